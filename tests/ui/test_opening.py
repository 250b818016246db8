"""Opening another package, and packages that are broken."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from tests.ui.windows import clear_up, open_desk
from vnjp_desktop.core.problems import DataError, Problem, ProblemCode
from vnjp_desktop.core.state import View
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES
from vnjp_desktop.ui import opening as opening_module
from vnjp_desktop.ui.dialogs.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.viewmodels.session import Session

OTHER_PAIR = Path(__file__).parents[1] / "fixtures" / "other_pair"
THE_EMBEDDED_PAIR = re.compile(
    "vi[eệ]t|japan|nhật|日本|ベトナム|越|tokyo|hanoi", re.IGNORECASE
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def shared(qapp: object, dataset: Dataset) -> Iterator[Desk]:
    with open_desk(dataset) as desk:
        yield desk


@pytest.fixture
def desk(shared: Desk, dataset: Dataset) -> Desk:
    """The window with the embedded data, in English."""
    if shared.session.dataset is not dataset:
        shared.session.load(dataset)
    shared.session.update(lambda s: replace(s, language="en"))
    shared.window.notice.dismiss()
    shared.window.show_view(View.TIMELINE)
    return shared


def open_package(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    """Open a package that is good."""
    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        desk.commands.opening.open(folder)


def refuse_package(desk: Desk, qtbot: QtBot, folder: Path) -> str:
    """Open a package that is not, and return what is said about it."""
    notice = desk.window.notice
    notice.dismiss()
    desk.commands.opening.open(folder)
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    return notice.text.text()


def everything_said(desk: Desk) -> set[str]:
    window = desk.window
    said = {window.windowTitle(), window.inspector.toPlainText()}
    for widget in window.findChildren(QWidget):
        said |= {widget.toolTip(), widget.accessibleName()}
        said.add(widget.accessibleDescription())
        if isinstance(widget, QLabel):
            said.add(widget.text())
    said |= {action.text() for action in window.findChildren(QAction)}
    for tab in window.tabs.values():
        view = getattr(tab, "view", None)
        drawing = getattr(view, "drawing", None)
        said |= {target.name for target in drawing.targets} if drawing else set()
    return said - set(OWN_NAMES.values())


def test_another_pair_has_its_own_names(desk: Desk, qtbot: QtBot) -> None:
    for view in View:
        desk.window.show_view(view)
    open_package(desk, qtbot, OTHER_PAIR)
    parties = desk.session.dataset.relation.parties
    for code in LANGUAGES:
        desk.session.update(lambda s, code=code: replace(s, language=code))
        labels = desk.session.labels
        for view in View:
            desk.window.show_view(view)
            desk.window.grab()
            assert desk.window.tab.heading.full_text
        clear_up()
        said = everything_said(desk)
        assert [text for text in said if THE_EMBEDDED_PAIR.search(text)] == []
        relation = labels.name(desk.session.dataset.relation.name)
        assert relation in desk.window.windowTitle()
        choices = desk.window.top.controls.reporter.menu().actions()
        assert [a.text() for a in choices] == [labels.name(p.agency) for p in parties]
        assert any(labels.name(parties[0].name) in text for text in said)


def test_its_tabs_show_its_numbers(desk: Desk, qtbot: QtBot) -> None:
    open_package(desk, qtbot, OTHER_PAIR)
    desk.window.show_view(View.TIMELINE)
    assert [e.event_id for e in desk.window.tab.chart.events] == [
        "1962-relations",
        "2022-03-talks",
    ]
    desk.window.show_view(View.BALANCE)
    assert desk.window.tab.chart.reporter == "KOR"
    assert desk.window.tab.chart.points
    desk.window.show_view(View.CATEGORIES)
    rows = desk.window.tab.table.rows
    assert {row.category for row in rows} <= {"steel", "flat-steel", "avocados"}
    assert rows


def test_undo_goes_back_to_the_former_dataset(
    desk: Desk, qtbot: QtBot, dataset: Dataset
) -> None:
    desk.session.update(lambda s: replace(s, unit="JPY"))
    before = desk.session.state
    open_package(desk, qtbot, OTHER_PAIR)
    assert "Korea" in desk.window.windowTitle()
    desk.run("edit.undo")
    assert desk.session.dataset is dataset
    assert desk.session.state == before
    assert "Vietnam–Japan" in desk.window.windowTitle()
    desk.run("edit.redo")
    assert desk.session.dataset.name == "fixture-korea-mexico"
    desk.run("edit.undo")
    desk.run("edit.undo")


def test_the_embedded_dataset_can_be_opened_again(desk: Desk, qtbot: QtBot) -> None:
    open_package(desk, qtbot, OTHER_PAIR)
    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        desk.run("file.embedded")
    assert "Vietnam–Japan" in desk.window.windowTitle()


def test_choosing_a_folder(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, title: str) -> str:
        asked.append(title)
        return str(OTHER_PAIR)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        desk.run("file.open")
    assert asked == ["Open data package"]
    assert desk.session.dataset.name == "fixture-korea-mexico"


def test_choosing_nothing(
    desk: Desk, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(desk.commands.opening, "open", opened.append)
    desk.run("file.open")
    assert opened == []


def spoilt(folder: Path, **edits: tuple[str, str]) -> Path:
    """Return a copy of the small package with texts exchanged in its tables."""
    package = folder / "spoilt"
    shutil.copytree(OTHER_PAIR, package)
    for table, (old, new) in edits.items():
        file = package / f"{table}.csv"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    return package


def untouched(session: Session) -> Callable[[], bool]:
    """Return a question that is answered with yes as long as nothing changes."""
    before = (session.dataset, session.state, session.can_undo, session.can_redo)

    def same() -> bool:
        now = (session.dataset, session.state, session.can_undo, session.can_redo)
        return now == before and now[0] is before[0]

    return same


def test_a_broken_package_is_refused(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    same = untouched(desk.session)
    package = spoilt(
        tmp_path,
        trade_totals=("900100200", "many"),
        events=("fixture-office fixture-press", "nobody"),
    )
    said = refuse_package(desk, qtbot, package)
    assert "spoilt was not opened: 2 problems." in said
    assert same()
    assert desk.window.tab.isVisible()


def test_all_problems_are_listed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    package = spoilt(
        tmp_path,
        trade_totals=("900100200", "many"),
        events=("fixture-office fixture-press", "nobody"),
    )
    refuse_package(desk, qtbot, package)
    notice = desk.window.notice
    assert notice.action.text() == "Details"
    qtbot.mouseClick(notice.action, LEFT)
    dialog = desk.window.findChildren(TextDialog)[-1]
    text = dialog.text.toPlainText()
    for word in ("trade_totals.csv", "row 2", "“many”", "events.csv", "“nobody”"):
        assert word in text
    dialog.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder / "none", "There is no such directory."),
        (lambda folder: folder, "The directory is empty."),
        (lambda folder: OTHER_PAIR / "events.csv", "This is a file"),
    ],
)
def test_places_without_a_package(
    desk: Desk, qtbot: QtBot, tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    same = untouched(desk.session)
    assert words in refuse_package(desk, qtbot, make(tmp_path))
    assert same()


def test_a_half_written_description(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    package = tmp_path / "half"
    shutil.copytree(OTHER_PAIR, package)
    file = package / "datapackage.json"
    file.write_bytes(file.read_bytes()[:900])
    same = untouched(desk.session)
    said = refuse_package(desk, qtbot, package)
    assert "half was not opened: 1 problem." in said
    assert "datapackage.json" in said
    assert same()


def test_problems_in_the_language_of_the_window(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.session.update(lambda s: replace(s, language="vi"))
    said = refuse_package(desk, qtbot, tmp_path / "none")
    assert "There is no such directory." not in said
    assert desk.session.labels("There is no such directory.") in said
    assert desk.window.notice.close_button.text() == desk.session.labels("Close")


def test_what_nobody_expects_is_told_too(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_folder: Path) -> Dataset:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(opening_module, "read_package", fail)
    said = refuse_package(desk, qtbot, tmp_path)
    assert "Permission denied" in said
    assert str(tmp_path) in said


def test_of_very_many_problems_the_first_are_listed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    problems = tuple(
        Problem(ProblemCode.REQUIRED, "events.csv", row, "title_en")
        for row in range(2, 303)
    )

    def fail(_folder: Path) -> Dataset:
        raise DataError(problems)

    monkeypatch.setattr(opening_module, "read_package", fail)
    assert "301 problems" in refuse_package(desk, qtbot, tmp_path)
    qtbot.mouseClick(desk.window.notice.action, LEFT)
    dialog = desk.window.findChildren(TextDialog)[-1]
    lines = dialog.text.toPlainText().splitlines()
    assert len(lines) == opening_module.SHOWN + 1
    assert lines[-1] == "101 more"
    dialog.close()


def test_a_good_package_takes_the_notice_away(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    refuse_package(desk, qtbot, tmp_path / "none")
    open_package(desk, qtbot, OTHER_PAIR)
    assert not desk.window.notice.isVisible()
