"""The wheel: all that is needed travels in it, and works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command, **options):
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=100, check=False, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The program as pip installs it, beside nothing of the checkout."""
    site = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    run(*pip, "--no-build-isolation", "--no-index", "--target", str(site), str(ROOT))
    return site


def test_the_installed_command_works_from_any_folder(installed, tmp_path):
    env = {**os.environ, "PYTHONPATH": str(installed)}
    command = installed / "bin" / "vnjp-desktop"
    start = (
        [str(command)] if command.exists() else [sys.executable, "-m", "vnjp_desktop"]
    )
    info = run(*start, "info", cwd=tmp_path, env=env)
    assert "version " in info
    written = run(
        *start,
        "export",
        "balance",
        "--lang",
        "vi",
        "--out",
        "a.svg",
        cwd=tmp_path,
        env=env,
    )
    assert written == "a.svg\n"
    assert "<svg" in (tmp_path / "a.svg").read_text(encoding="utf-8")[:200]


def test_data_and_resources_travel_along(installed):
    share = installed / "vnjp_desktop" / "_share"
    assert (share / "data" / "datapackage.json").is_file()
    assert (share / "resources" / "theme.toml").is_file()
    assert not (installed / "tests").exists()
