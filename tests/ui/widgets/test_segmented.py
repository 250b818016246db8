"""A row of buttons of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def row(qtbot: QtBot) -> Segmented:
    made = Segmented(["a", "b", "c"])
    qtbot.addWidget(made)
    made.set_texts("Letters", {"a": "First", "b": "Second", "c": "Third"})
    made.show()
    return made


def test_nothing_is_chosen_at_first(row: Segmented) -> None:
    assert row.current() == ""


def test_a_click_chooses_and_tells(row: Segmented, qtbot: QtBot) -> None:
    row.choose("a")
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.mouseClick(row.buttons["b"], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert row.current() == "b"
    assert not row.buttons["a"].isChecked()


def test_choosing_from_outside_is_silent(row: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.chosen):
        row.choose("c")
    assert row.current() == "c"


def test_the_keyboard_chooses(row: Segmented, qtbot: QtBot) -> None:
    row.choose("a")
    with qtbot.waitActive(row):
        row.activateWindow()
    row.buttons["a"].setFocus()
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(row.buttons["a"], Qt.Key.Key_Right)
    assert row.buttons["b"].hasFocus()
    assert told.args == ["b"]
    assert row.current() == "b"


def test_each_button_says_what_it_is_about(row: Segmented) -> None:
    assert row.accessibleName() == "Letters"
    assert row.buttons["b"].accessibleName() == "Letters: Second"
    row.set_texts("Chữ", {"a": "Một", "b": "Hai", "c": "Ba"})
    assert row.buttons["b"].text() == "Hai"
    assert row.buttons["b"].accessibleName() == "Chữ: Hai"


def test_only_the_chosen_one_looks_chosen(row: Segmented) -> None:
    row.choose("a")
    checked = [key for key, button in row.buttons.items() if button.isChecked()]
    assert checked == ["a"]


def test_an_option_is_switched_off_with_a_reason(row: Segmented, qtbot: QtBot) -> None:
    row.choose("a")
    row.forbid("b", "Not today")
    button = row.buttons["b"]
    assert button.toolTip() == button.accessibleDescription() == "Not today"
    with qtbot.assertNotEmitted(row.chosen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.current() == "a"
    row.forbid("b", "")
    assert not button.toolTip()
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
