"""Exit codes, and ends that are not errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from vnjp_desktop import __version__
from vnjp_desktop.cli import display
from vnjp_desktop.cli.main import run

ROOT = Path(__file__).parents[2]


def no_window(_data):
    raise AssertionError("a command opened the window")


@pytest.fixture
def desktop(monkeypatch):
    """A machine where a window can open."""
    monkeypatch.setattr(display, "window_trouble", lambda: "")
    monkeypatch.setattr(display, "usable_platform", lambda: "")


def test_version_and_help(capsys):
    assert run(["--version"], no_window) == 0
    assert capsys.readouterr().out == f"vnjp-desktop {__version__}\n"
    assert run(["--help"], no_window) == 0
    assert "exit codes: 0 done" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["--nonsense"], ["info", "--jso"], ["--data", "x", "info"]],
)
def test_wrong_usage_ends_with_2(capsys, arguments):
    assert run(arguments, no_window) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.usefixtures("desktop")
def test_without_a_command_the_window_opens():
    opened = []

    def window(data):
        opened.append(data)
        return 0

    assert run([], window) == 0
    assert run(["--data", "folder"], window) == 0
    assert opened == [None, Path("folder")]


def test_no_window_without_a_display(monkeypatch, capsys):
    monkeypatch.setattr(display, "window_trouble", lambda: "There is no display.")
    assert run([], no_window) == 2
    assert capsys.readouterr().err == "vnjp-desktop: There is no display.\n"


@pytest.mark.usefixtures("desktop")
def test_the_display_that_works_is_used(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.setattr(display, "usable_platform", lambda: "xcb")
    seen = []
    run([], lambda _: seen.append(__import__("os").environ["QT_QPA_PLATFORM"]) or 0)
    assert seen == ["xcb"]


@pytest.mark.usefixtures("desktop")
@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (ImportError("no PySide6"), 2, "does not load: no PySide6"),
        (
            PermissionError(13, "Permission denied", "x.csv"),
            2,
            "x.csv: Permission denied",
        ),
    ],
)
def test_what_goes_wrong_has_a_code(capsys, error, code, message):
    def window(_data):
        raise error

    assert run([], window) == code
    assert message in capsys.readouterr().err


@pytest.mark.usefixtures("desktop")
def test_an_import_error_for_a_missing_library_names_it(monkeypatch, capsys):
    def window(_data):
        raise ImportError("libGL.so.1: cannot open shared object file")

    monkeypatch.setattr("vnjp_desktop.cli.libraries.loads", lambda n: "libGL" not in n)
    assert run([], window) == 2
    assert "apt-get install libgl1" in capsys.readouterr().err


def test_a_reader_that_has_had_enough_is_no_error():
    process = subprocess.Popen(
        [sys.executable, "main.py", "info", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    message = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), message) == (0, b"")


def test_a_standard_output_that_is_closed_is_no_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["info"], no_window) == 0
