"""Values: what they know of themselves."""

from __future__ import annotations

import math

import pytest

from tests.core.claimed import claim
from vnjp_desktop.core.claims import Interval
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import (
    Deflator,
    Derived,
    Missing,
    Operation,
    Rate,
    Value,
    missing,
)

YEAR = Period.year(2022)


def value(amount, source="office", **kinds):
    return derive.stated(claim(amount, source=source, **kinds), YEAR)


def test_a_missing_value_has_a_reason_and_no_number():
    gap = missing("USD", YEAR, Missing.NO_RATE)
    assert not gap.known
    assert math.isnan(gap.amount)
    assert gap.digits == 17
    assert list(gap.claims()) == []


@pytest.mark.parametrize(
    ("amount", "quantum", "digits"),
    [(24.2e9, 1e8, 3), (0.8e9, 1e8, 1), (5.0, 0.0, 17), (0.0, 1.0, 17), (3e6, 1e8, 1)],
)
def test_digits_follow_from_the_last_one_known(amount, quantum, digits):
    assert Value(amount, "USD", YEAR, quantum=quantum).digits == digits


def test_a_number_without_bounds_is_itself():
    assert Value(5.0, "USD", YEAR).interval == Interval(5.0, 5.0)


def test_claims_come_in_order_of_use_and_once():
    first, second = value(5.0, "a"), value(3.0, "b")
    inner = derive.subtracted(Operation.BALANCE, first, second, YEAR)
    outer = derive.growth(inner, first)
    assert [c.source_id for c in outer.claims()] == ["a", "b"]
    assert outer.source_ids() == ("a", "b")
    assert list(outer.rates()) == []


def test_sources_include_those_of_rates():
    rate = Rate("JPY", YEAR, 131.5, "bank")
    yen = Value(
        1.0, "JPY", YEAR, lineage=Derived(Operation.CONVERSION, (value(1.0),), rate)
    )
    assert yen.source_ids() == ("office", "bank")
    assert yen.rests_on(Operation.CONVERSION)
    assert derive.growth(yen, value(2.0)).rests_on(Operation.CONVERSION)
    assert not value(1.0).rests_on(Operation.CONVERSION)


def test_sources_include_those_of_prices():
    deflator = Deflator("USA", 2022, 2015, 292.655, 237.017, "labour")
    lineage = Derived(Operation.DEFLATION, (value(1.0),), deflator=deflator)
    real = Value(1.0, "USD", YEAR, lineage=lineage)
    growth = derive.growth(real, value(2.0))
    assert growth.source_ids() == ("office", "labour")
    assert list(growth.deflators()) == [deflator]
    assert list(value(1.0).deflators()) == []
