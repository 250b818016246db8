"""The Qt application that painting needs, with or without a display."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

_kept: Final[list[QGuiApplication]] = []  # Python would delete it with its last name


def ensure_application() -> QGuiApplication:
    """Return the running application, or a new one that needs no display.

    Raises:
        TypeError: An application without fonts and painting is running.
    """
    app = QCoreApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _kept.append(QGuiApplication(["vnjp-desktop"]))
        return _kept[0]
    if not isinstance(app, QGuiApplication):
        raise TypeError("the running Qt application cannot paint")
    return app
