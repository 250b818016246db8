"""The timeline as a list: the same events, to be read row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
)
from typing_extensions import override

from vnjp_desktop.ui.widgets.event_delegate import DOT, PAD, YEAR, EventDelegate, small
from vnjp_desktop.viewmodels.event_list import DISPLAY, EventColumn, EventListModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart
    from vnjp_desktop.core.periods import Span
    from vnjp_desktop.core.records import Source
    from vnjp_desktop.dataio.theme import Theme

ROW: Final = 28
_TITLE: Final = 300  # the least a title keeps before other columns give way
_SAMPLE: Final = 300  # rows measured for the width of a column
_WIDEST: Final = {
    EventColumn.DATE: 210,
    EventColumn.KIND: 220,
    EventColumn.PLACE: 130,
    EventColumn.SOURCES: 190,
}


class EventList(QTableView):
    """Lists events; typing letters leads to the next title that begins so.

    Attributes:
        event_chosen: Emitted with the id when a user moves to an event.
    """

    event_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = EventListModel()
        self._delegate = EventDelegate()
        self._typed = ""
        self._since = QElapsedTimer()
        self._telling = True
        self._day = 0
        self._widths = dict(_WIDEST)
        self.setModel(self.events)
        self.setItemDelegate(self._delegate)
        self._shape()
        # Not the current row: a list that gets the focus makes its first row current.
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_chart(
        self,
        chart: TimelineChart,
        sources: Mapping[str, Source] | None = None,
        window: Span | None = None,
    ) -> None:
        """List the events of a timeline, or of a window of time in it."""
        self.setAccessibleName(chart.caption.title)
        self.setAccessibleDescription(chart.caption.subtitle)
        before = self.current_event()
        self._telling = False
        changed = self.events.show(chart, sources, window)
        self._telling = True
        if changed:
            self._fit_columns()
            for row in self.events.years():
                self.setRowHeight(row, ROW + YEAR)
            self.select(before)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a scheme."""
        self._delegate.theme = theme
        self.viewport().update()

    def select(self, event_id: str | None) -> None:
        """Mark an event and bring it into sight, without telling anybody."""
        row = None if event_id is None else self.events.row_of(event_id)
        self._telling = False
        if row is None:
            self.selectionModel().clear()
        elif event_id != self.current_event():
            self._go(row, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._telling = True

    def reveal(self, day: int) -> None:
        """Scroll to the first event on or after a day (ordinal), choosing none."""
        self._day = day
        row = self.events.first_from(day)
        if row is not None and self.current_event() is None:
            self.executeDelayedItemsLayout()
            index = self.events.index(row, EventColumn.TITLE)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reveal(self._day)  # a hidden list does not scroll

    def current_event(self) -> str | None:
        """Return the marked event."""
        rows = self.selectionModel().selectedRows()
        return self.events.event_id(rows[0].row()) if rows else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.events.rowCount() - 1}
        row = rows.get(Qt.Key(event.key()))
        if row is None or self.events.rowCount() == 0:
            super().keyPressEvent(event)
        else:
            self._go(row)

    @override
    def keyboardSearch(self, search: str) -> None:
        pause = QApplication.keyboardInputInterval()
        fresh = not self._since.isValid() or self._since.elapsed() > pause
        self._since.start()
        self._typed = search if fresh else self._typed + search
        current = self.currentIndex().row()
        # One letter again and again walks on; further letters narrow down.
        row = self.events.find(self._typed, current + 1 if fresh else max(0, current))
        if row is not None:
            self._go(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way(event.size().width())

    def _give_way(self, width: int) -> None:
        """Hide sources, then places, then kinds, where titles would be cut."""
        room = width - _TITLE - self._widths[EventColumn.DATE]
        for column in (EventColumn.KIND, EventColumn.PLACE, EventColumn.SOURCES):
            room -= self._widths[column]
            self.setColumnHidden(column, room < 0)

    def _shape(self) -> None:
        view = QAbstractItemView
        self.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        self.setSelectionMode(view.SelectionMode.SingleSelection)
        self.setEditTriggers(view.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(60)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns.setSectionResizeMode(EventColumn.TITLE, QHeaderView.ResizeMode.Stretch)

    def _fit_columns(self) -> None:
        """Give the narrow columns the width of their text, the title the rest."""
        self.ensurePolished()
        metrics = QFontMetrics(small(self.font()))
        count = self.events.rowCount()
        step = max(1, count // _SAMPLE)
        for column, most in _WIDEST.items():
            texts = {
                str(self.events.index(row, column).data(DISPLAY))
                for row in range(0, count, step)
            }
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            dot = 2 * DOT if column is EventColumn.KIND else 0
            self._widths[column] = min(most, widest + dot + 2 * PAD + 4)
            self.setColumnWidth(column, self._widths[column])
        self._give_way(self.viewport().width())

    def _go(
        self,
        row: int,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        index = self.events.index(row, EventColumn.TITLE)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index, hint)

    def _on_selected(self) -> None:
        event_id = self.current_event()
        if self._telling and event_id is not None:
            self.event_chosen.emit(event_id)
