"""Events put into lanes, once for a dataset, a language and a choice of events."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.ladder import event_date, event_marks, level_bands
from vnjp_desktop.core.charts.timeline.shown import passes
from vnjp_desktop.core.charts.timeline.spec import Lane, TimelineEvent
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.state import Lanes
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.charts.spec import EventMark, LevelBand
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ShownEvents


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the timeline shows whichever window is open.

    Attributes:
        lanes: Those with events, in fixed order.
        events: Of all lanes, in order of date.
        bands: The partnership ladder.
    """

    lanes: tuple[Lane, ...]
    events: tuple[TimelineEvent, ...]
    bands: tuple[LevelBand, ...]


@lru_cache(maxsize=12)
def agenda(
    dataset: Dataset, labels: Labels, lanes: Lanes, shown: ShownEvents
) -> Agenda:
    """Return the events that are asked for, in lanes."""
    events = tuple(e for e in _events(dataset, labels) if passes(e.mark.event, shown))
    return Agenda(_lanes(events, lanes, labels), events, _bands(dataset, labels))


def legend(
    events: Iterable[TimelineEvent], lanes: Lanes
) -> tuple[tuple[str, str], ...]:
    """Return word and colour of the themes where lanes do not stand for them."""
    if lanes is Lanes.THEME:
        return ()
    found = {e.mark.event.theme: (e.theme, e.colour) for e in events}
    return tuple(found[theme] for theme in _in_order(found, THEMES))


@lru_cache(maxsize=6)
def _events(dataset: Dataset, labels: Labels) -> tuple[TimelineEvent, ...]:
    made = (_timeline_event(mark, labels) for mark in event_marks(dataset, labels))
    return tuple(sorted(made, key=lambda item: (item.first, item.last)))


@lru_cache(maxsize=6)
def _bands(dataset: Dataset, labels: Labels) -> tuple[LevelBand, ...]:
    return level_bands(dataset, labels, bounds(dataset).end)


def _lanes(
    events: tuple[TimelineEvent, ...], lanes: Lanes, labels: Labels
) -> tuple[Lane, ...]:
    by_theme = lanes is Lanes.THEME
    table = THEMES if by_theme else KINDS
    found: dict[str, list[TimelineEvent]] = {}
    for item in events:
        event = item.mark.event
        found.setdefault(event.theme if by_theme else event.kind, []).append(item)
    return tuple(
        Lane(
            code,
            word(labels, table, code),
            _colour(code) if by_theme else "muted",
            tuple(found[code]),
        )
        for code in _in_order(found, table)
    )


def _in_order(codes: Iterable[str], table: Iterable[str]) -> list[str]:
    """Return codes in the order of a table; those without a word come last."""
    known = list(table)
    present = set(codes)
    return [c for c in known if c in present] + sorted(present.difference(known))


def _timeline_event(mark: EventMark, labels: Labels) -> TimelineEvent:
    event = mark.event
    theme = word(labels, THEMES, event.theme)
    parts = {
        "date": event_date(event, labels, long=True),
        "title": mark.title,
        "theme": theme,
        "importance": labels(IMPORTANCES[event.importance]),
    }
    name = labels("{date}: {title}, {theme}, {importance}", **parts)
    if mark.disputed:
        name = labels("{name}, sources disagree", name=name)
    if event.own:
        name = labels("{name}, own event", name=name)
    kind = word(labels, KINDS, event.kind)
    return TimelineEvent(mark, theme, kind, _colour(event.theme), name)


def _colour(theme: str) -> str:
    return f"theme.{theme}" if theme in THEMES else "muted"
