"""The inspector about one source: what it is and which events name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.details.spec import Details, Go, Line
from vnjp_desktop.core.details.teller import Teller, joined, section
from vnjp_desktop.core.terms import SOURCE_KINDS, word

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels


def source_details(dataset: Dataset, labels: Labels, source_id: str) -> Details:
    """Return what is known about a source; KeyError for an unknown one."""
    source = dataset.sources[source_id]
    rank = labels("Rank {rank}", rank=labels.number(source.rank))
    events = (
        Line(
            labels.name(event.title),
            labels.date_range(event.date, event.last),
            go=Go("event", event.event_id),
        )
        for event in dataset.events
        if source_id in event.source_ids
    )
    claims = sum(claim.source_id == source_id for claim in dataset.claims)
    stated = labels.plural("{n} claim", "{n} claims", claims)
    teller = Teller(dataset, labels)
    link = teller.address((source_id,))
    address = (Line(source.url, url=link),) if source.url else ()
    return Details(
        badge=joined((word(labels, SOURCE_KINDS, source.kind), rank)),
        title=source.title,
        subtitle=joined((source.publisher, source.author, teller.published(source_id))),
        text=source.licence_note,
        sections=(
            *section(labels("Address"), address),
            *section(labels("Figures"), (Line(stated),) if claims else ()),
            *section(labels("Events"), events),
        ),
    )
