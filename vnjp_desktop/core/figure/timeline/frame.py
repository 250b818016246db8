"""How a timeline shares out its area: ladder, lanes, trade, axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.timeline.spec import Lane
from vnjp_desktop.core.figure.labels import wrap
from vnjp_desktop.core.figure.marks import Area, Weight
from vnjp_desktop.core.figure.scales import TICK_SIZE
from vnjp_desktop.core.figure.timeline.shapes import LABEL_SIZE

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.spec import TimelineChart
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.labels import Labels

HEADING_SIZE: Final = 12.0
HEADING_LINE: Final = 15.0
LEGEND_DOT: Final = 13.0  # from a dot to its word
_LARGE: Final = 1600.0  # geometric mean of the sides from where letters grow
_MOST_GROWTH: Final = 1.34
_COLUMN: Final = 96.0  # widest column of headings
_MORE_FOR_LEGEND: Final = 30.0
_COLUMN_FROM: Final = 600.0  # narrower figures write headings above the lanes
_COLUMN_GAP: Final = 14.0
_HEADING: Final = 14.0  # height of a heading above a lane
_RIGHT: Final = 14.0  # room for half a tick text and half a mark
_AXIS: Final = 22.0
_LADDER_GAP: Final = 8.0
_MOST_HALF: Final = 4.6  # of a mark on the track
_NUMBER: Final = 10.0
_PAD: Final = 5.0  # above the first row of a lane
_MOST_ROWS: Final = 26
_ROW: Final = (19.0, 30.0)  # least and most height of a row
_TIGHT_ROW: Final = 15.0  # in low figures
_LEAST_ROW: Final = 1.0
_FEWEST_LANES: Final = 4  # so many are never put together
_TRADE_FROM: Final = 280.0  # lower figures have no room for the trade line
_TIGHT_BELOW: Final = 430.0


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """Where one lane stands.

    Attributes:
        area: All of it, headings included.
        heading: Lines of its name.
        above: Whether the heading stands above the rows and not beside them.
        top: Upper edge of the first row.
        rows: How many there are.
        row: Height of a row.
        track: Middle of the track for marks without a label.
        half: Most half height of a mark on the track.
        pill: Height of a number on the track.
        number: Letter size of such a number.
    """

    area: Area
    heading: tuple[str, ...]
    above: bool
    top: float
    rows: int
    row: float
    track: float
    half: float
    pill: float
    number: float

    def middle(self, row: int | None) -> float:
        """Return the y of a row, or of the narrow track."""
        return self.track if row is None else self.top + (row + 0.5) * self.row


@dataclass(frozen=True, slots=True)
class Frame:
    """Where everything stands.

    Attributes:
        plot: The time axis, from the ladder down to the ticks.
        ladder: The partnership ladder.
        shown: The lanes, the least of them put together where there is no room.
        lanes: Where each of these stands.
        trade: The trade line, or None where there is no room.
        trade_heading: Lines of its name.
        left: Left edge of the headings.
        size: Letter size of the labels.
    """

    plot: Area
    ladder: Area
    shown: tuple[Lane, ...]
    lanes: tuple[LaneFrame, ...]
    trade: Area | None
    trade_heading: tuple[str, ...]
    left: float
    size: float


def timeline_frame(chart: TimelineChart, area: Area, measure: Measure) -> Frame:
    """Share out an area; it does not depend on the window of time."""
    beside = area.width >= _COLUMN_FROM
    tight = area.height < _TIGHT_BELOW
    size = _letter_size(area, small=tight or not beside)
    height = max(1.0, area.height - _AXIS)
    ladder = _ladder_height(chart, area.height)
    trade = _trade_height(chart, area.height)
    top = ladder + (_LADDER_GAP if ladder else 0.0)
    rows = _Rows(max(1.0, height - top - trade), size, beside=beside, tight=tight)
    shown = joined(chart.lanes, rows.most_lanes, chart.labels)
    names = [lane.label for lane in shown]
    names += [chart.trade.label] if chart.trade.years else []
    room = min(_COLUMN, 0.16 * area.width) if beside else area.width
    lines = rows.heading_lines(shown)
    headings = [_lines(name, room, measure, lines) for name in names]
    column = _column(chart, headings, measure) if beside else _RIGHT / 2
    width = max(1.0, area.width - column - _RIGHT)
    plot = Area(area.x + column, area.y, width, height)
    body = Area(area.x, area.y + top, column + width, rows.height)
    return Frame(
        plot,
        Area(plot.x, plot.y, width, ladder),
        shown,
        _lanes(shown, headings, body, rows),
        Area(plot.x, plot.bottom - trade, width, trade) if trade else None,
        headings[-1] if chart.trade.years else (),
        area.x,
        size,
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of all lanes have in common."""

    height: float
    size: float
    beside: bool
    tight: bool

    @property
    def least(self) -> float:
        return _TIGHT_ROW if self.tight else _ROW[0] * self.size / LABEL_SIZE

    @property
    def track(self) -> float:
        return 11.0 if self.tight else 15.0

    @property
    def fixed(self) -> float:
        return self.track + (1.0 if self.tight else _PAD)

    @property
    def most_lanes(self) -> int:
        return max(_FEWEST_LANES, int(self.height / (self.fixed + self.least)))

    def heading_lines(self, lanes: tuple[Lane, ...]) -> int:
        """Return how many lines of its name fit beside the lowest lane."""
        if not self.beside or not lanes:
            return 1
        rows = min(_share(lanes, int(self.free(len(lanes)) / self.least)))
        return max(1, min(3, int((rows * self.least + self.track) / HEADING_LINE)))

    def free(self, lanes: int) -> float:
        return max(0.0, self.height - self.fixed * lanes)


