"""The story: landmark events full screen, the chart moving along."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.figure.timeline.draw import draw_timeline
from vnjp_desktop.core.story import landmarks, opening, scene
from vnjp_desktop.plots.chart_view import ChartView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart
    from vnjp_desktop.core.figure.marks import Area, Measure
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.story import Scene
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session

MOVE_MS: Final = 700
SIDE: Final = 64
TEXT_WIDTH: Final = 1100
TEXT_HEIGHT: Final = 62  # px kept for three lines, so that the chart stays in place


class Story(QWidget):
    """Tells one event after the other; the session stays as it is.

    Keys: → and Space go on, ← goes back, Home and End to the ends, Escape leaves.

    Attributes:
        left: The story has been left.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("story")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._look = session, look
        self._events = landmarks(session.dataset, session.state)
        self.place = opening(self._events, session.state)
        self.scene: Scene | None = None
        self._chart: TimelineChart | None = None
        self.animated = _animations(self)
        self.motion = QVariantAnimation(self)
        self.motion.setDuration(MOVE_MS)
        self.motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.motion.setStartValue(0.0)
        self.motion.setEndValue(1.0)
        self.motion.valueChanged.connect(self._on_motion)
        self._way = (session.state.span, session.state.span)
        self.when, self.title, self.text, self.kind, self.position = (
            QLabel() for _ in range(5)
        )
        self.back, self.on, self.leave = (QPushButton() for _ in range(3))
        self.view = ChartView()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lay_out()
        self._word()
        self._tell()
        self.setFocus()

    @property
    def count(self) -> int:
        """How many events there are to tell."""
        return len(self._events)

    def _lay_out(self) -> None:
        self._shape_labels()
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.when)
        head.addStretch(1)
        head.addWidget(self.position)
        foot.addWidget(self.kind)
        foot.addStretch(1)
        foot.setSpacing(18)
        for button in (self.back, self.on, self.leave):
            button.setObjectName("quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 40, SIDE, 24)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(6)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.leave.clicked.connect(self.close)

    def _shape_labels(self) -> None:
        names = ("storyWhen", "storyTitle", "storyText", "storyKind", "storyKind")
        labels = (self.when, self.title, self.text, self.kind, self.position)
        for label, name in zip(labels, names, strict=True):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.text.setMinimumHeight(TEXT_HEIGHT)
        self.text.setMaximumWidth(TEXT_WIDTH)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy.Policy
        self.text.setSizePolicy(policy.Preferred, policy.Fixed)

    def _word(self) -> None:
        labels = self._session.labels
        self.setWindowTitle(labels("Story"))
        self.back.setText(labels("← Back"))
        self.on.setText(labels("On →"))
        self.leave.setText(labels("Leave (Esc)"))

    def step(self, by: int) -> None:
        """Tell the event so many places on."""
        self.go(self.place + by)

    def go(self, place: int) -> None:
        """Tell the event at a place, the first or last one beyond the ends."""
        wanted = max(0, min(self.count - 1, place))
        if wanted != self.place:
            self.place = wanted
            self._tell()

    def _tell(self) -> None:
        session = self._session
        labels, dataset = session.labels, session.dataset
        if not self._events:
            self.title.setText(labels("No landmark event is among those shown."))
            for button in (self.back, self.on):
                button.setEnabled(False)
            return
        told = scene(dataset, session.state, labels, self._events, self.place)
        self.scene = told
        self._chart = timeline_chart(dataset, told.state, labels)
        for label, text in (
            (self.when, told.when),
            (self.title, told.title),
            (self.text, told.text),
            (self.kind, told.kind),
            (self.position, told.position),
        ):
            label.setText(text)
        self.back.setEnabled(self.place > 0)
        self.on.setEnabled(self.place < self.count - 1)
        self.view.setAccessibleName(self._chart.caption.title)
        self.view.setAccessibleDescription(self._chart.caption.sentence)
        self.setAccessibleName(told.title)
        spoken = f"{told.position}: {told.when}. {told.title}. {told.text}"
        self.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self._move(told.state.span)

    def _move(self, span: Span) -> None:
        self.motion.stop()
        start = self.view.box.span() if self.isVisible() else span
        self._way = (start, span)
        if self.animated and start != span:
            self.motion.start()
        else:
            self._show(span)

    def _on_motion(self, share: float) -> None:
        start, end = self._way
        self._show(between(start, end, share))

    def _show(self, span: Span) -> None:
        widest = bounds(self._session.dataset)
        self.view.show_chart(self._draw, span, widest, self._look.theme)

    def _draw(self, area: Area, span: Span, measure: Measure) -> Drawing:
        if self._chart is None:
            return Drawing(())
        return draw_timeline(self._chart, area, span, measure)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        actions: dict[int, Callable[[], object]] = {
            keys.Key_Left: partial(self.step, -1),
            keys.Key_Up: partial(self.step, -1),
            keys.Key_PageUp: partial(self.step, -1),
            keys.Key_Right: partial(self.step, 1),
            keys.Key_Down: partial(self.step, 1),
            keys.Key_PageDown: partial(self.step, 1),
            keys.Key_Space: partial(self.step, 1),
            keys.Key_Home: partial(self.go, 0),
            keys.Key_End: partial(self.go, self.count - 1),
            keys.Key_Escape: self.close,
            keys.Key_F5: self.close,
        }
        action = actions.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.motion.stop()
        super().closeEvent(event)
        self.left.emit()


def between(start: Span, end: Span, share: float) -> Span:
    """Return the window a share of the way from one to another."""
    first, last = (
        date.fromordinal(round(a + (b - a) * share))
        for a, b in (
            (start.start.toordinal(), end.start.toordinal()),
            (start.end.toordinal(), end.end.toordinal()),
        )
    )
    return replace(start, start=first, end=last)


def _animations(widget: QWidget) -> bool:
    """Tell whether the desktop wants things to move."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0
