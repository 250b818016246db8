"""What the series did across a brushed stretch of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.analysis.stretch import stretch
from vnjp_desktop.core.charts.balance.spec import Brush, BrushLine
from vnjp_desktop.core.ledger.derive import INDEX, PERCENT
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from vnjp_desktop.core.analysis.stretch import Stretch
    from vnjp_desktop.core.charts.balance.measures.body import Trade
    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period, Span
    from vnjp_desktop.core.values import Value


def brush_of(
    span: Span, measure: Measure, trade: Trade, plot: Plot, labels: Labels
) -> Brush:
    """Return the stretch with the change of each series of the main panel.

    Growth is told of the amounts: growths do not add up to a growth.
    """
    first, last = trade.places.inside(span)
    points = trade.points[first:last]
    if not points:
        return Brush(span, "", ())
    ends = points[0].period, points[-1].period
    amounts = (
        [point.export for point in points],
        [point.import_ for point in points],
    )
    lines = []
    for n, one in enumerate(plot.series):
        values = amounts[n] if measure is Measure.GROWTH else one.values[first:last]
        change = _change(stretch(values), ends, plot, labels)
        if change:
            text = labels("{series} {value}", series=one.label, value=change)
            lines.append(BrushLine(text, one.colour))
    return Brush(span, _between(*ends, labels), tuple(lines))


def _change(
    found: Stretch, ends: tuple[Period, Period], plot: Plot, labels: Labels
) -> str:
    parts = list(_parts(found, plot, labels))
    reached = found.first.period, found.last.period
    if parts and reached != ends:
        parts.append(_between(*reached, labels))
    return " · ".join(parts)


def _parts(found: Stretch, plot: Plot, labels: Labels) -> list[str]:
    change = found.change
    if change.unit == PERCENT:
        if not change.known:
            return []
        points = labels.number(change.amount, 1, signed=True)
        return [labels("{n} percentage points", n=points)]
    parts = []
    if change.known and change.unit != INDEX:
        parts.append(labels.value(change, plot.magnitude, signed=True, with_unit=True))
    if found.percent.known:
        parts.append(_per_cent(found.percent, plot, labels))
    if found.annual_growth.known:
        rate = _per_cent(found.annual_growth, plot, labels)
        parts.append(labels("{rate} a year", rate=rate))
    return parts


def _per_cent(value: Value, plot: Plot, labels: Labels) -> str:
    return labels.value(value, plot.magnitude, signed=True, with_unit=True)


def _between(first: Period, last: Period, labels: Labels) -> str:
    names = [labels.period(first, short=True), labels.period(last, short=True)]
    if first == last:
        return names[0]
    return labels("{first} to {last}", first=names[0], last=names[1])
