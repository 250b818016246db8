"""The line through all panels at one period, with rings on its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.places import centre
from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.figure.balance.bars import bar_area
from vnjp_desktop.core.figure.marks import Circle, Paint, Polyline, Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.balance.plot import Series
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.balance.layout import Layout
    from vnjp_desktop.core.figure.balance.plane import Plane
    from vnjp_desktop.core.figure.marks import Mark
    from vnjp_desktop.core.periods import Period

_RING: Final = 4.5


def draw_cursor(
    chart: BalanceChart, layout: Layout, planes: Sequence[Plane], cursor: Period | None
) -> Iterator[Mark]:
    """Yield the line of a period, and rings where it has values in sight."""
    if cursor is None:
        return
    x = layout.time.x(centre(cursor, chart.frequency))
    if not layout.plot.x <= x <= layout.plot.right:
        return
    line = ((x, layout.words.bottom), (x, layout.plot.bottom))
    yield Polyline(line, Paint(stroke="ink"))
    n = chart.places.find(cursor)
    if n is None:
        return
    for plane in planes:
        for series in plane.plot.series:
            if series.values[n].known:
                yield _ring(series, n, plane)


def _ring(series: Series, n: int, plane: Plane) -> Mark:
    if series.drawn in (Drawn.LINE, Drawn.MARKED):
        paint = Paint(fill="panel", stroke=series.colour, width=2.2)
        return Circle(plane.x(n), plane.y(series.values[n]), _RING, paint)
    return Rectangle(bar_area(series, n, plane), Paint(stroke="ink", width=1.5), 1.5)
