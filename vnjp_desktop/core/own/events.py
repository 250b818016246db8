"""Own events beside those of a package: one dataset, taken apart at will."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.own.draft import unlike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.records import Event, Source

# What is worked out from claims alone, so that a note does not cost it anew.
_UNTOUCHED: Final = ("ledger", "claim_by_id")


class Own(NamedTuple):
    """A user's events and the sources they name, whoever published these."""

    events: tuple[Event, ...] = ()
    sources: tuple[Source, ...] = ()


NOTHING: Final = Own()


def own_of(dataset: Dataset) -> Own:
    """Return the own events of a dataset, in order of date."""
    events = tuple(event for event in dataset.events if event.own)
    ids = dict.fromkeys(key for event in events for key in event.source_ids)
    return Own(events, tuple(dataset.sources[key] for key in ids))


def with_own(
    dataset: Dataset, events: Iterable[Event], sources: Iterable[Source]
) -> Dataset:
    """Return a dataset with these own events in place of those it may have.

    A source that the package knows stays as the package has it; an id that the
    package uses too is numbered; sources that no event names are left out.
    """
    plain = without_own(dataset)
    taken = {event.event_id for event in plain.events}
    added: list[Event] = []
    for event in events:
        event_id = unlike(event.event_id, taken)
        taken.add(event_id)
        added.append(replace(event, event_id=event_id, own=True))
    named = {key for event in added for key in event.source_ids}
    new = {
        source.source_id: replace(source, own=True)
        for source in sources
        if source.source_id in named and source.source_id not in plain.sources
    }
    if not added:
        return plain
    return _derived(
        plain,
        tuple(sorted((*plain.events, *added), key=lambda event: event.date)),
        {**plain.sources, **new},
    )


def without_own(dataset: Dataset) -> Dataset:
    """Return what the package alone says."""
    events = tuple(event for event in dataset.events if not event.own)
    sources = {key: one for key, one in dataset.sources.items() if not one.own}
    if len(events) == len(dataset.events) and len(sources) == len(dataset.sources):
        return dataset
    return _derived(dataset, events, sources)


def put(dataset: Dataset, event: Event, source: Source) -> Dataset:
    """Return a dataset with an own event, in place of the one of the same id."""
    own = own_of(dataset)
    others = (one for one in own.events if one.event_id != event.event_id)
    return with_own(dataset, (*others, event), (*own.sources, source))


def drop(dataset: Dataset, event_id: str) -> Dataset:
    """Return a dataset without one of the own events."""
    own = own_of(dataset)
    others = (one for one in own.events if one.event_id != event_id)
    return with_own(dataset, others, own.sources)


def merged(own: Own, before: Own, stored: Own) -> Own:
    """Return own events with those that somebody else stored meanwhile.

    Args:
        own: The events to be stored.
        before: Those that were stored last.
        stored: Those that are stored now, perhaps by another window.
    """
    known = {event.event_id for event in (*own.events, *before.events)}
    others = tuple(event for event in stored.events if event.event_id not in known)
    if not others:
        return own
    named = {key for event in others for key in event.source_ids}
    have = {source.source_id for source in own.sources}
    lacking = (s for s in stored.sources if s.source_id in named - have)
    return Own((*own.events, *others), (*own.sources, *lacking))


def is_own(dataset: Dataset, event_id: str | None) -> bool:
    """Tell whether there is such an own event."""
    event = dataset.event_by_id.get(event_id or "")
    return event is not None and event.own


def _derived(
    dataset: Dataset, events: tuple[Event, ...], sources: dict[str, Source]
) -> Dataset:
    made = replace(dataset, events=events, sources=sources)
    known = vars(dataset)
    vars(made).update({key: known[key] for key in _UNTOUCHED if key in known})
    return made
