"""Opening another data package without losing what is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.core.problems import DataError
from vnjp_desktop.dataio.package import read_package
from vnjp_desktop.i18n.problems import describe
from vnjp_desktop.ui.dialogs.text_dialog import TextDialog
from vnjp_desktop.ui.own_events import joined

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.problems import Problem
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.ui.own_events import OwnEvents
    from vnjp_desktop.viewmodels.jobs import Jobs
    from vnjp_desktop.viewmodels.session import Session

SHOWN: Final = 200


class Opening:
    """Reads packages in the background and reports what is wrong with them."""

    def __init__(
        self, window: MainWindow, session: Session, jobs: Jobs, own: OwnEvents
    ) -> None:
        self._window = window
        self._session = session
        self._own = own
        self._jobs = jobs

    def choose(self) -> None:
        """Ask for a folder with a data package and open it."""
        title = self._session.labels("Open data package")
        folder = QFileDialog.getExistingDirectory(self._window, title)
        if folder:
            self.open(Path(folder))

    def open_embedded(self) -> None:
        """Go back to the dataset that came with the program."""
        self.open(share_dir("data"))

    def open(self, folder: Path) -> None:
        """Open a data package; problems leave everything as it is."""
        self._jobs.run(
            lambda: read_package(folder),
            self._opened,
            lambda error: self._failed(folder, error),
        )

    def _opened(self, dataset: Dataset) -> None:
        self._window.notice.dismiss()
        whole, found = joined(dataset, self._session.dataset)
        self._session.load(whole)
        self._own.tell_damaged(found)

    def _failed(self, folder: Path, error: Exception) -> None:
        labels = self._session.labels
        if isinstance(error, DataError):
            problems = error.problems
            first = describe(problems[0], labels) if problems else ""
            text = labels.plural(
                "{folder} was not opened: {n} problem. {first}",
                "{folder} was not opened: {n} problems. {first}",
                len(problems),
                folder=folder.name,
                first=first,
            )
            self._window.notice.tell(
                text, labels("Close"), labels("Details"), lambda: self._list(problems)
            )
            return
        text = labels("{folder} was not opened: {reason}", folder=folder, reason=error)
        self._window.notice.tell(text, labels("Close"))

    def _list(self, problems: tuple[Problem, ...]) -> None:
        labels = self._session.labels
        lines = [("", describe(problem, labels)) for problem in problems[:SHOWN]]
        if len(problems) > SHOWN:
            more = len(problems) - SHOWN
            lines.append(("", labels.plural("{n} more", "{n} more", more)))
        title = labels("Problems in the data")
        TextDialog(title, lines, labels("Close"), self._window).open()
