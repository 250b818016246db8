"""Events as thin lines through a chart, with labels that never overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import Slots, fit
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Group,
    Paint,
    Polyline,
    Target,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.parts import baseline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnjp_desktop.core.charts.spec import EventMark
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.figure.scales import TimeScale

ROW: Final = 15.0
_SIZE: Final = 11.0
_PAD: Final = 5.0
_LONGEST: Final = 220.0  # px; longer titles give way, only the chosen one is cut
_ROOM: Final = 180.0  # px of width for each label, so that they stay few
_TICK: Final = 5.0
_REACH: Final = 4.0
_THEME_FIRST: Final = "economy"  # beside trade, events of the economy matter most


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event that has found its place.

    Attributes:
        mark: The event.
        x: Its day.
        row: Row of its label, None when the label gave way.
        text: The label, perhaps shortened.
        left: Where the label begins.
        selected: Whether it is the chosen event.
    """

    mark: EventMark
    x: float
    row: int | None
    text: str
    left: float
    selected: bool


def place_events(
    events: Sequence[EventMark],
    scale: TimeScale,
    area: Area,
    measure: Measure,
    *,
    selected: str | None = None,
    reserved: float = 0.0,
) -> tuple[EventLine, ...]:
    """Decide which events carry a label, in order of time.

    The chosen event comes first, then the economy's and the weightier ones. A
    label stands to the right of its line, or to the left where room ends; no
    line runs through the label of another.

    Args:
        events: In order of date.
        scale: Time axis.
        area: Rows for the labels.
        measure: Width of a text.
        selected: Event id, or None.
        reserved: Right end of a text already standing in the last row.
    """
    inside = [
        (scale.x(mark.event.date.start), mark)
        for mark in events
        if scale.span.start <= mark.event.date.start <= scale.span.end
    ]
    rows = int(area.height // ROW)
    slots = Slots(max(1, rows))
    if reserved:
        slots.take(len(slots) - 1, area.x, reserved)
    placed: dict[str, EventLine] = {}
    left = max(1, int(area.width // _ROOM)) if rows else 0
    for x, mark in sorted(inside, key=lambda item: _order(item[1], selected)):
        chosen = mark.event.event_id == selected
        line = _place(mark, x, area, slots if left else None, measure, chosen=chosen)
        placed[mark.event.event_id] = line
        left -= line.row is not None
    return tuple(placed[mark.event.event_id] for _, mark in inside)


def draw_events(
    lines: Iterable[EventLine], area: Area, panels: Sequence[Area]
) -> tuple[Mark, ...]:
    """Return labels in the area, lines down the panels, ticks for the others."""
    marks: list[Mark] = []
    for line in lines:
        colour = "accent" if line.selected else "faint"
        inside: list[Mark] = []
        if line.row is None and not line.selected:
            tick = ((line.x, area.bottom), (line.x, area.bottom + _TICK))
            inside.append(Polyline(tick, Paint(stroke="faint")))
        else:
            top = area.y + ROW * (line.row or 0) + 2
            dash = () if line.selected else (1.5, 3.0)
            paint = Paint(stroke=colour, dash=dash)
            # The heading between the panels stays free of lines.
            for start, panel in zip(
                (top, *(p.y for p in panels[1:])), panels, strict=True
            ):
                ends = ((line.x, start), (line.x, panel.bottom))
                inside.append(Polyline(ends, paint))
        if line.row is not None:
            inside.append(_label(line, area))
        title = f"{line.mark.when}: {line.mark.title}"
        marks.append(Group(tuple(inside), title, f"event:{line.mark.event.event_id}"))
    return tuple(marks)


def event_targets(
    lines: Iterable[EventLine], area: Area, measure: Measure
) -> tuple[Target, ...]:
    """Return what can be pointed at: labels, and the ends of lines without one."""
    return tuple(
        Target(
            "event",
            line.mark.event.event_id,
            _reach(line, area, measure),
            f"{line.mark.when}: {line.mark.title}",
        )
        for line in lines
    )


def _order(mark: EventMark, selected: str | None) -> tuple[bool, bool, int, int]:
    event = mark.event
    return (
        event.event_id != selected,
        event.theme != _THEME_FIRST,
        -event.importance,
        -event.date.start.toordinal(),
    )


def _place(
    mark: EventMark,
    x: float,
    area: Area,
    slots: Slots | None,
    measure: Measure,
    *,
    chosen: bool,
) -> EventLine:
    weight = Weight.SEMIBOLD if chosen else Weight.NORMAL
    longest = min(_LONGEST, area.width / 2)
    text = fit(mark.title, longest, _SIZE, measure, weight) if slots else ""
    if text != mark.title and not chosen:
        text = ""
    width = measure(text, _SIZE, weight) if text else 0.0
    for left in (x + _PAD, x - _PAD - width):
        inside = left >= area.x and left + width <= area.right
        if slots is None or not text or not inside:
            continue
        ends = min(x, left) - 2, max(x, left + width) + _PAD
        row = _free_row(slots, x, ends)
        if row is not None:
            return EventLine(mark, x, row, text, left, chosen)
    return EventLine(mark, x, None, "", x, chosen)


def _free_row(slots: Slots, x: float, ends: tuple[float, float]) -> int | None:
    """Occupy a label's stretch, and the line below it in all later rows."""
    for row in range(len(slots)):
        later = range(row + 1, len(slots))
        line = x - 2, x + 2
        if slots.free(row, *ends) and all(slots.free(n, *line) for n in later):
            slots.take(row, *ends)
            for n in later:
                slots.take(n, *line)
            return row
    return None


def _label(line: EventLine, area: Area) -> Text:
    middle = area.y + ROW * ((line.row or 0) + 0.5)
    return Text(
        line.left,
        baseline(middle, _SIZE),
        line.text,
        _SIZE,
        "accent" if line.selected else "muted",
        anchor=Anchor.START,
        weight=Weight.SEMIBOLD if line.selected else Weight.NORMAL,
    )


def _reach(line: EventLine, area: Area, measure: Measure) -> Area:
    if line.row is None:
        left, right = line.x - _REACH, line.x + _REACH
        top, height = area.bottom - _TICK, 2 * _TICK
    else:
        weight = Weight.SEMIBOLD if line.selected else Weight.NORMAL
        left = min(line.x, line.left)
        right = max(line.x, line.left + measure(line.text, _SIZE, weight))
        top, height = area.y + ROW * line.row, ROW
    left, right = max(left, area.x), min(right, area.right)
    return Area(left, top, right - left, height)
