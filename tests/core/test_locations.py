"""Shipped folders are found in a wheel and in a checkout."""

from __future__ import annotations

from vnjp_desktop.core import locations


def test_a_checkout_has_them_at_the_top():
    assert (locations.share_dir("data") / "datapackage.json").is_file()


def test_a_wheel_has_them_inside_the_package(monkeypatch, tmp_path):
    (tmp_path / "_share" / "data").mkdir(parents=True)
    monkeypatch.setattr(locations, "_PACKAGE", tmp_path)

    assert locations.share_dir("data") == tmp_path / "_share" / "data"
    assert locations.share_dir("resources") == tmp_path.parent / "resources"
