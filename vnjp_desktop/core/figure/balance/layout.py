"""Where the panels of the balance chart stand, and their scales."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.axes import NO_AXIS, Axis, make_axis
from vnjp_desktop.core.figure.balance.ends import end_labels
from vnjp_desktop.core.figure.balance.event_lines import ROW
from vnjp_desktop.core.figure.balance.sight import Sight
from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Area, Weight
from vnjp_desktop.core.figure.parts import EndLabel, end_labels_width
from vnjp_desktop.core.figure.scales import TICK_SIZE, Scale, TimeScale

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.figure.scales import Tick
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


@dataclass(frozen=True, slots=True)
class Panel:
    """An area with a scale of numbers."""

    plot: Plot
    area: Area
    scale: Scale
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """All places of the chart.

    Attributes:
        plot: Time axis from edge to edge, from the ladder to the lowest panel.
        ladder: Strip of partnership levels, or None.
        words: Rows for event labels; its height may be 0.
        main: The upper panel.
        lower: The lower panel, or None where there is none or no room.
        time: Time axis.
        sight: The periods of the window.
        known: Whether there is any number to draw.
        ends: Labels at the end of the lines.
    """

    plot: Area
    ladder: Area | None
    words: Area
    main: Panel
    lower: Panel | None
    time: TimeScale
    sight: Sight
    known: bool
    ends: tuple[EndLabel, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels from the top down."""
        return (self.main,) if self.lower is None else (self.main, self.lower)


@dataclass(frozen=True, slots=True)
class _Heights:
    """How the height is shared out."""

    ladder: float
    top: float
    words: float
    upper: float
    main: float
    lower: float
    bottom: float


def lay_out(chart: BalanceChart, area: Area, span: Span, measure: Measure) -> Layout:
    """Divide an area among ladder, event labels, panels and axes."""
    sight = Sight.of(chart, span, area.width)
    known = sight.known(chart)
    heights = _heights(area, lower=known and _has_lower(chart))
    main_axis = _axis(chart, chart.main, sight, heights.main)
    lower_axis = _axis(chart, chart.lower, sight, heights.lower)
    ticks = [*main_axis.ticks, *(lower_axis.ticks if heights.lower else ())]
    left = max((measure(tick.text, TICK_SIZE) for tick in ticks), default=0.0) + 8.0
    right = _room_right(chart, sight, area, measure) + 10.0
    right = max(right, _level_outside(chart, span, area.width - left - right, measure))
    left, right = _squeezed(left, right, area.width)
    x, width = area.x + left, max(1.0, area.width - left - right)
    main = Area(x, heights.upper, width, heights.main)
    low = Area(x, heights.bottom - heights.lower, width, heights.lower)
    main_panel = Panel(chart.main, main, main_axis.scale(main), main_axis.ticks)
    lower = None
    if heights.lower and chart.lower is not None:
        lower = Panel(chart.lower, low, lower_axis.scale(low), lower_axis.ticks)
    return Layout(
        Area(x, heights.top, width, heights.bottom - heights.top),
        Area(x, area.y, width, heights.ladder) if heights.ladder else None,
        Area(x, heights.top, width, heights.words),
        main_panel,
        lower,
        TimeScale(span, x, x + width),
        sight,
        known,
        end_labels(chart, sight, area.width, main.height, measure, main_panel.scale),
    )


def _has_lower(chart: BalanceChart) -> bool:
    """Tell whether the lower panel would ever show anything."""
    series = () if chart.lower is None else chart.lower.series
    return any(any(thinned(one).known) for one in series)


def _heights(area: Area, *, lower: bool) -> _Heights:
    height = area.height
    ladder = _LADDER if height >= _LADDER_FROM else 0.0
    rows = (height >= _ROW_FROM) + (height >= _TWO_ROWS_FROM)
    top = area.y + ladder + (_GAP if ladder else 0.0)
    words = rows * ROW or TICK_SIZE + 3
    upper = top + words + _GAP
    bottom = max(upper + 2.0, area.bottom - _AXIS)
    two = lower and height >= _LOWER_FROM and bottom - upper > 3 * HEADING
    room = bottom - upper - (HEADING if two else 0.0)
    below = room * _LOWER_SHARE if two else 0.0
    return _Heights(ladder, top, words, upper, room - below, below, bottom)


def _axis(chart: BalanceChart, plot: Plot | None, sight: Sight, height: float) -> Axis:
    if plot is None or not height:
        return NO_AXIS
    return make_axis(plot, sight.numbers(plot), height, chart.labels)


def _room_right(
    chart: BalanceChart, sight: Sight, area: Area, measure: Measure
) -> float:
    labels = end_labels(chart, sight, area.width, area.height, measure)
    return end_labels_width(labels, measure, size=END_SIZE)


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


def _squeezed(left: float, right: float, width: float) -> tuple[float, float]:
    """Leave at least a third of a very narrow chart to its data."""
    share = min(1.0, width * 2 / 3 / (left + right))
    return left * share, right * share


def group_area(
    chart: BalanceChart, first: int, last: int, time: TimeScale, area: Area
) -> Area | None:
    """Return the part of an area that stands for a run of periods, if any."""
    start, end = chart.places.edges(first, last - 1)
    left = max(area.x, time.x(start))
    right = min(area.right, time.x(end))
    return Area(left, area.y, right - left, area.height) if right > left else None
