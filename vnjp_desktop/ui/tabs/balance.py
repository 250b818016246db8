"""The trade balance tab."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from vnjp_desktop.core.charts.balance.chart import BalanceChart, balance_chart, card
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.figure.balance.draw import draw_balance
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.selection import (
    choose_frequency,
    select_event,
    select_period,
    show_category_alone,
)
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.plots.chart_view import ChartView
from vnjp_desktop.ui.widgets.page import Tab
from vnjp_desktop.ui.widgets.segmented import Segmented
from vnjp_desktop.ui.widgets.value_card import ValueCardView

if TYPE_CHECKING:
    from vnjp_desktop.core.figure.marks import Area, Measure, Target
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session


class BalanceTab(Tab):
    """Exports, imports and their balance over the chosen years."""

    VIEW: ClassVar = View.BALANCE
    WATCHES: ClassVar = (
        Changed.SPAN
        | Changed.FREQUENCY
        | Changed.REPORTER
        | Changed.UNIT
        | Changed.CHART_CATEGORY
        | Changed.SELECTED_PERIOD
        | Changed.SELECTED_EVENT
    )

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self.chart: BalanceChart | None = None
        self._cursor: Period | None = None
        self.frequency = Segmented([Frequency.ANNUAL, Frequency.YTD, Frequency.MONTHLY])
        self.all_goods = QPushButton()
        self.all_goods.setObjectName("quiet")
        self.view = ChartView()
        self.card = ValueCardView(self.view)
        self.switches.addWidget(self.frequency)
        self.switches.addWidget(self.all_goods)
        self.body.addWidget(self.view, 1)
        self.frequency.chosen.connect(self._on_frequency)
        self.all_goods.clicked.connect(
            lambda: session.update(lambda s: show_category_alone(s, None))
        )
        self.view.span_changed.connect(
            lambda span: session.update(lambda s: replace(s, span=span))
        )
        self.view.reset.connect(self._on_reset)
        self.view.clicked.connect(self._on_clicked)
        self.view.hovered.connect(self._on_hovered)
        self.view.stepped.connect(self._on_stepped)

    @override
    def retranslate(self) -> None:
        labels = self.session.labels
        self.frequency.set_texts(
            labels("Frequency"),
            {
                Frequency.ANNUAL: labels("Annual"),
                Frequency.YTD: labels("Year to date"),
                Frequency.MONTHLY: labels("Monthly"),
            },
        )
        self.all_goods.setText(labels("Show all goods"))

    @override
    def refresh(self) -> None:
        session = self.session
        self.chart = balance_chart(session.dataset, session.state, session.labels)
        self.show_caption(self.chart.caption)
        self.frequency.choose(session.state.frequency)
        self.all_goods.setVisible(session.state.chart_category is not None)
        self.view.setAccessibleName(self.chart.caption.title)
        self.view.setAccessibleDescription(self.chart.caption.sentence)
        self._cursor = None
        self.card.hide()
        self.view.show_chart(
            self._draw, session.state.span, bounds(session.dataset), self.look.theme
        )

    def _draw(self, area: Area, span: Span, measure: Measure) -> Drawing:
        if self.chart is None:
            return Drawing(())
        return draw_balance(self.chart, area, span, measure, cursor=self._cursor)

    def _on_frequency(self, frequency: str) -> None:
        session, chosen = self.session, Frequency(frequency)
        session.update(lambda s: choose_frequency(s, session.dataset, chosen))

    def _on_reset(self) -> None:
        whole = initial_state(self.session.dataset).span
        self.session.update(lambda s: replace(s, span=whole))

    def _on_clicked(self, target: Target) -> None:
        session = self.session
        if target.kind == "event":
            session.update(lambda s: select_event(s, session.dataset, target.key))
        elif target.kind == "period":
            self._choose(self._period(target.key))

    def _on_hovered(self, target: Target | None) -> None:
        if target is None or target.kind != "period":
            self.card.hide()
            self._point_at(None)
            return
        period = self._period(target.key)
        self._point_at(period)
        self._show_card(period, target.area)

    def _on_stepped(self, step: int) -> None:
        if self.chart is None:
            return
        periods = [point.period for point in self.chart.points]
        if not periods:
            return
        present = self.session.state.selected_period
        if present in periods:
            index = periods.index(present) + step
        else:
            index = len(periods) - 1 if step < 0 else 0
        self._choose(periods[min(max(0, index), len(periods) - 1)])

    def _choose(self, period: Period) -> None:
        session = self.session
        session.update(
            lambda s: select_period(s, session.dataset, period), "selected_period"
        )
        self.view.announce("period", period.code)
        for target in self.view.drawing.targets:
            if (target.kind, target.key) == ("period", period.code):
                self._show_card(period, target.area)

    def _period(self, code: str) -> Period:
        for point in self.chart.points if self.chart else ():
            if point.period.code == code:
                return point.period
        return Period.parse(code)

    def _point_at(self, period: Period | None) -> None:
        if period != self._cursor:
            self._cursor = period
            self.view.redraw()

    def _show_card(self, period: Period, beside: Area) -> None:
        if self.chart is not None:
            shown = card(self.chart, period, self.session.labels)
            self.card.show_card(shown, beside, self.look.theme)
