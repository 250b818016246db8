"""What the timeline shows and how: view, lanes, trade line, filters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QPushButton

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.shown_events import unfiltered
from vnjp_desktop.core.state import Lanes
from vnjp_desktop.ui.widgets.folding import FoldingChoice
from vnjp_desktop.ui.widgets.popup import PopupButton
from vnjp_desktop.ui.widgets.segmented import Segmented
from vnjp_desktop.ui.widgets.timeline_filter import TimelineFilter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget

    from vnjp_desktop.core.charts.timeline.chart import TimelineChart
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.viewmodels.session import Session

CHART, BOTH, LIST = "chart", "both", "list"
SPACING: Final = 8
WIDE: Final = 10_000
TRADE: Final = (Flow.TOTAL, Flow.BALANCE)


class TimelineControls:
    """The row of controls above the timeline, kept in step with the session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._room = WIDE
        self.mode = Segmented([CHART, BOTH, LIST], compact=True)
        self.lanes = FoldingChoice(list(Lanes))
        self.trade = FoldingChoice(list(TRADE))
        self.filter = TimelineFilter(session)
        self.choose = PopupButton(self.filter)
        self.choose.pressed.connect(self.filter.show_state)
        self.hidden = QLabel()
        self.hidden.setObjectName("small")
        self.clear, self.show_all, self.context = (QPushButton() for _ in range(3))
        for button in (self.clear, self.show_all, self.context):
            button.setObjectName("quiet")
        self.lanes.chosen.connect(
            lambda key: session.update(lambda s: replace(s, lanes=Lanes(key)))
        )
        self.trade.chosen.connect(
            lambda key: session.update(lambda s: replace(s, trade_line=Flow(key)))
        )
        self.clear.clicked.connect(lambda: session.update(unfiltered))
        self.context.clicked.connect(self._on_context)

    def add_to(self, row: QLayout) -> None:
        """Put the controls into a row."""
        for widget in (self.mode, self.lanes, self.trade, *self._after()):
            row.addWidget(widget)

    def fit(self, room: int) -> None:
        """Fold the choices that would not fit into one row of a width."""
        self._room = room
        shown = [w for w in (self.mode, *self._after()) if not w.isHidden()]
        rest = room - sum(w.sizeHint().width() + SPACING for w in shown) - SPACING
        lanes, trade = self.lanes.width_for, self.trade.width_for
        first = self.mode.sizeHint().width() + 2 * SPACING
        open_row = first + lanes(folded=False) + trade(folded=False)
        hopeless = lanes(folded=True) + trade(folded=True) > rest and open_row <= room
        fold_trade = lanes(folded=False) + trade(folded=False) > rest
        fold_lanes = lanes(folded=False) + trade(folded=True) > rest
        # Where two rows are needed anyway, nothing has to fold.
        self.trade.fold(folded=fold_trade and not hopeless)
        self.lanes.fold(folded=fold_lanes and not hopeless)

    def _after(self) -> tuple[QWidget, ...]:
        return self.choose, self.hidden, self.clear, self.show_all, self.context

    def retranslate(self, labels: Labels) -> None:
        """Word the controls."""
        self.mode.set_texts(
            labels("Show as"),
            {CHART: labels("Chart"), BOTH: labels("Both"), LIST: labels("List")},
        )
        self.lanes.set_texts(
            labels("Lanes"), {Lanes.THEME: labels("Theme"), Lanes.KIND: labels("Kind")}
        )
        self.trade.set_texts(
            labels("Line of trade"),
            {Flow.TOTAL: labels("Two-way trade"), Flow.BALANCE: labels("Balance")},
        )
        self.choose.setText(f"{labels('Events')}  ▾")
        self.choose.setToolTip(labels("Which events are shown"))
        self.clear.setText(labels("Show all events"))
        self.show_all.setText(labels("Fit all"))
        self.context.setText(labels("Context"))
        self.context.setToolTip(
            labels("Agreements, partners and indicators, in the panel at the right")
        )

    def show_chart(self, chart: TimelineChart) -> None:
        """Show what is chosen and what it leaves out."""
        session = self._session
        state = session.state
        self.lanes.choose(state.lanes)
        self.trade.choose(state.trade_line)
        if self.filter.isVisible():  # it counts every event many times
            self.filter.show_state()
        filtered = unfiltered(state) != state
        labels, left_out = session.labels, chart.left_out
        none = labels("No event is hidden in these years") if filtered else ""
        self.hidden.setText(left_out.words or none)
        self.hidden.setToolTip("\n".join(left_out.filters))
        self.choose.setAccessibleName(labels("Which events are shown"))
        self.choose.setAccessibleDescription(self.hidden.text())
        self.hidden.setVisible(filtered)
        self.clear.setVisible(filtered)
        chosen = (state.selected_event, state.selected_period, state.selected_category)
        self.context.setVisible(any(chosen))
        self.fit(self._room)

    def _on_context(self) -> None:
        self._session.update(
            lambda s: replace(
                s, selected_event=None, selected_period=None, selected_category=None
            )
        )
