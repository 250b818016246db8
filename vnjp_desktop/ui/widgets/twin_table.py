"""The balance chart as a table: sorted, chosen and copied by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView
from typing_extensions import override

from vnjp_desktop.core.charts.balance.copying import markdown, tab_separated
from vnjp_desktop.ui.widgets.category_delegate import tabular
from vnjp_desktop.viewmodels.balance_table import BalanceTableModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from vnjp_desktop.core.charts.balance.twin import BalanceTable
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period

ROW_HEIGHT: Final = 28
SAMPLED: Final = 60  # rows measured for the width of a column
NARROWEST: Final = 64
WIDEST: Final = 260
_FLAGS = QItemSelectionModel.SelectionFlag


class TwinTable(QTableView):
    """Shows the numbers of the balance chart, one row a period.

    Attributes:
        chosen: Another row was chosen (``Period``).
        opened: Enter or a double click on a row (``Period``).
        left: Escape was pressed.
    """

    chosen = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("twin")
        self._quiet = False
        self.rows = BalanceTableModel(self)
        self.setModel(self.rows)
        self._lay_out()
        self.setSortingEnabled(True)
        self.copy_rows = self._action(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_markdown = self._action(QKeySequence("Ctrl+Shift+M"))
        self.copy_rows.triggered.connect(lambda: self._copy(tab_separated))
        self.copy_markdown.triggered.connect(lambda: self._copy(markdown))
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def _lay_out(self) -> None:
        self.setFont(tabular(self.font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        lines = self.verticalHeader()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(ROW_HEIGHT)
        lines.hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        heads.setMinimumSectionSize(NARROWEST)
        heads.setResizeContentsPrecision(SAMPLED)
        heads.setSortIndicator(0, self.rows.direction)

    def show_table(self, table: BalanceTable, shown: range, labels: Labels) -> None:
        """Show some rows of a table; what is chosen stays so while it is there."""
        kept = [self.rows.period(row) for row in self._selected()]
        heads = [column.label for column in table.columns]
        before = self.rows.table
        reworded = before is None or [c.label for c in before.columns] != heads
        self._quiet = True
        self.rows.show(table, shown, labels)
        self.horizontalHeader().setSortIndicator(
            self.rows.sorted_by, self.rows.direction
        )
        self._select(kept)
        self._quiet = False
        self.copy_rows.setText(labels("Copy rows"))
        self.copy_markdown.setText(labels("Copy rows as Markdown"))
        self.setAccessibleName(table.title)
        if reworded:
            self._fit_columns()

    def choose(self, period: Period | None) -> None:
        """Choose a period without telling anybody; None for none."""
        chosen = [self.rows.period(row) for row in self._selected()]
        if (period in chosen) or (period is None and not chosen):
            return
        self._quiet = True
        self._select([] if period is None else [period])
        self._quiet = False

    def text(self, write: Callable[[BalanceTable, Iterable[int]], str]) -> str:
        """Return the chosen rows, all when none is chosen, in a form of text."""
        table = self.rows.table
        if table is None:
            return ""
        rows = self._selected() or list(range(self.rows.rowCount()))
        return write(table, self.rows.places(rows))

    def menu(self) -> QMenu:
        """Return what can be done with the chosen rows."""
        menu = QMenu(self)
        menu.addAction(self.copy_rows)
        menu.addAction(self.copy_markdown)
        return menu

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_end(last=event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def _to_end(self, *, last: bool) -> None:
        count = self.rows.rowCount()
        if count:
            self.setCurrentIndex(self.rows.index(count - 1 if last else 0, 0))

    def _action(self, keys: QKeySequence) -> QAction:
        action = QAction(self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    def _copy(self, write: Callable[[BalanceTable, Iterable[int]], str]) -> None:
        QGuiApplication.clipboard().setText(self.text(write))

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _select(self, periods: Iterable[Period]) -> None:
        selection = self.selectionModel()
        selection.clearSelection()
        rows = [r for p in periods if (r := self.rows.row_of(p)) is not None]
        for row in rows:
            selection.select(self.rows.index(row, 0), _FLAGS.Select | _FLAGS.Rows)
        if rows:
            index = self.rows.index(rows[-1], 0)
            selection.setCurrentIndex(index, _FLAGS.NoUpdate)
            self.scrollTo(index)

    def _on_selection(self, added: QItemSelection) -> None:
        rows = [index.row() for index in added.indexes()]
        if rows and not self._quiet:
            self.chosen.emit(self.rows.period(rows[-1]))

    def _open(self, row: int) -> None:
        if row >= 0:
            self.opened.emit(self.rows.period(row))

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.rows.columnCount() - 1):
            width = min(self.columnWidth(column), WIDEST)
            self.setColumnWidth(column, max(width, NARROWEST))
