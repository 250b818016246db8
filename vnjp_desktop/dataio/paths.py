"""Folders the program reads from and writes to."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vnjp_desktop.core.locations import share_dir

_NAME: Final = "vnjp-desktop"


def data_dir() -> Path:
    """Return the folder of the data package that comes along."""
    return share_dir("data")


def resources_dir() -> Path:
    """Return the folder of icons, catalogues and themes."""
    return share_dir("resources")


def settings_dir() -> Path:
    """Return the user's folder for settings; it need not exist."""
    import platformdirs  # noqa: PLC0415  (not needed to export)

    return Path(platformdirs.user_config_path(_NAME, appauthor=False))


def user_data_dir() -> Path:
    """Return the user's folder for what they wrote; it need not exist."""
    import platformdirs  # noqa: PLC0415  (not needed to export)

    return Path(platformdirs.user_data_path(_NAME, appauthor=False))


def cache_dir() -> Path:
    """Return the user's folder for what can be made again; it need not exist."""
    import platformdirs  # noqa: PLC0415  (not needed to export)

    return Path(platformdirs.user_cache_path(_NAME, appauthor=False))
