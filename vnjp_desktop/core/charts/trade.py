"""A reporter's trade, period by period: what both time charts draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Derived, Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.values import Value

_GUESSES: Final = (Status.ESTIMATED, Status.IMPUTED, Status.FORECAST)
# Put together from figures about other periods or goods; a balance and a
# conversion of stated figures say no less than these figures do.
_MADE: Final = frozenset(
    {
        Operation.SUM_OF_MONTHS,
        Operation.DIFFERENCE_OF_CUMULATIVES,
        Operation.IMPLIED_BY_CHANGE,
        Operation.SUM_OF_GROUPS,
        Operation.NOT_ITEMISED,
    }
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
        source_ids: The sources that state any of these amounts.
    """

    period: Period
    export: Value
    import_: Value
    balance: Value
    total: Value
    growth_export: Value
    growth_import: Value
    source_ids: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether there is a number for either direction."""
        return self.export.known or self.import_.known

    @property
    def both(self) -> bool:
        """Whether there are numbers for both directions."""
        return self.export.known and self.import_.known

    @property
    def amounts(self) -> tuple[Value, ...]:
        """Exports and imports that are known."""
        return tuple(value for value in (self.export, self.import_) if value.known)


@dataclass(frozen=True, slots=True)
class Goods:
    """What is traded, by whose figures, and how it is counted.

    Attributes:
        reporter: Whose figures.
        category: A commodity group; empty for all goods.
        unit: Currency.
        price_year: Year at whose prices amounts are; None for those of their time.
    """

    reporter: str
    category: str = ""
    unit: str = "USD"
    price_year: int | None = None


def trade_periods(
    dataset: Dataset,
    reporters: Iterable[str],
    frequency: Frequency,
    category: str = "",
) -> tuple[Period, ...]:
    """Return every period from the first to the last with a number.

    Periods between them without one are there too. Year to date takes the same
    months of every year, those of the latest cumulative figure.
    """
    ledger = dataset.ledger
    known = {p for code in reporters for p in ledger.periods(code, frequency, category)}
    return _unbroken(sorted(known), frequency)


def trade_points(
    dataset: Dataset, goods: Goods, periods: Iterable[Period]
) -> tuple[TradePoint, ...]:
    """Return one point a period; a missing number is a missing value."""
    return tuple(_point(dataset, goods, period) for period in periods)


def provisional(value: Value) -> bool:
    """Tell whether a value is drawn hollow."""
    return value.known and value.status is Status.PROVISIONAL


def estimated(value: Value, *, sums: bool = False) -> bool:
    """Tell whether a value is drawn dashed or hatched: estimated or put together.

    Args:
        value: The value.
        sums: Whether it is by its nature a sum of months, which then is no doubt.
    """
    if not value.known:
        return False
    made = _MADE - {Operation.SUM_OF_MONTHS} if sums else _MADE
    return value.status in _GUESSES or _put_together(value, made)


def _put_together(value: Value, made: frozenset[Operation]) -> bool:
    lineage = value.lineage
    return isinstance(lineage, Derived) and (
        lineage.operation in made or any(_put_together(v, made) for v in lineage.inputs)
    )


def faint(value: Value) -> bool:
    """Tell whether a value is drawn faint: it is of low reliability."""
    return value.known and value.status is Status.UNRELIABLE


def hedged(value: Value) -> bool:
    """Tell whether its source only bounds a value: over, under, nearly, about."""
    return value.known and value.qualifier not in (Qualifier.EXACT, Qualifier.NONE)


def _unbroken(periods: Sequence[Period], frequency: Frequency) -> tuple[Period, ...]:
    if not periods:
        return ()
    if frequency is Frequency.MONTHLY:
        return Period(periods[0].start, periods[-1].end, Frequency.OTHER).months
    if frequency is Frequency.ROLLING:
        first = Period.month(periods[0].end.year, periods[0].last_month)
        between = Period(first.start, periods[-1].end, Frequency.OTHER).months
        return tuple(Period.twelve_months(m.end.year, m.end.month) for m in between)
    if frequency is Frequency.YTD:
        month = max(periods, key=lambda period: period.end).last_month
        years = [p.start.year for p in periods if p.last_month == month]
        return tuple(
            Period.year_to_date(year, month) for year in range(years[0], years[-1] + 1)
        )
    first_year, last_year = periods[0].start.year, periods[-1].start.year
    return tuple(Period.year(year) for year in range(first_year, last_year + 1))


def _point(dataset: Dataset, goods: Goods, period: Period) -> TradePoint:
    ledger = dataset.ledger
    about = goods.category, goods.unit, goods.price_year
    export, imported, balance, total = (
        ledger.value(period, goods.reporter, flow, *about)
        for flow in (Flow.EXPORT, Flow.IMPORT, Flow.BALANCE, Flow.TOTAL)
    )
    rise, rise_of_imports = (
        ledger.growth(period, goods.reporter, flow, *about)
        for flow in (Flow.EXPORT, Flow.IMPORT)
    )
    source_ids = frozenset(
        claim.source_id
        for flow in Flow
        for claim in ledger.claims_about(period, goods.reporter, flow, goods.category)
    )
    return TradePoint(
        period, export, imported, balance, total, rise, rise_of_imports, source_ids
    )
