"""Ranges and ticks of the panels' number axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.log_scale import LogScale, log_range, log_ticks
from vnjp_desktop.core.figure.scales import (
    LinearScale,
    Tick,
    nice_range,
    nice_ticks,
    tick_decimals,
    tight_range,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.figure.marks import Area
    from vnjp_desktop.core.figure.scales import Scale
    from vnjp_desktop.core.labels import Labels

_SPACING: Final = 44.0  # px between two ticks where there is room
_TIGHT_SPACING: Final = 22.0  # in low panels
_CLOSEST: Final = 15.0  # px between two ticks at least
_MOST: Final = 6
_ROOMY: Final = 180.0  # px of height from which axes end at whole steps
_ROUNDS: Final = 3
_LOG_SPACING: Final = 24.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The range of a panel in its unit, with its ticks."""

    low: float
    high: float
    ticks: tuple[Tick, ...]
    logarithmic: bool = False

    def scale(self, area: Area) -> Scale:
        """Return the scale over an area."""
        kind = LogScale if self.logarithmic else LinearScale
        return kind(self.low, self.high, area.bottom, area.y)


NO_AXIS: Final = Axis(0.0, 1.0, ())


def make_axis(
    plot: Plot, numbers: Sequence[float], height: float, labels: Labels
) -> Axis:
    """Return the axis that holds some numbers, in the unit of a panel."""
    if not numbers:
        return NO_AXIS
    low, high = min(numbers), max(numbers)
    if plot.logarithmic and low > 0:
        return _log_axis(low, high, height, labels)
    low, high, places = _linear(low, high, height)
    if plot.reference is not None:
        room = (high - low) / max(1.0, height) * _CLOSEST
        apart = [n for n in places if abs(n - plot.reference) >= room]
        places = tuple(sorted((*apart, plot.reference)))
    decimals = tick_decimals(places)
    write = labels.number
    ticks = tuple(
        Tick(n, write(n, decimals if n else 0, signed=plot.signed)) for n in places
    )
    return Axis(low, high, ticks)


def _log_axis(low: float, high: float, height: float, labels: Labels) -> Axis:
    low, high = log_range(low, high)
    places = log_ticks(low, high, max(2, int(height / _LOG_SPACING)))
    ticks = tuple(Tick(n, labels.number(n, tick_decimals((n,)))) for n in places)
    return Axis(low, high, ticks, logarithmic=True)


def _linear(
    low: float, high: float, height: float
) -> tuple[float, float, tuple[float, ...]]:
    """Return a range and its ticks; low panels give all their height to the data."""
    if height >= _ROOMY:
        count = min(_MOST, int(height / _SPACING))
        for _ in range(_ROUNDS):  # a wider range may want a wider step
            low, high = nice_range(low, high, count)
        return low, high, nice_ticks(low, high, count)
    low, high = tight_range(low, high)
    count = max(2, min(_MOST, int(height / _TIGHT_SPACING)))
    finer = (nice_ticks(low, high, pieces) for pieces in range(count, 2 * _MOST))
    places = next(ticks for ticks in finer if len(ticks) > 1)
    room = (high - low) / max(1.0, height) * _CLOSEST
    if places[1] - places[0] < room:
        places = (min(places, key=abs),)
    return low, high, places
