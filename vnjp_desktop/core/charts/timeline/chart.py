"""The timeline of relations as a value: ladder, lanes of events, trade."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.spec import Sheet
from vnjp_desktop.core.charts.timeline.agenda import agenda, legend
from vnjp_desktop.core.charts.timeline.caption import Shown, timeline_caption
from vnjp_desktop.core.charts.timeline.shown import left_out, passes
from vnjp_desktop.core.charts.timeline.spec import (
    Hidden,
    Lane,
    TimelineChart,
    TimelineEvent,
    TradeLine,
    TradeYear,
)
from vnjp_desktop.core.charts.timeline.trade import trade_line
from vnjp_desktop.core.defaults import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState

__all__ = [
    "HEADER",
    "Hidden",
    "Lane",
    "TimelineChart",
    "TimelineEvent",
    "TradeLine",
    "TradeYear",
    "in_window",
    "neighbour",
    "timeline_chart",
    "timeline_sheet",
]

HEADER: Final = (
    "event_id",
    "date",
    "end_date",
    "kind",
    "theme",
    "importance",
    "title",
    "summary",
    "place",
    "source_ids",
)


def timeline_chart(dataset: Dataset, state: ViewState, labels: Labels) -> TimelineChart:
    """Return the timeline of a dataset.

    What does not depend on the window or the selection is made once for a
    dataset, a language and a choice of events: a step to the next event costs
    next to nothing.
    """
    plan = agenda(dataset, labels, state.lanes, state.shown_events)
    trade = trade_line(dataset, labels, state.reporter, state.unit, state.trade_line)
    hidden = left_out(
        dataset, state.shown_events, labels, _events_inside(dataset, state.span)
    )
    shown = Shown(
        tuple(item.mark for item in in_window(plan.events, state.span)),
        tuple(b for b in plan.bands if state.span.overlaps(b.start, b.end)),
        tuple(
            (year.period, year.value)
            for year in trade.years
            if state.span.overlaps(year.period.start, year.period.end)
        ),
        hidden,
        trade.flow,
    )
    headings = (labels("Date"), labels("Event"), labels("Theme"), labels("Place"))
    return TimelineChart(
        timeline_caption(dataset, state, labels, shown),
        plan.lanes,
        plan.events,
        plan.bands,
        trade,
        state.span,
        bounds(dataset),
        headings,
        state.selected_event,
        state.selected_period,
        labels,
        hidden,
        legend(plan.events, state.lanes),
    )


def timeline_sheet(dataset: Dataset, state: ViewState, labels: Labels) -> Sheet:
    """Return the events inside the window as rows for a file."""
    rows = []
    for event in _events_inside(dataset, state.span):
        if not passes(event, state.shown_events):
            continue
        row = (
            event.event_id,
            str(event.date),
            str(event.end_date) if event.end_date else None,
            event.kind,
            event.theme,
            event.importance,
            labels.name(event.title),
            labels.name(event.summary),
            event.place or None,
            " ".join(event.source_ids),
        )
        rows.append(row)
    return Sheet("timeline", HEADER, tuple(rows))


def in_window(
    events: tuple[TimelineEvent, ...], span: Span
) -> tuple[TimelineEvent, ...]:
    """Return the events with a day in a window of time."""
    first, last = span.start.toordinal(), span.end.toordinal()
    return tuple(e for e in events if e.first <= last and e.last >= first)


def neighbour(chart: TimelineChart, event_id: str | None, step: int) -> str | None:
    """Return the event so many places later (or earlier), in order of date.

    It stops at the first and the last one. From nowhere, a step forwards
    leads to the first event of the window, a step back to its last.
    """
    if not chart.events:
        return None
    last = len(chart.events) - 1
    ids = [item.event_id for item in chart.events]
    place = ids.index(event_id) if event_id in ids else None
    if place is None:
        starts = [item.first for item in chart.events]
        place = (
            bisect_left(starts, chart.span.start.toordinal())
            if step > 0
            else bisect_right(starts, chart.span.end.toordinal()) - 1
        )
        step = 0
    return chart.events[max(0, min(last, place + step))].event_id


def _events_inside(dataset: Dataset, span: Span) -> Iterator[Event]:
    return (e for e in dataset.events if span.overlaps(e.date.start, e.last.end))
