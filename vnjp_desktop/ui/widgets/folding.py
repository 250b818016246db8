"""Options side by side that fold into a menu where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QToolButton, QWidget

from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


class FoldingChoice(QWidget):
    """A row of buttons, or one button that opens a menu with the same options.

    Attributes:
        chosen: Emitted with the key when a user picks another option.
    """

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        self.row = Segmented(keys, compact=True)
        self.buttons = self.row.buttons
        self.chooser = QToolButton()
        self.chooser.setObjectName("chooser")
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.chooser)
        group = QActionGroup(menu)
        self.actions_by_key: dict[str, QAction] = {}
        for key in keys:
            action = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, k=key: self.chosen.emit(k))
            group.addAction(action)
            self.actions_by_key[key] = action
        self.chooser.setMenu(menu)
        self.chooser.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        layout.addWidget(self.chooser)
        self.row.chosen.connect(self.chosen)
        self._title = ""

    @property
    def folded(self) -> bool:
        """Whether the options are in a menu."""
        return self.row.isHidden()

    def fold(self, *, folded: bool) -> None:
        """Put the options into a menu or side by side."""
        if folded == self.folded:
            return
        focus = QApplication.focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        self.row.setVisible(not folded)
        self.chooser.setVisible(folded)
        if focused:
            self._give_focus()

    def width_for(self, *, folded: bool) -> int:
        """Return the width one of the two forms needs."""
        return (self.chooser if folded else self.row).sizeHint().width()

    def set_texts(self, title: str, texts: dict[str, str]) -> None:
        """Word the options; the title is what a screen reader says first."""
        self._title = title
        self.row.set_texts(title, texts)
        for key, text in texts.items():
            self.actions_by_key[key].setText(text)
        self.chooser.setToolTip(title)
        self._name()

    def choose(self, key: str) -> None:
        """Mark an option as chosen without telling anybody."""
        self.row.choose(key)
        self.actions_by_key[key].setChecked(True)
        self._name()

    def current(self) -> str:
        """Return the key of the chosen option, empty when there is none."""
        return self.row.current()

    def _name(self) -> None:
        key = self.current()
        text = self.actions_by_key[key].text() if key else self._title
        self.chooser.setText(f"{text}  ▾")
        self.chooser.setAccessibleName(f"{self._title}: {text}")

    def _give_focus(self) -> None:
        key = self.current()
        unfolded = self.buttons[key] if key else self.row
        (self.chooser if self.folded else unfolded).setFocus()
