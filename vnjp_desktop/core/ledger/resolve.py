"""Many claims about one thing: which is used, and which do not fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Claim, Status
from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.records import Source

OFFICIAL_RANK: Final = 2
"""Sources up to this rank pass on the reporter's own figures."""

REVISION_LIMIT: Final = 0.05
"""Vintages of one figure move by less than this; more is a disagreement."""

_SERIES_KINDS: Final = frozenset(
    {"database", "official-statistics", "official-statement"}
)


def preferred(claims: Iterable[Claim], unit: str) -> list[Claim]:
    """Return claims about one thing, the one to use first.

    Unreliable ones last; then the lowest source rank, the asked currency, the
    stronger status (A, P, unknown, E, I, F), more significant digits, the later
    publication, and in the end the claim id, so that the order in which claims
    were read never matters.
    """
    by_id = sorted(claims, key=lambda claim: claim.claim_id)
    newest_first = sorted(by_id, key=lambda claim: claim.published, reverse=True)
    return sorted(
        newest_first,
        key=lambda claim: (
            claim.status is Status.UNRELIABLE,
            claim.source_rank,
            claim.unit != unit,
            claim.status.strength,
            -claim.digits,
        ),
    )


def is_database(source_id: str, sources: Mapping[str, Source]) -> bool:
    """Tell a database of final, harmonised figures from all other sources."""
    return source_id in sources and sources[source_id].kind == "database"


def vintages(
    a: Claim, b: Claim, a_source: Source | None, b_source: Source | None
) -> bool:
    """Tell whether two claims are releases of the same figure.

    They are when both come from official sources, or from the same office or
    database, or when one is provisional and the other, of no lesser source, is
    final or later.
    """
    if max(a.source_rank, b.source_rank) <= OFFICIAL_RANK:
        return True
    if a_source and b_source and _same_house(a_source, b_source):
        return True
    return _superseded(a, b) or _superseded(b, a)


def difference_kind(used: float, rival: float, *, same_figure: bool) -> Difference:
    """Tell a revision from a disagreement, both in one currency."""
    close = abs(used - rival) < REVISION_LIMIT * max(abs(used), abs(rival))
    return Difference.REVISION if same_figure and close else Difference.DISAGREEMENT


def _superseded(early: Claim, late: Claim) -> bool:
    if early.status is not Status.PROVISIONAL or late.source_rank > early.source_rank:
        return False
    return late.status is Status.NORMAL or "" < early.published < late.published


def _same_house(a: Source, b: Source) -> bool:
    """Tell whether one office or database publishes both; the press does not count."""
    return {a.kind, b.kind} <= _SERIES_KINDS and _house(a) == _house(b)


def _house(source: Source) -> str:
    """Return the publisher without the origin, which stands behind in brackets."""
    return source.publisher.partition("(")[0].partition("/")[0].strip()
