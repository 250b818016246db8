"""The embedded package: known answers, documented conflicts, a second reckoning."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Difference, Missing, Operation

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.ledger.ledger import Ledger

BN = 1e9
EXPORT, IMPORT, TOTAL, BALANCE = Flow.EXPORT, Flow.IMPORT, Flow.TOTAL, Flow.BALANCE
TO_OCTOBER = Period.parse("2023-01:2023-10")


@pytest.fixture(scope="module")
def book(dataset: Dataset) -> Ledger:
    return dataset.ledger


@pytest.fixture(scope="module")
def rivals(book):
    return {d.rival.claim_id: d.kind for d in book.disagreements()}


class TestKnownAnswers:
    def test_2022(self, book):
        year = Period.year(2022)
        answers = {flow: book.value(year, "VNM", flow) for flow in Flow}
        assert {flow: v.amount for flow, v in answers.items()} == {
            EXPORT: 24.2 * BN,
            IMPORT: 23.4 * BN,
            BALANCE: 0.8 * BN,
            TOTAL: 47.6 * BN,
        }
        (found,) = answers[TOTAL].disagreements
        assert found.kind is Difference.DISAGREEMENT
        assert (found.rival.value, found.rival.qualifier) == (50 * BN, "nearly")
        assert answers[TOTAL].sources == 4

    def test_2025(self, book):
        year = Period.year(2025)
        exports, imports = (book.value(year, "VNM", f) for f in (EXPORT, IMPORT))
        assert (exports.amount, imports.amount) == (26_766_021_827, 24_677_413_863)
        assert exports.disagreements == imports.disagreements == ()
        assert exports.status is Status.PROVISIONAL
        growth = book.growth(year, "VNM", EXPORT)
        assert growth.amount == pytest.approx(8.77, abs=0.005)

    @pytest.mark.parametrize(
        ("slug", "amount"),
        [
            ("textiles-garments", 3_315_296_131),
            ("means-of-transport", 2_418_083_609),
            ("machinery-equipment", 2_272_228_252),
            ("wood-products", 1_389_279_083),
            ("seafood", 1_247_087_252),
        ],
    )
    def test_january_to_october_2023(self, book, slug, amount):
        value = book.value(TO_OCTOBER, "VNM", EXPORT, slug)
        assert value.amount == amount
        assert value.disagreements == ()
        assert value.sources >= 2

    def test_the_press_s_over_3_3_bn_agrees(self, book):
        claims = book.claims_about(TO_OCTOBER, "VNM", EXPORT, "textiles-garments")
        assert "trithucvn-2023-11-28" in {c.source_id for c in claims}
        used, *others = claims
        assert all(used.interval.meets(other.interval) for other in others)

    def test_january_to_october_2022_by_the_stated_changes(self, book):
        earlier = TO_OCTOBER.year_earlier()
        textiles = book.value(earlier, "VNM", EXPORT, "textiles-garments")
        assert textiles.amount == 3_315_296_131 - 18e6
        assert textiles.lineage.operation is Operation.IMPLIED_BY_CHANGE
        change = book.change(TO_OCTOBER, "VNM", EXPORT, "textiles-garments")
        assert change.amount == 18e6

    def test_the_categories_of_a_bulletin_add_up(self, book):
        for flow in (EXPORT, IMPORT):
            for period in book.category_periods("VNM", flow):
                if period.start.year >= 2023:
                    rest = book.not_itemised(period, "VNM", flow)
                    assert 0 <= rest.amount <= 5, (flow, period.code)

    def test_a_group_the_bulletin_leaves_out_of_a_month_had_none(self, book):
        july = Period.month(2023, 7)
        assert book.value(july, "VNM", EXPORT, "crude-oil").missing
        cumulative = Period.parse("2023-01:2023-07")
        assert book.value(cumulative, "VNM", EXPORT, "crude-oil").known

    def test_wood_pellets_never_beside_wood_products(self, book):
        for period in book.category_periods("VNM", EXPORT):
            listed = book.categories_in(period, "VNM", EXPORT)
            assert not {"wood-products", "wood-pellets"} <= set(listed)

    def test_the_incomplete_records_are_used_only_where_nothing_else_is(self, book):
        year = Period.year(1998)
        assert book.value(year, "VNM", IMPORT).status is not Status.UNRELIABLE
        assert book.value(year, "VNM", EXPORT).status is Status.UNRELIABLE
        assert book.value(Period.year(2010), "VNM", EXPORT).amount > 7 * BN

    def test_the_series_break_from_comtrade(self, book, dataset):
        (found,) = book.breaks("VNM", EXPORT)
        assert found.period == Period.year(2020)
        kinds = [dataset.sources[s].kind for s in (found.from_source, found.to_source)]
        assert kinds[0] == "database" != kinds[1]

    def test_other_currencies(self, book):
        year = Period.year(2022)
        yen = book.value(year, "VNM", EXPORT, unit="JPY")
        assert yen.amount == pytest.approx(24.2 * BN * 131.4589)
        assert yen.digits == 3
        assert book.value(Period.year(2024), "VNM", EXPORT, unit="VND").missing is (
            Missing.NO_RATE
        )
        assert book.value(year, "VNM", EXPORT, unit="VND").known

    def test_yen_claims_of_japan_meet_dollar_claims(self, book):
        value = book.value(Period.year(2010), "JPN", IMPORT)
        assert value.lineage.operation is Operation.CONVERSION
        assert value.sources == 3
        assert value.disagreements == ()

    def test_nothing_before_its_time(self, book):
        assert book.value(Period.year(2026), "VNM", EXPORT).missing is (
            Missing.NOT_PUBLISHED
        )

    def test_reporters_and_their_years(self, book):
        assert set(book.reporters()) == {"VNM", "JPN", "RECON"}
        years = book.periods("VNM", Frequency.ANNUAL)
        assert years == tuple(Period.year(y) for y in range(1976, 2026))


DOCUMENTED = [
    "trade-2005",
    "trade-2006-forecast",
    "trade-2007",
    "trade-2008",
    "trade-2010",
    "balance-2011",
    "exports-q1-2011",
    "trade-2013",
    "two-months-2014",
    "trade-2015-series-break",
    "balance-2016",
    "trade-2018",
    "q1-2018-period",
    "trade-2019",
    "trade-2021",
    "trade-2022",
    "half-2022",
    "gso-estimates",
    "revisions-2024",
    "revisions-2025",
    "comtrade-1998",
    "wood-pellets-2023",
    "eight-months-2018",
    "monthly-vintages",
    "plastics-2025",
]
"""Conflicts about one thing. The package documents others, about two periods,
two reporters or two ways of counting, which no comparison of ranges can see."""


class TestConflicts:
    @pytest.mark.parametrize("name", DOCUMENTED)
    def test_documented_conflicts_are_found(self, dataset, rivals, name):
        (conflict,) = (c for c in dataset.conflicts if c.conflict_id == name)
        assert set(conflict.subject) & set(rivals)

    @pytest.mark.parametrize("name", ["trade-2020", "wires-2010-2013"])
    def test_mere_rounding_and_different_things_are_none(self, dataset, rivals, name):
        (conflict,) = (c for c in dataset.conflicts if c.conflict_id == name)
        assert not set(conflict.subject) & set(rivals)

    def test_later_states_of_the_same_statistics_are_revisions(self, rivals):
        kinds = {kind for i, kind in rivals.items() if i.endswith("gso-v03-2024-2026")}
        assert kinds == {Difference.REVISION}
        assert rivals["tt-vnm-export-a-2007-wits-comtrade-2017"] == "revision"
        assert rivals["tt-vnm-export-a-2007-vietjo-2008-02-24"] == "disagreement"

    def test_agreement_is_much_more_common(self, book, dataset, rivals):
        kinds = defaultdict(int)
        for kind in rivals.values():
            kinds[kind] += 1
        assert 80 <= kinds[Difference.DISAGREEMENT] <= 130
        assert 50 <= kinds[Difference.REVISION] <= 100
        assert len(rivals) < 0.05 * len(dataset.claims)


ORDER = ("A", "P", "", "E", "I", "F", "U")


@pytest.fixture(scope="module")
def chosen(dataset):
    totals, groups = (
        dataset.tables[name].frame() for name in ("trade_totals", "trade_categories")
    )
    frame = pd.concat([totals.assign(category=""), groups])
    frame = frame[frame["value"].notna() & (frame["unit"] == "USD")]
    sources = dataset.sources
    status = frame["obs_status"].fillna("").astype(str)
    frame = frame.assign(
        start=pd.to_datetime(frame["period_start"]).dt.date,
        end=pd.to_datetime(frame["period_end"]).dt.date,
        last=status.eq("U"),
        rank=[sources[s].rank for s in frame["source_id"]],
        trust=[ORDER.index(s) for s in status],
        coarse=-frame["significant_digits"].astype(int),
        published=[sources[s].published or "" for s in frame["source_id"]],
    )
    keys = ["last", "rank", "trust", "coarse", "published", "claim_id"]
    frame = frame.sort_values(keys, ascending=[True] * 4 + [False, True])
    names = ["start", "end", "reporter", "flow", "category"]
    return frame.drop_duplicates(names)


class TestSecondReckoning:
    """The rule written once more, in pandas, on the tables as read."""

    def test_every_stated_value_in_dollars(self, book, dataset, chosen):
        in_yen = {
            (c.period.start, c.period.end, c.reporter, c.flow.value)
            for c in dataset.claims
            if c.unit != "USD"
        }
        checked = 0
        for row in chosen.itertuples():
            flow = Flow(row.flow)
            place = row.start, row.end, row.reporter, row.flow
            if flow in (TOTAL, BALANCE) or place in in_yen or row.last:
                continue
            period = Period(row.start, row.end, Frequency(row.frequency))
            value = book.value(period, row.reporter, flow, row.category)
            assert value.amount == row.value, row.claim_id
            assert next(value.claims()).claim_id == row.claim_id
            checked += 1
        assert checked > 6500

    def test_every_balance_and_total_of_two_stated_parts(self, book, chosen):
        parts = chosen[(chosen["category"] == "") & ~chosen["last"]]
        wide = parts.pivot_table(
            index=["start", "end", "reporter"], columns="flow", values="value"
        ).dropna(subset=["export", "import"])
        wide = wide[wide.index.get_level_values("reporter") == "VNM"]
        for (start, end, reporter), row in wide.iterrows():
            period = Period.spanning(start, end)
            place = period, reporter
            assert book.value(*place, BALANCE).amount == row["export"] - row["import"]
            assert book.value(*place, TOTAL).amount == row["export"] + row["import"]
        assert len(wide) > 100


def test_every_value_keeps_the_rules(book, dataset):
    things = {(c.period, c.reporter, c.flow, c.category) for c in dataset.claims}
    for thing in things:
        for value in (book.value(*thing), book.growth(*thing)):
            assert value.known != math.isnan(value.amount)
            if not value.known:
                continue
            assert value.interval.low <= value.amount <= value.interval.high
            assert list(value.claims())
            for part in value.lineage.inputs if value.derived else ():
                assert part.status.strength <= value.status.strength
            for found in value.disagreements:
                assert found.used == value.amount


def test_reconciled_data_never_mix_with_a_party_s_own(book):
    for frequency in Frequency:
        for reporter in ("VNM", "JPN"):
            for period in book.periods(reporter, frequency):
                for flow in Flow:
                    claims = book.value(period, reporter, flow).claims()
                    assert {c.reporter for c in claims} <= {reporter}
