"""A reporter's trade, period by period: what both time charts draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Derived, Operation

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.values import Disagreement, Value

_GUESSES: Final = (Status.ESTIMATED, Status.IMPUTED, Status.FORECAST)
# Put together from figures about other periods or goods; a balance and a
# conversion of stated figures say no less than these figures do.
_MADE: Final = (
    Operation.SUM_OF_MONTHS,
    Operation.DIFFERENCE_OF_CUMULATIVES,
    Operation.IMPLIED_BY_CHANGE,
    Operation.SUM_OF_GROUPS,
    Operation.NOT_ITEMISED,
)


@dataclass(frozen=True, slots=True)
class TradePoint:
    """Both directions of trade in one period.

    Attributes:
        period: When.
        export: Exports, perhaps missing.
        import_: Imports, perhaps missing.
        balance: Exports less imports.
        total: Exports and imports together.
        growth_export: Change of exports on a year earlier, per cent.
        growth_import: Change of imports on a year earlier, per cent.
        sources: Number of sources that state any of these amounts.
    """

    period: Period
    export: Value
    import_: Value
    balance: Value
    total: Value
    growth_export: Value
    growth_import: Value
    sources: int

    @property
    def known(self) -> bool:
        """Whether there is a number for either direction."""
        return self.export.known or self.import_.known

    @property
    def both(self) -> bool:
        """Whether there are numbers for both directions."""
        return self.export.known and self.import_.known

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Every statement that does not fit, each rival once."""
        values = (self.export, self.import_, self.balance, self.total)
        found = {d.rival.claim_id: d for v in values for d in v.disagreements}
        return tuple(found.values())

    @property
    def amounts(self) -> tuple[Value, ...]:
        """Exports and imports that are known."""
        return tuple(value for value in (self.export, self.import_) if value.known)


def trade_points(
    dataset: Dataset,
    reporter: str,
    frequency: Frequency,
    unit: str = "USD",
    category: str = "",
) -> tuple[TradePoint, ...]:
    """Return one point a period from the first to the last with a number.

    Periods between them without a number are there too, as missing values.
    Year to date takes the same months of every year, those of the latest
    cumulative figure.
    """
    known = dataset.ledger.periods(reporter, frequency, category)
    return tuple(
        _point(dataset, period, reporter, unit, category)
        for period in _unbroken(known, frequency)
    )


def within(points: tuple[TradePoint, ...], span: Span) -> tuple[TradePoint, ...]:
    """Return the points whose middle lies inside a window of time."""
    return tuple(p for p in points if span.start <= p.period.middle <= span.end)


def provisional(value: Value) -> bool:
    """Tell whether a value is drawn hollow."""
    return value.known and value.status is Status.PROVISIONAL


def estimated(value: Value) -> bool:
    """Tell whether a value is drawn dashed or hatched: estimated or put together."""
    return value.known and (value.status in _GUESSES or _put_together(value))


def _put_together(value: Value) -> bool:
    lineage = value.lineage
    return isinstance(lineage, Derived) and (
        lineage.operation in _MADE or any(_put_together(v) for v in lineage.inputs)
    )


def _unbroken(periods: tuple[Period, ...], frequency: Frequency) -> tuple[Period, ...]:
    if not periods:
        return ()
    if frequency is Frequency.MONTHLY:
        return Period(periods[0].start, periods[-1].end, Frequency.OTHER).months
    if frequency is Frequency.YTD:
        month = max(periods, key=lambda period: period.end).last_month
        years = [p.start.year for p in periods if p.last_month == month]
        return tuple(
            Period.year_to_date(year, month) for year in range(years[0], years[-1] + 1)
        )
    first, last = periods[0].start.year, periods[-1].start.year
    return tuple(Period.year(year) for year in range(first, last + 1))


def _point(
    dataset: Dataset, period: Period, reporter: str, unit: str, category: str
) -> TradePoint:
    ledger = dataset.ledger
    export, imported, balance, total = (
        ledger.value(period, reporter, flow, category, unit)
        for flow in (Flow.EXPORT, Flow.IMPORT, Flow.BALANCE, Flow.TOTAL)
    )
    claims = {
        claim.source_id
        for flow in Flow
        for claim in ledger.claims_about(period, reporter, flow, category)
    }
    return TradePoint(
        period,
        export,
        imported,
        balance,
        total,
        ledger.growth(period, reporter, Flow.EXPORT, category, unit),
        ledger.growth(period, reporter, Flow.IMPORT, category, unit),
        len(claims),
    )
