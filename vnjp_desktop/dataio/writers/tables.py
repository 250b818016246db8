"""Views as table files: CSV, XLSX and JSON hold the same rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.views import sheet_of
from vnjp_desktop.dataio.writers.csv import csv_bytes
from vnjp_desktop.dataio.writers.json import json_bytes
from vnjp_desktop.dataio.writers.notes import notes

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import View, ViewState

TABLE_FORMATS: Final = ("csv", "xlsx", "json")


def table_bytes(
    file_format: str,
    dataset: Dataset,
    view: View,
    state: ViewState,
    labels: Labels,
    title: str | None = None,
) -> bytes:
    """Return the file of a view in one of ``TABLE_FORMATS``.

    Args:
        file_format: ``csv``, ``xlsx`` or ``json``.
        dataset: The data.
        view: What to write.
        state: Which part of it.
        labels: Language of the words.
        title: Replaces the finding as title; CSV has none.
    """
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
