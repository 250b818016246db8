"""Values: numbers fit to show, each knowing how it was made."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Interval, Qualifier, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.periods import Period


class Operation(StrEnum):
    """How a derived value came from its inputs."""

    BALANCE = "balance"
    TWO_WAY = "two-way"
    GROWTH = "growth"
    CHANGE = "change"
    SHARE = "share"
    SUM_OF_MONTHS = "sum-of-months"
    DIFFERENCE_OF_CUMULATIVES = "difference-of-cumulatives"
    IMPLIED_BY_CHANGE = "implied-by-change"
    SUM_OF_GROUPS = "sum-of-groups"
    NOT_ITEMISED = "not-itemised"
    CONVERSION = "conversion"
    DEFLATION = "deflation"
    INDEX = "index"
    MIRROR_GAP = "mirror-gap"
    ANNUAL_GROWTH = "annual-growth"
    MEAN = "mean"


class Missing(StrEnum):
    """Why there is no number; worded by the catalogues."""

    NOT_COLLECTED = "not-collected"
    NOT_PUBLISHED = "not-published"
    NO_RATE = "no-rate"
    NO_PRICES = "no-prices"
    NO_BASE = "no-base"
    SIGNS = "signs-differ"
    INPUT = "input-missing"


@dataclass(frozen=True, slots=True)
class Stated:
    """Lineage of a value that a source states."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Rate:
    """Lineage of an exchange rate: currency units for one US dollar.

    Attributes:
        currency: ``JPY``, ``VND``.
        period: The period it is the average of.
        per_usd: The average; of a year to date the plain mean of its months.
        source_id: Where it comes from.
        digits: Significant digits published.
    """

    currency: str
    period: Period
    per_usd: float
    source_id: str
    digits: int = 17


@dataclass(frozen=True, slots=True)
class Deflator:
    """Lineage of constant prices: a price index in two years.

    Attributes:
        country: ISO 3166-1 alpha-3 code of the country whose prices they are.
        year: The year of the value.
        base_year: The year at whose prices it is put.
        index: The index of the value's year, annual mean.
        base_index: The index of the base year.
        source_id: Where the index comes from.
        digits: Significant digits published.
    """

    country: str
    year: int
    base_year: int
    index: float
    base_index: float
    source_id: str
    digits: int = 17


@dataclass(frozen=True, slots=True)
class Derived:
    """Lineage of a computed value.

    Attributes:
        operation: What was done.
        inputs: The values it was done to, in the order of the formula.
        rate: The exchange rate used, for conversions only.
        deflator: The price indices used, for constant prices only.
    """

    operation: Operation
    inputs: tuple[Value, ...]
    rate: Rate | None = None
    deflator: Deflator | None = None


class Difference(StrEnum):
    """What kind of difference lies between two claims."""

    DISAGREEMENT = "disagreement"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements whose intervals do not meet.

    Attributes:
        kind: A disagreement, or a revision (a later vintage of one publisher).
        used: The value shown, or the value its parts add up to.
        rival: The claim that does not fit.
    """

    kind: Difference
    used: float
    rival: Claim


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its unit, trust, precision and origin; or why it is missing.

    Attributes:
        amount: The number; NaN when missing. Currency in plain units, growth
            and shares in per cent.
        unit: ``USD``, ``JPY``, ``VND``, ``%`` or ``index``.
        period: The period it is about.
        status: Weakest status of all inputs.
        qualifier: The source's hedge; ``approx`` when an input had one.
        quantum: Worth of the last digit that is known; 0 when exact.
        valuation: ``FOB``, ``CIF`` or empty.
        lineage: A claim, a derivation, or None when missing.
        disagreements: Claims that do not fit this value.
        sources: Number of claims about the same thing.
        missing: The reason, when there is no number.
        bounds: The range the number can mean; None when it is the number.
    """

    amount: float
    unit: str
    period: Period
    status: Status = Status.UNKNOWN
    qualifier: Qualifier = Qualifier.EXACT
    quantum: float = 0.0
    valuation: str = ""
    lineage: Stated | Derived | None = None
    disagreements: tuple[Disagreement, ...] = ()
    sources: int = 0
    missing: Missing | None = None
    bounds: Interval | None = None

    @property
    def interval(self) -> Interval:
        """The range the number can mean; a point when it is exact."""
        return self.bounds or Interval(self.amount, self.amount)

    @property
    def known(self) -> bool:
        """Whether there is a number."""
        return self.missing is None

    @property
    def digits(self) -> int:
        """Significant digits known; 17 when exact."""
        if not self.known or not self.quantum or not self.amount:
            return 17
        size = math.floor(math.log10(abs(self.amount)))
        return max(1, size - round(math.log10(self.quantum)) + 1)

    @property
    def derived(self) -> bool:
        """Whether the number was computed rather than stated."""
        return isinstance(self.lineage, Derived)

    def rests_on(self, operation: Operation) -> bool:
        """Tell whether an operation was done anywhere on the way to it."""
        lineage = self.lineage
        return isinstance(lineage, Derived) and (
            lineage.operation is operation
            or any(value.rests_on(operation) for value in lineage.inputs)
        )

    def claims(self) -> Iterator[Claim]:
        """Yield the claims it rests on, each once, in order of use."""
        seen: set[str] = set()
        stack: list[Value] = [self]
        while stack:
            value = stack.pop(0)
            if isinstance(value.lineage, Stated):
                claim = value.lineage.claim
                if claim.claim_id not in seen:
                    seen.add(claim.claim_id)
                    yield claim
            elif value.lineage is not None:
                stack[:0] = value.lineage.inputs

    def source_ids(self) -> tuple[str, ...]:
        """Return the sources it rests on, rates and prices too, each once."""
        ids = [claim.source_id for claim in self.claims()]
        ids += [rate.source_id for rate in self.rates()]
        ids += [deflator.source_id for deflator in self.deflators()]
        return tuple(dict.fromkeys(ids))

    def rates(self) -> Iterator[Rate]:
        """Yield the exchange rates used."""
        if isinstance(self.lineage, Derived):
            if self.lineage.rate is not None:
                yield self.lineage.rate
            for value in self.lineage.inputs:
                yield from value.rates()

    def deflators(self) -> Iterator[Deflator]:
        """Yield the price indices used."""
        if isinstance(self.lineage, Derived):
            if self.lineage.deflator is not None:
                yield self.lineage.deflator
            for value in self.lineage.inputs:
                yield from value.deflators()


def missing(unit: str, period: Period, reason: Missing) -> Value:
    """Return a value that is not there, with the reason."""
    return Value(math.nan, unit, period, missing=reason)
