"""Pieces that more than one figure is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import spread
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Group,
    Paint,
    Polyline,
    Rectangle,
    Target,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.scales import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.spec import LevelBand
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.figure.scales import Scale, Tick, TimeScale

_LADDER_SIZE: Final = 11.5
_PAD: Final = 6.0
_BASELINE: Final = 0.36  # of the letter size, from the middle to the baseline


def baseline(middle: float, size: float) -> float:
    """Return the baseline of a text whose letters stand around a middle."""
    return middle + _BASELINE * size


@dataclass(frozen=True, slots=True)
class _Step:
    band: LevelBand
    area: Area


def _steps(bands: Sequence[LevelBand], scale: TimeScale, area: Area) -> Iterator[_Step]:
    for band in bands:
        left = max(area.x, scale.x(band.start))
        right = min(area.right, scale.x(band.end + timedelta(days=1)))
        if right > left:
            yield _Step(band, Area(left, area.y, right - left, area.height))


def _ladder_text(
    band: LevelBand, area: Area, room: float, measure: Measure
) -> Text | None:
    y = baseline(area.y + area.height / 2, _LADDER_SIZE)
    for wording in (band.label, band.short):
        if measure(wording, _LADDER_SIZE) <= area.width - 2 * _PAD:
            return Text(area.x + _PAD, y, wording, _LADDER_SIZE)
    for wording in (band.label, band.short):
        if measure(wording, _LADDER_SIZE, Weight.SEMIBOLD) <= room - _PAD:
            return Text(
                area.right + _PAD, y, wording, _LADDER_SIZE, weight=Weight.SEMIBOLD
            )
    return None


def draw_ladder(
    bands: Sequence[LevelBand],
    scale: TimeScale,
    area: Area,
    measure: Measure,
    *,
    room: float = 0.0,
) -> tuple[Mark, ...]:
    """Return the partnership ladder as a strip.

    Each band carries its label, its short label or none, by what fits.

    Args:
        bands: Levels in order of time.
        scale: Time axis.
        area: Where the strip stands; bands are cut to it.
        measure: Width of a text.
        room: Free px to the right of the area, for the label of a last band
            too narrow to hold it.
    """
    steps = list(_steps(bands, scale, area))
    marks: list[Mark] = []
    for n, step in enumerate(steps):
        body = step.area
        if n < len(steps) - 1:  # a hair of background between two bands
            body = body.inset(0, 0, min(1.0, body.width / 2), 0)
        fill = Paint(fill=f"ladder.{step.band.level.rank}")
        inside: list[Mark] = [Rectangle(body, fill, radius=2)]
        spare = room + area.right - body.right if n == len(steps) - 1 else 0.0
        text = _ladder_text(step.band, body, spare, measure)
        if text is not None:
            inside.append(text)
        key = f"level:{step.band.level.level_id}"
        marks.append(Group(tuple(inside), title=step.band.label, key=key))
    return tuple(marks)


def ladder_targets(
    bands: Sequence[LevelBand], scale: TimeScale, area: Area
) -> tuple[Target, ...]:
    """Return what can be pointed at in a ladder drawn with the same arguments."""
    return tuple(
        Target("level", step.band.level.level_id, step.area, step.band.label)
        for step in _steps(bands, scale, area)
    )


def time_axis(
    ticks: Sequence[Tick], scale: TimeScale, area: Area, *, grid: bool = True
) -> tuple[Mark, ...]:
    """Return vertical grid lines over an area and the tick texts below it."""
    marks: list[Mark] = []
    for tick in ticks:
        x = scale.x(tick.position)
        if grid:
            line = ((x, area.y), (x, area.bottom))
            marks.append(Polyline(line, Paint(stroke="grid")))
        y = area.bottom + 6 + TICK_SIZE
        marks.append(Text(x, y, tick.text, TICK_SIZE, "muted", anchor=Anchor.MIDDLE))
    return tuple(marks)


def value_axis(
    ticks: Sequence[Tick], scale: Scale, area: Area, *, text_right: float
) -> tuple[Mark, ...]:
    """Return horizontal grid lines and texts that end at ``text_right``.

    The line of zero stands out.
    """
    marks: list[Mark] = []
    for tick in ticks:
        y = scale.y(tick.position)
        stroke = "faint" if tick.position == 0 else "grid"
        line = ((area.x, y), (area.right, y))
        marks.append(Polyline(line, Paint(stroke=stroke)))
        text = Text(
            text_right,
            baseline(y, TICK_SIZE),
            tick.text,
            TICK_SIZE,
            "muted",
            anchor=Anchor.END,
        )
        marks.append(text)
    return tuple(marks)


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name and last value of a line, written at its end."""

    y: float
    name: str
    value: str
    colour: str


def draw_end_labels(
    labels: Sequence[EndLabel],
    x: float,
    low: float,
    high: float,
    *,
    size: float = 13.0,
) -> tuple[Mark, ...]:
    """Return labels from x on, moved apart within low..high (y) if need be."""
    values = any(label.value for label in labels)
    height = size * (2.7 if values else 1.3)
    middles = spread(
        [label.y for label in labels], height, low + height / 2, high - height / 2
    )
    marks: list[Mark] = []
    for label, middle in zip(labels, middles, strict=True):
        rise = -0.08 * size if label.value else _BASELINE * size
        name = Text(
            x, middle + rise, label.name, size, label.colour, weight=Weight.SEMIBOLD
        )
        marks.append(name)
        if label.value:
            y = middle + rise + size * 1.12
            marks.append(Text(x, y, label.value, size - 1, label.colour))
    return tuple(marks)


def end_labels_width(
    labels: Sequence[EndLabel], measure: Measure, *, size: float = 13.0
) -> float:
    """Return the px the labels need to the right of the lines."""
    widths = [measure(label.name, size, Weight.SEMIBOLD) for label in labels]
    widths += [measure(label.value, size - 1) for label in labels if label.value]
    return max(widths, default=0.0)
