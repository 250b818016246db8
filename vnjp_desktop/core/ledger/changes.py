"""Values held against those of other periods, and against their whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.ledger.breaks import kinds
from vnjp_desktop.core.ledger.convert import HUB
from vnjp_desktop.core.values import Derived, Missing, Operation, Value, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.ledger.book import Series
    from vnjp_desktop.core.ledger.resolver import Resolver
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import Source


class Changes:
    """Growth, change, index and shares of resolved values."""

    def __init__(self, resolver: Resolver, sources: Mapping[str, Source]) -> None:
        self._resolver = resolver
        self._sources = sources

    def growth(
        self, period: Period, series: Series, unit: str, price_year: int | None
    ) -> Value:
        """Return the growth on a year earlier: as stated where that is all."""
        value, base = self._pair(period, series, unit, price_year)
        stated = _implying(base)
        if stated is not None and stated.unit == derive.PERCENT:
            return stated
        if value.known and base.known:
            return derive.growth(value, base)
        claim = self._resolver.claim_with("yoy_percent", period, series, unit)
        if claim is not None and price_year is None:
            return derive.stated_growth(claim, period)
        return missing(derive.PERCENT, period, _why_no_change(value, base))

    def change(
        self, period: Period, series: Series, unit: str, price_year: int | None
    ) -> Value:
        """Return the change on a year earlier: as stated where that is all."""
        value, base = self._pair(period, series, unit, price_year)
        stated = _implying(base)
        if stated is not None and stated.unit == unit:
            return stated
        if value.known and base.known:
            return derive.subtracted(Operation.CHANGE, value, base, period)
        claim = self._resolver.claim_with("change_value", period, series, unit)
        if claim is not None and price_year is None:
            return derive.stated_change(claim, period)
        return missing(unit, period, _why_no_change(value, base))

    def cross_a_break(self, period: Period, series: Series) -> bool:
        """Tell whether a value and that of a year earlier are of two kinds."""
        unit = self._resolver.shown_unit(period, series)
        return self.across_kinds(self.change(period, series, unit, None))

    def across_kinds(self, change: Value) -> bool:
        """Tell whether a change was made of figures of two kinds of source."""
        if not isinstance(change.lineage, Derived):
            return False
        return len({kinds(v, self._sources) for v in change.lineage.inputs}) > 1

    def share(self, period: Period, series: Series) -> Value:
        """Return a category's share of the flow's total."""
        part = self._resolver.value(period, series, HUB)
        whole = self._resolver.value(period, series._replace(category=""), HUB)
        if part.known and whole.known:
            return derive.share(part, whole)
        claim = self._resolver.claim_with("share_percent", period, series, "")
        if claim is not None:
            return derive.stated_share(claim, period)
        return missing(derive.PERCENT, period, part.missing or Missing.INPUT)

    def two_way_share(self, period: Period, series: Series) -> Value:
        """Return a flow's share of exports and imports together."""
        part = self._resolver.value(period, series, HUB)
        whole = self._resolver.from_parts(series.of(Flow.TOTAL), period, HUB)
        if part.known and whole.known:
            return derive.share(part, whole)
        reason = part.missing or whole.missing or Missing.INPUT
        return missing(derive.PERCENT, period, reason)

    def index(
        self,
        period: Period,
        base: Period,
        series: Series,
        unit: str,
        price_year: int | None,
    ) -> Value:
        """Return the value where that of a base period is 100."""
        value = self._resolver.value(period, series, unit, price_year)
        level = self._level(base, len(period.months), series, unit, price_year)
        if value.known and level.known:
            return derive.index(value, level)
        reason = value.missing or level.missing or Missing.INPUT
        return missing(derive.INDEX, period, reason)

    def _level(
        self,
        base: Period,
        length: int,
        series: Series,
        unit: str,
        price_year: int | None,
    ) -> Value:
        """Return what is 100: a period as long, or the mean month of a base."""
        months = base.months
        if len(months) == length:
            return self._resolver.value(base, series, unit, price_year)
        if length > 1:
            return missing(unit, base, Missing.INPUT)
        found = [self._resolver.value(m, series, unit, price_year) for m in months]
        return derive.mean(found, base)

    def _pair(
        self, period: Period, series: Series, unit: str, price_year: int | None
    ) -> tuple[Value, Value]:
        """Return the value of a period and that of a year earlier."""
        find = self._resolver.value
        earlier = period.year_earlier()
        return (
            find(period, series, unit, price_year),
            find(earlier, series, unit, price_year),
        )


def _why_no_change(value: Value, base: Value) -> Missing:
    if base.missing in {Missing.NO_RATE, Missing.NO_PRICES}:
        return base.missing
    return value.missing or Missing.NO_BASE


def _implying(base: Value) -> Value | None:
    """Return the stated change that a base is only known through, if so."""
    lineage = base.lineage
    if (
        isinstance(lineage, Derived)
        and lineage.operation is Operation.IMPLIED_BY_CHANGE
    ):
        return lineage.inputs[1]
    return None
