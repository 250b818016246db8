"""Reporter, unit and years: the choices that act on every tab."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from vnjp_desktop.core.defaults import UNITS, bounds, modern
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import Changed
from vnjp_desktop.ui.widgets.number_box import NumberBox
from vnjp_desktop.ui.widgets.span_slider import SpanSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.viewmodels.session import Session

YEAR_WIDTH: Final = 58
SPACING: Final = 8
WATCHES: Final = (
    Changed.DATASET | Changed.SPAN | Changed.REPORTER | Changed.UNIT | Changed.LANGUAGE
)


class SharedControls(QWidget):
    """Shows and changes what all tabs share."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.reporter = _chooser()
        self.unit = _chooser()
        self.first, self.last = (NumberBox(0, 9999, 0) for _ in range(2))
        for box in (self.first, self.last):
            box.setFixedWidth(YEAR_WIDTH)
        self.slider = SpanSlider()
        self.slider.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for widget in (self.reporter, self.unit, self.first, self.slider, self.last):
            layout.addWidget(widget)
        self.slider.chosen.connect(lambda a, b: self._set_years(a, b, "slider"))
        self.slider.released.connect(self._on_released)
        self.first.changed.connect(self._on_typed)
        self.last.changed.connect(self._on_typed)
        session.changed.connect(self._on_changed)
        self._refresh()

    def _on_changed(self, changed: Changed) -> None:
        if changed & WATCHES:
            self._refresh()

    def _on_released(self) -> None:
        self._session.close_step("slider")
        self._refresh()

    def _on_typed(self) -> None:
        first, last = sorted((self.first.value, self.last.value))
        self._set_years(first, last, "")

    def _set_years(self, first: int, last: int, merge: str) -> None:
        self._session.update(
            lambda state: replace(state, span=Span.of_years(first, last)), merge
        )

    def _refresh(self) -> None:
        session, labels = self._session, self._session.labels
        state, parties = session.state, session.dataset.relation.parties
        reporters = [(party.code, labels.name(party.agency)) for party in parties]
        _fill(
            self.reporter,
            labels("Reporter"),
            reporters,
            state.reporter,
            lambda code: session.update(lambda s: replace(s, reporter=code)),
        )
        units = [(unit, labels.unit(unit, Magnitude.LARGE).text) for unit in UNITS]
        _fill(
            self.unit,
            labels("Unit"),
            units,
            state.unit,
            lambda unit: session.update(lambda s: replace(s, unit=unit)),
        )
        years, widest = state.span.years, bounds(session.dataset).years
        usual = modern(session.dataset).years
        reach = (min(usual[0], years[0]), max(usual[1], years[1]))
        self.slider.show_years(years, reach)
        self.slider.setAccessibleName(labels("Years shown"))
        for box, year, name in (
            (self.first, years[0], labels("First year")),
            (self.last, years[1], labels("Last year")),
        ):
            box.set_range(*widest)
            box.show_value(year)
            box.setAccessibleName(name)
            box.setToolTip(name)


def _chooser() -> QToolButton:
    button = QToolButton()
    button.setObjectName("chooser")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setMenu(QMenu(button))
    return button


def _fill(
    button: QToolButton,
    name: str,
    options: Sequence[tuple[str, str]],
    chosen: str,
    choose: object,
) -> None:
    menu = button.menu()
    menu.clear()
    for former in menu.findChildren(QActionGroup):
        former.deleteLater()
    group = QActionGroup(menu)
    for key, text in options:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        group.addAction(action)
        action.triggered.connect(lambda _on=False, k=key: choose(k))  # type: ignore[operator]
    text = dict(options)[chosen]
    button.setText(f"{text}  ▾")
    button.setToolTip(name)
    button.setAccessibleName(f"{name}: {text}")
