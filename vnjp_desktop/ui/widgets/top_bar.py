"""Below the menus: tabs at the left, shared controls at the right or below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QTabBar, QWidget
from typing_extensions import override

from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.state import View
from vnjp_desktop.ui.widgets.shared_controls import SPACING, SharedControls

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.viewmodels.session import Session

TITLES: Final = {
    View.TIMELINE: mark("Timeline"),
    View.BALANCE: mark("Trade balance"),
    View.CATEGORIES: mark("Export categories"),
}
SIDE: Final = 14  # px left and right of a tab's text
MARGINS: Final = (10, 14)  # px at the left and at the right
GAP: Final = 10
BELOW: Final = 8  # px under the controls when they have a row of their own


class Tabs(QTabBar):
    """Tabs whose width does not change when one comes to the front."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(bold).horizontalAdvance(self.tabText(index))
        return QSize(width + 2 * SIDE, super().tabSizeHint(index).height())


class TopBar(QWidget):
    """Turns to a view; changes reporter, unit and years; exports.

    Attributes:
        turned: Emitted with the view a user turns to.
    """

    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Tabs()
        for view in View:
            self.tabs.setTabData(self.tabs.addTab(""), view)
        self.controls: SharedControls | None = None
        self.search = QPushButton()
        self.search.setObjectName("search")
        self.search.hide()
        self.export = QPushButton()
        self.export.setObjectName("primary")
        self.export.setEnabled(False)
        self._end = QHBoxLayout()
        self._end.setSpacing(GAP)
        self._end.addStretch(1)
        self._end.addWidget(self.search)
        self._end.addWidget(self.export)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.tabs)
        self._row.addLayout(self._end, 1)
        self._put(QBoxLayout.Direction.LeftToRight)
        self.tabs.currentChanged.connect(lambda _index: self.turned.emit(self.view))

    @property
    def view(self) -> View:
        """The view whose tab is in front."""
        return View(self.tabs.tabData(self.tabs.currentIndex()))

    def turn_to(self, view: View) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(list(View).index(view))

    def retranslate(self, labels: Labels) -> None:
        """Word the tabs and the button."""
        for index in range(self.tabs.count()):
            self.tabs.setTabText(index, labels(TITLES[self.tabs.tabData(index)]))
        self.tabs.setAccessibleName(labels("Views"))
        self.export.setText(labels("Export…"))
        self.search.setText(f"{labels('Search')}   Ctrl+K")
        self.search.setAccessibleName(labels("Search"))
        self._fit()

    def add_controls(self, session: Session) -> None:
        """Show what all views share, once there is a session."""
        self.controls = SharedControls(session)
        self._end.insertWidget(self._end.count() - 2, self.controls)
        self.export.setEnabled(True)
        self.setTabOrder(self.controls.last, self.search)  # as they stand
        self.setTabOrder(self.search, self.export)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the slider give way to the texts, or the tabs have their own row."""
        if self.controls is None:
            return
        slider = self.controls.slider
        room = self.width() - sum(MARGINS)
        controls = self.controls.sizeHint().width()
        if not slider.isHidden():
            controls -= slider.sizeHint().width() + SPACING
        end = controls + GAP + self.export.sizeHint().width()
        both = self.tabs.sizeHint().width() + GAP + end
        slides = slider.minimumWidth() + SPACING
        directions = QBoxLayout.Direction
        beside = both <= room
        self._put(directions.LeftToRight if beside else directions.TopToBottom)
        slider.setVisible((both if beside else end) + slides <= room)
        used = (both if beside else end) + (slides if not slider.isHidden() else 0)
        self.search.setVisible(used + GAP + self.search.sizeHint().width() <= room)

    def _put(self, direction: QBoxLayout.Direction) -> None:
        stacked = direction is QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self._row.setSpacing(0 if stacked else GAP)
        left, right = MARGINS
        self._row.setContentsMargins(left, 0, right, BELOW if stacked else 0)
