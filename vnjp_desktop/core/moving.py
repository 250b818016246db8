"""Moves of the timeline: windows of round length, neighbours in other lanes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart, TimelineEvent


class Scale(StrEnum):
    """Round lengths of the window."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"


DAYS: Final = {Scale.DECADE: 3652, Scale.YEAR: 365, Scale.MONTH: 60}
CLUSTER_MARGIN: Final = 0.08  # of a bubble's own length, at either side
CLUSTER_DAYS: Final = 120  # the least a bubble opens to


def around(day: date, days: int, bounds: Span) -> Span:
    """Return the window of a length with a day in its middle, inside the bounds."""
    first = max(1, day.toordinal() - days // 2)
    window = Span(date.fromordinal(first), date.fromordinal(first + days - 1))
    return window.within(bounds)


def centre(chart: TimelineChart, span: Span) -> date:
    """Return the day to zoom around: the chosen event in sight, else the middle."""
    for item in chart.events:
        if item.event_id == chart.selected_event:
            start = item.mark.event.date.start
            if span.start <= start <= span.end:
                return start
    return span.start + (span.end - span.start) / 2


def cluster_span(key: str, bounds: Span) -> Span:
    """Return the window that opens a bubble, its key being ``first:last`` days."""
    first, last = (int(part) for part in key.split(":"))
    length = max(last - first + 1, 1)
    days = max(CLUSTER_DAYS, round(length * (1 + 2 * CLUSTER_MARGIN)))
    return around(date.fromordinal((first + last) // 2), days, bounds)


def end_event(chart: TimelineChart, step: int) -> str | None:
    """Return the first event of all (step -1) or the last one."""
    if not chart.events:
        return None
    return chart.events[0 if step < 0 else -1].event_id


def across(chart: TimelineChart, event_id: str | None, step: int) -> str | None:
    """Return the event nearest in time in the lane above (-1) or below (1).

    From nowhere it is the event nearest to the middle of the window in the
    first or the last lane. It stops at the outermost lanes.
    """
    lanes = [lane.events for lane in chart.lanes if lane.events]
    if not lanes:
        return None
    for place, lane in enumerate(lanes):
        for item in lane:
            if item.event_id == event_id:
                after = min(max(0, place + step), len(lanes) - 1)
                if after == place:
                    return event_id
                return _nearest(lanes[after], item.first)
    middle = centre(chart, chart.span).toordinal()
    return _nearest(lanes[0 if step > 0 else -1], middle)


def density(events: Sequence[TimelineEvent], bounds: Span, bins: int) -> list[float]:
    """Return how crowded equal stretches of time are, 1 for the most crowded.

    Events weigh by their importance; one outside the bounds is left out.
    """
    weights = [0.0] * bins
    first = bounds.start.toordinal()
    for item in events:
        place = (item.first - first) * bins // bounds.days
        if 0 <= place < bins:
            weights[place] += item.mark.event.importance
    most = max(weights, default=0.0)
    return [weight / most for weight in weights] if most else weights


def _nearest(lane: Sequence[TimelineEvent], day: int) -> str:
    return min(lane, key=lambda item: abs(item.first - day)).event_id
