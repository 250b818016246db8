"""The start: paint, load, fill; and what is remembered of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.core.own.draft import Draft, Origin, event_of
from vnjp_desktop.core.own.events import own_of, put
from vnjp_desktop.core.state import ThemeName, View
from vnjp_desktop.dataio.own_events import own_dir, write_own
from vnjp_desktop.dataio.preferences import (
    Preferences,
    load_preferences,
    save_preferences,
)
from vnjp_desktop.ui.launch import Launch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.dataset import Dataset

ROOT = Path(__file__).parents[2]
OTHER_PAIR = ROOT / "tests" / "fixtures" / "other_pair"

START = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from vnjp_desktop.ui import launch
from vnjp_desktop.ui.main_window import MainWindow

app = QApplication([])
heavy = ("pandas", "numpy", "pyqtgraph")
loaded = lambda: [name for name in heavy if name in sys.modules]
told = {}
make = MainWindow.__init__

def watched(self, *arguments):
    make(self, *arguments)
    self.painted.connect(lambda: told.update(at_first_paint=loaded()))

def look():
    window = next((w for w in app.topLevelWidgets() if isinstance(w, MainWindow)), None)
    if window is not None and window.tab is not None and window.tab.isVisible():
        told["tab"] = window.tab.VIEW
        told["heading"] = window.tab.heading.full_text
        told["in_the_end"] = loaded()
        window.close()

MainWindow.__init__ = watched
timer = QTimer()
timer.timeout.connect(look)
timer.start(10)
told["code"] = launch.run()
print(json.dumps(told))
"""


def test_the_window_is_painted_before_anything_slow_is_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(tmp_path),
            "PYTHONPATH": str(ROOT),
            "LANGUAGE": "en",
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    told = json.loads(done.stdout)
    assert told["at_first_paint"] == []
    assert told["tab"] == "timeline"
    assert told["heading"]
    assert "pyqtgraph" in told["in_the_end"]
    assert "pandas" not in told["in_the_end"]
    assert told["code"] == 0
    kept = json.loads((tmp_path / "vnjp-desktop" / "preferences.json").read_text())
    assert kept["language"] == "en"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who starts the program for the first time, in English."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "en")
    return tmp_path


@pytest.fixture
def starts(home: Path, qtbot: QtBot) -> Iterator[Starts]:
    made = Starts(qtbot)
    yield made
    for launch in made.launches:
        launch.close()


