"""The commands ``validate`` and ``info``."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from vnjp_desktop.dataio.summary import summary

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def broken(tmp_path):
    """A copy of the data with a date that is none, in line 3."""
    folder = tmp_path / "broken"
    shutil.copytree(DATA, folder)
    path = folder / "events.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    name, _, rest = lines[2].split(",", 2)
    lines[2] = f"{name},yesterday,{rest}"
    path.write_text("".join(lines), encoding="utf-8")
    return folder


def test_the_embedded_data_are_valid(command):
    code, out, err = command("validate", DATA)
    assert (code, err) == (0, "")
    assert "is valid" in out


def test_a_broken_row_is_named(command, broken):
    code, out, err = command("validate", broken)
    assert code == 1
    assert re.search(r": \d+ errors?\n$", out)
    error = next(line for line in err.splitlines() if line.startswith("error"))
    for part in ("events.csv", "row 3", "date", "yesterday"):
        assert part in error


@pytest.mark.parametrize("name", ["nowhere", "empty", "file.txt", "half"])
def test_what_is_no_package_is_reported(command, tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("text", encoding="utf-8")
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "datapackage.json").write_text('{"name": ', encoding="utf-8")
    code, _, err = command("validate", name)
    assert code == 1
    assert err.startswith("error: ")


def test_info_says_what_is_there(command, dataset):
    code, out, err = command("info")
    assert (code, err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in out.splitlines()[1:])
    assert out.startswith(f"{dataset.title}\n")
    assert (lines["name"], lines["version"]) == (dataset.name, dataset.version)
    assert lines["between"] == "Vietnam and Japan"
    assert lines["period"] == "1976-01-01 to 2026-07-31"
    assert lines["events"] == str(len(dataset.events))
    assert lines["claims"].startswith("8489 (787 totals, ")
    assert lines["categories"] == str(len(dataset.categories))
    assert lines["sources"] == str(len(dataset.sources))
    assert lines["disagreements"].startswith("60 documented, ")


def test_info_for_programs_is_the_summary(command, dataset):
    code, out, _ = command("info", "--json")
    assert code == 0
    assert json.loads(out) == summary(dataset)


def test_info_on_bad_data_ends_with_1(command, broken):
    code, out, err = command("info", "--data", broken)
    assert (code, out) == (1, "")
    assert "yesterday" in err
