"""Claims that do not fit the value shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.ledger.convert import HUB, comparable, convert
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.ledger.resolve import difference_kind, vintages
from vnjp_desktop.core.values import Disagreement, Stated, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.ledger.convert import Rates
    from vnjp_desktop.core.records import Source


def fits(a: Value, b: Value, rates: Rates) -> bool:
    """Tell whether two values can be the same: their ranges share a point.

    In different currencies they are compared in dollars, at average rates and
    to within a per cent; what has no rate cannot be held against anything.
    """
    unit = a.unit if a.unit == b.unit else HUB
    left, right = comparable(a, unit, rates), comparable(b, unit, rates)
    return left is None or right is None or left.meets(right)


class Disputes:
    """Holds values against the claims about the same thing."""

    def __init__(self, rates: Rates, sources: Mapping[str, Source]) -> None:
        self._rates = rates
        self._sources = sources

    def marked(self, value: Value, claims: Iterable[Claim]) -> Value:
        """Return a value with the claims counted and those that do not fit."""
        claims = tuple(claims)
        if not value.known:
            return value
        used = value.lineage.claim if isinstance(value.lineage, Stated) else None
        found = tuple(
            self._disagreement(value, claim)
            for claim in claims
            if claim is not used
            and not fits(value, stated(claim, value.period), self._rates)
        )
        return replace(value, disagreements=found, sources=len(claims))

    def _disagreement(self, value: Value, rival: Claim) -> Disagreement:
        other = convert(stated(rival, value.period), value.unit, self._rates)
        same_figure = all(self._vintages(claim, rival) for claim in value.claims())
        kind = difference_kind(value.amount, other.amount, same_figure=same_figure)
        return Disagreement(kind, value.amount, rival)

    def _vintages(self, a: Claim, b: Claim) -> bool:
        sources = self._sources
        return vintages(a, b, sources.get(a.source_id), sources.get(b.source_id))
