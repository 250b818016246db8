"""Fixtures for tests of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dataio.packages import Package

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """A valid package that may be broken."""
    return Package(tmp_path)
