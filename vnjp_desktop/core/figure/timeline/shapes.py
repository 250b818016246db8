"""The marks of a lane before there is a window: extent, weight, label width."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.charts.timeline.caption import DISPUTED
from vnjp_desktop.core.figure.marks import Weight
from vnjp_desktop.core.periods import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.timeline.chart import Lane, TimelineEvent
    from vnjp_desktop.core.figure.marks import Measure

LABEL_SIZE: Final = 12.0  # letters, for which the radii are meant
GAP: Final = 5.0  # between a mark and its label
PAD: Final = 5.0  # kept free at both ends of a mark with its label
INSET: Final = 8.0  # between the ends of a long mark and a label inside
SIGN_GAP: Final = 4.0  # between a label and the sign of a dispute
SEMIBOLD_FROM: Final = 4  # importance
_RADII: Final = (2.6, 2.6, 3.3, 4.1, 5.0, 6.2)  # by importance


class Side(IntEnum):
    """Where a label stands, the best place first."""

    INSIDE = 0
    RIGHT = 1
    LEFT = 2


class Extent(NamedTuple):
    """A stretch of the axis in px."""

    low: float
    high: float

    def within(self, other: Extent) -> bool:
        """Tell whether it lies inside another one."""
        return other.low <= self.low and self.high <= other.high

    def cut(self, limits: Extent) -> Extent:
        """Return the part inside the limits."""
        return Extent(max(self.low, limits.low), min(self.high, limits.high))

    def wider(self, left: float, right: float) -> Extent:
        """Return the stretch with so much more at both ends."""
        return Extent(self.low - left, self.high + right)


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a mark before there is a scale.

    Attributes:
        first: Day it begins.
        last: Day it ends; for uncertain dates the day after.
        soft: Whether only the month or the year is known.
        radius: Of the mark.
        width: Of the label, the sign of a dispute included.
        importance: 1 to 5.
        sign: Width of that sign with its gap, 0 without one.
    """

    first: int
    last: int
    soft: bool
    radius: float
    width: float
    importance: int
    sign: float = 0.0

    def reaches(self, day: int) -> bool:
        """Tell whether it lasts until a day; an uncertain time ends before its last."""
        return self.last - self.soft >= day

    def extent(self, scale: float, origin: float) -> Extent:
        """Return the stretch it covers; ``origin`` is the px of day 0.

        A disc is drawn along the time that is sure; an uncertain time is
        covered as a whole, and by no less than the disc in its middle.
        """
        first, last = self.first * scale + origin, self.last * scale + origin
        if not self.soft:
            return Extent(first - self.radius, last + self.radius)
        middle = (first + last) / 2
        return Extent(min(first, middle - self.radius), max(last, middle + self.radius))

    def stretch(self, side: Side, extent: Extent, limits: Extent) -> Extent | None:
        """Return what mark and label take, or None where the label has no room."""
        for found, taken in self.options(extent, limits):
            if found is side:
                return taken
        return None

    def options(self, extent: Extent, limits: Extent) -> list[tuple[Side, Extent]]:
        """Return where the label can stand inside the limits, the best first."""
        low = extent.low if extent.low > limits.low else limits.low
        high = extent.high if extent.high < limits.high else limits.high
        found = []
        if high - low >= self.width + 2 * INSET:
            found.append((Side.INSIDE, Extent(low, high)))
        reach = GAP + self.width
        if high + reach <= limits.high and low >= limits.low:
            found.append((Side.RIGHT, Extent(low, high + reach)))
        if low - reach >= limits.low and high <= limits.high:
            found.append((Side.LEFT, Extent(low - reach, high)))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """The marks of a lane; compared by identity.

    Attributes:
        items: In order of date.
        firsts: Day each one begins, for searching.
        order: Places in ``items``, the most important first.
        ranks: Place of each one in ``order``.
        lasting: Places of those that last, by the power of two of days that
            they last less than, for searching.
    """

    items: tuple[Shape, ...]
    firsts: tuple[int, ...]
    order: tuple[int, ...]
    ranks: tuple[int, ...]
    lasting: tuple[tuple[int, tuple[int, ...]], ...]
    _heads: dict[tuple[int, int, int], tuple[int, ...]] = field(default_factory=dict)

    def starting(self, first: int, last: int) -> range:
        """Return the places of those that begin in first..last."""
        return range(bisect_left(self.firsts, first), bisect_right(self.firsts, last))

    def under_way(self, day: int) -> list[int]:
        """Return the places of those that began before a day and reach it.

        Only those that began as long before as they can last are looked at.
        """
        found = []
        for bits, places in self.lasting:
            start = bisect_left(places, day - 2**bits, key=self._first)
            stop = bisect_left(places, day, key=self._first)
            found += [n for n in places[start:stop] if self.items[n].reaches(day)]
        return sorted(found)

    def heads(self, start: int, stop: int, most: int) -> tuple[int, ...]:
        """Return the most important ones of a stretch of places."""
        if stop - start <= most:
            return tuple(range(start, stop))
        key = (start, stop, most)
        if key not in self._heads:
            best = nsmallest(most, range(start, stop), key=self.ranks.__getitem__)
            self._heads[key] = tuple(best)
        return self._heads[key]

    def _first(self, n: int) -> int:
        return self.firsts[n]


def letter_weight(importance: int) -> Weight:
    """Return how thick the letters of a label are."""
    return Weight.SEMIBOLD if importance >= SEMIBOLD_FROM else Weight.NORMAL


@lru_cache(maxsize=64)
def shapes_of(lane: Lane, measure: Measure, size: float) -> Shapes:
    """Measure a lane, once for a letter size."""
    items = tuple(_shape(item, measure, size) for item in lane.events)
    order = sorted(range(len(items)), key=lambda n: -items[n].importance)
    ranks = [0] * len(items)
    for rank, n in enumerate(order):
        ranks[n] = rank
    firsts = tuple(shape.first for shape in items)
    return Shapes(items, firsts, tuple(order), tuple(ranks), _lasting(items))


def _lasting(items: Sequence[Shape]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    found: dict[int, list[int]] = {}
    for n, shape in enumerate(items):
        if shape.last > shape.first:
            found.setdefault((shape.last - shape.first).bit_length(), []).append(n)
    return tuple((bits, tuple(places)) for bits, places in sorted(found.items()))


def _shape(item: TimelineEvent, measure: Measure, size: float) -> Shape:
    event = item.mark.event
    exact = event.date.precision is event.last.precision is Precision.DAY
    weight = letter_weight(event.importance)
    sign = SIGN_GAP + measure(DISPUTED, size) if item.mark.disputed else 0.0
    return Shape(
        item.first,
        item.last if exact else item.last + 1,
        not exact,
        _RADII[event.importance] * max(1.0, size / LABEL_SIZE),
        measure(item.mark.title, size, weight) + sign,
        event.importance,
        sign,
    )
