"""Constant prices: the index used, the digits left, and where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import (
    amounts,
    claim,
    digit_counts,
    ledger,
    months,
    price,
    qualifiers,
    rate,
    statuses,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.ledger.prices import Prices
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation, missing

YEAR = Period.year(2022)
EXPORT, IMPORT, BALANCE = Flow.EXPORT, Flow.IMPORT, Flow.BALANCE
PRICES = Prices(
    [price(100.0, 2000), price(150.5, 2010), price(200.25, 2022), price(80.0, 1990)]
)


def value(amount, period=YEAR, **kinds):
    return stated(claim(amount, period, **kinds), period)


@st.composite
def values(draw):
    return value(
        draw(amounts),
        digits=draw(digit_counts),
        qualifier=draw(qualifiers),
        status=draw(statuses),
    )


def test_the_number_is_put_at_the_prices_of_the_year():
    found = PRICES.constant(value(200.25e6, digits=9), 2000)
    assert found.amount == pytest.approx(100e6)
    (deflator,) = found.deflators()
    assert (deflator.year, deflator.base_year) == (2022, 2000)
    assert (deflator.index, deflator.base_index) == (200.25, 100.0)
    assert found.lineage.operation is Operation.DEFLATION
    assert found.source_ids() == ("office", "labour")


def test_a_period_has_the_prices_of_the_year_it_ends_in():
    across = Period.twelve_months(2022, 7)
    to_date = Period.year_to_date(2022, 7)
    for period in (across, to_date, Period.month(2022, 7)):
        found = PRICES.constant(value(1e9, period), 2000)
        assert found.amount == pytest.approx(1e9 / 2.0025)


def test_at_its_own_prices_a_value_is_itself():
    own = value(24.2e9)
    found = PRICES.constant(own, 2022)
    assert (found.amount, found.quantum, found.interval) == (
        own.amount,
        own.quantum,
        own.interval,
    )
    assert found.rests_on(Operation.DEFLATION)


@pytest.mark.parametrize(
    ("period", "unit", "year"),
    [
        (Period.year(2023), "USD", 2000),
        (YEAR, "USD", 2023),
        (YEAR, "JPY", 2000),
    ],
)
def test_without_an_index_for_both_years_there_is_none(period, unit, year):
    found = PRICES.constant(value(5e9, period, unit=unit), year)
    assert found.missing is Missing.NO_PRICES
    assert found.unit == unit


def test_what_is_missing_keeps_its_reason():
    gap = missing("USD", YEAR, Missing.NOT_COLLECTED)
    assert PRICES.constant(gap, 2000) is gap


def test_indices_of_two_bases_are_never_mixed():
    mixed = Prices(
        [
            price(100.0, 2000, base="2000=100"),
            price(110.0, 2001, base="2000=100"),
            price(50.0, 2001, base="2022=100"),
            price(100.0, 2022, base="2022=100"),
            price(90.0, 2010, base="2022=100"),
        ]
    )
    assert mixed.between(2022, 2000) is None
    assert mixed.between(2001, 2000).index == 110.0
    assert mixed.years == (2001, 2010, 2022)


def test_only_the_prices_of_the_dollar_s_country_count():
    foreign = Prices([price(100.0, 2022, country="BBB"), price(0.0, 2022)])
    assert foreign.years == ()
    assert foreign.between(2022, 2022) is None


@given(values(), st.sampled_from([1990, 2000, 2010]))
def test_no_more_digits_than_value_and_index_have(own, year):
    found = PRICES.constant(own, year)
    (deflator,) = found.deflators()
    assert found.digits <= min(own.digits, deflator.digits)
    assert (found.status, found.qualifier) == (own.status, own.qualifier)


@given(values(), st.sampled_from([1990, 2000, 2010]))
def test_the_range_goes_along_and_holds_the_number(own, year):
    found = PRICES.constant(own, year)
    low, high = found.interval
    assert low <= found.amount <= high
    factor = found.amount / own.amount
    assert low <= own.interval.low * factor * (1 + 1e-12)
    assert high >= own.interval.high * factor * (1 - 1e-12)


@given(values())
def test_going_from_year_to_year_leads_back(own):
    at_base = PRICES.constant(own, 1990)
    (deflator,) = at_base.deflators()
    back = at_base.amount * deflator.index / deflator.base_index
    assert back == pytest.approx(own.amount)


class TestInTheLedger:
    """Constant prices beside stated changes, conversions and disagreements."""

    PRICES = (price(100.0, 2021), price(110.0, 2022))

    def test_growth_is_real(self):
        book = ledger(claim(100e6, "2021"), claim(121e6, "2022"), prices=self.PRICES)
        nominal = book.growth(YEAR, "AAA", EXPORT)
        real = book.growth(YEAR, "AAA", EXPORT, price_year=2021)
        assert nominal.amount == pytest.approx(21)
        assert real.amount == pytest.approx(10)
        change = book.change(YEAR, "AAA", EXPORT, price_year=2021)
        assert change.amount == pytest.approx(10e6)
        assert book.price_years() == (2021, 2022)

    def test_a_stated_growth_is_not_a_real_one(self):
        book = ledger(claim(121e6, "2022", yoy=21.0), prices=self.PRICES)
        assert book.growth(YEAR, "AAA", EXPORT).amount == 21
        real = book.growth(YEAR, "AAA", EXPORT, price_year=2021)
        assert real.amount == pytest.approx(10)

    def test_a_stated_growth_alone_gives_no_real_one(self):
        book = ledger(
            claim(float("nan"), "2022", yoy=21.0, change=5e6), prices=self.PRICES
        )
        for ask in (book.growth, book.change):
            assert ask(YEAR, "AAA", EXPORT).known
            assert not ask(YEAR, "AAA", EXPORT, price_year=2021).known

    def test_years_without_an_index_say_so(self):
        book = ledger(*(claim(1e9, str(year)) for year in (2022, 2023)), prices=())
        for ask in (book.value, book.growth, book.change):
            gap = ask(Period.year(2023), "AAA", EXPORT, price_year=2022)
            assert gap.missing is Missing.NO_PRICES

    def test_the_balance_is_made_before_prices(self):
        book = ledger(claim(121e6), claim(100e6, flow=IMPORT), prices=self.PRICES)
        found = book.value(YEAR, "AAA", BALANCE, price_year=2021)
        assert found.amount == pytest.approx(21e6 * 100 / 110)
        (inner,) = found.lineage.inputs
        assert inner.lineage.operation is Operation.BALANCE

    def test_a_rival_is_held_against_what_is_shown(self):
        book = ledger(
            claim(121e6, digits=3),
            claim(99e6, digits=2, rank=4, source="paper"),
            prices=self.PRICES,
        )
        found = book.value(YEAR, "AAA", EXPORT, price_year=2021)
        (dispute,) = found.disagreements
        assert dispute.used == found.amount == pytest.approx(110e6)

    def test_other_currencies_have_no_constant_prices(self):
        book = ledger(claim(121e6), rates=(rate(130.0, 2022),), prices=self.PRICES)
        found = book.value(YEAR, "AAA", EXPORT, "", "JPY", 2021)
        assert found.missing is Missing.NO_PRICES

    def test_yen_figures_can_be_put_in_constant_dollars(self):
        book = ledger(
            claim(13e9, unit="JPY"), rates=(rate(130.0, 2022),), prices=self.PRICES
        )
        found = book.value(YEAR, "AAA", EXPORT, price_year=2021)
        assert found.amount == pytest.approx(100e6 * 100 / 110)
        assert found.source_ids() == ("office", "bank", "labour")

    def test_twelve_months_across_years_have_the_later_prices(self):
        claims = [
            *months(*[10.0e6] * 12, year=2021),
            *months(*[20.0e6] * 6, year=2022),
        ]
        book = ledger(*claims, prices=self.PRICES)
        window = Period.twelve_months(2022, 6)
        found = book.value(window, "AAA", EXPORT, price_year=2021)
        assert found.amount == pytest.approx(180e6 * 100 / 110)
