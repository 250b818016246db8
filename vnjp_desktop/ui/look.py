"""The colours in force: the chosen scheme, or the system's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from vnjp_desktop.core.state import Changed, ThemeName
from vnjp_desktop.dataio.theme import load_theme

if TYPE_CHECKING:
    from vnjp_desktop.dataio.theme import Theme
    from vnjp_desktop.viewmodels.session import Session


class Look(QObject):
    """Follows the session's theme and, when it says so, the system.

    Attributes:
        changed: Emitted after the colours have changed.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.theme: Theme = load_theme(self._name())
        session.changed.connect(self._on_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.theme.name == ThemeName.DARK

    def _name(self) -> str:
        chosen = self._session.state.theme
        if chosen is not ThemeName.AUTO:
            return chosen
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = scheme == Qt.ColorScheme.Dark
        return ThemeName.DARK if dark else ThemeName.LIGHT

    def _on_changed(self, changed: Changed) -> None:
        if changed & Changed.THEME:
            self._follow()

    def _follow(self) -> None:
        name = self._name()
        if name != self.theme.name:
            self.theme = load_theme(name)
            self.changed.emit()
