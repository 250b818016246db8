"""What ends a command early."""

from __future__ import annotations

from typing import Final

OK: Final = 0
BAD_DATA: Final = 1
BAD_USAGE: Final = 2
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells expect


class UsageError(Exception):
    """Wrong usage or a missing environment; the text is for the user."""
