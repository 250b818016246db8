"""Where the files that travel with the program are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def share_dir(name: str) -> Path:
    """Return a folder shipped with the program: ``data`` or ``resources``.

    An installed wheel carries it inside the package under ``_share``, a
    checkout has it at the top level. The folder need not exist.
    """
    installed = _PACKAGE / "_share" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
