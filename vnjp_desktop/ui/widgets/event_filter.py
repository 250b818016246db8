"""Chooses the events of the balance chart by weight and theme."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from vnjp_desktop.core.event_filter import events_in_sight, hidden_events, passes
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.terms import THEMES, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.viewmodels.session import Session

WEIGHTS: Final[Mapping[int, str]] = {
    5: mark("Turning points only"),
    4: mark("Major events and up"),
    3: mark("Notable events and up"),
    2: mark("Minor events and up"),
    1: mark("All events"),
}
COLUMNS: Final = 2


class EventFilter(QWidget):
    """A weight, a tick for each theme, and how many events are left out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.weight = QComboBox()
        self.themes = {theme: QCheckBox() for theme in THEMES}
        self.hidden = QLabel()
        self.hidden.setObjectName("small")
        self.clear = QPushButton()
        self.clear.setObjectName("quiet")
        for weight in WEIGHTS:
            self.weight.addItem("", weight)
        self._lay_out()
        self.weight.activated.connect(self._on_weight)
        self.clear.clicked.connect(lambda: session.update(unfiltered))
        for theme, box in self.themes.items():
            box.clicked.connect(lambda _on=False, key=theme: self._on_theme(key))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.weight, 0, 0, 1, COLUMNS)
        for n, box in enumerate(self.themes.values()):
            grid.addWidget(box, 1 + n // COLUMNS, n % COLUMNS)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hidden)
        row.addWidget(self.clear)
        row.addStretch(1)
        grid.addLayout(row, grid.rowCount(), 0, 1, COLUMNS)

    def show_state(self) -> None:
        """Show what is chosen and what it leaves out of the window of time."""
        session = self._session
        labels, dataset, state = session.labels, session.dataset, session.state
        self.weight.setAccessibleName(labels("Weight of the events"))
        for index, (weight, message) in enumerate(WEIGHTS.items()):
            weighed = replace(state, event_importance=weight)
            found = sum(passes(e, weighed) for e in events_in_sight(dataset, state))
            text = f"{labels(message)} · {labels.number(found)}"
            self.weight.setItemText(index, text)
        self.weight.setCurrentIndex(self.weight.findData(state.event_importance))
        for theme, box in self.themes.items():
            box.setText(word(labels, THEMES, theme))
            box.setChecked(theme in (state.event_themes or THEMES))
        left_out = hidden_events(dataset, state)
        self.hidden.setText(
            labels.plural("{n} event hidden", "{n} events hidden", left_out)
        )
        self.clear.setText(labels("Show all"))
        self.clear.setEnabled(unfiltered(state) != state)

    def _on_weight(self) -> None:
        weight = int(self.weight.currentData())
        self._session.update(lambda s: replace(s, event_importance=weight))

    def _on_theme(self, theme: str) -> None:
        self._session.update(lambda s: with_theme_toggled(s, theme))
        self.show_state()  # a tick that changes nothing goes back


def with_theme_toggled(state: ViewState, theme: str) -> ViewState:
    """Return the state with a theme added or left out; none left means all."""
    every = frozenset(THEMES)
    chosen = (state.event_themes or every) ^ {theme}
    return replace(state, event_themes=frozenset() if chosen == every else chosen)


def unfiltered(state: ViewState) -> ViewState:
    """Return the state with every event marked."""
    return replace(state, event_importance=min(WEIGHTS), event_themes=frozenset())
