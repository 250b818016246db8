"""A field for one whole number, typed or stepped with ↑ and ↓."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

STEPS: Final = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class NumberBox(QLineEdit):
    """Takes a number inside a range; anything else falls back on the last one.

    A spin box without buttons loses its text under a style sheet, and buttons
    of a few pixels are of no use for years and pixels.

    Attributes:
        changed: Emitted with the number when a user has chosen another one.
    """

    changed = Signal(int)

    def __init__(self, low: int, high: int, value: int) -> None:
        super().__init__()
        self._low, self._high, self._value = low, high, value
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(0, 10**6, self))
        self.show_value(value)
        self.editingFinished.connect(self._take)

    @property
    def value(self) -> int:
        """The number chosen."""
        return self._value

    def set_range(self, low: int, high: int) -> None:
        """Allow the numbers from low to high."""
        self._low, self._high = low, high

    def show_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        self._value = value
        self.setText(str(value))

    def _take(self) -> None:
        text = self.text()
        typed = int(text) if text.isdecimal() else self._value
        self._choose(typed)

    def _choose(self, value: int) -> None:
        value = min(max(value, self._low), self._high)
        before = self._value
        self.show_value(value)
        if value != before:
            self.changed.emit(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._take()
        self._choose(self._value + step)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._take()
