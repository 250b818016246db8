"""System libraries and the line that installs them."""

from __future__ import annotations

import sys

import pytest

from vnjp_desktop.cli import libraries

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@linux
def test_missing_libraries_name_their_packages():
    def works(name):
        return "EGL" not in name and "fontconfig" not in name

    found = libraries.missing(libraries.ALWAYS, works)
    assert found == ("libegl1", "libfontconfig1")
    assert libraries.install_line(found) == "apt-get install libegl1 libfontconfig1"


def test_the_linker_is_asked():
    assert not libraries.loads("libno-such-library.so.9")


def test_elsewhere_qt_brings_its_own(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert libraries.missing(libraries.ALWAYS, lambda _: False) == ()
