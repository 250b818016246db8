"""Cells of the category table as they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from vnjp_desktop.core.charts.category_cells import NUMBERS, SIGNED
from vnjp_desktop.core.figure.categories import bar_paint, signed_colour
from vnjp_desktop.core.figure.marks import Area, Rectangle
from vnjp_desktop.core.figure.sparkline import draw_sparkline
from vnjp_desktop.core.state import Column
from vnjp_desktop.plots.painter import colour, paint
from vnjp_desktop.ui.widgets.category_widths import PAD
from vnjp_desktop.viewmodels.category_table import COLUMNS, ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vnjp_desktop.core.charts.category_spec import CategoriesTable, CategoryRow
    from vnjp_desktop.dataio.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 36
BAR_HEIGHT: Final = 12
TREND_HEIGHT: Final = 20
NAME_GAP: Final = 6
LEAST_NAME: Final = 24  # px below which the second name is left out


def tabular(font: QFont, *, bold: bool = False) -> QFont:
    """Return a font whose digits are all of one width."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


class CategoryDelegate(QStyledItemDelegate):
    """Paints names in two tones, values with bars, trends as lines.

    Attributes:
        theme: The colours.
        number_width: Room for the numbers in the value column; bars get the rest.
        hovered: The row under the pointer, -1 for none.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number_width = 0
        self.hovered = -1

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        # The stubs of the style option lack its fields.
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        row: CategoryRow = index.data(ROW_ROLE)
        column = COLUMNS[index.column()]
        painter.save()
        self._background(painter, rect, state, index.row())
        inner = rect.adjusted(PAD, 0, -PAD, -1)
        font: QFont = option.font  # type: ignore[attr-defined]
        if column is Column.CATEGORY:
            self._names(painter, inner, font, row)
        elif column is Column.TREND:
            self._trend(painter, inner, row)
        else:
            self._text(painter, inner, font, index, row)
        if column is Column.VALUE and row.category:
            self._bar(painter, inner, row, index)
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
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(self.theme, "accent"), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _names(
        self, painter: QPainter, rect: QRect, font: QFont, row: CategoryRow
    ) -> None:
        bold = tabular(font, bold=True)
        width = self._write(painter, rect, bold, row.label, "ink")
        rest = rect.adjusted(width + NAME_GAP, 0, 0, 0)
        if row.local_name and rest.width() >= LEAST_NAME:
            small = QFont(font)
            small.setPixelSize(max(9, QFontMetrics(font).height() * 12 // 17))
            self._write(painter, rest, small, row.local_name, "muted")

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        index: Index,
        row: CategoryRow,
    ) -> None:
        column = COLUMNS[index.column()]
        end = column in NUMBERS
        token = "ink" if end else "muted"
        if column in SIGNED:
            token = signed_colour(row, column)
        if column is Column.VALUE:
            rect = QRect(rect.x(), rect.y(), self.number_width, rect.height())
        bold = end and column not in SIGNED and not row.category
        words: str = index.data()
        self._write(painter, rect, tabular(font, bold=bold), words, token, end=end)

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

    def _bar(
        self, painter: QPainter, rect: QRect, row: CategoryRow, index: Index
    ) -> None:
        table: CategoriesTable | None = getattr(index.model(), "table", None)
        left = rect.x() + self.number_width + 2 * PAD
        room = rect.right() - left
        if table is None or table.largest <= 0 or room < PAD:
            return
        width = max(1.0, room * max(0.0, row.value.amount) / table.largest)
        top = rect.y() + (rect.height() - BAR_HEIGHT) / 2
        bar = Rectangle(
            Area(left, top, width, BAR_HEIGHT), bar_paint(row, table.flow), radius=2
        )
        paint(painter, (bar,), self.theme)

    def _trend(self, painter: QPainter, rect: QRect, row: CategoryRow) -> None:
        top = rect.y() + (rect.height() - TREND_HEIGHT) / 2
        area = Area(rect.x(), top, rect.width(), TREND_HEIGHT)
        paint(painter, draw_sparkline(row.trend, area), self.theme)
