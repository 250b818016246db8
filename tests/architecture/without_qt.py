"""A pytest plug-in that makes Qt impossible to import: ``make test-core``.

Load it with ``-p tests.architecture.without_qt`` and leave pytest-qt out.
"""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder

BLOCKED = ("PySide6", "shiboken6", "pyqtgraph")


class Blocker(MetaPathFinder):
    """Refuses packages as if they were not installed."""

    def __init__(self, names=BLOCKED):
        self.names = names

    def find_spec(self, fullname, _path=None, _target=None):
        if fullname.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def block(names=BLOCKED):
    """Make imports of packages fail from now on."""
    sys.meta_path.insert(0, Blocker(tuple(names)))


def pytest_addoption(parser):
    # The settings of pytest-qt, which is not there to know them.
    for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
        parser.addini(name, "unused without pytest-qt")


def pytest_configure():
    block()
