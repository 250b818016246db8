"""How numbers are made, told down to what sources state."""

from __future__ import annotations

import pytest

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.lineage import how, making
from vnjp_desktop.core.details.teller import Teller
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import (
    Derived,
    Missing,
    Operation,
    Value,
    missing,
)

YEAR = Period.year(2024)


@pytest.fixture(scope="module")
def teller(dataset, english):
    return Teller(dataset, english)


def test_the_rest_of_groups_is_told(dataset, teller):
    listed = dataset.ledger.sum_of_categories(YEAR, "VNM", Flow.EXPORT)
    rest = dataset.ledger.not_itemised(YEAR, "VNM", Flow.EXPORT)

    assert how(teller, listed).startswith("Sum of ")
    assert how(teller, listed).endswith("commodity groups · from Vietnam Customs")
    assert how(teller, rest).startswith("Total less the groups listed")


def test_a_change_in_money_is_told_in_money(teller):
    whole = Value(5e9, "USD", YEAR, quantum=1e8)
    change = Value(-1e9, "USD", YEAR, quantum=1e8)
    base = derive.subtracted(
        Operation.IMPLIED_BY_CHANGE, whole, change, YEAR.year_earlier()
    )

    assert how(teller, base) == (
        "Implied by the figure for 2024 and its stated change of −US$ 1.0 bn"
    )


def test_a_missing_value_says_why(teller):
    nothing = missing("USD", YEAR, Missing.NO_RATE)

    assert how(teller, nothing) == "No exchange rate for this period"
    assert making(teller, [("Exports", nothing)]) == ()


def test_an_operation_without_claims_names_no_source(teller):
    value = Value(1.0, "USD", YEAR, lineage=Derived(Operation.SUM_OF_MONTHS, ()))

    assert how(teller, value) == "Sum of 0 months"


def test_small_rates_keep_a_decimal_and_large_ones_none(dataset, teller):
    year = Period.year(2020)
    yen = dataset.ledger.value(year, "VNM", Flow.EXPORT, unit="JPY")
    dong = dataset.ledger.value(year, "VNM", Flow.EXPORT, unit="VND")

    assert "→ converted at 106." in how(teller, yen)
    assert " VND for US$ 1 (average of 2020" in how(teller, dong)
    assert "." not in how(teller, dong).partition("converted at ")[2].partition(" ")[0]


def test_the_size_fits_the_largest_value(teller):
    small = Value(3e8, "USD", YEAR)
    large = Value(-3e9, "USD", YEAR)
    nothing = missing("USD", YEAR, Missing.NO_RATE)

    assert teller.magnitude(small) is Magnitude.SMALL
    assert teller.magnitude(small, large, nothing) is Magnitude.LARGE
    assert teller.magnitude(nothing) is Magnitude.LARGE


def test_constant_prices_name_both_indices(dataset, teller):
    value = dataset.ledger.value(Period.year(2014), "VNM", Flow.EXPORT, price_year=2020)

    assert how(teller, value).startswith("Stated by World Bank WITS")
    assert how(teller, value).endswith(
        "→ at 2020 prices (US consumer prices: 258.8 against 236.7 in 2014,"
        " US Bureau of Labor Statistics)"
    )


def test_a_change_names_both_periods_unless_a_year_apart(dataset, teller):
    ledger = dataset.ledger
    yearly = ledger.change(YEAR, "VNM", Flow.EXPORT)
    first = ledger.value(Period.year(2014), "VNM", Flow.EXPORT)
    last = ledger.value(YEAR, "VNM", Flow.EXPORT)
    longer = derive.subtracted(Operation.CHANGE, last, first, YEAR)

    assert how(teller, yearly).startswith(
        "Change on the same period a year earlier · from"
    )
    assert how(teller, longer).startswith("2024 less 2014 · from")
