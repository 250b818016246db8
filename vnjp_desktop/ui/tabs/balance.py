"""The trade balance tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from vnjp_desktop.core.charts.balance.chart import BalanceChart, balance_chart
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.ui.widgets.balance_canvas import BalanceCanvas
from vnjp_desktop.ui.widgets.balance_controls import BalanceControls
from vnjp_desktop.ui.widgets.page import Tab
from vnjp_desktop.ui.widgets.twin_table import TwinTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session


class BalanceTab(Tab):
    """Exports, imports and their balance over the chosen years."""

    VIEW: ClassVar = View.BALANCE
    WATCHES: ClassVar = (
        Changed.SPAN
        | Changed.FREQUENCY
        | Changed.REPORTER
        | Changed.UNIT
        | Changed.CHART_CATEGORY
        | Changed.SELECTED_PERIOD
        | Changed.SELECTED_EVENT
        | Changed.MEASURE
        | Changed.LOG_SCALE
        | Changed.BASE_YEAR
        | Changed.PRICE_YEAR
        | Changed.EVENT_IMPORTANCE
        | Changed.EVENT_THEMES
        | Changed.BRUSH
        | Changed.TWIN
    )

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self.chart: BalanceChart | None = None
        self.controls = BalanceControls(session, self.switches, self)
        self.view = BalanceCanvas(session, look)
        self.twin = TwinTable()
        self.shapes = QStackedWidget()
        self.shapes.addWidget(self.view)
        self.shapes.addWidget(self.twin)
        self.body.addWidget(self.shapes, 1)
        self.twin.chosen.connect(self.view.choose)
        self.twin.opened.connect(self.view.open)
        self.twin.left.connect(self.view.clear_brush)

    @override
    def retranslate(self) -> None:
        self.controls.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            self.controls.fit(self.width() - margins.left() - margins.right())

    @override
    def refresh(self) -> None:
        session = self.session
        state = session.state
        self.chart = balance_chart(session.dataset, state, session.labels)
        self.show_caption(self.chart.caption)
        self.controls.show_chart(self.chart)
        self.view.show_balance(self.chart)
        if state.twin:
            shown = range(*self.chart.places.inside(state.span))
            self.twin.show_table(self.chart.table(), shown, session.labels)
            self.twin.choose(state.selected_period)
        self._turn(self.twin if state.twin else self.view)

    def _turn(self, shape: BalanceCanvas | TwinTable) -> None:
        """Bring the chart or the table to the front; the focus goes along."""
        before = self.shapes.currentWidget()
        if before is not shape:
            focused = before is not None and before.hasFocus()
            self.shapes.setCurrentWidget(shape)
            if focused:
                shape.setFocus()
