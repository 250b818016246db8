"""What both time charts carry on their axis: partnership levels and events."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.spec import EventMark, LevelBand

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Event, PartnershipLevel

# Where the core of an official wording ends (or, in Japanese, begins).
_TAILS: Final = {"en": (" for ", ", "), "vi": (" vì ", ", ")}
_HEAD_JA: Final = "のための"


def level_bands(dataset: Dataset, labels: Labels, until: date) -> tuple[LevelBand, ...]:
    """Return the partnership ladder, one band a level, in order of time.

    Args:
        dataset: Source of levels, events and documented conflicts.
        labels: Language of the wordings.
        until: Last day of the last band.
    """
    ladder = [rung for rung in _rungs(dataset) if rung[0].start.start <= until]
    ends = [after[0].start.start - timedelta(days=1) for _, after in pairwise(ladder)]
    return tuple(
        _band(rung, end, labels)
        for rung, end in zip(ladder, [*ends, until], strict=False)
    )


def event_marks(
    dataset: Dataset, labels: Labels, min_importance: int = 1
) -> tuple[EventMark, ...]:
    """Return the events of some weight, in order of date."""
    disputed = {key for conflict in dataset.conflicts for key in conflict.subject}
    return tuple(
        EventMark(
            event,
            labels.name(event.title),
            event_date(event, labels),
            event.event_id in disputed,
        )
        for event in dataset.events
        if event.importance >= min_importance
    )


def event_date(event: Event, labels: Labels, *, long: bool = False) -> str:
    """Return when an event took place, in words."""
    if event.end_date is None:
        return labels.date(event.date, long=long)
    return labels.date_range(event.date, event.end_date, long=long)


def short_wording(text: str, language: str) -> str:
    """Return the core of an official wording.

    ``Strategic Partnership for Peace and Prosperity in Asia`` is a
    ``Strategic Partnership``; Japanese puts the purpose first.
    """
    if language == "ja":
        return text.rpartition(_HEAD_JA)[2]
    for tail in _TAILS.get(language, ()):
        text = text.partition(tail)[0]
    return text


def _rungs(dataset: Dataset) -> list[list[PartnershipLevel]]:
    """Group each level with the steps taken on it.

    A step is a level of the rank already reached, or one whose event a
    documented conflict names as the weaker candidate for a level's beginning
    (the conflict lists the event it resolves to first).
    """
    contested = _contested(dataset)
    rungs: list[list[PartnershipLevel]] = []
    for level in dataset.levels:
        reached = rungs and rungs[-1][0].rank >= level.rank
        if rungs and (reached or level.level_id in contested):
            rungs[-1].append(level)
        else:
            rungs.append([level])
    return rungs


def _contested(dataset: Dataset) -> set[str]:
    """Return the levels that lost against another as the start of one level."""
    level_of = {e.event_id: e.partnership_level for e in dataset.events}
    found: set[str] = set()
    for conflict in dataset.conflicts:
        named = [level_of[key] for key in conflict.subject if level_of.get(key)]
        found.update(named[1:])
    return found


def _band(rung: list[PartnershipLevel], end: date, labels: Labels) -> LevelBand:
    level = rung[0]
    wording = labels.name(level.label)
    short = short_wording(wording, labels.language)
    steps = tuple(rung[1:])
    return LevelBand(level, level.start.start, end, wording, short, steps)
