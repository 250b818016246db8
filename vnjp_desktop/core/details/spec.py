"""The inspector's content as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a line is meant."""

    NORMAL = "normal"
    MUTED = "muted"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Go:
    """Where a line leads inside the program.

    Attributes:
        kind: ``event``, ``period`` or ``category``; ``edit`` or ``delete`` for
            what can be done with an own event.
        key: Event id, period code or slug.
    """

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section.

    Attributes:
        text: What it says.
        label: What it is about, shown before or above, or empty.
        detail: A second, smaller line, or empty.
        tone: Normal, muted, warning.
        colour: Theme token of the label, or empty.
        go: Inside link, or None.
        url: Outside link, or empty.
    """

    text: str
    label: str = ""
    detail: str = ""
    tone: Tone = Tone.NORMAL
    colour: str = ""
    go: Go | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a small heading.

    Attributes:
        title: Heading in the language.
        lines: What it says.
        cards: Whether each line is framed (sources, disagreements).
        series: Numbers of a small line chart above the lines; None is a gap.
    """

    title: str
    lines: tuple[Line, ...] = ()
    cards: bool = False
    series: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """Everything the inspector shows about one thing.

    Attributes:
        badge: Short classification in a pill: ``2022 · annual``.
        title: Heading.
        subtitle: Date, place; may be empty.
        text: Body text; may be empty.
        sections: In order.
    """

    badge: str
    title: str
    subtitle: str = ""
    text: str = ""
    sections: tuple[Section, ...] = ()
