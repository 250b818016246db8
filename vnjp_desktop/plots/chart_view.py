"""A chart on screen: the marks of a drawing, moved by pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPen
from PySide6.QtWidgets import QGestureEvent, QPinchGesture
from typing_extensions import override

from vnjp_desktop.core.figure.marks import Area, Drawing, Target
from vnjp_desktop.plots.accessible_chart import announce, make_accessible
from vnjp_desktop.plots.measure import QtMeasure
from vnjp_desktop.plots.painter import colour, paint
from vnjp_desktop.plots.time_box import TimeBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.dataio.theme import Theme

    Draw = Callable[[Area, Span, Measure], Drawing]

REACH: Final = 6.0  # px around the pointer that still hit a mark
PAN_SHARE: Final = 0.1
ZOOM_STEP: Final = 0.8
CLICK_REACH: Final = 4.0
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
CLICKABLE: Final = ("event", "category")  # kinds of target that lead somewhere


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Shows a drawing that depends on the size and the window of time.

    The drawing is laid out anew when either changes; between two paints only
    the last window counts, so fast movement never queues work.

    Attributes:
        span_changed: The user has moved the window of time (``Span``).
        clicked: A target was clicked or entered (``Target``).
        hovered: The target under the pointer has changed (``Target`` or None).
        stepped: ←/→ was pressed: -1 or 1.
        reset: Double click or the key 0: show everything.
        entered: Enter was pressed.
        left: Escape was pressed.
        brushing: A stretch of days is being marked (``Span``).
        brushed: A stretch of days has been marked (``Span``).
        stretched: Shift and ←/→ were pressed: -1 or 1.
        stretched_to: A target was clicked with Shift (``Target``).

    The last four only after ``allow_brush``. Further keys can be given something
    to do in ``keys``.
    """

    span_changed = Signal(object)
    clicked = Signal(object)
    hovered = Signal(object)
    stepped = Signal(int)
    reset = Signal()
    entered = Signal()
    left = Signal()
    brushing = Signal(object)
    brushed = Signal(object)
    stretched = Signal(int)
    stretched_to = Signal(object)
    _draw: Draw | None = None  # asked for while the base class is being made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setMinimumSize(260, 160)
        self.drawing = Drawing(())
        self.under: Target | None = None
        self._theme: Theme | None = None
        self._stale = False
        self._pressed: QPointF | None = None
        self._by_keyboard = False
        self.clickable: tuple[str, ...] = CLICKABLE
        self.keys: dict[int, Callable[[], object]] = {}
        self._measure = QtMeasure()
        self.box = TimeBox()
        self.scene().addItem(self.box)
        self.box.moved.connect(self.redraw)
        self.box.settled.connect(lambda: self.span_changed.emit(self.box.span()))
        self.box.brushing.connect(self.brushing)
        self.box.brushed.connect(self.brushed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        make_accessible(self)

    def allow_brush(self) -> None:
        """Let stretches of time be marked with Shift."""
        self.box.brushable = True

    def show_chart(self, draw: Draw, span: Span, bounds: Span, theme: Theme) -> None:
        """Draw a chart over a window of time."""
        self._draw, self._theme = draw, theme
        if not self._moving():
            self.box.show_span(span, bounds)
        self._lay_out()
        self.viewport().update()

    def redraw(self) -> None:
        """Lay out again before the next paint."""
        self._stale = True
        self.viewport().update()

    def announce(self, kind: str, key: str) -> None:
        """Tell assistive technology that a target is now the current one."""
        self._bring_up_to_date()
        for index, target in enumerate(self.drawing.targets):
            if (target.kind, target.key) == (kind, key):
                announce(self, index)
                return

    def target_at(self, point: QPointF) -> Target | None:
        """Return what is at a point; marks come before the bands behind them."""
        best: Target | None = None
        for target in self.drawing.targets:
            if _hits(target, point) and (best is None or target.kind != "period"):
                best = target
        return best

    def _moving(self) -> bool:
        return self._pressed is not None

    def _bring_up_to_date(self) -> None:
        if self._stale:
            self._lay_out()

    def _lay_out(self) -> None:
        self._stale = False
        if self._draw is None:
            return
        size = self.viewport().size()
        area = Area(0.0, 0.0, float(size.width()), float(size.height()))
        self.drawing = self._draw(area, self.box.span(), self._measure)
        plot = self.drawing.plot
        if plot is not None:
            place = QRectF(plot.x, plot.y, plot.width, plot.height)
            if self.box.geometry() != place:
                self.box.setGeometry(place)

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        self._bring_up_to_date()
        if self._theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self.drawing.marks, self._theme)
        if self._by_keyboard and self.hasFocus():
            painter.setPen(QPen(colour(self._theme, "accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, 6, 6)

    @override
    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if not self.closed:
            self._lay_out()

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() == Qt.MouseButton.LeftButton:
            self._pressed = ev.position()
        super().mousePressEvent(ev)
        ev.accept()  # it is not for the widgets behind

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(ev)
        ev.accept()
        if pressed is None or ev.button() != Qt.MouseButton.LeftButton:
            return
        moved = (ev.position() - pressed).manhattanLength()
        target = self.target_at(ev.position())
        if moved <= CLICK_REACH and target is not None:
            extends = self.box.brushable and _with_shift(ev)
            (self.stretched_to if extends else self.clicked).emit(target)

    @override
    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(ev)
        ev.accept()
        under = self.target_at(ev.position())
        if under is None or under.kind == "period":
            self.reset.emit()

    @override
    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        self._hover(None if ev.buttons() else self.target_at(ev.position()))

    @override
    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self._hover(None)

    def _hover(self, target: Target | None) -> None:
        if target != self.under:
            self.under = target
            clickable = target is not None and target.kind in self.clickable
            shape = Qt.CursorShape
            self.viewport().setCursor(
                shape.PointingHandCursor if clickable else shape.ArrowCursor
            )
            self.hovered.emit(target)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers, on a touch pad or a touch screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.box.pinch(1 + event.value(), event.position().x())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.viewport().mapFromGlobal(pinch.centerPoint())
                self.box.pinch(pinch.scaleFactor(), at.x())
                event.accept()
                return True
        return bool(super().viewportEvent(event))

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        step = (
            self.stretched if self.box.brushable and _with_shift(ev) else self.stepped
        )
        actions: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: step.emit(-1),
            Qt.Key.Key_Right: lambda: step.emit(1),
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Plus: lambda: self.box.zoom(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.box.zoom(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.box.zoom(1 / ZOOM_STEP),
            Qt.Key.Key_PageUp: lambda: self.box.pan(-PAN_SHARE * 5),
            Qt.Key.Key_PageDown: lambda: self.box.pan(PAN_SHARE * 5),
            Qt.Key.Key_0: self.reset.emit,
        }
        plain = not ev.modifiers() & _COMMANDING
        own = self.keys.get(ev.key()) if plain else None
        action = own or actions.get(ev.key())
        if action is None:
            super().keyPressEvent(ev)
            return
        action()
        ev.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in reasons
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _with_shift(ev: QKeyEvent | QMouseEvent) -> bool:
    return bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _hits(target: Target, point: QPointF) -> bool:
    reach = 0.0 if target.kind == "period" else REACH / 2
    area = target.area
    wide = Area(
        area.x - reach, area.y - reach, area.width + 2 * reach, area.height + 2 * reach
    )
    return wide.contains(point.x(), point.y())
