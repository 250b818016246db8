"""Which events of a window have a mark each, and which are counted together.

Time is cut into cells that stay put while the window moves. A cell in which
many events begin that have no label shows their number instead of marks on
top of each other; nothing but the number is computed for them.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.timeline.spots import cell_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.figure.timeline.shapes import Shapes
    from vnjp_desktop.core.figure.timeline.spots import Spots

FEWEST: Final = 6  # events without a label that are counted rather than drawn


@dataclass(slots=True)
class Crowd:
    """Events counted together.

    Attributes:
        middle: Day in the middle of what is in sight of the cell.
        places: Their places in the lane, those with marks of their own included.
        count: How many there are without marks of their own.
    """

    middle: float
    places: Sequence[int]
    count: int = 0


@dataclass(slots=True)
class Sight:
    """The events of a window.

    Attributes:
        first: First day of the window.
        cell: Days of a cell.
        single: Places of those with a mark, in order of date.
        crowds: By cell; what began before the window is a cell of its own.
    """

    first: int
    cell: int
    single: list[int] = field(default_factory=list)
    crowds: dict[int, Crowd] = field(default_factory=dict)

    def crowd_of(self, day: int) -> Crowd | None:
        """Return the crowd that an event of a day belongs to, or None."""
        return self.crowds.get(_BEFORE if day < self.first else day // self.cell)


_BEFORE: Final = -1


def in_sight(
    shapes: Shapes,
    spots: Spots,
    scale: float,
    days: tuple[int, int],
    chosen: int | None,
) -> Sight:
    """Return the events with a day in a window.

    Args:
        shapes: The events.
        spots: Those with a label.
        scale: Px of a day.
        days: First and last day of the window.
        chosen: Place of an event that is never part of a crowd.
    """
    first, last = days
    sight = Sight(first, cell_days(scale))
    _part(sight, _BEFORE, Crowd(first, shapes.under_way(first)), spots, chosen)
    seen = shapes.starting(first, last)
    start = seen.start
    while start < seen.stop:
        cell = shapes.firsts[start] // sight.cell
        low, high = cell * sight.cell, (cell + 1) * sight.cell
        stop = min(seen.stop, bisect_left(shapes.firsts, high, start))
        middle = (max(low, first) + min(high, last)) / 2
        _part(sight, cell, Crowd(middle, range(start, stop)), spots, chosen)
        start = stop
    return sight


def _part(
    sight: Sight, cell: int, crowd: Crowd, spots: Spots, chosen: int | None
) -> None:
    """Draw the events of a cell one by one, or count those without a label."""
    places = crowd.places
    drawn = _labelled(places, spots)
    if chosen is not None and chosen in places and chosen not in drawn:
        drawn.append(chosen)
    crowd.count = len(places) - len(drawn)
    if crowd.count < FEWEST:
        sight.single.extend(places)
        return
    sight.single.extend(sorted(drawn))
    sight.crowds[cell] = crowd


def _labelled(places: Sequence[int], spots: Spots) -> list[int]:
    if not isinstance(places, range):
        return [n for n in places if n in spots.by_place]
    start = bisect_left(spots.places, places.start)
    return list(spots.places[start : bisect_left(spots.places, places.stop)])
