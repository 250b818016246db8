"""What the program imports is what it declares, and what the run-time lock pins."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def imported():
    """Return the top names imported anywhere in the package, Python's own left out."""
    names = set()
    for path in (ROOT / "vnjp_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"vnjp_desktop"}


def test_every_import_is_declared():
    declared = {
        normal(re.match(r"[\w.-]+", text)[0]) for text in PROJECT["dependencies"]
    }
    known = packages_distributions()
    undeclared = {
        name
        for name in imported()
        if not declared & {normal(package) for package in known.get(name, [name])}
    }
    assert undeclared == set()


def test_every_dependency_is_locked():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normal(name) for name in re.findall(r"^([\w.-]+)==", lock, re.M)}
    for text in PROJECT["dependencies"]:
        assert normal(re.match(r"[\w.-]+", text)[0]) in locked
