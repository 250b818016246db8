"""Index, share of two-way trade, and growth across a break."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from tests.core.claimed import amounts, claim, ledger, months, price, rate, source
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation

EXPORT, IMPORT, BALANCE, TOTAL = (
    Flow.EXPORT,
    Flow.IMPORT,
    Flow.BALANCE,
    Flow.TOTAL,
)
EARLY, LATE = Period.year(2020), Period.year(2022)


class TestIndex:
    @given(amounts, amounts)
    def test_it_is_the_value_where_the_base_is_100(self, first, last):
        book = ledger(claim(first, "2020", digits=13), claim(last, digits=13))
        found = book.index(LATE, EARLY, "AAA", EXPORT)
        assert found.unit == "index"
        assert found.lineage.operation is Operation.INDEX
        assert found.amount == pytest.approx(100 * last / first)
        assert found.interval.low <= found.amount <= found.interval.high

    @given(amounts)
    def test_the_base_is_exactly_100(self, amount):
        book = ledger(
            claim(amount, digits=1, qualifier=Qualifier.APPROX, status=Status.ESTIMATED)
        )
        found = book.index(LATE, LATE, "AAA", EXPORT)
        assert (found.amount, found.interval) == (100, (100, 100))
        assert found.status is Status.ESTIMATED

    def test_no_more_digits_than_the_figures_have(self):
        book = ledger(claim(23.3e9, "2020"), claim(24.2e9))
        found = book.index(LATE, EARLY, "AAA", EXPORT)
        assert found.digits <= 3

    def test_one_that_is_missing_says_why(self):
        book = ledger(claim(23.3e9, "2020"), claim(5.0, "2023", IMPORT))
        value_gap = book.index(LATE, EARLY, "AAA", EXPORT)
        base_gap = book.index(EARLY, LATE, "AAA", EXPORT)
        assert value_gap.missing is base_gap.missing is Missing.NOT_COLLECTED
        assert value_gap.unit == "index"

    def test_a_base_that_is_not_above_zero_gives_none(self):
        book = ledger(
            claim(5e9, "2020"),
            claim(6e9, "2020", IMPORT),
            claim(7e9),
            claim(6e9, flow=IMPORT),
        )
        found = book.index(LATE, EARLY, "AAA", BALANCE)
        assert (found.missing, found.unit) == (Missing.INPUT, "index")

    def test_a_month_against_a_year_is_held_against_its_mean_month(self):
        book = ledger(*months(*range(1, 13)), *months(13.0, year=2024))
        found = book.index(Period.month(2024, 1), Period.year(2023), "AAA", EXPORT)
        assert found.amount == pytest.approx(200)
        assert found.lineage.inputs[1].lineage.operation is Operation.MEAN
        months_of_base = [
            book.index(m, Period.year(2023), "AAA", EXPORT).amount
            for m in Period.year(2023).months
        ]
        assert sum(months_of_base) / 12 == pytest.approx(100)

    def test_a_month_missing_in_the_base_year_leaves_none(self):
        book = ledger(*months(*range(1, 12)), *months(13.0, year=2024))
        found = book.index(Period.month(2024, 1), Period.year(2023), "AAA", EXPORT)
        assert found.missing is Missing.NOT_COLLECTED

    def test_part_of_a_year_is_never_held_against_a_whole_one(self):
        to_date = Period.year_to_date(2023, 7)
        book = ledger(claim(70.0, to_date), claim(100.0, "2022"))
        assert book.index(to_date, LATE, "AAA", EXPORT).missing is Missing.INPUT

    def test_at_constant_prices_and_in_yen(self):
        book = ledger(
            claim(100e6, "2020"),
            claim(120e6),
            rates=(rate(100.0, 2020), rate(130.0, 2022)),
            prices=(price(100.0, 2020), price(120.0, 2022)),
        )
        real = book.index(LATE, EARLY, "AAA", EXPORT, price_year=2020)
        yen = book.index(LATE, EARLY, "AAA", EXPORT, unit="JPY")
        assert real.amount == pytest.approx(100)
        assert yen.amount == pytest.approx(156)


class TestTwoWayShare:
    @given(amounts, amounts)
    def test_both_make_a_hundred(self, exported, imported):
        book = ledger(claim(exported), claim(imported, flow=IMPORT))
        shares = [book.two_way_share(LATE, "AAA", f) for f in (EXPORT, IMPORT)]
        assume(all(share.known for share in shares))
        assert sum(share.amount for share in shares) == pytest.approx(100)
        assert all(0 <= share.amount <= 100 for share in shares)

    def test_balance_and_total(self):
        book = ledger(claim(30e6), claim(10e6, flow=IMPORT))
        assert book.two_way_share(LATE, "AAA", BALANCE).amount == 50
        assert book.two_way_share(LATE, "AAA", TOTAL).amount == 100

    def test_a_printed_total_is_not_the_whole(self):
        book = ledger(
            claim(30e6),
            claim(10e6, flow=IMPORT, status=Status.UNRELIABLE),
            claim(50e6, flow=TOTAL),
        )
        found = book.two_way_share(LATE, "AAA", EXPORT)
        assert book.value(LATE, "AAA", TOTAL).amount == 50e6
        assert found.amount == 75
        assert found.status is Status.UNRELIABLE

    def test_one_direction_alone_has_no_share(self):
        book = ledger(claim(30e6))
        exported = book.two_way_share(LATE, "AAA", EXPORT)
        imported = book.two_way_share(LATE, "AAA", IMPORT)
        assert exported.missing is Missing.INPUT
        assert imported.missing is Missing.NOT_COLLECTED

    def test_of_a_category(self):
        book = ledger(
            claim(30e6, category="fish"), claim(10e6, flow=IMPORT, category="fish")
        )
        assert book.two_way_share(LATE, "AAA", EXPORT, "fish").amount == 75


class TestBreaks:
    SOURCES = (source("office", "official-statistics"), source("base", "database"))

    def book(self, *claims):
        return ledger(*claims, sources=self.SOURCES)

    def test_growth_from_a_database_to_a_release_crosses_a_break(self):
        book = self.book(
            claim(100e6, "2020", source="base"),
            claim(110e6, "2021", source="base"),
            claim(120e6, "2022"),
            claim(130e6, "2023"),
        )
        found = [
            book.crosses_break(Period.year(y), "AAA", EXPORT) for y in range(2021, 2024)
        ]
        assert found == [False, True, False]
        assert book.of_two_kinds(book.growth(LATE, "AAA", EXPORT))
        assert [b.period for b in book.breaks("AAA", EXPORT)] == [LATE]

    def test_one_part_of_a_balance_is_enough(self):
        book = self.book(
            claim(100e6, "2021", source="base"),
            claim(90e6, "2021", IMPORT, source="base"),
            claim(120e6, "2022", source="base"),
            claim(80e6, "2022", IMPORT),
        )
        assert book.crosses_break(LATE, "AAA", BALANCE)
        assert book.crosses_break(LATE, "AAA", TOTAL)
        assert not book.crosses_break(LATE, "AAA", EXPORT)
        assert book.crosses_break(LATE, "AAA", IMPORT)

    def test_a_stated_change_does_not(self):
        book = self.book(claim(120e6, "2022", change=5e6))
        assert not book.crosses_break(LATE, "AAA", EXPORT)

    def test_nor_does_what_is_not_known(self):
        book = self.book(claim(120e6, "2022"))
        assert not book.crosses_break(LATE, "AAA", EXPORT)
        assert not book.crosses_break(EARLY, "AAA", EXPORT)

    def test_without_rates_the_stated_currency_tells(self):
        book = self.book(
            claim(120e6, "2022", unit="JPY"),
            claim(110e6, "2021", unit="JPY", source="base"),
        )
        assert book.crosses_break(LATE, "AAA", EXPORT)
