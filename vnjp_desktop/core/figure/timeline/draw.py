"""The timeline laid out as marks for a size and a window of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import fit
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Drawing,
    Group,
    Paint,
    Polyline,
    Rectangle,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.parts import baseline, time_axis
from vnjp_desktop.core.figure.scales import TICK_SIZE, TimeScale, tick_text, time_ticks
from vnjp_desktop.core.figure.timeline.events import LanePainter
from vnjp_desktop.core.figure.timeline.frame import (
    HEADING_LINE,
    HEADING_SIZE,
    LEGEND_DOT,
    timeline_frame,
)
from vnjp_desktop.core.figure.timeline.ladder import ladder_marks
from vnjp_desktop.core.figure.timeline.placed import Fitting
from vnjp_desktop.core.figure.timeline.trade import trade_marks

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.chart import TimelineChart
    from vnjp_desktop.core.figure.marks import Mark, Measure, Target
    from vnjp_desktop.core.figure.timeline.frame import Frame
    from vnjp_desktop.core.periods import Span

_LEGEND_GAP: Final = 6.0
_TICK_GAP: Final = 36.0
_THINNEST: Final = 2.0  # px of the stretch of a selected period


def draw_timeline(
    chart: TimelineChart,
    area: Area,
    span: Span,
    measure: Measure,
    *,
    hover: str | None = None,
    named: bool = False,
) -> Drawing:
    """Lay out the timeline.

    Args:
        chart: What to draw.
        area: Where.
        span: Window of time; the chart's own is only where it begins.
        measure: Width of a text.
        hover: Event under the pointer.
        named: Whether every event has a group with its title, also those that
            are only counted: for files.
    """
    frame = timeline_frame(chart, area, measure)
    time = TimeScale(span, frame.plot.x, frame.plot.right)
    marks: list[Mark] = list(_ground(chart, frame, time, measure))
    targets: list[Target] = []
    steps, levels = ladder_marks(chart.bands, time, frame.ladder, measure)
    marks += steps
    targets += levels
    for lane, place in zip(frame.shown, frame.lanes, strict=True):
        how = Fitting(time, chart.bounds, place.rows, frame.size, measure, chart.labels)
        painter = LanePainter(lane, place, how, chart.selected_event)
        marks.append(painter.marks(hover, named=named))
        targets += painter.targets()
    if frame.trade is not None:
        lines, years = trade_marks(
            chart.trade, time, frame.trade, measure, chart.selected_period
        )
        marks += lines
        targets += years
    return Drawing(tuple(marks), frame.plot, tuple(targets))


def _ground(
    chart: TimelineChart, frame: Frame, time: TimeScale, measure: Measure
) -> list[Mark]:
    """Return what lies behind: selected period, axis, lines, headings."""
    marks: list[Mark] = []
    below = frame.plot.inset(0, frame.ladder.height, 0, 0)
    period = chart.selected_period
    if period is not None and time.span.overlaps(period.start, period.end):
        left = max(below.x, time.x(period.start))
        right = min(below.right, max(time.x(period.end), left + _THINNEST))
        where = Area(left, below.y, right - left, below.height)
        marks.append(Rectangle(where, Paint(fill="shade")))
    ticks = time_ticks(
        time.span,
        time.right - time.left,
        tick_text(chart.labels),
        measure,
        gap=_TICK_GAP,
    )
    marks += time_axis(ticks, time, below)
    bottoms = [lane.area.bottom for lane in frame.lanes]
    if frame.trade is None:
        bottoms = bottoms[:-1]
    for y in bottoms:
        line = ((frame.left, y), (frame.plot.right, y))
        marks.append(Polyline(line, Paint(stroke="grid")))
    axis = ((frame.plot.x, frame.plot.bottom), (frame.plot.right, frame.plot.bottom))
    marks.append(Polyline(axis, Paint(stroke="line")))
    marks += _headings(chart, frame)
    marks += _legend(chart, frame, measure)
    return marks


def _legend(chart: TimelineChart, frame: Frame, measure: Measure) -> list[Mark]:
    """Return what the colours mean, beside the ladder."""
    height = HEADING_LINE * len(chart.legend)
    room = frame.plot.x - frame.left - LEGEND_DOT - _LEGEND_GAP
    if not 0 < height <= frame.ladder.height or room < LEGEND_DOT:
        return []
    top = frame.ladder.bottom - height
    marks: list[Mark] = []
    for n, (name, colour) in enumerate(chart.legend):
        y = top + (n + 0.5) * HEADING_LINE
        dot = Circle(frame.left + 4.0, y, 4.0, Paint(fill=colour))
        text = fit(name, room, TICK_SIZE, measure)
        x = frame.left + LEGEND_DOT
        marks += [dot, Text(x, baseline(y, TICK_SIZE), text, TICK_SIZE, "muted")]
    return [Group(tuple(marks), key="legend")]


def _headings(chart: TimelineChart, frame: Frame) -> list[Mark]:
    marks: list[Mark] = []
    for lane, place in zip(frame.shown, frame.lanes, strict=True):
        if place.above:
            x, top = frame.plot.x, place.area.y + 1
        else:
            x, top = frame.left, place.top
        inside = _lines(place.heading, x, top, lane.colour)
        marks.append(Group(tuple(inside), key=f"heading:{lane.code}"))
    if frame.trade is not None:
        x = frame.plot.x if frame.lanes and frame.lanes[0].above else frame.left
        inside = _lines(frame.trade_heading, x, frame.trade.y + 3, "trade")
        marks.append(Group(tuple(inside), key="heading:trade"))
    return marks


def _lines(lines: tuple[str, ...], x: float, top: float, colour: str) -> list[Mark]:
    return [
        Text(
            x,
            baseline(top + (n + 0.5) * HEADING_LINE, HEADING_SIZE),
            line,
            HEADING_SIZE,
            colour,
            weight=Weight.SEMIBOLD,
        )
        for n, line in enumerate(lines)
    ]
