"""What both time charts carry on their axis: partnership levels and events."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.spec import EventMark, LevelBand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Event, PartnershipLevel

# Where the core of an official wording ends (or, in Japanese, begins).
_TAILS: Final = {"en": (" for ", ", "), "vi": (" vì ", ", ")}
_HEAD_JA: Final = "のための"
# Words (letters in Japanese) that must remain to make a word of the language.
_LEAST: Final = {"en": 1, "vi": 2, "ja": 3}


def level_bands(dataset: Dataset, labels: Labels, until: date) -> tuple[LevelBand, ...]:
    """Return the partnership ladder, one band a level, in order of time.

    Args:
        dataset: Source of levels, events and documented conflicts.
        labels: Language of the wordings.
        until: Last day of the last band.
    """
    ladder = [rung for rung in _rungs(dataset) if rung[0].start.start <= until]
    ends = [after[0].start.start - timedelta(days=1) for _, after in pairwise(ladder)]
    language = labels.language
    wordings = [core_wording(labels.name(r[0].label), language) for r in ladder]
    return tuple(
        _band(rung, end, wordings, n, language)
        for n, (rung, end) in enumerate(zip(ladder, [*ends, until], strict=False))
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


def core_wording(text: str, language: str) -> str:
    """Return an official wording without its declared purpose.

    ``Strategic Partnership for Peace and Prosperity in Asia`` is a
    ``Strategic Partnership``; Japanese puts the purpose first.
    """
    if language == "ja":
        return text.rpartition(_HEAD_JA)[2]
    for tail in _TAILS.get(language, ()):
        text = text.partition(tail)[0]
    return text


def distinct_wording(text: str, others: Iterable[str], language: str) -> str:
    """Return what tells a wording from others: ``Comprehensive``, ``Toàn diện``.

    Kinds of partnership end alike in English and Japanese and begin alike in
    Vietnamese; the part they share is left out.
    """
    least = _LEAST.get(language)
    if least is None:
        return text
    words = list(text) if language == "ja" else text.split()
    lists = [list(o) if language == "ja" else o.split() for o in others]
    if language == "vi":
        shared = max((_alike(words, other) for other in lists), default=0)
        kept = " ".join(words[min(shared, max(0, len(words) - least)) :])
        return kept[:1].upper() + kept[1:]
    shared = max((_alike(words[::-1], other[::-1]) for other in lists), default=0)
    kept_words = words[: max(least, len(words) - shared)]
    return (
        "".join(kept_words).removesuffix("の")
        if language == "ja"
        else " ".join(kept_words)
    )


def _alike(words: list[str], other: list[str]) -> int:
    """Return how many words two wordings have in common from the first on."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(words, other, strict=False))
    return sum(1 for _ in pairs)


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


def _band(
    rung: list[PartnershipLevel], end: date, wordings: list[str], n: int, language: str
) -> LevelBand:
    level = rung[0]
    others = wordings[:n] + wordings[n + 1 :]
    brief = distinct_wording(wordings[n], others, language)
    return LevelBand(level, level.start.start, end, wordings[n], brief, tuple(rung[1:]))
