"""Every code of the data has a word in every language."""

from __future__ import annotations

import pytest

from vnjp_desktop.core import terms
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.details.indicators import indicator_name
from vnjp_desktop.core.details.teller import Teller
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.values import Difference, Missing, Operation


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (terms.FLOWS, Flow),
        (terms.FREQUENCIES, Frequency),
        (terms.STATUSES, Status),
        (terms.QUALIFIERS, Qualifier),
        (terms.OPERATIONS, Operation),
        (terms.MISSING, Missing),
        (terms.DIFFERENCES, Difference),
    ],
)
def test_every_member_is_worded(labels, table, members):
    words = [terms.word(labels, table, member) for member in members]

    assert all(words)
    assert len(set(words)) == len(words)


def test_an_unknown_code_stays_as_it_is(english):
    assert terms.word(english, terms.KINDS, "sport") == "sport"


def test_every_code_of_the_package_is_worded(dataset):
    assert {event.kind for event in dataset.events} <= set(terms.KINDS)
    assert {event.theme for event in dataset.events} <= set(terms.THEMES)
    assert {event.importance for event in dataset.events} <= set(terms.IMPORTANCES)
    assert {c.sector for c in dataset.categories.values()} <= set(terms.SECTORS)
    assert {s.kind for s in dataset.sources.values()} <= set(terms.SOURCE_KINDS)
    assert {s.language for s in dataset.sources.values()} <= set(terms.LANGUAGE_NAMES)


def test_every_indicator_of_the_package_is_worded(dataset, labels):
    teller = Teller(dataset, labels)
    codes = {claim.indicator for claim in dataset.indicators}
    names = {code: indicator_name(teller, code) for code in codes}

    assert len(set(names.values())) == len(codes)
    assert not any(name == code.replace("_", " ") for code, name in names.items())


def test_tables_are_translated(labels):
    if labels.language == "en":
        return
    for table in (terms.THEMES, terms.KINDS, terms.SECTORS, terms.SOURCE_KINDS):
        assert all(labels(message) != message for message in table.values())
