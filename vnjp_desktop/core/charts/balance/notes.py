"""What is said below the chart: keys to its marks, gaps, breaks, rates, prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.disputes import reaches
from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.charts.captions import paragraph, price_note, rate_note
from vnjp_desktop.core.charts.trade import estimated, faint, hedged, provisional
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.state import Measure
from vnjp_desktop.core.values import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.balance.breaks import SeriesBreak
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Value

_LINES: Final = (Drawn.LINE, Drawn.MARKED)
_LISTED: Final = 5  # more breaks than these are only counted


@dataclass(frozen=True, slots=True)
class Sight:
    """What a window shows.

    Attributes:
        measure: What is said.
        periods: All periods of the chart.
        plots: The panels.
        breaks: Where the statistics change.
        first: Place of the first period of the window.
        last: Place after its last one.
        refusal: Why the scale is not logarithmic; may be empty.
    """

    measure: Measure
    periods: Sequence[Period]
    plots: tuple[Plot, ...]
    breaks: Sequence[SeriesBreak]
    first: int
    last: int
    refusal: str

    @property
    def series(self) -> tuple[Series, ...]:
        """All series, from the top down."""
        return tuple(one for plot in self.plots for one in plot.series)

    def values(self, one: Series) -> tuple[Value, ...]:
        """Return the values of a series inside the window."""
        return one.values[self.first : self.last]

    @property
    def known(self) -> list[Value]:
        """Every number inside the window."""
        return [v for one in self.series for v in self.values(one) if v.known]


def note(dataset: Dataset, sight: Sight, labels: Labels) -> str:
    """Return the note; each sentence only where it is about something shown."""
    known = sight.known
    if not known:
        return ""
    return paragraph(
        (
            sight.refusal,
            *_marks(sight, labels),
            *_gaps(sight, labels),
            _breaks(sight, labels),
            _mirror(sight, labels),
            price_note(dataset, known, labels),
            rate_note(dataset, known, labels),
        ),
        labels,
    )


def _marks(sight: Sight, labels: Labels) -> Iterator[str]:
    known = sight.known
    if any(provisional(value) for value in known):
        yield labels("Hollow marks are provisional.")
    yield _estimates(sight, labels)
    if _any_across(sight):
        yield labels("Growth across a change of source is hatched.")
    if any(faint(value) for value in known):
        yield labels("Faint marks are of low reliability.")
    if any(hedged(value) for value in known):
        yield labels("Open-ended strokes: the source says over, under or about.")
    if any(reaches(plot, sight.first, sight.last) for plot in sight.plots):
        yield labels("Thin strokes reach to what other sources state.")
    if any(_isolated(one, sight) for one in sight.series if one.drawn in _LINES):
        yield labels("A dot by itself has no figure before or after it.")


def _estimates(sight: Sight, labels: Labels) -> str:
    drawn = {
        one.drawn in _LINES
        for one in sight.series
        if any(estimated(value, sums=one.sums) for value in sight.values(one))
    }
    if drawn == {True}:
        return labels("Dashed lines are estimated or derived.")
    if drawn == {False}:
        return labels("Hatched bars are estimated or derived.")
    if drawn:
        return labels("Dashed lines and hatched bars are estimated or derived.")
    return ""


def _any_across(sight: Sight) -> bool:
    return any(
        sight.first <= n < sight.last and one.values[n].known
        for one in sight.series
        for n in one.across
    )


def _isolated(one: Series, sight: Sight) -> bool:
    """Tell whether a value of a line stands between two gaps."""
    return (
        any(
            one.values[n].known
            and not any(v.known for v in one.values[max(0, n - 1) : n])
            and not any(v.known for v in one.values[n + 1 : n + 2])
            for n in range(sight.first, sight.last)
        )
        and sight.last - sight.first > 1
    )


def _gaps(sight: Sight, labels: Labels) -> Iterator[str]:
    """Yield what the gaps are: no figure between others, no rate, no price index."""
    series = sight.plots[0].series
    inside = range(sight.first, sight.last)
    there = [n for n in inside if any(one.values[n].known for one in series)]
    between = range(there[0], there[-1] + 1) if there else ()
    reasons = {one.values[n].missing for n in between for one in series}
    if reasons - {None, Missing.NO_RATE, Missing.NO_PRICES}:
        yield labels("Gaps: no figure.")
    for reason, message in (
        (Missing.NO_RATE, mark("No exchange rate for {periods}.")),
        (Missing.NO_PRICES, mark("No price index for {periods}.")),
    ):
        lacking = [
            sight.periods[n]
            for n in inside
            if any(one.values[n].missing is reason for one in series)
        ]
        if lacking:
            yield labels(message, periods=_listed(lacking, labels))


def _listed(periods: list[Period], labels: Labels) -> str:
    """Return periods in words, many by their number."""
    if len(periods) > _LISTED:
        return labels.plural("{n} period", "{n} periods", len(periods))
    return labels.join([labels.period(period, short=True) for period in periods])


def _breaks(sight: Sight, labels: Labels) -> str:
    shown = set(sight.periods[sight.first : sight.last])
    periods = list(dict.fromkeys(b.period for b in sight.breaks if b.period in shown))
    if not periods:
        return ""
    if len(periods) > _LISTED:
        return labels("Ticks on the axis mark changes of source.")
    return labels(
        "Ticks on the axis mark changes of source ({periods}).",
        periods=_listed(periods, labels),
    )


def _mirror(sight: Sight, labels: Labels) -> str:
    if sight.measure is not Measure.MIRROR:
        return ""
    return labels(
        "Imports include freight and insurance (CIF) and are counted by origin:"
        " the two sides never agree exactly."
    )
