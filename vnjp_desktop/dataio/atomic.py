"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file so that a failure leaves what was there before.

    The bytes go to a temporary file beside the target, which then takes its
    name. A link is followed; a device or pipe is written to directly, since
    it must not be replaced by a file.

    Raises:
        OSError: The file cannot be written; nothing is left behind.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as device:
            device.write(data)
        return
    mode = _mode(target)
    # A short name of its own: the target's may already be as long as allowed.
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        _write_through(temporary, data, mode)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _mode(target: Path) -> int | None:
    """Return the permissions to keep, None for a new file.

    Replacing would succeed on a file that may not be written, so ask first.
    """
    if not target.exists():
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(target))
    return target.stat().st_mode & 0o777


def _write_through(path: Path, data: bytes, mode: int | None) -> None:
    """Write a new file down to the disk."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)
