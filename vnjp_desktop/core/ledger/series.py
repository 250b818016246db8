"""The value of one series in one period: stated, or worked out from claims.

Working out rests on stated claims only, in fixed steps (a month from two
cumulatives, a longer period from its months, last year from a stated change),
so it can neither go round in circles nor deep.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.ledger.convert import convert
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.ledger.disputes import fits
from vnjp_desktop.core.ledger.resolve import is_database, preferred
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation, Value, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.ledger.book import Book, Series
    from vnjp_desktop.core.ledger.convert import Rates
    from vnjp_desktop.core.ledger.disputes import Disputes
    from vnjp_desktop.core.records import Source


class SeriesReader:
    """Reads values of single series from the book of claims."""

    def __init__(
        self,
        book: Book,
        rates: Rates,
        disputes: Disputes,
        sources: Mapping[str, Source],
    ) -> None:
        self._book = book
        self._rates = rates
        self._disputes = disputes
        self._sources = sources

    def value(self, series: Series, period: Period, unit: str) -> Value:
        """Return a claim if a reliable one exists, else what can be worked out.

        An unreliable claim is used when nothing else is there.
        """
        claimed = self.stated(series, period, unit)
        if claimed.known and claimed.status is not Status.UNRELIABLE:
            return claimed
        derived = self.derived(series, period, unit)
        nothing_claimed = not (claimed.known or claimed.missing is Missing.NO_RATE)
        return derived if derived.known or nothing_claimed else claimed

    def stated(self, series: Series, period: Period, unit: str) -> Value:
        """Return the resolved claim in a currency, or a missing value."""
        claims = self._book.about(series, period)
        for claim in preferred(claims, unit):
            value = self._disputes.marked(stated(claim, period), claims)
            converted = convert(value, unit, self._rates)
            if converted.known:
                return converted
        return missing(unit, period, self._reason(series, period, claimed=bool(claims)))

    def derived(self, series: Series, period: Period, unit: str) -> Value:
        """Return what claims about other periods imply, or a missing value.

        It is worked out in the currency of the claims, then converted.
        """
        reason = self._reason(series, period, claimed=False)
        for currency in sorted(self._book.units(series), key=lambda u: u != unit):
            value = self._worked_out(series, period, currency)
            if value is None:
                continue
            claims = self._book.about(series, period)
            converted = convert(self._disputes.marked(value, claims), unit, self._rates)
            if converted.known:
                return converted
            reason = Missing.NO_RATE
        return missing(unit, period, reason)

    def _worked_out(self, series: Series, period: Period, unit: str) -> Value | None:
        return (
            self._difference(series, period, unit)
            or self._sum(series, period, unit)
            or self._implied(series, period, unit)
        )

    def _reason(self, series: Series, period: Period, *, claimed: bool) -> Missing:
        last = self._book.last_day(series.reporter)
        if claimed:
            return Missing.NO_RATE
        if last is not None and period.end > last:
            return Missing.NOT_PUBLISHED
        return Missing.NOT_COLLECTED

    def _reliable(self, series: Series, period: Period, unit: str) -> Value | None:
        """Return the best claim stated in a currency, never an unreliable one."""
        for claim in preferred(self._book.about(series, period), unit):
            if claim.unit == unit and claim.status is not Status.UNRELIABLE:
                return stated(claim, period)
        return None

    def _difference(self, series: Series, period: Period, unit: str) -> Value | None:
        """Return a month as the difference of two cumulatives.

        It is not known where rounded cumulatives leave less than their last
        digit; nor across a break, where the difference would be that of the
        two series; nor where the source of the cumulative lists the month but
        leaves this series out: then the rest is a revision of other months.
        """
        year, month = period.start.year, period.start.month
        if len(period.months) != 1 or month == 1:
            return None
        whole = self._reliable(series, Period.year_to_date(year, month), unit)
        part = self._reliable(series, Period.year_to_date(year, month - 1), unit)
        if whole is None or part is None or not self._same_kind(whole, part):
            return None
        if self._book.lists(next(whole.claims()).source_id, period):
            return None
        rest = derive.subtracted(
            Operation.DIFFERENCE_OF_CUMULATIVES, whole, part, period
        )
        return rest if rest.amount > 0 and rest.amount >= rest.quantum else None

    def _same_kind(self, a: Value, b: Value) -> bool:
        kinds = {
            is_database(claim.source_id, self._sources)
            for value in (a, b)
            for claim in value.claims()
        }
        return len(kinds) == 1

    def _sum(self, series: Series, period: Period, unit: str) -> Value | None:
        """Return a longer period as the sum of its months, if all are there."""
        months = period.months
        if len(months) == 1:
            return None
        found: list[Value] = []
        for month in months:
            value = self._reliable(series, month, unit) or self._difference(
                series, month, unit
            )
            if value is None:
                return None
            found.append(value)
        return derive.added(Operation.SUM_OF_MONTHS, found, period)

    def _implied(self, series: Series, period: Period, unit: str) -> Value | None:
        """Return what a change stated a year later says about this period."""
        later = period.year_later()
        for claim in preferred(self._book.all_about(series, later), unit):
            if claim.unit == unit and claim.status is not Status.UNRELIABLE:
                base = self._base_of(claim, series, later, period)
                if base is not None and base.known and base.amount > 0:
                    return base
        return None

    def _base_of(
        self, claim: Claim, series: Series, later: Period, period: Period
    ) -> Value | None:
        """Return the base of the change a claim states, if it states one.

        The change is taken off the value used for the later period, which may
        be another claim's; off the claim's own where the two do not fit.
        """
        value = self._reliable(series, later, claim.unit)
        own = None if math.isnan(claim.value) else stated(claim, later)
        if value is None or (own is not None and not fits(own, value, self._rates)):
            value = own
        if value is None:
            return None
        if not math.isnan(claim.change_value):
            change = derive.stated_change(claim, later)
            return derive.subtracted(Operation.IMPLIED_BY_CHANGE, value, change, period)
        if not math.isnan(claim.yoy_percent):
            rise = derive.stated_growth(claim, later)
            return derive.base_of_growth(value, rise, period)
        return None
