"""The first view of a dataset, and the nearest fitting view of any other."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import ViewState
from vnjp_desktop.core.terms import IMPORTANCES, THEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.dataset import Dataset

UNITS: Final = ("USD", "JPY", "VND")
PRICED: Final = "USD"  # the only unit whose price index is used
FIRST_YEAR: Final = 1990  # trade before is small and thinly reported
SHORTEST_DAYS: Final = 60


@lru_cache(maxsize=4)  # asked for at every move
def bounds(dataset: Dataset) -> Span:
    """Return the widest window: from the first event or claim to the last."""
    coverage = dataset.coverage
    starts = [coverage.start, *(event.date.start for event in dataset.events)]
    ends = [coverage.end, *(event.last.end for event in dataset.events)]
    return Span.of_years(min(starts).year, max(ends).year)


def modern(dataset: Dataset) -> Span:
    """Return the window from the first partnership level, or claim, to the end."""
    start = dataset.levels[0].start.start if dataset.levels else dataset.coverage.start
    return Span.of_years(start.year, bounds(dataset).end.year)


def price_years(dataset: Dataset) -> tuple[int, ...]:
    """Return the years at whose prices values can be shown, in order."""
    return dataset.ledger.price_years()


def initial_state(dataset: Dataset, language: str = "en") -> ViewState:
    """Return what is shown when a dataset opens."""
    widest = bounds(dataset)
    first = min(max(FIRST_YEAR, widest.start.year), dataset.coverage.end.year)
    span = Span.of_years(first, widest.end.year)
    reporter = dataset.relation.parties[0].code
    return ViewState(span, reporter, language=language)


def fitting(state: ViewState, dataset: Dataset) -> ViewState:
    """Return a state confined to what a dataset holds.

    Names that the dataset does not know are dropped; the window is moved
    inside the bounds and never shorter than two months. Constant prices are
    dollars only, so another unit means current prices.
    """
    codes = [party.code for party in dataset.relation.parties]
    unit = state.unit if state.unit in UNITS else UNITS[0]
    least, most = min(IMPORTANCES), max(IMPORTANCES)
    return replace(
        state,
        span=_fitting_span(state.span, bounds(dataset)),
        reporter=state.reporter if state.reporter in codes else codes[0],
        flow=state.flow if state.flow in (Flow.EXPORT, Flow.IMPORT) else Flow.EXPORT,
        unit=unit,
        selected_event=_known(state.selected_event, dataset.event_by_id),
        selected_category=_known(state.selected_category, dataset.categories),
        chart_category=_known(state.chart_category, dataset.categories),
        price_year=_fitting_prices(state.price_year, unit, dataset),
        event_importance=min(max(least, state.event_importance), most),
        event_themes=state.event_themes & THEMES.keys(),
        brush=_fitting_brush(state.brush, bounds(dataset)),
    )


def _fitting_prices(year: int | None, unit: str, dataset: Dataset) -> int | None:
    if year is None or unit != PRICED or year not in price_years(dataset):
        return None
    return year


def _fitting_brush(brush: Span | None, widest: Span) -> Span | None:
    if brush is None or not widest.overlaps(brush.start, brush.end):
        return None
    return Span(max(brush.start, widest.start), min(brush.end, widest.end))


def _known(key: str | None, keys: Mapping[str, object]) -> str | None:
    return key if key in keys else None


def _fitting_span(span: Span, widest: Span) -> Span:
    if span.days < SHORTEST_DAYS:
        middle = span.start + (span.end - span.start) / 2
        start = middle.toordinal() - SHORTEST_DAYS // 2
        span = Span(
            middle.fromordinal(max(1, start)),
            middle.fromordinal(max(1, start) + SHORTEST_DAYS - 1),
        )
    return span.within(widest)
