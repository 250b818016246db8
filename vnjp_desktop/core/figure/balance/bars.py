"""Series drawn as bars from the zero line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.figure.balance.lines import DENSE, FAINT, diamond
from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Area, Group, Paint, Polyline, Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnjp_desktop.core.charts.balance.plot import Series
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.balance.plane import Plane
    from vnjp_desktop.core.figure.marks import Mark

_SHARE: Final = 0.62  # of the band of a period, for all bars in it
_SHARE_OF_TWO: Final = 0.74
_WIDEST: Final = 56.0
_LEAST: Final = 1.0  # px of height that a small number still gets
_HOLLOW_FROM: Final = 2.5  # px; thinner bars would be all outline
_FINE_BELOW: Final = 7.0  # px; narrow bars have a fine outline
_PIN: Final = 3.0
_PIN_SHARE: Final = 0.34  # of the width of a bar


def draw_bars(chart: BalanceChart, plane: Plane) -> tuple[Mark, ...]:
    """Return the bars of a panel, each group with its words."""
    if plane.sight.step > 1:
        return tuple(_dense(plane))
    marks: list[Mark] = []
    for series in plane.plot.series:
        for n in plane.sight.known_of(series):
            key = f"period:{chart.points[n].period.code}"
            marks.append(Group(_bar(series, n, plane), chart.words[n], key))
    return tuple(marks)


def _dense(plane: Plane) -> Iterator[Mark]:
    """Yield more bars than px as hairlines to and fro between zero and their ends.

    A filled outline of so many spikes would take painters a hundred times as long.
    """
    zero = plane.scale.y(0.0)
    for series in plane.plot.series:
        spots = plane.spots(series, plane.sight.known_of(series))
        for up in (True, False):
            ends: dict[int, tuple[float, float]] = {}
            for x, y in spots:
                column = int(x)
                _, far = ends.get(column, (x, zero))
                if y < far if up else y > far:
                    ends[column] = x, y
            if ends:
                colour = series.colour
                if series.by_sign:
                    colour = "export" if up else "import"
                yield Polyline(
                    tuple(_to_and_fro(ends, zero)), Paint(stroke=colour, width=DENSE)
                )


def _to_and_fro(
    ends: Mapping[int, tuple[float, float]], zero: float
) -> Iterator[tuple[float, float]]:
    """Yield one way up, the next one down; from zero again after a gap."""
    former, left, far = 0, 0.0, False
    for column, (x, y) in ends.items():
        if far and column - former > 1:
            yield left, zero
            far = False
        yield from ((x, y), (x, zero)) if far else ((x, zero), (x, y))
        former, left, far = column, x, not far
    if far:
        yield left, zero


def bar_area(series: Series, n: int, plane: Plane) -> Area:
    """Return where the bar of a known value stands, beside those of its group."""
    group: Sequence[Series] = plane.plot.series
    share = _SHARE if len(group) == 1 else _SHARE_OF_TWO
    whole = min(share * plane.step, _WIDEST)
    width = max(1.0, whole / len(group))
    left = plane.x(n) - width * len(group) / 2 + width * group.index(series)
    gap = min(1.0, width * 0.1) if len(group) > 1 else 0.0
    value = series.values[n]
    zero, y = plane.scale.y(0.0), plane.y(value)
    top, bottom = min(zero, y), max(zero, y)
    if bottom - top < _LEAST:
        top = zero - _LEAST if value.amount >= 0 else zero
        bottom = top + _LEAST
    return Area(left + gap / 2, top, width - gap, bottom - top)


def colour_of(series: Series, n: int) -> str:
    """Return the colour of a bar: its own, or that of surplus or deficit."""
    if not series.by_sign:
        return series.colour
    return "export" if series.values[n].amount >= 0 else "import"


def _bar(series: Series, n: int, plane: Plane) -> tuple[Mark, ...]:
    area = bar_area(series, n, plane)
    if series.drawn is not Drawn.PINS:
        return (Rectangle(area, _paint(series, n, area.width), _radius(area)),)
    middle = area.x + area.width / 2
    stem = max(1.0, area.width * _PIN_SHARE)
    thin = Area(middle - stem / 2, area.y, stem, area.height)
    reach = max(1.0, min(_PIN, area.width * 0.5))
    end = plane.y(series.values[n])
    head = diamond(middle, end, reach, _head(series, n))
    return Rectangle(thin, Paint(fill=colour_of(series, n))), head


def _radius(area: Area) -> float:
    return min(1.5, area.width / 6)


def _head(series: Series, n: int) -> Paint:
    colour = colour_of(series, n)
    if thinned(series).hollow[n]:
        return Paint(fill="panel", stroke=colour, width=1.2)
    return Paint(fill=colour)


def _paint(series: Series, n: int, width: float) -> Paint:
    colour, thin = colour_of(series, n), thinned(series)
    opacity = FAINT if thin.faint[n] else 1.0
    if thin.dashed[n] or n in series.across:
        return Paint(fill=colour, stroke=colour, hatched=True, opacity=opacity)
    if thin.hollow[n] and width >= _HOLLOW_FROM:
        fine = width < _FINE_BELOW
        return Paint(
            fill="panel", stroke=colour, width=1.0 if fine else 1.5, opacity=opacity
        )
    return Paint(fill=colour, opacity=opacity)
