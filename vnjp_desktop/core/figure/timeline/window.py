"""Places at a scale carried over to one window of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import Slots, fit
from vnjp_desktop.core.figure.timeline.shapes import (
    GAP,
    INSET,
    PAD,
    Extent,
    Side,
    letter_weight,
)
from vnjp_desktop.core.figure.timeline.spots import Spot, free_spot, search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.charts.timeline.chart import Lane
    from vnjp_desktop.core.figure.timeline.placed import Fitting, Placed

EDGE: Final = 240.0  # width of the stretch at an edge where labels are placed anew


class Window:
    """Carries the places at a scale over to one window."""

    def __init__(self, lane: Lane, how: Fitting) -> None:
        self._events = lane.events
        self._limits = how.window
        edge = min(EDGE, (self._limits.high - self._limits.low) / 3)
        self._calm = self._limits.wider(-edge, -edge)
        self._slots = Slots(how.rows)
        self._rows = how.rows

    def fill(self, placed: list[Placed], spots: Mapping[int, Spot]) -> None:
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
        found = free_spot(self._slots, options, search(self._rows, mark.index))
        if found is not None:
            self._put(mark, *found)

    def _put(self, mark: Placed, spot: Spot, box: Extent) -> bool:
        stretch = box.wider(PAD, PAD)
        if not self._slots.free(spot.row, *stretch):
            return False
        self._slots.take(spot.row, *stretch)
        mark.put(spot, box, self._events[mark.index].mark.title)
        return True


def insist(mark: Placed, placed: list[Placed], title: str, how: Fitting) -> None:
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
    sign = mark.shape.sign
    text = fit(title, rooms[side] - sign, how.size, how.measure, weight)
    reach = GAP + how.measure(text, how.size, weight) + sign
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
