"""Pieces of the words around a view: sources, keys, rates, breaks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value

_STATISTICS: Final = frozenset({"official-statistics", "database"})
_NAMED: Final = 3
_REMARK: Final = re.compile(r" \(|;|, | / ")


def short_publisher(publisher: str) -> str:
    """Return a publisher's name without its translation, origin or owner."""
    return _REMARK.split(publisher, maxsplit=1)[0].strip()


def source_line(dataset: Dataset, values: Iterable[Value], labels: Labels) -> str:
    """Return whose figures a view shows, most used first, and the dataset.

    Statistical offices and databases are named; the press and statements of
    other offices are summed up, since every number lists its own source.
    """
    names = _publishers(dataset, values, labels)
    if not names:
        return labels(
            "{title}, version {version}", title=dataset.title, version=dataset.version
        )
    if len(names) == 1:
        message = "Source: {publisher}. {title}, version {version}"
        return labels(
            message, publisher=names[0], title=dataset.title, version=dataset.version
        )
    return labels(
        "Sources: {publishers}; each figure lists its own. {title}, version {version}",
        publishers=listed(names, labels),
        title=dataset.title,
        version=dataset.version,
    )


def listed(parts: Iterable[str], labels: Labels) -> str:
    """Return parts that may hold commas themselves, one after the other."""
    return ("、" if labels.language == "ja" else "; ").join(parts)


def paragraph(sentences: Iterable[str], labels: Labels) -> str:
    """Return whole sentences one after the other, empty ones left out."""
    space = "" if labels.language == "ja" else " "
    return space.join(sentence for sentence in sentences if sentence)


def rate_note(dataset: Dataset, values: Iterable[Value], labels: Labels) -> str:
    """Name the exchange rates used, or return an empty text."""
    used = Counter(rate.source_id for value in values for rate in value.rates())
    if not used:
        return ""
    return labels(
        "Converted at the average exchange rate of each period ({publishers}).",
        publishers=_joined(dataset, used, labels),
    )


def price_note(dataset: Dataset, values: Iterable[Value], labels: Labels) -> str:
    """Say how constant prices were made, or return an empty text."""
    used = [deflator for value in values for deflator in value.deflators()]
    if not used:
        return ""
    return labels(
        "At {year} prices: amounts divided by the consumer price index of the United"
        " States, annual means ({publishers}).",
        year=used[0].base_year,
        publishers=_joined(dataset, Counter(d.source_id for d in used), labels),
    )


def _joined(dataset: Dataset, used: Counter[str], labels: Labels) -> str:
    publishers = [
        short_publisher(dataset.sources[source_id].publisher)
        for source_id, _ in used.most_common()
        if source_id in dataset.sources
    ]
    return labels.join(list(dict.fromkeys(publishers)))


def _publishers(dataset: Dataset, values: Iterable[Value], labels: Labels) -> list[str]:
    used = Counter(claim.source_id for value in values for claim in value.claims())
    official: Counter[str] = Counter()
    press = False
    for source_id, count in used.items():
        source = dataset.sources.get(source_id)
        if source is not None and source.kind in _STATISTICS:
            official[short_publisher(source.publisher)] += count
        else:
            press = True
    names = [name for name, _ in official.most_common(_NAMED)]
    if len(official) > _NAMED:
        names.append(labels("other databases"))
    if press:
        names.append(labels("press and official statements"))
    return names
