"""How many pages a timeline needs for its labels, and what is on each."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.scales import TimeScale
from vnjp_desktop.core.figure.timeline.frame import timeline_frame
from vnjp_desktop.core.figure.timeline.placed import Fitting
from vnjp_desktop.core.figure.timeline.places import lane_places
from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.chart import TimelineChart
    from vnjp_desktop.core.figure.marks import Area, Measure

LABELLED_FROM: Final = 3  # importance of the events that are to have a label
MOST_PAGES: Final = 12
_WHOLE_YEARS: Final = 2  # pages of so many years begin with a year


def page_spans(
    chart: TimelineChart, area: Area, span: Span, measure: Measure
) -> tuple[Span, ...]:
    """Cut a window into pages of even length on which labels fit.

    So few that every event of importance 3 or more has its label; where not
    even the most pages are enough, as many as label the most events.

    Args:
        chart: What is drawn.
        area: Where on each page.
        span: The window.
        measure: Width of a text.
    """
    best: tuple[Span, ...] = ()
    fewest = -1
    for count in range(1, MOST_PAGES + 1):
        pages = _cut(span, count)
        missing = sum(unlabelled(chart, area, page, measure) for page in pages)
        if not best or missing < fewest:
            best, fewest = pages, missing
        if not missing:
            break
    return best


def unlabelled(chart: TimelineChart, area: Area, span: Span, measure: Measure) -> int:
    """Return how many important events have no label in a window."""
    frame = timeline_frame(chart, area, measure)
    time = TimeScale(span, frame.plot.x, frame.plot.right)
    count = 0
    for lane, place in zip(frame.shown, frame.lanes, strict=True):
        how = Fitting(time, chart.bounds, place.rows, frame.size, measure, chart.labels)
        marks, clusters = lane_places(lane, how)
        bare = [mark.index for mark in marks if not mark.text]
        bare += [n for cluster in clusters for n in cluster.members]
        events = (lane.events[n].mark.event for n in bare)
        count += sum(1 for event in events if event.importance >= LABELLED_FROM)
    return count


def _cut(span: Span, count: int) -> tuple[Span, ...]:
    """Return even parts; long ones begin with a year where the whole does."""
    first, last = span.start.toordinal(), span.end.toordinal() + 1
    edges = [first + (last - first) * n // count for n in range(count + 1)]
    if (last - first) / count >= _WHOLE_YEARS * 365:
        edges[1:-1] = [_new_year(edge) for edge in edges[1:-1]]
    return tuple(
        Span(date.fromordinal(start), date.fromordinal(end - 1))
        for start, end in pairwise(edges)
    )


def _new_year(day: int) -> int:
    """Return the first day of the year that begins nearest."""
    middle = date.fromordinal(day)
    year = middle.year + (middle.month > 6)  # noqa: PLR2004 -- the first half
    return date(year, 1, 1).toordinal()
