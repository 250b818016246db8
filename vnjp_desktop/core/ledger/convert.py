"""Currencies: average rates of periods, and values at them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.claims import Interval, quantum
from vnjp_desktop.core.ledger.precision import decimals, whole_digits
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import (
    Derived,
    Missing,
    Operation,
    Rate,
    Value,
    missing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from vnjp_desktop.core.records import ExchangeRate, Source
    from vnjp_desktop.core.values import Disagreement

HUB: Final = "USD"
"""The currency all rates are against."""

TOLERANCE: Final = 0.01
"""How far a figure converted at an average rate may be off: trade is not spread
evenly over a period, so two currencies are compared only to within this."""

_Points = dict[tuple[Frequency, "date"], float]


class _Table(NamedTuple):
    """The rates of one currency by one source."""

    source_id: str
    points: _Points
    decimals: int

    def digits(self, per_usd: float) -> int:
        """Return the digits of a rate: trailing zeros are known, if not written."""
        return whole_digits(per_usd) + self.decimals


class Rates:
    """Average exchange rates of periods, from the best source that has them."""

    def __init__(
        self, rates: Iterable[ExchangeRate], sources: Mapping[str, Source]
    ) -> None:
        found: dict[tuple[str, str], _Points] = defaultdict(dict)
        for rate in rates:
            points = found[rate.currency, rate.source_id]
            points[rate.frequency, rate.start] = rate.per_usd
        self._tables: dict[str, list[_Table]] = defaultdict(list)
        for (currency, source_id), points in found.items():
            after = max(decimals(per_usd) for per_usd in points.values())
            self._tables[currency].append(_Table(source_id, points, after))
        for tables in self._tables.values():
            tables.sort(key=lambda t: (_rank(t, sources), -len(t.points), t.source_id))
        self._known: dict[tuple[str, Period], Rate | None] = {}

    def average(self, currency: str, period: Period) -> Rate | None:
        """Return the average rate of a period, or None.

        A year has its published average, a month too; any other period, and a
        year without, the plain mean of the months inside, all from one source.
        """
        key = currency, period
        if key not in self._known:
            self._known[key] = self._published(currency, period) or self._mean(
                currency, period
            )
        return self._known[key]

    def _published(self, currency: str, period: Period) -> Rate | None:
        single = len(period.months) == 1
        frequency = Frequency.MONTHLY if single else period.frequency
        for table in self._tables.get(currency, ()):
            per_usd = table.points.get((frequency, period.start))
            if per_usd is not None:
                digits = table.digits(per_usd)
                return Rate(currency, period, per_usd, table.source_id, digits)
        return None

    def _mean(self, currency: str, period: Period) -> Rate | None:
        months = [(Frequency.MONTHLY, month.start) for month in period.months]
        for table in self._tables.get(currency, ()):
            found = [table.points[month] for month in months if month in table.points]
            if len(found) == len(months):
                mean = sum(found) / len(found)
                digits = table.digits(mean)
                return Rate(currency, period, mean, table.source_id, digits)
        return None


def convert(value: Value, unit: str, rates: Rates) -> Value:
    """Return a value in a currency, at the average rate of its period."""
    if value.unit == unit:
        return value
    if not value.known:
        return replace(value, unit=unit)
    if HUB not in (value.unit, unit):
        return convert(convert(value, HUB, rates), unit, rates)
    rate = rates.average(unit if value.unit == HUB else value.unit, value.period)
    if rate is None:
        return missing(unit, value.period, Missing.NO_RATE)
    return _at(value, unit, rate)


def comparable(value: Value, unit: str, rates: Rates) -> Interval | None:
    """Return the range of a value in a currency, for comparison only.

    Stated in that currency it is the range itself; resting on a conversion it
    is widened by the tolerance; without a rate there is none.
    """
    converted = convert(value, unit, rates)
    if not converted.known:
        return None
    if not converted.rests_on(Operation.CONVERSION):
        return converted.interval
    low, high = converted.interval
    slack = TOLERANCE * abs(converted.amount)
    return Interval(low - slack, high + slack)


def used_as(
    amount: float, disagreements: Iterable[Disagreement]
) -> tuple[Disagreement, ...]:
    """Return disagreements with a value now expressed as another amount."""
    return tuple(replace(each, used=amount) for each in disagreements)


def _at(value: Value, unit: str, rate: Rate) -> Value:
    half = quantum(rate.per_usd, rate.digits) / 2
    ends = (rate.per_usd - half, rate.per_usd + half)
    if unit == HUB:
        amount = value.amount / rate.per_usd
        reach = [end / r for end in value.interval for r in ends]
    else:
        amount = value.amount * rate.per_usd
        reach = [end * r for end in value.interval for r in ends]
    return replace(
        value,
        amount=amount,
        unit=unit,
        quantum=quantum(amount, min(value.digits, rate.digits)),
        lineage=Derived(Operation.CONVERSION, (value,), rate),
        disagreements=used_as(amount, value.disagreements),
        bounds=Interval(min(reach), max(reach)),
    )


def _rank(table: _Table, sources: Mapping[str, Source]) -> int:
    source = sources.get(table.source_id)
    return source.rank if source else 0
