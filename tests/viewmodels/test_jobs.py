"""Work off the main thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vnjp_desktop.viewmodels.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_results_arrive_in_the_main_thread(qtbot: QtBot) -> None:
    jobs, heard = Jobs(), []
    jobs.run(
        lambda: threading.current_thread().name,
        lambda name: heard.append((name, threading.current_thread())),
        heard.append,
    )
    qtbot.waitUntil(lambda: bool(heard))
    jobs.close()
    name, where = heard[0]
    assert name.startswith("job")
    assert where is threading.main_thread()


def test_failures_arrive_too(qtbot: QtBot) -> None:
    jobs, heard = Jobs(), []
    jobs.run(lambda: int("x"), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    jobs.close()
    assert isinstance(heard[0], ValueError)


def test_nothing_is_delivered_after_closing(qapp: object) -> None:
    jobs, heard, gate = Jobs(), [], threading.Event()
    jobs.run(gate.wait, heard.append, heard.append)
    jobs.run(lambda: 1, heard.append, heard.append)
    closer = threading.Thread(target=jobs.close)
    closer.start()
    gate.set()
    closer.join()
    QCoreApplication.processEvents()
    assert heard == []
