"""Diagonal lines that stand for estimated and derived values."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACING: Final = 6.0  # px between two lines along an axis

Point = tuple[float, float]


def hatch_lines(
    left: float, top: float, right: float, bottom: float
) -> Iterator[tuple[Point, Point]]:
    """Yield rising lines that cover a box, in the same places for every box."""
    first = math.ceil((left + top) / SPACING)
    last = math.floor((right + bottom) / SPACING)
    for n in range(first, last + 1):
        total = n * SPACING  # every point of the line has x + y = total
        start, end = max(left, total - bottom), min(right, total - top)
        yield (start, total - start), (end, total - end)
