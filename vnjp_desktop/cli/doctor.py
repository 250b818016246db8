"""The command ``doctor``: what works on this machine, and the remedies."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from vnjp_desktop import __version__
from vnjp_desktop.cli import display, libraries
from vnjp_desktop.cli.errors import BAD_USAGE, OK
from vnjp_desktop.cli.qt_probe import ask_qt
from vnjp_desktop.core.problems import DataError
from vnjp_desktop.dataio.package import read_package
from vnjp_desktop.dataio.paths import data_dir, settings_dir
from vnjp_desktop.i18n.fonts import FONT_PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vnjp_desktop.cli.qt_probe import QtReport

_OLDEST_PYTHON: Final = (3, 11)
_REINSTALL: Final = "pip install --force-reinstall vnjp-desktop (a checkout: make run)"
_LIBRARIES: Final = (
    "numpy",
    "pandas",
    "pyqtgraph",
    "Babel",
    "XlsxWriter",
    "platformdirs",
    "typing-extensions",
)
_LANGUAGE_NAMES: Final = {"ja": "Japanese", "vi": "Vietnamese"}


class State(StrEnum):
    """How a check ended; a warning leaves the program usable."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at, with what to do where it is not in order."""

    name: str
    state: State
    text: str
    remedy: str = ""


def run() -> int:
    """Print every check and return 2 when something needed does not work."""
    print(f"vnjp-desktop {__version__} on {platform.platform()}")
    healthy = True
    for check in checks():
        print(f"{check.state.value:<8} {check.name:<14} {check.text}")
        for line in check.remedy.splitlines():
            print(f"{'':<8} {'':<14} -> {line}")
        healthy = healthy and check.state is not State.FAILED
    return OK if healthy else BAD_USAGE


def checks() -> Iterator[Check]:
    """Yield all checks in the order they build on each other."""
    yield check_python(sys.version_info[:2])
    system = check_libraries()
    yield system
    report = ask_qt()
    yield check_qt(report, libraries_missing=system.state is State.FAILED)
    yield from check_fonts(report)
    yield from (check_package(name) for name in _LIBRARIES)
    yield check_display()
    yield check_data(data_dir())
    yield check_writable("settings", settings_dir())


def check_python(found: tuple[int, int]) -> Check:
    """Check the interpreter."""
    if found >= _OLDEST_PYTHON:
        return Check("Python", State.OK, f"{platform.python_version()}")
    return Check(
        "Python",
        State.FAILED,
        f"{platform.python_version()} is too old",
        "install Python 3.11, 3.12 or 3.13",
    )


def check_libraries() -> Check:
    """Check the system libraries Qt links to."""
    packages = libraries.missing(libraries.ALWAYS)
    if packages:
        return Check(
            "libraries",
            State.FAILED,
            f"{len(packages)} of Qt's system libraries missing",
            libraries.install_line(packages),
        )
    return Check("libraries", State.OK, "all system libraries of Qt load")


def check_qt(report: QtReport, *, libraries_missing: bool = False) -> Check:
    """Check Qt itself and the one PySide6 that must not be used."""
    if report.trouble:
        remedy = "install the libraries above" if libraries_missing else _REINSTALL
        return Check("Qt", State.FAILED, report.trouble, remedy)
    text = f"{report.qt}, PySide6 {report.pyside}"
    if report.loses_none:
        return Check(
            "Qt",
            State.FAILED,
            f"{text} loses references to None and will end the process",
            'pip install "PySide6-Essentials<6.12"',
        )
    return Check("Qt", State.OK, text)


def check_fonts(report: QtReport) -> Iterator[Check]:
    """Check that each language can be written."""
    for code, families in report.fonts:
        name = f"fonts for {code}"
        if families:
            more = f" and {len(families) - 1} more" if len(families) > 1 else ""
            yield Check(name, State.OK, f"{families[0]}{more}")
            continue
        yield Check(
            name,
            State.WARNING,
            f"no font: {_LANGUAGE_NAMES[code]} is shown as boxes",
            libraries.install_line([FONT_PACKAGES[code]]),
        )


def check_package(name: str) -> Check:
    """Check that a Python package is there."""
    try:
        return Check(name, State.OK, version(name))
    except PackageNotFoundError:
        return Check(name, State.FAILED, "not installed", _REINSTALL)


def check_display() -> Check:
    """Check that a window could open; pictures and tables do without."""
    trouble = display.window_trouble()
    if not trouble:
        return Check("display", State.OK, _display_name())
    first, _, rest = trouble.partition("\n")
    return Check("display", State.WARNING, first, rest)


def check_data(directory: Path) -> Check:
    """Check the data that come along."""
    try:
        dataset = read_package(directory)
    except DataError as error:
        return Check(
            "data",
            State.FAILED,
            f"{directory}: {len(error.problems)} problems",
            f"vnjp-desktop validate {directory}\n{_REINSTALL}",
        )
    return Check("data", State.OK, f"{dataset.name} {dataset.version}")


def check_writable(name: str, directory: Path) -> Check:
    """Check that files can be made in a folder, and leave none behind."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory):
            pass
    except OSError as error:
        return Check(
            name,
            State.WARNING,
            f"{directory} cannot be written: {error.strerror or error}",
            "make the folder writable; until then settings are not remembered",
        )
    return Check(name, State.OK, f"{directory} can be written")


def _display_name() -> str:
    named = [
        f"{name}={os.environ[name]}"
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
        if os.environ.get(name)
    ]
    return ", ".join(named) or "the system's own"
