"""The part of pyqtgraph that carries panning and zooming of a time axis."""

from __future__ import annotations

from datetime import date
from math import floor
from typing import TYPE_CHECKING, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from typing_extensions import override

from vnjp_desktop.core.defaults import SHORTEST_DAYS
from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from pyqtgraph.GraphicsScene.mouseEvents import MouseDragEvent

WHEEL_REST_MS: Final = 250  # a turn of the wheel ends when it rests this long


class TimeBox(pg.ViewBox):  # type: ignore[misc]
    """A view box whose x axis is days; y is laid out by the marks.

    Attributes:
        moved: Emitted while the window of time moves.
        settled: Emitted once a drag or a turn of the wheel has ended.
        brushing: The days between the ends of a drag with Shift, while it
            lasts (``Span``); only where ``brushable``.
        brushed: The same once it has ended.
    """

    moved = Signal()
    settled = Signal()
    brushing = Signal(object)
    brushed = Signal(object)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.setMouseEnabled(x=True, y=False)
        self.setYRange(0, 1, padding=0)
        self._quiet = False
        self.brushable = False
        self._brushes = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(WHEEL_REST_MS)
        self._rest.timeout.connect(self.settled)
        self.sigXRangeChanged.connect(self._on_range)

    def show_span(self, span: Span, bounds: Span) -> None:
        """Show a window of time and confine movement to the bounds; silent."""
        self._quiet = True
        low, high = bounds.start.toordinal(), bounds.end.toordinal() + 1
        self.setLimits(
            xMin=low, xMax=high, minXRange=SHORTEST_DAYS, maxXRange=high - low
        )
        self.setXRange(span.start.toordinal(), span.end.toordinal() + 1, padding=0)
        self._quiet = False

    def span(self) -> Span:
        """Return the days in sight."""
        # Not round(): halves to the even day would change the length on the way.
        low, high = (floor(day + 0.5) for day in self.viewRange()[0])
        first = max(1, low)
        return Span(date.fromordinal(first), date.fromordinal(max(first, high - 1)))

    def zoom(self, factor: float) -> None:
        """Shorten (factor below 1) or lengthen the window around its middle."""
        self.scaleBy((factor, 1.0))
        self._rest.start()

    def pan(self, share: float) -> None:
        """Move the window by a share of its length."""
        low, high = self.viewRange()[0]
        self.translateBy(x=(high - low) * share)
        self._rest.start()

    def pinch(self, scale: float, x: float) -> None:
        """Zoom around a place (px in the view) by what two fingers did.

        Args:
            scale: How much farther apart they are; nothing happens at zero.
            x: The place between them.
        """
        if scale <= 0:
            return
        day = self.mapToView(self.mapFromScene(QPointF(x, 0))).x()
        self.scaleBy((1 / scale, 1.0), center=(day, 0.5))
        self._rest.start()

    @override
    def wheelEvent(self, ev: object, axis: int | None = None) -> None:
        super().wheelEvent(ev, axis)
        self._rest.start()

    @override
    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        if ev.isStart():
            shift = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._brushes = self.brushable and shift
        if self._brushes:
            ev.accept()
            ends = sorted((self._day(ev.buttonDownPos()), self._day(ev.pos())))
            signal = self.brushed if ev.isFinish() else self.brushing
            signal.emit(Span(*ends))
            return
        super().mouseDragEvent(ev, axis)
        if ev.isFinish():
            self.settled.emit()

    def _day(self, point: QPointF) -> date:
        """Return the day at a point, the first or last in sight beyond them."""
        span = self.span()
        day = floor(self.mapToView(point).x())
        first, last = span.start.toordinal(), span.end.toordinal()
        return date.fromordinal(min(max(first, day), last))

    def _on_range(self) -> None:
        if not self._quiet:
            self.moved.emit()
