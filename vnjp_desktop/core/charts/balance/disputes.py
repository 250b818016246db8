"""Where sources disagree so much that it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.charts.balance.wording import rival_amount
from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.values import Value

MANY: Final = 60  # more points than these show their widest disagreements only
_WIDE, _WIDEST = 0.02, 0.05  # of the largest number in sight


class Reach(NamedTuple):
    """From the value shown to the farthest claims that do not fit.

    Attributes:
        series: Whose value.
        n: Its place.
        low: The lower end.
        high: The upper end.
    """

    series: Series
    n: int
    low: float
    high: float


def reaches(plot: Plot, first: int, last: int) -> tuple[Reach, ...]:
    """Return the disagreements worth drawing among the periods of a window."""
    count = last - first
    if count > MANY * MANY:  # nothing of it could be seen
        return ()
    values = [v for one in plot.series for v in one.values[first:last] if v.known]
    top = max((abs(value.amount) for value in values), default=0.0)
    least = top * (_WIDEST if count > MANY else _WIDE)
    found = []
    for one in plot.series:
        for n in range(first, last):
            value = one.values[n]
            ends = [value.amount, *_rivals(value)] if value.disagreements else []
            if ends and max(ends) - min(ends) >= least > 0:
                found.append(Reach(one, n, min(ends), max(ends)))
    return tuple(found)


def _rivals(value: Value) -> list[float]:
    amounts = [
        rival_amount(value, found.rival)
        for found in value.disagreements
        if found.kind is Difference.DISAGREEMENT
    ]
    return [amount for amount in amounts if amount is not None]
