"""A row of buttons of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QWidget):
    """Chooses one of a few options, each always in sight.

    Attributes:
        chosen: Emitted with the key when a user picks another option.
    """

    chosen = Signal(str)

    def __init__(
        self,
        keys: Sequence[str],
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setProperty("compact", compact)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for key in keys:
            button = QToolButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, k=key: self.chosen.emit(k))
            self._group.addButton(button)
            layout.addWidget(button)
            self.buttons[key] = button

    def set_texts(self, title: str, texts: dict[str, str]) -> None:
        """Word the options; the title is what a screen reader says first."""
        self.setAccessibleName(title)
        for key, text in texts.items():
            self.buttons[key].setText(text)
            self.buttons[key].setAccessibleName(f"{title}: {text}")

    def forbid(self, key: str, reason: str) -> None:
        """Switch an option off and say why; without a reason, on again."""
        button = self.buttons[key]
        button.setEnabled(not reason)
        button.setToolTip(reason)
        button.setAccessibleDescription(reason)

    def choose(self, key: str) -> None:
        """Mark an option as chosen without telling anybody."""
        self.buttons[key].setChecked(True)

    def current(self) -> str:
        """Return the key of the chosen option, empty when there is none."""
        for key, button in self.buttons.items():
            if button.isChecked():
                return key
        return ""
