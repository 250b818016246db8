"""The stretch of time that is looked at, shaded, with its change on top."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import fit
from vnjp_desktop.core.figure.marks import (
    Area,
    Group,
    Paint,
    Polyline,
    Rectangle,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.parts import baseline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.balance.spec import Brush
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.figure.scales import TimeScale

_SIZE: Final = 11.0
_LEADING: Final = 15.0
_PAD: Final = 6.0
_SHARE: Final = 0.5  # of the panel that the plate may cover


def shade_brush(
    brush: Brush, time: TimeScale, panels: Sequence[Area]
) -> Iterator[Mark]:
    """Yield the shading behind the data, with its two edges."""
    left, right = _edges(brush, time)
    if right <= left:
        return
    for area in panels:
        yield Rectangle(
            Area(left, area.y, right - left, area.height), Paint(fill="shade")
        )
        for x in (left, right):
            line = ((x, area.y), (x, area.bottom))
            yield Polyline(line, Paint(stroke="faint"))


def tell_brush(
    brush: Brush,
    time: TimeScale,
    area: Area,
    measure: Measure,
    spots: Sequence[tuple[float, float]] = (),
) -> Iterator[Mark]:
    """Yield what the series did, on a plate at the top of the stretch.

    The plate moves aside, or to the foot of the panel, where it would cover
    fewer of the spots that matter.
    """
    left, right = _edges(brush, time)
    rows = int((area.height * _SHARE - _PAD) / _LEADING) - 1
    if right <= left or rows < 0:
        return
    room = area.width - 2 * _PAD
    lines = [
        (fit(line.text, room, _SIZE, measure), line.colour)
        for line in brush.lines[:rows]
    ]
    heading = fit(brush.heading, room, _SIZE, measure, Weight.SEMIBOLD)
    widths = [measure(heading, _SIZE, Weight.SEMIBOLD)]
    widths += [measure(text, _SIZE) for text, _ in lines]
    width = max(widths) + 2 * _PAD
    height = _LEADING * (1 + len(lines)) + _PAD
    plates = [
        Area(min(max(x, area.x), area.right - width), y, width, height)
        for y in (area.y, area.bottom - height)
        for x in ((left + right - width) / 2, right - width, left)
    ]
    plate = min(plates, key=lambda each: sum(each.contains(*spot) for spot in spots))
    marks: list[Mark] = [
        Rectangle(plate, Paint(fill="card", stroke="line"), 4.0),
        _text(heading, plate, 0, "ink", Weight.SEMIBOLD),
        *(_text(text, plate, n, colour) for n, (text, colour) in enumerate(lines, 1)),
    ]
    words = "; ".join((brush.heading, *(line.text for line in brush.lines)))
    yield Group(tuple(marks), words, "brush")


def _edges(brush: Brush, time: TimeScale) -> tuple[float, float]:
    left = max(time.left, time.x(brush.span.start))
    right = min(time.right, time.x(brush.span.end + timedelta(days=1)))
    return left, right


def _text(
    text: str, plate: Area, row: int, colour: str, weight: Weight = Weight.NORMAL
) -> Text:
    middle = plate.y + _PAD / 2 + _LEADING * (row + 0.5)
    return Text(
        plate.x + _PAD, baseline(middle, _SIZE), text, _SIZE, colour, weight=weight
    )
