"""The form for an own event: it says what is wrong beside each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.own.checks import DATE_FORMS, Part, flaws, reason
from vnjp_desktop.core.own.dates import read_date
from vnjp_desktop.core.own.draft import Draft
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES
from vnjp_desktop.ui.dialogs.event_words import EventWords
from vnjp_desktop.ui.dialogs.export_fields import choose, combo
from vnjp_desktop.ui.widgets.source_field import SourceField
from vnjp_desktop.ui.widgets.stacked import Stacked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.own.checks import Flaw
    from vnjp_desktop.core.records import Source

SIZE: Final = (900, 540)
PASSING: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)  # other than a list that opens, or another window


class EventForm(QDialog):
    """Asks for an own event; it can be saved once nothing is wrong.

    Attributes:
        saved: Emitted with the draft, which has no flaw.
    """

    saved = Signal(object)

    def __init__(
        self,
        draft: Draft,
        sources: Mapping[str, Source],
        labels: Labels,
        parent: QWidget | None = None,
        *,
        fresh: bool = True,
    ) -> None:
        super().__init__(parent)
        self._labels = labels
        self._sources = sources
        self._touched: set[Part] = set()
        self._flaws: Mapping[Part, Flaw] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(labels("Add event") if fresh else labels("Edit event"))
        self.resize(*SIZE)
        self.date = QLineEdit(draft.date)
        self.end_date = QLineEdit(draft.end_date)
        self.kind = combo({key: labels(text) for key, text in KINDS.items()})
        self.theme = combo({key: labels(text) for key, text in THEMES.items()})
        self.importance = combo(
            {str(n): f"{n} · {labels(IMPORTANCES[n])}" for n in sorted(IMPORTANCES)}
        )
        self.place = QLineEdit(draft.place)
        self.source = SourceField(sources, labels)
        self.words = EventWords(draft.title, draft.summary, labels)
        self._show(draft)
        self._needed = {self.date: Part.DATE, self.source.text: Part.SOURCE}
        self.parts = self._parts()
        self.missing = QLabel()
        self.missing.setObjectName("small")
        self.missing.setWordWrap(True)
        self.save = QPushButton(labels("Save"))
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.cancel = QPushButton(labels("Cancel"))
        self._arrange()
        self._connect()
        self._check()

    def _show(self, draft: Draft) -> None:
        choose(self.kind, draft.kind)
        choose(self.theme, draft.theme)
        choose(self.importance, str(draft.importance))
        self.source.show_source(draft.origin, draft.source_id, draft.citation)

    def _parts(self) -> dict[Part, Stacked]:
        labels = self._labels
        return {
            Part.DATE: Stacked(labels("Date"), self.date),
            Part.END_DATE: Stacked(labels("End date, if it lasted"), self.end_date),
            Part.KIND: Stacked(labels("Kind"), self.kind),
            Part.THEME: Stacked(labels("Theme"), self.theme),
            Part.IMPORTANCE: Stacked(labels("Importance"), self.importance),
            Part.PLACE: Stacked(labels("Place"), self.place),
            Part.SOURCE: Stacked(labels("Source"), self.source, self.source.text),
            Part.TITLE: self.words.titles,
            Part.SUMMARY: self.words.summaries,
        }

    def _arrange(self) -> None:
        facts = QGridLayout()
        facts.setHorizontalSpacing(14)
        facts.setVerticalSpacing(12)
        places = (
            (Part.DATE, 0, 0, 1),
            (Part.END_DATE, 0, 1, 1),
            (Part.KIND, 1, 0, 1),
            (Part.THEME, 1, 1, 1),
            (Part.IMPORTANCE, 2, 0, 1),
            (Part.PLACE, 2, 1, 1),
            (Part.SOURCE, 3, 0, 2),
        )
        top = Qt.AlignmentFlag.AlignTop
        for part, row, column, width in places:
            facts.addWidget(self.parts[part], row, column, 1, width, top)
        for column in (0, 1):
            facts.setColumnStretch(column, 1)
            facts.setColumnMinimumWidth(column, 190)
        facts.setRowStretch(4, 1)
        upper = QHBoxLayout()
        upper.setSpacing(24)
        upper.addLayout(facts, 1)
        upper.addWidget(self.words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.missing, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(14)
        layout.addLayout(upper, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.date.textChanged.connect(lambda: self._touch(Part.DATE))
        self.end_date.textChanged.connect(lambda: self._touch(Part.END_DATE))
        self.place.textChanged.connect(lambda: self._touch(Part.PLACE))
        self.source.changed.connect(lambda: self._touch(Part.SOURCE))
        self.words.title_changed.connect(lambda: self._touch(Part.TITLE))
        self.words.summary_changed.connect(lambda: self._touch(Part.SUMMARY))
        for field in self._needed:
            field.installEventFilter(self)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)

    def draft(self) -> Draft:
        """Return what stands in the form."""
        return Draft(
            self.date.text(),
            self.end_date.text(),
            self.words.title(),
            self.words.summary(),
            str(self.kind.currentData()),
            str(self.theme.currentData()),
            int(self.importance.currentData()),
            self.place.text(),
            self.source.chosen,
            self.source.source_id,
            self.source.citation,
        )

    def _touch(self, part: Part) -> None:
        self._touched.add(part)
        self._check()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a needed field that was passed by."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            part = next(p for field, p in self._needed.items() if field is watched)
            if event.reason() in PASSING and part in self._flaws:
                self._touch(part)
        return False

    def _check(self) -> None:
        labels = self._labels
        self._flaws = flaws(self.draft(), labels.language, self._sources)
        self.words.point_at_longest()
        for part, field in self.parts.items():
            flaw = self._flaws.get(part)
            if flaw is not None and part in self._touched:
                field.say(reason(flaw, labels), wrong=True)
            else:
                field.say(self._help(part))
        names = [self.parts[part].name.text() for part in Part if part in self._flaws]
        listed = labels.join(names)
        left = labels("Still to fill in or correct: {fields}", fields=listed)
        self.missing.setText(left if names else "")
        self.save.setEnabled(not names)

    def _help(self, part: Part) -> str:
        """Return how a date is understood or written, and what is optional."""
        if part is Part.TITLE:
            return self._labels("One language is enough: it stands for the others too.")
        if part is Part.DATE:
            return self._understood(self.date) or self._labels(DATE_FORMS)
        return self._understood(self.end_date) if part is Part.END_DATE else ""

    def _understood(self, field: QLineEdit) -> str:
        try:
            date = read_date(field.text(), self._labels.language)
        except ValueError:
            return ""
        return self._labels.date(date, long=True)

    def _on_save(self) -> None:
        self.saved.emit(self.draft())
        self.accept()
