"""What stands above the balance chart: frequency, measure, options, table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.selection import choose_frequency, show_category_alone
from vnjp_desktop.core.state import Measure
from vnjp_desktop.core.terms import MEASURES, word
from vnjp_desktop.ui.widgets.balance_options import BalanceOptions, changed_options
from vnjp_desktop.ui.widgets.elided import ElidedLabel
from vnjp_desktop.ui.widgets.folding import FoldingChoice
from vnjp_desktop.ui.widgets.popup import PopupButton
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.ui.widgets.flow_row import FlowRow
    from vnjp_desktop.viewmodels.session import Session

FREQUENCIES: Final = {
    Frequency.ANNUAL: mark("Annual"),
    Frequency.YTD: mark("Year to date"),
    Frequency.MONTHLY: mark("Monthly"),
    Frequency.ROLLING: mark("12 months"),
}
CHART, TABLE = "chart", "table"


class Hint(ElidedLabel):
    """A line that is there as a whole or not at all."""

    @override
    def shown(self) -> str:
        text = super().shown()
        return text if text == self.text() else ""


class BalanceControls(QObject):
    """The switches of the balance tab, kept in step with its session."""

    def __init__(self, session: Session, row: FlowRow, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.frequency = FoldingChoice(list(FREQUENCIES))
        self.measure = FoldingChoice(list(Measure))
        self.options = BalanceOptions(session)
        self.more = PopupButton(self.options)
        self.shape = Segmented([CHART, TABLE], compact=True)
        self.all_goods = QPushButton()
        self.all_goods.setObjectName("quiet")
        self.hint = Hint()
        self.hint.setObjectName("small")
        self._row = row
        self._room = 0
        self._fixed = (self.more, self.shape, self.all_goods)
        for widget in (self.frequency, self.measure, *self._fixed):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        self._connect()

    def _connect(self) -> None:
        session = self._session
        self.frequency.chosen.connect(
            lambda key: session.update(
                lambda s: choose_frequency(s, session.dataset, Frequency(key))
            )
        )
        self.measure.chosen.connect(
            lambda key: session.update(lambda s: replace(s, measure=Measure(key)))
        )
        self.shape.chosen.connect(
            lambda key: session.update(lambda s: replace(s, twin=key == TABLE))
        )
        self.all_goods.clicked.connect(
            lambda: session.update(lambda s: show_category_alone(s, None))
        )

    def retranslate(self) -> None:
        """Word the switches."""
        labels = self._session.labels
        self.frequency.set_texts(
            labels("Frequency"),
            {key: labels(text) for key, text in FREQUENCIES.items()},
        )
        twelve = self.frequency.buttons[Frequency.ROLLING]
        twelve.setToolTip(labels("The sum of twelve months, each month anew"))
        self.measure.set_texts(
            labels("Measure"), {key: word(labels, MEASURES, key) for key in Measure}
        )
        for key, text in (
            (Measure.GROWTH, labels("Change on the same period a year earlier")),
            (Measure.INDEX, labels("A year you choose is 100")),
            (Measure.SHARE, labels("Exports and imports in two-way trade")),
            (Measure.MIRROR, labels("What both sides report of the same goods")),
        ):
            self.measure.buttons[key].setToolTip(text)
        self.shape.set_texts(
            labels("Show as"), {CHART: labels("Chart"), TABLE: labels("Table")}
        )
        self.shape.buttons[TABLE].setToolTip(labels("The same numbers as a table"))
        self.all_goods.setText(labels("Show all goods"))

    def show_chart(self, chart: BalanceChart) -> None:
        """Show what is chosen."""
        state, labels = self._session.state, self._session.labels
        self.frequency.choose(state.frequency)
        self.measure.choose(state.measure)
        self.shape.choose(TABLE if state.twin else CHART)
        self.all_goods.setVisible(state.chart_category is not None)
        self.options.show_chart(chart)
        count = changed_options(state)
        name = labels("Options")
        text = f"{name} · {labels.number(count)}" if count else name
        self.more.setText(f"{text}  ▾")
        self.more.setAccessibleName(
            labels.plural("Options, {n} changed", "Options, {n} changed", count)
            if count
            else name
        )
        self.more.setToolTip(labels("Scale, prices, base year and events"))
        self.hint.say(hint(chart, labels, twin=state.twin))
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Fold the choices that would not fit into one row of a width."""
        self._room = room
        shown = [widget for widget in self._fixed if not widget.isHidden()]
        rest = room - sum(w.sizeHint().width() + self._row.spacing() for w in shown)
        both = rest - self._row.spacing()
        wide = self.measure.width_for(folded=False)
        frequency = self.frequency.width_for(folded=False) + wide > both
        measure = self.frequency.width_for(folded=True) + wide > both
        self.frequency.fold(folded=frequency)
        self.measure.fold(folded=measure)


def hint(chart: BalanceChart, labels: Labels, *, twin: bool) -> str:
    """Return what can be done next, where it cannot be guessed."""
    if twin:
        return labels("Ctrl+C copies the rows")
    if chart.brush is not None:
        return labels("Escape clears the mark")
    if chart.measure is Measure.INDEX:
        if chart.frequency in {Frequency.ANNUAL, Frequency.YTD}:
            return labels("Click a year for the base")
        return labels("Click a month for the base")
    return labels("Shift+drag marks a stretch")
