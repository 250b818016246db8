"""Finding by words: events, categories, sources, periods and commands.

Words are compared folded (``core.folding``): accents, case, width and the
choice of kana do not matter, and a name is found by its wording in any of the
languages of the package, whichever language is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.ladder import event_date
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.folding import fold
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.terms import KINDS, SOURCE_KINDS, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Names
    from vnjp_desktop.core.records import Category, Event, Source


class HitKind(StrEnum):
    """What can be found."""

    EVENT = "event"
    CATEGORY = "category"
    PERIOD = "period"
    SPAN = "span"
    SOURCE = "source"
    COMMAND = "command"


HIT_KINDS: Final[Mapping[str, str]] = {
    HitKind.EVENT: mark("Events"),
    HitKind.CATEGORY: mark("Categories"),
    HitKind.PERIOD: mark("Years and periods"),
    HitKind.SPAN: mark("Years shown"),
    HitKind.SOURCE: mark("Sources"),
    HitKind.COMMAND: mark("Commands"),
}
MOST: Final = 8  # results of a kind
_WEIGHT: Final = 3  # of what has no importance of its own
_WORDS_OF: Final = re.compile(r"\w+")
_YEARS: Final = re.compile(r"(\d{4})\s*(?:[-–—~〜:]|\.\.)\s*(\d{4})", re.ASCII)

# How well a text fits, the best first.
_WHOLE, _PREFIX, _WORD, _INSIDE, _WORDS, _PARTS = range(6)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    Attributes:
        kind: What it is.
        key: Event id, slug, period code, ``1990:2000``, source id, command id.
        title: What is shown of it.
        detail: What tells it from others, in small letters.
        texts: Folded names by which it is found.
        everything: The words of these and of further text, each after a space.
        weight: Importance, 1 to 5; the weightier is named first.
    """

    kind: HitKind
    key: str
    title: str
    detail: str = ""
    texts: tuple[str, ...] = ()
    everything: str = ""
    weight: int = _WEIGHT


@dataclass(frozen=True, slots=True)
class Group:
    """The best results of one kind.

    Attributes:
        kind: What they are.
        entries: The best first.
        total: How many there are with those left out.
    """

    kind: HitKind
    entries: tuple[Entry, ...]
    total: int


def command_entry(key: str, title: str, detail: str = "") -> Entry:
    """Return a command as something to be found."""
    texts = (fold(title), fold(f"{detail} {title}"))
    return Entry(HitKind.COMMAND, key, title, detail, texts, _all(texts))


def search(
    query: str, dataset: Dataset, labels: Labels, commands: Sequence[Entry] = ()
) -> tuple[Group, ...]:
    """Return what fits a query, grouped by kind, the best group first."""
    wanted = fold(query)
    words = _WORDS_OF.findall(wanted)
    if not words:
        return ()
    found: dict[HitKind, list[tuple[tuple[int, int], Entry]]] = {}
    for entry in (*_years(query, dataset, labels), *index(dataset, labels), *commands):
        fit = _fit(entry, wanted, words)
        if fit is not None:
            rank = (fit, -entry.weight)
            found.setdefault(entry.kind, []).append((rank, entry))
    groups = []
    for kind, hits in found.items():
        hits.sort(key=lambda hit: hit[0])  # what fits alike stays in order
        best = tuple(entry for _, entry in hits[:MOST])
        groups.append((hits[0][0][0], Group(kind, best, len(hits))))
    order = list(HitKind)
    groups.sort(key=lambda pair: (pair[0], order.index(pair[1].kind)))
    return tuple(group for _, group in groups)


@lru_cache(maxsize=3)
def index(dataset: Dataset, labels: Labels) -> tuple[Entry, ...]:
    """Return all that can be found in a dataset; made on the first search."""
    return (
        *(_event(event, labels) for event in dataset.events),
        *(_category(category, labels) for category in dataset.categories.values()),
        *_periods(dataset, labels),
        *(_source(source, labels) for source in dataset.sources.values()),
    )


