"""Where a series changes the kind of statistics it is taken from, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.captions import short_publisher
from vnjp_desktop.core.claims import Flow

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """The first period of a series taken from another kind of source.

    Attributes:
        period: First period of the new kind.
        flow: Exports or imports.
        note: What changed, in words.
    """

    period: Period
    flow: Flow
    note: str


def series_breaks(
    dataset: Dataset, reporter: str, category: str, labels: Labels
) -> tuple[SeriesBreak, ...]:
    """Return the breaks of annual exports and imports, in order of time."""
    found = []
    for flow in (Flow.EXPORT, Flow.IMPORT):
        for item in dataset.ledger.breaks(reporter, flow, category):
            before = _publisher(dataset, item.from_source)
            after = _publisher(dataset, item.to_source)
            note = labels(
                "Series break: exports first from {before}, from here {after}"
                if flow is Flow.EXPORT
                else "Series break: imports first from {before}, from here {after}",
                before=before,
                after=after,
            )
            found.append(SeriesBreak(item.period, flow, note))
    return tuple(sorted(found, key=lambda item: item.period))


def _publisher(dataset: Dataset, source_id: str) -> str:
    source = dataset.sources.get(source_id)
    return short_publisher(source.publisher) if source else source_id
