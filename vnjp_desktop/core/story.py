"""The story: landmark events, told one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.ladder import event_date
from vnjp_desktop.core.charts.timeline.shown import passes
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.moving import around
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState

LANDMARK: Final = 4  # least importance
YEARS_IN_SIGHT: Final = 12
_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Scene:
    """One step of the story.

    Attributes:
        event_id: The event told.
        title: Its title.
        when: Its date in words, with the place.
        kind: Its kind and weight.
        text: What happened.
        position: ``7 of 42``.
        state: What the chart shows meanwhile.
    """

    event_id: str
    title: str
    when: str
    kind: str
    text: str
    position: str
    state: ViewState


def landmarks(dataset: Dataset, state: ViewState) -> tuple[Event, ...]:
    """Return the events of the story: the weighty ones among those shown."""
    return tuple(
        event
        for event in dataset.events
        if event.importance >= LANDMARK and passes(event, state.shown_events)
    )


def opening(events: Sequence[Event], state: ViewState) -> int:
    """Return where a story begins: with the chosen event, else with the window."""
    for place, event in enumerate(events):
        if event.event_id == state.selected_event:
            return place
    starts = (n for n, e in enumerate(events) if e.date.start >= state.span.start)
    return next(starts, 0)


def scene(
    dataset: Dataset, state: ViewState, labels: Labels, events: Sequence[Event], n: int
) -> Scene:
    """Return the step of a story with a number from 0."""
    event = events[n]
    dates = event_date(event, labels, long=True)
    kind, weight = (
        word(labels, KINDS, event.kind),
        labels(IMPORTANCES[event.importance]),
    )
    return Scene(
        event.event_id,
        labels.name(event.title),
        f"{dates} · {event.place}" if event.place else dates,
        f"{kind} · {weight}",
        labels.name(event.summary),
        labels(
            "{n} of {total}", n=labels.number(n + 1), total=labels.number(len(events))
        ),
        replace(
            state,
            span=window(event, bounds(dataset)),
            selected_event=event.event_id,
            selected_period=None,
        ),
    )


def window(event: Event, widest: Span) -> Span:
    """Return the years around an event that the story shows."""
    length = (event.last.end - event.date.start).days + 1
    days = max(round(YEARS_IN_SIGHT * _YEAR), 2 * length)
    middle = event.date.start + (event.last.end - event.date.start) / 2
    return around(middle, days, widest)
