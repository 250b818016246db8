"""The book of claims: what was stated, and the one value to show for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.ledger.book import Book, Series
from vnjp_desktop.core.ledger.breaks import breaks_in
from vnjp_desktop.core.ledger.changes import Changes
from vnjp_desktop.core.ledger.convert import HUB
from vnjp_desktop.core.ledger.groups import without_parts
from vnjp_desktop.core.ledger.mirror import mirror_flow
from vnjp_desktop.core.ledger.resolve import preferred
from vnjp_desktop.core.ledger.resolver import Resolver
from vnjp_desktop.core.ledger.survey import (
    category_periods,
    series_periods,
    twelve_months,
)
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.values import Missing, Operation, Value, missing

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
        self._resolver = Resolver(self._book, rates, prices, self._sources)
        self._changes = Changes(self._resolver, self._sources)
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
        return self._resolver.value(period, series, unit, price_year)

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
        return self._changes.growth(period, series, unit, price_year)

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
        return self._changes.change(period, series, unit, price_year)

    def share(self, period: Period, reporter: str, flow: Flow, category: str) -> Value:
        """Return a category's share of the flow's total, in per cent."""
        return self._changes.share(period, Series(reporter, flow, category))

    def two_way_share(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> Value:
        """Return a flow's share of exports and imports together, in per cent."""
        series = Series(reporter, flow, category)
        return self._changes.two_way_share(period, series)

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
        return self._changes.index(period, base, series, unit, price_year)

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
                self._resolver.value(period, end, unit, price_year) for end in ends
            )
            return mirror_flow(exporter, importer, export, import_)

        return goods(first, second), goods(second, first)

    def price_years(self) -> tuple[int, ...]:
        """Return the years at whose prices values can be put, in order."""
        return self._resolver.prices.years

    def crosses_break(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> bool:
        """Tell whether the growth or change compares figures of two kinds of source.

        One that a source states itself does not.
        """
        return self._changes.cross_a_break(period, Series(reporter, flow, category))

    def of_two_kinds(self, change: Value) -> bool:
        """Tell whether a change or growth compares figures of two kinds of source."""
        return self._changes.across_kinds(change)

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
                if any(self._resolver.is_known(period, series) for series in every)
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
            if self._resolver.is_known(period, Series(reporter, flow, slug))
        ]
        return without_parts(known, self._categories)

    def sum_of_categories(
        self, period: Period, reporter: str, flow: Flow, unit: str = HUB
    ) -> Value:
        """Return the sum of the categories that ``categories_in`` lists."""
        values = [
            self._resolver.value(period, Series(reporter, flow, slug), unit)
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
        total = self._resolver.value(period, Series(reporter, flow), unit)
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
                unit = self._resolver.shown_unit(period, series)
                found.extend(self._resolver.value(period, series, unit).disagreements)
        return tuple(dict.fromkeys(found))

    def breaks(
        self, reporter: str, flow: Flow, category: str = ""
    ) -> tuple[Break, ...]:
        """Return the years from which the annual values are of another kind."""
        series = Series(reporter, flow, category)
        years = sorted(
            p for p in self._book.periods(series) if p.frequency is Frequency.ANNUAL
        )
        values = (self._resolver.value(p, series, HUB) for p in years)
        return breaks_in(values, self._sources)
