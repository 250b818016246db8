"""Each contract is broken once: one that names a wrong package passes for ever."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = [c["name"] for c in SETTINGS["tool"]["importlinter"]["contracts"]]

# Contract (by its beginning), file, line that breaks it.
BREACHES = [
    ("Layers", "core/claims.py", "import vnjp_desktop.dataio"),
    ("Layers", "dataio/theme.py", "import vnjp_desktop.plots"),
    ("Layers", "i18n/numbers.py", "import vnjp_desktop.dataio"),
    ("Layers", "viewmodels/session.py", "import vnjp_desktop.plots"),
    ("Layers", "plots/measure.py", "import vnjp_desktop.viewmodels"),
    ("Layers", "cli/values.py", "import vnjp_desktop.ui"),
    ("Layers", "ui/look.py", "import vnjp_desktop.cli"),
    ("Layers", "helpers.py", "import os"),
    ("core, dataio", "core/claims.py", "import PySide6.QtCore"),
    ("core, dataio", "dataio/theme.py", "import pyqtgraph"),
    ("core, dataio", "i18n/numbers.py", "import shiboken6"),
    ("the command line", "cli/values.py", "import PySide6.QtGui"),
    ("the command line", "app.py", "import PySide6.QtWidgets"),
    ("pyqtgraph", "ui/look.py", "import pyqtgraph"),
    ("pyqtgraph", "viewmodels/session.py", "import pyqtgraph"),
    ("tabs", "ui/tabs/one.py", "import vnjp_desktop.ui.tabs.two"),
    ("no cycles", "core/claims.py", "import vnjp_desktop.core.ledger.ledger"),
]


def kept(folder):
    """Return whether each contract is kept, by its name."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    lines = done.stdout.splitlines()
    results = {}
    for name in CONTRACTS:
        line = next((n for n in lines if n.startswith(name)), f"{name}: {done}")
        results[name] = {"KEPT": True, "BROKEN": False}[line.split()[-1]]
    return results


@pytest.fixture
def copy(tmp_path):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "vnjp_desktop",
        tmp_path / "vnjp_desktop",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return tmp_path


def test_the_code_keeps_every_contract(copy):
    assert kept(copy) == dict.fromkeys(CONTRACTS, True)


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_breaks_its_contract(copy, contract, file, line):
    path = copy / "vnjp_desktop" / file
    text = path.read_text(encoding="utf-8") if path.exists() else '"""New."""\n'
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    if file.startswith("ui/tabs"):
        path.with_name("two.py").write_text('"""Another tab."""\n', encoding="utf-8")
    assert not next(ok for n, ok in kept(copy).items() if n.startswith(contract))


def test_every_contract_has_a_breach():
    begun = {contract for contract, _, _ in BREACHES}
    assert all(any(name.startswith(b) for b in begun) for name in CONTRACTS)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("vnjp_desktop/viewmodels/x.py", "from PySide6.QtWidgets import QWidget"),
        ("vnjp_desktop/app.py", "import PySide6.QtWidgets"),
        ("vnjp_desktop/viewmodels/x.py", "import pyqtgraph"),
        ("vnjp_desktop/core/x.py", "from pandas import read_csv"),
    ],
)
def test_banned_names_are_refused(file, line):
    done = ruff(file, line)
    assert "TID251" in done.stdout


@pytest.mark.parametrize("folder", ["ui", "plots"])
def test_widgets_are_allowed_where_they_belong(folder):
    done = ruff(f"vnjp_desktop/{folder}/x.py", "from PySide6.QtWidgets import QWidget")
    assert done.returncode == 0, done.stdout


def ruff(file, line):
    text = f'"""Sample."""\n\n{line}\n\n__all__ = ["QWidget"]\n'
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--select",
            "TID251",
            "-",
            "--stdin-filename",
            file,
        ],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
