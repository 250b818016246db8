"""A button that opens a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QPushButton, QWidget

from vnjp_desktop.ui.widgets.popup import PopupButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# The platform of the tests has no keyboard to take.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def content() -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.addWidget(QPushButton("First"))
    layout.addWidget(QLineEdit())
    return made


@pytest.fixture
def button(qtbot: QtBot, content: QWidget) -> Iterator[PopupButton]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = PopupButton(content)
    made.setText("Options")
    window.setCentralWidget(made)
    window.resize(300, 60)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_a_click_opens_the_panel_inside_the_screen(
    button: PopupButton, content: QWidget, qtbot: QtBot
) -> None:
    assert not button.popup.isVisible()
    room = button.screen().availableGeometry()
    button.window().move(room.bottomRight())
    qtbot.mouseClick(button, LEFT)
    assert button.popup.isVisible()
    assert content.isVisible()
    assert room.contains(button.popup.frameGeometry())


def test_the_keyboard_opens_walks_and_closes_it(
    button: PopupButton, content: QWidget, qtbot: QtBot
) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.popup.isVisible()
    first = button.popup.focusWidget()
    assert first is not None
    assert content.isAncestorOf(first)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert button.popup.focusWidget() is not first
    qtbot.keyClick(button.popup, Qt.Key.Key_A)
    assert button.popup.isVisible()
    qtbot.keyClick(button.popup, Qt.Key.Key_Escape)
    assert not button.popup.isVisible()
    assert button.window().focusWidget() is button
