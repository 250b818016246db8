"""Constant prices: values at the prices of another year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.claims import Interval, quantum
from vnjp_desktop.core.ledger.convert import HUB, used_as
from vnjp_desktop.core.ledger.precision import decimals, whole_digits
from vnjp_desktop.core.values import (
    Deflator,
    Derived,
    Missing,
    Operation,
    Value,
    missing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.records import PriceIndex

HUB_COUNTRY: Final = "USA"
"""The country whose prices the hub currency buys at."""


class _Table(NamedTuple):
    """One index of one source: indices of different bases are never mixed."""

    source_id: str
    points: dict[int, float]
    decimals: int

    def digits(self, index: float) -> int:
        """Return the digits of an index: trailing zeros are known, if not written."""
        return whole_digits(index) + self.decimals


class Prices:
    """Consumer prices, from the longest index that has both years."""

    def __init__(self, indices: Iterable[PriceIndex]) -> None:
        found: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        for each in indices:
            if each.country == HUB_COUNTRY and each.index > 0:
                found[each.source_id, each.base][each.year] = each.index
        tables = (
            _Table(source_id, points, max(map(decimals, points.values())))
            for (source_id, _), points in found.items()
        )
        self._tables = sorted(tables, key=lambda t: (-len(t.points), t.source_id))

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose prices a value can be put at, in order."""
        return tuple(sorted(self._tables[0].points)) if self._tables else ()

    def between(self, year: int, base_year: int) -> Deflator | None:
        """Return the index of a year and of a base year, or None."""
        for table in self._tables:
            index, base = table.points.get(year), table.points.get(base_year)
            if index is not None and base is not None:
                digits = min(table.digits(index), table.digits(base))
                return Deflator(
                    HUB_COUNTRY, year, base_year, index, base, table.source_id, digits
                )
        return None

    def constant(self, value: Value, base_year: int) -> Value:
        """Return a value in the hub currency at the prices of a year.

        The prices of its own time are those of the year in which its period
        ends. In any other currency there are none.
        """
        if not value.known:
            return value
        deflator = None
        if value.unit == HUB:
            deflator = self.between(value.period.end.year, base_year)
        if deflator is None:
            return missing(value.unit, value.period, Missing.NO_PRICES)
        return _at(value, deflator)


def _at(value: Value, deflator: Deflator) -> Value:
    lineage = Derived(Operation.DEFLATION, (value,), deflator=deflator)
    if deflator.year == deflator.base_year:
        return replace(value, lineage=lineage)
    now, then = deflator.base_index, deflator.index
    amount = value.amount * now / then
    factors = [a / b for a in _range(now, deflator) for b in _range(then, deflator)]
    reach = [end * factor for end in value.interval for factor in factors]
    return replace(
        value,
        amount=amount,
        quantum=quantum(amount, min(value.digits, deflator.digits)),
        lineage=lineage,
        disagreements=used_as(amount, value.disagreements),
        bounds=Interval(min(reach), max(reach)),
    )


def _range(index: float, deflator: Deflator) -> tuple[float, float]:
    half = quantum(index, deflator.digits) / 2
    return index - half, index + half
