"""The line of two-way trade, or of its balance, at the foot of the timeline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.trade import provisional
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.figure.balance.shading import Pair, patches
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Circle,
    Group,
    Paint,
    Polygon,
    Polyline,
    Target,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.scales import LinearScale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.timeline.chart import TradeLine, TradeYear
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.figure.scales import TimeScale
    from vnjp_desktop.core.periods import Period

_SIZE: Final = 11.5
_HEAD: Final = 26.0  # room above the line for a value
_DOT: Final = 3.2
_LINE: Final = Paint(stroke="trade", width=1.6)
_AREA: Final = Paint(fill="trade_tint")
_TINTS: Final = {True: "export_tint", False: "import_tint"}  # surplus, deficit
_FOOT: Final = 5.0  # room below the lowest balance


def trade_marks(
    trade: TradeLine,
    time: TimeScale,
    area: Area,
    measure: Measure,
    selected: Period | None,
) -> tuple[tuple[Mark, ...], tuple[Target, ...]]:
    """Return the marks and targets of the years in sight.

    The scale is that of all years: it stays while the window moves. The last
    year in sight and the selected one carry their values.
    """
    years = _in_sight(trade.years, time)
    foot = _FOOT if trade.low < 0 else 1.0
    scale = LinearScale(trade.low, trade.top, area.bottom - foot, area.y + _HEAD)
    inside: list[Mark] = []
    if trade.low < 0:
        zero = ((area.x, scale.y(0.0)), (area.right, scale.y(0.0)))
        inside.append(Polyline(zero, Paint(stroke="line")))
    for run in _runs(years):
        points = [(time.x(y.period.middle), scale.y(y.value.amount)) for y in run]
        if len(run) == 1:  # a year between two gaps is no line
            x, y = points[0]
            if area.x <= x <= area.right:
                inside.append(Circle(x, y, _DOT, Paint(fill="trade")))
            continue
        inside += _areas(trade, points, scale.y(0.0))
        inside.append(Polyline(tuple(points), _LINE))
    group = Group(tuple(inside), trade.label, "trade", area)
    labels = _values(years, time, scale, area, measure, selected)
    targets = [_target(year, time, area) for year in years]
    return (group, *labels), tuple(t for t in targets if t.area.width > 0)


def _areas(
    trade: TradeLine, points: Sequence[tuple[float, float]], zero: float
) -> list[Mark]:
    """Return the ground below two-way trade, or surplus and deficit."""
    if trade.flow is not Flow.BALANCE:
        foot = ((points[-1][0], zero), (points[0][0], zero))
        return [Polygon((*points, *foot), _AREA)]
    # Pairs grow upwards, px grow downwards.
    found = patches([Pair(x, -y, -zero) for x, y in points])
    return [
        Polygon(
            tuple((x, -y) for x, y in patch.points), Paint(fill=_TINTS[patch.above])
        )
        for patch in found
    ]


def _in_sight(years: Sequence[TradeYear], time: TimeScale) -> Sequence[TradeYear]:
    """Return the years in the window and one more at either side for the line."""
    middles = [year.period.middle for year in years]
    start = max(0, bisect_left(middles, time.span.start) - 1)
    return years[start : bisect_right(middles, time.span.end) + 1]


def _runs(years: Sequence[TradeYear]) -> list[list[TradeYear]]:
    """Cut where a year is missing: a gap is drawn as a gap."""
    runs: list[list[TradeYear]] = []
    for year in years:
        if runs and runs[-1][-1].period.start.year + 1 == year.period.start.year:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _values(
    years: Sequence[TradeYear],
    time: TimeScale,
    scale: LinearScale,
    area: Area,
    measure: Measure,
    selected: Period | None,
) -> list[Mark]:
    seen = [y for y in years if area.x <= time.x(y.period.middle) <= area.right]
    chosen = [year for year in seen if year.period == selected]
    marks: list[Mark] = []
    taken: list[tuple[float, float]] = []
    # The selected year chooses first, the last one gives way to it.
    for year in dict.fromkeys([*chosen, *seen[-1:]]):
        x, y = time.x(year.period.middle), scale.y(year.value.amount)
        hollow = provisional(year.value)
        dot = Paint(fill="background" if hollow else "trade", stroke="trade", width=1.6)
        marks.append(Circle(x, y, _DOT, dot))
        width = measure(year.text, _SIZE, Weight.SEMIBOLD)
        left = min(max(area.x, x - width / 2), area.right - width)
        if all(left > end or left + width < start for start, end in taken):
            taken.append((left - 8, left + width + 8))
            text = Text(
                left + width / 2,
                y - 8,
                year.text,
                _SIZE,
                "trade",
                Anchor.MIDDLE,
                Weight.SEMIBOLD,
            )
            marks.append(text)
    return marks


def _target(year: TradeYear, time: TimeScale, area: Area) -> Target:
    left = max(area.x, time.x(year.period.start))
    right = min(area.right, time.x(year.period.end))
    where = Area(left, area.y, max(0.0, right - left), area.height)
    return Target("period", year.period.code, where, year.name)
