"""The trade balance chart laid out as marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.event_lines import (
    draw_events,
    event_targets,
    place_events,
)
from vnjp_desktop.core.figure.balance.layout import (
    END_SIZE,
    HEADING,
    Layout,
    Window,
    band_area,
    centre,
    lay_out,
    window,
)
from vnjp_desktop.core.figure.balance.shapes import (
    Plane,
    bar_area,
    draw_bars,
    draw_series,
    shade,
)
from vnjp_desktop.core.figure.labels import fit, wrap
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Circle,
    Drawing,
    Group,
    Paint,
    Polyline,
    Rectangle,
    Target,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.parts import (
    baseline,
    draw_end_labels,
    draw_ladder,
    ladder_targets,
    time_axis,
    value_axis,
)
from vnjp_desktop.core.figure.scales import TICK_SIZE, Unit, tick_text, time_ticks
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.figure.balance.layout import Panel
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.periods import Period, Span

_RING: Final = 4.5
_BREAK: Final = 5.0
_TEXT_GAP: Final = 8.0
_HEADING_SIZE: Final = 12.0


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
    shown = window(chart, span)
    layout = lay_out(chart, area, span, shown, measure)
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
        *_axes(chart, layout, area, measure),
        *(_unit(chart, layout, area, unit) if shown.known else ()),
        *draw_events(events, layout.words, [p.area for p in _panels(layout)]),
        *_data(chart, layout, shown, measure),
        *_breaks(chart, layout),
        *_cursor(chart, layout, shown, cursor or chart.selected_period),
    )
    targets = (
        *_ladder_targets(chart, layout),
        *event_targets(events, layout.words, measure),
        *_period_targets(chart, layout, shown),
    )
    return Drawing(marks, layout.plot, targets)


def _panels(layout: Layout) -> tuple[Panel, ...]:
    return (layout.main,) if layout.lower is None else (layout.main, layout.lower)


def _plane(chart: BalanceChart, layout: Layout, panel: Panel) -> Plane:
    return Plane.of(panel, layout.time, chart.unit.factor, chart.frequency)


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


def _axes(
    chart: BalanceChart, layout: Layout, area: Area, measure: Measure
) -> Iterator[Mark]:
    right = layout.plot.x - _TEXT_GAP
    for panel in _panels(layout):
        yield from value_axis(panel.ticks, panel.scale, panel.area, text_right=right)
    write = tick_text(chart.labels)
    finest = Unit.MONTH if chart.frequency is Frequency.MONTHLY else Unit.YEAR
    ticks = time_ticks(
        layout.time.span,
        layout.plot.width,
        write,
        measure,
        centred=True,
        finest=finest,
    )
    inside = []
    for tick in ticks:
        half = measure(tick.text, TICK_SIZE) / 2
        x = layout.time.x(tick.position)
        if x - half >= area.x and x + half <= area.right:
            inside.append(tick)
    lowest = _panels(layout)[-1].area
    yield from time_axis(inside, layout.time, lowest, grid=False)


def _unit(chart: BalanceChart, layout: Layout, area: Area, unit: str) -> Iterator[Mark]:
    """Yield the unit above the first axis and the heading of the lower panel."""
    y = layout.words.bottom - 3
    yield Text(area.x, y, unit, TICK_SIZE, "muted")
    if layout.lower is None:
        return
    y = baseline(layout.lower.area.y - HEADING / 2, _HEADING_SIZE)
    yield Text(
        layout.plot.x,
        y,
        chart.texts.balance,
        _HEADING_SIZE,
        weight=Weight.SEMIBOLD,
    )


def _data(
    chart: BalanceChart, layout: Layout, shown: Window, measure: Measure
) -> Iterator[Mark]:
    if not shown.known:
        yield from _empty(chart, layout.main.area, measure)
        return
    main = _plane(chart, layout, layout.main)
    drawn = shown.drawn
    exports = [point.export for point in drawn]
    imports = [point.import_ for point in drawn]
    yield Group(
        (
            *shade(drawn, main),
            *draw_series(drawn, imports, main, "import"),
            *draw_series(drawn, exports, main, "export"),
        ),
        clip=_clip(layout.main.area),
    )
    area = layout.main.area
    yield from draw_end_labels(
        layout.ends, area.right + 8, area.y, area.bottom, size=END_SIZE
    )
    if layout.lower is not None:
        yield from _difference(chart, layout, measure)
        plane = _plane(chart, layout, layout.lower)
        words = chart.words[shown.first : shown.first + len(shown.visible)]
        bars = draw_bars(shown.visible, words, plane)
        yield Group(bars, clip=_clip(layout.lower.area))


def _clip(area: Area) -> Area:
    """Let rings and thick lines at the upper and lower edge stay whole."""
    return Area(area.x, area.y - 4, area.width, area.height + 8)


def _difference(
    chart: BalanceChart, layout: Layout, measure: Measure
) -> Iterator[Mark]:
    """Yield what the lower panel shows, beside its heading where there is room."""
    heading = measure(chart.texts.balance, _HEADING_SIZE, Weight.SEMIBOLD)
    room = layout.plot.width - heading - _TEXT_GAP
    text = fit(chart.texts.difference, room, TICK_SIZE, measure)
    if text and layout.lower is not None:
        x = layout.plot.x + heading + _TEXT_GAP
        y = baseline(layout.lower.area.y - HEADING / 2, _HEADING_SIZE)
        yield Text(x, y, text, TICK_SIZE, "muted")


def _empty(chart: BalanceChart, area: Area, measure: Measure) -> Iterator[Mark]:
    width = min(area.width - 2 * _TEXT_GAP, 420.0)
    lines = wrap(chart.texts.empty, width, 13.0, measure, max_lines=4)
    top = area.y + area.height / 2 - len(lines) * 9.0
    for n, line in enumerate(lines):
        y = baseline(top + 9.0 + 18.0 * n, 13.0)
        x = area.x + area.width / 2
        yield Text(x, y, line, 13.0, "muted", anchor=Anchor.MIDDLE)


def _breaks(chart: BalanceChart, layout: Layout) -> Iterator[Mark]:
    """Yield a tick before the first period of other statistics."""
    area = layout.main.area
    for item in chart.breaks:
        x = layout.time.x(item.period.start)
        if area.x < x < area.right:
            line = ((x, area.bottom - _BREAK), (x, area.bottom + _BREAK))
            tick = Polyline(line, Paint(stroke="muted", width=1.5))
            yield Group((tick,), item.note, f"break:{item.period.code}")


def _cursor(
    chart: BalanceChart, layout: Layout, shown: Window, cursor: Period | None
) -> Iterator[Mark]:
    if cursor is None:
        return
    point = next((p for p in shown.visible if p.period == cursor), None)
    position = centre(point.period if point else cursor, chart.frequency)
    x = layout.time.x(position)
    if not layout.plot.x <= x <= layout.plot.right:
        return
    line = ((x, layout.words.bottom), (x, layout.plot.bottom))
    yield Polyline(line, Paint(stroke="ink"))
    if point is not None:
        yield from _rings(chart, layout, point, x)


def _rings(
    chart: BalanceChart, layout: Layout, point: TradePoint, x: float
) -> Iterator[Mark]:
    main = _plane(chart, layout, layout.main)
    for value, colour in ((point.import_, "import"), (point.export, "export")):
        if value.known:
            paint = Paint(fill="panel", stroke=colour, width=2.2)
            yield Circle(x, main.y(value), _RING, paint)
    if layout.lower is not None and point.balance.known:
        area = bar_area(point, _plane(chart, layout, layout.lower))
        yield Rectangle(area, Paint(stroke="ink", width=1.5), 1.5)


def _period_targets(
    chart: BalanceChart, layout: Layout, shown: Window
) -> Iterator[Target]:
    words = chart.words[shown.first :]
    for point, text in zip(shown.visible, words, strict=False):
        place = band_area(point.period, chart.frequency, layout.time, layout.plot)
        if place is not None:
            yield Target("period", point.period.code, place, text)
