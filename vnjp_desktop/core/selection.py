"""One selection for all views: what choosing something means for the state."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.places import band
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import ViewState

WIDE: Final = 2  # times the months there are: a window wider than that is narrowed
FEW_YEARS: Final = 5 * 365
OF_MONTHS: Final = (Frequency.MONTHLY, Frequency.ROLLING)
LOGARITHMIC: Final = (Measure.VALUES, Measure.INDEX)  # never negative
PRICED_MEASURES: Final = frozenset(Measure) - {Measure.SHARE}


def select_event(state: ViewState, dataset: Dataset, event_id: str | None) -> ViewState:
    """Choose an event: the charts go to its time and mark its period."""
    event = dataset.event_by_id.get(event_id or "")
    if event is None:
        return replace(state, selected_event=None)
    day = event.date.start
    return replace(
        state,
        selected_event=event.event_id,
        selected_period=_around(state, day),
        span=_showing(state.span, day, event.last.end),
    )


def select_period(
    state: ViewState, dataset: Dataset, period: Period | None
) -> ViewState:
    """Choose a period; an event outside it is no longer the chosen one."""
    if period is None:
        return replace(state, selected_period=None)
    event = dataset.event_by_id.get(state.selected_event or "")
    inside = event is not None and (
        event.date.start <= period.end and event.last.end >= period.start
    )
    return replace(
        state,
        selected_period=period,
        selected_event=state.selected_event if inside else None,
        span=_showing(state.span, period.start, period.end),
    )


def select_category(state: ViewState, category: str | None) -> ViewState:
    """Choose a category."""
    return replace(state, selected_category=category)


def show_category_alone(state: ViewState, category: str | None) -> ViewState:
    """Let the balance chart show one category; None for all goods."""
    return replace(state, chart_category=category)


def choose_base(state: ViewState, period: Period) -> ViewState:
    """Let the year a period ends in be 100 in the index."""
    return replace(state, base_year=period.end.year)


def choose_brush(state: ViewState, first: Period, last: Period) -> ViewState:
    """Mark the stretch from one period to another, whichever comes first.

    It reaches over the bands that stand for them on the axis. One period alone
    has no change across it: nothing is marked.
    """
    if first == last:
        return replace(state, brush=None)
    edges = [*band(first, state.frequency), *band(last, state.frequency)]
    return replace(state, brush=Span(min(edges), max(edges)))


def choose_frequency(
    state: ViewState, dataset: Dataset, frequency: Frequency
) -> ViewState:
    """Choose how often numbers come; the window goes where such numbers are.

    Months are collected for few years: a window far wider than those would
    show them as a thorn at its edge. Years need more than a few to be a line.
    """
    if frequency is state.frequency:
        return state
    chosen = replace(state, frequency=frequency)
    if frequency in OF_MONTHS:
        run = _latest_run(dataset, state.reporter)
        if run and (state.span.days > WIDE * run.days or not _meet(state.span, run)):
            return replace(chosen, span=Span.of_years(*run.years))
    elif state.span.days < FEW_YEARS:
        return replace(chosen, span=initial_state(dataset).span)
    return chosen


def _latest_run(dataset: Dataset, reporter: str) -> Span | None:
    """Return the days of the last months that follow each other without a gap."""
    months = dataset.ledger.periods(reporter, Frequency.MONTHLY)
    if not months:
        return None
    start = months[-1].start
    for month in reversed(months[:-1]):
        if month.end + timedelta(days=1) != start:
            break
        start = month.start
    return Span(start, months[-1].end)


def _meet(span: Span, other: Span) -> bool:
    return span.overlaps(other.start, other.end)


def _around(state: ViewState, day: date) -> Period:
    if state.frequency is Frequency.MONTHLY:
        return Period.month(day.year, day.month)
    if state.frequency is Frequency.ROLLING:
        return Period.twelve_months(day.year, day.month)
    return Period.year(day.year)


def _showing(span: Span, start: date, end: date) -> Span:
    """Return the span, moved as little as needed to show a stretch."""
    if span.start <= start and end <= span.end:
        return span
    if (end - start).days >= span.days:
        return Span(start, end)
    shift = end - span.end if end > span.end else start - span.start
    return Span(span.start + shift, span.end + shift)
