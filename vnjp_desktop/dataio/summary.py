"""What a package holds, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset


class PartySummary(TypedDict):
    """One party, in English."""

    code: str
    name: str


class Claims(TypedDict):
    """Claims by kind, and all together."""

    totals: int
    categories: int
    products: int
    indicators: int
    all: int


class Summary(TypedDict):
    """The facts that ``info`` prints; the names are a contract."""

    name: str
    title: str
    version: str
    created: str
    parties: list[PartySummary]
    period: dict[str, str]
    events: int
    claims: Claims
    categories: int
    sources: int
    disagreements: dict[str, int]
    tables: dict[str, int]


def summary(dataset: Dataset) -> Summary:
    """Return what a dataset holds.

    Disagreements are counted three ways: those the package documents, the
    claims found not to fit the value shown, and claims that a later one of the
    same publisher revised.
    """
    rows = {name: len(table) for name, table in dataset.tables.items()}
    kinds = [found.kind for found in dataset.ledger.disagreements()]
    counts = [
        rows.get(name, 0)
        for name in ("trade_totals", "trade_categories", "trade_products", "indicators")
    ]
    return {
        "name": dataset.name,
        "title": dataset.title,
        "version": dataset.version,
        "created": dataset.created,
        "parties": [
            {"code": party.code, "name": party.name.en}
            for party in dataset.relation.parties
        ],
        "period": _period(dataset),
        "events": len(dataset.events),
        "claims": {
            "totals": counts[0],
            "categories": counts[1],
            "products": counts[2],
            "indicators": counts[3],
            "all": sum(counts),
        },
        "categories": len(dataset.categories),
        "sources": len(dataset.sources),
        "disagreements": {
            "documented": len(dataset.conflicts),
            "found": kinds.count(Difference.DISAGREEMENT),
            "revisions": kinds.count(Difference.REVISION),
        },
        "tables": rows,
    }


def _period(dataset: Dataset) -> dict[str, str]:
    """Return the first and the last day of any claim, of any event without claims."""
    claimed = [(claim.period.start, claim.period.end) for claim in dataset.claims]
    happened = [(event.date.start, event.last.end) for event in dataset.events]
    starts, ends = zip(*(claimed or happened), strict=True)
    return {"start": min(starts).isoformat(), "end": max(ends).isoformat()}
