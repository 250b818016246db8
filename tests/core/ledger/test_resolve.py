"""Which claim is used, and which do not fit it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import claim, claims_of_one_thing, rate, source
from vnjp_desktop.core.claims import Qualifier, Status
from vnjp_desktop.core.ledger.convert import Rates
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.ledger.disputes import Disputes, fits
from vnjp_desktop.core.ledger.resolve import (
    difference_kind,
    is_database,
    preferred,
    vintages,
)
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Difference

YEAR = Period.year(2022)
RATES = Rates([rate(100.0, 2022)], {})
BN = 1e9


def first(*claims, unit="USD"):
    return preferred(claims, unit)[0]


class TestPreferred:
    def test_the_lowest_rank_wins(self):
        best = claim(1.0, rank=1, status=Status.FORECAST, digits=1)
        assert first(claim(2.0, rank=2, digits=9), best) is best

    def test_an_unreliable_claim_is_last_whatever_its_rank(self):
        poor = claim(1.0, rank=5, status=Status.FORECAST)
        assert first(claim(2.0, rank=1, status=Status.UNRELIABLE), poor) is poor

    def test_then_the_asked_currency(self):
        yen = claim(1.0, unit="JPY", status=Status.PROVISIONAL)
        dollars = claim(2.0)
        assert first(yen, dollars) is dollars
        assert first(yen, dollars, unit="JPY") is yen

    def test_then_the_stronger_status(self):
        order = ["A", "P", "", "E", "I", "F", "U"]
        made = [claim(1.0, status=Status(code), claim_id=code) for code in order]
        assert [c.status.value for c in preferred(made[::-1], "USD")] == order

    def test_then_more_digits(self):
        fine = claim(24_200_000_001.0)
        assert first(claim(24.2 * BN, published="2030"), fine) is fine

    def test_then_the_later_publication_and_any_before_none(self):
        undated = claim(11.0, claim_id="a")
        year = claim(22.0, published="2023", claim_id="b")
        month = claim(33.0, published="2023-11", claim_id="c")
        assert preferred([undated, year, month], "USD") == [month, year, undated]

    @given(claims_of_one_thing(), st.randoms())
    def test_the_order_of_reading_never_matters(self, claims, dice):
        shuffled = list(claims)
        dice.shuffle(shuffled)
        assert preferred(shuffled, "USD") == preferred(claims, "USD")

    @given(claims_of_one_thing())
    def test_a_worse_ranked_claim_never_changes_the_choice(self, claims):
        reliable = [c for c in claims if c.status is not Status.UNRELIABLE]
        chosen = first(*claims)
        worse = claim(7.0, rank=6, digits=17, published="2099", claim_id="new")
        expected = chosen if reliable else worse
        assert first(*claims, worse) is expected

    @given(claims_of_one_thing())
    def test_unreliable_ones_are_used_alone_only(self, claims):
        if first(*claims).status is Status.UNRELIABLE:
            assert {c.status for c in claims} == {Status.UNRELIABLE}


class TestFits:
    @pytest.mark.parametrize(
        ("a", "b", "agree"),
        [
            (claim(3_315_296_131.0), claim(3.3 * BN, qualifier=Qualifier.OVER), True),
            (claim(47.6 * BN), claim(50 * BN, digits=2), False),
            (claim(24.2 * BN), claim(24.24 * BN), True),
            (claim(24.2 * BN), claim(24.3 * BN), True),
            (claim(24.2 * BN), claim(24.4 * BN), False),
            (claim(1 * BN, digits=10), claim(100.9 * BN, unit="JPY"), True),
            (claim(1 * BN, digits=10), claim(103.0 * BN, unit="JPY"), False),
            (claim(1 * BN), claim(1.0, unit="VND"), True),
        ],
    )
    def test_ranges_that_share_a_point_fit(self, a, b, agree):
        left, right = stated(a, YEAR), stated(b, YEAR)
        assert fits(left, right, RATES) is agree
        assert fits(right, left, RATES) is agree

    @given(claims_of_one_thing(), claims_of_one_thing("JPY"))
    def test_fitting_is_mutual(self, dollars, yen):
        a, b = stated(dollars[0], YEAR), stated(yen[0], YEAR)
        assert fits(a, b, RATES) == fits(b, a, RATES)
        assert fits(a, a, RATES)


class TestVintages:
    def test_official_sources_release_the_same_figure(self):
        assert vintages(claim(1.0, rank=1), claim(2.0, rank=2), None, None)
        assert not vintages(claim(1.0, rank=1), claim(2.0, rank=3), None, None)

    def test_so_does_one_database_but_not_one_newspaper(self):
        base, copy = claim(1.0, rank=2), claim(2.0, rank=3)
        new = source("new", "database", "World Bank WITS (Comtrade)")
        old = source("old", "database", "World Bank WITS / UN")
        paper, other = source("p", "news", "VNA"), source("q", "news", "VNA")
        assert vintages(base, copy, new, old)
        assert not vintages(base, copy, paper, other)
        assert not vintages(base, copy, new, source("x", "database", "UNCTAD"))

    @pytest.mark.parametrize(
        ("early", "late", "expected"),
        [
            ({"status": Status.PROVISIONAL}, {"status": Status.NORMAL}, True),
            (
                {"status": Status.PROVISIONAL, "published": "2022-01"},
                {"status": Status.UNKNOWN, "published": "2022-07"},
                True,
            ),
            (
                {"status": Status.PROVISIONAL},
                {"status": Status.UNKNOWN, "published": "2022-07"},
                False,
            ),
            (
                {"status": Status.PROVISIONAL},
                {"status": Status.NORMAL, "rank": 4},
                False,
            ),
            ({"status": Status.ESTIMATED}, {"status": Status.NORMAL}, False),
        ],
    )
    def test_a_provisional_figure_is_revised_by_a_final_or_later_one(
        self, early, late, expected
    ):
        a = claim(1.0, **{"rank": 3, **early})
        b = claim(2.0, **{"rank": 3, **late})
        assert vintages(a, b, None, None) is expected
        assert vintages(b, a, None, None) is expected

    def test_only_small_differences_are_revisions(self):
        kinds = [
            difference_kind(100.0, rival, same_figure=same)
            for rival, same in [(104.0, True), (104.0, False), (106.0, True)]
        ]
        assert kinds == [
            Difference.REVISION,
            Difference.DISAGREEMENT,
            Difference.DISAGREEMENT,
        ]

    @given(st.floats(1, 1e12), st.floats(1, 1e12), st.booleans())
    def test_the_kind_is_mutual(self, a, b, same):
        there = difference_kind(a, b, same_figure=same)
        assert there is difference_kind(b, a, same_figure=same)


def test_databases_are_known_by_their_kind():
    sources = {"a": source("a", "database"), "b": source("b")}
    assert is_database("a", sources)
    assert not is_database("b", sources)
    assert not is_database("c", sources)


class TestDisputes:
    disputes = Disputes(RATES, {})

    def test_all_claims_are_counted_and_the_unfitting_named(self):
        used, close, rival = (
            claim(24.2 * BN, rank=1),
            claim(24.24 * BN, rank=2),
            claim(2700 * BN, rank=4, unit="JPY"),
        )
        marked = self.disputes.marked(stated(used, YEAR), [used, close, rival])
        assert marked.sources == 3
        (found,) = marked.disagreements
        assert (found.rival, found.used) == (rival, 24.2 * BN)
        assert found.kind is Difference.DISAGREEMENT

    def test_a_revision_is_told_in_the_currency_of_the_value(self):
        used = claim(1_000_000_001.0, rank=1)
        rival = claim(103_000_000_001.0, rank=2, unit="JPY")
        (found,) = self.disputes.marked(stated(used, YEAR), [used, rival]).disagreements
        assert found.kind is Difference.REVISION

    @given(claims_of_one_thing())
    def test_two_claims_disagree_or_agree_whichever_is_used(self, claims):
        a, b = claims[0], claims[-1]
        here = self.disputes.marked(stated(a, YEAR), [a, b]).disagreements
        there = self.disputes.marked(stated(b, YEAR), [a, b]).disagreements
        assert [d.kind for d in here] == [d.kind for d in there]
