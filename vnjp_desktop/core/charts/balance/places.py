"""Where periods stand on an axis of time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from vnjp_desktop.core.periods import Frequency, Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnjp_desktop.core.periods import Span


def band(period: Period, frequency: Frequency) -> tuple[date, date]:
    """Return the stretch of the axis that stands for a period.

    A year to date stands for its year and twelve months for their last, so that
    they follow each other evenly.
    """
    if frequency is Frequency.MONTHLY:
        return period.start, period.end
    if frequency is Frequency.ROLLING:
        return Period.month(period.end.year, period.last_month).start, period.end
    year = Period.year(period.start.year)
    return year.start, year.end


def centre(period: Period, frequency: Frequency) -> float:
    """Return the ordinal at which a period has its point."""
    start, end = band(period, frequency)
    return (start.toordinal() + end.toordinal() + 1) / 2


class Places:
    """The periods of a chart in order, each found in the same short time."""

    def __init__(self, periods: Sequence[Period], frequency: Frequency) -> None:
        """Note where each period begins, ends and has its point, as ordinals."""
        bands = [band(period, frequency) for period in periods]
        self._starts = [start.toordinal() for start, _ in bands]
        self._ends = [end.toordinal() for _, end in bands]
        self._periods = periods
        self.frequency = frequency
        self.centres = [
            (start + end + 1) / 2
            for start, end in zip(self._starts, self._ends, strict=True)
        ]

    def touching(self, span: Span) -> tuple[int, int]:
        """Return the places of the periods that touch a window: first, after last."""
        first = bisect_left(self._ends, span.start.toordinal())
        last = bisect_right(self._starts, span.end.toordinal())
        return first, max(first, last)

    def inside(self, span: Span) -> tuple[int, int]:
        """Return the places of the periods with their point in a window."""
        first = bisect_left(self.centres, span.start.toordinal())
        last = bisect_left(self.centres, span.end.toordinal() + 1)
        return first, max(first, last)

    def find(self, period: Period) -> int | None:
        """Return the place of a period, None when it is not there."""
        n = bisect_left(self._ends, period.end.toordinal())
        there = n < len(self._periods) and self._periods[n] == period
        return n if there else None

    def edges(self, first: int, last: int) -> tuple[int, int]:
        """Return the ordinals where a run begins and, excluded, ends."""
        return self._starts[first], self._ends[last] + 1
