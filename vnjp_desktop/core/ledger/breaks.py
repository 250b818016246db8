"""Where a series of annual values changes from one kind of source to another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnjp_desktop.core.ledger.resolve import is_database

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import Source
    from vnjp_desktop.core.values import Value


class Break(NamedTuple):
    """A change of kind between two values that follow each other.

    Attributes:
        period: The first period of the new kind.
        from_source: Source id of the last value before.
        to_source: Source id of the first value after.
    """

    period: Period
    from_source: str
    to_source: str


def kinds(value: Value, sources: Mapping[str, Source]) -> frozenset[bool]:
    """Return the kinds of source a value rests on: a database, and others."""
    return frozenset(is_database(c.source_id, sources) for c in value.claims())


def breaks_in(
    values: Iterable[Value], sources: Mapping[str, Source]
) -> tuple[Break, ...]:
    """Return the breaks between values in order of time.

    A database such as Comtrade holds final, harmonised figures; the customs
    office's own releases and those who quote them do not. The step from one
    kind to the other is a break; steps within a kind are not.
    """
    ids = [(v.period, next(v.claims()).source_id) for v in values if v.known]
    return tuple(
        Break(period, before, after)
        for (_, before), (period, after) in pairwise(ids)
        if is_database(before, sources) != is_database(after, sources)
    )
