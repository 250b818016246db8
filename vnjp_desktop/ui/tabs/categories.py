"""The tab of commodity groups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.charts.categories.order import next_sort
from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.selection import select_category, show_category_alone
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.ui.widgets.category_view import CategoryView
from vnjp_desktop.ui.widgets.elided import ElidedLabel
from vnjp_desktop.ui.widgets.page import Tab
from vnjp_desktop.ui.widgets.period_menu import PeriodChooser
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.categories.spec import CategoriesTable
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import Column
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session

FILTER_WIDTH: Final = (120, 220)


class CategoriesTab(Tab):
    """What was traded, group by group, in one period."""

    VIEW: ClassVar = View.CATEGORIES
    WATCHES: ClassVar = (
        Changed.REPORTER
        | Changed.FLOW
        | Changed.UNIT
        | Changed.PERIOD
        | Changed.SELECTED_CATEGORY
        | Changed.FILTER
        | Changed.SORT
    )

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look)
        self.table: CategoriesTable | None = None
        self.flow = Segmented([Flow.EXPORT, Flow.IMPORT])
        self.period = PeriodChooser()
        self.filter = QLineEdit()
        self.count = ElidedLabel()
        self.to_balance = QPushButton()
        self.view = CategoryView(look.theme)
        self.reason = QLabel()
        self.remedy = QPushButton()
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(FILTER_WIDTH[0])
        self.filter.setMaximumWidth(FILTER_WIDTH[1])
        self.count.setObjectName("small")
        self.to_balance.setObjectName("quiet")
        for widget in (self.flow, self.period, self.filter):
            self.switches.addWidget(widget)
        self.switches.addWidget(self.count, 1)
        self.switches.addWidget(self.to_balance)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self._empty_page())
        self.body.addWidget(self.pages, 1)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        self.reason.setObjectName("empty")
        self.reason.setWordWrap(True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self.reason)
        layout.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _connect(self) -> None:
        session = self.session
        self.flow.chosen.connect(
            lambda flow: session.update(lambda s: replace(s, flow=Flow(flow)))
        )
        self.period.picked.connect(self._on_period)
        self.filter.textEdited.connect(self._on_filter)
        self.remedy.clicked.connect(self._on_remedy)
        self.to_balance.clicked.connect(
            lambda: self._on_balance(session.state.selected_category or "")
        )
        self.view.chosen.connect(self._on_chosen)
        self.view.opened.connect(self._on_chosen)
        self.view.sort_wanted.connect(self._on_sort)
        self.view.balance_wanted.connect(self._on_balance)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filter.setFocus)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.filter)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._on_leave)

    @override
    def retranslate(self) -> None:
        labels = self.session.labels
        self.flow.set_texts(
            labels("Direction"),
            {Flow.EXPORT: labels("Exports"), Flow.IMPORT: labels("Imports")},
        )
        self.filter.setPlaceholderText(labels("Filter…"))
        self.filter.setAccessibleName(labels("Filter the groups by name"))
        self.to_balance.setText(labels("Show in balance chart"))

    @override
    def refresh(self) -> None:
        session = self.session
        state, labels = session.state, session.labels
        self.table = table = categories_table(session.dataset, state, labels)
        self.show_caption(table.caption)
        self.flow.choose(state.flow)
        self.period.show_periods(table.periods, table.period, labels)
        if self.filter.text() != state.filter:
            self.filter.setText(state.filter)
        self.count.say(table.shown.text)
        self.to_balance.setEnabled(state.selected_category is not None)
        self.view.set_theme(self.look.theme)
        self.view.show_table(table)
        self.view.choose(state.selected_category)
        self._show_reason(table)

    def _show_reason(self, table: CategoriesTable) -> None:
        self.pages.setCurrentIndex(0 if table.empty is None else 1)
        if table.empty is not None:
            self.reason.setText(table.empty.text)
            self.remedy.setText(table.empty.action)
            self.remedy.setVisible(bool(table.empty.action))

    def _on_period(self, period: Period) -> None:
        self.session.update(lambda s: replace(s, period=period))

    def _on_filter(self, text: str) -> None:
        self.session.update(lambda s: replace(s, filter=text), "filter")

    def _on_leave(self) -> None:
        """Escape: clear the filter, then go back to the table."""
        if self.filter.text():
            self._on_filter("")
        self.view.setFocus()

    def _on_remedy(self) -> None:
        table = self.table
        if table is not None and table.empty is not None:
            self.session.update(table.empty.remedied)

    def _on_chosen(self, key: str) -> None:
        self.session.update(lambda s: select_category(s, key or None), "category")

    def _on_sort(self, column: Column) -> None:
        self.session.update(lambda s: replace(s, sort=next_sort(s.sort, column)))

    def _on_balance(self, key: str) -> None:
        self.session.update(lambda s: show_category_alone(s, key or None))
