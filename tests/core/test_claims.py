"""Intervals: what a stated number can mean."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import amounts, claim, digit_counts, qualifiers
from vnjp_desktop.core.claims import (
    Interval,
    Qualifier,
    Status,
    quantum,
    stated_interval,
)

BN = 1e9


@pytest.mark.parametrize(
    ("value", "digits", "qualifier", "low", "high"),
    [
        (24.2 * BN, 3, Qualifier.EXACT, 24.15 * BN, 24.25 * BN),
        (19 * BN, 2, Qualifier.OVER, 19 * BN, 20 * BN),
        (1.4 * BN, 2, Qualifier.NEARLY, 1.35 * BN, 1.4 * BN),
        (50 * BN, 2, Qualifier.NEARLY, 49.5 * BN, 50 * BN),
        (20 * BN, 2, Qualifier.UNDER, 19 * BN, 20 * BN),
        (6 * BN, 1, Qualifier.APPROX, 5 * BN, 7 * BN),
        (3_315_296_131, 10, Qualifier.EXACT, 3_315_296_131, 3_315_296_131),
        (3.3 * BN, 2, Qualifier.OVER, 3.3 * BN, 3.4 * BN),
        (-2.52 * BN, 3, Qualifier.OVER, -2.53 * BN, -2.52 * BN),
        (-400e6, 1, Qualifier.NEARLY, -400e6, -350e6),
    ],
)
def test_wording_and_digits_say_what_a_number_can_mean(
    value, digits, qualifier, low, high
):
    interval = stated_interval(value, digits, qualifier)
    assert interval == pytest.approx((low, high), rel=1e-12)


@pytest.mark.parametrize("power", range(13))
def test_a_power_of_ten_has_itself_as_its_only_digit(power):
    assert quantum(10.0**power, 1) == 10.0**power


def test_nothing_and_the_unknown_have_no_last_digit():
    assert quantum(0.0, 3) == 0.0
    assert quantum(math.nan, 3) == 0.0
    assert claim(0.0).interval == Interval(0.0, 0.0)


def test_a_claim_knows_its_last_digit():
    assert claim(24.2 * BN).quantum == pytest.approx(1e8)


@given(amounts, digit_counts, qualifiers, st.sampled_from([1, -1]))
def test_the_interval_contains_the_value(amount, digits, qualifier, sign):
    low, high = stated_interval(sign * amount, digits, qualifier)
    assert low <= sign * amount <= high


@given(amounts, digit_counts, qualifiers)
def test_more_digits_never_widen_the_interval(amount, digits, qualifier):
    wide = stated_interval(amount, digits, qualifier)
    narrow = stated_interval(amount, digits + 1, qualifier)
    assert narrow.high - narrow.low <= (wide.high - wide.low) * (1 + 1e-9)


@given(*[st.floats(-1e12, 1e12)] * 4)
def test_meeting_is_mutual(a, b, c, d):
    first, second = Interval(*sorted((a, b))), Interval(*sorted((c, d)))
    assert first.meets(second) == second.meets(first)
    assert first.meets(first)


def test_ranges_that_only_touch_meet():
    assert Interval(1.0, 2.0).meets(Interval(2.0, 3.0))
    assert not Interval(1.0, 2.0).meets(Interval(2.1, 3.0))


def test_trust_falls_from_normal_to_unreliable():
    assert [s.value for s in sorted(Status, key=lambda s: s.strength)] == [
        *("A", "P", "", "E", "I", "F", "U")
    ]
