"""Start of the window: paint first, then load, then fill."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from vnjp_desktop import __version__
from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.core.own.events import with_own
from vnjp_desktop.core.problems import DataError
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.dataio.own_events import find_own, own_dir
from vnjp_desktop.dataio.package import read_package
from vnjp_desktop.dataio.preferences import load_preferences, save_preferences
from vnjp_desktop.i18n.language import LANGUAGES, load_language
from vnjp_desktop.i18n.problems import describe
from vnjp_desktop.i18n.system import system_language
from vnjp_desktop.ui.look import Look
from vnjp_desktop.ui.main_window import MainWindow
from vnjp_desktop.viewmodels.jobs import Jobs
from vnjp_desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.dataio.own_events import Found
    from vnjp_desktop.ui.widgets.page import Tab
    from vnjp_desktop.ui.window_commands import WindowCommands


USUAL_SIZE: Final = (1440, 900)
WANTED: Final = (
    "vnjp_desktop.plots.chart_view",
    "vnjp_desktop.ui.window_commands",
    "vnjp_desktop.ui.tabs.timeline",
    "vnjp_desktop.ui.tabs.balance",
    "vnjp_desktop.ui.tabs.categories",
)


class Launch(QObject):
    """Brings up one window and fills it once it has been painted."""

    def __init__(self, data: Path | None = None) -> None:
        super().__init__()
        self._data = data or share_dir("data")
        self._kept = load_preferences()
        chosen = self._kept.language
        self.language = chosen if chosen in LANGUAGES else system_language()
        self.look = Look(self._kept.theme, self)
        self.jobs = Jobs(self)
        self.window = MainWindow(self.look, load_language(self.language))
        self.session: Session | None = None
        self.commands: WindowCommands | None = None
        self._place()
        self.window.painted.connect(self._load)

    def _place(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        kept = self._kept.window
        width, height = (
            side if isinstance(side, int) else usual
            for side, usual in (
                (kept.get("width"), USUAL_SIZE[0]),
                (kept.get("height"), USUAL_SIZE[1]),
            )
        )
        least = self.window.minimumSize()
        self.window.resize(
            max(least.width(), min(width, screen.width())),
            max(least.height(), min(height, screen.height())),
        )
        frame = QRect(self.window.rect())
        frame.moveCenter(screen.center())
        self.window.move(frame.topLeft())

    def _load(self) -> None:
        folder, language = self._data, self.language
        self.jobs.run(lambda: _prepare(folder, language), self._fill, self._failed)

    def _fill(self, prepared: tuple[Dataset, Found]) -> None:
        from vnjp_desktop.ui.window_commands import WindowCommands  # noqa: PLC0415

        dataset, found = prepared
        self.session = Session(dataset, self.language, self._kept.theme, parent=self)
        self.session.changed.connect(self._on_changed)
        self.commands = WindowCommands(self.window, self.session, self.jobs)
        self.commands.own.tell_damaged(found)
        # In two steps, so that the window can answer in between.
        QTimer.singleShot(0, self._show_views)

    def _show_views(self) -> None:
        if self.session is not None and self.commands is not None:
            self.window.open(self.session, self._makers(self.session))
            self.commands.actions.update()

    def _makers(self, session: Session) -> dict[View, Callable[[], Tab]]:
        from vnjp_desktop.ui.tabs.balance import BalanceTab  # noqa: PLC0415
        from vnjp_desktop.ui.tabs.categories import CategoriesTab  # noqa: PLC0415
        from vnjp_desktop.ui.tabs.timeline import TimelineTab  # noqa: PLC0415

        return {
            View.TIMELINE: lambda: TimelineTab(session, self.look),
            View.BALANCE: lambda: BalanceTab(session, self.look),
            View.CATEGORIES: lambda: CategoriesTab(session, self.look),
        }

    def _failed(self, error: Exception) -> None:
        """Say why the data did not open; fall back on the embedded dataset."""
        labels = load_language(self.language)
        if isinstance(error, DataError) and error.problems:
            reason = describe(error.problems[0], labels)
        else:
            reason = str(error)
        text = labels(
            "{folder} was not opened: {reason}", folder=self._data, reason=reason
        )
        self.window.notice.tell(text, labels("Close"))
        embedded = share_dir("data")
        if self._data != embedded:
            self._data = embedded
            self._load()
        else:
            self.window.waiting.setText(labels("The data could not be opened."))

    def _on_changed(self, changed: Changed) -> None:
        if self.session is None:
            return
        if changed & Changed.THEME:
            self.look.choose(self.session.state.theme)
        if changed & (Changed.THEME | Changed.LANGUAGE):
            self.remember()

    def remember(self) -> None:
        """Keep language, colours and window size for the next start."""
        if self.session is None:
            return
        state, size = self.session.state, self.window.size()
        self._kept = replace(
            load_preferences(),
            language=state.language,
            theme=state.theme,
            window={"width": size.width(), "height": size.height()},
        )
        with suppress(OSError):  # a read-only home is no reason to stop
            save_preferences(self._kept)

    def close(self) -> None:
        """End background work and keep the settings."""
        self.remember()
        self.jobs.close()


def run(data: Path | None = None) -> int:
    """Open the window and return its exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 2
    app.setApplicationName("vnjp-desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("vnjp-desktop")
    app.setWindowIcon(QIcon(str(share_dir("resources") / "icons" / "vnjp-desktop.svg")))
    app.setStyle("Fusion")
    launch = Launch(data)
    app.aboutToQuit.connect(launch.close)
    launch.window.show()
    return app.exec()


def _prepare(folder: Path, language: str) -> tuple[Dataset, Found]:
    """Read the data and import what the charts need, off the main thread."""
    package = read_package(folder)
    found = find_own(own_dir(package.relation))
    dataset = with_own(package, *found.own)
    # Values are worked out on the first question: asked here, the window need not wait.
    timeline_chart(dataset, initial_state(dataset), load_language(language))
    for module in WANTED:
        import_module(module)
    return dataset, found
