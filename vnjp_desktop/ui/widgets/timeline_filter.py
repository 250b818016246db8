"""Chooses the events of the timeline by weight, theme, kind and source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vnjp_desktop.core.charts.timeline.shown import passes
from vnjp_desktop.core.shown_events import toggled, unfiltered
from vnjp_desktop.core.terms import KINDS, THEMES, word
from vnjp_desktop.ui.widgets.event_filter import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ShownEvents, ViewState
    from vnjp_desktop.viewmodels.session import Session

COLUMNS: Final = 2
SOURCE_WIDTH: Final = 46  # letters of a source that are shown


class TimelineFilter(QWidget):
    """What is listed and drawn: each choice tells how many events it leaves."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._filled: tuple[object, ...] = ()
        self.weight, self.source = QComboBox(), QComboBox()
        for box in (self.weight, self.source):
            box.setMinimumContentsLength(SOURCE_WIDTH // 2)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.themes = {key: QCheckBox() for key in THEMES}
        self.kinds = {key: QCheckBox() for key in KINDS}
        self.in_sight = QCheckBox()
        self.clear = QPushButton()
        self._titles = {name: QLabel() for name in ("theme", "kind", "source")}
        for title in self._titles.values():
            title.setObjectName("small")
        for weight in WEIGHTS:
            self.weight.addItem("", weight)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.weight)
        for name, boxes in (("theme", self.themes), ("kind", self.kinds)):
            column.addWidget(self._titles[name])
            column.addLayout(_grid(boxes))
        column.addWidget(self._titles["source"])
        column.addWidget(self.source)
        column.addSpacing(4)
        column.addWidget(self.in_sight)
        column.addWidget(self.clear)

    def _connect(self) -> None:
        session = self._session
        self.weight.activated.connect(
            lambda _index: self._choose(importance=int(self.weight.currentData()))
        )
        self.source.activated.connect(
            lambda _index: self._choose(source=str(self.source.currentData()))
        )
        for key, box in self.themes.items():
            box.clicked.connect(lambda _on=False, k=key: self._toggle("themes", k))
        for key, box in self.kinds.items():
            box.clicked.connect(lambda _on=False, k=key: self._toggle("kinds", k))
        self.in_sight.clicked.connect(lambda on: self._choose(in_sight=bool(on)))
        self.clear.clicked.connect(lambda: session.update(unfiltered))

    def _choose(self, **changes: object) -> None:
        self._session.update(lambda s: _chosen(s, changes))

    def _toggle(self, field: str, key: str) -> None:
        table: Mapping[str, str] = THEMES if field == "themes" else KINDS
        chosen = getattr(self._session.state.shown_events, field)
        self._choose(**{field: toggled(chosen, key, table)})
        self.show_state()  # a tick that changes nothing goes back

    def show_state(self) -> None:
        """Show what is chosen and how many events each choice has."""
        session = self._session
        labels, dataset = session.labels, session.dataset
        shown = session.state.shown_events
        self._name(labels)
        for index, (weight, message) in enumerate(WEIGHTS.items()):
            asked = replace(shown, importance=weight)
            text = f"{labels(message)} · {_count(dataset, asked, labels)}"
            self.weight.setItemText(index, text)
        self.weight.setCurrentIndex(self.weight.findData(shown.importance))
        for key, box in self.themes.items():
            asked = replace(shown, themes=frozenset({key}))
            box.setText(_counted(word(labels, THEMES, key), dataset, asked, labels))
            box.setChecked(key in (shown.themes or THEMES))
        for key, box in self.kinds.items():
            asked = replace(shown, kinds=frozenset({key}))
            box.setText(_counted(word(labels, KINDS, key), dataset, asked, labels))
            box.setChecked(key in (shown.kinds or KINDS))
        self._fill_sources(dataset, labels)
        self.source.setCurrentIndex(max(0, self.source.findData(shown.source)))
        self.in_sight.setChecked(shown.in_sight)
        self.clear.setEnabled(unfiltered(session.state) != session.state)

    def _name(self, labels: Labels) -> None:
        self.weight.setAccessibleName(labels("Weight of the events"))
        self.source.setAccessibleName(labels("Source"))
        self._titles["theme"].setText(labels("Theme"))
        self._titles["kind"].setText(labels("Kind"))
        self._titles["source"].setText(labels("Source"))
        self.in_sight.setText(labels("List only what is in sight"))
        self.clear.setText(labels("Show all events"))

    def _fill_sources(self, dataset: Dataset, labels: Labels) -> None:
        """Offer the sources that events name, once for a dataset and language."""
        if self._filled == (dataset, labels):
            return
        self._filled = (dataset, labels)
        named = {key for event in dataset.events for key in event.source_ids}
        found = [dataset.sources[key] for key in named if key in dataset.sources]
        self.source.clear()
        self.source.addItem(labels("All sources"), "")
        for source in sorted(found, key=lambda s: (s.publisher, s.title)):
            text = f"{source.publisher}: {source.title}"
            short = text[:SOURCE_WIDTH].rstrip()
            self.source.addItem(
                text if short == text else f"{short}…", source.source_id
            )


def _chosen(state: ViewState, changes: Mapping[str, object]) -> ViewState:
    shown: ShownEvents = replace(state.shown_events, **changes)  # type: ignore[arg-type]
    return replace(state, shown_events=shown)


def _count(dataset: Dataset, shown: ShownEvents, labels: Labels) -> str:
    return labels.number(sum(passes(event, shown) for event in dataset.events))


def _counted(text: str, dataset: Dataset, shown: ShownEvents, labels: Labels) -> str:
    return f"{text} · {_count(dataset, shown, labels)}"


def _grid(boxes: Mapping[str, QCheckBox]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(4)
    for n, box in enumerate(boxes.values()):
        grid.addWidget(box, n // COLUMNS, n % COLUMNS)
    return grid
