"""Look-ups of the dataset and the two parties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset


def test_claims_are_found_by_their_id(dataset: Dataset) -> None:
    assert len(dataset.claim_by_id) == len(dataset.claims)
    claim = dataset.claims[0]
    assert dataset.claim_by_id[claim.claim_id] is claim


def test_coverage_is_that_of_the_claims(dataset: Dataset) -> None:
    assert dataset.coverage == Span.of_years(1976, 2026)


def test_without_claims_coverage_is_that_of_the_events(dataset: Dataset) -> None:
    first, *_, last = dataset.events
    events_only = replace(dataset, claims=())
    years = (first.date.start.year, last.last.end.year)
    assert events_only.coverage.years == years


def test_a_dataset_about_nothing_covers_no_time(dataset: Dataset) -> None:
    empty = replace(dataset, claims=(), events=())
    with pytest.raises(ValueError, match="covers no time"):
        _ = empty.coverage


def test_each_party_is_the_partner_of_the_other(dataset: Dataset) -> None:
    relation = dataset.relation
    assert relation.partner("VNM").code == "JPN"
    assert relation.partner("JPN").code == "VNM"
    with pytest.raises(KeyError):
        relation.party("USA")
