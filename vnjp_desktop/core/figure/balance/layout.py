"""Where the panels of the balance chart stand, and their scales."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.event_lines import ROW
from vnjp_desktop.core.figure.marks import Area, Weight
from vnjp_desktop.core.figure.parts import EndLabel, end_labels_width
from vnjp_desktop.core.figure.scales import (
    TICK_SIZE,
    LinearScale,
    Tick,
    TimeScale,
    nice_range,
    nice_ticks,
    tick_decimals,
)
from vnjp_desktop.core.periods import Frequency, Period

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.periods import Span

END_SIZE: Final = 13.0
LADDER_SIZE: Final = 11.5
HEADING: Final = 26.0  # between the two panels
_AXIS: Final = 20.0
_LADDER: Final = 20.0
_GAP: Final = 6.0
_LOWER_SHARE: Final = 0.3
# Heights from which there is room for the ladder, the lower panel, event labels.
_LADDER_FROM, _LOWER_FROM, _ROW_FROM, _TWO_ROWS_FROM = 170.0, 150.0, 250.0, 400.0
_ROOMY: Final = 700.0  # px of width from which the last level may be named outside
_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """An area with a scale of numbers."""

    area: Area
    scale: LinearScale
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The points that a window of time touches.

    Attributes:
        visible: Those whose band touches it.
        drawn: With one neighbour on either side, so that lines reach the edge.
        first: Place of the first visible one among all points.
    """

    visible: tuple[TradePoint, ...]
    drawn: tuple[TradePoint, ...]
    first: int

    @property
    def known(self) -> bool:
        """Whether there is any number to draw."""
        return any(point.known or point.balance.known for point in self.visible)


@dataclass(frozen=True, slots=True)
class Layout:
    """All places of the chart.

    Attributes:
        plot: Time axis from edge to edge, from the ladder to the lowest panel.
        ladder: Strip of partnership levels, or None.
        words: Rows for event labels; its height may be 0.
        main: Exports and imports.
        lower: The balance, or None where there is no room.
        time: Time axis.
        ends: Labels at the end of the lines.
    """

    plot: Area
    ladder: Area | None
    words: Area
    main: Panel
    lower: Panel | None
    time: TimeScale
    ends: tuple[EndLabel, ...]


def band(period: Period, frequency: Frequency) -> tuple[date, date]:
    """Return the stretch of the axis that stands for a period.

    A year to date stands for its year, so that years follow each other evenly.
    """
    if frequency is Frequency.MONTHLY:
        return period.start, period.end
    year = Period.year(period.start.year)
    return year.start, year.end


def centre(period: Period, frequency: Frequency) -> float:
    """Return the ordinal at which a period has its point."""
    start, end = band(period, frequency)
    return (start.toordinal() + end.toordinal() + 1) / 2


def window(chart: BalanceChart, span: Span) -> Window:
    """Return the points of a window of time."""
    starts = [band(point.period, chart.frequency)[0] for point in chart.points]
    ends = [band(point.period, chart.frequency)[1] for point in chart.points]
    first, last = bisect_left(ends, span.start), bisect_right(starts, span.end)
    points = chart.points
    last = max(first, last)
    return Window(points[first:last], points[max(0, first - 1) : last + 1], first)


