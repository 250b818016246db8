"""What a window of time shows of a chart, thinned to the px there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.figure.balance.thin import step_of, thinned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.periods import Span

_POINTED: Final = 4  # px in which nobody tells one of many periods from the next


@dataclass(frozen=True, slots=True)
class Sight:
    """The periods that a window touches.

    Attributes:
        first: Place of the first of them.
        last: Place after the last of them.
        total: Number of periods of the chart.
        most: Number of periods from which neighbours are drawn as one.
    """

    first: int
    last: int
    total: int
    most: int

    @staticmethod
    def of(chart: BalanceChart, span: Span, width: float) -> Sight:
        """Return what a window shows on so many px."""
        first, last = chart.places.touching(span)
        return Sight(first, last, len(chart.points), max(1, int(width)))

    @property
    def count(self) -> int:
        """Number of periods."""
        return self.last - self.first

    @property
    def step(self) -> int:
        """How many periods share a place: 1 unless there are more than px."""
        return step_of(self.count, self.most)

    def visible(self, series: Series) -> tuple[int, ...]:
        """Return the places to show of a series."""
        return thinned(series).picks(self.first, self.last, self.most)

    def known_of(self, series: Series) -> list[int]:
        """Return the places to show of a series that have a number."""
        known = thinned(series).known
        return [n for n in self.visible(series) if known[n]]

    def drawn(self, series: Series) -> tuple[int, ...]:
        """Return them with a neighbour on either side: lines reach the edge."""
        first, last = max(0, self.first - 1), min(self.total, self.last + 1)
        return thinned(series).picks(first, last, self.most)

    def numbers(self, plot: Plot) -> list[float]:
        """Return the numbers that bound the axis of a panel, in its unit.

        One of low reliability bounds it only where there is no other: it shall
        not dwarf all that is known well.
        """
        sure: list[float] = []
        doubtful: list[float] = []
        for one in plot.series:
            thin = thinned(one)
            known, faint, amounts = thin.known, thin.faint, thin.amounts
            reached = [n for n in self._reached(one) if known[n]]
            sure += [amounts[n] for n in reached if not faint[n]]
            doubtful += [amounts[n] for n in reached if faint[n]]
        ends = sure or doubtful
        found = (
            [end / plot.unit.factor for end in (min(ends), max(ends))] if ends else []
        )
        if found and plot.reference is not None:
            found.append(plot.reference)
        if plot.barred or (found and self.count == 1 and not plot.logarithmic):
            found.append(0.0)
        return found

    def _reached(self, series: Series) -> tuple[int, ...]:
        """Return the places to make room for: those outside too that lines run to."""
        visible = self.visible(series)
        if series.drawn in (Drawn.BARS, Drawn.PINS):
            return visible
        seen = any(series.values[n].known for n in visible)
        return self.drawn(series) if seen else ()

    def known(self, chart: BalanceChart) -> bool:
        """Tell whether there is any number to draw."""
        return any(
            one.values[n].known for _, one in chart.series() for n in self.visible(one)
        )

    def groups(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of periods that can be pointed at: first, after last."""
        step = step_of(self.count, self.most // _POINTED) if self.step > 1 else 1
        for n in range(self.first - self.first % step, self.last, step):
            yield max(n, self.first), min(n + step, self.last)
