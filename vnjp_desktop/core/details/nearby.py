"""What happened around a stretch of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.details.spec import Go, Line
from vnjp_desktop.core.details.teller import section

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.records import Event

_MOST: Final = 8


def near(
    teller: Teller, start: date, end: date, without: str = ""
) -> tuple[Section, ...]:
    """Return the events inside a stretch of time, or the nearest ones around it.

    Of many the most important are named, in order of time.

    Args:
        teller: Puts things into words.
        start: First day.
        end: Last day.
        without: Event id to leave out.
    """
    events = [e for e in teller.dataset.events if e.event_id != without]
    inside = [e for e in events if _inside(e, start, end)]
    if inside:
        chosen = sorted(inside, key=lambda e: -e.importance)[:_MOST]
        title = teller.labels("What happened")
    else:
        before = [e for e in events if e.last.end < start][-1:]
        chosen = before + [e for e in events if e.date.start > end][:1]
        title = teller.labels("Nearest in time")
    chosen.sort(key=lambda e: e.date)
    return section(title, (event_line(teller, event) for event in chosen))


def event_line(teller: Teller, event: Event) -> Line:
    """Return a link to an event."""
    labels = teller.labels
    when = labels.date_range(event.date, event.last)
    return Line(
        labels.name(event.title),
        when,
        colour=f"theme.{event.theme}",
        go=Go("event", event.event_id),
    )


def _inside(event: Event, start: date, end: date) -> bool:
    """Tell whether an event falls into a stretch of time, as far as is known.

    One known only to the year does not count for a month of that year.
    """
    if event.end_date is not None:
        return event.date.start <= end and event.last.end >= start
    return start <= event.date.start and event.date.end <= end
