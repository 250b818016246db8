"""Where an export goes: a suggested name, and no silent overwriting."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vnjp_desktop.dataio.writers.tables import ending

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Labels


class TargetField(QWidget):
    """The file to write; an existing one must be ticked to be replaced.

    Attributes:
        changed: Emitted when the file or the leave to replace it changes.
        format_typed: Emitted with the ending when a user gives the name another
            one of those that are possible.
    """

    changed = Signal()
    format_typed = Signal(str)

    def __init__(self, labels: Labels, folder: str) -> None:
        super().__init__()
        self._labels = labels
        self.folder = Path(folder) if folder else documents()
        self._by_hand = False
        self._suffix = ""
        self._possible: tuple[str, ...] = ()
        self.file = QLineEdit()
        self.file.setAccessibleName(labels("File"))
        self.browse = QPushButton(labels("Browse…"))
        self.replace = QCheckBox(labels("Replace the file of this name"))
        self.message = QLabel()
        self.message.setObjectName("small")
        self.message.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(labels("File")))
        layout.addLayout(row)
        layout.addWidget(self.replace)
        layout.addWidget(self.message)
        self.file.textEdited.connect(self._on_typed)
        self.replace.toggled.connect(self.check)
        self.browse.clicked.connect(self._on_browse)

    @property
    def path(self) -> Path:
        """The file to write; its ending is always one that is possible."""
        path = Path(self.file.text().strip())
        with suppress(RuntimeError):  # nobody of the name after a tilde
            path = path.expanduser()
        if path.name and ending(path.name) not in self._possible:
            path = path.with_name(f"{path.name}.{self._suffix}")
        return path if path.is_absolute() else self.folder / path

    @property
    def allowed(self) -> bool:
        """Whether there is a name, and leave to replace what has it."""
        named = bool(self.file.text().strip())
        return named and (not _exists(self.path) or self.replace.isChecked())

    def suggest(self, stem: str, suffix: str, possible: tuple[str, ...]) -> None:
        """Propose a name; one typed by hand keeps all but its ending.

        Args:
            stem: Name without its ending.
            suffix: Ending of the format chosen.
            possible: Endings of all formats there are.
        """
        before = self.path
        if not self._by_hand:
            self.file.setText(str(self.folder / f"{stem}.{suffix}"))
        elif ending(before.name) != suffix:
            name = before.name[: -len(ending(before.name)) - 1]
            self.file.setText(str(before.with_name(f"{name}.{suffix}")))
        self._suffix, self._possible = suffix, possible
        if self.path != before:
            self.replace.setChecked(False)
        self.check()

    def tell(self, text: str) -> None:
        """Show a sentence below the name."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def check(self) -> None:
        """Say before writing what is in the way."""
        exists = _exists(self.path)
        self.replace.setVisible(exists)
        self.tell(self._labels("A file of this name exists.") if exists else "")
        self.changed.emit()

    def _on_typed(self) -> None:
        self._by_hand = True
        self.replace.setChecked(False)
        typed = ending(self.path.name)
        if typed in self._possible and typed != self._suffix:
            self.format_typed.emit(typed)
        self.check()

    def _on_browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self._labels("Export"),
            str(self.path),
            f"*.{self._suffix}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.file.setText(name)
            self._on_typed()


def _exists(path: Path) -> bool:
    """Return whether a file is known to be there; writing tells the rest."""
    try:
        return path.exists()
    except OSError:  # a name too long, a folder one may not look into
        return False


def documents() -> Path:
    """Return the folder where people expect their files."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place) or Path.home())
    return found if found.is_dir() else Path.home()
