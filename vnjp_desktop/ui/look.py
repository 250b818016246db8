"""The colours in force: the chosen scheme, or the system's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.core.state import ThemeName
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui.style import palette, style_sheet

if TYPE_CHECKING:
    from vnjp_desktop.dataio.theme import Theme


class Look(QObject):
    """Keeps the application in the chosen colours.

    Attributes:
        changed: Emitted after the colours have changed.
    """

    changed = Signal()

    def __init__(self, chosen: ThemeName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.theme: Theme = load_theme(self._name())
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.theme.name == ThemeName.DARK

    def choose(self, chosen: ThemeName) -> None:
        """Use a scheme from now on."""
        self._chosen = chosen
        self._follow()

    def _name(self) -> str:
        if self._chosen is not ThemeName.AUTO:
            return self._chosen
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = scheme == Qt.ColorScheme.Dark
        return ThemeName.DARK if dark else ThemeName.LIGHT

    def _follow(self) -> None:
        name = self._name()
        if name != self.theme.name:
            self.theme = load_theme(name)
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            chevron = (
                share_dir("resources") / "icons" / f"chevron-{self.theme.name}.svg"
            )
            app.setPalette(palette(self.theme))
            app.setStyleSheet(style_sheet(self.theme, chevron.as_posix()))
