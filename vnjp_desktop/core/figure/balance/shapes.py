"""The lines, the shading between them and the bars of the balance chart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.charts.trade import estimated, provisional
from vnjp_desktop.core.figure.balance.layout import centre
from vnjp_desktop.core.figure.balance.shading import Pair, patches
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
)
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.figure.balance.layout import Panel
    from vnjp_desktop.core.figure.marks import Mark
    from vnjp_desktop.core.figure.scales import LinearScale, TimeScale
    from vnjp_desktop.core.values import Value

LINE: Final = 2.2
_DASH: Final = (5.0, 4.0)
_BAR_SHARE: Final = 0.62  # of the band of a period
_WIDEST_BAR: Final = 56.0
_RING: Final = 3.2
_DOT: Final = 2.6
_LEAST_BAR: Final = 1.0  # px of height that a small balance still gets
_HOLLOW_FROM: Final = 2.5  # px; thinner bars would be all outline
_MONTH, _YEAR = 30.44, 365.25  # days
_FINE_BELOW: Final = 7.0  # px; narrow bars have a fine outline


@dataclass(frozen=True, slots=True)
class Plane:
    """A panel ready to draw on.

    Attributes:
        area: Where it stands.
        scale: From numbers in the unit to px.
        factor: Plain units in one of the unit.
        frequency: Of the points.
        left: Px of the first day.
        first: Ordinal of the first day.
        per_day: Px of one day.
    """

    area: Area
    scale: LinearScale
    factor: float
    frequency: Frequency
    left: float
    first: float
    per_day: float

    @staticmethod
    def of(panel: Panel, time: TimeScale, factor: float, frequency: Frequency) -> Plane:
        """Return a panel with the time axis over it."""
        first = float(time.span.start.toordinal())
        return Plane(
            panel.area,
            panel.scale,
            factor,
            frequency,
            time.left,
            first,
            time.px_per_day,
        )

    def x(self, point: TradePoint) -> float:
        """Return the px of a point."""
        day = centre(point.period, self.frequency)
        return self.left + (day - self.first) * self.per_day

    def y(self, value: Value) -> float:
        """Return the px of a value."""
        return self.scale.y(value.amount / self.factor)

    @property
    def step(self) -> float:
        """Px of one period."""
        monthly = self.frequency is Frequency.MONTHLY
        return self.per_day * (_MONTH if monthly else _YEAR)


class _Spot(NamedTuple):
    """A known value of a series, or a gap."""

    x: float
    y: float
    value: Value | None


def shade(points: Sequence[TradePoint], plane: Plane) -> tuple[Mark, ...]:
    """Return the surplus and deficit between the lines."""
    marks: list[Mark] = []
    for known, run in groupby(points, key=lambda point: point.both):
        if not known:
            continue
        # Px grow downwards: the higher line has the smaller y.
        pairs = [Pair(plane.x(p), -plane.y(p.export), -plane.y(p.import_)) for p in run]
        for patch in patches(pairs):
            fill = "export_tint" if patch.above else "import_tint"
            corners = tuple((x, -y) for x, y in patch.points)
            marks.append(Polygon(corners, Paint(fill=fill)))
    return tuple(marks)


def draw_series(
    points: Sequence[TradePoint], values: Sequence[Value], plane: Plane, colour: str
) -> tuple[Mark, ...]:
    """Return one line: whole, dashed where estimated, broken where unknown.

    Provisional values carry a ring, values without a neighbour a dot.
    """
    spots = [
        _Spot(plane.x(point), plane.y(value), value)
        if value.known
        else _Spot(plane.x(point), 0.0, None)
        for point, value in zip(points, values, strict=True)
    ]
    return (*_segments(spots, colour), *_dots(spots, plane.step, colour))


def draw_bars(
    points: Sequence[TradePoint], words: Sequence[str], plane: Plane
) -> tuple[Mark, ...]:
    """Return the balances as bars from the zero line, each with its words."""
    marks: list[Mark] = []
    for point, text in zip(points, words, strict=True):
        if point.balance.known:
            area = bar_area(point, plane)
            paint = _bar_paint(point.balance, area.width)
            bar = Rectangle(area, paint, min(1.5, area.width / 6))
            marks.append(Group((bar,), text, f"period:{point.period.code}"))
    return tuple(marks)


def bar_area(point: TradePoint, plane: Plane) -> Area:
    """Return where the bar of a known balance stands."""
    width = max(1.0, min(_BAR_SHARE * plane.step, _WIDEST_BAR))
    zero, y = plane.scale.y(0.0), plane.y(point.balance)
    top, bottom = min(zero, y), max(zero, y)
    if bottom - top < _LEAST_BAR:
        top = zero - _LEAST_BAR if point.balance.amount >= 0 else zero
        bottom = top + _LEAST_BAR
    return Area(plane.x(point) - width / 2, top, width, bottom - top)


def _bar_paint(value: Value, width: float) -> Paint:
    colour = "export" if value.amount >= 0 else "import"
    if estimated(value):
        return Paint(fill=colour, stroke=colour, hatched=True)
    if provisional(value) and width >= _HOLLOW_FROM:
        fine = width < _FINE_BELOW
        return Paint(fill="panel", stroke=colour, width=1.0 if fine else 1.5)
    return Paint(fill=colour)


def _segments(spots: Sequence[_Spot], colour: str) -> Iterator[Mark]:
    """Join neighbours; stretches of one style become one line."""
    steps = [
        (a, b, estimated(a.value) or estimated(b.value))
        for a, b in pairwise(spots)
        if a.value is not None and b.value is not None
    ]
    path: list[_Spot] = []
    style = False
    for a, b, dashed in steps:
        if path and (path[-1] is not a or dashed is not style):
            yield _line(path, colour, dashed=style)
            path = []
        style = dashed
        path = [*path, b] if path else [a, b]
    if path:
        yield _line(path, colour, dashed=style)


def _line(path: Sequence[_Spot], colour: str, *, dashed: bool) -> Polyline:
    dash = _DASH if dashed else ()
    points = tuple((spot.x, spot.y) for spot in path)
    return Polyline(points, Paint(stroke=colour, width=LINE, dash=dash))


def _dots(spots: Sequence[_Spot], step: float, colour: str) -> Iterator[Mark]:
    ring = max(1.2, min(_RING, step * 0.3))
    for n, spot in enumerate(spots):
        if spot.value is None:
            continue
        around = (*spots[max(0, n - 1) : n], *spots[n + 1 : n + 2])
        alone = all(other.value is None for other in around)
        if provisional(spot.value):
            paint = Paint(fill="panel", stroke=colour, width=1.6)
            yield Circle(spot.x, spot.y, ring, paint)
        elif alone:
            yield Circle(spot.x, spot.y, min(_DOT, ring), Paint(fill=colour))
