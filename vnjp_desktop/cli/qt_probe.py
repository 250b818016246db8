"""Asks Qt about itself in a process of its own, which it may abort."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

_TIMEOUT: Final = 60
_CALLS: Final = 1000

# PySide6 6.12.0 on Python 3.11 gives up one reference to None in each call that
# returns nothing; some thousands of them end the process.
_SCRIPT: Final = f"""
import json, sys
import PySide6
from PySide6 import QtCore, QtSvg, QtWidgets
from PySide6.QtGui import QFontDatabase, QPainterPath
app = QtWidgets.QApplication([])
path = QPainterPath()
before = sys.getrefcount(None)
for _ in range({_CALLS}):
    path.lineTo(1, 2)
lost = before - sys.getrefcount(None)
def families(system):
    return QFontDatabase.families(system)
print(json.dumps(dict(
    pyside=PySide6.__version__,
    qt=QtCore.qVersion(),
    lost=lost,
    ja=families(QFontDatabase.WritingSystem.Japanese),
    vi=families(QFontDatabase.WritingSystem.Vietnamese),
)))
"""


@dataclass(frozen=True, slots=True)
class QtReport:
    """What Qt said, or why it could not.

    Attributes:
        trouble: Why Qt does not work; empty when it does.
        pyside: Version of PySide6.
        qt: Version of Qt.
        loses_none: Whether calls lose references to None.
        fonts: Families that can write a language, by its code.
    """

    trouble: str = ""
    pyside: str = ""
    qt: str = ""
    loses_none: bool = False
    fonts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def ask_qt(script: str = _SCRIPT) -> QtReport:
    """Load Qt without a display and return what it says."""
    try:
        done = subprocess.run(  # noqa: S603  (our own script, our own interpreter)
            [sys.executable, "-c", script],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return QtReport(trouble=str(error))
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"ended by {done.returncode}"]
        return QtReport(trouble=lines[-1])
    said = json.loads(done.stdout.splitlines()[-1])
    return QtReport(
        pyside=said["pyside"],
        qt=said["qt"],
        loses_none=said["lost"] >= _CALLS // 10,
        fonts=tuple((code, tuple(said[code])) for code in ("ja", "vi")),
    )
