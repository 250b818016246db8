"""The repository speaks of the program alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SKIPPED = {".png", ".mo", ".xlsx", ".ico"}
# Put together here, so that this file does not hold what it looks for.
MACHINE_PATHS = re.compile(
    r"(?<![\w.])/" + "(?:work|root|tmp)/" + r"|[A-Z]:\\" + r"\\?Users"
)
ADDRESS = re.compile(r"\w+://|\b(?:py" + "pi|python" + r"hosted)\b")


def files():
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("not a git checkout")
    names = [ROOT / name for name in done.stdout.splitlines()]
    return [f for f in names if f.is_file() and f.suffix not in SKIPPED]


def test_no_file_names_a_place_on_somebodys_machine():
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if MACHINE_PATHS.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["see /" + "work/x", "cd /" + "tmp/x", "C:" + "\\Users\\me"]
)
def test_such_places_are_recognised(text):
    assert MACHINE_PATHS.search(text)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_hashes_and_no_addresses(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not ADDRESS.search(text)
    pins = re.findall(r"^[\w.-]+==.*$", text, re.MULTILINE)
    assert len(pins) > 5
    assert text.count("--hash=sha256:") >= len(pins)


def test_the_locks_agree():
    run, dev = (
        set(re.findall(r"^\S+==\S+", (ROOT / n).read_text(encoding="utf-8"), re.M))
        for n in ("requirements.lock", "requirements-dev.lock")
    )
    assert run <= dev


def test_the_locked_pyside_is_one_that_keeps_its_references():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    major, minor = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", text, re.M).groups()
    assert (6, 8) <= (int(major), int(minor)) < (6, 12)
