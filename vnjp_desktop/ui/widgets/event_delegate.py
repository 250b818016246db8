"""How a row of the event list is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from vnjp_desktop.viewmodels.event_list import (
    COLOUR_ROLE,
    WEIGHT_ROLE,
    YEAR_ROLE,
    EventColumn,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from vnjp_desktop.dataio.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

PAD: Final = 10
DOT: Final = 8
YEAR: Final = 26  # px above a row in which a year begins
_DOT_GAP: Final = 8
_SEMIBOLD_FROM: Final = 4  # importance, as in the chart
_SMALL_PT: Final = 0.92


def small(font: QFont) -> QFont:
    """Return the font one px smaller, whichever way its size is given."""
    result = QFont(font)
    if font.pixelSize() > 0:
        result.setPixelSize(font.pixelSize() - 1)
    else:
        result.setPointSizeF(font.pointSizeF() * _SMALL_PT)
    return result


class EventDelegate(QStyledItemDelegate):
    """Date and place in small muted letters, a dot in the colour of the theme.

    A row in which a year begins has the year above it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme | None = None

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        # A frame around one cell would hide that the row is what is chosen.
        cell.state &= ~QStyle.StateFlag.State_HasFocus
        year = index.data(YEAR_ROLE)
        if year:
            self._year(painter, cell, year if index.column() == 0 else "")
            cell.rect.setTop(cell.rect.top() + YEAR)
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        painter.save()
        room = cell.rect.adjusted(PAD, 0, -PAD, 0)
        if index.column() == EventColumn.KIND:
            room = self._dot(painter, room, index.data(COLOUR_ROLE))
        painter.setFont(self._font(cell.font, index))
        painter.setPen(self._ink(cell, index))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle, shown)
        painter.restore()

    def _year(self, painter: QPainter, cell: QStyleOptionViewItem, year: str) -> None:
        """Paint the heading of a year above the row in which it begins."""
        band = QRect(cell.rect)
        band.setHeight(YEAR)
        painter.save()
        painter.fillRect(band, cell.palette.base())
        font = QFont(cell.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(cell.palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        painter.setPen(cell.palette.color(QPalette.ColorRole.Text))
        low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(band.adjusted(PAD, 0, 0, -4), low, year)
        painter.restore()

    def _dot(self, painter: QPainter, room: QRect, token: str) -> QRect:
        if self.theme is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme[token]))
            centre = QPointF(room.left() + DOT / 2, room.center().y() + 0.5)
            painter.drawEllipse(centre, DOT / 2, DOT / 2)
        return room.adjusted(DOT + _DOT_GAP, 0, 0, 0)

    def _font(self, base: QFont, index: Index) -> QFont:
        if index.column() != EventColumn.TITLE:
            return small(base)
        font = QFont(base)
        if index.data(WEIGHT_ROLE) >= _SEMIBOLD_FROM:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _ink(self, cell: QStyleOptionViewItem, index: Index) -> QColor:
        if self.theme is not None:
            chosen = bool(cell.state & QStyle.StateFlag.State_Selected)
            full = chosen or index.column() == EventColumn.TITLE
            return QColor(self.theme["ink" if full else "muted"])
        return cell.palette.color(QPalette.ColorRole.Text)
