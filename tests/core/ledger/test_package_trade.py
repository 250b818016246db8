"""The embedded package: mirror figures, prices, rolling sums, years to date."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Missing, Operation, Stated

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.ledger.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
EXPORT, IMPORT = Flow.EXPORT, Flow.IMPORT


@pytest.fixture(scope="module")
def book(dataset: Dataset) -> Ledger:
    return dataset.ledger


@pytest.fixture(scope="module")
def rows():
    """The rows on totals, read without the program."""
    with (DATA / "trade_totals.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def prices():
    """The price index by year, read without the program."""
    with (DATA / "price_index.csv").open(encoding="utf-8", newline="") as file:
        return {int(r["year"]): float(r["index"]) for r in csv.DictReader(file)}


class TestMirror:
    def test_the_four_numbers_of_2014(self, book):
        there, back = book.mirror(Period.year(2014), "VNM", "JPN")
        assert there.export.amount == 14_674_920_000
        assert back.import_.amount == 12_857_050_000
        assert back.export.amount == 11_814_544_000
        # The ministry's figure in yen goes before Comtrade's 15,411,321,000.
        (rate,) = there.import_.rates()
        assert there.import_.amount == 1_630_722_306_000 / rate.per_usd
        assert there.import_.amount == pytest.approx(15_411_321_000, rel=0.001)
        (used, rival, *_) = book.claims_about(Period.year(2014), "JPN", IMPORT)
        assert (used.unit, used.source_rank) == ("JPY", 2)
        assert (rival.value, rival.source_rank) == (15_411_321_000, 3)

    def test_the_gaps_of_2014(self, book):
        there, back = book.mirror(Period.year(2014), "VNM", "JPN")
        assert back.gap.amount == 12_857_050_000 - 11_814_544_000
        assert back.gap_percent.amount == pytest.approx(8.8239, abs=1e-4)
        assert there.gap_percent.amount == pytest.approx(5.091, abs=1e-3)

    @pytest.mark.parametrize("year", [2021, 2022, 2024, 2025])
    def test_years_that_one_side_alone_reports_are_gaps(self, book, year):
        for flow in book.mirror(Period.year(year), "VNM", "JPN"):
            assert not flow.gap.known
            assert math.isnan(flow.gap.amount)

    def test_every_gap_follows_from_two_values(self, book):
        found = 0
        for year in range(1976, 2026):
            period = Period.year(year)
            for flow in book.mirror(period, "VNM", "JPN"):
                assert flow.export == book.value(period, flow.exporter, EXPORT)
                assert flow.import_ == book.value(period, flow.importer, IMPORT)
                assert flow.gap.known == (flow.export.known and flow.import_.known)
                if flow.gap.known:
                    found += 1
                    difference = flow.import_.amount - flow.export.amount
                    assert flow.gap.amount == difference
        assert found > 40


STATED = {
    (2023, EXPORT): 13_086_016_310,
    (2024, EXPORT): 13_727_976_591,
    (2025, EXPORT): 15_148_684_487,
    (2026, EXPORT): 17_628_994_544,
    (2023, IMPORT): 11_863_358_203,
    (2024, IMPORT): 12_522_150_238,
    (2025, IMPORT): 13_774_787_215,
    (2026, IMPORT): 16_111_592_780,
}


class TestYearToDate:
    """January to July, by the customs office's cumulative figures."""

    @pytest.mark.parametrize(("year", "flow"), STATED)
    def test_the_cumulative_figure_is_used_where_stated(self, book, rows, year, flow):
        value = book.value(Period.year_to_date(year, 7), "VNM", flow)
        assert value.amount == STATED[year, flow]
        assert isinstance(value.lineage, Stated)
        assert value.status is Status.PROVISIONAL
        printed = [
            float(row["value"])
            for row in rows
            if (row["claim_id"] == value.lineage.claim.claim_id)
        ]
        assert printed == [value.amount]

    def test_growth_by_hand(self, book):
        now = Period.year_to_date(2026, 7)
        exports, imports = (book.growth(now, "VNM", f) for f in (EXPORT, IMPORT))
        # 17,628,994,544 / 15,148,684,487 = 1.163731…; 16,111,592,780 / 13,774,787,215
        assert exports.amount == pytest.approx(16.3731, abs=1e-4)
        assert imports.amount == pytest.approx(16.9644, abs=1e-4)
        by_hand = (17_628_994_544 - 15_148_684_487) / 15_148_684_487
        assert exports.amount == pytest.approx(100 * by_hand)

    def test_the_same_months_of_every_year(self, book):
        months = {p.last_month for p in book.periods("VNM", Frequency.YTD)}
        assert 7 in months
        found = [
            book.value(Period.year_to_date(year, 7), "VNM", EXPORT)
            for year in range(2023, 2027)
        ]
        assert [len(v.period.months) for v in found] == [7] * 4


class TestConstantPrices:
    @pytest.mark.parametrize("year", [2005, 2010, 2014, 2025])
    @pytest.mark.parametrize("base", [2000, 2020])
    def test_the_index_read_again(self, book, prices, year, base):
        period = Period.year(year)
        nominal = book.value(period, "VNM", EXPORT)
        real = book.value(period, "VNM", EXPORT, price_year=base)
        assert real.amount == pytest.approx(
            nominal.amount * prices[base] / prices[year]
        )
        assert "bls-cpiu" in real.source_ids()

    def test_2026_has_no_index_yet(self, book):
        assert 2026 not in book.price_years()
        now = book.value(Period.year_to_date(2026, 7), "VNM", EXPORT, price_year=2020)
        assert now.missing is Missing.NO_PRICES
        to_2026 = book.value(Period.year(2025), "VNM", EXPORT, price_year=2026)
        assert to_2026.missing is Missing.NO_PRICES

    def test_the_years_offered_are_those_of_the_table(self, book, prices):
        assert book.price_years() == tuple(sorted(prices))


class TestRolling:
    def test_the_latest_twelve_months(self, book):
        latest = book.periods("VNM", Frequency.ROLLING)[-1]
        assert latest == Period.twelve_months(2026, 7)
        value = book.value(latest, "VNM", EXPORT)
        months = [book.value(m, "VNM", EXPORT).amount for m in latest.months]
        assert value.amount == sum(months)
        assert value.lineage.operation is Operation.SUM_OF_MONTHS

    def test_december_is_the_year_s_own_figure(self, book):
        years = [
            p
            for p in book.periods("VNM", Frequency.ROLLING)
            if p.frequency is Frequency.ANNUAL
        ]
        assert years == [Period.year(y) for y in (2023, 2024, 2025)]
        assert book.value(years[-1], "VNM", EXPORT).amount == 26_766_021_827

    def test_every_window_is_known_and_has_twelve_months(self, book):
        for period in book.periods("VNM", Frequency.ROLLING):
            assert len(period.months) == 12
            assert book.value(period, "VNM", EXPORT).known


def test_growth_into_2020_crosses_the_break(book):
    crossed = [
        year
        for year in range(1977, 2026)
        if book.crosses_break(Period.year(year), "VNM", EXPORT)
    ]
    assert crossed == [b.period.start.year for b in book.breaks("VNM", EXPORT)]
