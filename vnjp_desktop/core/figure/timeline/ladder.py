"""The partnership ladder above the timeline: steps that rise with the levels."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Group,
    Paint,
    Rectangle,
    Target,
    Text,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.charts.spec import LevelBand
    from vnjp_desktop.core.figure.marks import Mark, Measure
    from vnjp_desktop.core.figure.scales import TimeScale

_SIZE: Final = 11.5
_PAD: Final = 7.0
_LINE: Final = 15.0  # height of a label above a step
_LOWEST: Final = 21.0  # height of the lowest step
_FLAT_BELOW: Final = 40.0  # lower ladders have no steps


def steps(
    bands: Sequence[LevelBand], time: TimeScale, area: Area
) -> Iterator[tuple[LevelBand, Area]]:
    """Yield the visible levels with the area of their step."""
    flat = area.height < _FLAT_BELOW
    most = area.height if flat else area.height - _LINE
    rise = 0.0 if flat else (most - _LOWEST) / max(1, len(bands) - 1)
    for n, band in enumerate(bands):
        left = max(area.x, time.x(band.start))
        right = min(area.right, time.x(band.end + timedelta(days=1)))
        if right > left:
            height = most - rise * (len(bands) - 1 - n)
            yield band, Area(left, area.bottom - height, right - left, height)


def ladder_marks(
    bands: Sequence[LevelBand], time: TimeScale, area: Area, measure: Measure
) -> tuple[tuple[Mark, ...], tuple[Target, ...]]:
    """Return the marks and targets of the ladder.

    A level is named inside its step, above it, or not at all, by what fits;
    the latest level chooses first.
    """
    found = list(steps(bands, time, area))
    marks: list[Mark] = []
    targets = []
    taken = area.right
    for n in reversed(range(len(found))):
        band, step = found[n]
        text, taken = _label(found, n, taken, area, measure)
        last = n == len(found) - 1
        body = step if last else step.inset(0, 0, min(1.0, step.width / 2), 0)
        fill = Paint(fill=f"ladder.{band.level.rank}")
        inside: tuple[Mark, ...] = (Rectangle(body, fill, 2.0), *text)
        name = band.label
        marks.append(Group(inside, name, f"level:{band.level.level_id}"))
        targets.append(Target("level", band.level.level_id, step, name))
    return tuple(reversed(marks)), tuple(reversed(targets))


def _label(
    found: Sequence[tuple[LevelBand, Area]],
    n: int,
    taken: float,
    area: Area,
    measure: Measure,
) -> tuple[tuple[Text, ...], float]:
    """Return the label of a step and where the line above the steps is taken."""
    band, step = found[n]
    for wording in (band.label, band.short):
        if measure(wording, _SIZE) <= step.width - 2 * _PAD:
            y = step.bottom - _PAD
            return (Text(step.x + _PAD, y, wording, _SIZE),), taken
    right, middle = min(step.right, taken), step.x + step.width / 2
    for wording in (band.label, band.short):
        left = right - measure(wording, _SIZE, Weight.SEMIBOLD)
        if area.x <= left <= middle <= right:
            # Later steps are higher, and labels never reach over them.
            y = step.y - 4
            text = Text(
                right, y, wording, _SIZE, anchor=Anchor.END, weight=Weight.SEMIBOLD
            )
            roomy = y - _SIZE >= area.y - 1
            return ((text,), left - 2 * _PAD) if roomy else ((), taken)
    return (), taken
