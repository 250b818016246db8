"""Windows for tests that share one: made as the start makes them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from tests.ui.conftest import Desk
from vnjp_desktop.core.state import ThemeName, View
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.ui.look import Look
from vnjp_desktop.ui.main_window import MainWindow
from vnjp_desktop.ui.tabs.balance import BalanceTab
from vnjp_desktop.ui.tabs.categories import CategoriesTab
from vnjp_desktop.ui.tabs.timeline import TimelineTab
from vnjp_desktop.ui.window_commands import WindowCommands
from vnjp_desktop.viewmodels.jobs import Jobs
from vnjp_desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels

MAKERS = {
    View.TIMELINE: TimelineTab,
    View.BALANCE: BalanceTab,
    View.CATEGORIES: CategoriesTab,
}


def settle() -> None:
    """Let layouts come to rest: they answer requests by requests."""
    for _ in range(3):
        QCoreApplication.processEvents()


def clear_up() -> None:
    """Delete what has been given up."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def open_desk(
    dataset: Dataset, languages: Callable[[str], Labels] = load_language
) -> Iterator[Desk]:
    """Show a window with all three views to be made when they are turned to."""
    session = Session(dataset, "en", ThemeName.LIGHT, languages=languages)
    look = Look(ThemeName.LIGHT)
    jobs = Jobs()
    window = MainWindow(look, languages("en"))
    window.resize(1440, 900)
    commands = WindowCommands(window, session, jobs)
    window.open(
        session,
        {view: lambda made=made: made(session, look) for view, made in MAKERS.items()},
    )
    window.show()
    settle()
    yield Desk(window, session, commands)
    jobs.close()
    window.close()
    for done in (window, look):
        done.deleteLater()
    clear_up()
