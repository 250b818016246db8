"""Small line charts without axes: the course of a series, its gaps left open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.marks import Circle, Paint, Polyline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.figure.marks import Area, Mark

Point = tuple[float, float]

DOT: Final = 1.6
WIDTH: Final = 1.3


def runs(series: Sequence[float | None], area: Area) -> tuple[tuple[Point, ...], ...]:
    """Return the points of each unbroken stretch, scaled to fill an area.

    A series without any rise or fall runs through the middle.
    """
    known = [number for number in series if number is not None]
    if not known:
        return ()
    low, high = min(known), max(known)
    step = area.width / max(1, len(series) - 1)
    found: list[list[Point]] = [[]]
    for n, number in enumerate(series):
        if number is None:
            found.append([])
            continue
        share = (number - low) / (high - low) if high > low else 0.5
        found[-1].append((area.x + n * step, area.bottom - share * area.height))
    return tuple(tuple(run) for run in found if run)


def draw_sparkline(
    series: Sequence[float | None], area: Area, colour: str = "muted"
) -> tuple[Mark, ...]:
    """Return a line a stretch; a value between two gaps is a dot."""
    marks: list[Mark] = []
    for run in runs(series, area):
        if len(run) == 1:
            marks.append(Circle(*run[0], DOT, Paint(fill=colour)))
        else:
            marks.append(Polyline(run, Paint(stroke=colour, width=WIDTH)))
    return tuple(marks)
