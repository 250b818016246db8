"""Strokes at values that sources hedge, and at those they disagree about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.disputes import reaches
from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.figure.balance.bars import bar_area, colour_of
from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Paint, Polyline, Text
from vnjp_desktop.core.ledger.derive import PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.plot import Series
    from vnjp_desktop.core.figure.balance.plane import Plane
    from vnjp_desktop.core.figure.marks import Mark
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value

_LEAST: Final = 7.0  # px of a whisker, so that it is seen beside a ring
_LONGEST: Final = 40.0
_OPEN: Final = 2.5  # px of the open end either side
_CAP: Final = 3.0
_THIN: Final = 1.0
_TEXT: Final = 11.0
_ROOM: Final = 44.0  # px of such a number
_UP: Final = frozenset({Qualifier.OVER, Qualifier.APPROX})
_DOWN: Final = frozenset({Qualifier.UNDER, Qualifier.NEARLY, Qualifier.APPROX})


def draw_whiskers(plane: Plane) -> Iterator[Mark]:
    """Yield open-ended strokes at hedged values, to where they may lie."""
    if plane.sight.step > 1:
        return
    for series in plane.plot.series:
        thin = thinned(series)
        for n in plane.sight.visible(series):
            if thin.known[n] and thin.hedged[n]:
                yield from _whisker(series, n, plane)


def draw_ranges(plane: Plane) -> Iterator[Mark]:
    """Yield thin strokes from shown values to the claims that do not fit."""
    for reach in reaches(plane.plot, plane.sight.first, plane.sight.last):
        x = _middle(reach.series, reach.n, plane)
        low, high = plane.height_of(reach.low), plane.height_of(reach.high)
        paint = Paint(stroke=colour_of(reach.series, reach.n), width=_THIN, opacity=0.7)
        yield Polyline(((x, low), (x, high)), paint)
        for y in (low, high):
            yield Polyline(((x - _CAP, y), (x + _CAP, y)), paint)


def draw_clipped(plane: Plane, labels: Labels) -> Iterator[Mark]:
    """Yield the numbers of doubtful values that the axis leaves outside."""
    taken: list[tuple[float, float]] = []
    area = plane.area
    for series in plane.plot.series:
        thin = thinned(series)
        for n in plane.sight.visible(series) if plane.sight.step == 1 else ():
            if not (thin.known[n] and thin.faint[n]):
                continue
            y = plane.height_of(thin.amounts[n])
            if area.y <= y <= area.bottom:
                continue
            x = _middle(series, n, plane)
            edge = area.y + _TEXT if y < area.y else area.bottom - _TEXT / 2
            if not any(abs(x - a) < _ROOM and edge == b for a, b in taken):
                taken.append((x, edge))
                yield _outside(series.values[n], x, edge, plane, labels)


def _outside(value: Value, x: float, y: float, plane: Plane, labels: Labels) -> Mark:
    text = labels.value(
        value,
        plane.plot.magnitude,
        decimals=0,
        signed=plane.plot.signed,
        with_unit=value.unit == PERCENT,
    )
    left = min(x + _CAP, plane.area.right - _ROOM)
    return Text(left, y, text, _TEXT, "muted", halo="panel")


def _whisker(series: Series, n: int, plane: Plane) -> Iterator[Mark]:
    value = series.values[n]
    x, y = _middle(series, n, plane), plane.y(value)
    low, high = (plane.height_of(end) for end in value.interval)
    paint = Paint(stroke=colour_of(series, n), width=_THIN)
    ends = []
    if value.qualifier in _UP:
        ends.append(y - _length(y - high))
    if value.qualifier in _DOWN:
        ends.append(y + _length(low - y))
    for end in ends:
        yield Polyline(((x, y), (x, end)), paint)
        tip = end + (_OPEN if end > y else -_OPEN)
        corner = ((x - _OPEN, tip), (x, end), (x + _OPEN, tip))
        yield Polyline(corner, paint)


def _length(px: float) -> float:
    return min(max(px, _LEAST), _LONGEST)


def _middle(series: Series, n: int, plane: Plane) -> float:
    if series.drawn in (Drawn.LINE, Drawn.MARKED):
        return plane.x(n)
    area = bar_area(series, n, plane)
    return area.x + area.width / 2
