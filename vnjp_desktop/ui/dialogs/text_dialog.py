"""A dialog that shows text one can select, copy and close."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MARGIN: Final = 20


class TextDialog(QDialog):
    """Headed paragraphs; an empty heading joins a paragraph to the one before.

    All of it is one document: a label for each of hundreds of sources would
    take seconds to appear.
    """

    def __init__(
        self,
        title: str,
        paragraphs: Sequence[tuple[str, str]],
        close: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(620, 520)
        self.text = QTextBrowser()
        self.text.setObjectName("words")
        self.text.setAccessibleName(title)
        self.text.document().setDocumentMargin(MARGIN)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setCursorWidth(0)
        self.text.setHtml("".join(_html(*paragraph) for paragraph in paragraphs))
        button = QPushButton(close)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addStretch(1)
        foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)


def _html(heading: str, text: str) -> str:
    head = '<p style="font-size: 16px; font-weight: 600; margin: 14px 0 0 0;">'
    body = '<p style="margin: 6px 0 0 0;">'
    parts = ((head, heading), (body, text))
    return "".join(f"{tag}{_lines(words)}</p>" for tag, words in parts if words)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
