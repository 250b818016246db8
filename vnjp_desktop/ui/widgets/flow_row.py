"""A row of widgets that goes on in a second row where the first is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


class FlowRow(QLayout):
    """Keeps every widget as wide as its text needs; rows are as many as that takes.

    Room that is left in a row goes to the widgets added with a stretch.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._greedy: list[QWidget] = []

    @override
    def addWidget(self, w: QWidget, stretch: int = 0) -> None:
        if stretch:
            self._greedy.append(w)
        super().addWidget(w)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        heights = [_height(row) for row in self._rows(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        across = sum(item.sizeHint().width() for item in shown)
        return QSize(across + self.spacing() * max(0, len(shown) - 1), _height(shown))

    @override
    def minimumSize(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        widths = [item.minimumSize().width() for item in shown]
        return QSize(max(widths, default=0), _height(shown))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            height, x = _height(row), rect.x()
            for item, width in zip(row, self._widths(row, rect.width()), strict=True):
                item.setGeometry(QRect(x, y, width, height))
                x += width + self.spacing()
            y += height + self.spacing()

    def _rows(self, width: int) -> Iterator[list[QLayoutItem]]:
        row: list[QLayoutItem] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            least = item.minimumSize().width()
            if row and taken + self.spacing() + least > width:
                yield row
                row, taken = [], 0
            taken += least + (self.spacing() if row else 0)
            row.append(item)
        if row:
            yield row

    def _widths(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Give each its least width, then what it asks for, then what is left."""
        widths = [min(item.minimumSize().width(), width) for item in row]
        left = width - sum(widths) - self.spacing() * (len(row) - 1)
        for wanted in (self._asked, self._most):
            for index, item in enumerate(row):
                more = min(left, max(0, wanted(item) - widths[index]))
                widths[index] += more
                left -= more
        return widths

    def _asked(self, item: QLayoutItem) -> int:
        return min(item.sizeHint().width(), item.maximumSize().width())

    def _most(self, item: QLayoutItem) -> int:
        greedy = item.widget() in self._greedy
        return item.maximumSize().width() if greedy else self._asked(item)


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
