"""Painting marks with Qt: on screen, into images and into PDF."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF

from vnjp_desktop.core.figure.hatching import hatch_lines
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Circle,
    Group,
    Polygon,
    Polyline,
    Rectangle,
    Text,
    upright,
)
from vnjp_desktop.plots.measure import font, text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from vnjp_desktop.core.figure.marks import Area, Mark, Paint
    from vnjp_desktop.dataio.theme import Theme

HALO: Final = 3.0
_NO_PEN: Final = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH: Final = QBrush(Qt.BrushStyle.NoBrush)


def paint(painter: QPainter, marks: Sequence[Mark], theme: Theme) -> None:
    """Paint marks in order, 1 px to one unit of the painter."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    for mark in marks:
        _PAINTERS[type(mark)](painter, mark, theme)
    painter.restore()


def colour(theme: Theme, token: str, opacity: float = 1.0) -> QColor:
    """Return the colour of a token."""
    return _colour(theme[token], opacity)


@lru_cache(maxsize=512)
def _colour(code: str, opacity: float) -> QColor:
    # Qt would read #RRGGBBAA as #AARRGGBB.
    result = QColor(code[:7])
    alpha = int(code[7:], 16) / 255 if len(code) > len("#RRGGBB") else 1.0
    result.setAlphaF(alpha * opacity)
    return result


@lru_cache(maxsize=512)
def _pen(
    code: str,
    opacity: float,
    width: float,
    dash: tuple[float, ...],
    *,
    round_ends: bool,
) -> QPen:
    pen = QPen(_colour(code, opacity), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        # Qt counts dashes in pen widths; an odd pattern is meant twice, as in SVG.
        whole = dash * 2 if len(dash) % 2 else dash
        pen.setDashPattern([length / width for length in whole])
    return pen


@lru_cache(maxsize=512)
def _brush(code: str, opacity: float) -> QBrush:
    return QBrush(_colour(code, opacity))


def _pen_of(paint: Paint, theme: Theme, *, round_ends: bool = False) -> QPen:
    if not paint.stroke or paint.width <= 0:
        return _NO_PEN
    ends = round_ends and not paint.dash
    return _pen(
        theme[paint.stroke], paint.opacity, paint.width, paint.dash, round_ends=ends
    )


def _brush_of(paint: Paint, theme: Theme) -> QBrush:
    if not paint.fill or paint.hatched:
        return _NO_BRUSH
    return _brush(theme[paint.fill], paint.opacity)


def _use(painter: QPainter, paint: Paint, theme: Theme) -> None:
    painter.setPen(_pen_of(paint, theme))
    painter.setBrush(_brush_of(paint, theme))


def _rect(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)


def _hatch(painter: QPainter, shape: QPainterPath, paint: Paint, theme: Theme) -> None:
    box = shape.boundingRect()
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(theme[paint.fill], paint.opacity, 1.0, (), round_ends=False))
    lines = hatch_lines(box.x(), box.y(), box.right(), box.bottom())
    for (x1, y1), (x2, y2) in lines:
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.restore()


def _rectangle(painter: QPainter, mark: Rectangle, theme: Theme) -> None:
    rect = _rect(mark.area)
    if mark.paint.hatched:
        shape = QPainterPath()
        shape.addRoundedRect(rect, mark.radius, mark.radius)
        _hatch(painter, shape, mark.paint, theme)
    _use(painter, mark.paint, theme)
    if mark.radius:
        radius = min(mark.radius, rect.width() / 2, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.drawRect(rect)


def _polyline(painter: QPainter, mark: Polyline, theme: Theme) -> None:
    points = [QPointF(x, y) for x, y in mark.points]
    straight = upright(mark)
    painter.setPen(_pen_of(mark.paint, theme, round_ends=not straight))
    painter.setBrush(_NO_BRUSH)
    if straight:
        points = _crisp(painter, points, mark.paint.width)
    painter.drawPolyline(QPolygonF(points))


def _crisp(painter: QPainter, points: list[QPointF], width: float) -> list[QPointF]:
    """Move an upright or level line so that it fills whole device px."""
    transform = painter.transform()
    back, inverted = transform.inverted()
    if transform.isRotating() or not inverted:
        return points
    half = round(width * transform.m22()) % 2 / 2
    first, last = (transform.map(point) for point in points)
    if first.x() == last.x():
        x = math.floor(first.x()) + half
        first.setX(x)
        last.setX(x)
    else:
        y = math.floor(first.y()) + half
        first.setY(y)
        last.setY(y)
    return [back.map(first), back.map(last)]


def _polygon(painter: QPainter, mark: Polygon, theme: Theme) -> None:
    polygon = QPolygonF([QPointF(x, y) for x, y in mark.points])
    if mark.paint.hatched:
        shape = QPainterPath()
        shape.addPolygon(polygon)
        shape.closeSubpath()
        _hatch(painter, shape, mark.paint, theme)
    _use(painter, mark.paint, theme)
    painter.drawPolygon(polygon)


def _circle(painter: QPainter, mark: Circle, theme: Theme) -> None:
    centre = QPointF(mark.x, mark.y)
    if mark.paint.hatched:
        shape = QPainterPath()
        shape.addEllipse(centre, mark.radius, mark.radius)
        _hatch(painter, shape, mark.paint, theme)
    _use(painter, mark.paint, theme)
    painter.drawEllipse(centre, mark.radius, mark.radius)


_SHIFT: Final = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def _text(painter: QPainter, mark: Text, theme: Theme) -> None:
    letters = font(mark.size, mark.weight)
    x = mark.x
    if mark.anchor is not Anchor.START:
        x -= _SHIFT[mark.anchor] * text_width(mark.text, mark.size, mark.weight)
    at = QPointF(x, mark.y)
    if mark.halo:
        outline = QPainterPath()
        outline.addText(at, letters, mark.text)
        pen = _pen(theme[mark.halo], 1.0, HALO, (), round_ends=True)
        painter.strokePath(outline, pen)
    painter.setFont(letters)
    painter.setPen(_colour(theme[mark.colour], 1.0))
    painter.drawText(at, mark.text)


def _group(painter: QPainter, mark: Group, theme: Theme) -> None:
    if mark.clip is not None:
        painter.save()
        painter.setClipRect(_rect(mark.clip), Qt.ClipOperation.IntersectClip)
    for part in mark.marks:
        _PAINTERS[type(part)](painter, part, theme)
    if mark.clip is not None:
        painter.restore()


_PAINTERS: Final[dict[type, Callable[[QPainter, Any, Theme], None]]] = {
    Rectangle: _rectangle,
    Polyline: _polyline,
    Polygon: _polygon,
    Circle: _circle,
    Text: _text,
    Group: _group,
}
