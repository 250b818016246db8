"""A text around a view that wraps, or gives way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class CaptionLine(QLabel):
    """Wraps its text; in single mode one line with the whole text on hover."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.full_text = ""
        self._single = False
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def show_text(self, text: str) -> None:
        """Show a text; nothing takes no room."""
        self.full_text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._fit()

    def set_single(self, *, single: bool) -> None:
        """Keep to one line, or wrap."""
        if single != self._single:
            self._single = single
            self.setWordWrap(not single)
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._single:
            self._fit()

    def _fit(self) -> None:
        shown = self.full_text
        if self._single:
            end = Qt.TextElideMode.ElideRight
            shown = self.fontMetrics().elidedText(shown, end, self.width())
        self.setToolTip(self.full_text if shown != self.full_text else "")
        if shown != self.text():
            self.setText(shown)
