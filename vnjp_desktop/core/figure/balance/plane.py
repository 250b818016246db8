"""A panel ready to draw on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.scales import LinearScale
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.balance.places import Places
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.figure.balance.sight import Sight
    from vnjp_desktop.core.figure.marks import Area
    from vnjp_desktop.core.figure.scales import Scale, TimeScale
    from vnjp_desktop.core.values import Value

_MONTH: Final = 30.44  # days
_YEAR: Final = 365.25
_OF_MONTHS: Final = (Frequency.MONTHLY, Frequency.ROLLING)


@dataclass(frozen=True, slots=True)
class Plane:
    """A panel with its scales and what the window shows.

    Attributes:
        plot: What it shows.
        area: Where it stands.
        scale: From numbers in its unit to px.
        time: From days to px.
        places: Where the periods stand.
        sight: The periods of the window.
    """

    plot: Plot
    area: Area
    scale: Scale
    time: TimeScale
    places: Places
    sight: Sight

    def spots(self, series: Series, places: Sequence[int]) -> list[tuple[float, float]]:
        """Return the px of many known values, as fast as can be."""
        amounts, centres = thinned(series).amounts, self.places.centres
        factor, y = self.plot.unit.factor, self.scale.y
        step = self.time.px_per_day
        origin = self.time.left - self.time.span.start.toordinal() * step
        if isinstance(self.scale, LinearScale):
            zero = y(0.0)
            px = (y(1.0) - zero) / factor
            return [
                (origin + centres[n] * step, zero + amounts[n] * px) for n in places
            ]
        return [(origin + centres[n] * step, y(amounts[n] / factor)) for n in places]

    def x(self, n: int) -> float:
        """Return the px of a period."""
        return self.time.x(self.places.centres[n])

    def y(self, value: Value) -> float:
        """Return the px of a value."""
        return self.scale.y(value.amount / self.plot.unit.factor)

    def height_of(self, amount: float) -> float:
        """Return the px of an amount in plain units."""
        return self.scale.y(amount / self.plot.unit.factor)

    @property
    def step(self) -> float:
        """Px of one period, or of those that share a place."""
        days = _MONTH if self.places.frequency in _OF_MONTHS else _YEAR
        return self.time.px_per_day * days * self.sight.step
