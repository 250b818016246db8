"""The colours in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from vnjp_desktop.core.state import ThemeName
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui import look as look_module
from vnjp_desktop.ui.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class System:
    """A system that changes between light and dark."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scheme = Qt.ColorScheme.Light
        hints = QGuiApplication.styleHints()
        this = self

        class Hints:
            colorSchemeChanged = hints.colorSchemeChanged  # noqa: N815

            @staticmethod
            def colorScheme() -> Qt.ColorScheme:  # noqa: N802
                return this.scheme

        class Application(QGuiApplication):
            @staticmethod
            def styleHints() -> Hints:  # noqa: N802
                return Hints()

        monkeypatch.setattr(look_module, "QGuiApplication", Application)

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(qapp: object, monkeypatch: pytest.MonkeyPatch) -> System:
    return System(monkeypatch)


@pytest.fixture
def auto(system: System) -> Iterator[Look]:
    made = Look(ThemeName.AUTO)
    yield made
    made.choose(ThemeName.LIGHT)
    made.deleteLater()


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_a_chosen_scheme_is_used(look: Look, name: ThemeName) -> None:
    look.choose(name)
    assert look.theme.name == name
    assert look.dark == (name is ThemeName.DARK)
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    assert ground == QColor(load_theme(name)["background"])


def test_changes_are_told_once(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeName.DARK)
    with qtbot.assertNotEmitted(look.changed):
        look.choose(ThemeName.DARK)


def test_the_system_is_followed_when_asked(
    auto: Look, system: System, qtbot: QtBot
) -> None:
    assert not auto.dark
    with qtbot.waitSignal(auto.changed):
        system.turn(Qt.ColorScheme.Dark)
    assert auto.dark
    with qtbot.waitSignal(auto.changed):
        system.turn(Qt.ColorScheme.Unknown)
    assert not auto.dark


def test_the_system_is_not_followed_after_a_choice(
    auto: Look, system: System, qtbot: QtBot
) -> None:
    auto.choose(ThemeName.DARK)
    with qtbot.assertNotEmitted(auto.changed):
        system.turn(Qt.ColorScheme.Light)
    assert auto.dark
    auto.choose(ThemeName.AUTO)
    assert not auto.dark
