"""A field with its name above and a word about it below."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class Stacked(QWidget):
    """Name, field, and below it what is wrong or what helps.

    What is said below is also the accessible description of the field.
    """

    def __init__(self, name: str, field: QWidget, focus: QWidget | None = None) -> None:
        super().__init__()
        self.field = field
        self._focus = focus or field
        self.name = QLabel(name)
        self.name.setObjectName("fieldName")
        self.name.setBuddy(self._focus)
        self.word = QLabel()
        self.word.setObjectName("fieldWord")
        self.word.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.name)
        layout.addWidget(field)
        layout.addWidget(self.word)
        if not field.accessibleName():
            field.setAccessibleName(name)
        self.say("")

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Tell something about the field; no text takes it away."""
        self.word.setText(text)
        self.word.setVisible(bool(text))
        self._focus.setAccessibleDescription(text)
        for widget in (self.word, self._focus):
            if widget.property("wrong") is not wrong:
                widget.setProperty("wrong", wrong)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def point_at(self, focus: QWidget) -> None:
        """Let another of several widgets be the one that is spoken of."""
        if focus is not self._focus:
            self.say("")
            self._focus = focus

    @property
    def is_wrong(self) -> bool:
        """Whether the field is said to be wrong."""
        return self.word.property("wrong") is True
