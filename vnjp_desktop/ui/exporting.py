"""Export and the clipboard, for the view in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from vnjp_desktop.ui.dialogs.export_dialog import ExportDialog
from vnjp_desktop.ui.dialogs.export_work import ExportWork

if TYPE_CHECKING:
    from pathlib import Path

    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.viewmodels.session import Session


class Exporting:
    """Writes what the window shows to files and to the clipboard."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window = window
        self._session = session
        self.dialog: ExportDialog | None = None
        self._folder = ""

    def work(self) -> ExportWork:
        """Return the view in front as something to write."""
        session = self._session
        return ExportWork(session.dataset, session.state, self._window.view)

    def show_dialog(self) -> None:
        """Open the export dialog for the view in front."""
        theme = self._window.look.theme.name
        self.dialog = ExportDialog(
            self.work(), self._session.labels, theme, self._folder, self._window
        )
        self.dialog.written.connect(self._on_written)
        self.dialog.open()

    def _on_written(self, path: Path) -> None:
        self._folder = str(path.parent)
        self._tell(self._session.labels("Written: {file}", file=path))

    def copy_image(self) -> None:
        """Put the picture, and its reading in words, on the clipboard."""
        data = QMimeData()
        work, labels = self.work(), self._session.labels
        data.setImageData(work.image(self._window.look.theme.name))
        data.setText(work.caption(labels).sentence)
        QGuiApplication.clipboard().setMimeData(data)
        self._tell(labels("The image is on the clipboard."))

    def copy_data(self) -> None:
        """Put the rows on the clipboard as tab-separated text."""
        labels = self._session.labels
        sheet = self.work().sheet(labels, everything=False)
        QGuiApplication.clipboard().setText(self.work().tsv(sheet))
        self._tell(
            labels.plural(
                "{n} row is on the clipboard.",
                "{n} rows are on the clipboard.",
                len(sheet.rows),
            )
        )

    def _tell(self, text: str) -> None:
        self._window.statusBar().showMessage(text, 8000)
