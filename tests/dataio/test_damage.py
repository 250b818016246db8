"""Whatever happens to the bytes of a package, checking it never raises."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.dataio.packages import OTHER_PAIR
from vnjp_desktop.dataio.package import check_package

if TYPE_CHECKING:
    from tests.dataio.packages import Package

FILES = sorted(path.name for path in OTHER_PAIR.iterdir())
_PIECES = [b"", b"\0", b"\xff", b'"', b",", b"\n", b"\r", b"9", b"-", b"null", b"\\u"]


@pytest.mark.parametrize("name", FILES)
def test_damaged_bytes(package: Package, name: str) -> None:
    chance = random.Random(name)  # noqa: S311  (the same damage every time)
    file = package.path / name
    whole = file.read_bytes()
    refused = 0
    for _ in range(15):
        start = chance.randrange(len(whole))
        end = min(len(whole), start + chance.choice([0, 1, 1, 5, 200]))
        file.write_bytes(whole[:start] + chance.choice(_PIECES) + whole[end:])
        dataset, problems = check_package(package.path)
        errors = [p for p in problems if p.severity == "error"]
        assert (dataset is None) == bool(errors)
        refused += bool(errors)
    assert refused


@pytest.mark.parametrize("name", FILES)
def test_file_cut_anywhere(package: Package, name: str) -> None:
    file = package.path / name
    whole = file.read_bytes()
    package_size = len(whole)
    if name.endswith(".csv"):
        size = {"bytes": package_size}
        package.resource(name.removesuffix(".csv"), lambda r: r.update(size))
    for end in range(0, package_size - 1, max(1, package_size // 10)):
        file.write_bytes(whole[:end])
        dataset, problems = check_package(package.path)
        assert problems
        # A cut between two rows leaves a table that is only shorter than stated.
        assert dataset is None or whole[:end].endswith(b"\n")
