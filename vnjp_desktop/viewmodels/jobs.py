"""Work off the main thread: one pool, results delivered by signal."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Jobs(QObject):
    """Runs functions in threads and hands their results to the main thread.

    It lives as long as the application; ``close`` waits for what is running.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run ``work`` in a thread, then ``done`` or ``failed`` in this one."""

        def finish(future: Future[T]) -> None:
            self._finished.emit((future, done, failed))

        self._pool.submit(work).add_done_callback(finish)

    def close(self) -> None:
        """Drop what has not begun and wait for the rest."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(
        self,
        job: tuple[Future[T], Callable[[T], object], Callable[[Exception], object]],
    ) -> None:
        if self._closed:
            return
        future, done, failed = job
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error
