"""A bar above the views that tells what went wrong or was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Notice(QFrame):
    """One message with an optional action; stays until it is closed.

    Attributes:
        closed: Emitted when a user closes the bar.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.action = QPushButton()
        self.action.setObjectName("quiet")
        self.close_button = QPushButton()
        self.close_button.setObjectName("quiet")
        self.close_button.clicked.connect(self.dismiss)
        self.action.clicked.connect(self._act)
        self._run: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 7, 14, 7)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(
        self,
        text: str,
        close: str,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Show a message; the words for its buttons come along."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.close_button.setText(close)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._run = run
        self.show()

    def dismiss(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def _act(self) -> None:
        if self._run is not None:
            self._run()
