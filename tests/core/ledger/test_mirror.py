"""One flow of goods as both of its ends report it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import (
    amounts,
    claim,
    digit_counts,
    ledger,
    price,
    rate,
    statuses,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation

YEAR = Period.year(2022)
EXPORT, IMPORT = Flow.EXPORT, Flow.IMPORT


def four(a_out, b_in, b_out, a_in, **kinds):
    """Two reporters' figures: what A sends as A and B count it, and back."""
    numbers = (
        (a_out, "AAA", EXPORT),
        (b_in, "BBB", IMPORT),
        (b_out, "BBB", EXPORT),
        (a_in, "AAA", IMPORT),
    )
    return [
        claim(n, "2022", flow, reporter=who, **kinds)
        for n, who, flow in numbers
        if n is not None
    ]


def test_both_directions_with_their_gaps():
    book = ledger(*four(100e6, 110e6, 50e6, 45e6))
    there, back = book.mirror(YEAR, "AAA", "BBB")
    assert (there.exporter, there.importer) == ("AAA", "BBB")
    assert (back.exporter, back.importer) == ("BBB", "AAA")
    assert (there.export.amount, there.import_.amount) == (100e6, 110e6)
    assert (back.export.amount, back.import_.amount) == (50e6, 45e6)
    assert (there.gap.amount, back.gap.amount) == (10e6, -5e6)
    assert there.gap_percent.amount == pytest.approx(10)
    assert back.gap_percent.amount == pytest.approx(-10)
    assert there.gap.lineage.operation is Operation.MIRROR_GAP
    assert there.gap.lineage.inputs == (there.import_, there.export)
    assert (there.export.valuation, there.import_.valuation) == ("FOB", "CIF")
    assert there.gap.valuation == ""


@pytest.mark.parametrize(
    "numbers",
    [(100e6, None, 50e6, None), (None, 110e6, None, 45e6)],
)
def test_one_end_alone_leaves_no_gap(numbers):
    for flow in ledger(*four(*numbers)).mirror(YEAR, "AAA", "BBB"):
        assert flow.export.known is not flow.import_.known
        assert not flow.gap.known
        assert flow.gap_percent.unit == "%"
        assert flow.gap.missing is flow.gap_percent.missing


def test_neither_end_says_why():
    for flow in ledger(*four(1e6, None, None, None)).mirror(
        Period.year(2023), "AAA", "BBB"
    ):
        assert flow.gap.missing in {Missing.NOT_COLLECTED, Missing.NOT_PUBLISHED}


def test_the_order_of_the_reporters_only_turns_the_pair():
    book = ledger(*four(100e6, 110e6, 50e6, 45e6))
    assert book.mirror(YEAR, "AAA", "BBB") == book.mirror(YEAR, "BBB", "AAA")[::-1]


def test_yen_figures_are_converted_as_everywhere():
    claims = [
        claim(100e6, reporter="AAA"),
        claim(14.3e9, flow=IMPORT, reporter="BBB", unit="JPY"),
    ]
    book = ledger(*claims, rates=(rate(130.0, 2022),))
    there, _ = book.mirror(YEAR, "AAA", "BBB")
    assert there.import_ == book.value(YEAR, "BBB", IMPORT)
    assert there.gap.amount == pytest.approx(10e6)
    assert there.gap.rests_on(Operation.CONVERSION)
    in_yen, _ = book.mirror(YEAR, "AAA", "BBB", "JPY")
    assert in_yen.gap.amount == pytest.approx(1.3e9)
    assert in_yen.gap_percent.amount == pytest.approx(there.gap_percent.amount)


def test_categories_and_constant_prices():
    claims = [
        claim(100e6, category="fish", reporter="AAA"),
        claim(110e6, flow=IMPORT, category="fish", reporter="BBB"),
    ]
    book = ledger(*claims, prices=(price(100.0, 2022), price(200.0, 2023)))
    there, _ = book.mirror(YEAR, "AAA", "BBB", "USD", "fish", 2023)
    assert there.export.amount == pytest.approx(200e6)
    assert there.gap.amount == pytest.approx(20e6)


@given(st.lists(amounts, min_size=4, max_size=4), digit_counts, statuses)
def test_gaps_follow_from_the_four_numbers(numbers, digits, status):
    book = ledger(*four(*numbers, digits=digits, status=status))
    for flow in book.mirror(YEAR, "AAA", "BBB"):
        assert flow.gap.amount == flow.import_.amount - flow.export.amount
        assert flow.gap.status is status
        assert flow.gap.quantum == max(flow.export.quantum, flow.import_.quantum)
        assert flow.gap.interval.low <= flow.gap.amount <= flow.gap.interval.high
        if flow.gap_percent.known:
            made = flow.export.amount * (1 + flow.gap_percent.amount / 100)
            slack = 1e-12 * flow.export.amount
            assert made == pytest.approx(flow.import_.amount, rel=1e-9, abs=slack)
            if flow.gap_percent.amount:
                coarsest = min(flow.export.digits, flow.import_.digits)
                assert flow.gap_percent.digits <= coarsest
