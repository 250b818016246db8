"""Events written as an iCalendar file after RFC 5545."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.timeline.chart import in_window
from vnjp_desktop.core.periods import Precision
from vnjp_desktop.dataio.writers.citing import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart, TimelineEvent
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels

_MOST_OCTETS: Final = 75
_ESCAPED: Final = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None}
)
_LAST: Final = date.max - timedelta(days=1)  # the day after it can still be written


def ical_bytes(chart: TimelineChart, dataset: Dataset) -> bytes:
    """Return the events of the chart's window as all-day entries of a calendar.

    A date of which only the month or the year is known becomes an entry of
    that length whose text says so. The same events give the same bytes: they
    are stamped with the date of the data package, and their ids stay.
    """
    labels = chart.labels
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//vnjp-desktop//vnjp-desktop//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(chart.caption.title)}",
    ]
    for item in in_window(chart.events, chart.span):
        lines += _entry(item, dataset, labels)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _entry(item: TimelineEvent, dataset: Dataset, labels: Labels) -> Iterator[str]:
    event = item.mark.event
    language = labels.language
    after = min(event.last.end, _LAST) + timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.event_id)}@{_text(dataset.name)}"
    yield f"DTSTAMP:{_stamp(dataset.created)}"
    yield f"DTSTART;VALUE=DATE:{_day(event.date.start)}"
    yield f"DTEND;VALUE=DATE:{_day(after)}"
    yield f"SUMMARY;LANGUAGE={language}:{_text(item.mark.title)}"
    text = _text(_description(item, dataset, labels))
    yield f"DESCRIPTION;LANGUAGE={language}:{text}"
    yield f"CATEGORIES;LANGUAGE={language}:{_text(item.theme)},{_text(item.kind)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(item: TimelineEvent, dataset: Dataset, labels: Labels) -> str:
    event = item.mark.event
    parts = [labels.name(event.summary)]
    if not event.date.precision is event.last.precision is Precision.DAY:
        parts.append(
            labels("Date as known: {date}. The exact day is not.", date=item.mark.when)
        )
    if item.mark.disputed:
        parts.append(labels("Sources disagree."))
    if event.own:
        parts.append(labels("Own event."))
    sources = sources_of(event, dataset)
    if sources:
        names = [f"{s.title}. {s.publisher}. {s.url}".strip(" .") for s in sources]
        parts.append("\n".join([labels("Sources:"), *names]))
    return "\n\n".join(part for part in parts if part)


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _stamp(created: str) -> str:
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:  # own packages may say nothing of their date
        moment = datetime(1970, 1, 1, tzinfo=UTC)
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """Return text with marks escaped and control characters left out."""
    plain = text.replace("\r\n", "\n").translate(_ESCAPED)
    return "".join(char for char in plain if char >= " " and char != "\x7f")


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, letters unbroken."""
    piece, room = "", _MOST_OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            yield piece
            piece, room = " ", _MOST_OCTETS - 1
        piece += char
        room -= size
    yield piece
