"""The book of claims: what was stated, and the one value to show for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.claims import Claim, Flow
    from vnjp_desktop.core.periods import Frequency, Period
    from vnjp_desktop.core.records import Category, ExchangeRate
    from vnjp_desktop.core.values import Value


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
    ) -> None:
        raise NotImplementedError

    def value(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = "USD",
    ) -> Value:
        """Return the value to show, converted to a unit, or a missing one.

        Order: the resolved claim; else what can be derived from other claims
        (sum of months, difference of cumulatives, last year's value implied by
        a stated change); else a missing value with the reason. TOTAL and
        BALANCE are made from the resolved exports and imports where both are
        there, and only otherwise taken from a claim.
        """
        raise NotImplementedError

    def growth(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = "USD",
    ) -> Value:
        """Return the change on the same period a year earlier, in per cent."""
        raise NotImplementedError

    def change(
        self,
        period: Period,
        reporter: str,
        flow: Flow,
        category: str = "",
        unit: str = "USD",
    ) -> Value:
        """Return the change on the same period a year earlier, in the unit."""
        raise NotImplementedError

    def share(
        self, period: Period, reporter: str, flow: Flow, category: str
    ) -> Value:
        """Return a category's share of the flow's total, in per cent."""
        raise NotImplementedError

    def claims_about(
        self, period: Period, reporter: str, flow: Flow, category: str = ""
    ) -> tuple[Claim, ...]:
        """Return every claim with a value about one thing, the used one first."""
        raise NotImplementedError

    def periods(
        self, reporter: str, frequency: Frequency, category: str = ""
    ) -> tuple[Period, ...]:
        """Return the periods with a value of exports or imports, in order.

        Derived ones included: a month that is a difference of cumulatives, a
        year that is twelve months.
        """
        raise NotImplementedError

    def category_periods(self, reporter: str, flow: Flow) -> tuple[Period, ...]:
        """Return the periods for which categories are claimed, latest first."""
        raise NotImplementedError

    def categories_in(
        self, period: Period, reporter: str, flow: Flow
    ) -> tuple[str, ...]:
        """Return the categories with a value in a period that add up to the
        total without counting twice: a part is left out where its parent is in.
        """
        raise NotImplementedError

    def reporters(self) -> tuple[str, ...]:
        """Return the reporters of totals, in order of first claim."""
        raise NotImplementedError
