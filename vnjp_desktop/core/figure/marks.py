"""Figures as lists of marks: what is where, with no notion of Qt or files.

Lengths are in px at 96 dpi, y grows downwards. Colours are tokens of the theme
(``ink``, ``export``, ``theme.politics``), resolved by whoever paints.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Weight(StrEnum):
    """Thickness of letters."""

    NORMAL = "normal"
    SEMIBOLD = "semibold"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the figure."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """X of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Y of the lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def inset(self, left: float, top: float, right: float, bottom: float) -> Area:
        """Return the area without margins."""
        return Area(
            self.x + left,
            self.y + top,
            max(0.0, self.width - left - right),
            max(0.0, self.height - top - bottom),
        )


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is inked.

    Attributes:
        fill: Token of the inside, or empty for none.
        stroke: Token of the outline, or empty for none.
        width: Width of the outline.
        dash: Lengths of dash and gap in px, empty for a whole line.
        opacity: 0 to 1, for fill and stroke together.
        hatched: Fill with diagonal lines instead of a flat colour.
    """

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled or outlined rectangle."""

    area: Area
    paint: Paint
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through points; a run of points, not closed."""

    points: tuple[tuple[float, float], ...]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape."""

    points: tuple[tuple[float, float], ...]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc or ring."""

    x: float
    y: float
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text standing on its baseline at (x, y).

    Letters are painted at whole px: a size of 11.5 is 12.
    """

    x: float
    y: float
    text: str
    size: float = 12.0
    colour: str = "ink"
    anchor: Anchor = Anchor.START
    weight: Weight = Weight.NORMAL
    halo: str = ""  # token of an outline that keeps text legible over lines


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together.

    Attributes:
        marks: Painted in order.
        title: Said by a screen reader and shown on hover in SVG; may be empty.
        key: Stable id of what it stands for (event id, period code), or empty.
        clip: Nothing is painted outside; None for no limit.
    """

    marks: tuple[Mark, ...]
    title: str = ""
    key: str = ""
    clip: Area | None = None


Mark = Rectangle | Polyline | Polygon | Circle | Text | Group


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be pointed at, clicked and spoken.

    Attributes:
        kind: ``event``, ``period``, ``level``, ``category``.
        key: Event id, period code or slug.
        area: Where it reacts.
        name: Words for assistive technology and the tooltip.
    """

    kind: str
    key: str
    area: Area
    name: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks laid out for a size, with what a screen needs to react.

    Attributes:
        marks: Painted in order.
        plot: The area of the time axis: its left and right edge stand for the
            first and last day of the span. None without a time axis.
        targets: What can be pointed at, in reading order.
    """

    marks: tuple[Mark, ...]
    plot: Area | None = None
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole picture ready for a file.

    Attributes:
        width: In px at 96 dpi.
        height: In px at 96 dpi.
        marks: Painted in order.
        title: Title, also of the document.
        description: Alternative text.
        language: Language of the texts.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    title: str
    description: str
    language: str


def upright(line: Polyline) -> bool:
    """Tell whether a line is one level or upright stroke, drawn without blur."""
    if len(line.points) != 2:  # noqa: PLR2004 -- a stroke has two ends
        return False
    (x1, y1), (x2, y2) = line.points
    return (x1 == x2) != (y1 == y2)


def texts(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield the texts of marks in the order in which they are painted."""
    for mark in marks:
        if isinstance(mark, Text):
            yield mark.text
        elif isinstance(mark, Group):
            yield from texts(mark.marks)


class Measure(Hashable, Protocol):
    """Width of a text as it will be painted; can key a cache."""

    def __call__(
        self, text: str, size: float, weight: Weight = Weight.NORMAL, /
    ) -> float:
        """Return the advance in px."""
        ...
