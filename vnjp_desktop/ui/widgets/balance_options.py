"""Scale, prices, base year and events of the balance chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from vnjp_desktop.core.defaults import PRICED, price_years
from vnjp_desktop.core.selection import LOGARITHMIC, PRICED_MEASURES
from vnjp_desktop.core.state import Measure, ViewState
from vnjp_desktop.ui.widgets.event_filter import EventFilter
from vnjp_desktop.ui.widgets.number_box import NumberBox
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.viewmodels.session import Session

LINEAR, LOG = "linear", "log"
CURRENT, CONSTANT = "current", "constant"
YEAR_WIDTH: Final = 64
WIDEST: Final = 420  # px of a text before it wraps


class BalanceOptions(QWidget):
    """What is chosen less often, in a panel of its own."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.scale = Segmented([LINEAR, LOG])
        self.prices = Segmented([CURRENT, CONSTANT])
        self.price_year = _year_box()
        self.base_year = _year_box()
        self.base_hint = _small()
        self.events = EventFilter(session)
        self.reset = QPushButton()
        self.reset.setObjectName("quiet")
        self._names = [QLabel() for _ in range(4)]
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = (
            (self.scale,),
            (self.prices, self.price_year),
            (self.base_year, self.base_hint),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        for n, widgets in enumerate(rows):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            grid.addWidget(self._names[n], n, 0)
            grid.addLayout(row, n, 1)
        self._names[-1].setContentsMargins(0, 6, 0, 0)
        grid.addWidget(self._names[-1], len(rows), 0, top)
        grid.addWidget(self.events, len(rows), 1)
        left = Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self.reset, len(rows) + 1, 1, left)
        for label in self._names:
            label.setObjectName("muted")

    def _connect(self) -> None:
        update = self._session.update
        self.scale.chosen.connect(
            lambda key: update(lambda s: replace(s, log_scale=key == LOG))
        )
        self.prices.chosen.connect(self._on_prices)
        self.price_year.changed.connect(
            lambda year: update(lambda s: replace(s, price_year=year))
        )
        self.base_year.changed.connect(
            lambda year: update(lambda s: replace(s, base_year=year))
        )
        self.reset.clicked.connect(lambda: update(usual))

    def show_chart(self, chart: BalanceChart) -> None:
        """Show what is chosen, and what goes with the chart."""
        session = self._session
        state, labels = session.state, session.labels
        self._word(labels)
        self.scale.forbid(LOG, log_refusal(state, chart.refusal, labels))
        self.scale.choose(LOG if state.log_scale else LINEAR)
        self.prices.forbid(CONSTANT, price_refusal(state, labels))
        self.prices.choose(CURRENT if state.price_year is None else CONSTANT)
        years = price_years(session.dataset)
        if years:
            self.price_year.set_range(years[0], years[-1])
        self.price_year.show_value(state.price_year or max(years, default=0))
        self.price_year.setVisible(state.price_year is not None)
        self._show_base(chart)
        self.events.show_state()
        self.reset.setEnabled(usual(state) != state)
        self.adjustSize()

    def _show_base(self, chart: BalanceChart) -> None:
        indexed = self._session.state.measure is Measure.INDEX
        for widget in (self._names[2], self.base_year, self.base_hint):
            widget.setVisible(indexed)
        years = [point.period.end.year for point in chart.points]
        if years:
            self.base_year.set_range(years[0], years[-1])
        if chart.base is not None:
            self.base_year.show_value(chart.base.end.year)

    def _word(self, labels: Labels) -> None:
        scale, prices = labels("Scale"), labels("Prices")
        self.scale.set_texts(
            scale, {LINEAR: labels("Linear"), LOG: labels("Logarithmic")}
        )
        self.prices.set_texts(
            prices, {CURRENT: labels("Current"), CONSTANT: labels("Constant")}
        )
        base = labels("Base year")
        self.price_year.setAccessibleName(labels("Year of the prices"))
        self.base_year.setAccessibleName(base)
        self.base_hint.setText(labels("or click a year in the chart"))
        self.reset.setText(labels("Back to the usual options"))
        names = (scale, prices, base, labels("Events"))
        for label, text in zip(self._names, names, strict=True):
            label.setText(text)

    def _on_prices(self, key: str) -> None:
        session = self._session
        year = price_years(session.dataset)[-1] if key == CONSTANT else None
        session.update(lambda s: replace(s, price_year=year))


def usual(state: ViewState) -> ViewState:
    """Return a state with the options as they are at first."""
    first = ViewState(state.span, state.reporter)
    return replace(
        state,
        log_scale=first.log_scale,
        price_year=first.price_year,
        base_year=first.base_year,
        event_importance=first.event_importance,
        event_themes=first.event_themes,
    )


def changed_options(state: ViewState) -> int:
    """Count the options in use that are not the usual ones."""
    first = usual(state)
    weighed = state.event_importance != first.event_importance
    return sum(
        (
            state.log_scale and state.measure in LOGARITHMIC,
            state.price_year is not None and state.measure in PRICED_MEASURES,
            state.base_year is not None and state.measure is Measure.INDEX,
            weighed or bool(state.event_themes),
        )
    )


def log_refusal(state: ViewState, refusal: str, labels: Labels) -> str:
    """Return why there is no logarithmic scale; empty when there is one."""
    if state.measure in LOGARITHMIC:
        return refusal
    if state.measure is Measure.MIRROR:
        return labels("A logarithmic scale would hide how far the figures are apart.")
    return labels("Per cent may be negative, which has no logarithm.")


def price_refusal(state: ViewState, labels: Labels) -> str:
    """Return why there are no constant prices; empty when there are."""
    if state.measure not in PRICED_MEASURES:
        return labels("A share is the same at any prices.")
    if state.unit != PRICED:
        return labels(
            "Constant prices are made with US consumer prices: choose US dollars."
        )
    return ""


def _year_box() -> NumberBox:
    box = NumberBox(0, 9999, 0)
    box.setFixedWidth(YEAR_WIDTH)
    return box


def _small() -> QLabel:
    label = QLabel()
    label.setObjectName("small")
    return label
