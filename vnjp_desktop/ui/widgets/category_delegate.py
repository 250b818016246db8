"""Cells of the category table as they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from vnjp_desktop.core.charts.categories.cells import NUMBERS, SIGNED
from vnjp_desktop.core.figure.categories.draw import bar_paint, signed_colour
from vnjp_desktop.core.figure.categories.sparkline import draw_sparkline
from vnjp_desktop.core.figure.marks import Area, Rectangle
from vnjp_desktop.core.state import Column
from vnjp_desktop.plots.painter import colour, paint
from vnjp_desktop.ui.widgets.category_widths import PAD
from vnjp_desktop.viewmodels.category_table import COLUMNS, ROW_ROLE, TABLE_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow
    from vnjp_desktop.dataio.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 36
BAR_HEIGHT: Final = 12
TREND_HEIGHT: Final = 20
NAME_GAP: Final = 6
SMALL: Final = 12  # px of the second name
LEAST_NAME: Final = 24  # px below which the second name is left out


def tabular(font: QFont, *, bold: bool = False) -> QFont:
    """Return a font whose digits are all of one width."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


class _Cell(NamedTuple):
    """One cell to paint, without its padding."""

    rect: QRect
    font: QFont
    column: Column
    row: CategoryRow
    table: CategoriesTable


class CategoryDelegate(QStyledItemDelegate):
    """Paints names in two tones, values with bars, trends as lines.

    Attributes:
        theme: The colours.
        number_width: Room for the numbers in the value column; bars get the rest.
        hovered: The row under the pointer, -1 for none.
        ruled: Whether a line stands above the first row.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number_width = 0
        self.hovered = -1
        self.ruled = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cell = _Cell(
            option.rect.adjusted(PAD, 0, -PAD, -1),
            option.font,
            COLUMNS[index.column()],
            index.data(ROW_ROLE),
            index.data(TABLE_ROLE),
        )
        painter.save()
        self._background(painter, option.rect, option.state, index.row())
        if cell.column is Column.CATEGORY:
            self._names(painter, cell)
        elif cell.column is Column.TREND:
            self._trend(painter, cell)
        else:
            self._text(painter, cell, index.data())
        if cell.column is Column.VALUE and cell.row.category:
            self._bar(painter, cell)
        painter.restore()

    def _background(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: int
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour(self.theme, "accent_tint"))
        elif row == self.hovered:
            painter.fillRect(rect, colour(self.theme, "background"))
        painter.setPen(QPen(colour(self.theme, "grid"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.ruled and row == 0:
            painter.setPen(QPen(colour(self.theme, "line"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(self.theme, "accent"), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _names(self, painter: QPainter, cell: _Cell) -> None:
        row, rect = cell.row, cell.rect
        bold = row is not cell.table.remainder
        font = tabular(cell.font, bold=bold)
        token = "ink" if bold else "muted"
        width = self._write(painter, rect, font, row.label, token)
        rest = rect.adjusted(width + NAME_GAP, 0, 0, 0)
        if row.local_name and rest.width() >= LEAST_NAME:
            small = QFont(cell.font)
            small.setPixelSize(SMALL)
            self._write(painter, rest, small, row.local_name, "muted")

    def _text(self, painter: QPainter, cell: _Cell, words: str) -> None:
        column, rect = cell.column, cell.rect
        end = column in NUMBERS
        token = "ink" if end else "muted"
        if column in SIGNED:
            token = signed_colour(words)
        if column is Column.VALUE:
            rect = QRect(rect.x(), rect.y(), self.number_width, rect.height())
        total = cell.row is cell.table.total
        font = tabular(cell.font, bold=end and total and column not in SIGNED)
        self._write(painter, rect, font, words, token, end=end)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        words: str,
        token: str,
        *,
        end: bool = False,
    ) -> int:
        """Write one line, shortened to fit, and return its width."""
        metrics = QFontMetrics(font)
        fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(colour(self.theme, token))
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, fitting)
        return metrics.horizontalAdvance(fitting)

    def _bar(self, painter: QPainter, cell: _Cell) -> None:
        largest, rect = cell.table.largest, cell.rect
        left = rect.x() + self.number_width + 2 * PAD
        room = rect.right() - left
        if largest <= 0 or room < PAD:
            return
        width = max(1.0, room * max(0.0, cell.row.value.amount) / largest)
        top = rect.y() + (rect.height() - BAR_HEIGHT) / 2
        area = Area(left, top, width, BAR_HEIGHT)
        inked = bar_paint(cell.row, cell.table.flow)
        paint(painter, (Rectangle(area, inked, radius=2),), self.theme)

    def _trend(self, painter: QPainter, cell: _Cell) -> None:
        rect = cell.rect
        top = rect.y() + (rect.height() - TREND_HEIGHT) / 2
        area = Area(rect.x(), top, rect.width(), TREND_HEIGHT)
        paint(painter, draw_sparkline(cell.row.trend, area), self.theme)
