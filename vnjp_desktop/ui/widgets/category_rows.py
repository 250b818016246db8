"""The two grids of the category table: the groups, and the lines below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView
from typing_extensions import override

from vnjp_desktop.ui.widgets.category_delegate import ROW_HEIGHT, CategoryDelegate
from vnjp_desktop.ui.widgets.category_header import CategoryHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.dataio.theme import Theme
    from vnjp_desktop.viewmodels.category_table import CategoryTableModel

_MOVES = QAbstractItemView.CursorAction


class CategoryGrid(QTableView):
    """A quiet grid: no lines of its own, fixed rows, painted by the delegate."""

    def __init__(
        self, model: CategoryTableModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.delegate = CategoryDelegate(theme, self)
        self.headings = CategoryHeader(theme, self)
        self.setHorizontalHeader(self.headings)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The window's style sheet frames tables; here the view around does.
        self.setStyleSheet("QTableView { border: none; background: transparent; }")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.delegate.theme = theme
        self.headings.theme = theme
        self.viewport().update()
        self.headings.viewport().update()

    def set_number_width(self, width: int) -> None:
        """Give the numbers of the value column their room."""
        self.delegate.number_width = width
        self.headings.number_width = width


class GroupGrid(CategoryGrid):
    """The groups: chosen by pointer or keyboard.

    Attributes:
        opened: Enter or a double click on a row, with the slug.
        resized: There is more or less room for cells than before.
    """

    opened = Signal(str)
    resized = Signal()

    def __init__(
        self, model: CategoryTableModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self._groups = model
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)

    @override
    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        ends = {_MOVES.MoveHome: 0, _MOVES.MoveEnd: self._groups.rowCount() - 1}
        if cursorAction in ends and self._groups.rowCount():
            column = max(0, self.currentIndex().column())
            return self._groups.index(ends[cursorAction], column)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered:
            self.delegate.hovered = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectRow(index.row())
            self.opened.emit(self._groups.key(index.row()))


class LineGrid(CategoryGrid):
    """Remainder and total: always in sight, never sorted, never chosen."""

    def __init__(
        self, model: CategoryTableModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, parent)
        self.headings.hide()
        self.delegate.ruled = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
