"""Exports, imports and their balance as a value, in any measure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.brush import brush_of
from vnjp_desktop.core.charts.balance.caption import balance_caption
from vnjp_desktop.core.charts.balance.card import CardRow, ValueCard, card
from vnjp_desktop.core.charts.balance.events import shown_events
from vnjp_desktop.core.charts.balance.measures import (
    growth,
    index,
    mirror,
    share,
    values,
)
from vnjp_desktop.core.charts.balance.measures.body import Ask, Body, Frame, Plots
from vnjp_desktop.core.charts.balance.notes import Sight
from vnjp_desktop.core.charts.balance.scale import refusal
from vnjp_desktop.core.charts.balance.sheet import balance_sheet
from vnjp_desktop.core.charts.balance.spec import BalanceChart, BalanceTexts
from vnjp_desktop.core.charts.balance.spoken import Words, spoken
from vnjp_desktop.core.charts.balance.trade import trade_of
from vnjp_desktop.core.charts.captions import short_publisher
from vnjp_desktop.core.charts.ladder import level_bands
from vnjp_desktop.core.charts.trade import Goods
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from vnjp_desktop.core.charts.balance.measures.body import Trade
    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.charts.spec import LevelBand
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState

    Make = tuple[Callable[[Ask], Body], Callable[[Body, Frame], Plots]]

__all__ = [
    "BalanceChart",
    "CardRow",
    "ValueCard",
    "balance_chart",
    "balance_sheet",
    "card",
]

_MEASURES: Final[dict[Measure, Make]] = {
    Measure.VALUES: (values.body, values.plots),
    Measure.GROWTH: (growth.body, growth.plots),
    Measure.INDEX: (index.body, index.plots),
    Measure.SHARE: (share.body, share.plots),
    Measure.MIRROR: (mirror.body, mirror.plots),
}


def balance_chart(dataset: Dataset, state: ViewState, labels: Labels) -> BalanceChart:
    """Return the trade of a reporter with its partner, in the measure chosen."""
    goods = Goods(
        state.reporter, state.chart_category or "", state.unit, state.price_year
    )
    trade = trade_of(dataset, labels, goods, state.frequency, state.measure)
    first, last = trade.places.inside(state.span)
    in_sight = trade.points[first:last]
    base = None
    if state.measure is Measure.INDEX:
        base = index.base_period(trade.points, in_sight, state.base_year)
    body = _body(
        state.measure, Ask(dataset, labels, goods, state.frequency, trade, base)
    )
    why_not = refusal(state, body, labels)
    frame = _frame(dataset, state, labels, trade, base, log=not why_not)
    main, lower = _MEASURES[state.measure][1](body, frame)
    plots = (main,) if lower is None else (main, lower)
    periods = tuple(point.period for point in trade.points)
    sight = Sight(state.measure, periods, plots, trade.breaks, first, last, why_not)
    return BalanceChart(
        balance_caption(dataset, state, labels, trade, sight, frame),
        state.measure,
        state.frequency,
        state.reporter,
        state.unit,
        state.price_year,
        state.chart_category,
        trade.points,
        trade.partner_points,
        trade.places,
        main,
        lower,
        _words(trade, plots, labels),
        _bands(dataset, labels),
        shown_events(dataset, state, labels),
        trade.breaks,
        state.span,
        base,
        why_not,
        brush_of(state.brush, state.measure, trade, main, labels)
        if state.brush
        else None,
        state.selected_period,
        state.selected_event,
        BalanceTexts(_empty(trade, plots, labels)),
        labels,
        _names(dataset),
    )


def fitting_magnitude(
    points: Iterable[TradePoint], unit: str, labels: Labels
) -> Magnitude:
    """Return the magnitude in which the largest amount reads well."""
    top = max((abs(v.amount) for point in points for v in point.amounts), default=0.0)
    large = labels.unit(unit, Magnitude.LARGE).factor
    return Magnitude.LARGE if top >= large else Magnitude.SMALL


def _frame(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    trade: Trade,
    base: Period | None,
    *,
    log: bool,
) -> Frame:
    inside = slice(*trade.places.inside(state.span))
    both = (trade.points, trade.partner_points)
    shown = [point for points in both for point in points[inside]]
    every = [point for points in both for point in points]
    magnitude = fitting_magnitude(shown or every, state.unit, labels)
    relation = dataset.relation
    parties = relation.party(state.reporter), relation.partner(state.reporter)
    return Frame(
        labels,
        labels.unit(state.unit, magnitude),
        magnitude,
        base,
        state.log_scale and log,
        (labels.name(parties[0].name), labels.name(parties[1].name)),
    )


@lru_cache(maxsize=16)
def _body(measure: Measure, ask: Ask) -> Body:
    return _MEASURES[measure][0](ask)


@lru_cache(maxsize=16)
def _words(trade: Trade, plots: tuple[Plot, ...], labels: Labels) -> Sequence[str]:
    series = [(plot, one) for plot in plots for one in plot.series]
    points = trade.points
    return Words(len(points), lambda n: spoken(points[n].period, series, n, labels))


@lru_cache(maxsize=8)
def _bands(dataset: Dataset, labels: Labels) -> tuple[LevelBand, ...]:
    return level_bands(dataset, labels, bounds(dataset).end)


@lru_cache(maxsize=4)
def _names(dataset: Dataset) -> Mapping[str, str]:
    return {
        source_id: short_publisher(source.publisher) or source.title
        for source_id, source in dataset.sources.items()
    }


def _empty(trade: Trade, plots: tuple[Plot, ...], labels: Labels) -> str:
    """Return why a window holds nothing, and where there is something."""
    known = [
        point.period
        for n, point in enumerate(trade.points)
        if any(one.values[n].known for plot in plots for one in plot.series)
    ]
    if not known:
        return labels("No figures of this kind have been collected yet.")
    return labels(
        "No figures in this window. There are figures from {first} to {last}.",
        first=labels.period(known[0]),
        last=labels.period(known[-1]),
    )
