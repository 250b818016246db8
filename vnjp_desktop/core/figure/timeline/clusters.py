"""The numbers on a lane's track that stand for events too close together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Group,
    Paint,
    Rectangle,
    Target,
    Text,
)
from vnjp_desktop.core.figure.parts import baseline
from vnjp_desktop.core.figure.timeline.places import PILL
from vnjp_desktop.core.periods import PartialDate, Precision, month_end

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.chart import Lane
    from vnjp_desktop.core.figure.marks import Mark
    from vnjp_desktop.core.figure.timeline.frame import LaneFrame
    from vnjp_desktop.core.figure.timeline.placed import Fitting
    from vnjp_desktop.core.figure.timeline.places import Cluster
    from vnjp_desktop.core.labels import Labels

CLUSTER: Final = "cluster"  # kind of target; its key is first:last day as ordinals
_SIDE: Final = 5.0  # between the number and the ends of its pill
_TINT: Final = 0.2
_MANY: Final = 10_000
_GROUND: Final = Paint(fill="panel")


@dataclass(frozen=True, slots=True)
class Pill:
    """A number with its place and its words.

    Attributes:
        cluster: The events it stands for.
        target: Where it reacts.
        text: The number.
        size: Letter size.
    """

    cluster: Cluster
    target: Target
    text: str
    size: float

    @staticmethod
    def of(lane: Lane, cluster: Cluster, frame: LaneFrame, how: Fitting) -> Pill:
        """Return the pill of some events of a lane."""
        count, size = cluster.count, frame.number
        text = str(count) if count < _MANY else f"{count // 1000}k"
        width = min(PILL, max(how.measure(text, size) + 2 * _SIDE, frame.pill))
        where = Area(
            cluster.x - width / 2, frame.track - frame.pill / 2, width, frame.pill
        )
        first, last = (lane.events[n].first for n in cluster.ends)
        name = _name(how.labels, count, first, last)
        return Pill(
            cluster, Target(CLUSTER, f"{first}:{last}", where, name), text, size
        )

    def group(self, lane: Lane, *, named: bool) -> Group:
        """Return its marks.

        Args:
            lane: The events.
            named: Whether each event has a group of its own inside, for files.
        """
        where, size = self.target.area, self.size
        half = where.height / 2
        y = baseline(where.y + half, size)
        inside: list[Mark] = [
            Rectangle(where, _GROUND, half),
            Rectangle(where, Paint(fill=lane.colour, opacity=_TINT), half),
            Text(self.cluster.x, y, self.text, size, "ink", Anchor.MIDDLE),
        ]
        events = (lane.events[n] for n in (self.cluster.members if named else ()))
        inside += [Group((), item.name, item.event_id) for item in events]
        return Group(tuple(inside), self.target.name, f"{CLUSTER}:{self.target.key}")


def _name(labels: Labels, n: int, first: int, last: int) -> str:
    return _named(labels, n, _dates(labels, _month(first), _month(last)))


@lru_cache(maxsize=4096)
def _month(day: int) -> date:
    return date.fromordinal(day).replace(day=1)


@lru_cache(maxsize=4096)
def _named(labels: Labels, n: int, dates: str) -> str:
    return labels.plural("{n} event, {dates}", "{n} events, {dates}", n, dates=dates)


@lru_cache(maxsize=4096)
def _dates(labels: Labels, first: date, last: date) -> str:
    months = [
        PartialDate(day, month_end(day.year, day.month), Precision.MONTH)
        for day in (first, last)
    ]
    if first == last:
        return labels.date(months[0], long=True)
    return labels.date_range(*months, long=True)
