"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True, scope="session")
def nobodys_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder of its own for what users write: no test meets real notes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The embedded data package."""
    from vnjp_desktop.dataio.package import read_package

    return read_package(ROOT / "data")


@pytest.fixture(scope="session")
def english() -> Language:
    """English texts, numbers and dates."""
    from vnjp_desktop.i18n.language import load_language

    return load_language("en")


@pytest.fixture(scope="session", params=["en", "vi", "ja"])
def labels(request: pytest.FixtureRequest) -> Language:
    """Each of the three languages in turn."""
    from vnjp_desktop.i18n.language import load_language

    return load_language(request.param)


@pytest.fixture(scope="session", autouse=True)
def _one_application(request: pytest.FixtureRequest) -> None:
    """Make the application that has widgets first: a process takes one only."""
    if request.config.pluginmanager.hasplugin("pytest-qt"):
        request.getfixturevalue("qapp")
