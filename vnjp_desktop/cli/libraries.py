"""System libraries that Qt loads, and the line that installs missing ones.

Qt does not raise when one of the later ones is missing, it aborts; so each is
tried with ctypes before Qt is.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

# Library to Debian package, as Qt 6.11 links them.
ALWAYS: Final[Mapping[str, str]] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11: Final[Mapping[str, str]] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND: Final[Mapping[str, str]] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds a library and all it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(
    libraries: Mapping[str, str], works: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """Return the packages of the libraries that do not load; Linux only."""
    if not sys.platform.startswith("linux"):
        return ()
    works = works or loads
    return tuple(package for name, package in libraries.items() if not works(name))


def install_line(packages: Iterable[str]) -> str:
    """Return the command that installs packages on Debian and Ubuntu."""
    return "apt-get install " + " ".join(packages)
