"""Menus and shortcuts, and everything they do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tests.ui.windows import clear_up, open_desk
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.state import ThemeName, View
from vnjp_desktop.ui.commands import Actions, Command
from vnjp_desktop.ui.dialogs.export_dialog import ExportDialog
from vnjp_desktop.ui.dialogs.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk
    from vnjp_desktop.core.dataset import Dataset

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture(scope="module")
def shared(qapp: object, dataset: Dataset) -> Iterator[Desk]:
    with open_desk(dataset) as desk:
        yield desk


@pytest.fixture
def desk(shared: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """The window as it opens, in front of everything."""
    before = shared.session.state
    with qtbot.waitActive(shared.window):
        shared.window.activateWindow()
    yield shared
    shared.session.update(lambda _: before)
    shared.window.show_view(View.TIMELINE)
    for kind in (TextDialog, ExportDialog):
        for dialog in shared.window.findChildren(kind):
            dialog.close()
    clear_up()


def dialog_of(desk: Desk, kind: type) -> TextDialog:
    (dialog,) = desk.window.findChildren(kind)
    assert dialog.isVisible()
    return dialog


def press(desk: Desk, qtbot: QtBot, key: Qt.Key, *modifiers: object) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(desk.window, key, held)


def test_every_command_has_an_action_in_a_menu(desk: Desk) -> None:
    menus = desk.window.menuBar().actions()
    titles = [action.text().replace("&", "") for action in menus]
    assert titles == ["File", "Edit", "View", "Data", "Help"]
    for action in desk.commands.actions.actions.values():
        assert action.associatedObjects()


def test_shortcuts_are_used_once(desk: Desk) -> None:
    keys = [
        action.shortcut().toString()
        for action in desk.commands.actions.actions.values()
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys)) >= 12


@pytest.mark.parametrize(
    ("key", "view"),
    [
        (Qt.Key.Key_2, View.BALANCE),
        (Qt.Key.Key_3, View.CATEGORIES),
        (Qt.Key.Key_1, View.TIMELINE),
    ],
)
def test_keys_turn_to_views(desk: Desk, qtbot: QtBot, key: Qt.Key, view: View) -> None:
    press(desk, qtbot, key, CTRL)
    assert desk.window.view is view


@pytest.mark.parametrize("language", ["en", "vi", "ja"])
def test_keys_work_in_every_language(desk: Desk, qtbot: QtBot, language: str) -> None:
    """A rebuilt menu must not leave the keys of the former one behind."""
    desk.session.update(lambda s: replace(s, language="vi"))
    desk.session.update(lambda s: replace(s, language=language))
    desk.session.update(lambda s: replace(s, unit="JPY"))
    press(desk, qtbot, Qt.Key.Key_Z, CTRL)
    assert desk.session.state.unit == "USD"
    press(desk, qtbot, Qt.Key.Key_Z, CTRL, SHIFT)
    assert desk.session.state.unit == "JPY"


def test_former_menus_are_gone(desk: Desk) -> None:
    clear_up()
    before = [len(desk.window.findChildren(kind)) for kind in (QAction, QMenu)]
    for language in ("vi", "ja", "en"):
        desk.session.update(lambda s, code=language: replace(s, language=code))
    clear_up()
    after = [len(desk.window.findChildren(kind)) for kind in (QAction, QMenu)]
    assert after == before


def test_choosing_leaves_nothing_behind(desk: Desk) -> None:
    clear_up()
    before = len(desk.window.findChildren(QActionGroup))
    for unit in ("JPY", "VND", "USD"):
        desk.run(f"view.unit.{unit}")
    clear_up()
    assert len(desk.window.findChildren(QActionGroup)) == before


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("view.unit.VND", "unit", "VND"),
        ("view.reporter.JPN", "reporter", "JPN"),
        ("view.frequency.YTD", "frequency", Frequency.YTD),
        ("view.flow.import", "flow", "import"),
        ("view.theme.dark", "theme", ThemeName.DARK),
        ("view.language.ja", "language", "ja"),
    ],
)
def test_a_choice_is_made_and_ticked(
    desk: Desk, key: str, field: str, value: object
) -> None:
    desk.run(key)
    assert getattr(desk.session.state, field) == value
    group = key.rpartition(".")[0]
    ticked = [
        name
        for name, action in desk.commands.actions.actions.items()
        if name.startswith(f"{group}.") and action.isChecked()
    ]
    assert ticked == [key]


def test_choosing_what_is_chosen_keeps_the_tick(desk: Desk) -> None:
    desk.run("view.unit.USD")
    assert desk.commands.actions.actions["view.unit.USD"].isChecked()
    assert desk.session.state.unit == "USD"


def test_undo_is_offered_when_there_is_something(desk: Desk) -> None:
    actions = desk.commands.actions.actions
    while desk.session.can_undo:
        desk.session.undo()
    assert not actions["edit.undo"].isEnabled()
    desk.session.update(lambda s: replace(s, unit="JPY"))
    assert actions["edit.undo"].isEnabled()
    assert not actions["edit.redo"].isEnabled()
    desk.run("edit.undo")
    assert not actions["edit.undo"].isEnabled()
    assert actions["edit.redo"].isEnabled()


def test_the_selection_can_be_cleared(desk: Desk, qtbot: QtBot) -> None:
    desk.session.update(
        lambda s: replace(
            s, selected_period=Period.year(2022), selected_category="seafood"
        )
    )
    press(desk, qtbot, Qt.Key.Key_D, CTRL)
    state = desk.session.state
    assert (state.selected_event, state.selected_period) == (None, None)
    assert state.selected_category is None


def test_the_inspector_by_key(desk: Desk, qtbot: QtBot) -> None:
    action = desk.commands.actions.actions["view.inspector"]
    assert action.isChecked()
    press(desk, qtbot, Qt.Key.Key_F9)
    assert desk.window.inspector.isHidden()
    assert not action.isChecked()
    press(desk, qtbot, Qt.Key.Key_F9)
    assert not desk.window.inspector.isHidden()


def test_full_screen_and_back(desk: Desk) -> None:
    size = desk.window.size()
    desk.run("view.full_screen")
    assert desk.window.isFullScreen()
    assert desk.commands.actions.actions["view.full_screen"].isChecked()
    desk.run("view.full_screen")
    assert not desk.window.isFullScreen()
    assert desk.window.size() == size


def test_copying_the_image(desk: Desk) -> None:
    desk.run("edit.copy_image")
    clipboard = QGuiApplication.clipboard()
    assert not clipboard.image().isNull()
    assert clipboard.image().width() == 2400
    caption = desk.commands.exporting.work().caption(desk.session.labels)
    assert clipboard.text() == caption.sentence
    assert "clipboard" in desk.window.statusBar().currentMessage()


@pytest.mark.parametrize("view", list(View))
def test_copying_the_data(desk: Desk, view: View) -> None:
    desk.window.show_view(view)
    desk.run("edit.copy_data")
    lines = QGuiApplication.clipboard().text().splitlines()
    work = desk.commands.exporting.work()
    sheet = work.sheet(desk.session.labels, everything=False)
    assert lines[0].split("\t") == list(sheet.header)
    assert len(lines) == len(sheet.rows) + 1
    said = desk.window.statusBar().currentMessage()
    assert desk.session.labels.number(len(sheet.rows)) in said


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("data.facts", ["Vietnam–Japan", "Vietnam and Japan", "events", "0.2"]),
        ("data.sources", ["Rank 1", "Vietnam Customs"]),
        ("help.numbers", ["claim", "FOB", "CIF", "Hollow"]),
        ("help.keys", ["Ctrl+Z", "Page Up"]),
        ("help.about", ["vnjp-desktop", "MIT"]),
    ],
)
def test_texts_to_read(desk: Desk, key: str, words: list[str]) -> None:
    desk.run(key)
    dialog = dialog_of(desk, TextDialog)
    text = dialog.text.toPlainText()
    for word in words:
        assert word in text


def test_keys_open_dialogs(desk: Desk, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_F1)
    dialog_of(desk, TextDialog).close()
    clear_up()
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    press(desk, qtbot, Qt.Key.Key_E, CTRL)
    dialog_of(desk, ExportDialog)


def test_the_export_button_opens_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.window.top.export, Qt.MouseButton.LeftButton)
    dialog_of(desk, ExportDialog)


def test_quitting_closes_the_window(qtbot: QtBot, dataset: Dataset) -> None:
    with open_desk(dataset) as desk:
        desk.run("file.quit")
        assert not desk.window.isVisible()


class Bar(QMainWindow):
    """A window with three made-up commands."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.on = False
        self.commands = Actions(self, self.menuBar())
        self.build("")

    def build(self, extra: str) -> None:
        self.commands.build(
            [("one", f"&One{extra}"), ("two", "&Two")],
            [
                Command("one.a", "A", lambda: self.done.append("a"), "Ctrl+A"),
                Command(
                    "one.b",
                    "B",
                    lambda: self.done.append("b"),
                    enabled=lambda: self.on,
                    separated=True,
                ),
                Command(
                    "two.c",
                    "C",
                    lambda: self.done.append("c"),
                    checked=lambda: self.on,
                    group="Group",
                    choice=True,
                ),
            ],
        )


def test_menus_are_built_from_commands(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    one, two = (action.menu() for action in bar.menuBar().actions())
    assert [action.text() for action in one.actions()] == ["A", "", "B"]
    assert one.actions()[1].isSeparator()
    (group,) = two.actions()
    assert group.text() == "Group"
    assert [action.text() for action in group.menu().actions()] == ["C"]
    actions = bar.commands.actions
    assert actions["one.a"].shortcut() == QKeySequence("Ctrl+A")
    assert not actions["one.b"].isEnabled()
    assert actions["two.c"].isCheckable()
    assert not actions["one.a"].isCheckable()


def test_states_are_brought_up_to_date(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.on = True
    bar.commands.update()
    assert bar.commands.actions["one.b"].isEnabled()
    assert bar.commands.actions["two.c"].isChecked()


def test_a_menu_may_be_rebuilt_by_its_own_command(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.commands.actions["one.a"].triggered.connect(lambda: bar.build(" more"))
    bar.commands.actions["one.a"].trigger()
    clear_up()
    assert bar.menuBar().actions()[0].text() == "&One more"
    bar.commands.actions["one.a"].trigger()
    assert bar.done == ["a", "a"]
