"""The ways to start the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vnjp_desktop import __version__, app

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("start", [["main.py"], ["-m", "vnjp_desktop"]])
def test_the_program_starts_from_a_checkout(start):
    done = subprocess.run(
        [sys.executable, *start, "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"vnjp-desktop {__version__}\n")


def test_arguments_are_those_of_the_process_by_default(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["vnjp-desktop", "--version"])
    assert app.main() == 0
    assert capsys.readouterr().out.startswith("vnjp-desktop ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_no_display_is_said_and_never_an_abort():
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "main.py"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no display" in done.stderr
