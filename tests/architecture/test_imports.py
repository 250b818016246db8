"""What is loaded, and what is not, in processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIGHT = ("core", "dataio", "i18n")
ALL_MODULES = """
import importlib, pkgutil, sys
from tests.architecture.without_qt import block
block(sys.argv[2:])
package = importlib.import_module("vnjp_desktop." + sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""


def python(*arguments):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("package", LIGHT)
def test_packages_below_qt_load_without_qt_pandas_and_numpy(package):
    blocked = ("PySide6", "shiboken6", "pyqtgraph", "pandas", "numpy", "pyarrow")
    done = python("-c", ALL_MODULES, package, *blocked)
    assert done.returncode == 0, done.stderr


def collected(*folders):
    """Let pytest import tests as ``make test-core`` does: there is no Qt."""
    arguments = ("-p", "no:pytest-qt", "-p", "tests.architecture.without_qt")
    return python("-m", "pytest", "-q", "--collect-only", *arguments, *folders)


def test_the_tests_of_the_core_need_no_qt():
    done = collected(*(f"tests/{name}" for name in LIGHT))
    assert done.returncode == 0, done.stdout[-2000:]


def test_other_tests_do():
    assert "No module named 'PySide6" in collected("tests/plots").stdout


def test_the_blocker_blocks():
    done = python("-c", ALL_MODULES, "plots", "PySide6")
    assert "No module named 'PySide6" in done.stderr


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["export", "-h"]])
def test_version_and_help_load_neither_qt_nor_pandas(arguments):
    script = (
        "import sys; from vnjp_desktop.app import main; code = main(sys.argv[1:]); "
        "heavy = {'PySide6', 'pandas', 'numpy', 'pyqtgraph', 'babel'}; "
        "print('LOADED', sorted(heavy & set(sys.modules)), code)"
    )
    done = python("-c", script, *arguments)
    assert done.stdout.splitlines()[-1] == "LOADED [] 0", done.stderr


def test_qt_keeps_its_references_to_none():
    # PySide6 6.12.0 on Python 3.11 loses one in each call and ends the process.
    script = (
        "import sys; from PySide6.QtGui import QPainterPath; path = QPainterPath()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(1000): path.lineTo(1, 2)\n"
        "print(before - sys.getrefcount(None))"
    )
    done = python("-c", script)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100
