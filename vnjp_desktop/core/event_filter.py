"""Which events the balance chart marks, and how many it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState


def passes(event: Event, state: ViewState) -> bool:
    """Tell whether an event has the weight and the theme asked for."""
    fitting_theme = not state.event_themes or event.theme in state.event_themes
    return event.importance >= state.event_importance and fitting_theme


def events_in_sight(dataset: Dataset, state: ViewState) -> Iterator[Event]:
    """Yield the events of the window of time, marked or not."""
    for event in dataset.events:
        if state.span.overlaps(event.date.start, event.last.end):
            yield event


def hidden_events(dataset: Dataset, state: ViewState) -> int:
    """Count the events of the window of time that are not marked."""
    in_sight = events_in_sight(dataset, state)
    return sum(not passes(event, state) for event in in_sight)
