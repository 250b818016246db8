"""One selection for all views: what choosing something means for the state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.periods import Frequency, Period, Span

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import ViewState


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


def _around(state: ViewState, day: date) -> Period:
    if state.frequency is Frequency.MONTHLY:
        return Period.month(day.year, day.month)
    return Period.year(day.year)


def _showing(span: Span, start: date, end: date) -> Span:
    """Return the span, moved as little as needed to show a stretch."""
    if span.start <= start and end <= span.end:
        return span
    if (end - start).days >= span.days:
        return Span(start, end)
    shift = end - span.end if end > span.end else start - span.start
    return Span(span.start + shift, span.end + shift)
