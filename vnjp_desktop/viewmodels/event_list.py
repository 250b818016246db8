"""The events of the timeline as a Qt item model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from typing_extensions import override

from vnjp_desktop.core.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPersistentModelIndex

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart, TimelineEvent
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.records import Source

    Index = QModelIndex | QPersistentModelIndex

DISPLAY: Final = Qt.ItemDataRole.DisplayRole
KEY_ROLE: Final = Qt.ItemDataRole.UserRole  # the event id
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # colour token of the theme
WEIGHT_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # importance, 1 to 5
YEAR_ROLE: Final = Qt.ItemDataRole.UserRole + 3  # the year that begins in the row

_ROOT: Final = QModelIndex()


class EventColumn(IntEnum):
    """Columns of the list."""

    DATE = 0
    TITLE = 1
    KIND = 2
    PLACE = 3
    SOURCES = 4


_SPOKEN_WHOLE: Final = (EventColumn.DATE, EventColumn.TITLE)


class EventListModel(QAbstractTableModel):
    """The events of a timeline in order of date; known by their id."""

    def __init__(self) -> None:
        super().__init__()
        self._events: tuple[TimelineEvent, ...] = ()
        self._source_of: tuple[TimelineEvent, ...] = ()
        self._asked: tuple[object, ...] = ()
        self._headings: tuple[str, ...] = ("",) * len(EventColumn)
        self._sources: Mapping[str, Source] = {}
        self._rows: dict[str, int] = {}
        self._years: dict[int, str] = {}

    def show(
        self,
        chart: TimelineChart,
        sources: Mapping[str, Source] | None = None,
        window: Span | None = None,
    ) -> bool:
        """Replace the events; the same ones in other words only read anew.

        Args:
            chart: The timeline.
            sources: What the events name as sources, by id.
            window: Only what lies in it is listed; None for all.

        Returns:
            Whether anything has changed.
        """
        asked = (id(chart.events), chart.labels, window)
        if asked == self._asked and chart.events:
            return False
        events = tuple(e for e in chart.events if _inside(e, window))
        rows = {item.event_id: row for row, item in enumerate(events)}
        same = rows == self._rows
        if not same:
            self.beginResetModel()
        self._asked = asked
        self._source_of = chart.events  # keeps the identity it is known by
        self._events, self._rows = events, rows
        self._sources = sources or {}
        self._headings = _headings(chart)
        self._years = _years(events, chart)
        if not same:
            self.endResetModel()
            return True
        last = self.index(len(self._events) - 1, len(EventColumn) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        across = Qt.Orientation.Horizontal
        self.headerDataChanged.emit(across, 0, len(EventColumn) - 1)
        return True

    def years(self) -> Mapping[int, str]:
        """Return the rows in which a year begins, each with the year."""
        return self._years

    def event_id(self, row: int) -> str:
        """Return the event in a row."""
        return self._events[row].event_id

    def row_of(self, event_id: str) -> int | None:
        """Return the row of an event, None for an unknown one."""
        return self._rows.get(event_id)

    def first_from(self, day: int) -> int | None:
        """Return the row of the first event that begins on or after a day."""
        starts = (row for row, item in enumerate(self._events) if item.first >= day)
        return next(starts, None)

    def find(self, typed: str, start: int) -> int | None:
        """Return the next row, from a start and round again, that begins so.

        A title that begins with the typed letters comes before one in which a
        later word does; accents, case and width do not matter.
        """
        wanted = fold(typed)
        if not wanted:
            return None
        count = len(self._events)
        order = [(start + n) % count for n in range(count)]
        titles = {row: fold(self._events[row].mark.title) for row in order}
        for row in order:
            if titles[row].startswith(wanted):
                return row
        return next((row for row in order if f" {wanted}" in titles[row]), None)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._events)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(EventColumn)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        item = self._events[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(item, EventColumn(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                column = EventColumn(index.column())
                return (
                    item.name if column in _SPOKEN_WHOLE else self._text(item, column)
                )
            case _ if role == YEAR_ROLE:
                return self._years.get(index.row(), "")
        return _raw(item, role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, item: TimelineEvent, column: EventColumn) -> str:
        match column:
            case EventColumn.DATE:
                return item.mark.when
            case EventColumn.TITLE:
                return item.mark.title
            case EventColumn.KIND:
                same = item.theme == item.kind
                return item.theme if same else f"{item.theme} · {item.kind}"
            case EventColumn.PLACE:
                return item.mark.event.place
            case EventColumn.SOURCES:
                ids = item.mark.event.source_ids
                found = (self._sources[key] for key in ids if key in self._sources)
                return " · ".join(dict.fromkeys(s.publisher or s.title for s in found))


def _headings(chart: TimelineChart) -> tuple[str, ...]:
    date, event, _theme, place = chart.headings
    return date, event, chart.labels("Kind"), place, chart.labels("Sources")


def _inside(item: TimelineEvent, window: Span | None) -> bool:
    event = item.mark.event
    return window is None or window.overlaps(event.date.start, event.last.end)


def _years(events: tuple[TimelineEvent, ...], chart: TimelineChart) -> dict[int, str]:
    found: dict[int, str] = {}
    before = None
    for row, item in enumerate(events):
        year = item.mark.event.date.start.year
        if year != before:
            found[row] = chart.labels.years(year, year)
        before = year
    return found


def _raw(item: TimelineEvent, role: int) -> object:
    if role == KEY_ROLE:
        return item.event_id
    if role == COLOUR_ROLE:
        return item.colour
    return item.mark.event.importance if role == WEIGHT_ROLE else None
