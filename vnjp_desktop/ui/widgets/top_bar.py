"""The row below the menus: tabs at the left, shared controls at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget
from typing_extensions import override

from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.state import View
from vnjp_desktop.ui.widgets.shared_controls import SharedControls

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
        self.export = QPushButton()
        self.export.setObjectName("primary")
        self.export.setEnabled(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 0, 14, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.tabs)
        self._row.addStretch(1)
        self._row.addWidget(self.export)
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
        self._fit()

    def add_controls(self, session: Session) -> None:
        """Show what all views share, once there is a session."""
        self.controls = SharedControls(session)
        self._row.insertWidget(self._row.count() - 1, self.controls)
        self.export.setEnabled(True)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the slider give way where the texts need its room."""
        if self.controls is None:
            return
        slider = self.controls.slider
        others = self.tabs.sizeHint().width() + self.export.sizeHint().width()
        others += self.controls.sizeHint().width() + 60
        if not slider.isHidden():
            others -= slider.sizeHint().width() + 8
        slider.setVisible(others + slider.minimumWidth() + 8 <= self.width())
