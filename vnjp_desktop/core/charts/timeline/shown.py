"""Which events the timeline shows, and how to say which it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.timeline.spec import NOTHING_HIDDEN, Hidden
from vnjp_desktop.core.state import ShownEvents
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Event


def passes(event: Event, shown: ShownEvents) -> bool:
    """Tell whether an event is among those asked for."""
    return (
        event.importance >= shown.importance
        and (not shown.themes or event.theme in shown.themes)
        and (not shown.kinds or event.kind in shown.kinds)
        and (not shown.source or shown.source in event.source_ids)
    )


def everything(shown: ShownEvents) -> bool:
    """Tell whether no filter is set."""
    plain = ShownEvents(in_sight=shown.in_sight)
    return shown == plain


def left_out(
    dataset: Dataset, shown: ShownEvents, labels: Labels, inside: Iterable[Event]
) -> Hidden:
    """Return how many of some events the filters leave out, and the filters."""
    if everything(shown):
        return NOTHING_HIDDEN
    count = sum(1 for event in inside if not passes(event, shown))
    words = labels.plural(
        "{n} event left out by the filters",
        "{n} events left out by the filters",
        count,
    )
    return Hidden(
        count, words if count else "", tuple(_filters(dataset, shown, labels))
    )


def _filters(dataset: Dataset, shown: ShownEvents, labels: Labels) -> Iterator[str]:
    if shown.importance > min(IMPORTANCES):
        least = labels(IMPORTANCES[shown.importance])
        yield labels("only {importance} or more important", importance=least)
    for codes, table in ((shown.themes, THEMES), (shown.kinds, KINDS)):
        if codes:
            names = labels.join(_words(codes, table, labels))
            yield labels("only {names}", names=names)
    if shown.source:
        source = dataset.sources.get(shown.source)
        name = source.title if source else shown.source
        yield labels("only with the source {name}", name=name)


def _words(codes: Iterable[str], table: Mapping[str, str], labels: Labels) -> list[str]:
    order = list(table)
    ranked = sorted(codes, key=lambda c: (order.index(c) if c in table else 99, c))
    return [word(labels, table, code) for code in ranked]
