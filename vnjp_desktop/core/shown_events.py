"""Which events the timeline and its list show, and how many they leave out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.state import ShownEvents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState


def is_shown(event: Event, shown: ShownEvents) -> bool:
    """Tell whether an event has the weight, theme, kind and source asked for."""
    return (
        event.importance >= shown.importance
        and (not shown.themes or event.theme in shown.themes)
        and (not shown.kinds or event.kind in shown.kinds)
        and (not shown.source or shown.source in event.source_ids)
    )


def left_out(dataset: Dataset, shown: ShownEvents) -> int:
    """Count the events that a choice hides."""
    return sum(not is_shown(event, shown) for event in dataset.events)


def unfiltered(state: ViewState) -> ViewState:
    """Return the state with every event shown; the list keeps its window."""
    every = ShownEvents(in_sight=state.shown_events.in_sight)
    return replace(state, shown_events=every)


def toggled(chosen: frozenset[str], key: str, every: Iterable[str]) -> frozenset[str]:
    """Return a choice with one key added or left out; none and all are the same."""
    known = frozenset(every)
    result = (chosen or known) ^ {key}
    return frozenset() if result == known else result


def revealing(state: ViewState, event: Event) -> ViewState:
    """Return the state with the event shown: a choice that hides it is dropped."""
    return state if is_shown(event, state.shown_events) else unfiltered(state)
