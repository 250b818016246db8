"""The events of the timeline as a Qt item model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from typing_extensions import override

from vnjp_desktop.core.folding import fold

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart, TimelineEvent

    Index = QModelIndex | QPersistentModelIndex

DISPLAY: Final = Qt.ItemDataRole.DisplayRole
KEY_ROLE: Final = Qt.ItemDataRole.UserRole  # the event id
COLOUR_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # colour token of the theme
WEIGHT_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # importance, 1 to 5

_ROOT: Final = QModelIndex()


class EventColumn(IntEnum):
    """Columns of the list."""

    DATE = 0
    TITLE = 1
    THEME = 2
    PLACE = 3


class EventListModel(QAbstractTableModel):
    """All events of a timeline in order of date; known by their id."""

    def __init__(self) -> None:
        super().__init__()
        self._events: tuple[TimelineEvent, ...] = ()
        self._headings: tuple[str, ...] = ("",) * len(EventColumn)
        self._rows: dict[str, int] = {}

    def show(self, chart: TimelineChart) -> bool:
        """Replace the events; the same ones in other words only read anew.

        Returns:
            Whether anything has changed.
        """
        if chart.events is self._events:
            return False
        rows = {item.event_id: row for row, item in enumerate(chart.events)}
        if rows != self._rows:
            self.beginResetModel()
            self._events, self._headings = chart.events, chart.headings
            self._rows = rows
            self.endResetModel()
            return True
        self._events, self._headings = chart.events, chart.headings
        last = self.index(len(self._events) - 1, len(EventColumn) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        across = Qt.Orientation.Horizontal
        self.headerDataChanged.emit(across, 0, len(EventColumn) - 1)
        return True

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
                return _text(item, EventColumn(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return item.name
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


def _text(item: TimelineEvent, column: EventColumn) -> str:
    match column:
        case EventColumn.DATE:
            return item.mark.when
        case EventColumn.TITLE:
            return item.mark.title
        case EventColumn.THEME:
            same = item.theme == item.kind
            return item.theme if same else f"{item.theme} · {item.kind}"
        case EventColumn.PLACE:
            return item.mark.event.place


def _raw(item: TimelineEvent, role: int) -> object:
    if role == KEY_ROLE:
        return item.event_id
    if role == COLOUR_ROLE:
        return item.colour
    return item.mark.event.importance if role == WEIGHT_ROLE else None
