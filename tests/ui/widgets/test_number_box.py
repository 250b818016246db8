"""A field for a whole number."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vnjp_desktop.ui.widgets.number_box import NumberBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOW, HIGH = 100, 2000
KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
)


@pytest.fixture
def box(qtbot: QtBot) -> NumberBox:
    made = NumberBox(LOW, HIGH, 1200)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(qtbot: QtBot, box: NumberBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "value"),
    [("800", 800), ("5", LOW), ("99999", HIGH), ("abc", 1200), ("0800", 800)],
)
def test_typing(box: NumberBox, qtbot: QtBot, text: str, value: int) -> None:
    typed(qtbot, box, text)
    assert box.value == value
    assert box.text() == str(value)


def test_letters_are_not_taken(box: NumberBox, qtbot: QtBot) -> None:
    box.selectAll()
    qtbot.keyClicks(box, "1a2-3.4")
    assert box.text() == "1234"


def test_an_emptied_field_falls_back(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    box, other = NumberBox(LOW, HIGH, 1200), QLineEdit()
    layout.addWidget(box)
    layout.addWidget(other)
    with qtbot.waitActive(page):
        page.show()
    box.setFocus()
    box.clear()
    other.setFocus()
    assert box.text() == "1200"
    assert box.value == 1200


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 1201),
        (Qt.Key.Key_Down, 1199),
        (Qt.Key.Key_PageUp, 1210),
        (Qt.Key.Key_PageDown, 1190),
    ],
)
def test_stepping(box: NumberBox, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(box.changed) as told:
        qtbot.keyClick(box, key)
    assert told.args == [value]
    assert box.value == value


def test_a_step_starts_from_what_is_typed(box: NumberBox, qtbot: QtBot) -> None:
    box.selectAll()
    qtbot.keyClicks(box, "300")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.value == 301


def test_silent_when_nothing_differs(box: NumberBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.changed):
        typed(qtbot, box, "1200")
        typed(qtbot, box, "")
        box.show_value(700)
        box.set_range(600, 800)
        typed(qtbot, box, "700")


def test_each_change_is_told_once(box: NumberBox, qtbot: QtBot) -> None:
    told: list[int] = []
    box.changed.connect(told.append)
    typed(qtbot, box, "800")
    box.clearFocus()
    typed(qtbot, box, "900")
    assert told == [800, 900]


def test_the_keyboard_selects_the_number(box: NumberBox) -> None:
    box.clearFocus()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    assert box.selectedText() == "1200"


ACTIONS = st.one_of(
    st.text(st.sampled_from("0123456789x- "), max_size=8), st.sampled_from(KEYS)
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=st.lists(ACTIONS, max_size=8))
def test_never_outside_the_range_and_never_told_twice(
    qapp: object, actions: list[str | Qt.Key]
) -> None:
    box = NumberBox(LOW, HIGH, 1200)
    told = [box.value]
    box.changed.connect(told.append)
    for action in actions:
        if isinstance(action, str):
            QTest.keyClicks(box, action)
        else:
            QTest.keyClick(box, action)
        assert LOW <= box.value <= HIGH
        assert told[-1] == box.value
    assert all(one != next_ for one, next_ in pairwise(told))
