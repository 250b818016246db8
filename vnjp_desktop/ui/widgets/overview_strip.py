"""All of the time there is in a narrow strip, with the window of time in it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy
from typing_extensions import override

from vnjp_desktop.core.defaults import SHORTEST_DAYS
from vnjp_desktop.core.moving import density
from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from vnjp_desktop.core.charts.timeline.chart import TimelineEvent
    from vnjp_desktop.core.figure.marks import Area
    from vnjp_desktop.core.labels import Labels

HEIGHT: Final = 32
GRIP: Final = 6  # px around an edge of the window that take hold of it
BAR: Final = 4  # px of a bar of the density
BARS: Final = 15  # px of height for them
STEP: Final = 0.1  # of the window, for an arrow key
ZOOM: Final = 0.8
DECADE: Final = 10
LETTERS: Final = 10  # px

START, END, WHOLE = "start", "end", "whole"


class OverviewStrip(QAbstractSlider):
    """Moves and resizes the window of time by dragging it or its edges.

    Keys: ←/→ move it, with Shift its end; Page Up/Down by its own length, Home
    and End to either end of time, plus and minus shorten and lengthen it. For
    assistive technology it is a slider whose value is the first year in sight.

    Attributes:
        moving: The window while it is dragged (``Span``).
        chosen: The window once it has been moved (``Span``).
    """

    moving = Signal(object)
    chosen = Signal(object)

    def __init__(self, plot: Callable[[], Area | None]) -> None:
        super().__init__()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plot = plot
        self._events: Sequence[TimelineEvent] = ()
        self._bars: tuple[tuple[object, ...], list[float]] = ((), [])
        self.bounds = Span.of_years(1, 2)
        self.span = self.bounds
        self._held = ""
        self._grip = 0
        self._before = self.span
        self.valueChanged.connect(self._on_value)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def show_events(
        self, events: Sequence[TimelineEvent], bounds: Span, labels: Labels
    ) -> None:
        """Show where events are, between the first and the last day there is."""
        self._events = events
        if not self._held:
            self.bounds = bounds
        self.setAccessibleName(labels("Overview of all years"))
        self.setToolTip(
            labels("Drag the window to move through time, its edges to zoom")
        )
        self.update()

    def show_span(self, span: Span) -> None:
        """Show the window of time without telling anybody."""
        self.span = span
        first, last = span.years
        self.setAccessibleDescription(f"{first}–{last}")
        self.blockSignals(True)  # noqa: FBT003 -- Qt's
        self.setRange(min(self.bounds.start.year, first), self.bounds.end.year)
        self.setPageStep(max(1, last - first))
        self.setValue(first)
        self.blockSignals(False)  # noqa: FBT003 -- Qt's
        self.update()

    def window_rect(self) -> QRectF:
        """Return where the window is painted."""
        left = self._x(self.span.start.toordinal())
        right = self._x(self.span.end.toordinal() + 1)
        return QRectF(left, 1.5, max(4.0, right - left), HEIGHT - 3)

    def _edges(self) -> tuple[float, float]:
        """Return the x of the first and the last day: the edges of the chart."""
        plot = self._plot()
        if plot is None or plot.right > self.width():
            return 8.0, self.width() - 8.0
        return plot.x, plot.right

    def _x(self, day: float) -> float:
        left, right = self._edges()
        share = (day - self.bounds.start.toordinal()) / self.bounds.days
        return left + share * (right - left)

    def _day(self, x: float) -> int:
        left, right = self._edges()
        share = (x - left) / max(1.0, right - left)
        return self.bounds.start.toordinal() + round(share * self.bounds.days)

    def _at(self, x: float) -> str:
        """Return what lies at a place: an edge, the window, or nothing."""
        rect = self.window_rect()
        nearer_end = abs(x - rect.right()) < abs(x - rect.left())
        if min(abs(x - rect.left()), abs(x - rect.right())) <= GRIP:
            return END if nearer_end else START
        return WHOLE if rect.left() < x < rect.right() else ""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._before, self._held = self.span, self._at(x) or WHOLE
        if not self._at(x):  # beside the window: it comes under the pointer
            self._move_to(self._day(x) - self.span.days // 2)
        self._grip = self._day(x) - self.span.start.toordinal()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._held == WHOLE:
            self._move_to(self._day(x) - self._grip)
        elif self._held:
            self._stretch(self._held, self._day(x))
        else:
            self.setCursor(_CURSORS[self._at(x)])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, ""
        if held and self.span != self._before:
            self.chosen.emit(self.span)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        steps = e.angleDelta().y() / 120
        self._zoom(ZOOM**steps)
        self.chosen.emit(self.span)
        e.accept()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        keys, span = Qt.Key, self.span
        start, days = span.start.toordinal(), span.days
        step = max(1, round(days * STEP))
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            last = span.end.toordinal()
            actions: dict[int, Callable[[], None]] = {
                keys.Key_Left: lambda: self._stretch(END, last - step),
                keys.Key_Right: lambda: self._stretch(END, last + step),
            }
        else:
            actions = {
                keys.Key_Left: lambda: self._move_to(start - step),
                keys.Key_Right: lambda: self._move_to(start + step),
                keys.Key_PageUp: lambda: self._move_to(start - days),
                keys.Key_PageDown: lambda: self._move_to(start + days),
                keys.Key_Home: lambda: self._move_to(self.bounds.start.toordinal()),
                keys.Key_End: lambda: self._move_to(self.bounds.end.toordinal()),
                keys.Key_Minus: lambda: self._zoom(1 / ZOOM),
            }
        for plus in (keys.Key_Plus, keys.Key_Equal):
            actions[plus] = lambda: self._zoom(ZOOM)
        action = actions.get(ev.key())
        if action is None:
            ev.ignore()
            return
        action()
        self.chosen.emit(self.span)

    def _move_to(self, start: int) -> None:
        low, high = self.bounds.start.toordinal(), self.bounds.end.toordinal()
        first = max(low, min(start, high - self.span.days + 1))
        self._show(first, first + self.span.days - 1)

    def _stretch(self, edge: str, day: int) -> None:
        first, last = self.span.start.toordinal(), self.span.end.toordinal()
        if edge == START:
            least = self.bounds.start.toordinal()
            self._show(max(least, min(day, last - SHORTEST_DAYS + 1)), last)
        else:
            most = self.bounds.end.toordinal()
            self._show(first, min(most, max(day, first + SHORTEST_DAYS - 1)))

    def _zoom(self, factor: float) -> None:
        span = self.span
        days = max(SHORTEST_DAYS, min(self.bounds.days, round(span.days * factor)))
        middle = span.start + timedelta(days=span.days // 2)
        first = max(1, middle.toordinal() - days // 2)
        window = Span(date.fromordinal(first), date.fromordinal(first + days - 1))
        window = window.within(self.bounds)
        self._show(window.start.toordinal(), window.end.toordinal())

    def _show(self, first: int, last: int) -> None:
        span = Span(date.fromordinal(max(1, first)), date.fromordinal(max(1, last)))
        if span != self.span:
            self.show_span(span)
            self.moving.emit(span)

    def _on_value(self, year: int) -> None:
        """Follow a value that assistive technology has set."""
        self._move_to(date(year, 1, 1).toordinal())
        self.chosen.emit(self.span)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_decades(painter)
        self._paint_window(painter)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        left, right = self._edges()
        count = max(1, int((right - left) / BAR))
        asked = (id(self._events), self.bounds, count)
        if self._bars[0] != asked:
            self._bars = (asked, density(self._events, self.bounds, count))
        width = (right - left) / count
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().placeholderText())
        for place, share in enumerate(self._bars[1]):
            if share:
                height = 2 + share * (BARS - 2)
                top = 3 + BARS - height
                bar = QRectF(left + place * width + 0.5, top, width - 1, height)
                painter.drawRect(bar)

    def _paint_decades(self, painter: QPainter) -> None:
        letters = QFont(self.font())
        letters.setPixelSize(LETTERS)
        painter.setFont(letters)
        painter.setPen(self.palette().dark().color())
        first, last = self.bounds.years
        room = self._x(date(min(9999, first + DECADE), 1, 1).toordinal())
        room -= self._x(self.bounds.start.toordinal())
        every = DECADE * max(1, -(-44 // max(1, round(room))))  # px a label needs
        for year in range(first - first % every + every, last + 1, every):
            x = self._x(date(year, 1, 1).toordinal())
            painter.drawText(QPointF(x + 4, HEIGHT - 4), str(year))

    def _paint_window(self, painter: QPainter) -> None:
        colours, rect = self.palette(), self.window_rect()
        tint = colours.accent().color()
        tint.setAlphaF(0.10)
        painter.setBrush(tint)
        strong = self.hasFocus() or bool(self._held)
        painter.setPen(QPen(colours.accent().color(), 1.8 if strong else 1.0))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setBrush(colours.accent())
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (rect.left(), rect.right()):
            grip = QRectF(x - 1.5, HEIGHT / 2 - 6, 3, 12)
            painter.drawRoundedRect(grip, 1.5, 1.5)


_CURSORS: Final = {
    START: Qt.CursorShape.SizeHorCursor,
    END: Qt.CursorShape.SizeHorCursor,
    WHOLE: Qt.CursorShape.OpenHandCursor,
    "": Qt.CursorShape.PointingHandCursor,
}
