"""The composition root: the window without arguments, else the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vnjp_desktop.cli.main import run_command, run_window

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: Arguments without the program's name; those of the process when
            left out.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments:
        return run_command(arguments)
    return run_window(_open_window)


def _open_window() -> int:
    # Qt is loaded here and not sooner: --version and --help do without it, and
    # a missing library has been reported by now.
    from vnjp_desktop.ui.launch import run  # noqa: PLC0415

    return run([])
