"""Runs a command or the window and turns what goes wrong into exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from vnjp_desktop.cli.errors import (
    BAD_DATA,
    BAD_USAGE,
    INTERRUPTED,
    OK,
    UsageError,
)
from vnjp_desktop.core.problems import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    OpenWindow = Callable[[Path | None], int]


def run(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Run a command, or open the window when none is named.

    Args:
        argv: Arguments without the program's name.
        open_window: Opens the window on a data package, the one that comes
            along for None, and returns the exit code.

    Returns:
        The exit code; errors are explained on standard error, not raised.
    """
    # Names of files may hold letters that the terminal's encoding does not.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return _guarded(lambda: _dispatch(argv, open_window))


def _dispatch(argv: Sequence[str], open_window: OpenWindow) -> int:
    if not argv:
        return _start_window(open_window, None)
    from vnjp_desktop.cli.parser import build_parser  # noqa: PLC0415

    parser = build_parser()
    try:
        arguments = parser.parse_args(argv)
        command: Callable[..., int] | None = getattr(arguments, "run", None)
        if command is None:
            return _start_window(open_window, arguments.opened)
        if arguments.opened is not None:
            parser.error("name the command first, then --data")
    except SystemExit as end:  # how argparse ends --help and wrong usage
        return int(end.code or OK)
    return command(arguments)


def _start_window(open_window: OpenWindow, data: Path | None) -> int:
    from vnjp_desktop.cli import display  # noqa: PLC0415  (ctypes: not for --help)

    trouble = display.window_trouble()
    if trouble:
        raise UsageError(trouble)
    platform = display.usable_platform()
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    return open_window(data)


def _guarded(action: Callable[[], int]) -> int:
    try:
        code = action()
        if sys.stdout is not None:  # closed by the caller, or a windowed Python
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, DataError, ImportError, OSError) as error:
        return _explain(error)
    return code


def _explain(error: Exception) -> int:
    """Say what went wrong on standard error and return the exit code for it."""
    if isinstance(error, DataError):
        from vnjp_desktop.cli.report import print_problems  # noqa: PLC0415

        print_problems(error.problems)
        return BAD_DATA
    if isinstance(error, BrokenPipeError):
        # The reader has had enough, as head does. The stream must not be
        # flushed again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    print(f"vnjp-desktop: {_wording(error)}", file=sys.stderr)
    return BAD_USAGE


def _wording(error: Exception) -> str:
    if isinstance(error, ImportError):
        return _import_trouble(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return str(error)


def _import_trouble(error: ImportError) -> str:
    from vnjp_desktop.cli.display import library_trouble  # noqa: PLC0415

    return library_trouble() or (
        f"A part of the program does not load: {error}\n"
        "Install it again (pip install --force-reinstall vnjp-desktop, in a "
        "checkout: make clean run), then ask: vnjp-desktop doctor"
    )
