"""Axes, units, headings and the reference line around the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.layout import HEADING
from vnjp_desktop.core.figure.labels import fit, wrap
from vnjp_desktop.core.figure.marks import Anchor, Paint, Polyline, Text, Weight
from vnjp_desktop.core.figure.parts import baseline, time_axis, value_axis
from vnjp_desktop.core.figure.scales import TICK_SIZE, Unit, tick_text, time_ticks
from vnjp_desktop.core.periods import Frequency, Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.balance.layout import Layout
    from vnjp_desktop.core.figure.balance.plane import Plane
    from vnjp_desktop.core.figure.marks import Area, Mark, Measure
    from vnjp_desktop.core.figure.scales import TickText

_TEXT_GAP: Final = 8.0
_HEADING_SIZE: Final = 12.0
_OF_MONTHS: Final = (Frequency.MONTHLY, Frequency.ROLLING)


def draw_axes(
    chart: BalanceChart, layout: Layout, area: Area, measure: Measure
) -> Iterator[Mark]:
    """Yield the number axes and the time axis below the lowest panel."""
    right = layout.plot.x - _TEXT_GAP
    for panel in layout.panels:
        yield from value_axis(panel.ticks, panel.scale, panel.area, text_right=right)
    ticks = time_ticks(
        layout.time.span,
        layout.plot.width,
        _writer(chart),
        measure,
        centred=True,
        finest=Unit.MONTH if chart.frequency in _OF_MONTHS else Unit.YEAR,
    )
    inside = []
    for tick in ticks:
        half = measure(tick.text, TICK_SIZE) / 2
        x = layout.time.x(tick.position)
        if x - half >= area.x and x + half <= area.right:
            inside.append(tick)
    yield from time_axis(inside, layout.time, layout.panels[-1].area, grid=False)


def draw_headings(
    layout: Layout, area: Area, unit: str, measure: Measure
) -> Iterator[Mark]:
    """Yield the unit above the first axis and the heading of the lower panel."""
    yield Text(area.x, layout.words.bottom - 3, unit, TICK_SIZE, "muted")
    if layout.lower is None:
        return
    plot, x = layout.lower.plot, layout.plot.x
    y = baseline(layout.lower.area.y - HEADING / 2, _HEADING_SIZE)
    yield Text(x, y, plot.heading, _HEADING_SIZE, weight=Weight.SEMIBOLD)
    left = measure(plot.heading, _HEADING_SIZE, Weight.SEMIBOLD) + _TEXT_GAP
    text = fit(plot.detail, area.right - x - left, TICK_SIZE, measure)
    if text:
        yield Text(x + left, y, text, TICK_SIZE, "muted")


def draw_reference(plane: Plane) -> Iterator[Mark]:
    """Yield the line of a panel that the others are held against."""
    if plane.plot.reference is not None:
        y = plane.scale.y(plane.plot.reference)
        line = ((plane.area.x, y), (plane.area.right, y))
        yield Polyline(line, Paint(stroke="muted", width=1.2))


def draw_empty(chart: BalanceChart, area: Area, measure: Measure) -> Iterator[Mark]:
    """Yield why there is nothing to see."""
    width = min(area.width - 2 * _TEXT_GAP, 420.0)
    lines = wrap(chart.texts.empty, width, 13.0, measure, max_lines=4)
    top = area.y + area.height / 2 - len(lines) * 9.0
    for n, line in enumerate(lines):
        y = baseline(top + 9.0 + 18.0 * n, 13.0)
        x = area.x + area.width / 2
        yield Text(x, y, line, 13.0, "muted", anchor=Anchor.MIDDLE)


def _writer(chart: BalanceChart) -> TickText:
    """Return how ticks are written: a part of the year never as a whole one."""
    months = {point.period.last_month for point in chart.points[-1:]}
    if chart.frequency is not Frequency.YTD or not months:
        return tick_text(chart.labels)
    (month,) = months

    def text(day: date, unit: Unit) -> str:
        period = Period.year_to_date(day.year, month)
        return chart.labels.period(period, short=True)

    return text