def _fit(entry: Entry, wanted: str, words: Sequence[str]) -> int | None:
    """Return how well an entry fits, the lower the better; None if not at all."""
    everything = entry.everything
    if not all(word in everything for word in words):
        return None
    best = min(_rank(text, wanted) for text in entry.texts)
    if best < _WORDS or all(f" {word}" in everything for word in words):
        return best
    # Inside of a word only where words are not set apart.
    return None if any(word.isascii() for word in words) else _PARTS


def _rank(text: str, wanted: str) -> int:
    place = text.find(wanted)
    if place < 0:
        return _WORDS
    if place == 0:
        return _WHOLE if len(text) == len(wanted) else _PREFIX
    starts = not text[place - 1].isalnum() or f" {wanted}" in text
    return _WORD if starts else _INSIDE


def _years(query: str, dataset: Dataset, labels: Labels) -> Iterator[Entry]:
    """Yield the window between two years, where the query names them."""
    match = _YEARS.search(query)
    if match is None:
        return
    first, last = sorted(int(year) for year in match.groups())
    widest = bounds(dataset)
    if first == last or not widest.overlaps(*_ends(first, last)):
        return
    first, last = Span.of_years(first, last).within(widest).years
    text = labels.years(first, last)
    key = f"{first}:{last}"
    texts = (fold(query),)
    yield Entry(HitKind.SPAN, key, text, "", texts, _all(texts))


def _ends(first: int, last: int) -> tuple[date, date]:
    span = Span.of_years(max(first, 1), max(last, 1))
    return span.start, span.end


def _all(texts: Iterable[str], *more: str) -> str:
    joined = " ".join((*texts, *(fold(text) for text in more)))
    return " " + " ".join(_WORDS_OF.findall(joined))


def _folded(names: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(n) for n in (names.en, names.vi, names.ja) if n))


def _event(event: Event, labels: Labels) -> Entry:
    summary = event.summary
    more = (event.place, str(event.date), summary.en, summary.vi, summary.ja)
    kind = word(labels, KINDS, event.kind)
    texts = (*_folded(event.title), fold(str(event.date)))
    return Entry(
        HitKind.EVENT,
        event.event_id,
        labels.name(event.title),
        f"{event_date(event, labels)} · {kind}",
        texts,
        _all(texts, *more, kind),
        event.importance,
    )


def _category(category: Category, labels: Labels) -> Entry:
    slug = category.category
    texts = (*_folded(category.label), fold(slug.replace("-", " ")))
    title = labels.name(category.label)
    return Entry(HitKind.CATEGORY, slug, title, "", texts, _all(texts))


def _periods(dataset: Dataset, labels: Labels) -> Iterator[Entry]:
    first, last = bounds(dataset).years
    years = [Period.year(year) for year in range(last, first - 1, -1)]
    for period in (*years, *_months(dataset)):
        title = labels.period(period)
        texts = tuple(dict.fromkeys((fold(period.code), fold(title))))
        yield Entry(HitKind.PERIOD, period.code, title, "", texts, _all(texts))


def _months(dataset: Dataset) -> Iterable[Period]:
    """Return the months of any side's trade, the latest first."""
    found: set[Period] = set()
    for party in dataset.relation.parties:
        found.update(dataset.ledger.periods(party.code, Frequency.MONTHLY))
    return sorted(found, reverse=True)


def _source(source: Source, labels: Labels) -> Entry:
    kind = word(labels, SOURCE_KINDS, source.kind)
    parts = (source.publisher, source.published, kind)
    texts = (fold(source.title), fold(source.publisher))
    return Entry(
        HitKind.SOURCE,
        source.source_id,
        source.title,
        " · ".join(part for part in parts if part),
        texts,
        _all(texts, *parts, source.author, source.source_id, source.url),
    )