class Starts:
    """Starts the program; ends it again."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.launches: list[Launch] = []

    def make(self, data: Path | None = None) -> Launch:
        """Make the window without showing it: nothing is loaded yet."""
        launch = Launch(data)
        self.launches.append(launch)
        self._qtbot.addWidget(launch.window)
        return launch

    def begin(self, data: Path | None = None) -> Launch:
        launch = self.make(data)
        launch.window.show()
        return launch

    def start(self, data: Path | None = None) -> Launch:
        """Start and wait until the first view is there."""
        launch = self.begin(data)
        self._qtbot.waitUntil(
            lambda: launch.window.tab is not None and launch.window.tab.isVisible(),
            timeout=20_000,
        )
        return launch


def test_the_frame_is_there_before_the_data(starts: Starts, qtbot: QtBot) -> None:
    launch = starts.begin()
    window = launch.window
    with qtbot.waitSignal(window.painted):
        window.repaint()
    assert window.tab is None
    assert window.waiting.isVisible()
    assert window.waiting.text() == "Opening the data…"
    assert window.top.tabs.tabText(0) == "Timeline"
    assert not window.top.export.isEnabled()
    qtbot.waitUntil(lambda: window.tab is not None, timeout=20_000)
    assert window.view is View.TIMELINE
    assert window.top.export.isEnabled()
    assert not window.waiting.isVisible()


def test_a_tab_turned_to_before_the_data_is_the_first_made(
    starts: Starts, qtbot: QtBot
) -> None:
    launch = starts.begin()
    launch.window.top.turn_to(View.CATEGORIES)
    qtbot.waitUntil(lambda: launch.window.tab is not None, timeout=20_000)
    assert list(launch.window.tabs) == [View.CATEGORIES]


@pytest.fixture
def large_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 1920, 1040))
    found = SimpleNamespace(primaryScreen=lambda: screen)
    monkeypatch.setattr("vnjp_desktop.ui.launch.QGuiApplication", found)


@pytest.mark.usefixtures("large_screen")
def test_choices_are_remembered(starts: Starts) -> None:
    first = starts.start()
    assert first.session.state.language == "en"
    assert (first.window.width(), first.window.height()) == (1440, 900)
    first.session.update(lambda s: replace(s, language="vi", theme=ThemeName.DARK))
    assert first.look.dark
    first.window.resize(1100, 700)
    first.close()
    second = starts.make()
    assert second.language == "vi"
    assert second.look.dark
    assert (second.window.width(), second.window.height()) == (1100, 700)


@pytest.mark.usefixtures("large_screen")
@pytest.mark.parametrize(
    ("kept", "size"),
    [
        ((4000, 3000), (1920, 1040)),
        ((10, 10), (1024, 640)),
        ((1300, 800), (1300, 800)),
    ],
)
def test_the_window_fits_the_screen(
    starts: Starts, kept: tuple[int, int], size: tuple[int, int]
) -> None:
    window = {"width": kept[0], "height": kept[1]}
    save_preferences(Preferences(window=window))
    made = starts.make().window
    assert (made.width(), made.height()) == size


def test_choices_are_remembered_at_once(starts: Starts) -> None:
    launch = starts.start()
    launch.session.update(lambda s: replace(s, theme=ThemeName.DARK))
    assert load_preferences().theme is ThemeName.DARK
    launch.session.update(lambda s: replace(s, theme=ThemeName.LIGHT))
    assert load_preferences().theme is ThemeName.LIGHT


@pytest.mark.parametrize(
    "text",
    [
        "{ broken",
        "[]",
        '{"language": "xx", "theme": 5, "window": {"width": "wide"}}',
        '{"window": {"width": -5, "height": 99999999}}',
        '{"window": {"width": 1e999}}',
    ],
)
def test_broken_settings_do_not_stop_the_start(
    home: Path, starts: Starts, text: str
) -> None:
    file = home / "config" / "vnjp-desktop" / "preferences.json"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    launch = starts.make()
    window = launch.window
    assert launch.language == "en"
    assert window.minimumWidth() <= window.width() <= 1440
    assert window.minimumHeight() <= window.height() <= 900


def test_settings_that_cannot_be_kept_do_not_stop_it(
    starts: Starts, home: Path
) -> None:
    launch = starts.start()
    (home / "config").write_text("a file where the folder should be")
    launch.session.update(lambda s: replace(s, language="vi"))
    assert launch.window.top.tabs.tabText(1) == "Cán cân thương mại"


def test_the_language_of_the_system_is_chosen_at_first(
    starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "ja_JP:en")
    launch = starts.make()
    assert launch.language == "ja"
    assert launch.window.top.tabs.tabText(1) == "貿易収支"


def broken(folder: Path) -> Path:
    """Return a copy of the small package with a word for a number."""
    package = folder / "broken"
    shutil.copytree(OTHER_PAIR, package)
    file = package / "trade_totals.csv"
    text = file.read_text("utf-8")
    assert "900100200" in text
    file.write_text(text.replace("900100200", "many"), "utf-8")
    return package


def test_broken_data_are_named_and_the_embedded_ones_opened(
    starts: Starts, tmp_path: Path
) -> None:
    launch = starts.start(broken(tmp_path))
    said = launch.window.notice.text.text()
    assert launch.window.notice.isVisible()
    for word in ("trade_totals.csv", "row 2", "column value", "“many”", "a number"):
        assert word in said
    assert launch.session.dataset.relation.name.en == "Vietnam–Japan"
    assert launch.window.tab.VIEW is View.TIMELINE


def test_no_data_at_all(
    starts: Starts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def nowhere(name: str) -> Path:
        return tmp_path / "none" if name == "data" else share_dir(name)

    monkeypatch.setattr("vnjp_desktop.ui.launch.share_dir", nowhere)
    launch = starts.begin()
    qtbot.waitUntil(launch.window.notice.isVisible, timeout=20_000)
    assert "There is no such directory." in launch.window.notice.text.text()
    assert launch.window.waiting.text() == "The data could not be opened."
    assert launch.window.tab is None
    assert launch.session is None


def test_another_package_can_be_opened_at_the_start(starts: Starts) -> None:
    launch = starts.start(OTHER_PAIR)
    assert not launch.window.notice.isVisible()
    assert "Korea–Mexico" in launch.window.windowTitle()


def test_own_events_are_there_from_the_start(
    starts: Starts, dataset: Dataset, data_home: Path
) -> None:
    draft = Draft("2024", title=Names("Mine", "", ""), origin=Origin.NOTE)
    own = own_of(put(dataset, *event_of(draft, "en", {}, "own-mine")))
    folder = own_dir(dataset.relation)
    write_own(folder, own, dataset.relation)
    assert folder.is_relative_to(data_home)
    launch = starts.start()
    assert own_of(launch.session.dataset) == own
    assert not launch.window.notice.isVisible()
    assert not launch.session.can_undo


def test_damaged_own_events_do_not_stop_the_start(
    starts: Starts, dataset: Dataset
) -> None:
    folder = own_dir(dataset.relation)
    folder.mkdir(parents=True)
    (folder / "events.csv").write_text("half a li")
    launch = starts.start()
    assert own_of(launch.session.dataset).events == ()
    assert "Your own events were not read." in launch.window.notice.text.text()
    kept = folder.with_name(f"{folder.name}.broken") / "events.csv"
    assert kept.read_text() == "half a li"
