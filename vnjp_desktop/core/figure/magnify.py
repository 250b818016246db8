"""Marks drawn several times as large, for pictures seen from afar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.figure.fonts import letter_px
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Polygon,
    Polyline,
    Rectangle,
    Text,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.figure.marks import Mark, Paint

Points = tuple[tuple[float, float], ...]


def magnified(mark: Mark, times: int) -> Mark:
    """Return a mark with all lengths multiplied by a whole number.

    Letters have whole sizes, so that their widths grow exactly as much.
    """
    match mark:
        case Group():
            marks = tuple(magnified(part, times) for part in mark.marks)
            clip = None if mark.clip is None else _area(mark.clip, times)
            return replace(mark, marks=marks, clip=clip)
        case Text():
            size = letter_px(mark.size) * times
            return replace(mark, x=mark.x * times, y=mark.y * times, size=size)
        case _:
            return _shape(mark, times)


def _shape(
    mark: Rectangle | Polyline | Polygon | Circle, times: int
) -> Rectangle | Polyline | Polygon | Circle:
    paint = _paint(mark.paint, times)
    match mark:
        case Rectangle():
            return Rectangle(_area(mark.area, times), paint, mark.radius * times)
        case Circle():
            return Circle(mark.x * times, mark.y * times, mark.radius * times, paint)
        case _:
            points: Points = tuple((x * times, y * times) for x, y in mark.points)
            return replace(mark, points=points, paint=paint)


def _area(area: Area, times: int) -> Area:
    return Area(area.x * times, area.y * times, area.width * times, area.height * times)


def _paint(paint: Paint, times: int) -> Paint:
    dash = tuple(length * times for length in paint.dash)
    return replace(paint, width=paint.width * times, dash=dash)
