"""The timeline tab: the map of events and its readable list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from vnjp_desktop.core.charts.timeline.chart import (
    TimelineChart,
    neighbour,
    timeline_chart,
)
from vnjp_desktop.core.defaults import bounds, modern
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.figure.timeline.draw import draw_timeline
from vnjp_desktop.core.moving import (
    DAYS,
    Scale,
    across,
    around,
    centre,
    cluster_span,
    end_event,
)
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.selection import select_event, select_period
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.plots.chart_view import CLICKABLE, ChartView
from vnjp_desktop.ui.widgets.event_list import EventList
from vnjp_desktop.ui.widgets.overview_strip import OverviewStrip
from vnjp_desktop.ui.widgets.page import Tab
from vnjp_desktop.ui.widgets.timeline_controls import (
    BOTH,
    CHART,
    LIST,
    TimelineControls,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vnjp_desktop.core.figure.marks import Area, Measure, Target
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session

SHARES: Final = (660, 340)  # of the height, for chart and list together


class TimelineTab(Tab):
    """Fifty years of relations in lanes, with trade on the same axis."""

    VIEW: ClassVar = View.TIMELINE
    WATCHES: ClassVar = (
        Changed.SPAN
        | Changed.REPORTER
        | Changed.UNIT
        | Changed.SELECTED_EVENT
        | Changed.SELECTED_PERIOD
        | Changed.LANES
        | Changed.SHOWN_EVENTS
        | Changed.TRADE_LINE
    )

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self.chart: TimelineChart | None = None
        self._under: str | None = None
        self.controls = TimelineControls(session)
        self.controls.add_to(self.switches)
        self.mode, self.fit = self.controls.mode, self.controls.show_all
        self.context = self.controls.context
        self.view = ChartView()
        self.view.clickable = (*CLICKABLE, "cluster")
        self.strip = OverviewStrip(lambda: self.view.drawing.plot)
        self.map = QWidget()
        column = QVBoxLayout(self.map)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        self.list = EventList()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(8)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.map)
        self.splitter.addWidget(self.list)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.body.addWidget(self.splitter, 1)
        self.show_mode(CHART)
        self._connect()

    def _connect(self) -> None:
        self.mode.chosen.connect(self.show_mode)
        self.fit.clicked.connect(self._on_reset)
        self.view.span_changed.connect(self._show_span)
        self.view.reset.connect(self._on_reset)
        self.view.clicked.connect(self._on_clicked)
        self.view.hovered.connect(self._on_hovered)
        self.view.stepped.connect(self._on_stepped)
        self.view.box.moved.connect(lambda: self.strip.show_span(self.view.box.span()))
        self.strip.moving.connect(self._on_strip)
        self.strip.chosen.connect(self._show_span)
        self.list.event_chosen.connect(self._choose)
        keys = Qt.Key
        self.view.keys = {
            keys.Key_D: partial(self._on_scale, Scale.DECADE),
            keys.Key_Y: partial(self._on_scale, Scale.YEAR),
            keys.Key_M: partial(self._on_scale, Scale.MONTH),
            keys.Key_Up: partial(self._on_across, -1),
            keys.Key_Down: partial(self._on_across, 1),
            keys.Key_Home: partial(self._on_end, -1),
            keys.Key_End: partial(self._on_end, 1),
        }

    def show_mode(self, mode: str) -> None:
        """Show the chart, the list, or both."""
        self.mode.choose(mode)
        self.map.setVisible(mode != LIST)
        self.list.setVisible(mode != CHART)
        if mode == BOTH:
            self.splitter.setSizes([SHARES[0], SHARES[1]])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            self.controls.fit(self.width() - margins.left() - margins.right())

    @override
    def retranslate(self) -> None:
        self.controls.retranslate(self.session.labels)

    @override
    def refresh(self) -> None:
        session, state = self.session, self.session.state
        dataset, labels = session.dataset, session.labels
        self.chart = timeline_chart(dataset, state, labels)
        self.show_caption(self.chart.caption)
        self.controls.show_chart(self.chart)
        self.view.setAccessibleName(self.chart.caption.title)
        self.view.setAccessibleDescription(self.chart.caption.sentence)
        self.list.set_theme(self.look.theme)
        window = state.span if state.shown_events.in_sight else None
        self.list.show_chart(self.chart, dataset.sources, window)
        self.list.select(state.selected_event)
        self.list.reveal(state.span.start.toordinal())
        self.view.show_chart(self._draw, state.span, bounds(dataset), self.look.theme)
        self.strip.show_events(self.chart.events, self._reach(), labels)
        self.strip.show_span(state.span)

    def _reach(self) -> Span:
        """Return the time of the overview: since relations began, or all there is."""
        usual, span = modern(self.session.dataset), self.session.state.span
        inside = usual.start <= span.start and span.end <= usual.end
        return usual if inside else bounds(self.session.dataset)

    def _draw(self, area: Area, span: Span, measure: Measure) -> Drawing:
        if self.chart is None:
            return Drawing(())
        return draw_timeline(self.chart, area, span, measure, hover=self._under)

    def _show_span(self, span: Span, merge: str = "") -> None:
        self.session.update(lambda s: replace(s, span=span), merge)

    def _on_strip(self, span: Span) -> None:
        """Move the chart along while the window is dragged in the strip."""
        self.view.box.show_span(span, bounds(self.session.dataset))
        self.view.redraw()

    def _on_reset(self) -> None:
        """Show everything since relations began; once more, all there is."""
        dataset, state = self.session.dataset, self.session.state
        usual = modern(dataset)
        self._show_span(bounds(dataset) if state.span == usual else usual)

    def _on_scale(self, scale: Scale) -> None:
        """Show a decade, a year or a month around the chosen event or the middle."""
        if self.chart is not None:
            day = centre(self.chart, self.session.state.span)
            self._show_span(around(day, DAYS[scale], bounds(self.session.dataset)))

    def _on_clicked(self, target: Target) -> None:
        session = self.session
        if target.kind == "event":
            self._choose(target.key)
        elif target.kind == "cluster":
            self._show_span(cluster_span(target.key, bounds(session.dataset)))
        elif target.kind == "period":
            period = Period.parse(target.key)
            session.update(lambda s: select_period(s, session.dataset, period))

    def _on_hovered(self, target: Target | None) -> None:
        under = target.key if target is not None and target.kind == "event" else None
        self.view.viewport().setToolTip(target.name if target is not None else "")
        if under != self._under:
            self._under = under
            self.view.redraw()

    def _on_stepped(self, step: int) -> None:
        if self.chart is not None:
            self._go(neighbour(self.chart, self.session.state.selected_event, step))

    def _on_across(self, step: int) -> None:
        if self.chart is not None:
            self._go(across(self.chart, self.session.state.selected_event, step))

    def _on_end(self, step: int) -> None:
        if self.chart is not None:
            self._go(end_event(self.chart, step))

    def _go(self, event_id: str | None) -> None:
        if event_id is not None:
            self._choose(event_id)

    def _choose(self, event_id: str) -> None:
        session = self.session
        session.update(
            lambda s: select_event(s, session.dataset, event_id), "selected_event"
        )
        self.view.announce("event", event_id)
