"""What files of events say about where an event is known from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.records import Event, Source


def sources_of(event: Event, dataset: Dataset) -> tuple[Source, ...]:
    """Return the sources of an event that the data hold."""
    found = (dataset.sources.get(key) for key in event.source_ids)
    return tuple(source for source in found if source is not None)
