"""Figures as SVG: text stays text, the bytes are the same every time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from vnjp_desktop.core.figure.fonts import FONT_FAMILIES, letter_px
from vnjp_desktop.core.figure.hatching import SPACING
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Circle,
    Group,
    Polygon,
    Polyline,
    Rectangle,
    Text,
    Weight,
    upright,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnjp_desktop.core.figure.marks import Area, Figure, Mark, Paint
    from vnjp_desktop.dataio.theme import Theme

_PX_PER_INCH: Final = 96
_HALO: Final = "3"
_LETTERS: Final = "font-variant-numeric: tabular-nums; font-variant-ligatures: none"
_OPAQUE: Final = len("#RRGGBB")
_WEIGHTS: Final = {Weight.NORMAL: "", Weight.SEMIBOLD: "600"}
# Letters that XML 1.0 cannot hold, not even escaped.
_FORBIDDEN: Final = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_NOT_IN_ID: Final = re.compile(r"[^A-Za-z0-9_.-]+")


def svg_bytes(figure: Figure, theme: Theme) -> bytes:
    """Return a figure as an SVG 1.1 document in UTF-8."""
    return _Writer(figure, theme).document().encode()


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _inches(px: float) -> str:
    return f"{px / _PX_PER_INCH:.5f}".rstrip("0").rstrip(".") + "in"


def _clean(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _quoted(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))


def _attributes(values: Iterable[tuple[str, str]]) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in values if value)


def _path(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _box(area: Area) -> list[tuple[str, str]]:
    return [
        ("x", _number(area.x)),
        ("y", _number(area.y)),
        ("width", _number(max(0.0, area.width))),
        ("height", _number(max(0.0, area.height))),
    ]


class _Writer:
    """Collects the body first, since only then the definitions are known."""

    def __init__(self, figure: Figure, theme: Theme) -> None:
        self._figure = figure
        self._theme = theme
        self._clips: dict[Area, str] = {}
        self._hatches: dict[tuple[str, float], str] = {}
        self._ids: set[str] = {"title", "description"}
        self._lines: list[str] = []

    def document(self) -> str:
        figure = self._figure
        self._background()
        for mark in figure.marks:
            self._write(mark)
        root = _attributes(
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", _inches(figure.width)),
                ("height", _inches(figure.height)),
                ("viewBox", f"0 0 {_number(figure.width)} {_number(figure.height)}"),
                ("role", "img"),
                ("aria-labelledby", "title description"),
                ("xml:lang", figure.language),
                ("lang", figure.language),
                ("font-family", _families()),
                ("style", _LETTERS),
            ]
        )
        head = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<svg{root}>",
            f'<title id="title">{_clean(figure.title)}</title>',
            f'<desc id="description">{_clean(figure.description)}</desc>',
        ]
        return "\n".join([*head, *self._definitions(), *self._lines, "</svg>", ""])

    def _definitions(self) -> Iterator[str]:
        if not self._clips and not self._hatches:
            return
        yield "<defs>"
        for area, name in self._clips.items():
            inside = f"<rect{_attributes(_box(area))}/>"
            yield f'<clipPath id="{name}">{inside}</clipPath>'
        for (token, opacity), name in self._hatches.items():
            side = _number(SPACING)
            # Three strokes, so that the corners of the tile are covered as well.
            low, high = _number(SPACING - 1), _number(SPACING + 1)
            line = f"M0,{side} L{side},0 M-1,1 L1,-1 M{low},{high} L{high},{low}"
            stroke = _attributes(self._inked("stroke", token, opacity))
            yield (
                f'<pattern id="{name}" width="{side}" height="{side}" '
                f'patternUnits="userSpaceOnUse"><path d="{line}" fill="none"{stroke}/>'
                "</pattern>"
            )
        yield "</defs>"

    def _background(self) -> None:
        if self._theme.opaque:
            colour = _quoted(self._theme["panel"])
            self._lines.append(f'<rect width="100%" height="100%" fill={colour}/>')

    def _write(self, mark: Mark) -> None:
        match mark:
            case Rectangle():
                self._rectangle(mark)
            case Polyline():
                self._polyline(mark)
            case Polygon():
                self._polygon(mark)
            case Circle():
                self._circle(mark)
            case Text():
                self._text(mark)
            case _:
                self._group(mark)

    def _inked(self, what: str, token: str, opacity: float) -> list[tuple[str, str]]:
        code = self._theme[token]
        alpha = int(code[_OPAQUE:], 16) / 255 if len(code) > _OPAQUE else 1.0
        alpha *= opacity
        shade = "" if alpha == 1 else _number(alpha)
        return [(what, code[:_OPAQUE]), (f"{what}-opacity", shade)]

    def _paint(self, paint: Paint) -> str:
        values: list[tuple[str, str]] = [("fill", "none")]
        if paint.fill and paint.hatched:
            values = [("fill", f"url(#{self._hatch(paint.fill, paint.opacity)})")]
        elif paint.fill:
            values = self._inked("fill", paint.fill, paint.opacity)
        if paint.stroke and paint.width > 0:
            values += self._inked("stroke", paint.stroke, paint.opacity)
            values.append(("stroke-width", _number(paint.width)))
            values.append(("stroke-dasharray", " ".join(map(_number, paint.dash))))
            values.append(("stroke-linejoin", "round"))
        return _attributes(values)

    def _hatch(self, token: str, opacity: float) -> str:
        return self._hatches.setdefault(
            (token, opacity), f"hatch-{len(self._hatches) + 1}"
        )

    def _rectangle(self, mark: Rectangle) -> None:
        box = _attributes([*_box(mark.area), ("rx", _radius(mark))])
        self._lines.append(f"<rect{box}{self._paint(mark.paint)}/>")

    def _polyline(self, mark: Polyline) -> None:
        ends = "" if upright(mark) or mark.paint.dash else "round"
        more = [
            ("stroke-linecap", ends),
            ("shape-rendering", "crispEdges" if upright(mark) else ""),
        ]
        look = self._paint(mark.paint) + _attributes(more)
        self._lines.append(f'<polyline points="{_path(mark.points)}"{look}/>')

    def _polygon(self, mark: Polygon) -> None:
        look = self._paint(mark.paint)
        self._lines.append(f'<polygon points="{_path(mark.points)}"{look}/>')

    def _circle(self, mark: Circle) -> None:
        place = [("cx", _number(mark.x)), ("cy", _number(mark.y))]
        place.append(("r", _number(mark.radius)))
        self._lines.append(f"<circle{_attributes(place)}{self._paint(mark.paint)}/>")

    def _text(self, mark: Text) -> None:
        anchor = "" if mark.anchor is Anchor.START else str(mark.anchor)
        values = [
            ("x", _number(mark.x)),
            ("y", _number(mark.y)),
            ("font-size", str(letter_px(mark.size))),
            ("font-weight", _WEIGHTS[mark.weight]),
            ("text-anchor", anchor),
            *self._inked("fill", mark.colour, 1.0),
        ]
        if mark.halo:
            values += self._inked("stroke", mark.halo, 1.0)
            values.append(("stroke-width", _HALO))
            values.append(("stroke-linejoin", "round"))
            values.append(("paint-order", "stroke"))
        self._lines.append(f"<text{_attributes(values)}>{_clean(mark.text)}</text>")

    def _group(self, mark: Group) -> None:
        clip = ""
        if mark.clip is not None:
            name = self._clips.setdefault(mark.clip, f"clip-{len(self._clips) + 1}")
            clip = f"url(#{name})"
        look = _attributes([("id", self._identity(mark.key)), ("clip-path", clip)])
        self._lines.append(f"<g{look}>")
        if mark.title:
            self._lines.append(f"<title>{_clean(mark.title)}</title>")
        for part in mark.marks:
            self._write(part)
        self._lines.append("</g>")

    def _identity(self, key: str) -> str:
        """Return the key as an id that is valid and not used before."""
        if not key:
            return ""
        wanted = "m-" + _NOT_IN_ID.sub("-", key)
        name, n = wanted, 1
        while name in self._ids:
            n += 1
            name = f"{wanted}.{n}"
        self._ids.add(name)
        return name


def _families() -> str:
    return ", ".join([*(f"'{family}'" for family in FONT_FAMILIES), "sans-serif"])


def _radius(mark: Rectangle) -> str:
    least = min(mark.radius, mark.area.width / 2, mark.area.height / 2)
    return _number(least) if least > 0 else ""
