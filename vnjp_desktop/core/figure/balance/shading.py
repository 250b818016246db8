"""The area between two lines, cut where they cross."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pair(NamedTuple):
    """Two numbers at one place of the axis."""

    x: float
    upper: float
    lower: float

    @property
    def gap(self) -> float:
        """How far the first lies above the second."""
        return self.upper - self.lower


class Patch(NamedTuple):
    """A stretch in which one line stays above the other.

    Attributes:
        above: Whether the first line is the higher one.
        points: Corners of the closed shape, in data units.
    """

    above: bool
    points: tuple[tuple[float, float], ...]


def patches(run: Sequence[Pair]) -> tuple[Patch, ...]:
    """Return the area between two lines that are known all along a run."""
    found: list[Patch] = []
    stretch: list[Pair] = []
    for pair in _with_crossings(run):
        stretch.append(pair)
        if pair.gap == 0.0:
            _close(stretch, found)
            stretch = [pair]
    _close(stretch, found)
    return tuple(found)


def _with_crossings(run: Sequence[Pair]) -> list[Pair]:
    """Insert the places where the lines cross between two pairs."""
    result = list(run[:1])
    for before, after in pairwise(run):
        if before.gap * after.gap < 0:
            share = before.gap / (before.gap - after.gap)
            x = before.x + share * (after.x - before.x)
            level = before.upper + share * (after.upper - before.upper)
            result.append(Pair(x, level, level))
        result.append(after)
    return result


def _close(stretch: list[Pair], found: list[Patch]) -> None:
    widest = max(stretch, key=lambda pair: abs(pair.gap), default=None)
    if widest is None or len(stretch) == 1 or widest.gap == 0.0:
        return
    edge = [(pair.x, pair.upper) for pair in stretch]
    back = [(pair.x, pair.lower) for pair in reversed(stretch)]
    corners = tuple(dict.fromkeys(edge + back))
    found.append(Patch(widest.gap > 0, corners))
