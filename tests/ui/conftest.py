"""The window with the embedded data, as a user gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vnjp_desktop.core.state import ThemeName, View
from vnjp_desktop.i18n.language import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.ui.window_commands import WindowCommands
    from vnjp_desktop.viewmodels.session import Session


class Desk:
    """A window, its session and its commands."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        commands: WindowCommands,
    ) -> None:
        self.window = window
        self.session = session
        self.commands = commands

    def run(self, key: str) -> None:
        """Choose a menu entry."""
        self.commands.actions.actions[key].trigger()


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own events are kept; nothing at first."""
    home = tmp_path / "data-home"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home


@pytest.fixture
def look(qapp: object) -> Iterator[Look]:
    """The light colours."""
    from vnjp_desktop.ui.look import Look

    made = Look(ThemeName.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def session(dataset: Dataset, qapp: object) -> Session:
    """A session on the embedded data."""
    from vnjp_desktop.viewmodels.session import Session

    return Session(dataset, "en", ThemeName.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, session: Session, look: Look) -> Iterator[Desk]:
    """The whole window, shown."""
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.ui.tabs.balance import BalanceTab
    from vnjp_desktop.ui.tabs.categories import CategoriesTab
    from vnjp_desktop.ui.tabs.timeline import TimelineTab
    from vnjp_desktop.ui.window_commands import WindowCommands
    from vnjp_desktop.viewmodels.jobs import Jobs

    jobs = Jobs()
    window = MainWindow(look, load_language("en"))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    commands = WindowCommands(window, session, jobs)
    window.open(
        session,
        {
            View.TIMELINE: lambda: TimelineTab(session, look),
            View.BALANCE: lambda: BalanceTab(session, look),
            View.CATEGORIES: lambda: CategoriesTab(session, look),
        },
    )
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(window, session, commands)
    jobs.close()
