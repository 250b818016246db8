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


def run_command(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing is raised."""
    return _guarded(lambda: _dispatch(argv))


def run_window(start: Callable[[], int]) -> int:
    """Open the window where that is possible; else say what to do."""
    return _guarded(lambda: _start_window(start))


def _start_window(start: Callable[[], int]) -> int:
    from vnjp_desktop.cli import display  # noqa: PLC0415  (ctypes: not for --help)

    trouble = display.window_trouble()
    if trouble:
        raise UsageError(trouble)
    platform = display.usable_platform()
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    return start()


def _dispatch(argv: Sequence[str]) -> int:
    from vnjp_desktop.cli.parser import build_parser  # noqa: PLC0415

    # Names of files may hold letters that the terminal's encoding does not.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as end:  # how argparse ends --help and wrong usage
        return int(end.code or OK)
    command: Callable[..., int] = arguments.run
    return command(arguments)


def _guarded(action: Callable[[], int]) -> int:
    try:
        code = action()
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
    text = _import_trouble(error) if isinstance(error, ImportError) else str(error)
    print(f"vnjp-desktop: {text}", file=sys.stderr)
    return BAD_USAGE


def _import_trouble(error: ImportError) -> str:
    from vnjp_desktop.cli.display import library_trouble  # noqa: PLC0415

    return library_trouble() or (
        f"A part of the program does not load: {error}\n"
        "Install it again (pip install --force-reinstall vnjp-desktop, in a "
        "checkout: make clean run), then ask: vnjp-desktop doctor"
    )
