"""One field that finds events, categories, sources, periods and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.search import HIT_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QShowEvent

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.search import Entry, Group

    Index = QModelIndex | QPersistentModelIndex
    Search = Callable[[str], tuple[Group, ...]]

SIZE: Final = QSize(640, 460)
FROM_TOP: Final = 70
ROW, HEADING = 30, 28
PAD: Final = 12
DETAIL: Final = Qt.ItemDataRole.UserRole
ENTRY: Final = Qt.ItemDataRole.UserRole + 1
PAGE: Final = 8


class Finder(QDialog):
    """Type, choose with ↑ and ↓, Enter; Escape leaves.

    Attributes:
        found: Emitted with the chosen entry.
    """

    found = Signal(object)

    def __init__(self, search: Search, labels: Labels, parent: QWidget) -> None:
        super().__init__(
            parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("finder")
        self.setWindowTitle(labels("Find"))
        self._search, self._labels, self._over = search, labels, parent
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            labels("Events, categories, sources, years, commands")
        )
        self.field.setAccessibleName(labels("Find"))
        self.field.setClearButtonEnabled(True)
        self.results = QListWidget()
        self.results.setAccessibleName(labels("Results"))
        self.results.setItemDelegate(ResultDelegate(self.results))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot = QLabel()
        self.foot.setObjectName("small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.results, 1)
        layout.addWidget(self.foot)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_enter)
        self.field.installEventFilter(self)
        self.results.itemClicked.connect(lambda _item: self._on_enter())
        self.results.currentItemChanged.connect(self._on_current)
        self._on_text("")

    def entries(self) -> list[Entry]:
        """Return the results in order."""
        items = (self.results.item(row) for row in range(self.results.count()))
        return [item.data(ENTRY) for item in items if item.data(ENTRY) is not None]

    def current(self) -> Entry | None:
        """Return the result that Enter chooses."""
        item = self.results.currentItem()
        return _entry(item)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self._over
        width = min(SIZE.width(), parent.width() - 40)
        height = min(SIZE.height(), parent.height() - FROM_TOP - 20)
        self.resize(width, height)
        corner = QPoint((parent.width() - width) // 2, FROM_TOP)
        self.move(parent.mapToGlobal(corner))
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move go to the results while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps: dict[int, int] = {
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_PageUp: -PAGE,
                Qt.Key.Key_PageDown: PAGE,
            }
            step = steps.get(event.key())
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _rows(self) -> list[int]:
        count = self.results.count()
        return [n for n in range(count) if self.results.item(n).data(ENTRY) is not None]

    def _step(self, step: int) -> None:
        rows = self._rows()
        if not rows:
            return
        here = self.results.currentRow()
        place = rows.index(here) + step if here in rows else 0
        row = rows[max(0, min(len(rows) - 1, place))]
        self.results.setCurrentRow(row)
        if row == rows[0]:
            self.results.scrollToTop()  # with its heading

    def _on_text(self, text: str) -> None:
        labels = self._labels
        groups = self._search(text)
        self.results.clear()
        for group in groups:
            self._add_group(group)
        rows = self._rows()
        if rows:
            self.results.setCurrentRow(rows[0])
            self.results.scrollToTop()
        total = sum(group.total for group in groups)
        if rows:
            self.foot.setText(labels.plural("{n} result", "{n} results", total))
        elif text.strip():
            self.foot.setText(labels("Nothing found"))
        else:
            self.foot.setText(labels("↑ ↓ choose · Enter opens · Esc leaves"))

    def _add_group(self, group: Group) -> None:
        heading = QListWidgetItem(self._labels(HIT_KINDS[group.kind]))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setSizeHint(QSize(0, HEADING))
        more = group.total > len(group.entries)
        heading.setData(DETAIL, self._labels.number(group.total) if more else "")
        self.results.addItem(heading)
        for entry in group.entries:
            item = QListWidgetItem(entry.title)
            item.setSizeHint(QSize(0, ROW))
            item.setData(DETAIL, entry.detail)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(entry))
            self.results.addItem(item)

    def _spoken(self, entry: Entry) -> str:
        kind = self._labels(HIT_KINDS[entry.kind])
        return ", ".join(part for part in (entry.title, entry.detail, kind) if part)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        """Say what Enter would choose: the focus itself stays in the field."""
        if item is None or item.data(ENTRY) is None:
            self.field.setAccessibleDescription("")
            return
        spoken = self._spoken(item.data(ENTRY))
        self.field.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _on_enter(self) -> None:
        entry = self.current()
        if entry is not None:
            self.accept()
            self.found.emit(entry)


def _entry(item: QListWidgetItem | None) -> Entry | None:
    """Return the entry of a row; headings have none."""
    entry: Entry | None = item.data(ENTRY) if item else None
    return entry


class ResultDelegate(QStyledItemDelegate):
    """Title at the left, what tells it from others at the right, headings small."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        title, cell.text = cell.text, ""
        if index.data(ENTRY) is None:
            self._heading(painter, cell, title, index.data(DETAIL))
            return
        cell.state &= ~QStyle.StateFlag.State_HasFocus
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        painter.save()
        room = cell.rect.adjusted(PAD, 0, -PAD, 0)
        painter.setFont(cell.font)
        width = painter.fontMetrics().horizontalAdvance(title)
        self._text(painter, cell, room, title, QPalette.ColorRole.Text)
        room.setLeft(room.left() + min(width, room.width()) + 2 * PAD)
        end = Qt.AlignmentFlag.AlignRight
        self._text(
            painter, cell, room, index.data(DETAIL), QPalette.ColorRole.Dark, end
        )
        painter.restore()

    def _heading(
        self, painter: QPainter, cell: QStyleOptionViewItem, title: str, count: str
    ) -> None:
        painter.save()
        font = QFont(cell.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        room = cell.rect.adjusted(PAD, 4, -PAD, 0)
        self._text(painter, cell, room, title, QPalette.ColorRole.Dark)
        end = Qt.AlignmentFlag.AlignRight
        self._text(painter, cell, room, count, QPalette.ColorRole.Dark, end)
        painter.restore()

    def _text(
        self,
        painter: QPainter,
        cell: QStyleOptionViewItem,
        room: QRect,
        text: str,
        role: QPalette.ColorRole,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        if room.width() <= 0:
            return
        painter.setPen(cell.palette.color(QPalette.ColorGroup.Active, role))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
