"""The trade balance chart laid out as marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.figure.balance.bars import draw_bars
from vnjp_desktop.core.figure.balance.brush import shade_brush, tell_brush
from vnjp_desktop.core.figure.balance.cursor import draw_cursor
from vnjp_desktop.core.figure.balance.doubts import (
    draw_clipped,
    draw_ranges,
    draw_whiskers,
)
from vnjp_desktop.core.figure.balance.event_lines import (
    draw_events,
    event_targets,
    place_events,
)
from vnjp_desktop.core.figure.balance.frame import (
    draw_axes,
    draw_empty,
    draw_headings,
    draw_reference,
)
from vnjp_desktop.core.figure.balance.layout import END_SIZE, group_area, lay_out
from vnjp_desktop.core.figure.balance.lines import draw_line, shade
from vnjp_desktop.core.figure.balance.plane import Plane
from vnjp_desktop.core.figure.labels import fit
from vnjp_desktop.core.figure.marks import (
    Area,
    Drawing,
    Group,
    Paint,
    Polyline,
    Target,
)
from vnjp_desktop.core.figure.parts import (
    draw_end_labels,
    draw_ladder,
    ladder_targets,
)
from vnjp_desktop.core.figure.scales import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.balance.layout import Layout
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.periods import Period, Span

_BREAK: Final = 5.0
_TEXT_GAP: Final = 8.0


def draw_balance(
    chart: BalanceChart,
    area: Area,
    span: Span,
    measure: Measure,
    *,
    cursor: Period | None = None,
) -> Drawing:
    """Return the chart for an area and a window of time.

    Args:
        chart: What to show.
        area: Where to draw.
        span: Window of time; the chart holds all periods, so it may move.
        measure: Width of a text.
        cursor: Period under the pointer; the selected one when None.
    """
    layout = lay_out(chart, area, span, measure)
    planes = _planes(chart, layout)
    panels = [panel.area for panel in layout.panels]
    unit = fit(chart.unit.text, layout.main.area.width, TICK_SIZE, measure)
    events = place_events(
        chart.events,
        layout.time,
        layout.words,
        measure,
        selected=chart.selected_event,
        reserved=area.x + measure(unit, TICK_SIZE) + _TEXT_GAP,
    )
    marks = (
        *_ladder(chart, layout, area, measure),
        *(shade_brush(chart.brush, layout.time, panels) if chart.brush else ()),
        *draw_axes(chart, layout, area, measure),
        *(draw_headings(layout, area, unit, measure) if layout.known else ()),
        *draw_events(events, layout.words, panels),
        *_data(chart, layout, planes, measure),
        *_breaks(chart, layout),
        *draw_cursor(chart, layout, planes, cursor or chart.selected_period),
        *_brush(chart, layout, planes[0], measure),
    )
    targets = (
        *_ladder_targets(chart, layout),
        *event_targets(events, layout.words, measure),
        *_period_targets(chart, layout),
    )
    return Drawing(marks, layout.plot, targets)


def _brush(
    chart: BalanceChart, layout: Layout, plane: Plane, measure: Measure
) -> Iterator[Mark]:
    if chart.brush is None or not chart.brush.heading:
        return
    spots = [
        spot
        for series in plane.plot.series
        for spot in plane.spots(series, layout.sight.known_of(series))
    ]
    yield from tell_brush(chart.brush, layout.time, plane.area, measure, spots)


def _planes(chart: BalanceChart, layout: Layout) -> tuple[Plane, ...]:
    return tuple(
        Plane(
            panel.plot,
            panel.area,
            panel.scale,
            layout.time,
            chart.places,
            layout.sight,
        )
        for panel in layout.panels
    )


def _ladder(
    chart: BalanceChart, layout: Layout, area: Area, measure: Measure
) -> tuple[Mark, ...]:
    if layout.ladder is None:
        return ()
    room = area.right - layout.ladder.right
    return draw_ladder(chart.bands, layout.time, layout.ladder, measure, room=room)


def _ladder_targets(chart: BalanceChart, layout: Layout) -> tuple[Target, ...]:
    if layout.ladder is None:
        return ()
    return ladder_targets(chart.bands, layout.time, layout.ladder)


def _data(
    chart: BalanceChart, layout: Layout, planes: Sequence[Plane], measure: Measure
) -> Iterator[Mark]:
    if not layout.known:
        yield from draw_empty(chart, layout.main.area, measure)
        return
    for plane in planes:
        yield Group(tuple(_panel(chart, plane)), clip=_clip(plane.area))
    area = layout.main.area
    yield from draw_end_labels(
        layout.ends, area.right + 8, area.y, area.bottom, size=END_SIZE
    )


def _panel(chart: BalanceChart, plane: Plane) -> Iterator[Mark]:
    plot = plane.plot
    if plot.shaded:
        yield from shade(plane)
    yield from draw_reference(plane)
    if plot.barred:
        yield from draw_bars(chart, plane)
    yield from draw_ranges(plane)
    # The first series is the one the chart is about: it lies on top.
    for series in reversed(plot.series):
        if series.drawn in (Drawn.LINE, Drawn.MARKED):
            yield from draw_line(series, plane)
    yield from draw_whiskers(plane)
    yield from draw_clipped(plane, chart.labels)


def _clip(area: Area) -> Area:
    """Let rings and thick lines at the upper and lower edge stay whole."""
    return Area(area.x, area.y - 4, area.width, area.height + 8)


def _breaks(chart: BalanceChart, layout: Layout) -> Iterator[Mark]:
    """Yield a tick before the first period of other statistics."""
    area = layout.main.area
    for item in chart.breaks:
        x = layout.time.x(item.period.start)
        if area.x < x < area.right:
            line = ((x, area.bottom - _BREAK), (x, area.bottom + _BREAK))
            tick = Polyline(line, Paint(stroke="muted", width=1.5))
            yield Group((tick,), item.note, f"break:{item.period.code}")


def _period_targets(chart: BalanceChart, layout: Layout) -> Iterator[Target]:
    """Yield a place for each period, or for each px where there are more."""
    for first, last in layout.sight.groups():
        place = group_area(chart, first, last, layout.time, layout.plot)
        if place is not None:
            code = chart.points[first].period.code
            yield Target("period", code, place, chart.words[first])
