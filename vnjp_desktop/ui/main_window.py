"""The main window: tabs, shared controls, inspector, status line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.i18n.language import OWN_NAMES
from vnjp_desktop.ui.font_notice import tell_of_missing_fonts
from vnjp_desktop.ui.inspecting import Inspecting
from vnjp_desktop.ui.widgets.inspector import WIDTH, Inspector
from vnjp_desktop.ui.widgets.notice import Notice
from vnjp_desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.ui.widgets.page import Tab
    from vnjp_desktop.viewmodels.session import Session

SMALLEST: Final = (1024, 640)


class MainWindow(QMainWindow):
    """Paints its frame at once; the views follow when a session is opened.

    Attributes:
        painted: Emitted once, after the first paint.
        viewed: Emitted with the view a user has turned to.
    """

    painted = Signal()
    viewed = Signal(object)

    def __init__(self, look: Look, labels: Labels) -> None:
        super().__init__()
        self.look = look
        self.session: Session | None = None
        self.setMinimumSize(*SMALLEST)
        self._painted = False
        self._makers: Mapping[View, Callable[[], Tab]] = {}
        self.tabs: dict[View, Tab] = {}
        self.top = TopBar()
        self.notice = Notice()
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.waiting = QLabel()
        self.waiting.setObjectName("empty")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(self.waiting)
        self.inspector = Inspector()
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pages)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.facts = QLabel()
        self.language_name = QLabel()
        self._build()
        self.retranslate(labels)

    def _build(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.notice)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.facts)
        self.statusBar().addPermanentWidget(self.language_name)
        self.top.turned.connect(self._on_turned)
        self.splitter.setSizes([1440 - WIDTH, WIDTH])

    def retranslate(self, labels: Labels) -> None:
        """Word what stands in the frame."""
        self.top.retranslate(labels)
        self.waiting.setText(labels("Opening the data…"))

    @property
    def view(self) -> View:
        """The view in front."""
        return self.top.view

    @property
    def tab(self) -> Tab | None:
        """The tab in front; None while the data are being opened."""
        return self.tabs.get(self.view)

    def open(self, session: Session, makers: Mapping[View, Callable[[], Tab]]) -> None:
        """Fill the frame with the views of a session."""
        self.session = session
        self._makers = makers
        self.top.add_controls(session)
        self._inspecting = Inspecting(session, self.look, self.inspector, self)
        self.viewed.connect(self._inspecting.on_view)
        session.changed.connect(self._on_changed)
        self.look.changed.connect(self._inspecting.refresh)
        self._on_changed(Changed.DATASET | Changed.LANGUAGE)
        self.show_view(self.view)

    def show_view(self, view: View) -> None:
        """Bring a view to the front, made when it is first wanted."""
        if view not in self.tabs:
            if view not in self._makers:
                return
            self.tabs[view] = self._makers[view]()
            self.pages.addWidget(self.tabs[view])
            # Tab reaches the view before the many links of the panel beside it.
            self.setTabOrder(_last_in_order(self), self.inspector)
        self.top.turn_to(view)
        self.pages.setCurrentWidget(self.tabs[view])
        self.viewed.emit(view)

    def _on_turned(self, view: View) -> None:
        if self.session is not None:
            self.show_view(view)

    def _on_changed(self, changed: Changed) -> None:
        if self.session is None:
            return
        labels, dataset = self.session.labels, self.session.dataset
        if changed & (Changed.LANGUAGE | Changed.DATASET):
            self.retranslate(labels)
            self.setWindowTitle(
                labels(
                    "{relation} relations and trade",
                    relation=labels.name(dataset.relation.name),
                )
            )
            self.facts.setText(_facts(dataset, labels))
            self.language_name.setText(OWN_NAMES[self.session.state.language])
            tell_of_missing_fonts(self.notice, labels)
        alone = self.session.state.chart_category
        if changed & Changed.CHART_CATEGORY and alone is not None:
            self.show_view(View.BALANCE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)


def _last_in_order(window: QWidget) -> QWidget:
    """Return the last widget that Tab reaches in a window."""
    last = window
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            last = widget
        widget = widget.nextInFocusChain()
    return last


def _facts(dataset: Dataset, labels: Labels) -> str:
    first, last = dataset.coverage.years
    events, claims, sources = (
        labels.plural("{n} event", "{n} events", len(dataset.events)),
        labels.plural("{n} claim", "{n} claims", len(dataset.claims)),
        labels.plural("{n} source", "{n} sources", len(dataset.sources)),
    )
    version = labels("Dataset {version}", version=dataset.version)
    years = labels("trade {years}", years=labels.years(first, last))
    return "  ·  ".join((version, years, events, claims, sources))
