"""The dialog for longer texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from vnjp_desktop.ui.dialogs.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

AWKWARD = "<b>&amp;</b> 5 < 6 \N{EM DASH} “日本語”\nsecond line"


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    """A window to open dialogs over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(parent: QWidget, *paragraphs: tuple[str, str]) -> TextDialog:
    dialog = TextDialog("Facts", paragraphs, "Close", parent)
    dialog.open()
    return dialog


def test_headings_and_paragraphs_are_there_in_order(parent: QWidget) -> None:
    dialog = opened(parent, ("One", "first"), ("", AWKWARD), ("Two", "third"))
    assert dialog.windowTitle() == "Facts"
    lines = dialog.text.toPlainText().splitlines()
    assert lines == ["One", "first", *AWKWARD.splitlines(), "Two", "third"]


def test_the_text_can_be_copied(parent: QWidget, qtbot: QtBot) -> None:
    dialog = opened(parent, ("One", "first"))
    qtbot.keyClick(dialog.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "One\nfirst"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_closes_it(parent: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    dialog = opened(parent, ("One", "first"))
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, key)


def test_a_closed_dialog_is_gone(parent: QWidget, qtbot: QtBot) -> None:
    dialog = opened(parent, ("One", "first"))
    button = dialog.findChild(QPushButton)
    assert button.text() == "Close"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_many_paragraphs_take_no_more_widgets_than_few(parent: QWidget) -> None:
    few = opened(parent, ("One", "first"))
    many = opened(parent, *[("Head", "text")] * 500)
    assert len(many.findChildren(QWidget)) == len(few.findChildren(QWidget))


def test_it_begins_at_the_top(parent: QWidget) -> None:
    many = opened(parent, *[("Head", "text")] * 500)
    bar = many.text.verticalScrollBar()
    assert bar.value() == 0 < bar.maximum()
