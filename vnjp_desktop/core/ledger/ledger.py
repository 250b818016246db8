"""The book of claims: what was stated, and the one value to show for it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.ledger.book import Book, Series
from vnjp_desktop.core.ledger.breaks import breaks_in, kinds
from vnjp_desktop.core.ledger.convert import HUB, Rates, used_as
from vnjp_desktop.core.ledger.disputes import Disputes
from vnjp_desktop.core.ledger.groups import without_parts
from vnjp_desktop.core.ledger.mirror import mirror_flow
from vnjp_desktop.core.ledger.pairs import PARTS, doubt, together
from vnjp_desktop.core.ledger.prices import Prices
from vnjp_desktop.core.ledger.resolve import preferred
from vnjp_desktop.core.ledger.series import SeriesReader
from vnjp_desktop.core.ledger.survey import (
    category_periods,
    series_periods,
    twelve_months,
)
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.values import (
    Derived,
    Missing,
    Operation,
    Value,
    missing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.ledger.breaks import Break
    from vnjp_desktop.core.ledger.mirror import MirrorFlow
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import Category, ExchangeRate, PriceIndex, Source
    from vnjp_desktop.core.values import Disagreement


class Ledger:
    """Answers what a reporter's trade was in a period, with its lineage.

    Values are computed on the first question and remembered; nothing that can
    be seen from outside ever changes.
    """

    def __init__(
        self,
        claims: Iterable[Claim],
        rates: Iterable[ExchangeRate],
        categories: Mapping[str, Category],
        sources: Mapping[str, Source] | None = None,
        prices: Iterable[PriceIndex] = (),
    ) -> None:
        """Index the claims.

        Args:
            claims: Claims on totals and categories.
            rates: Exchange rates against the dollar.
            categories: The commodity groups, in the order to list them.
            sources: By id, to prefer better sources of rates and to know which
                claims are releases of one office; without them all are alike.
            prices: Consumer prices, for values at constant ones.
        """
        self._book = Book(claims)
        self._categories = categories
        self._sources = sources or {}
        self._rates = Rates(rates, self._sources)
        self._prices = Prices(prices)
        self._disputes = Disputes(self._rates, self._sources)
        self._reader = SeriesReader(
            self._book, self._rates, self._disputes, self._sources
        )
        self._values: dict[tuple[Period, Series, str], Value] = {}
        self._periods: dict[tuple[str, Frequency, str], tuple[Period, ...]] = {}
        self._category_periods: dict[tuple[str, Flow], tuple[Period, ...]] = {}

    def value(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = HUB,
        price_year: int | None = None,
    ) -> Value:
        """Return the value to show, converted to a unit, or a missing one.

        Order: the resolved claim; else what can be derived from other claims
        (sum of months, difference of cumulatives, last year's value implied by
        a stated change); else a missing value with the reason. TOTAL and
        BALANCE are made from the resolved exports and imports where both are
        there, and only otherwise taken from a claim; a claim goes before parts
        that are unreliable or only implied.

        With a price year it is put at the consumer prices of that year, which
        only dollars can be; without an index for both years it is missing.
        """
        series = Series(reporter, flow, category)
        return self._priced(period, series, unit, price_year)

    def growth(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = HUB,
        price_year: int | None = None,
    ) -> Value:
        """Return the change on the same period a year earlier, in per cent.

        A growth that a source states is returned as stated where last year's
        value is only known through it, or is not known at all; never at
        constant prices, which sources do not mean.
        """
        series = Series(reporter, flow, category)
        value = self._priced(period, series, unit, price_year)
        base = self._priced(period.year_earlier(), series, unit, price_year)
        stated = _implying(base)
        if stated is not None and stated.unit == derive.PERCENT:
            return stated
        if value.known and base.known:
            return derive.growth(value, base)
        claim = self._claim_with("yoy_percent", period, series, unit)
        if claim is not None and price_year is None:
            return derive.stated_growth(claim, period)
        return missing(derive.PERCENT, period, _why_no_change(value, base))

    def change(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = HUB,
        price_year: int | None = None,
    ) -> Value:
        """Return the change on the same period a year earlier, in the unit."""
        series = Series(reporter, flow, category)
        value = self._priced(period, series, unit, price_year)
        base = self._priced(period.year_earlier(), series, unit, price_year)
        stated = _implying(base)
        if stated is not None and stated.unit == unit:
            return stated
        if value.known and base.known:
            return derive.subtracted(Operation.CHANGE, value, base, period)
        claim = self._claim_with("change_value", period, series, unit)
        if claim is not None and price_year is None:
            return derive.stated_change(claim, period)
        return missing(unit, period, _why_no_change(value, base))

    def share(self, period: Period, reporter: str, flow: Flow, category: str) -> Value:
        """Return a category's share of the flow's total, in per cent."""
        series = Series(reporter, flow, category)
        part = self._value(period, series, HUB)
        whole = self._value(period, Series(reporter, flow), HUB)
        if part.known and whole.known:
            return derive.share(part, whole)
        claim = self._claim_with("share_percent", period, series, "")
        if claim is not None:
            return derive.stated_share(claim, period)
        return missing(derive.PERCENT, period, part.missing or Missing.INPUT)

    def two_way_share(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> Value:
        """Return a flow's share of exports and imports together, in per cent."""
        series = Series(reporter, flow, category)
        part = self._value(period, series, HUB)
        whole = self._from_parts(series.of(Flow.TOTAL), period, HUB)
        if part.known and whole.known:
            return derive.share(part, whole)
        reason = part.missing or whole.missing or Missing.INPUT
        return missing(derive.PERCENT, period, reason)

    def index(  # noqa: PLR0917  (what value asks for, and a base)
        self,
        period: Period,
        base: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = HUB,
        price_year: int | None = None,
    ) -> Value:
        """Return the value where that of a base period is 100.

        Periods are held against others as long. A month may also be held
        against a year: then the mean month of that year is 100.
        """
        series = Series(reporter, flow, category)
        value = self._priced(period, series, unit, price_year)
        level = self._level(base, period, series, unit, price_year)
        if value.known and level.known:
            return derive.index(value, level)
        reason = value.missing or level.missing or Missing.INPUT
        return missing(derive.INDEX, period, reason)

    def mirror(
        self,
        period: Period,
        first: str,
        second: str,
        unit: str = HUB,
        category: str = "",
        price_year: int | None = None,
    ) -> tuple[MirrorFlow, MirrorFlow]:
        """Return both directions of trade as both reporters count them.

        First what goes from the first to the second, then the way back.
        """

        def goods(exporter: str, importer: str) -> MirrorFlow:
            ends = (
                Series(exporter, Flow.EXPORT, category),
                Series(importer, Flow.IMPORT, category),
            )
            export, import_ = (
                self._priced(period, end, unit, price_year) for end in ends
            )
            return mirror_flow(exporter, importer, export, import_)

        return goods(first, second), goods(second, first)

    def price_years(self) -> tuple[int, ...]:
        """Return the years at whose prices values can be put, in order."""
        return self._prices.years

    def crosses_break(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> bool:
        """Tell whether a growth compares figures of two kinds of source."""
        series = Series(reporter, flow, category)
        unit = self._shown_unit(period, series)
        value, base = (
            self._value(each, series, unit) for each in (period, period.year_earlier())
        )
        if not (value.known and base.known):
            return False
        return kinds(value, self._sources) != kinds(base, self._sources)

    def claims_about(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> tuple[Claim, ...]:
        """Return every claim with a value about one thing, the used one first."""
        series = Series(reporter, flow, category)
        return tuple(preferred(self._book.about(series, period), HUB))

    def periods(
        self, reporter: str, frequency: Frequency, category: str = ""
    ) -> tuple[Period, ...]:
        """Return the periods with a value of exports or imports, in order.

        Derived ones included: a month that is a difference of cumulatives, a
        year that is twelve months. A period with a total or a balance alone
        counts too. Rolling: the twelve months up to each month.
        """
        key = reporter, frequency, category
        if key not in self._periods:
            every = [Series(reporter, flow, category) for flow in Flow]
            if frequency is Frequency.ROLLING:
                months = self.periods(reporter, Frequency.MONTHLY, category)
                candidates = twelve_months(months)
            else:
                candidates = series_periods(self._book, every, frequency)
            self._periods[key] = tuple(
                period
                for period in candidates
                if any(self._is_known(period, series) for series in every)
            )
        return self._periods[key]

    def category_periods(self, reporter: str, flow: Flow) -> tuple[Period, ...]:
        """Return the periods for which categories are claimed, latest first.

        Years come first, then years to date, months and other periods; only
        those with enough categories to rank them.
        """
        key = reporter, flow
        if key not in self._category_periods:
            self._category_periods[key] = category_periods(self._book, reporter, flow)
        return self._category_periods[key]

    def categories_in(
        self, period: Period, reporter: str, flow: Flow
    ) -> tuple[str, ...]:
        """Return the categories with a value in a period, none counted twice.

        A part is left out where its parent is in.
        """
        known = [
            slug
            for slug in self._categories
            if self._is_known(period, Series(reporter, flow, slug))
        ]
        return without_parts(known, self._categories)

    def sum_of_categories(
        self, period: Period, reporter: str, flow: Flow, unit: str = HUB
    ) -> Value:
        """Return the sum of the categories that ``categories_in`` lists."""
        values = [
            self._value(period, Series(reporter, flow, slug), unit)
            for slug in self.categories_in(period, reporter, flow)
        ]
        reasons = [value.missing for value in values if value.missing]
        if reasons or not values:
            return missing(unit, period, reasons[0] if reasons else Missing.INPUT)
        return derive.added(Operation.SUM_OF_GROUPS, values, period)

    def not_itemised(
        self, period: Period, reporter: str, flow: Flow, unit: str = HUB
    ) -> Value:
        """Return what the total has beyond the categories listed.

        Nothing where they exceed it by no more than the rounding of so many
        terms; missing where one of them is, or where the categories, mixed
        from several sources, come to more than the total.
        """
        total = self._value(period, Series(reporter, flow), unit)
        listed = self.sum_of_categories(period, reporter, flow, unit)
        reason = total.missing or listed.missing
        if reason:
            return missing(unit, period, reason)
        rest = derive.subtracted(Operation.NOT_ITEMISED, total, listed, period)
        terms = len(self.categories_in(period, reporter, flow)) + 1
        if rest.amount < -terms * rest.quantum / 2:
            return missing(unit, period, Missing.INPUT)
        return replace(rest, amount=max(0.0, rest.amount))

    def reporters(self) -> tuple[str, ...]:
        """Return the reporters of totals, in order of first claim."""
        totals = (s.reporter for s in self._book.series if not s.category)
        return tuple(dict.fromkeys(totals))

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Return every claim that does not fit the value shown in its place.

        One entry for each such claim, revisions included (``kind`` tells them
        apart), over all totals and categories, in dollars where there is a
        rate. The same wrong figure in two articles counts twice.
        """
        found: list[Disagreement] = []
        for series in self._book.series:
            for period in sorted(self._book.periods(series)):
                unit = self._shown_unit(period, series)
                found.extend(self._value(period, series, unit).disagreements)
        return tuple(dict.fromkeys(found))

    def breaks(
        self, reporter: str, flow: Flow, category: str = ""
    ) -> tuple[Break, ...]:
        """Return the years from which the annual values are of another kind."""
        series = Series(reporter, flow, category)
        years = sorted(
            p for p in self._book.periods(series) if p.frequency is Frequency.ANNUAL
        )
        values = (self._value(p, series, HUB) for p in years)
        return breaks_in(values, self._sources)

    def _priced(
        self, period: Period, series: Series, unit: str, price_year: int | None
    ) -> Value:
        value = self._value(period, series, unit)
        if price_year is None:
            return value
        return self._prices.constant(value, price_year)

    def _level(
        self,
        base: Period,
        period: Period,
        series: Series,
        unit: str,
        price_year: int | None,
    ) -> Value:
        """Return what is 100: a period as long, or the mean month of a year."""
        if len(base.months) == len(period.months):
            return self._priced(base, series, unit, price_year)
        if len(period.months) > 1:
            return missing(unit, base, Missing.INPUT)
        found = [self._priced(m, series, unit, price_year) for m in base.months]
        lacking = next((value.missing for value in found if value.missing), None)
        if lacking is not None:
            return missing(unit, base, lacking)
        return derive.mean(found, base)

    def _value(self, period: Period, series: Series, unit: str) -> Value:
        key = period, series, unit
        if key not in self._values:
            two_way = series.flow not in PARTS
            find = self._two_way if two_way else self._reader.value
            self._values[key] = find(series, period, unit)
        return self._values[key]

    def _two_way(self, series: Series, period: Period, unit: str) -> Value:
        """Return a total or balance: from its parts, else from a claim."""
        stated = self._reader.stated(series, period, unit)
        parts = self._from_parts(series, period, unit)
        known = [value for value in (parts, stated) if value.known]
        if known:
            return min(known, key=doubt)
        return stated if stated.missing is Missing.NO_RATE else parts

    def _from_parts(self, series: Series, period: Period, unit: str) -> Value:
        """Return what the parts make, held against printed totals in dollars.

        Whatever the asked currency, the same claims fit or do not.
        """
        exports, imports = (
            self._value(period, series.of(flow), unit) for flow in PARTS
        )
        value = together(series.flow, exports, imports, period)
        if not value.known or unit == HUB:
            return self._disputes.marked(value, self._book.about(series, period))
        dollars = self._from_parts(series, period, HUB)
        return replace(
            value,
            disagreements=used_as(value.amount, dollars.disagreements),
            sources=dollars.sources,
        )

    def _is_known(self, period: Period, series: Series) -> bool:
        """Tell whether there is a value, be it one that cannot be converted."""
        return self._value(period, series, self._shown_unit(period, series)).known

    def _shown_unit(self, period: Period, series: Series) -> str:
        """Return dollars, or the stated currency where there is no rate."""
        value = self._value(period, series, HUB)
        units = [*self._book.units(series), HUB]
        return units[0] if value.missing is Missing.NO_RATE else HUB

    def _claim_with(
        self, field: str, period: Period, series: Series, unit: str
    ) -> Claim | None:
        """Return the best claim that states a growth, change or share."""
        for claim in preferred(self._book.all_about(series, period), unit):
            same_money = not unit or claim.unit == unit
            if same_money and not math.isnan(getattr(claim, field)):
                return claim
        return None


def _why_no_change(value: Value, base: Value) -> Missing:
    if base.missing in (Missing.NO_RATE, Missing.NO_PRICES):
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
