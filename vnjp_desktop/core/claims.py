"""Claims: single values that single sources state."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vnjp_desktop.core.periods import Period


class Flow(StrEnum):
    """Direction of trade, from the reporter's side."""

    EXPORT = "export"
    IMPORT = "import"
    TOTAL = "total"
    BALANCE = "balance"


class Status(StrEnum):
    """SDMX observation status (CL_OBS_STATUS); empty where unknown."""

    NORMAL = "A"
    PROVISIONAL = "P"
    UNKNOWN = ""
    ESTIMATED = "E"
    IMPUTED = "I"
    FORECAST = "F"
    UNRELIABLE = "U"

    @property
    def strength(self) -> int:
        """Order of trust: 0 the strongest, as declared above."""
        return _STRENGTH[self]


_STRENGTH = {status: n for n, status in enumerate(Status)}


class Qualifier(StrEnum):
    """How a source words a value; empty where no value is stated."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    UNDER = "under"
    NEARLY = "nearly"
    NONE = ""


class Interval(NamedTuple):
    """The closed range a stated value can mean."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Tell whether the two ranges share a point (within rounding error)."""
        slack = 1e-9 * max(1.0, *map(abs, (*self, *other)))
        return self.low <= other.high + slack and other.low <= self.high + slack


class Claim(NamedTuple):
    """One row of a claims table.

    ``category`` is empty for the total of all goods. ``value`` is in plain
    currency units, NaN where the source states only growth or a share.
    """

    claim_id: str
    period: Period
    reporter: str
    flow: Flow
    category: str
    value: float
    unit: str
    valuation: str
    status: Status
    qualifier: Qualifier
    digits: int
    source_id: str
    source_rank: int
    published: str
    source_ref: str = ""
    note: str = ""
    yoy_percent: float = math.nan
    change_value: float = math.nan
    share_percent: float = math.nan
    quantity: float = math.nan
    quantity_unit: str = ""

    @property
    def quantum(self) -> float:
        """Worth of the last digit stated: 24.2 bn has 1e8."""
        return quantum(self.value, self.digits)

    @property
    def interval(self) -> Interval:
        """Range the wording and the digits allow (data model, rule 2)."""
        return stated_interval(self.value, self.digits, self.qualifier)


def quantum(value: float, digits: int) -> float:
    """Return the worth of the last of so many significant digits of a value."""
    if not value or math.isnan(value):
        return 0.0
    return 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits)


def stated_interval(value: float, digits: int, qualifier: Qualifier) -> Interval:
    """Return the range that a value stated to so many digits can mean.

    Exact 24.2 bn is 24.15 to 24.25; over 19 bn is 19 to 20; nearly 1.4 bn is
    1.35 to 1.4; under 20 bn is 19 to 20; approximately spans one whole last
    digit either side. A value exact to the currency unit is itself.
    """
    step = quantum(value, digits)
    if step <= 1 and qualifier is Qualifier.EXACT:
        return Interval(value, value)
    sign = -1.0 if value < 0 else 1.0
    below, above = {
        Qualifier.OVER: (0.0, step),
        Qualifier.UNDER: (step, 0.0),
        Qualifier.NEARLY: (step / 2, 0.0),
        Qualifier.APPROX: (step, step),
    }.get(qualifier, (step / 2, step / 2))
    ends = sorted((value - sign * below, value + sign * above))
    return Interval(*ends)
