"""Two handles on one line: the first and the last year shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

RADIUS: Final = 6.0
DECADE: Final = 10


class SpanSlider(QWidget):
    """Chooses a stretch of years by dragging its ends or its middle.

    Keys: ←/→ move the end, Shift+←/→ the start, Page Up/Down both by ten years.

    Attributes:
        chosen: Emitted with the first and last year while a user changes them.
        released: Emitted when a drag ends.
    """

    chosen = Signal(int, int)
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(80)
        self.bounds = (0, 1)
        self.years = (0, 1)
        self._held = ""
        self._grip = 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(130, 22)

    def show_years(self, years: tuple[int, int], bounds: tuple[int, int]) -> None:
        """Show a choice without telling anybody; a drag keeps its scale."""
        self.years = years
        if not self._held:
            self.bounds = bounds
        self.setAccessibleDescription(f"{years[0]}, {years[1]}")
        self.update()

    def _x(self, year: int) -> float:
        low, high = self.bounds
        share = (year - low) / max(1, high - low)
        return RADIUS + 1 + share * (self.width() - 2 * RADIUS - 2)

    def _year(self, x: float) -> int:
        low, high = self.bounds
        share = (x - RADIUS - 1) / max(1.0, self.width() - 2 * RADIUS - 2)
        return round(low + min(1.0, max(0.0, share)) * (high - low))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        to_first, to_last = (
            abs(x - self._x(self.years[0])),
            abs(x - self._x(self.years[1])),
        )
        if self._x(self.years[0]) + RADIUS < x < self._x(self.years[1]) - RADIUS:
            self._held = "both"
            self._grip = self._year(x) - self.years[0]
        else:
            self._held = "first" if to_first < to_last else "last"
            if to_first == to_last:
                self._held = "met"  # the way it goes tells which one is meant
        self._drag(x)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._drag(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""
        self.released.emit()

    def _drag(self, x: float) -> None:
        year = self._year(x)
        first, last = self.years
        if self._held == "met" and year != first:
            self._held = "first" if year < first else "last"
        if self._held == "first":
            self._choose(min(year, last), last)
        elif self._held == "last":
            self._choose(first, max(year, first))
        elif self._held == "both":
            self._shift(year - self._grip - first)

    def _shift(self, by: int) -> None:
        first, last = self.years
        low, high = self.bounds
        by = max(low - first, min(high - last, by))
        self._choose(first + by, last + by)

    def _choose(self, first: int, last: int) -> None:
        low, high = self.bounds
        years = (max(low, min(high, first)), max(low, min(high, last)))
        if years != self.years:
            self.show_years(years, self.bounds)
            self.chosen.emit(*years)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        page = {Qt.Key.Key_PageUp: DECADE, Qt.Key.Key_PageDown: -DECADE}
        first, last = self.years
        if step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose(min(first + step, last), last)
        elif step:
            self._choose(first, max(last + step, first))
        elif Qt.Key(event.key()) in page:
            self._shift(page[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
            return
        self.released.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        middle = self.height() / 2
        ends = (self._x(self.years[0]), self._x(self.years[1]))
        painter.setPen(QPen(colours.mid().color(), 2))
        painter.drawLine(
            QPointF(RADIUS, middle), QPointF(self.width() - RADIUS, middle)
        )
        painter.setPen(QPen(colours.windowText().color(), 2))
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.windowText())
        for x in ends:
            painter.drawEllipse(QPointF(x, middle), RADIUS - 1, RADIUS - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent().color(), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
