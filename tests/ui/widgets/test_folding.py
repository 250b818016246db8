"""Options that fold into a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from vnjp_desktop.ui.widgets.folding import FoldingChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def choice(qtbot: QtBot) -> FoldingChoice:
    made = FoldingChoice(["a", "b"])
    qtbot.addWidget(made)
    made.set_texts("Letters", {"a": "First", "b": "Second"})
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_a_row_at_first(choice: FoldingChoice, qtbot: QtBot) -> None:
    assert not choice.folded
    assert choice.row.isVisible()
    assert not choice.chooser.isVisible()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(choice.buttons["b"], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert choice.current() == "b"


def test_folded_it_names_what_is_chosen(choice: FoldingChoice) -> None:
    choice.choose("a")
    choice.fold(folded=True)
    assert choice.folded
    assert not choice.row.isVisible()
    assert choice.chooser.isVisible()
    assert choice.chooser.text().startswith("First")
    assert choice.chooser.accessibleName() == "Letters: First"
    choice.choose("b")
    assert choice.chooser.text().startswith("Second")
    assert choice.actions_by_key["b"].isChecked()
    assert not choice.actions_by_key["a"].isChecked()


def test_an_entry_of_the_menu_is_told(choice: FoldingChoice, qtbot: QtBot) -> None:
    choice.fold(folded=True)
    entries = choice.chooser.menu().actions()
    assert [entry.text() for entry in entries] == ["First", "Second"]
    with qtbot.waitSignal(choice.chosen) as told:
        entries[1].trigger()
    assert told.args == ["b"]


def test_it_needs_less_room_folded(choice: FoldingChoice) -> None:
    choice.choose("a")
    assert choice.width_for(folded=True) < choice.width_for(folded=False)
    assert choice.width_for(folded=False) == choice.sizeHint().width()
    choice.fold(folded=True)
    assert choice.width_for(folded=True) == choice.sizeHint().width()


def test_the_focus_goes_along(choice: FoldingChoice) -> None:
    choice.choose("b")
    choice.buttons["a"].setFocus()
    choice.fold(folded=True)
    assert choice.chooser.hasFocus()
    choice.fold(folded=False)
    assert choice.buttons["b"].hasFocus()
    choice.fold(folded=False)
    assert choice.buttons["b"].hasFocus()
