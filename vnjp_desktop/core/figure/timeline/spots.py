"""Rows and sides of the labels at a scale, whichever window is open."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.figure.labels import Slots
from vnjp_desktop.core.figure.timeline.shapes import PAD, Extent, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnjp_desktop.core.figure.timeline.shapes import Shapes
    from vnjp_desktop.core.periods import Span

_STEPS_PER_DOUBLING: Final = 12
_CELL: Final = 36.0  # least px of a cell, in which events can be counted
_FEW: Final = 160  # so many events are placed all at once
_TILE: Final = 256.0  # px by which the stretch grows that is placed of many


class Spot(NamedTuple):
    """A row and the side of the label."""

    row: int
    side: Side


class Spots(NamedTuple):
    """Where the labels stand at a scale.

    Attributes:
        by_place: Spot of every event whose label finds room.
        places: The same events in order of date, for searching.
    """

    by_place: dict[int, Spot]
    places: tuple[int, ...]


def rounded(scale: float) -> float:
    """Return a scale rounded down to a step, for which places are kept."""
    step = math.floor(math.log2(scale) * _STEPS_PER_DOUBLING)
    return float(2.0 ** (step / _STEPS_PER_DOUBLING))


def cell_days(scale: float) -> int:
    """Return how many days a cell has: a power of two, for it to stay put."""
    return int(2 ** max(0, math.ceil(math.log2(_CELL / scale))))


def spots_at(
    shapes: Shapes, scale: float, rows: int, bounds: Span, days: tuple[int, int]
) -> Spots:
    """Return the place of every event whose label finds room at a scale.

    Of many events only those near some days are looked at, in steps, so that
    the answer seldom changes while the window moves; where they are dense
    only the most important ones.
    """
    if len(shapes.items) <= _FEW:
        return _spots(shapes, scale, rows, bounds, None)
    low = math.floor(days[0] * scale / _TILE) - 1
    high = math.floor(days[1] * scale / _TILE) + 2
    return _spots(shapes, scale, rows, bounds, (low, high))


def search(rows: int, n: int) -> Sequence[int]:
    """Return the order in which an event tries the rows.

    Neighbours in time begin in different rows: stairs, not piles.
    """
    first = n % rows
    return (*range(first, rows), *range(first))


def free_spot(
    slots: Slots, options: Sequence[tuple[Side, Extent]], rows: Iterable[int]
) -> tuple[Spot, Extent] | None:
    """Return the first free place and the stretch it takes."""
    for row in rows:
        for side, box in options:
            if slots.free(row, box.low - PAD, box.high + PAD):
                return Spot(row, side), box
    return None


@lru_cache(maxsize=256)
def _spots(
    shapes: Shapes,
    scale: float,
    rows: int,
    bounds: Span,
    tiles: tuple[int, int] | None,
) -> Spots:
    slots = Slots(rows)
    ends = Extent(bounds.start.toordinal() * scale, bounds.end.toordinal() * scale)
    limits = ends.wider(PAD, PAD)
    spots: dict[int, Spot] = {}
    near = shapes.order if tiles is None else _near(shapes, scale, rows, tiles)
    for n in near:
        shape = shapes.items[n]
        extent = shape.extent(scale, 0.0)
        # Most events of a crowd find every row taken: asked before all else.
        low, high = extent.low - PAD, extent.high + PAD
        free = slots.among(search(rows, n), low, high)
        found = free and free_spot(slots, shape.options(extent, limits), free)
        if found:
            spots[n], box = found
            slots.take(spots[n].row, *box.wider(PAD, PAD))
    return Spots(spots, tuple(sorted(spots)))


def _near(shapes: Shapes, scale: float, rows: int, tiles: tuple[int, int]) -> list[int]:
    """Return who may be labelled in some tiles, the most important first."""
    cell, most = cell_days(scale), rows + 2
    first, last = (int(tile * _TILE / scale) for tile in tiles)
    found = set(sorted(shapes.under_way(first), key=_rank(shapes))[: 3 * most])
    seen = shapes.starting(first, last)
    start = seen.start
    while start < seen.stop:  # cells without events cost nothing
        end = (shapes.firsts[start] // cell + 1) * cell
        stop = min(seen.stop, shapes.starting(end, end).start)
        found.update(shapes.heads(start, stop, most))
        start = stop
    return sorted(found, key=_rank(shapes))


def _rank(shapes: Shapes) -> Callable[[int], int]:
    return shapes.ranks.__getitem__
