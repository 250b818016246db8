"""The balance chart on screen: its cursor, card, clicks and brush."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.chart import BalanceChart, balance_chart, card
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.figure.balance.draw import draw_balance
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.selection import (
    choose_base,
    choose_brush,
    select_event,
    select_period,
)
from vnjp_desktop.core.state import Measure
from vnjp_desktop.plots.chart_view import CLICKABLE, ChartView
from vnjp_desktop.ui.widgets.value_card import ValueCardView

if TYPE_CHECKING:
    from vnjp_desktop.core.figure.marks import Area, Target
    from vnjp_desktop.core.figure.marks import Measure as TextMeasure
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session


class BalanceCanvas(ChartView):
    """Shows a balance chart and turns gestures into changes of the session."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self.chart: BalanceChart | None = None
        self._cursor: Period | None = None
        self.card = ValueCardView(self)
        self.allow_brush()
        self.span_changed.connect(
            lambda span: session.update(lambda s: replace(s, span=span))
        )
        self.reset.connect(self._on_reset)
        self.clicked.connect(self._on_clicked)
        self.hovered.connect(self._on_hovered)
        self.stepped.connect(self._on_stepped)
        self.entered.connect(self._on_entered)
        self.left.connect(self.clear_brush)
        self.brushing.connect(self._on_brushing)
        self.brushed.connect(self._on_brushed)
        self.stretched.connect(self._on_stretched)
        self.stretched_to.connect(self._on_stretched_to)

    def show_balance(self, chart: BalanceChart) -> None:
        """Show a chart in the window of time of the session."""
        self.chart = chart
        self._cursor = None
        self.card.hide()
        indexed = chart.measure is Measure.INDEX
        self.clickable = (*CLICKABLE, "period") if indexed else CLICKABLE
        self.setAccessibleName(chart.caption.title)
        self.setAccessibleDescription(chart.caption.sentence)
        session = self._session
        self.show_chart(
            self._draw_chart,
            session.state.span,
            bounds(session.dataset),
            self._look.theme,
        )

    def clear_brush(self) -> None:
        """Mark no stretch of time."""
        self._session.update(lambda s: replace(s, brush=None))

    def open(self, period: Period) -> None:
        """Make a period the base of the index; choose it in other measures."""
        if self._session.state.measure is Measure.INDEX:
            self._choose_base(period)
        else:
            self.choose(period)

    def choose(self, period: Period) -> None:
        """Choose a period."""
        session = self._session
        session.update(
            lambda s: select_period(s, session.dataset, period), "selected_period"
        )
        self._tell(period)

    def _draw_chart(self, area: Area, span: Span, measure: TextMeasure) -> Drawing:
        if self.chart is None:
            return Drawing(())
        return draw_balance(self.chart, area, span, measure, cursor=self._cursor)

    def _on_reset(self) -> None:
        whole = initial_state(self._session.dataset).span
        self._session.update(lambda s: replace(s, span=whole))

    def _on_clicked(self, target: Target) -> None:
        session = self._session
        if target.kind == "event":
            session.update(lambda s: select_event(s, session.dataset, target.key))
        elif target.kind == "period":
            self.open(Period.parse(target.key))

    def _on_entered(self) -> None:
        period = self._session.state.selected_period
        if period is not None:
            self.open(period)

    def _choose_base(self, period: Period) -> None:
        session = self._session
        session.update(
            lambda s: choose_base(select_period(s, session.dataset, period), period)
        )
        self._tell(period)

    def _on_stepped(self, step: int) -> None:
        period = self._neighbour(step)
        if period is not None:
            self.choose(period)

    def _on_stretched(self, step: int) -> None:
        """Move one end of the stretch; the other stays."""
        period = self._neighbour(step)
        if period is not None:
            self._stretch(self._anchor() or period, period)

    def _on_stretched_to(self, target: Target) -> None:
        if target.kind == "period":
            period = Period.parse(target.key)
            self._stretch(self._anchor() or period, period)

    def _stretch(self, anchor: Period, period: Period) -> None:
        session = self._session

        def change(state: ViewState) -> ViewState:
            chosen = select_period(state, session.dataset, period)
            return choose_brush(chosen, anchor, period)

        session.update(change, "brush")
        self._tell(period)

    def _on_brushing(self, days: Span) -> None:
        """Show the stretch while it is being marked; the session hears of it after."""
        session = self._session
        state = self._brushed_state(session.state, days)
        self.chart = balance_chart(session.dataset, state, session.labels)
        self.redraw()

    def _on_brushed(self, days: Span) -> None:
        session = self._session
        before = session.state
        session.update(lambda s: self._brushed_state(s, days))
        if session.state is before:  # the same stretch again: nobody redraws
            self.chart = balance_chart(session.dataset, before, session.labels)
            self.redraw()

    def _brushed_state(self, state: ViewState, days: Span) -> ViewState:
        if self.chart is None:
            return state
        places, points = self.chart.places, self.chart.points
        first, last = places.touching(days)
        if last - first <= 1:
            return replace(state, brush=None)
        return choose_brush(state, points[first].period, points[last - 1].period)

    def _anchor(self) -> Period | None:
        """Return the end of the stretch that stays while the other moves."""
        state, chart = self._session.state, self.chart
        present = state.selected_period
        if chart is None or present is None:
            return present
        place = chart.places.find(present)
        if place is None or state.brush is None:
            return present
        first, last = chart.places.inside(state.brush)
        if place == last - 1:
            return chart.points[first].period
        return chart.points[last - 1].period if place == first else present

    def _neighbour(self, step: int) -> Period | None:
        """Return the period beside the selected one, or the one to begin with."""
        if self.chart is None or not self.chart.points:
            return None
        points = self.chart.points
        present = self._session.state.selected_period
        place = None if present is None else self.chart.places.find(present)
        if place is None:
            place = len(points) - 1 if step < 0 else 0
        else:
            place = min(max(0, place + step), len(points) - 1)
        return points[place].period

    def _tell(self, period: Period) -> None:
        """Let assistive technology and the card follow the cursor."""
        self.announce("period", period.code)
        for target in self.drawing.targets:
            if (target.kind, target.key) == ("period", period.code):
                self._show_card(period, target.area)

    def _on_hovered(self, target: Target | None) -> None:
        if target is None or target.kind != "period":
            self.card.hide()
            self._point_at(None)
            return
        period = Period.parse(target.key)
        self._point_at(period)
        self._show_card(period, target.area)

    def _point_at(self, period: Period | None) -> None:
        if period != self._cursor:
            self._cursor = period
            self.redraw()

    def _show_card(self, period: Period, beside: Area) -> None:
        if self.chart is not None:
            shown = card(self.chart, period, self._session.labels)
            self.card.show_card(shown, beside, self._look.theme)
