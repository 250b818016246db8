"""The one value to show of a series: read from claims, put together, priced."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.ledger.convert import HUB, Rates, used_as
from vnjp_desktop.core.ledger.disputes import Disputes
from vnjp_desktop.core.ledger.pairs import PARTS, doubt, together
from vnjp_desktop.core.ledger.prices import Prices
from vnjp_desktop.core.ledger.resolve import preferred
from vnjp_desktop.core.ledger.series import SeriesReader
from vnjp_desktop.core.values import Missing, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.ledger.book import Book, Series
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import ExchangeRate, PriceIndex, Source


class Resolver:
    """Finds values once and remembers them."""

    def __init__(
        self,
        book: Book,
        rates: Iterable[ExchangeRate],
        prices: Iterable[PriceIndex],
        sources: Mapping[str, Source],
    ) -> None:
        table = Rates(rates, sources)
        self.prices = Prices(prices)
        self._book = book
        self._disputes = Disputes(table, sources)
        self._reader = SeriesReader(book, table, self._disputes, sources)
        self._values: dict[tuple[Period, Series, str], Value] = {}

    def value(
        self, period: Period, series: Series, unit: str, price_year: int | None = None
    ) -> Value:
        """Return the value in a currency, at the prices of a year if one is given."""
        key = period, series, unit
        if key not in self._values:
            two_way = series.flow not in PARTS
            find = self._two_way if two_way else self._reader.value
            self._values[key] = find(series, period, unit)
        if price_year is None:
            return self._values[key]
        return self.prices.constant(self._values[key], price_year)

    def from_parts(self, series: Series, period: Period, unit: str) -> Value:
        """Return what the parts make, held against printed totals in dollars.

        Whatever the asked currency, the same claims fit or do not.
        """
        exports, imports = (self.value(period, series.of(flow), unit) for flow in PARTS)
        value = together(series.flow, exports, imports, period)
        if not value.known or unit == HUB:
            return self._disputes.marked(value, self._book.about(series, period))
        dollars = self.from_parts(series, period, HUB)
        return replace(
            value,
            disagreements=used_as(value.amount, dollars.disagreements),
            sources=dollars.sources,
        )

    def is_known(self, period: Period, series: Series) -> bool:
        """Tell whether there is a value, be it one that cannot be converted."""
        return self.value(period, series, self.shown_unit(period, series)).known

    def shown_unit(self, period: Period, series: Series) -> str:
        """Return dollars, or the stated currency where there is no rate."""
        value = self.value(period, series, HUB)
        units = [*self._book.units(series), HUB]
        return units[0] if value.missing is Missing.NO_RATE else HUB

    def claim_with(
        self, field: str, period: Period, series: Series, unit: str
    ) -> Claim | None:
        """Return the best claim that states a growth, change or share."""
        for claim in preferred(self._book.all_about(series, period), unit):
            same_money = not unit or claim.unit == unit
            if same_money and not math.isnan(getattr(claim, field)):
                return claim
        return None

    def _two_way(self, series: Series, period: Period, unit: str) -> Value:
        """Return a total or balance: from its parts, else from a claim."""
        stated = self._reader.stated(series, period, unit)
        parts = self.from_parts(series, period, unit)
        known = [value for value in (parts, stated) if value.known]
        if known:
            return min(known, key=doubt)
        return stated if stated.missing is Missing.NO_RATE else parts
