"""The bar that tells what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vnjp_desktop.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


@pytest.fixture
def notice(window: QWidget) -> Notice:
    return Notice(window)


def test_it_is_out_of_sight_until_it_tells(notice: Notice) -> None:
    assert not notice.isVisible()
    notice.tell("Not opened.", "Close")
    assert notice.isVisible()
    assert notice.text.text() == "Not opened."
    assert notice.accessibleName() == "Not opened."
    assert not notice.action.isVisible()


def test_closing(notice: Notice, qtbot: QtBot) -> None:
    notice.tell("Not opened.", "Close")
    assert notice.close_button.text() == "Close"
    with qtbot.waitSignal(notice.closed):
        qtbot.mouseClick(notice.close_button, LEFT)
    assert not notice.isVisible()


def test_its_action(notice: Notice, qtbot: QtBot) -> None:
    done: list[str] = []
    notice.tell("Not opened.", "Close", "Details", lambda: done.append("details"))
    assert notice.action.text() == "Details"
    qtbot.mouseClick(notice.action, LEFT)
    assert done == ["details"]
    assert notice.isVisible()


def test_the_last_message_counts(notice: Notice, qtbot: QtBot) -> None:
    done: list[str] = []
    notice.tell("First", "Close", "Details", lambda: done.append("first"))
    notice.tell("Second", "Close")
    assert notice.text.text() == "Second"
    assert not notice.action.isVisible()
    notice.tell("Third", "Close", "Details", lambda: done.append("third"))
    qtbot.mouseClick(notice.action, LEFT)
    assert done == ["third"]


def test_names_of_files_are_no_markup(notice: Notice) -> None:
    notice.tell("<b>a&b.csv</b>, row 3", "Close")
    assert notice.text.textFormat() == Qt.TextFormat.PlainText
    assert notice.text.text() == "<b>a&b.csv</b>, row 3"


def test_a_long_message_wraps(notice: Notice) -> None:
    notice.tell("A long message about a package. " * 12, "Close", "Details")
    notice.resize(500, notice.heightForWidth(500))
    needed = notice.text.heightForWidth(notice.text.width())
    assert notice.text.height() >= needed > notice.text.fontMetrics().height()
    assert notice.minimumSizeHint().width() < 500


def test_the_message_can_be_copied(notice: Notice) -> None:
    flags = notice.text.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
