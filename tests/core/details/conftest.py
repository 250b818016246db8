"""A view of the embedded package, and ways to read what is said."""

from __future__ import annotations

import pytest

from vnjp_desktop.core.defaults import initial_state


@pytest.fixture(scope="session")
def state(dataset):
    """The first view of the package."""
    return initial_state(dataset)


@pytest.fixture(scope="session")
def lines_of():
    """Return a function: the lines under a heading, none without it."""

    def find(details, title):
        found = [s.lines for s in details.sections if s.title == title]
        return found[0] if found else ()

    return find
