"""Twelve months up to each month, and the same months of each year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import claim, ledger, months
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Missing, Operation

EXPORT, IMPORT, BALANCE, TOTAL = (
    Flow.EXPORT,
    Flow.IMPORT,
    Flow.BALANCE,
    Flow.TOTAL,
)
numbers = st.lists(st.integers(1, 10**9).map(float), min_size=13, max_size=30)


def running(values, first=2021, **kinds):
    """Claims for months that follow each other, from a January."""
    return [
        claim(value, Period.month(first + n // 12, n % 12 + 1), **kinds)
        for n, value in enumerate(values)
    ]


@given(numbers)
def test_each_is_the_sum_of_its_months(values):
    book = ledger(*running(values))
    windows = book.periods("AAA", Frequency.ROLLING)
    assert len(windows) == len(values) - 11
    for n, window in enumerate(windows):
        found = book.value(window, "AAA", EXPORT)
        assert found.amount == pytest.approx(sum(values[n : n + 12]))
        assert found.lineage.operation is Operation.SUM_OF_MONTHS
        assert [v.period for v in found.lineage.inputs] == list(window.months)


@given(numbers, st.integers(0, 29))
def test_a_month_unknown_leaves_a_gap_of_twelve(values, hole):
    claims = running(values)
    del claims[hole % len(values) : hole % len(values) + 1]
    book = ledger(*claims)
    known = {c.period for c in claims}
    windows = book.periods("AAA", Frequency.ROLLING)
    assert all(known.issuperset(window.months) for window in windows)
    assert list(windows) == sorted(windows)


def test_up_to_december_it_is_the_year_s_own_figure():
    book = ledger(*running([10.0] * 14), claim(125.0, "2021"))
    year, january, february = book.periods("AAA", Frequency.ROLLING)
    assert year == Period.year(2021)
    assert book.value(year, "AAA", EXPORT).amount == 125
    assert january == Period.twelve_months(2022, 1)
    assert book.value(january, "AAA", EXPORT).amount == 120
    assert february.frequency is Frequency.OTHER


def test_months_taken_from_cumulatives_count():
    cumulatives = [
        claim(10.0 * n, Period.year_to_date(2021, n), digits=12) for n in range(1, 12)
    ]
    book = ledger(
        *cumulatives, claim(120.0, "2021", digits=12), *months(15.0, year=2022)
    )
    window = Period.twelve_months(2022, 1)
    assert window in book.periods("AAA", Frequency.ROLLING)
    assert book.value(window, "AAA", EXPORT).amount == 125


def test_the_balance_is_that_of_the_sums():
    claims = [*running([10.0] * 13), *running([4.0] * 13, flow=IMPORT)]
    book = ledger(*claims)
    window = Period.twelve_months(2022, 1)
    assert book.value(window, "AAA", BALANCE).amount == 72
    assert book.value(window, "AAA", TOTAL).amount == 168


def test_growth_on_the_twelve_months_a_year_before():
    book = ledger(*running([10.0] * 12 + [20.0] * 13))
    growth = book.growth(Period.twelve_months(2023, 1), "AAA", EXPORT)
    assert growth.amount == pytest.approx(240 / 130 * 100 - 100)
    assert growth.lineage.inputs[1].period == Period.twelve_months(2022, 1)


def test_the_weakest_month_decides_the_status():
    claims = running([10.0] * 12)
    claims.append(claim(10.0, Period.month(2022, 1), status=Status.ESTIMATED))
    book = ledger(*claims)
    window = Period.twelve_months(2022, 1)
    assert book.value(window, "AAA", EXPORT).status is Status.ESTIMATED


def test_without_months_there_are_none():
    book = ledger(claim(5.0, "2021"), claim(6.0, "2022"))
    assert book.periods("AAA", Frequency.ROLLING) == ()
    gap = book.value(Period.twelve_months(2022, 1), "AAA", EXPORT)
    assert gap.missing in {Missing.NOT_COLLECTED, Missing.NOT_PUBLISHED}


def test_a_category_has_its_own():
    book = ledger(*running([1.0] * 13, category="fish"))
    assert len(book.periods("AAA", Frequency.ROLLING, "fish")) == 2
    assert book.periods("AAA", Frequency.ROLLING) == ()
