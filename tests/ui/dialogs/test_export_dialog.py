"""The export dialog, through what a user touches."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from vnjp_desktop.app import main
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.compose import PRESETS
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import View
from vnjp_desktop.ui.dialogs import export_work
from vnjp_desktop.ui.dialogs.export_dialog import ExportDialog
from vnjp_desktop.ui.dialogs.export_work import ExportWork

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language

    Open = Callable[..., ExportDialog]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_dialog(
    qtbot: QtBot, dataset: Dataset, english: Language, tmp_path: Path
) -> Open:
    """Open the dialog for a view."""

    def opened(view: View = View.BALANCE, **changes: object) -> ExportDialog:
        work = ExportWork(dataset, replace(initial_state(dataset), **changes), view)
        dialog = ExportDialog(work, english, "light", str(tmp_path))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    return opened


@pytest.fixture
def dialog(open_dialog: Open) -> ExportDialog:
    """The dialog for the trade balance."""
    return open_dialog()


def pick(qtbot: QtBot, box: QComboBox, key: str) -> None:
    """Choose an entry by keyboard, as a user does."""
    index = box.findData(key)
    assert index >= 0
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(index):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == key
    box.activated.emit(index)


def click(qtbot: QtBot, dialog: ExportDialog, key: str) -> None:
    """Ask for a picture or a table."""
    qtbot.mouseClick(dialog.kind.buttons[key], LEFT)


def write(qtbot: QtBot, dialog: ExportDialog) -> Path:
    """Press the button and return what was written."""
    with qtbot.waitSignal(dialog.written) as written:
        qtbot.mouseClick(dialog.save, LEFT)
    (path,) = written.args
    assert path.is_file()
    return path


def type_into(qtbot: QtBot, field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def pixels(path: Path) -> tuple[int, int]:
    return struct.unpack(">II", path.read_bytes()[16:24])


def test_it_opens_with_a_picture_in_the_language_of_the_window(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert not dialog.is_table
    assert dialog.picture.isVisible()
    assert not dialog.table.isVisible()
    assert dialog.picture.language_code == "en"
    assert dialog.target.path == tmp_path / "vn-jp_trade-balance_1990-2026_en.png"
    assert dialog.save.isEnabled()


def test_writing_closes_it(dialog: ExportDialog, qtbot: QtBot) -> None:
    path = write(qtbot, dialog)
    assert pixels(path) == (1200, 675)
    assert not dialog.isVisible()
    assert dialog.result() == dialog.DialogCode.Accepted


def test_cancelling_writes_nothing(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.cancel, LEFT)
    assert not dialog.isVisible()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", ["svg", "pdf"])
def test_a_format(dialog: ExportDialog, qtbot: QtBot, suffix: str) -> None:
    pick(qtbot, dialog.picture.format, suffix)
    path = write(qtbot, dialog)
    assert path.suffix == f".{suffix}"
    start = path.read_bytes()[:200]
    assert start.startswith(b"%PDF") if suffix == "pdf" else b"<svg" in start


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_a_preset_sets_the_size(dialog: ExportDialog, qtbot: QtBot, preset) -> None:
    pick(qtbot, dialog.picture.preset, preset.key)
    fields = dialog.picture
    assert (fields.across.value, fields.down.value) == (preset.width, preset.height)
    assert fields.choice().width == preset.width
    assert fields.preset.currentData() == preset.key


def test_an_own_size(dialog: ExportDialog, qtbot: QtBot) -> None:
    fields = dialog.picture
    type_into(qtbot, fields.across, "640")
    qtbot.keyClick(fields.across, Qt.Key.Key_Tab)
    type_into(qtbot, fields.down, "480")
    qtbot.keyClick(fields.down, Qt.Key.Key_Tab)
    assert fields.preset.currentData() == "own"
    assert pixels(write(qtbot, dialog)) == (640, 480)


def test_the_size_of_a_preset_typed_by_hand_is_the_preset(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    fields = dialog.picture
    type_into(qtbot, fields.across, "1080")
    qtbot.keyClick(fields.across, Qt.Key.Key_Tab)
    type_into(qtbot, fields.down, "1080")
    qtbot.keyClick(fields.down, Qt.Key.Key_Tab)
    assert fields.preset.currentData() == "square"


def test_the_resolution_makes_pixels(dialog: ExportDialog, qtbot: QtBot) -> None:
    pick(qtbot, dialog.picture.dpi, "150")
    assert pixels(write(qtbot, dialog)) == (1875, 1055)


@pytest.mark.parametrize(
    ("key", "corner"), [("dark", True), ("transparent", False), ("light", True)]
)
def test_the_background(
    dialog: ExportDialog, qtbot: QtBot, key: str, corner: bool
) -> None:
    pick(qtbot, dialog.picture.background, key)
    image = QImage(str(write(qtbot, dialog)))
    pixel = image.pixelColor(2, 2)
    assert (pixel.alpha() == 255) == corner
    if corner:
        assert (pixel.lightness() < 100) == (key == "dark")


def test_the_language_changes_title_and_name(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    english = dialog.picture.title.placeholderText()
    assert "Vietnam" in english
    pick(qtbot, dialog.picture.language, "ja")
    japanese = dialog.picture.title.placeholderText()
    assert "日越" in japanese
    assert dialog.target.path.name == "vn-jp_trade-balance_1990-2026_ja.png"
    pick(qtbot, dialog.picture.format, "svg")
    text = write(qtbot, dialog).read_text("utf-8")
    assert japanese[:8] in text
    assert english not in text


def test_an_own_title(dialog: ExportDialog, qtbot: QtBot) -> None:
    pick(qtbot, dialog.picture.format, "svg")
    type_into(qtbot, dialog.picture.title, " Mine <&> yours ")
    text = write(qtbot, dialog).read_text("utf-8")
    assert "Mine &lt;&amp;&gt; yours" in text
    assert dialog.picture.title.placeholderText() not in text


@pytest.mark.parametrize("wanted", [True, False])
def test_the_source_line_can_be_left_out(
    dialog: ExportDialog, qtbot: QtBot, wanted: bool
) -> None:
    pick(qtbot, dialog.picture.format, "svg")
    box = dialog.picture.source_line
    assert box.isChecked()
    if not wanted:
        box.click()
    assert ("Sources: " in write(qtbot, dialog).read_text("utf-8")) == wanted


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("rows", ["shown", "all"])
def test_the_rows_promised_are_the_rows_written(
    open_dialog: Open, qtbot: QtBot, view: View, rows: str
) -> None:
    dialog = open_dialog(view, span=Span.of_years(2005, 2012), filter="wood")
    click(qtbot, dialog, "table")
    button = dialog.table.rows.buttons[rows]
    qtbot.mouseClick(button, LEFT)
    promised = int(button.text().partition("(")[2].strip(")").replace(",", ""))
    written = list(csv.reader(io.StringIO(write(qtbot, dialog).read_text("utf-8"))))
    assert len(written) - 1 == promised > 0


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "json"])
def test_a_table(dialog: ExportDialog, qtbot: QtBot, suffix: str) -> None:
    click(qtbot, dialog, "table")
    pick(qtbot, dialog.table.format, suffix)
    path = write(qtbot, dialog)
    assert path.suffix == f".{suffix}"
    if suffix == "xlsx":
        with zipfile.ZipFile(path) as book:
            assert "xl/workbook.xml" in book.namelist()
    elif suffix == "json":
        assert json.loads(path.read_text("utf-8"))["rows"]


def test_a_table_is_in_the_language_of_the_window(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    pick(qtbot, dialog.picture.language, "vi")
    click(qtbot, dialog, "table")
    assert dialog.target.path.name == "vn-jp_trade-balance_1990-2026_en.csv"
    click(qtbot, dialog, "picture")
    assert dialog.target.path.name == "vn-jp_trade-balance_1990-2026_vi.png"


def test_the_preview_is_the_picture(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull())
    light = dialog.preview.pixmap().toImage()
    assert light.width() / light.height() == pytest.approx(1200 / 675, abs=0.02)
    before = dialog.preview.pixmap().cacheKey()
    pick(qtbot, dialog.picture.background, "dark")
    qtbot.waitUntil(lambda: dialog.preview.pixmap().cacheKey() != before)
    dark = dialog.preview.pixmap().toImage()
    assert dark.pixelColor(3, 3).lightness() < light.pixelColor(3, 3).lightness()


def test_the_preview_follows_the_window(dialog: ExportDialog) -> None:
    dialog.refresh_preview()
    before = dialog.preview.pixmap().width()
    dialog.resize(1300, 800)
    assert dialog.preview.pixmap().width() > before


def test_the_preview_of_a_table_shows_its_rows(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    click(qtbot, dialog, "table")
    dialog.refresh_preview()
    assert dialog.preview.text().startswith("period_start")
    click(qtbot, dialog, "picture")
    dialog.refresh_preview()
    assert not dialog.preview.pixmap().isNull()


def test_nothing_is_overwritten_silently(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "there.png"
    there.write_bytes(b"mine")
    type_into(qtbot, dialog.target.file, str(there))
    assert not dialog.save.isEnabled()
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert there.read_bytes() == b"mine"
    dialog.target.replace.click()
    assert dialog.save.isEnabled()
    assert write(qtbot, dialog) == there
    assert there.read_bytes().startswith(b"\x89PNG")


def test_a_file_that_came_meanwhile_is_kept(dialog: ExportDialog, qtbot: QtBot) -> None:
    path = dialog.target.path
    path.write_bytes(b"mine")
    assert dialog.save.isEnabled()
    qtbot.mouseClick(dialog.save, LEFT)
    assert path.read_bytes() == b"mine"
    assert dialog.isVisible()
    assert not dialog.save.isEnabled()
    assert dialog.target.message.text() == "A file of this name exists."


@pytest.mark.parametrize("kind", ["picture", "table"])
def test_a_missing_folder_is_told(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    click(qtbot, dialog, kind)
    name = "none/a.png" if kind == "picture" else "none/a.csv"
    type_into(qtbot, dialog.target.file, str(tmp_path / name))
    qtbot.mouseClick(dialog.save, LEFT)
    said = dialog.target.message.text()
    assert str(tmp_path / name) in said
    assert "was not written" in said
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(28, "No space left")]
)
def test_a_folder_that_cannot_be_written_is_told(
    dialog: ExportDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise error

    monkeypatch.setattr(export_work, "write_bytes", refuse)
    qtbot.mouseClick(dialog.save, LEFT)
    assert error.strerror in dialog.target.message.text()
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    write(qtbot, dialog)


def test_an_impossible_size_is_told(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    pick(qtbot, dialog.picture.dpi, "600")
    type_into(qtbot, dialog.picture.across, "20000")
    qtbot.keyClick(dialog.picture.across, Qt.Key.Key_Tab)
    dialog.refresh_preview()
    assert "125000 × 4219 pixels" in dialog.preview.text()
    qtbot.mouseClick(dialog.save, LEFT)
    assert "pixels cannot be made" in dialog.target.message.text()
    qtbot.mouseClick(dialog.copy, LEFT)
    assert "pixels cannot be made" in dialog.target.message.text()
    assert list(tmp_path.iterdir()) == []


def test_an_ending_typed_chooses_the_format(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    type_into(qtbot, dialog.target.file, str(tmp_path / "mine.svg"))
    assert dialog.picture.format.currentData() == "svg"
    path = write(qtbot, dialog)
    assert path == tmp_path / "mine.svg"
    assert b"<svg" in path.read_bytes()[:200]


def test_events_are_written_as_calendar_and_timelinejs(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog(View.TIMELINE)
    click(qtbot, dialog, "table")
    box = dialog.table.format
    assert [box.itemData(n) for n in range(box.count())] == [
        "csv",
        "xlsx",
        "json",
        "ics",
        "timelinejs.json",
    ]
    pick(qtbot, box, "timelinejs.json")
    assert dialog.target.path.name.endswith("_en.timelinejs.json")
    content = json.loads(write(qtbot, dialog).read_bytes())
    assert content["scale"] == "human"


def test_other_views_have_no_events(dialog: ExportDialog) -> None:
    assert dialog.table.format.findData("ics") == -1
    assert not dialog.picture.pages.isVisibleTo(dialog)


def test_a_timeline_can_take_several_sheets(open_dialog: Open, qtbot: QtBot) -> None:
    span = Span.of_years(1973, 1990)
    dialog = open_dialog(View.TIMELINE, span=span)
    fields = dialog.picture
    assert not fields.pages.isEnabled()
    pick(qtbot, fields.format, "pdf")
    assert fields.pages.isEnabled()
    pick(qtbot, fields.pages, "a4")
    assert not fields.across.isEnabled()
    dialog.refresh_preview()
    image = dialog.preview.pixmap()
    assert image.width() / image.height() == pytest.approx(1123 / 794, abs=0.01)
    content = write(qtbot, dialog).read_bytes()
    assert b"/MediaBox [0 0 842" in content
    pick(qtbot, fields.format, "png")
    assert fields.choice().pages == ""
    assert fields.across.isEnabled()


def test_a_name_without_an_ending_gets_one(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    type_into(qtbot, dialog.target.file, str(tmp_path / "mine"))
    assert write(qtbot, dialog) == tmp_path / "mine.png"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.png"]


def test_copying_a_picture(dialog: ExportDialog, qtbot: QtBot) -> None:
    pick(qtbot, dialog.picture.background, "dark")
    qtbot.mouseClick(dialog.copy, LEFT)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1200, 675)
    assert image.pixelColor(2, 2).lightness() < 100
    assert dialog.target.message.text() == "Copied."
    assert dialog.isVisible()


def test_copying_a_table(dialog: ExportDialog, qtbot: QtBot) -> None:
    click(qtbot, dialog, "table")
    qtbot.mouseClick(dialog.table.rows.buttons["all"], LEFT)
    qtbot.mouseClick(dialog.copy, LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("period_start\tperiod_end\t")
    promised = dialog.table.rows.buttons["all"].text()
    assert f"({len(lines) - 1:,})" in promised


COMMANDS = {
    View.TIMELINE: ["--years", "2000:2020"],
    View.BALANCE: ["--years", "2000:2020", "--frequency", "annual"],
    View.CATEGORIES: ["--period", "2025", "--flow", "export"],
}


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("suffix", ["png", "svg", "csv", "json"])
def test_the_command_line_writes_the_same_bytes(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path, view: View, suffix: str
) -> None:
    dialog = open_dialog(view, span=Span.of_years(2000, 2020))
    if suffix in ("csv", "json"):
        click(qtbot, dialog, "table")
        pick(qtbot, dialog.table.format, suffix)
    else:
        pick(qtbot, dialog.picture.format, suffix)
    by_window = write(qtbot, dialog).read_bytes()
    path = tmp_path / f"command.{suffix}"
    command = ["export", view.value, "--out", str(path), "--lang", "en"]
    size = ["--size", "1200x675"]
    look = [*size, "--dpi", "96", "--theme", "light"] if suffix != "csv" else []
    assert main([*command, *COMMANDS[view], *look]) == 0
    assert by_window == path.read_bytes()


def test_a_closed_dialog_is_gone(
    qtbot: QtBot, dataset: Dataset, english: Language, tmp_path: Path
) -> None:
    work = ExportWork(dataset, initial_state(dataset), View.BALANCE)
    dialog = ExportDialog(work, english, "light", str(tmp_path))
    dialog.open()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
