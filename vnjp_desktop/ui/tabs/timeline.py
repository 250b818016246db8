"""The timeline tab: the map of events and its readable list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter
from typing_extensions import override

from vnjp_desktop.core.charts.timeline.chart import (
    TimelineChart,
    neighbour,
    timeline_chart,
)
from vnjp_desktop.core.defaults import bounds, modern
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.figure.timeline.draw import draw_timeline
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.selection import select_event, select_period
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.plots.chart_view import ChartView
from vnjp_desktop.ui.widgets.event_list import EventList
from vnjp_desktop.ui.widgets.page import Tab
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vnjp_desktop.core.figure.marks import Area, Measure, Target
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session

CHART, BOTH, LIST = "chart", "both", "list"
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
    )

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self.chart: TimelineChart | None = None
        self._under: str | None = None
        self.mode = Segmented([CHART, BOTH, LIST])
        self.fit = QPushButton()
        self.fit.setObjectName("quiet")
        self.context = QPushButton()
        self.context.setObjectName("quiet")
        self.view = ChartView()
        self.list = EventList()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(8)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.list)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.switches.addWidget(self.mode)
        self.switches.addWidget(self.fit)
        self.switches.addWidget(self.context)
        self.body.addWidget(self.splitter, 1)
        self.show_mode(CHART)
        self._connect()

    def _connect(self) -> None:
        session = self.session
        self.mode.chosen.connect(self.show_mode)
        self.fit.clicked.connect(self._on_reset)
        self.context.clicked.connect(
            lambda: session.update(
                lambda s: replace(
                    s, selected_event=None, selected_period=None, selected_category=None
                )
            )
        )
        self.view.span_changed.connect(
            lambda span: session.update(lambda s: replace(s, span=span))
        )
        self.view.reset.connect(self._on_reset)
        self.view.clicked.connect(self._on_clicked)
        self.view.hovered.connect(self._on_hovered)
        self.view.stepped.connect(self._on_stepped)
        self.list.event_chosen.connect(self._choose)

    def show_mode(self, mode: str) -> None:
        """Show the chart, the list, or both."""
        self.mode.choose(mode)
        self.view.setVisible(mode != LIST)
        self.list.setVisible(mode != CHART)
        if mode == BOTH:
            self.splitter.setSizes([SHARES[0], SHARES[1]])

    @override
    def retranslate(self) -> None:
        labels = self.session.labels
        self.mode.set_texts(
            labels("Show as"),
            {CHART: labels("Chart"), BOTH: labels("Both"), LIST: labels("List")},
        )
        self.fit.setText(labels("Fit all"))
        self.context.setText(labels("Context"))
        self.context.setToolTip(
            labels("Agreements, partners and indicators, in the panel at the right")
        )

    @override
    def refresh(self) -> None:
        session, state = self.session, self.session.state
        self.chart = timeline_chart(session.dataset, state, session.labels)
        self.show_caption(self.chart.caption)
        self.view.setAccessibleName(self.chart.caption.title)
        self.view.setAccessibleDescription(self.chart.caption.sentence)
        self.list.set_theme(self.look.theme)
        self.list.show_chart(self.chart)
        self.list.select(state.selected_event)
        self.list.reveal(state.span.start.toordinal())
        self.view.show_chart(
            self._draw, state.span, bounds(session.dataset), self.look.theme
        )

    def _draw(self, area: Area, span: Span, measure: Measure) -> Drawing:
        if self.chart is None:
            return Drawing(())
        return draw_timeline(self.chart, area, span, measure, hover=self._under)

    def _on_reset(self) -> None:
        """Show everything since relations began; once more, all there is."""
        dataset, state = self.session.dataset, self.session.state
        usual = modern(dataset)
        whole = bounds(dataset) if state.span == usual else usual
        self.session.update(lambda s: replace(s, span=whole))

    def _on_clicked(self, target: Target) -> None:
        session = self.session
        if target.kind == "event":
            self._choose(target.key)
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
            event_id = neighbour(self.chart, self.session.state.selected_event, step)
            if event_id is not None:
                self._choose(event_id)

    def _choose(self, event_id: str) -> None:
        session = self.session
        session.update(
            lambda s: select_event(s, session.dataset, event_id), "selected_event"
        )
        self.view.announce("event", event_id)
