"""The words that go with tables in a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.terms import STATUSES, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.spec import Caption, Sheet
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Source

_KEYS: Final = ("source_id", "source_ids")


def notes(
    caption: Caption, sheets: Sequence[Sheet], dataset: Dataset, labels: Labels
) -> tuple[tuple[str, str], ...]:
    """Return label and text of each line: caption, package, statuses, sources.

    The sources are those that the sheets name, in order of first mention.
    """
    package = f"{dataset.title} {dataset.version}".strip()
    lines = [
        (labels("Title"), caption.title),
        (labels("Subtitle"), caption.subtitle),
        (labels("In a sentence"), caption.sentence),
        (labels("Note"), caption.note),
        (labels("Source"), caption.source),
        (labels("Data package"), package),
    ]
    for code in _column_values(sheets, ("obs_status",)):
        meaning = f"{code} = {word(labels, STATUSES, Status(code))}"
        lines.append((labels("Status"), meaning))
    for source_id in _column_values(sheets, _KEYS):
        source = dataset.sources.get(source_id)
        if source is not None:
            lines.append((source_id, _reference(source)))
    return tuple((label, text) for label, text in lines if text)


def _column_values(sheets: Sequence[Sheet], names: Sequence[str]) -> tuple[str, ...]:
    """Return the codes in some columns, each once; lists of them taken apart."""
    return tuple(dict.fromkeys(_codes(sheets, names)))


def _codes(sheets: Sequence[Sheet], names: Sequence[str]) -> Iterator[str]:
    for sheet in sheets:
        for index, name in enumerate(sheet.header):
            if name in names:
                for row in sheet.rows:
                    yield from str(row[index] or "").replace(";", " ").split()


def _reference(source: Source) -> str:
    """Return a source as one line."""
    parts = (source.title, source.publisher, source.published, source.url)
    return ". ".join(part for part in parts if part)
