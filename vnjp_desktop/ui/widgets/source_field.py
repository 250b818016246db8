"""Where an event is from: a source of the dataset, a citation, or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from vnjp_desktop.core.folding import contains
from vnjp_desktop.core.own.draft import KIND, Origin
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Source

MOST_OFFERED: Final = 40


class SourceField(QWidget):
    """Asks for the source of an event.

    Attributes:
        changed: Emitted after any change by a user.
    """

    changed = Signal()

    def __init__(self, sources: Mapping[str, Source], labels: Labels) -> None:
        super().__init__()
        self._by_name = _named(sources)
        self._labels = labels
        self._texts = dict.fromkeys(Origin, "")
        self.origin = Segmented(list(Origin))
        self.origin.set_texts(
            labels("Source"),
            {
                Origin.SOURCE: labels("Of this dataset"),
                Origin.CITATION: labels("Own citation"),
                Origin.NOTE: labels("Own note"),
            },
        )
        self.text = QLineEdit()
        self.offers = QStringListModel(self)
        self.completer = QCompleter(self.offers, self)
        self.completer.setCompletionMode(
            QCompleter.CompletionMode.UnfilteredPopupCompletion
        )
        self.text.setCompleter(self.completer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.text)
        self.origin.chosen.connect(self._on_origin)
        self.text.textEdited.connect(self._offer)
        self.text.textChanged.connect(self._on_text)
        self._ask(Origin.SOURCE)

    @property
    def chosen(self) -> Origin:
        """Which kind of source is meant."""
        return Origin(self.origin.current())

    @property
    def source_id(self) -> str:
        """The source named; what was typed as it is when there is none."""
        typed = self._texts[Origin.SOURCE].strip()
        return self._by_name.get(typed, typed)

    @property
    def citation(self) -> str:
        """The source in the writer's words."""
        return self._texts[Origin.CITATION]

    def show_source(self, origin: Origin, source_id: str, citation: str) -> None:
        """Show a source without telling anybody."""
        names = {key: name for name, key in self._by_name.items()}
        self._texts[Origin.SOURCE] = names.get(source_id, source_id)
        self._texts[Origin.CITATION] = citation
        self._ask(origin)

    def _ask(self, origin: Origin) -> None:
        labels = self._labels
        self.origin.choose(origin)
        self.text.setVisible(origin is not Origin.NOTE)
        is_source = origin is Origin.SOURCE
        hint = (
            labels("Part of a title, a publisher or a year")
            if is_source
            else labels("Who, where, when; an address makes a link")
        )
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(f"{labels('Source')}: {hint}")
        self.text.blockSignals(True)  # noqa: FBT003
        self.text.setText(self._texts[origin])
        self.text.setCursorPosition(0)
        self.text.blockSignals(False)  # noqa: FBT003

    def _on_origin(self, key: str) -> None:
        self._ask(Origin(key))
        if self.text.isVisible():
            self.text.setFocus()
        self.changed.emit()

    def _on_text(self, text: str) -> None:
        self._texts[self.chosen] = text
        self.changed.emit()

    def _offer(self, typed: str) -> None:
        names = self._by_name if self.chosen is Origin.SOURCE else ()
        fitting = [name for name in names if contains(name, typed)]
        self.offers.setStringList(fitting[:MOST_OFFERED])


def _named(sources: Mapping[str, Source]) -> dict[str, str]:
    """Return ids by name; a user's own citations are not offered again."""
    found: dict[str, str] = {}
    for source in sources.values():
        if source.kind == KIND:
            continue
        facts = (source.title, source.publisher, source.published)
        name = " · ".join(fact for fact in facts if fact)
        if name in found:
            name = f"{name} ({source.source_id})"
        found[name] = source.source_id
    return found
