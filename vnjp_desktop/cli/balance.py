"""The options of ``export balance``, checked against the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.events import themes_in
from vnjp_desktop.cli.options import CURRENT, FREQUENCIES
from vnjp_desktop.cli.wording import no_rate, years_listed
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import PRICED, price_years
from vnjp_desktop.core.selection import LOGARITHMIC
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from vnjp_desktop.cli.choice import Choice
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState

_PERCENTS = (Measure.GROWTH, Measure.SHARE)


def measured(dataset: Dataset, state: ViewState, choice: Choice) -> ViewState:
    """Return the state with measure, scale, prices and events as asked for.

    Raises:
        UsageError: When the options do not go together or with the data.
    """
    measure = choice.measure or state.measure
    log_scale = choice.scale == "log"
    prices = choice.prices if choice.priced else None
    if log_scale and measure not in LOGARITHMIC:
        fitting = " and ".join(name.value for name in LOGARITHMIC)
        raise UsageError(f"argument --scale: {_no_log(measure)}; log is for {fitting}")
    return replace(
        state,
        measure=measure,
        log_scale=log_scale,
        base_year=choice.base_year if measure is Measure.INDEX else None,
        price_year=_prices(dataset, state.unit, prices),
        event_importance=choice.events or state.event_importance,
        event_themes=themes_in(dataset, choice.themes),
    )


def check(dataset: Dataset, state: ViewState) -> None:
    """Make sure that the chart would not be empty.

    Raises:
        UsageError: There is nothing to show; the message says what there is.
    """
    inside = [p for p in _periods(dataset, state) if _within(p, state)]
    if not any(_has_value(dataset, state, period) for period in inside):
        raise UsageError(_nothing(dataset, state, inside))
    if state.base_year is not None:
        _check_base(dataset, state)


def _no_log(measure: Measure) -> str:
    if measure in _PERCENTS:
        return f"{measure.value} is in per cent and has no logarithm where negative"
    return f"{measure.value} compares figures by their distance"


def _prices(dataset: Dataset, unit: str, prices: int | str | None) -> int | None:
    if not isinstance(prices, int):
        return None
    if unit != PRICED:
        raise UsageError(
            f"argument --prices: constant prices are made with US consumer prices, "
            f"so in dollars only; use --unit {PRICED.lower()} or --prices {CURRENT}"
        )
    years = price_years(dataset)
    if prices not in years:
        raise UsageError(
            f"argument --prices: the data have no US consumer prices of {prices}; "
            f"there are: {years_listed(years)}"
        )
    return prices


def _periods(dataset: Dataset, state: ViewState) -> tuple[Period, ...]:
    category = state.chart_category or ""
    return dataset.ledger.periods(state.reporter, state.frequency, category)


def _within(period: Period, state: ViewState) -> bool:
    return period.start >= state.span.start and period.end <= state.span.end


def _has_value(
    dataset: Dataset, state: ViewState, period: Period, unit: str = ""
) -> bool:
    category = state.chart_category or ""
    return any(
        dataset.ledger.value(
            period, state.reporter, flow, category, unit or state.unit
        ).known
        for flow in (Flow.EXPORT, Flow.IMPORT)
    )


def _nothing(dataset: Dataset, state: ViewState, inside: list[Period]) -> str:
    span = state.span
    if inside:
        return no_rate(state.unit, f"from {span.start} to {span.end}")
    held = {
        name: _periods(dataset, replace(state, frequency=frequency))
        for name, frequency in FREQUENCIES.items()
    }
    ranges = [
        f"{kind} {periods[0].code} to {periods[-1].code}"
        for kind, periods in held.items()
        if periods
    ]
    name = next(n for n, f in FREQUENCIES.items() if f is state.frequency)
    category = state.chart_category
    what = f"{category} of {state.reporter}" if category else state.reporter
    return (
        f"there are no {name} values of {what} "
        f"from {span.start} to {span.end}; there are: {'; '.join(ranges) or 'none'}"
    )


def _check_base(dataset: Dataset, state: ViewState) -> None:
    held = [p for p in _periods(dataset, state) if _has_value(dataset, state, p)]
    years = [period.end.year for period in held]
    if state.base_year not in years:
        raise UsageError(
            f"argument --base-year: there is no value of {state.base_year} to be "
            f"100; there are: {years_listed(years)}"
        )
