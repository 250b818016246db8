"""Where the events of a lane go: rows, labels, and who gives way to whom.

Every event has a mark; a label stands beside it, or inside it where the mark is
long. Marks with a label share rows in which nothing overlaps; a mark whose
label has to give way moves to a narrow track below the rows, where events that
stand too close are counted together.

Places are chosen for a scale (px per day) and not for a window, so that they
stay while the chart is panned; only near the two edges of the window labels are
placed anew. The scale is rounded down to steps: what does not overlap at one
scale does not overlap at any larger one, so places hold for a whole step of
zooming and are looked up instead of computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.figure.timeline.crowds import in_sight
from vnjp_desktop.core.figure.timeline.placed import Fitting, Placed
from vnjp_desktop.core.figure.timeline.shapes import shapes_of
from vnjp_desktop.core.figure.timeline.spots import rounded, spots_at
from vnjp_desktop.core.figure.timeline.window import Window, insist

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from vnjp_desktop.core.charts.timeline.chart import Lane
    from vnjp_desktop.core.figure.timeline.crowds import Sight
    from vnjp_desktop.core.figure.timeline.shapes import Shapes


PILL: Final = 34.0  # most px of a number on the track


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events that stand too close for marks of their own.

    Attributes:
        x: Middle of the number, in px.
        count: How many there are.
        places: Their places in the lane, in order of date, among them the
            places of events that have a mark.
        drawn: The places of events that have a mark.
    """

    x: float
    count: int
    places: tuple[Sequence[int], ...]
    drawn: AbstractSet[int]

    @property
    def members(self) -> Iterator[int]:
        """The places of the events, in order of date."""
        return (n for run in self.places for n in run if n not in self.drawn)

    @property
    def ends(self) -> tuple[int, int]:
        """The places of the first and the last event."""
        first, last = self.places[0][0], self.places[-1][-1]
        if first in self.drawn:
            first = next(self.members)
        if last in self.drawn:
            backwards = (n for run in reversed(self.places) for n in reversed(run))
            last = next(n for n in backwards if n not in self.drawn)
        return first, last


class Places(NamedTuple):
    """What a lane shows of a window.

    Attributes:
        marks: In order of date.
        clusters: From left to right.
    """

    marks: list[Placed]
    clusters: list[Cluster]


def lane_places(lane: Lane, how: Fitting, selected: str | None = None) -> Places:
    """Return the visible marks of a lane, and the numbers where they crowd.

    Args:
        lane: The events.
        how: Window, scale and letters.
        selected: Event that always keeps its label.
    """
    shapes = shapes_of(lane, how.measure, how.size)
    scale, span = how.time.px_per_day, how.time.span
    days = span.start.toordinal(), span.end.toordinal()
    spots = spots_at(shapes, rounded(scale), how.rows, how.bounds, days)
    chosen = _places(lane).get(selected or "")
    sight = in_sight(shapes, spots, rounded(scale), days, chosen)
    placed = _placed(shapes, sight, how)
    Window(lane, how).fill(placed, spots.by_place)
    for mark in placed:
        if mark.index == chosen and not mark.text:
            insist(mark, placed, lane.events[mark.index].mark.title, how)
    return Places(*_gathered(placed, sight, shapes, how))


@lru_cache(maxsize=64)
def _places(lane: Lane) -> Mapping[str, int]:
    return {item.event_id: n for n, item in enumerate(lane.events)}


def _placed(shapes: Shapes, sight: Sight, how: Fitting) -> list[Placed]:
    origin, scale, window = how.time.x(0.0), how.time.px_per_day, how.window
    placed = []
    for n in sight.single:
        extent = shapes.items[n].extent(scale, origin)
        placed.append(Placed(n, shapes.items[n], extent, extent.cut(window)))
    return placed


def _gathered(
    placed: list[Placed], sight: Sight, shapes: Shapes, how: Fitting
) -> tuple[list[Placed], list[Cluster]]:
    """Return marks and clusters; who lost a label amid a crowd joins it."""
    if not sight.crowds:
        return placed, []
    marks = []
    for crowd in sight.crowds.values():
        crowd.count = len(crowd.places)
    for mark in placed:
        crowd_of = sight.crowd_of(shapes.firsts[mark.index])
        if mark.text or crowd_of is None:
            marks.append(mark)
            if crowd_of is not None:
                crowd_of.count -= 1
    return marks, _clusters(sight, {mark.index for mark in marks}, how)


def _clusters(sight: Sight, drawn: set[int], how: Fitting) -> list[Cluster]:
    """Return where the numbers stand; at the edges, where there is room."""
    low, high = how.window.wider(-PILL / 2, -PILL / 2)
    found: list[Cluster] = []
    for crowd in sorted(sight.crowds.values(), key=lambda crowd: crowd.middle):
        x = max(low, min(how.time.x(crowd.middle), high))
        count = crowd.count
        places: tuple[Sequence[int], ...] = (crowd.places,)
        if found and x - found[-1].x < PILL:
            before = found.pop()
            x, count = before.x, before.count + count
            places = (*before.places, *places)
        found.append(Cluster(x, count, places, drawn))
    return found
