"""Whether a window can open, asked before Qt is."""

from __future__ import annotations

import socket
import sys

import pytest

from vnjp_desktop.cli import display, libraries

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays of Linux"
)


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    """All libraries are there, whatever this machine has."""
    monkeypatch.setattr(libraries, "loads", lambda _: True)


@pytest.fixture
def wayland(tmp_path):
    """The environment of a compositor that answers."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        yield {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}


@pytest.fixture
def x11(monkeypatch):
    """Make displays with an even number answer."""
    monkeypatch.setattr(display, "_x11_answers", lambda name: int(name[1:]) % 2 == 0)


def test_no_display():
    trouble = display.window_trouble({})
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in trouble
    assert "export balance" in trouble


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_some_platforms_need_no_display(platform):
    assert display.window_trouble({"QT_QPA_PLATFORM": platform}) == ""


@pytest.mark.parametrize("platform", ["xcb", "wayland"])
def test_others_need_theirs(platform, wayland):
    other = {"DISPLAY": ":0"} if platform == "wayland" else wayland
    trouble = display.window_trouble({"QT_QPA_PLATFORM": platform, **other})
    assert "no display" in trouble


@pytest.mark.usefixtures("x11")
def test_a_display_that_answers():
    assert display.window_trouble({"DISPLAY": ":0"}) == ""


@pytest.mark.usefixtures("x11")
def test_a_display_that_does_not_answer():
    trouble = display.window_trouble({"DISPLAY": ":1"})
    assert "DISPLAY=:1 does not answer" in trouble


def test_a_compositor_that_answers(wayland):
    assert display.window_trouble(wayland) == ""


def test_a_compositor_that_does_not_answer(tmp_path):
    env = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}
    assert "WAYLAND_DISPLAY=wayland-7" in display.window_trouble(env)


@pytest.mark.usefixtures("x11")
@pytest.mark.parametrize(
    ("number", "compositor", "expected"),
    [(0, "wayland-0", ""), (1, "wayland-0", "wayland"), (0, "wayland-7", "xcb")],
)
def test_qt_is_told_which_of_two_displays_works(wayland, number, compositor, expected):
    env = {**wayland, "DISPLAY": f":{number}", "WAYLAND_DISPLAY": compositor}
    assert display.window_trouble(env) == ""
    assert display.usable_platform(env) == expected


def test_a_platform_that_was_chosen_is_kept():
    env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":1", "WAYLAND_DISPLAY": "w"}
    assert display.usable_platform(env) == ""


@pytest.mark.parametrize(
    ("env", "lacking", "package"),
    [
        ({"DISPLAY": ":0"}, "xcb-cursor", "libxcb-cursor0"),
        ({"WAYLAND_DISPLAY": "w"}, "wayland-client", "libwayland-client0"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "EGL", "libegl1"),
    ],
)
def test_missing_libraries_come_first(monkeypatch, env, lacking, package):
    monkeypatch.setattr(libraries, "loads", lambda name: lacking not in name)
    assert display.window_trouble(env).endswith(f"apt-get install {package}")


def test_elsewhere_there_is_always_a_display(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.window_trouble({}) == ""
    assert display.usable_platform({}) == ""


def test_an_x_server_that_is_not_there_does_not_answer():
    if not libraries.missing({"libxcb.so.1": "libxcb1"}):
        assert not display._x11_answers(":9731")
