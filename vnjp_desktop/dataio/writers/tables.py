"""Views as table files: CSV, XLSX and JSON hold the same rows; events have more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.charts.views import sheet_of
from vnjp_desktop.core.state import View
from vnjp_desktop.dataio.writers.csv import csv_bytes
from vnjp_desktop.dataio.writers.ical import ical_bytes
from vnjp_desktop.dataio.writers.json import json_bytes
from vnjp_desktop.dataio.writers.notes import notes
from vnjp_desktop.dataio.writers.timelinejs import timelinejs_bytes

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

TABLE_FORMATS: Final = ("csv", "xlsx", "json")
EVENT_FORMATS: Final = ("ics", "timelinejs.json")


def formats_of(view: View) -> tuple[str, ...]:
    """Return the endings of the table files there are of a view."""
    more = EVENT_FORMATS if view is View.TIMELINE else ()
    return (*TABLE_FORMATS, *more)


def ending(name: str) -> str:
    """Return the ending of a file's name that says its format, in lower case.

    The longest known one counts: ``a.timelinejs.json`` is not plain JSON.
    """
    lower = name.lower()
    for known in EVENT_FORMATS:
        if lower.endswith(f".{known}"):
            return known
    return PurePath(lower).suffix.removeprefix(".")


def table_bytes(
    file_format: str,
    dataset: Dataset,
    view: View,
    state: ViewState,
    labels: Labels,
    title: str | None = None,
) -> bytes:
    """Return the file of a view in one of the formats it has.

    Args:
        file_format: One of ``formats_of(view)``.
        dataset: The data.
        view: What to write.
        state: Which part of it.
        labels: Language of the words.
        title: Replaces the finding as title; CSV has none.
    """
    if file_format in EVENT_FORMATS:
        return _events_bytes(file_format, dataset, state, labels, title)
    caption, sheet = sheet_of(dataset, view, state, labels)
    if title:
        caption = replace(caption, title=title)
    if file_format == "csv":
        return csv_bytes(sheet)
    if file_format == "xlsx":
        from vnjp_desktop.dataio.writers.xlsx import xlsx_bytes  # noqa: PLC0415

        return xlsx_bytes((sheet,), notes(caption, (sheet,), dataset, labels))
    extra = {
        "view": view.value,
        "language": labels.language,
        "package": f"{dataset.name} {dataset.version}",
    }
    return json_bytes(sheet, caption, extra)


def _events_bytes(
    file_format: str,
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    title: str | None,
) -> bytes:
    chart = timeline_chart(dataset, state, labels)
    if title:
        chart = replace(chart, caption=replace(chart.caption, title=title))
    if file_format == "ics":
        return ical_bytes(chart, dataset)
    return timelinejs_bytes(chart, dataset, state.lanes)
