"""Title and summary of an own event in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vnjp_desktop.core.labels import Names
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES
from vnjp_desktop.ui.widgets.stacked import Stacked

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Labels

NAME_WIDTH: Final = 66  # so that both columns of fields begin alike
LEAST_HEIGHT: Final = 44  # of a summary, two lines


class EventWords(QWidget):
    """A title and a summary for each language, the one on screen first.

    Attributes:
        title_changed: A title was edited.
        summary_changed: A summary was edited.
    """

    title_changed = Signal()
    summary_changed = Signal()

    def __init__(self, title: Names, summary: Names, labels: Labels) -> None:
        super().__init__()
        first = labels.language
        order = (first, *(code for code in LANGUAGES if code != first))
        self.title_fields = {code: QLineEdit() for code in order}
        self.summary_fields = {code: QPlainTextEdit() for code in order}
        for code in order:
            self._prepare(code, title, summary, labels)
        titles, summaries = (_column(self.title_fields), _column(self.summary_fields))
        self.titles = Stacked(labels("Title"), titles, self.title_fields[first])
        self.summaries = Stacked(
            labels("Summary"), summaries, self.summary_fields[first]
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.titles)
        layout.addWidget(self.summaries, 1)

    def title(self) -> Names:
        """Return the titles."""
        return _names({c: f.text() for c, f in self.title_fields.items()})

    def summary(self) -> Names:
        """Return the summaries."""
        return _names({c: f.toPlainText() for c, f in self.summary_fields.items()})

    def point_at_longest(self) -> None:
        """Let what is said be about the longest text: it is the one too long."""
        longest = max(self.title_fields.values(), key=lambda f: len(f.text()))
        self.titles.point_at(longest)
        texts = self.summary_fields.values()
        self.summaries.point_at(max(texts, key=lambda f: len(f.toPlainText())))

    def _prepare(self, code: str, title: Names, summary: Names, labels: Labels) -> None:
        language = OWN_NAMES[code]
        line, text = self.title_fields[code], self.summary_fields[code]
        line.setText(getattr(title, code))
        line.setCursorPosition(0)
        line.setAccessibleName(f"{labels('Title')}, {language}")
        line.textChanged.connect(self.title_changed)
        text.setPlainText(getattr(summary, code))
        text.setAccessibleName(f"{labels('Summary')}, {language}")
        text.setMinimumHeight(LEAST_HEIGHT)
        text.setTabChangesFocus(True)
        text.textChanged.connect(self.summary_changed)


def _column(fields: dict[str, QLineEdit] | dict[str, QPlainTextEdit]) -> QWidget:
    column = QWidget()
    layout = QGridLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(10)
    layout.setVerticalSpacing(6)
    for row, (code, field) in enumerate(fields.items()):
        language = QLabel(OWN_NAMES[code])
        language.setObjectName("fieldName")
        language.setMinimumWidth(NAME_WIDTH)
        language.setBuddy(field)
        layout.addWidget(language, row, 0, _beside(field))
        layout.addWidget(field, row, 1)
    return column


def _beside(field: QWidget) -> Qt.AlignmentFlag:
    """Return where the name of a field stands: a tall one has it at the top."""
    tall = isinstance(field, QPlainTextEdit)
    return Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter


def _names(texts: dict[str, str]) -> Names:
    return Names(*(texts[code] for code in ("en", "vi", "ja")))
