"""How a timeline shares out its area: ladder, lanes, trade, axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import wrap
from vnjp_desktop.core.figure.marks import Area, Weight
from vnjp_desktop.core.figure.timeline.shapes import LABEL_SIZE

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.timeline.chart import Lane, TimelineChart
    from vnjp_desktop.core.figure.marks import Measure

HEADING_SIZE: Final = 12.0
_LARGE: Final = 1600.0  # geometric mean of the sides from where letters grow
_MOST_GROWTH: Final = 1.34
_COLUMN: Final = 96.0  # widest column of headings
_COLUMN_FROM: Final = 600.0  # narrower figures write headings above the lanes
_COLUMN_GAP: Final = 14.0
_HEADING: Final = 14.0  # height of a heading above a lane
_RIGHT: Final = 14.0  # room for half a tick text and half a mark
_AXIS: Final = 22.0
_LADDER_GAP: Final = 8.0
_PAD: Final = 5.0  # above the first row of a lane
_MOST_ROWS: Final = 26
_ROW: Final = (19.0, 30.0)  # least and most height of a row
_TIGHT_ROW: Final = 15.0  # in low figures
_LEAST_ROW: Final = 1.0
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
    """

    area: Area
    heading: tuple[str, ...]
    above: bool
    top: float
    rows: int
    row: float
    track: float
    half: float

    def middle(self, row: int | None) -> float:
        """Return the y of a row, or of the narrow track."""
        return self.track if row is None else self.top + (row + 0.5) * self.row


@dataclass(frozen=True, slots=True)
class Frame:
    """Where everything stands.

    Attributes:
        plot: The time axis, from the ladder down to the ticks.
        ladder: The partnership ladder.
        lanes: One for each lane of the chart.
        trade: The trade line, or None where there is no room.
        trade_heading: Lines of its name.
        left: Left edge of the headings.
        size: Letter size of the labels.
    """

    plot: Area
    ladder: Area
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
    names = [lane.label for lane in chart.lanes]
    names += [chart.trade.label] if chart.trade.years else []
    room = min(_COLUMN, 0.16 * area.width) if beside else area.width
    headings = [_lines(name, room, measure, beside=beside) for name in names]
    column = _column(headings, measure) if beside else _RIGHT / 2
    plot = Area(
        area.x + column,
        area.y,
        max(1.0, area.width - column - _RIGHT),
        max(1.0, area.height - _AXIS),
    )
    ladder = Area(plot.x, plot.y, plot.width, _ladder_height(chart, area.height))
    trade = _trade(chart, plot, area.height)
    top = ladder.bottom + (_LADDER_GAP if ladder.height else 0.0)
    bottom = plot.bottom if trade is None else trade.y
    body = Area(area.x, top, plot.right - area.x, max(1.0, bottom - top))
    return Frame(
        plot,
        ladder,
        _lanes(chart.lanes, headings, body, size=size, beside=beside, tight=tight),
        trade,
        headings[-1] if chart.trade.years else (),
        area.x,
        size,
    )


def _letter_size(area: Area, *, small: bool) -> float:
    """Return the size of labels: larger only in very large figures."""
    if small:
        return LABEL_SIZE - 1
    share = math.sqrt(area.width * area.height) / _LARGE
    return float(round(LABEL_SIZE * min(max(1.0, share), _MOST_GROWTH)))


def _lines(
    name: str, room: float, measure: Measure, *, beside: bool
) -> tuple[str, ...]:
    most = 3 if beside else 1
    return wrap(
        name, room, HEADING_SIZE, measure, max_lines=most, weight=Weight.SEMIBOLD
    )


def _column(headings: list[tuple[str, ...]], measure: Measure) -> float:
    widths = (
        measure(line, HEADING_SIZE, Weight.SEMIBOLD)
        for heading in headings
        for line in heading
    )
    return max(widths, default=0.0) + _COLUMN_GAP


def _ladder_height(chart: TimelineChart, height: float) -> float:
    if not chart.bands:
        return 0.0
    return min(76.0, max(22.0, 0.115 * height))


def _trade(chart: TimelineChart, plot: Area, height: float) -> Area | None:
    if height < _TRADE_FROM or not chart.trade.years:
        return None
    own = min(170.0, max(44.0, 0.14 * height))
    return Area(plot.x, plot.bottom - own, plot.width, own)


def _lanes(
    lanes: tuple[Lane, ...],
    headings: list[tuple[str, ...]],
    body: Area,
    *,
    size: float,
    beside: bool,
    tight: bool,
) -> tuple[LaneFrame, ...]:
    if not lanes:
        return ()
    least = _TIGHT_ROW if tight else _ROW[0] * size / LABEL_SIZE
    track = 9.0 if tight else 14.0
    fixed = track + (1.0 if tight else _PAD)
    free = body.height - fixed * len(lanes)
    if not beside and free >= (_HEADING + least) * len(lanes):
        fixed += _HEADING
        free -= _HEADING * len(lanes)
    elif not beside:  # the names give way to the events
        headings = [()] * len(lanes)
    counts = _share(lanes, max(0, int(free / least)))
    row = min(_ROW[1], max(_LEAST_ROW, free / sum(counts)))
    # What no row can use goes between the lanes in equal parts.
    spare = max(0.0, free - row * sum(counts)) / len(lanes)
    frames = []
    top = body.y
    for heading, count in zip(headings, counts, strict=False):
        height = fixed + row * count + spare
        first = top + spare / 2 + fixed - track
        frames.append(
            LaneFrame(
                Area(body.x, top, body.width, height),
                heading,
                not beside,
                first,
                count,
                row,
                first + row * count + track * 0.4,
                track * 0.33,
            )
        )
        top += height
    return tuple(frames)


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
