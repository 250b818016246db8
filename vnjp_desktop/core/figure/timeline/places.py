"""Where the events of a lane go: rows, labels, and who gives way to whom.

Every event has a mark; a label stands beside it, or inside it where the mark is
long. Marks with a label share rows in which nothing overlaps; a mark whose
label has to give way moves to a narrow track below the rows.

Places are chosen for a scale (px per day) and not for a window, so that they
stay while the chart is panned; only near the two edges of the window labels are
placed anew. The scale is rounded down to steps: what does not overlap at one
scale does not overlap at any larger one, so places hold for a whole step of
zooming and are looked up instead of computed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.figure.labels import Slots, fit
from vnjp_desktop.core.figure.timeline.shapes import (
    GAP,
    INSET,
    PAD,
    Extent,
    Shape,
    Shapes,
    Side,
    letter_weight,
    shapes_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.timeline.chart import Lane
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.figure.scales import TimeScale
    from vnjp_desktop.core.periods import Span

EDGE: Final = 240.0  # width of the stretch at an edge where labels are placed anew
_STEPS_PER_DOUBLING: Final = 12
_BLOCK: Final = 512  # events are placed in blocks, so that 20,000 stay fast


class Spot(NamedTuple):
    """A row and the side of the label."""

    row: int
    side: Side


@dataclass(slots=True)
class Placed:
    """A visible mark.

    Attributes:
        index: Place in the lane.
        shape: The mark.
        extent: What it covers, in px; may reach beyond the window.
        box: The stretch of mark and label inside the window.
        row: Row, or None for the narrow track.
        side: Side of the label, or None without one.
        text: The label, or empty.
    """

    index: int
    shape: Shape
    extent: Extent
    box: Extent
    row: int | None = None
    side: Side | None = None
    text: str = ""

    def put(self, spot: Spot, box: Extent, text: str) -> None:
        """Take a place in a row."""
        self.row, self.side = spot
        self.box, self.text = box, text

    def give_way(self) -> None:
        """Lose label and row."""
        self.row, self.side, self.text = None, None, ""


@dataclass(frozen=True, slots=True)
class Fitting:
    """What places depend on besides the events.

    Attributes:
        time: The window of time and its px.
        bounds: How far the axis reaches.
        rows: Number of rows, at least 1.
        size: Letter size of the labels.
        measure: Width of a text.
    """

    time: TimeScale
    bounds: Span
    rows: int
    size: float
    measure: Measure

    @property
    def window(self) -> Extent:
        """Left and right edge in px."""
        return Extent(self.time.left, self.time.right)


def place_lane(lane: Lane, how: Fitting, selected: str | None = None) -> list[Placed]:
    """Return the visible marks of a lane in order of date.

    Args:
        lane: The events.
        how: Window, scale and letters.
        selected: Event that always keeps its label.
    """
    shapes = shapes_of(lane, how.measure, how.size)
    scale, window = how.time.px_per_day, how.window
    seen = shapes.touching(how.time.day(window.low), how.time.day(window.high))
    if not seen:
        return []
    blocks = (seen[0] // _BLOCK, seen[-1] // _BLOCK + 1)
    spots = _spots(shapes, _rounded(scale), how.rows, how.bounds, blocks)
    origin = how.time.x(0.0)
    placed = []
    for n in seen:
        extent = shapes.items[n].extent(scale, origin)
        placed.append(Placed(n, shapes.items[n], extent, extent.cut(window)))
    _Window(lane, how).fill(placed, spots)
    for mark in placed:
        if lane.events[mark.index].event_id == selected and not mark.text:
            _insist(mark, placed, lane.events[mark.index].mark.title, how)
    return placed


def _rounded(scale: float) -> float:
    step = math.floor(math.log2(scale) * _STEPS_PER_DOUBLING)
    return float(2.0 ** (step / _STEPS_PER_DOUBLING))


@lru_cache(maxsize=128)
def _spots(
    shapes: Shapes, scale: float, rows: int, bounds: Span, blocks: tuple[int, int]
) -> dict[int, Spot]:
    """Return the place of every event whose label finds room at a scale."""
    # One block more on either side: labels near its inner edge know their
    # neighbours, whichever window asks.
    start, stop = (blocks[0] - 1) * _BLOCK, (blocks[1] + 1) * _BLOCK
    slots = Slots(rows)
    ends = Extent(bounds.start.toordinal() * scale, bounds.end.toordinal() * scale)
    limits = ends.wider(PAD, PAD)
    spots: dict[int, Spot] = {}
    for n in shapes.order:
        if start <= n < stop:
            shape = shapes.items[n]
            options = tuple(shape.options(shape.extent(scale, 0.0), limits))
            found = _free_spot(slots, options, _search(rows, n))
            if found is not None:
                spots[n], box = found
                slots.take(spots[n].row, *box.wider(PAD, PAD))
    return spots


def _search(rows: int, n: int) -> Sequence[int]:
    # Neighbours in time begin their search in different rows: stairs, not piles.
    return [(n + row) % rows for row in range(rows)]


def _free_spot(
    slots: Slots, options: Sequence[tuple[Side, Extent]], rows: Sequence[int]
) -> tuple[Spot, Extent] | None:
    stretches = [(side, box, box.wider(PAD, PAD)) for side, box in options]
    for row in rows:
        for side, box, stretch in stretches:
            if slots.free(row, *stretch):
                return Spot(row, side), box
    return None


class _Window:
    """Carries the places at a scale over to one window."""

    def __init__(self, lane: Lane, how: Fitting) -> None:
        self._events = lane.events
        self._limits = how.window
        edge = min(EDGE, (self._limits.high - self._limits.low) / 3)
        self._calm = self._limits.wider(-edge, -edge)
        self._slots = Slots(how.rows)
        self._rows = how.rows

    def fill(self, placed: list[Placed], spots: dict[int, Spot]) -> None:
        """Give every mark its place; those near an edge choose last."""
        loose = [p for p in placed if not self._settle(p, spots.get(p.index))]
        loose.sort(key=lambda mark: -mark.shape.importance)
        for mark in loose:
            self._find(mark, spots.get(mark.index))

    def _settle(self, mark: Placed, spot: Spot | None) -> bool:
        """Place a mark away from the edges; tell whether that is done."""
        if spot is None:  # found no room at this scale
            return mark.extent.within(self._calm)
        box = mark.shape.stretch(spot.side, mark.extent, self._limits)
        if box is None:
            return False
        calm = spot.side is Side.INSIDE or box.within(self._calm)
        return calm and self._put(mark, spot, box)

    def _find(self, mark: Placed, spot: Spot | None) -> None:
        """Place a mark near an edge: where it was, else wherever there is room."""
        options = tuple(mark.shape.options(mark.extent, self._limits))
        for side, box in options:
            if spot and side is spot.side and self._put(mark, spot, box):
                return
        found = _free_spot(self._slots, options, _search(self._rows, mark.index))
        if found is not None:
            self._put(mark, *found)

    def _put(self, mark: Placed, spot: Spot, box: Extent) -> bool:
        stretch = box.wider(PAD, PAD)
        if not self._slots.free(spot.row, *stretch):
            return False
        self._slots.take(spot.row, *stretch)
        mark.put(spot, box, self._events[mark.index].mark.title)
        return True


def _insist(mark: Placed, placed: list[Placed], title: str, how: Fitting) -> None:
    """Label a mark at the cost of the least important neighbours."""
    options = list(mark.shape.options(mark.extent, how.window))
    if not options:
        title, option = _shortened(mark, title, how)
        options = [option]
    places = [(row, side, box) for row in range(how.rows) for side, box in options]
    row, side, box = min(places, key=lambda place: _cost(placed, place[0], place[2]))
    for other in _hit(placed, row, box):
        other.give_way()
    mark.put(Spot(row, side), box, title)


def _shortened(
    mark: Placed, title: str, how: Fitting
) -> tuple[str, tuple[Side, Extent]]:
    """Cut a label to the largest of the rooms in and beside its mark."""
    seen, limits = mark.extent.cut(how.window), how.window
    rooms = {
        Side.RIGHT: limits.high - seen.high - GAP,
        Side.LEFT: seen.low - limits.low - GAP,
        Side.INSIDE: seen.high - seen.low - 2 * INSET,
    }
    side = max(rooms, key=lambda side: rooms[side])
    weight = letter_weight(mark.shape.importance)
    text = fit(title, rooms[side], how.size, how.measure, weight)
    reach = GAP + how.measure(text, how.size, weight)
    if side is Side.RIGHT:
        return text, (side, seen.wider(0.0, reach))
    return text, (side, seen.wider(reach, 0.0) if side is Side.LEFT else seen)


def _cost(placed: list[Placed], row: int, box: Extent) -> int:
    return sum(4**other.shape.importance for other in _hit(placed, row, box))


def _hit(placed: list[Placed], row: int, box: Extent) -> list[Placed]:
    stretch = box.wider(PAD, PAD)
    return [
        other
        for other in placed
        if other.row == row
        and other.box.low - PAD < stretch.high
        and other.box.high + PAD > stretch.low
    ]
