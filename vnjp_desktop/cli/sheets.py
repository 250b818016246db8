"""Views as tables in a file: CSV, XLSX and JSON hold the same rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance import balance_chart
from vnjp_desktop.core.charts.balance_sheet import balance_sheet
from vnjp_desktop.core.charts.categories import categories_table
from vnjp_desktop.core.charts.category_sheet import categories_sheet
from vnjp_desktop.core.charts.timeline import timeline_chart, timeline_sheet
from vnjp_desktop.core.state import View
from vnjp_desktop.dataio.writers.csv import csv_bytes
from vnjp_desktop.dataio.writers.json import json_bytes

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import Caption, Sheet
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState


def sheet_of(
    dataset: Dataset, view: View, state: ViewState, labels: Labels
) -> tuple[Caption, Sheet]:
    """Return what a view says and its rows."""
    if view is View.BALANCE:
        chart = balance_chart(dataset, state, labels)
        return chart.caption, balance_sheet(chart)
    if view is View.CATEGORIES:
        table = categories_table(dataset, state, labels)
        return table.caption, categories_sheet(table)
    caption = timeline_chart(dataset, state, labels).caption
    return caption, timeline_sheet(dataset, state, labels)


def sheet_file(
    suffix: str,
    dataset: Dataset,
    view: View,
    state: ViewState,
    labels: Labels,
    title: str | None,
) -> bytes:
    """Return the file of a view as ``csv``, ``xlsx`` or ``json``."""
    caption, sheet = sheet_of(dataset, view, state, labels)
    if title:
        caption = replace(caption, title=title)
    if suffix == "csv":
        return csv_bytes(sheet)
    if suffix == "xlsx":
        from vnjp_desktop.dataio.writers.xlsx import xlsx_bytes  # noqa: PLC0415

        return xlsx_bytes([sheet], _notes(dataset, caption, labels))
    extra = {
        "view": view.value,
        "language": state.language,
        "package": f"{dataset.name} {dataset.version}",
    }
    return json_bytes(sheet, caption, extra)


def _notes(dataset: Dataset, caption: Caption, labels: Labels) -> list[tuple[str, str]]:
    notes = [
        (labels("Title"), caption.title),
        (labels("Contents"), caption.subtitle),
        (labels("In one sentence"), caption.sentence),
        (labels("Notes"), caption.note),
        (labels("Sources"), caption.source),
        (labels("Data package"), f"{dataset.name} {dataset.version}"),
    ]
    return [note for note in notes if note[1]]
