"""Events written as the JSON that TimelineJS reads."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.timeline.chart import in_window
from vnjp_desktop.core.periods import PartialDate, Precision
from vnjp_desktop.core.state import Lanes
from vnjp_desktop.dataio.writers.citing import sources_of

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.charts.spec import LevelBand
    from vnjp_desktop.core.charts.timeline.chart import TimelineChart, TimelineEvent
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels

    Slide = dict[str, object]

_WEB: Final = ("http://", "https://")


def timelinejs_bytes(chart: TimelineChart, dataset: Dataset, lanes: Lanes) -> bytes:
    """Return the events of the chart's window as TimelineJS has them.

    Dates have the year, month and day as far as they are known; the
    partnership levels are its eras. Its texts are HTML: ours are escaped.

    Args:
        chart: The timeline.
        dataset: Where the sources are named.
        lanes: Whether events are grouped by theme or by kind.
    """
    span = chart.span
    content = {
        "title": {"text": _words(chart.caption.title, chart.caption.subtitle)},
        "events": [
            _slide(item, dataset, chart.labels, lanes)
            for item in in_window(chart.events, span)
        ],
        "eras": [
            _era(band) for band in chart.bands if span.overlaps(band.start, band.end)
        ],
        "scale": "human",
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode() + b"\n"


def _slide(
    item: TimelineEvent, dataset: Dataset, labels: Labels, lanes: Lanes
) -> Slide:
    event = item.mark.event
    slide: Slide = {"unique_id": event.event_id, "start_date": _date(event.date)}
    if event.end_date is not None:
        slide["end_date"] = _date(event.end_date)
    slide["display_date"] = _escaped(item.mark.when)
    text = _paragraph(_escaped(labels.name(event.summary)))
    slide["text"] = {
        "headline": _escaped(item.mark.title),
        "text": text + _sources(item, dataset, labels),
    }
    slide["group"] = _escaped(item.theme if lanes is Lanes.THEME else item.kind)
    slide["autolink"] = False
    return slide


def _sources(item: TimelineEvent, dataset: Dataset, labels: Labels) -> str:
    parts = []
    for source in sources_of(item.mark.event, dataset):
        name = _escaped(source.title or source.source_id)
        if source.url.startswith(_WEB):
            name = f'<a href="{html.escape(source.url)}">{name}</a>'
        parts.append(name)
    if item.mark.event.own:
        parts.append(_escaped(labels("Own event.")))
    return _paragraph("<br>".join(parts))


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraph(inside: str) -> str:
    return f"<p>{inside}</p>" if inside else ""


def _words(headline: str, text: str) -> Slide:
    return {"headline": _escaped(headline), "text": _paragraph(_escaped(text))}


def _era(band: LevelBand) -> Slide:
    return {
        "start_date": _parts(band.start, Precision.DAY),
        "end_date": _parts(band.end, Precision.DAY),
        "text": {"headline": _escaped(band.label)},
    }


def _date(day: PartialDate) -> dict[str, int]:
    return _parts(day.start, day.precision)


def _parts(day: date, precision: Precision) -> dict[str, int]:
    parts = {"year": day.year}
    if precision is not Precision.YEAR:
        parts["month"] = day.month
    if precision is Precision.DAY:
        parts["day"] = day.day
    return parts
