"""Series drawn as lines, and the area between two of them."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.figure.balance.shading import Pair, patches
from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Circle, Paint, Polygon, Polyline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.balance.plot import Series
    from vnjp_desktop.core.figure.balance.plane import Plane
    from vnjp_desktop.core.figure.marks import Mark

LINE: Final = 2.2
FINE: Final = 1.4  # the line with diamonds
DENSE: Final = 1.0  # px: painters draw hairlines many times as fast as wider lines
FAINT: Final = 0.45
_DASH: Final = (5.0, 4.0)
_RING: Final = 3.2
_DOT: Final = 2.6
_DIAMOND: Final = 3.8
_APART: Final = 13.0  # px between two diamonds of a line


class _Style(NamedTuple):
    """How a stretch of a line is drawn."""

    dashed: bool
    faint: bool


class _Spot(NamedTuple):
    """A place of a series with its px; y is nothing in a gap."""

    n: int
    x: float
    y: float
    known: bool


def shade(plane: Plane) -> tuple[Mark, ...]:
    """Return the area between the first two lines, in the colour of the higher.

    Of more points than px there is none: it would be all edges.
    """
    if plane.sight.step > 1:
        return ()
    first, second = plane.plot.series[:2]
    places = sorted({*plane.sight.drawn(first), *plane.sight.drawn(second)})
    one, two = thinned(first), thinned(second)
    marks: list[Mark] = []

    def sure(n: int) -> bool:
        """Tell whether both are known well enough to make something of it."""
        return all(thin.known[n] and not thin.faint[n] for thin in (one, two))

    for both, run in groupby(places, key=sure):
        if not both:
            continue
        # Px grow downwards: the higher line has the smaller y.
        pairs = [
            Pair(
                plane.x(n),
                -plane.height_of(one.amounts[n]),
                -plane.height_of(two.amounts[n]),
            )
            for n in run
        ]
        for patch in patches(pairs):
            fill = "export_tint" if patch.above else "import_tint"
            corners = tuple((x, -y) for x, y in patch.points)
            marks.append(Polygon(corners, Paint(fill=fill)))
    return tuple(marks)


def draw_line(series: Series, plane: Plane) -> tuple[Mark, ...]:
    """Return one line: whole, dashed where estimated, broken where unknown.

    Provisional values carry a ring, values without a neighbour a dot; a marked
    line is finer and has diamonds in place of both. Of more points than px, the
    extremes are joined.
    """
    thin = thinned(series)
    if plane.sight.step > 1:
        return tuple(_dense(series, plane))
    spots = []
    for n in plane.sight.drawn(series):
        known = thin.known[n]
        y = plane.height_of(thin.amounts[n]) if known else 0.0
        spots.append(_Spot(n, plane.x(n), y, known))
    return (*_segments(spots, series), *_points(spots, series, plane))


def diamond(x: float, y: float, reach: float, paint: Paint) -> Polygon:
    """Return a diamond around a point."""
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    return Polygon(corners, paint)


def _dense(series: Series, plane: Plane) -> Iterator[Mark]:
    """Yield runs of known points, dashed where all of them are."""
    thin = thinned(series)
    places = plane.sight.drawn(series)
    for known, run in groupby(places, key=thin.known.__getitem__):
        if known:
            inside = list(run)
            paint = Paint(
                stroke=series.colour,
                width=DENSE,
                dash=_DASH if all(thin.dashed[n] for n in inside) else (),
            )
            yield Polyline(tuple(plane.spots(series, inside)), paint)


def _segments(spots: Sequence[_Spot], series: Series) -> Iterator[Mark]:
    """Join neighbours; stretches of one style become one line."""
    thin = thinned(series)
    path: list[_Spot] = []
    style = _Style(dashed=False, faint=False)
    for a, b in pairwise(spots):
        if not (a.known and b.known):
            continue
        now = _Style(
            thin.dashed[a.n] or thin.dashed[b.n], thin.faint[a.n] or thin.faint[b.n]
        )
        if path and (path[-1] is not a or now != style):
            yield _line(path, series, style)
            path = []
        style = now
        path = path or [a]
        path.append(b)
    if path:
        yield _line(path, series, style)


def _line(path: Sequence[_Spot], series: Series, style: _Style) -> Polyline:
    paint = Paint(
        stroke=series.colour,
        width=FINE if series.drawn is Drawn.MARKED else LINE,
        dash=_DASH if style.dashed else (),
        opacity=FAINT if style.faint else 1.0,
    )
    return Polyline(tuple((spot.x, spot.y) for spot in path), paint)


def _points(spots: Sequence[_Spot], series: Series, plane: Plane) -> Iterator[Mark]:
    thin = thinned(series)
    every = series.drawn is Drawn.MARKED
    size = max(1.2, min(_RING, plane.step * 0.3))
    last = -_APART
    for n, spot in enumerate(spots):
        if not spot.known:
            continue
        around = (*spots[max(0, n - 1) : n], *spots[n + 1 : n + 2])
        alone = not any(other.known for other in around)
        hollow = thin.hollow[spot.n]
        if not (hollow or alone or (every and spot.x - last >= _APART)):
            continue
        last = spot.x
        paint = _paint(series, spot.n, hollow=hollow)
        if every:
            yield diamond(spot.x, spot.y, _DIAMOND * size / _RING, paint)
        else:
            yield Circle(spot.x, spot.y, size if hollow else min(_DOT, size), paint)


def _paint(series: Series, n: int, *, hollow: bool) -> Paint:
    opacity = FAINT if thinned(series).faint[n] else 1.0
    if hollow:
        return Paint(fill="panel", stroke=series.colour, width=1.6, opacity=opacity)
    return Paint(fill=series.colour, opacity=opacity)
