"""Arithmetic on values: trust, precision and origin go along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import amounts, claim, digit_counts, qualifiers, statuses
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Derived, Missing, Operation

YEAR = Period.year(2022)
BN = 1e9


@st.composite
def values(draw):
    made = claim(
        draw(amounts),
        digits=draw(digit_counts),
        qualifier=draw(qualifiers),
        status=draw(statuses),
    )
    return derive.stated(made, YEAR)


def value(amount, **kinds):
    return derive.stated(claim(amount, **kinds), YEAR)


def every_operation(a, b):
    return [
        derive.added(Operation.TWO_WAY, (a, b), YEAR),
        derive.subtracted(Operation.BALANCE, a, b, YEAR),
        derive.growth(a, b),
        derive.share(a, b),
    ]


@given(values(), values())
def test_trust_is_that_of_the_weakest_input(a, b):
    for result in every_operation(a, b):
        if result.known:
            assert result.status.strength == max(a.status.strength, b.status.strength)


@given(values(), values())
def test_precision_never_exceeds_the_inputs(a, b):
    total, balance, growth, share = every_operation(a, b)
    assert total.quantum == balance.quantum == max(a.quantum, b.quantum)
    for ratio in (growth, share):
        if ratio.known and ratio.amount:
            assert ratio.digits <= min(a.digits, b.digits)


@given(values(), values())
def test_the_range_holds_the_number_and_every_combination_of_ends(a, b):
    total, balance, growth, share = every_operation(a, b)
    for result in (total, balance, growth, share):
        if result.known:
            assert result.interval.low <= result.amount <= result.interval.high
    for x in a.interval:
        for y in b.interval:
            assert balance.interval.low <= x - y <= balance.interval.high
            assert total.interval.low <= x + y <= total.interval.high


@given(values(), values())
def test_a_hedge_anywhere_makes_the_result_approximate(a, b):
    hedged = {a.qualifier, b.qualifier} != {Qualifier.EXACT}
    total = derive.added(Operation.TWO_WAY, (a, b), YEAR)
    assert total.qualifier is (Qualifier.APPROX if hedged else Qualifier.EXACT)


@given(values(), values())
def test_growth_undoes_itself(a, b):
    up = derive.growth(a, b)
    if up.known:
        grown = b.amount * (1 + up.amount / 100)
        assert grown == pytest.approx(a.amount, rel=1e-9, abs=1e-12 * b.amount)


def test_growth_of_rounded_numbers_has_few_digits():
    growth = derive.growth(value(24.2 * BN), value(23.3 * BN))
    assert growth.amount == pytest.approx(3.863, abs=0.001)
    assert growth.quantum == pytest.approx(0.1)
    assert (growth.unit, growth.digits) == ("%", 2)


def test_growth_of_exact_numbers_has_as_many_digits_as_they():
    growth = derive.growth(value(26_766_021_827), value(24_608_489_321))
    assert growth.amount == pytest.approx(8.767, abs=0.001)
    assert growth.digits == 11


def test_no_growth_from_nothing_or_from_a_base_that_may_be_nothing():
    assert derive.growth(value(1.0), value(0.0)).missing is Missing.NO_BASE
    vague = value(1 * BN, digits=1, qualifier=Qualifier.APPROX)
    assert derive.growth(value(1 * BN), vague).missing is Missing.NO_BASE
    assert derive.growth(value(1.0), value(-5.0)).missing is Missing.NO_BASE


def test_valuation_stays_only_where_all_share_it():
    exports, imports = value(5.0), value(3.0, flow=Flow.IMPORT)
    balance = derive.subtracted(Operation.BALANCE, exports, imports, YEAR)
    assert balance.valuation == ""
    assert derive.added(Operation.SUM_OF_MONTHS, [exports] * 2, YEAR).valuation == "FOB"


def test_a_sum_keeps_its_inputs():
    parts = [value(float(n)) for n in (1, 2, 3)]
    total = derive.added(Operation.SUM_OF_GROUPS, parts, YEAR)
    assert total.amount == 6
    assert total.lineage == Derived(Operation.SUM_OF_GROUPS, tuple(parts))
    assert total.derived


class TestStatedBeside:
    def test_change_in_money(self):
        change = derive.stated_change(claim(1.25 * BN, change=-180e6), YEAR)
        assert (change.amount, change.unit, change.quantum) == (-180e6, "USD", 1e7)
        assert change.interval == (-185e6, -175e6)
        assert not change.derived

    def test_growth_to_the_digits_written_and_at_least_to_one_per_cent(self):
        assert derive.stated_growth(claim(1.0, yoy=6.7), YEAR).quantum == 0.1
        hundred = derive.stated_growth(claim(1.0, yoy=120.0), YEAR)
        assert (hundred.quantum, hundred.unit) == (1.0, "%")

    def test_share(self):
        share = derive.stated_share(claim(1.0, share=17.5), YEAR)
        assert (share.amount, share.unit, share.quantum) == (17.5, "%", 0.1)


class TestBaseOfGrowth:
    def test_growth_is_taken_off(self):
        rise = derive.stated_growth(claim(4.62 * BN, yoy=6.7), YEAR)
        base = derive.base_of_growth(value(4.62 * BN), rise, Period.year(2021))
        assert base.amount == pytest.approx(4.62 * BN / 1.067)
        assert base.quantum == 1e7
        assert base.period == Period.year(2021)

    @given(values(), st.integers(-97, 300).map(float))
    def test_growing_the_base_again_gives_the_value(self, made, percent):
        rise = derive.stated_growth(claim(1.0, yoy=percent), YEAR)
        base = derive.base_of_growth(made, rise, Period.year(2021))
        assert base.amount * (1 + percent / 100) == pytest.approx(made.amount)
        assert base.interval.low <= base.amount <= base.interval.high
        assert base.digits <= made.digits

    def test_a_fall_to_nothing_leaves_no_base(self):
        rise = derive.stated_growth(claim(1.0, yoy=-100.0), YEAR)
        gap = derive.base_of_growth(value(5.0), rise, Period.year(2021))
        assert gap.missing is Missing.INPUT


def test_weakest_of_several():
    made = [value(1.0, status=s) for s in (Status.NORMAL, Status.ESTIMATED)]
    assert derive.weakest(made) is Status.ESTIMATED
