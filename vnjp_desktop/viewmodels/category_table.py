"""The category table as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from vnjp_desktop.core.charts.categories.cells import (
    NUMBERS,
    heading,
    hint,
    number,
    spoken,
    text,
)
from vnjp_desktop.core.state import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPersistentModelIndex

    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow

    Index = QModelIndex | QPersistentModelIndex

COLUMNS: Final = tuple(Column)
DISPLAY: Final = Qt.ItemDataRole.DisplayRole
NUMBER_ROLE: Final = Qt.ItemDataRole.UserRole  # plain, unrounded; None when missing
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1  # the CategoryRow
KEY_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # the slug
TABLE_ROLE: Final = Qt.ItemDataRole.UserRole + 3  # the CategoriesTable

_ROOT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CategoryTableModel(QAbstractTableModel):
    """Shows the rows of a table in its order, or the lines below it.

    The order is made in the core. Cells are worded when they are looked at.
    Rows are known by their slug: a new order of the same rows moves what is
    selected along instead of resetting.
    """

    def __init__(self, parent: QObject | None = None, *, lines: bool = False) -> None:
        """Create an empty model; ``lines`` for remainder and total."""
        super().__init__(parent)
        self._lines = lines
        self._rows: tuple[CategoryRow, ...] = ()
        self._places: dict[str, int] = {}
        self.table: CategoriesTable | None = None

    def show(self, table: CategoriesTable) -> None:
        """Replace what is shown with as small a signal as tells it."""
        rows = _lines(table) if self._lines else table.rows
        places = {row.category: n for n, row in enumerate(rows)}
        same = self.table is not None and places.keys() == self._places.keys()
        if not same or len(rows) != len(self._rows):
            self.beginResetModel()
            self.table, self._rows, self._places = table, rows, places
            self.endResetModel()
            return
        reworded = self.table is None or self.table.labels is not table.labels
        before = {row.category: row for row in self._rows}
        if list(places) != list(self._places):
            self._rearrange(table, rows, places)
        self.table, self._rows, self._places = table, rows, places
        self._tell(
            n for n, row in enumerate(rows) if reworded or row != before[row.category]
        )

    def rows(self) -> tuple[CategoryRow, ...]:
        """Return what is shown, from the top down."""
        return self._rows

    def key(self, row: int) -> str:
        """Return the slug of a row; empty for the lines that are no groups."""
        return self._rows[row].category

    def row_of(self, key: str) -> int | None:
        """Return where a group stands, None where it is not shown."""
        return self._places.get(key)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if self.table is None or not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text(self.table, row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self.table, row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return hint(self.table, row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column in NUMBERS else _LEFT
        return self.table if role == TABLE_ROLE else _raw(row, column, role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> Any:
        if self.table is None or orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(self.table, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_heading(self.table, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in NUMBERS else _LEFT
        return None

    def _rearrange(
        self,
        table: CategoriesTable,
        rows: tuple[CategoryRow, ...],
        places: dict[str, int],
    ) -> None:
        """Move the rows to their new places, and every kept index with them."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._rows[index.row()].category for index in before]
        self.table, self._rows, self._places = table, rows, places
        after = [
            self.index(places[key], index.column())
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _tell(self, changed: Iterable[int]) -> None:
        """Say which rows read differently; headings may always do."""
        last = len(COLUMNS) - 1
        if rows := tuple(changed):
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def _spoken_heading(self, table: CategoriesTable, column: Column) -> str:
        words = heading(table, column)
        if table.sort.column is not column:
            return words
        if table.sort.descending:
            return table.labels("{column}, sorted downwards", column=words)
        return table.labels("{column}, sorted upwards", column=words)


def _lines(table: CategoriesTable) -> tuple[CategoryRow, ...]:
    """Return the lines that stand below the groups and never move."""
    return (*([table.remainder] if table.remainder else []), table.total)


def _raw(row: CategoryRow, column: Column, role: int) -> object:
    if role == KEY_ROLE:
        return row.category
    if role == ROW_ROLE:
        return row
    if role == NUMBER_ROLE and column in NUMBERS:
        value = number(row, column)
        return value.amount if value.known else None
    return None
