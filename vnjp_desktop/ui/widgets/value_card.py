"""The card that follows the cursor over a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.chart import ValueCard
    from vnjp_desktop.core.figure.marks import Area
    from vnjp_desktop.dataio.theme import Theme

GAP: Final = 14
LONGEST: Final = 240  # px of a detail in one line


class ValueCardView(QFrame):
    """Shows the numbers of one period beside the cursor, inside the chart."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("valueCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 9, 12, 9)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self.card: ValueCard | None = None
        self._theme: Theme | None = None
        self.hide()

    def show_card(self, card: ValueCard, beside: Area, theme: Theme) -> None:
        """Show the numbers next to a band of the chart."""
        if card != self.card or theme != self._theme:
            self.card, self._theme = card, theme
            self._fill(card, theme)
        self.adjustSize()
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        x = beside.right + GAP
        if x + self.width() > room.right() - 4:
            x = beside.x - GAP - self.width()
        y = min(max(8, room.height() * 0.38), room.height() - self.height() - 8)
        self.move(QPoint(round(max(4, x)), round(max(4, y))))
        self.show()
        self.raise_()

    def _fill(self, card: ValueCard, theme: Theme) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._put(0, 0, card.title, "font-weight: 600;")
        self._put(0, 1, card.status, f"color: {theme['muted']};", right=True, span=2)
        for row, line in enumerate(card.rows, start=1):
            colour = f"color: {theme[line.colour]};" if line.colour else ""
            self._put(row, 0, line.label, f"{colour} font-weight: 600;")
            self._put(row, 1, line.value, "", right=True)
            self._put(row, 2, line.detail, f"color: {theme['muted']};", right=True)
        if card.footer:
            tone = theme["warning" if card.warning else "muted"]
            style = f"color: {tone}; font-size: 12px;"
            self._put(len(card.rows) + 1, 0, card.footer, style, span=3)

    def _put(
        self,
        row: int,
        column: int,
        text: str,
        style: str,
        *,
        right: bool = False,
        span: int = 1,
    ) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setStyleSheet(style)
        if label.sizeHint().width() > LONGEST:
            label.setWordWrap(True)
            label.setFixedSize(LONGEST, label.heightForWidth(LONGEST))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column, 1, span, side)
        label.show()  # Qt would do so later, after the card has been measured
