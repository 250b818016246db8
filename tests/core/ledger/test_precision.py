"""How many digits are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.ledger.precision import (
    decimals,
    power_within,
    quotient_quantum,
    whole_digits,
    written_step,
)


@pytest.mark.parametrize(
    ("number", "step"),
    [(6.7, 0.1), (-69.85, 0.01), (180e6, 1e7), (5.0, 1.0), (0.0, 1.0), (-3e7, 1e7)],
)
def test_worth_of_the_last_digit_written(number, step):
    assert written_step(number) == pytest.approx(step)


def test_digits_before_and_after_the_point():
    assert decimals(238.4673) == 4
    assert decimals(110.0) == 0
    assert decimals(23000.0) == 0
    assert whole_digits(238.4673) == 3
    assert whole_digits(-0.5) == 1


@pytest.mark.parametrize(
    ("width", "power"), [(0, 0), (-1, 0), (0.43, 0.1), (1, 1), (1000, 1000), (99, 10)]
)
def test_largest_power_of_ten_within(width, power):
    assert power_within(width) == pytest.approx(power)


@given(st.floats(1e-9, 1e15))
def test_the_power_lies_within_and_the_next_does_not(width):
    power = power_within(width)
    assert power <= width * (1 + 1e-9)
    assert 10 * power > width


@given(st.floats(1e-3, 1e12), st.floats(0, 1e12), st.integers(1, 17))
def test_a_quotient_never_claims_more_than_width_or_digits_allow(amount, width, digits):
    step = quotient_quantum(amount, width, digits)
    assert step >= power_within(width)
    assert step * 10.0 ** (digits - 1) >= amount / 10 * (1 - 1e-9)
