"""The category table on screen: headings, groups, and the total below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from vnjp_desktop.core.charts.categories.cells import NUMBERS, heading
from vnjp_desktop.core.state import Column
from vnjp_desktop.plots.painter import colour
from vnjp_desktop.ui.widgets.category_delegate import NAME_GAP, ROW_HEIGHT, tabular
from vnjp_desktop.ui.widgets.category_rows import GroupGrid, LineGrid
from vnjp_desktop.ui.widgets.category_widths import PAD, Need, fixed, share_out
from vnjp_desktop.viewmodels.category_table import COLUMNS, CategoryTableModel

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from vnjp_desktop.core.charts.categories.spec import CategoriesTable
    from vnjp_desktop.dataio.theme import Theme

SAMPLED: Final = 200  # rows that are measured for the width of a column
RADIUS: Final = 6
NAMES: Final = (190, 380, 560)
BARS: Final = (40, 110, 180)
TRENDS: Final = (72, 100, 130)
TRUE_MINUS: Final = "\N{MINUS SIGN}"


class CategoryView(QWidget):
    """Shows a category table and says what a user wants of it.

    Attributes:
        chosen: Another group was chosen, with its slug.
        opened: Enter or a double click on a group, with its slug.
        sort_wanted: A heading was clicked, with its ``Column``.
        balance_wanted: The balance of one group is asked for, with its slug.
    """

    chosen = Signal(str)
    opened = Signal(str)
    sort_wanted = Signal(object)
    balance_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own_widths: dict[Column, int] = {}
        self._text_widths: dict[Column, int] = {}
        self._laying = False
        self._quiet = False
        self.model = CategoryTableModel(self)
        self.lines = CategoryTableModel(self, lines=True)
        self.groups = GroupGrid(self.model, theme)
        self.ends = LineGrid(self.lines, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.groups, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.ends)
        layout.addLayout(self._foot)
        layout.addStretch(0)
        self.setFocusProxy(self.groups)
        self.copy_rows = QAction(self)
        self.copy_rows.setShortcut(QKeySequence.StandardKey.Copy)
        self.show_balance = QAction(self)
        self.addAction(self.copy_rows)
        self._connect()

    def _connect(self) -> None:
        headings = self.groups.headings
        headings.sectionClicked.connect(self._on_heading)
        headings.sectionResized.connect(self._on_resized)
        across = self.ends.horizontalScrollBar()
        across.valueChanged.connect(self.groups.horizontalScrollBar().setValue)
        self.groups.horizontalScrollBar().valueChanged.connect(across.setValue)
        self.groups.resized.connect(self._keep_in_line)
        self.groups.selectionModel().selectionChanged.connect(self._on_selection)
        self.groups.opened.connect(self.opened)
        self.groups.customContextMenuRequested.connect(self._on_menu)
        self.groups.setContextMenuPolicy(
            self.groups.contextMenuPolicy().CustomContextMenu
        )
        self.copy_rows.triggered.connect(self._on_copy)
        self.show_balance.triggered.connect(self._on_balance)

    def show_table(self, table: CategoriesTable) -> None:
        """Show a table; what is chosen stays chosen as long as it is there."""
        kept = self.selected()
        self.groups.headings.sort = table.sort
        self._quiet = True
        self.model.show(table)
        self.lines.show(table)
        self._choose(kept)
        self._quiet = False
        self._text_widths = {column: self._text_width(column) for column in COLUMNS}
        labels = table.labels
        self.copy_rows.setText(labels("Copy rows"))
        self.show_balance.setText(labels("Show in balance chart"))
        self.groups.setAccessibleName(table.caption.title)
        self.groups.setAccessibleDescription(table.caption.sentence)
        self.ends.setAccessibleName(labels("Total, all groups"))
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.groups.set_theme(theme)
        self.ends.set_theme(theme)
        self.update()

    def selected(self) -> tuple[str, ...]:
        """Return the slugs of the chosen rows, from the top down."""
        rows = sorted(i.row() for i in self.groups.selectionModel().selectedRows())
        return tuple(self.model.key(row) for row in rows)

    def choose(self, key: str | None) -> None:
        """Choose a group without telling anybody; None for none."""
        if key is not None and key in self.selected():
            return
        self._quiet = True
        self._choose((key,) if key else ())
        self._quiet = False

    def text_of_selection(self) -> str:
        """Return the chosen rows as shown, tab-separated, with headings.

        Minus signs are those of the keyboard, which spreadsheets can read.
        """
        table = self.model.table
        if table is None:
            return ""
        shown = [n for n, column in enumerate(COLUMNS) if column is not Column.TREND]
        lines = ["\t".join(heading(table, COLUMNS[n]) for n in shown)]
        for key in self.selected():
            row = self.model.row_of(key)
            cells = (str(self.model.index(row or 0, n).data()) for n in shown)
            lines.append("\t".join(cells))
        return "\n".join(lines).replace(TRUE_MINUS, "-")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour(self._theme, "panel"))
        painter.setPen(QPen(colour(self._theme, "line"), 1))
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        frame.setBottom(min(frame.bottom(), self.ends.geometry().bottom() + 1.5))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.end()

    def _choose(self, keys: tuple[str, ...]) -> None:
        selection = self.groups.selectionModel()
        selection.clearSelection()
        rows = [row for key in keys if (row := self.model.row_of(key)) is not None]
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            index = self.model.index(row, max(0, selection.currentIndex().column()))
            selection.select(index, flags.Select | flags.Rows)
        if rows:
            index = self.model.index(rows[0], max(0, selection.currentIndex().column()))
            selection.setCurrentIndex(index, flags.NoUpdate)
            # After the layout has settled: before the first paint it is tiny.
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self.groups.scrollTo(self.groups.currentIndex())

    def _lay_out(self) -> None:
        """Share the width out and keep the lines right below the groups."""
        if self.model.table is None:
            return
        self._laying = True
        number_width = self._number_width()
        for grid in (self.groups, self.ends):
            grid.set_number_width(number_width)
        needs = self._needs(number_width)
        widths = share_out(self.groups.viewport().width(), needs)
        for column, width in widths.items():
            self.groups.setColumnWidth(COLUMNS.index(column), width)
            self.ends.setColumnWidth(COLUMNS.index(column), width)
        self._laying = False
        self._fit_heights()

    def _fit_heights(self) -> None:
        self.groups.headings.updateGeometry()
        heads = self.groups.headings.sizeHint().height()
        rows = heads + self.model.rowCount() * ROW_HEIGHT
        self.groups.setMaximumHeight(max(rows, heads + ROW_HEIGHT))
        bar = self.ends.horizontalScrollBar()
        wide = sum(self.ends.columnWidth(n) for n in range(len(COLUMNS)))
        over = wide > self.groups.viewport().width()
        extra = bar.sizeHint().height() if over else 0
        self.ends.setFixedHeight(self.lines.rowCount() * ROW_HEIGHT + extra)

    def _number_width(self) -> int:
        least, _whole = self.groups.headings.widths(Column.VALUE)
        return max(least, self._text_widths[Column.VALUE])

    def _needs(self, number_width: int) -> dict[Column, Need]:
        headings = self.groups.headings
        needs: dict[Column, Need] = {}
        for column in COLUMNS:
            text = self._text_widths[column]
            least, whole = (2 * PAD + max(w, text) for w in headings.widths(column))
            needs[column] = Need(least, least, whole)
        aside = number_width + 4 * PAD
        needs[Column.CATEGORY] = self._name_need()
        needs[Column.VALUE] = Need(*(aside + bar for bar in BARS))
        least = needs[Column.TREND].least
        needs[Column.TREND] = Need(*(max(least, width + 2 * PAD) for width in TRENDS))
        for column, width in self._own_widths.items():
            needs[column] = fixed(width)
        return needs

    def _name_need(self) -> Need:
        """Return room for the labels first, then for both names."""
        bold = QFontMetrics(tabular(self.groups.font(), bold=True))
        plain = QFontMetrics(self.groups.font())
        rows = self.model.rows()[:SAMPLED]
        labels = [bold.horizontalAdvance(row.label) for row in rows]
        names = [
            label + NAME_GAP + plain.horizontalAdvance(row.local_name)
            for row, label in zip(rows, labels, strict=True)
        ]
        least, good, most = NAMES
        return Need(
            least,
            max(least, min(2 * PAD + max(labels, default=0), good)),
            max(least, min(2 * PAD + max(names, default=0), most)),
        )

    def _text_width(self, column: Column) -> int:
        bold = column in NUMBERS
        metrics = QFontMetrics(tabular(self.groups.font(), bold=bold))
        section = COLUMNS.index(column)
        cells = [
            str(model.index(row, section).data() or "")
            for model in (self.model, self.lines)
            for row in range(min(model.rowCount(), SAMPLED))
        ]
        return max((metrics.horizontalAdvance(cell) for cell in cells), default=0)

    def _keep_in_line(self) -> None:
        """Leave as much room beside the lines as the groups' scroll bar takes."""
        margin = self.groups.width() - self.groups.viewport().width()
        self._foot.setContentsMargins(0, 0, margin, 0)
        self._lay_out()

    def _on_heading(self, section: int) -> None:
        self.sort_wanted.emit(COLUMNS[section])

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        self.ends.setColumnWidth(section, new)
        if not self._laying:
            self._own_widths[COLUMNS[section]] = new

    def _on_selection(self, added: QItemSelection) -> None:
        """Tell which group was chosen last; the current cell may still lag."""
        if self._quiet:
            return
        rows = [index.row() for index in added.indexes()]
        keys = [self.model.key(row) for row in rows] or list(self.selected())
        self.chosen.emit(keys[-1] if keys else "")

    def _on_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.groups.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return what can be done with the chosen rows."""
        menu = QMenu(self)
        menu.addAction(self.show_balance)
        menu.addAction(self.copy_rows)
        return menu

    def _on_balance(self) -> None:
        for key in self.selected()[:1]:
            self.balance_wanted.emit(key)

    def _on_copy(self) -> None:
        if self.selected():
            QGuiApplication.clipboard().setText(self.text_of_selection())
