"""The command ``doctor``."""

from __future__ import annotations

import json
import shutil

import pytest

from vnjp_desktop.cli import doctor, libraries, qt_probe
from vnjp_desktop.cli.doctor import State
from vnjp_desktop.cli.qt_probe import QtReport


def test_a_machine_that_runs_the_tests_is_healthy(command):
    code, out, _ = command("doctor")
    assert code == 0, out
    for name in ("Python", "libraries", "Qt", "fonts for ja", "data", "settings"):
        assert name in out
    assert "failed" not in out


def test_what_is_needed_and_missing_ends_with_2(command, monkeypatch):
    monkeypatch.setattr(libraries, "loads", lambda name: "libGL." not in name)
    code, out, _ = command("doctor")
    assert code == 2
    assert "-> apt-get install libgl1\n" in out


def test_an_old_python_is_named():
    assert doctor.check_python((3, 11)).state is State.OK
    assert doctor.check_python((3, 10)).state is State.FAILED


def test_a_qt_that_loses_references_is_refused():
    report = QtReport(pyside="6.12.0", qt="6.12.0", loses_none=True)
    check = doctor.check_qt(report)
    assert check.state is State.FAILED
    assert "<6.12" in check.remedy


def test_a_qt_that_does_not_load_says_why():
    check = doctor.check_qt(QtReport(trouble="libEGL.so.1: cannot open"))
    assert (check.state, check.text) == (State.FAILED, "libEGL.so.1: cannot open")


def test_missing_fonts_have_a_remedy():
    report = QtReport(fonts=(("ja", ()), ("vi", ("DejaVu Sans",))))
    ja, vi = doctor.check_fonts(report)
    assert (ja.state, ja.remedy) == (State.WARNING, "apt-get install fonts-noto-cjk")
    assert (vi.state, vi.text) == (State.OK, "DejaVu Sans")


def test_a_missing_package_is_named():
    assert doctor.check_package("no-such-package").state is State.FAILED


def test_bad_data_are_named(tmp_path):
    check = doctor.check_data(tmp_path)
    assert check.state is State.FAILED
    assert f"vnjp-desktop validate {tmp_path}" in check.remedy


def test_a_folder_is_tried_and_left_empty(tmp_path):
    check = doctor.check_writable("settings", tmp_path / "new")
    assert check.state is State.OK
    assert list((tmp_path / "new").iterdir()) == []


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    check = doctor.check_writable("settings", tmp_path / "file" / "below")
    assert check.state is State.WARNING


def test_a_display_is_wanted_not_needed(monkeypatch):
    monkeypatch.setattr("vnjp_desktop.cli.display.window_trouble", lambda: "No.\nDo.")
    check = doctor.check_display()
    assert (check.state, check.text, check.remedy) == (State.WARNING, "No.", "Do.")


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        ("import os; os.abort()", "ended by -6"),
        ("raise ImportError('libX.so: not found')", "ImportError: libX.so: not found"),
    ],
)
def test_qt_may_end_its_process_but_not_ours(script, trouble):
    assert qt_probe.ask_qt(script).trouble == trouble


def test_an_interpreter_that_cannot_be_started(monkeypatch):
    monkeypatch.setattr("sys.executable", shutil.which("no-such-python") or "no-such")
    assert qt_probe.ask_qt().trouble


def test_lost_references_are_noticed():
    said = {"pyside": "6.12.0", "qt": "6.12.0", "lost": 1000, "ja": [], "vi": ["A"]}
    report = qt_probe.ask_qt(f"print({json.dumps(said)!r})")
    assert report.loses_none
    assert report.fonts == (("ja", ()), ("vi", ("A",)))