def lay_out(
    chart: BalanceChart, area: Area, span: Span, shown: Window, measure: Measure
) -> Layout:
    """Divide an area among ladder, event labels, panels and axes."""
    height = area.height
    ladder = _LADDER if height >= _LADDER_FROM else 0.0
    rows = (height >= _ROW_FROM) + (height >= _TWO_ROWS_FROM)
    top = area.y + ladder + (_GAP if ladder else 0.0)
    words_height = rows * ROW or TICK_SIZE + 3
    upper = top + words_height + _GAP
    bottom = max(upper + 2.0, area.bottom - _AXIS)
    roomy = height >= _LOWER_FROM and bottom - upper > 3 * HEADING
    has_lower = roomy and shown.known and any(p.balance.known for p in chart.points)
    room = bottom - upper - (HEADING if has_lower else 0.0)
    lower_height = room * _LOWER_SHARE if has_lower else 0.0
    main_height = room - lower_height
    main_ticks, main_range = _axis(_amounts(shown), chart, main_height, 46.0)
    lower_ticks, lower_range = _axis(
        _balances(shown), chart, lower_height, 26.0, signed=True
    )
    ticks = [*main_ticks, *(lower_ticks if has_lower else ())]
    left = max((measure(tick.text, TICK_SIZE) for tick in ticks), default=0.0) + 8.0
    right = end_labels_width(_ends(chart, shown), measure, size=END_SIZE) + 10.0
    right = max(right, _level_outside(chart, span, area.width - left - right, measure))
    left, right = _squeezed(left, right, area.width)
    x, width = area.x + left, max(1.0, area.width - left - right)
    main = Area(x, upper, width, main_height)
    lower = Area(x, bottom - lower_height, width, lower_height)
    main_panel = Panel(main, _scale(main, main_range), main_ticks)
    return Layout(
        Area(x, top, width, bottom - top),
        Area(x, area.y, width, ladder) if ladder else None,
        Area(x, top, width, words_height),
        main_panel,
        Panel(lower, _scale(lower, lower_range), lower_ticks) if has_lower else None,
        TimeScale(span, x, x + width),
        _ends(chart, shown, main_panel.scale),
    )


def _level_outside(
    chart: BalanceChart, span: Span, width: float, measure: Measure
) -> float:
    """Return the room for the name of the last level, where its band is too narrow."""
    last = next((b for b in reversed(chart.bands) if b.start <= span.end), None)
    if last is None or width < _ROOMY or last.end < span.end:
        return 0.0
    needed = measure(last.short, LADDER_SIZE, Weight.SEMIBOLD) + 2 * _GAP
    inside = min(1.0, ((span.end - last.start).days + 1) / span.days) * width
    return 0.0 if needed <= inside else needed


def _scale(area: Area, limits: tuple[float, float]) -> LinearScale:
    return LinearScale(*limits, bottom=area.bottom, top=area.y)


def _squeezed(left: float, right: float, width: float) -> tuple[float, float]:
    """Leave at least a third of a very narrow chart to its data."""
    share = min(1.0, width * 2 / 3 / (left + right))
    return left * share, right * share


def _amounts(shown: Window) -> list[float]:
    """Return the amounts to make room for: those outside too that lines run to."""
    points = shown.drawn if any(point.known for point in shown.visible) else ()
    return [value.amount for point in points for value in point.amounts]


def _balances(shown: Window) -> list[float]:
    known = [p.balance.amount for p in shown.visible if p.balance.known]
    return [0.0, *known]


def _axis(
    amounts: list[float],
    chart: BalanceChart,
    height: float,
    spacing: float,
    *,
    signed: bool = False,
) -> tuple[tuple[Tick, ...], tuple[float, float]]:
    """Return the ticks and the range of a panel, in units of the chart."""
    if not amounts:
        return (), (0.0, 1.0)
    numbers = [amount / chart.unit.factor for amount in amounts]
    count = max(1, min(6, int(height / spacing)))
    low, high = min(numbers), max(numbers)
    for _ in range(_ROUNDS):  # a wider range may want a wider step
        low, high = nice_range(low, high, count)
    places = nice_ticks(low, high, count)
    decimals = tick_decimals(places)
    write = chart.labels.number
    ticks = tuple(Tick(n, write(n, decimals, signed=signed)) for n in places)
    return ticks, (low, high)


def _ends(
    chart: BalanceChart, shown: Window, scale: LinearScale | None = None
) -> tuple[EndLabel, ...]:
    """Return the end labels; without a scale only their texts are right."""
    texts = chart.texts
    found = []
    for name, colour in ((texts.exports, "export"), (texts.imports, "import")):
        values = [p.export if colour == "export" else p.import_ for p in shown.visible]
        last = next((value for value in reversed(values) if value.known), None)
        if last is not None:
            y = scale.y(last.amount / chart.unit.factor) if scale else 0.0
            text = chart.labels.value(last, chart.magnitude)
            found.append(EndLabel(y, name, text, colour))
    return tuple(found)


def band_area(
    period: Period, frequency: Frequency, time: TimeScale, area: Area
) -> Area | None:
    """Return the part of an area that stands for a period, None when outside."""
    start, end = band(period, frequency)
    left = max(area.x, time.x(start))
    right = min(area.right, time.x(end + timedelta(days=1)))
    return Area(left, area.y, right - left, area.height) if right > left else None
