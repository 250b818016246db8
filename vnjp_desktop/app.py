"""The composition root: the window, or the command that is named."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from vnjp_desktop.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: Arguments without the program's name; those of the process when
            left out. Without any the window opens.
    """
    return run(sys.argv[1:] if argv is None else argv, _open_window)


def _open_window(data: Path | None) -> int:
    # Qt is loaded here and not sooner: --version and --help do without it, and
    # what it would abort for has been reported by now.
    from vnjp_desktop.ui.launch import run as run_window  # noqa: PLC0415

    # Qt's loop runs no Python code that could raise KeyboardInterrupt.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run_window(data)
