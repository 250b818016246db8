"""The table twin of the balance chart as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from vnjp_desktop.core.charts.balance.twin import BalanceTable, TableCell
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period

    Index = QModelIndex | QPersistentModelIndex

DISPLAY: Final = Qt.ItemDataRole.DisplayRole
NUMBER_ROLE: Final = Qt.ItemDataRole.UserRole  # plain, unrounded; None when missing
UP: Final = Qt.SortOrder.AscendingOrder
ARROWS: Final = {UP: "▴", Qt.SortOrder.DescendingOrder: "▾"}

_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BalanceTableModel(QAbstractTableModel):
    """Shows the rows of a table in an order of its own.

    The order is a list of places, so sorting moves no cells, and cells are
    worded by the table when they are looked at. Rows without what they are
    sorted by stand at the end either way.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: BalanceTable | None = None
        self.sorted_by = 0
        self.direction = UP
        self._labels: Labels | None = None
        self._shown = range(0)
        self._order: list[int] = []
        self._places: dict[Period, int] = {}

    def show(self, table: BalanceTable, shown: range, labels: Labels) -> None:
        """Show some rows of a table; the order is kept while the columns are."""
        before = self.table.columns if self.table else ()
        same = [column.key for column in before] == [c.key for c in table.columns]
        self.beginResetModel()
        self.table, self._shown, self._labels = table, shown, labels
        if not same:
            self.sorted_by, self.direction = 0, UP
        self._arrange()
        self.endResetModel()

    def period(self, row: int) -> Period:
        """Return the period of a row."""
        if self.table is None:
            raise IndexError(row)
        return self.table.periods[self._order[row]]

    def row_of(self, period: Period | None) -> int | None:
        """Return where a period stands, None where it is not shown."""
        return None if period is None else self._places.get(period)

    def places(self, rows: Sequence[int]) -> list[int]:
        """Return the places in the table of some rows."""
        return [self._order[row] for row in rows]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self.table is None:
            return 0
        return len(self.table.columns)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if self.table is None or not index.isValid():
            return None
        place, n = self._order[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(place, n).text
            case Qt.ItemDataRole.ToolTipRole:
                cell = self._cell(place, n)
                return cell.why or (
                    None if self.table.columns[n].numeric else cell.text
                )
            case Qt.ItemDataRole.AccessibleTextRole:
                cell = self._cell(place, n)
                return f"{self.table.columns[n].label}: {cell.why or cell.text}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self.table.columns[n].numeric else _LEFT
        return self._cell(place, n).amount if role == NUMBER_ROLE else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:
        if self.table is None or orientation != Qt.Orientation.Horizontal:
            return None
        column = self.table.columns[section]
        if role == DISPLAY:
            return self._heading(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = UP) -> None:
        if self.table is None or not 0 <= column < len(self.table.columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._order[index.row()] for index in before]
        self.sorted_by, self.direction = column, order
        self._arrange()
        rows = {place: row for row, place in enumerate(self._order)}
        after = [
            self.index(rows[place], index.column())
            for place, index in zip(places, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        last = len(self.table.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def _heading(self, section: int) -> str:
        """Return the label of a column, with an arrow where it is sorted by."""
        if self.table is None:
            return ""
        column = self.table.columns[section]
        lines = "\n".join(line for line in column.lines if line) or column.label
        if section != self.sorted_by:
            return lines
        return f"{lines}\u00a0{ARROWS[self.direction]}"

    def _spoken_heading(self, section: int) -> str:
        if self.table is None or self._labels is None:
            return ""
        label = self.table.columns[section].label
        if section != self.sorted_by:
            return label
        if self.direction == UP:
            return self._labels("{column}, sorted upwards", column=label)
        return self._labels("{column}, sorted downwards", column=label)

    def _cell(self, place: int, column: int) -> TableCell:
        assert self.table is not None  # noqa: S101  (asked for by data() alone)
        return self.table.rows[place].cells[column]

    def _arrange(self) -> None:
        if self.table is None:
            return
        keys = self.table.sort_keys(self.sorted_by)
        known = [n for n in self._shown if not keys[n][0]]
        missing = [n for n in self._shown if keys[n][0]]
        known.sort(key=lambda n: keys[n], reverse=self.direction != UP)
        self._order = known + missing
        periods = self.table.periods
        self._places = {periods[n]: row for row, n in enumerate(self._order)}
