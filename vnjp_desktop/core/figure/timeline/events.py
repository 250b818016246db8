"""The marks and labels of a lane's events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.timeline.caption import DISPUTED
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Paint,
    Polygon,
    Rectangle,
    Target,
    Text,
)
from vnjp_desktop.core.figure.parts import baseline
from vnjp_desktop.core.figure.timeline.clusters import Pill
from vnjp_desktop.core.figure.timeline.places import lane_places
from vnjp_desktop.core.figure.timeline.shapes import (
    GAP,
    INSET,
    SIGN_GAP,
    Side,
    letter_weight,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.chart import Lane, TimelineEvent
    from vnjp_desktop.core.figure.marks import Mark
    from vnjp_desktop.core.figure.timeline.frame import LaneFrame
    from vnjp_desktop.core.figure.timeline.placed import Fitting, Placed

_PALE: Final = 0.34
_CALM: Final = 0.8  # marks without a label stand back a little
_BEHIND: Final = 0.45  # long marks without a label: others stand on them
_FLAT: Final = 0.65  # long marks on the track are thinner than round ones
_DIAMOND: Final = 0.8  # larger than a disc, whose corners it lacks
_DASH: Final = (4.0, 2.5)
_RING: Final = 3.0  # from a mark to its ring
_CLIP: Final = 7.0  # how far a mark at the very edge reaches beyond it


class LanePainter:
    """Turns the places of a lane into marks and targets."""

    def __init__(
        self, lane: Lane, frame: LaneFrame, how: Fitting, selected: str | None
    ) -> None:
        self._lane = lane
        self._frame = frame
        self._how = how
        self._selected = selected
        self._window = how.window
        self._reach = self._window.wider(_CLIP, _CLIP)
        self._placed, clusters = lane_places(lane, how, selected)
        self._pills = [Pill.of(lane, cluster, frame, how) for cluster in clusters]

    def marks(self, hover: str | None, *, named: bool = False) -> Group:
        """Return the lane's events: pale ones first, chosen ones on top.

        Args:
            hover: Event under the pointer.
            named: Whether numbers carry a group for each of their events.
        """
        above = {self._selected, hover}
        order = sorted(self._placed, key=lambda mark: self._depth(mark, above))
        numbers = (pill.group(self._lane, named=named) for pill in self._pills)
        groups = (*(self._group(mark, hover) for mark in order), *numbers)
        return Group(groups, self._lane.label, f"lane:{self._lane.code}")

    def targets(self) -> list[Target]:
        """Return where events and numbers react, each in order of date."""
        numbers = (pill.target for pill in self._pills)
        return [*(self._target(mark) for mark in self._placed), *numbers]

    def _between(self) -> Area:
        """Return the lane between the edges of the window."""
        (left, right), area = self._window, self._frame.area
        return Area(left, area.y, right - left, area.height)

    def _depth(self, mark: Placed, above: set[str | None]) -> tuple[bool, bool, int]:
        chosen = self._lane.events[mark.index].event_id in above
        return chosen, mark.row is not None, -mark.shape.importance

    def _half(self, mark: Placed) -> float:
        """Return half the height of a mark."""
        if mark.side is Side.INSIDE:
            return self._frame.row / 2 - 1.5
        if mark.row is not None:
            return mark.shape.radius
        most = self._frame.half
        return min(mark.shape.radius, most * _FLAT if self._long(mark) else most)

    def _long(self, mark: Placed) -> bool:
        width = mark.extent.high - mark.extent.low
        return width > 2 * mark.shape.radius + 0.5

    def _group(self, mark: Placed, hover: str | None) -> Group:
        item = self._lane.events[mark.index]
        y = self._frame.middle(mark.row)
        inside: list[Mark] = []
        if item.event_id in (self._selected, hover):
            inside.append(
                self._ring(mark, y, 2.0 if item.event_id == self._selected else 1.2)
            )
        body = self._body(mark, y)
        crosses = self._long(mark) and not mark.extent.within(self._window)
        inside.append(Group((body,), clip=self._between()) if crosses else body)
        if mark.text:
            inside += self._label(mark, y)
        return Group(tuple(inside), item.name, item.event_id)

    def _body(self, mark: Placed, y: float) -> Mark:
        item = self._lane.events[mark.index]
        own = item.mark.event.own
        calm = _CALM if mark.row is None else 1.0
        low, high = mark.extent
        half = self._half(mark)
        if not self._long(mark):
            middle = (low + high) / 2
            if own:
                return _diamond(middle, y, half, item.colour)
            return Circle(middle, y, half, Paint(fill=item.colour, opacity=calm))
        where = Area(low, y - half, high - low, 2 * half)
        within = mark.side is Side.INSIDE
        return Rectangle(where, _bar(mark, item), 3.0 if within else half)

    def _ring(self, mark: Placed, y: float, width: float) -> Mark:
        half = self._half(mark) + _RING
        paint = Paint(stroke="accent", width=width)
        low, high = mark.extent.cut(self._reach)
        grow = 0.0 if mark.side is Side.INSIDE else _RING
        where = Area(low - grow, y - half, high - low + 2 * grow, 2 * half)
        return Rectangle(where, paint, half)

    def _label(self, mark: Placed, y: float) -> list[Mark]:
        item = self._lane.events[mark.index]
        weight = letter_weight(mark.shape.importance)
        low, high = mark.extent.cut(self._window)
        gap = GAP + (_RING if item.event_id == self._selected else 0.0)
        x = low + INSET
        if mark.side is Side.RIGHT:
            x = high + gap
        elif mark.side is Side.LEFT:
            x = mark.box.low + GAP - gap
        size = self._how.size
        foot = baseline(y, size)
        words: list[Mark] = [Text(x, foot, mark.text, size, weight=weight)]
        if item.mark.disputed:
            x += self._how.measure(mark.text, size, weight) + SIGN_GAP
            words.append(Text(x, foot, DISPUTED, size, "muted"))
        return words

    def _target(self, mark: Placed) -> Target:
        item = self._lane.events[mark.index]
        half = self._frame.row / 2 if mark.row is not None else mark.shape.radius
        y = self._frame.middle(mark.row)
        low, high = mark.box.cut(self._reach)
        where = Area(low, y - half, high - low, 2 * half)
        return Target("event", item.event_id, where, item.name)


def _diamond(x: float, y: float, half: float, colour: str) -> Polygon:
    half += _DIAMOND
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return Polygon(corners, Paint(fill="panel", stroke=colour, width=1.6))


def _bar(mark: Placed, item: TimelineEvent) -> Paint:
    colour = item.colour
    if item.mark.event.own:
        return Paint(fill="panel", stroke=colour, width=1.4, dash=_DASH)
    if mark.shape.soft:
        return Paint(fill=colour, opacity=_PALE)
    if mark.side is Side.INSIDE:
        return Paint(fill=colour, stroke=colour, opacity=_PALE)
    return Paint(fill=colour, opacity=1.0 if mark.text else _BEHIND)
