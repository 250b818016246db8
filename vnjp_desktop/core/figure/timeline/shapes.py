"""The marks of a lane before there is a window: extent, weight, label width."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.figure.marks import Weight
from vnjp_desktop.core.periods import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.timeline.chart import Lane, TimelineEvent
    from vnjp_desktop.core.figure.marks import Measure

LABEL_SIZE: Final = 12.0  # letters, for which the radii are meant
GAP: Final = 5.0  # between a mark and its label
PAD: Final = 5.0  # kept free at both ends of a mark with its label
INSET: Final = 8.0  # between the ends of a long mark and a label inside
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
        width: Of the label.
        importance: 1 to 5.
    """

    first: int
    last: int
    soft: bool
    radius: float
    width: float
    importance: int

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
        seen = extent.cut(limits)
        if side is Side.INSIDE:
            roomy = seen.high - seen.low >= self.width + 2 * INSET
            return seen if roomy else None
        reach = GAP + self.width
        right = side is Side.RIGHT
        taken = seen.wider(0.0, reach) if right else seen.wider(reach, 0.0)
        return taken if taken.within(limits) else None

    def options(self, extent: Extent, limits: Extent) -> Iterator[tuple[Side, Extent]]:
        """Yield where the label can stand inside the limits, the best first."""
        for side in Side:
            taken = self.stretch(side, extent, limits)
            if taken is not None:
                yield side, taken


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """The marks of a lane; compared by identity.

    Attributes:
        items: In order of date.
        firsts: Day each one begins, for searching.
        reach: The latest day of it and all before it, for searching.
        order: Places in ``items``, the most important first.
    """

    items: tuple[Shape, ...]
    firsts: tuple[int, ...]
    reach: tuple[int, ...]
    order: tuple[int, ...]

    def touching(self, first: float, last: float) -> list[int]:
        """Return the places of the events with a day in first..last."""
        start = bisect_left(self.reach, first)
        stop = bisect_right(self.firsts, last)
        return [n for n in range(start, stop) if self.items[n].last >= first]


def letter_weight(importance: int) -> Weight:
    """Return how thick the letters of a label are."""
    return Weight.SEMIBOLD if importance >= SEMIBOLD_FROM else Weight.NORMAL


@lru_cache(maxsize=64)
def shapes_of(lane: Lane, measure: Measure, size: float) -> Shapes:
    """Measure a lane, once for a letter size."""
    items = tuple(_shape(item, measure, size) for item in lane.events)
    return Shapes(
        items,
        tuple(shape.first for shape in items),
        tuple(accumulate((shape.last for shape in items), max)),
        tuple(sorted(range(len(items)), key=lambda n: -items[n].importance)),
    )


def _shape(item: TimelineEvent, measure: Measure, size: float) -> Shape:
    event = item.mark.event
    exact = event.date.precision is event.last.precision is Precision.DAY
    return Shape(
        item.first,
        item.last if exact else item.last + 1,
        not exact,
        _RADII[event.importance] * max(1.0, size / LABEL_SIZE),
        measure(item.mark.title, size, letter_weight(event.importance)),
        event.importance,
    )
