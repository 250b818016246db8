"""Where an export goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from vnjp_desktop.ui.dialogs.export_target import TargetField, documents

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.i18n.language import Language

PICTURES = ("png", "svg", "pdf")


@pytest.fixture
def field(qtbot: QtBot, english: Language, tmp_path: Path) -> TargetField:
    made = TargetField(english, str(tmp_path))
    qtbot.addWidget(made)
    made.suggest("chart", "png", PICTURES)
    made.show()
    return made


def type_name(qtbot: QtBot, field: TargetField, name: str) -> None:
    field.file.selectAll()
    qtbot.keyClick(field.file, Qt.Key.Key_Delete)
    qtbot.keyClicks(field.file, name)


def test_a_name_is_suggested(field: TargetField, tmp_path: Path) -> None:
    assert field.file.text() == str(tmp_path / "chart.png")
    assert field.path == tmp_path / "chart.png"
    assert field.allowed
    assert not field.replace.isVisible()
    assert not field.message.isVisible()


def test_the_suggestion_follows_the_choices(field: TargetField, tmp_path: Path) -> None:
    field.suggest("table", "csv", ("csv", "xlsx"))
    assert field.path == tmp_path / "table.csv"


def test_a_name_without_a_folder_goes_to_the_usual_one(
    field: TargetField, qtbot: QtBot, tmp_path: Path
) -> None:
    type_name(qtbot, field, "mine.png")
    assert field.path == tmp_path / "mine.png"
    type_name(qtbot, field, "/elsewhere/mine.png")
    assert field.path == Path("/elsewhere/mine.png")


def test_home_is_understood(field: TargetField, qtbot: QtBot) -> None:
    type_name(qtbot, field, "~/mine.png")
    assert field.path == Path.home() / "mine.png"


def test_a_name_typed_by_hand_is_kept(field: TargetField, qtbot: QtBot) -> None:
    type_name(qtbot, field, "mine.png")
    field.suggest("another", "png", PICTURES)
    assert field.path.name == "mine.png"
    field.suggest("another", "svg", PICTURES)
    assert field.path.name == "mine.svg"


def test_an_ending_of_two_parts_is_kept_whole(field: TargetField, qtbot: QtBot) -> None:
    tables = ("csv", "json", "timelinejs.json")
    field.suggest("another", "csv", tables)
    type_name(qtbot, field, "mine.TimelineJS.json")
    field.suggest("another", "timelinejs.json", tables)
    assert field.path.name == "mine.TimelineJS.json"
    field.suggest("another", "json", tables)
    assert field.path.name == "mine.json"
    field.suggest("another", "timelinejs.json", tables)
    assert field.path.name == "mine.timelinejs.json"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mine", "mine.png"),
        ("mine.", "mine..png"),
        ("mine.v2", "mine.v2.png"),
        ("mine.PNG", "mine.PNG"),
        ("mine.csv", "mine.csv.png"),
    ],
)
def test_the_ending_is_never_left_out(
    field: TargetField, qtbot: QtBot, typed: str, name: str
) -> None:
    type_name(qtbot, field, typed)
    assert field.path.name == name


def test_an_ending_that_is_typed_asks_for_its_format(
    field: TargetField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.format_typed) as told:
        type_name(qtbot, field, "mine.svg")
    assert told.args == ["svg"]
    assert field.path.name == "mine.svg"


def test_no_name_is_not_allowed(field: TargetField, qtbot: QtBot) -> None:
    type_name(qtbot, field, "")
    assert not field.allowed
    type_name(qtbot, field, "  ")
    assert not field.allowed


def test_an_existing_file_needs_leave(
    field: TargetField, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "there.png").touch()
    type_name(qtbot, field, "there.png")
    assert not field.allowed
    assert field.replace.isVisible()
    assert field.message.text() == "A file of this name exists."
    with qtbot.waitSignal(field.changed):
        field.replace.click()
    assert field.allowed


@pytest.mark.parametrize("how", ["typing", "format"])
def test_leave_is_for_one_file_only(
    field: TargetField, qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    for name in ("there.png", "there.svg"):
        (tmp_path / name).touch()
    type_name(qtbot, field, "there.png")
    field.replace.click()
    assert field.allowed
    if how == "typing":
        type_name(qtbot, field, "there.svg")
    else:
        field.suggest("chart", "svg", PICTURES)
    assert field.path.name == "there.svg"
    assert not field.allowed


def test_leave_stays_while_the_file_is_the_same(
    field: TargetField, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "chart.png").touch()
    field.suggest("chart", "png", PICTURES)
    field.replace.click()
    field.suggest("chart", "png", PICTURES)
    assert field.allowed


@pytest.mark.parametrize("name", ["~nobody-of-this-name/x.png", "x" * 300, "\u0007"])
def test_odd_names_do_not_stop_it(field: TargetField, qtbot: QtBot, name: str) -> None:
    field.file.setText(name)
    field.file.textEdited.emit(name)
    assert field.path.name
    assert field.allowed
    assert not field.message.isVisible()


def test_a_folder_that_may_not_be_looked_into(
    field: TargetField, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def forbidden(_path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", forbidden)
    type_name(qtbot, field, "/closed/x.png")
    assert field.allowed


def test_browsing(
    field: TargetField,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (tmp_path / "found.svg").touch()
    asked: list[tuple[object, ...]] = []

    def choose(*arguments: object, options: object) -> tuple[str, str]:
        asked.append((*arguments[1:], options))
        return str(tmp_path / "found.svg"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(field.format_typed) as told:
        qtbot.mouseClick(field.browse, Qt.MouseButton.LeftButton)
    assert told.args == ["svg"]
    ((title, start, kinds, options),) = asked
    assert (title, start) == ("Export", str(tmp_path / "chart.png"))
    assert kinds == "*.png"
    assert options == QFileDialog.Option.DontConfirmOverwrite
    assert field.path == tmp_path / "found.svg"
    assert not field.allowed


def test_browsing_for_nothing(
    field: TargetField, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    qtbot.mouseClick(field.browse, Qt.MouseButton.LeftButton)
    assert field.path == tmp_path / "chart.png"


def test_the_usual_folder_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    assert documents().is_dir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "/no/such/folder")
    assert documents() == Path.home()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")
    assert documents() == Path.home()
