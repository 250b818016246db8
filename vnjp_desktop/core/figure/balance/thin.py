"""Many points thinned out for few px, so that no peak is lost."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.trade import estimated, faint, hedged, provisional

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.plot import Series

_REMEMBERED: Final = 8  # windows: the same picks are asked for all over a frame
NOTHING: Final = -1  # in place of a point: there is no number in the block


class Thinning:
    """The lowest and highest points of blocks of 1, 2, 4, 8 … values.

    Made once a series; a window then takes the blocks that are about as wide as
    a px, whatever the number of points inside.
    """

    def __init__(self, series: Series) -> None:
        """Find the extremes of every block, and how each value is to be drawn."""
        values = series.values
        self.amounts = [value.amount for value in values]
        self.known = [value.known for value in values]
        self.dashed = [estimated(value, sums=series.sums) for value in values]
        self.hollow = [provisional(value) for value in values]
        self.faint = [faint(value) for value in values]
        self.hedged = [hedged(value) for value in values]
        self._picked: dict[tuple[int, int, int], tuple[int, ...]] = {}
        ends = [n if known else NOTHING for n, known in enumerate(self.known)]
        self._latest = list(accumulate(ends, max))
        self._lows, self._highs = [ends], [ends]
        while len(self._lows[-1]) > 1:
            self._lows.append(self._halved(self._lows[-1], highest=False))
            self._highs.append(self._halved(self._highs[-1], highest=True))

    def latest(self, first: int, last: int) -> int | None:
        """Return the last place of a run with a number."""
        found = self._latest[last - 1] if last > first else NOTHING
        return found if found >= first else None

    def picks(self, first: int, last: int, most: int) -> tuple[int, ...]:
        """Return places that stand for a run, in order: all, or two a block.

        A block without a number is stood for by one of its missing values.

        Args:
            first: Of the run.
            last: After the run.
            most: Number of blocks at which none is left out.
        """
        level = _level(last - first, most)
        if not level:
            return tuple(range(first, last))
        key = first, last, level
        if key not in self._picked:
            if len(self._picked) >= _REMEMBERED:
                self._picked.clear()
            self._picked[key] = self._extremes(*key)
        return self._picked[key]

    def _extremes(self, first: int, last: int, level: int) -> tuple[int, ...]:
        lows, highs = self._lows[level], self._highs[level]
        found: list[int] = []
        for block in range(first >> level, ((last - 1) >> level) + 1):
            low, high = lows[block], highs[block]
            if low == NOTHING:
                found.append(block << level)
            else:
                found += [low] if low == high else sorted((low, high))
        return tuple(found)

    def _halved(self, level: list[int], *, highest: bool) -> list[int]:
        amounts = self.amounts
        found = []
        for n in range(0, len(level), 2):
            one, other = level[n], level[min(n + 1, len(level) - 1)]
            if NOTHING in (one, other):
                found.append(max(one, other))
            elif highest:
                found.append(other if amounts[other] > amounts[one] else one)
            else:
                found.append(other if amounts[other] < amounts[one] else one)
        return found


@lru_cache(maxsize=64)
def thinned(series: Series) -> Thinning:
    """Return the thinning of a series, made once."""
    return Thinning(series)


def step_of(count: int, most: int) -> int:
    """Return how many neighbours share a place where there is only room for some."""
    return 1 << _level(count, most)


def _level(count: int, most: int) -> int:
    level = 0
    while count >> level > max(1, most):
        level += 1
    return level
