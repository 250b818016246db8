"""Whether a window can open here, asked before Qt is: Qt would abort."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vnjp_desktop.cli import libraries

if TYPE_CHECKING:
    from collections.abc import Mapping

EXPORT_HINT: Final = (
    "Pictures and tables need no display: vnjp-desktop export balance --out balance.png"
)
_NO_DISPLAY: Final = (
    "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Start the program in a desktop session, through ssh -X, or under xvfb-run."
)
_TIMEOUT: Final = 2.0


def library_trouble(extra: Mapping[str, str] | None = None) -> str:
    """Return what to install before Qt can be loaded; empty when nothing."""
    packages = libraries.missing({**libraries.ALWAYS, **(extra or {})})
    if not packages:
        return ""
    return (
        "System libraries that Qt needs are missing. Install them:\n"
        f"{libraries.install_line(packages)}"
    )


def window_trouble(environment: Mapping[str, str] | None = None) -> str:
    """Return why no window can open and what to do; empty when one can."""
    env = os.environ if environment is None else environment
    if not sys.platform.startswith("linux"):
        return ""
    platform = env.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform and platform not in {"xcb", "wayland"}:
        return library_trouble()
    wayland = platform != "xcb" and bool(env.get("WAYLAND_DISPLAY"))
    x11 = platform != "wayland" and bool(env.get("DISPLAY"))
    if not wayland and not x11:
        return f"{_NO_DISPLAY}\n{EXPORT_HINT}"
    troubles = []
    if wayland:
        troubles.append(_wayland_trouble(env))
    if x11:
        troubles.append(_x11_trouble(env["DISPLAY"]))
    return "" if "" in troubles else troubles[-1]


def usable_platform(environment: Mapping[str, str] | None = None) -> str:
    """Return the only Qt platform that works here; empty to let Qt choose.

    Qt picks by the session's type and aborts when its pick fails, so it is told
    where one of two displays is out of order.
    """
    env = os.environ if environment is None else environment
    both = env.get("WAYLAND_DISPLAY") and env.get("DISPLAY")
    if env.get("QT_QPA_PLATFORM") or not both or not sys.platform.startswith("linux"):
        return ""
    if _x11_trouble(env["DISPLAY"]):
        return "wayland"
    return "xcb" if _wayland_trouble(env) else ""


def _wayland_trouble(env: Mapping[str, str]) -> str:
    trouble = library_trouble(libraries.WAYLAND)
    if trouble:
        return trouble
    name = env["WAYLAND_DISPLAY"]
    path = Path(env.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(_TIMEOUT)
        try:
            client.connect(str(path))
        except OSError:
            return (
                f"The display WAYLAND_DISPLAY={name} does not answer. Start the "
                f"program inside the desktop session.\n{EXPORT_HINT}"
            )
    return ""


def _x11_trouble(display: str) -> str:
    trouble = library_trouble(libraries.X11)
    if trouble:
        return trouble
    if _x11_answers(display):
        return ""
    return (
        f"The display DISPLAY={display} does not answer or refuses the connection. "
        f"Start the program inside the desktop session.\n{EXPORT_HINT}"
    )


def _x11_answers(display: str) -> bool:
    """Connect as Qt would, with the user's authority, and hang up."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
