"""Changes of what the timeline and its list show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.timeline.shown import passes
from vnjp_desktop.core.state import ShownEvents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState


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
    return state if passes(event, state.shown_events) else unfiltered(state)
