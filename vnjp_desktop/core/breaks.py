"""Where a series of annual values changes from one kind of source to another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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


def breaks_in(
    values: Iterable[Value], sources: Mapping[str, Source]
) -> tuple[Break, ...]:
    """Return the breaks between values in order of time.

    A database such as Comtrade holds final, harmonised figures; the customs
    office's own releases and those who quote them do not. The step from one
    kind to the other is a break; steps within a kind are not.
    """
    claims = [next(value.claims(), None) for value in values]
    ids = [(c.period, c.source_id) for c in claims if c is not None]
    return tuple(
        Break(period, before, after)
        for (_, before), (period, after) in pairwise(ids)
        if _is_database(before, sources) != _is_database(after, sources)
    )


def _is_database(source_id: str, sources: Mapping[str, Source]) -> bool:
    return source_id in sources and sources[source_id].kind == "database"