@lru_cache(maxsize=32)
def joined(lanes: tuple[Lane, ...], most: int, labels: Labels) -> tuple[Lane, ...]:
    """Return at most so many lanes; those with the fewest events become one."""
    if len(lanes) <= most:
        return lanes
    ranked = sorted(lanes, key=lambda lane: -len(lane.events))
    kept, rest = set(ranked[: most - 1]), ranked[most - 1 :]
    events = sorted(
        (item for lane in rest for item in lane.events),
        key=lambda item: (item.first, item.last),
    )
    other = Lane("other", labels("Other"), "muted", tuple(events))
    return (*(lane for lane in lanes if lane in kept), other)


def _letter_size(area: Area, *, small: bool) -> float:
    """Return the size of labels: larger only in very large figures."""
    if small:
        return LABEL_SIZE - 1
    share = math.sqrt(area.width * area.height) / _LARGE
    return float(round(LABEL_SIZE * min(max(1.0, share), _MOST_GROWTH)))


def _lines(name: str, room: float, measure: Measure, most: int) -> tuple[str, ...]:
    return wrap(
        name, room, HEADING_SIZE, measure, max_lines=most, weight=Weight.SEMIBOLD
    )


def _column(
    chart: TimelineChart, headings: list[tuple[str, ...]], measure: Measure
) -> float:
    widths = [
        measure(line, HEADING_SIZE, Weight.SEMIBOLD)
        for heading in headings
        for line in heading
    ]
    legend = [LEGEND_DOT + measure(name, TICK_SIZE) for name, _ in chart.legend]
    widths.append(min(_COLUMN + _MORE_FOR_LEGEND, max(legend, default=0.0)))
    return max(widths) + _COLUMN_GAP


def _ladder_height(chart: TimelineChart, height: float) -> float:
    if not chart.bands:
        return 0.0
    return min(76.0, max(22.0, 0.115 * height))


def _trade_height(chart: TimelineChart, height: float) -> float:
    if height < _TRADE_FROM or not chart.trade.years:
        return 0.0
    return min(170.0, max(44.0, 0.14 * height))


def _lanes(
    lanes: tuple[Lane, ...],
    headings: list[tuple[str, ...]],
    body: Area,
    rows: _Rows,
) -> tuple[LaneFrame, ...]:
    if not lanes:
        return ()
    fixed = rows.fixed
    free = body.height - fixed * len(lanes)
    if not rows.beside and free >= (_HEADING + rows.least) * len(lanes):
        fixed += _HEADING
        free -= _HEADING * len(lanes)
    elif not rows.beside:  # the names give way to the events
        headings = [()] * len(lanes)
    counts = _share(lanes, max(0, int(free / rows.least)))
    row = min(_ROW[1], max(_LEAST_ROW, free / sum(counts)))
    # What no row can use goes between the lanes in equal parts.
    spare = max(0.0, free - row * sum(counts)) / len(lanes)
    frames = []
    top = body.y
    for heading, count in zip(headings, counts, strict=False):
        height = fixed + row * count + spare
        first = top + spare / 2 + fixed - rows.track
        area = Area(body.x, top, body.width, height)
        frames.append(_lane(area, heading, first, count, row, rows))
        top += height
    return tuple(frames)


def _lane(
    area: Area,
    heading: tuple[str, ...],
    first: float,
    count: int,
    row: float,
    rows: _Rows,
) -> LaneFrame:
    track = rows.track
    return LaneFrame(
        area,
        heading,
        not rows.beside,
        first,
        count,
        row,
        first + row * count + track * 0.45,
        min(track * 0.33, _MOST_HALF),
        track - 1.0,
        _NUMBER - (1.0 if rows.tight else 0.0),
    )


def _share(lanes: tuple[Lane, ...], rows: int) -> list[int]:
    """Share out rows by the root of the number of events, each lane at least 1."""
    weights = [math.sqrt(len(lane.events)) for lane in lanes]
    counts = [1] * len(lanes)
    for _ in range(rows - len(lanes)):
        open_ = [n for n, count in enumerate(counts) if count < _MOST_ROWS]
        if not open_:
            break
        needy = max(open_, key=lambda n: weights[n] / counts[n])
        counts[needy] += 1
    return counts
