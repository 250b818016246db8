"""Questions to the ledger, on a few made-up claims each."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import (
    NAN,
    amounts,
    category,
    claim,
    claims_of_one_thing,
    ledger,
    months,
    rate,
    source,
)
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.ledger.ledger import Ledger
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Difference, Missing, Operation

BN = 1e9
YEAR = Period.year(2022)
EXPORT, IMPORT, TOTAL, BALANCE = Flow.EXPORT, Flow.IMPORT, Flow.TOTAL, Flow.BALANCE
TO_OCTOBER = Period.parse("2023-01:2023-10")


def ask(book, period=YEAR, flow=EXPORT, slug="", unit="USD"):
    when = Period.parse(period) if isinstance(period, str) else period
    return book.value(when, "AAA", flow, slug, unit)


class TestStated:
    def test_the_resolved_claim_is_the_value(self):
        used = claim(24.2 * BN, status=Status.PROVISIONAL, qualifier=Qualifier.OVER)
        value = ask(ledger(claim(5 * BN, rank=4), used))
        assert (value.amount, value.unit, value.period) == (24.2 * BN, "USD", YEAR)
        assert (value.status, value.qualifier) == (used.status, used.qualifier)
        assert (value.quantum, value.valuation) == (used.quantum, "FOB")
        assert list(value.claims()) == [used]
        assert not value.derived

    def test_january_is_both_a_month_and_a_year_to_date(self):
        to_date, month = Period.year_to_date(2023, 1), Period.month(2023, 1)
        assert ask(ledger(claim(5.0, month)), to_date).amount == 5
        assert ask(ledger(claim(7.0, to_date)), month).amount == 7
        assert ask(ledger(claim(7.0, to_date)), month).period == month

    def test_reporters_flows_and_categories_are_never_mixed(self):
        book = ledger(claim(1.0, reporter="BBB"), claim(2.0, category="tea"))
        assert ask(book).missing
        assert ask(book, flow=IMPORT, slug="tea").missing
        assert ask(book, slug="tea").amount == 2

    def test_a_claim_without_value_is_no_value(self):
        assert ask(ledger(claim(NAN, yoy=5.0))).missing is Missing.NOT_COLLECTED

    def test_an_unreliable_claim_alone_is_used(self):
        value = ask(ledger(claim(5.0, status=Status.UNRELIABLE)))
        assert (value.amount, value.status) == (5, Status.UNRELIABLE)

    def test_what_can_be_worked_out_goes_before_an_unreliable_claim(self):
        doubtful = claim(2.8 * BN, "2023-01:2023-03", status=Status.UNRELIABLE)
        value = ask(ledger(doubtful, *months(745e6, 764e6, 772e6)), "2023-01:2023-03")
        assert value.amount == 2_281_000_000
        assert [d.rival for d in value.disagreements] == [doubtful]
        assert value.sources == 1

    def test_answers_are_remembered(self):
        book = ledger(claim(5.0))
        assert ask(book) is ask(book)

    @given(claims_of_one_thing(), st.randoms())
    def test_permuted_claims_give_the_same_value(self, claims, dice):
        shuffled = list(claims)
        dice.shuffle(shuffled)
        one, other = ask(ledger(*claims)), ask(ledger(*shuffled))
        assert (one.amount, one.lineage, one.sources) == (
            other.amount,
            other.lineage,
            other.sources,
        )
        assert set(one.disagreements) == set(other.disagreements)

    @given(claims_of_one_thing())
    def test_a_worse_ranked_claim_changes_no_number(self, claims):
        reliable = [c for c in claims if c.status is not Status.UNRELIABLE]
        worse = claim(7.0, rank=6, claim_id="new")
        if reliable:
            assert ask(ledger(*claims, worse)).amount == ask(ledger(*claims)).amount


class TestWhyMissing:
    book = ledger(claim(5.0, "2022"), claim(5.0, "2020", flow=IMPORT))

    @pytest.mark.parametrize(
        ("period", "reason"),
        [
            ("2023", Missing.NOT_PUBLISHED),
            ("2021", Missing.NOT_COLLECTED),
            ("2023-01", Missing.NOT_PUBLISHED),
            ("2019-05", Missing.NOT_COLLECTED),
        ],
    )
    def test_after_the_last_claim_it_is_not_published_yet(self, period, reason):
        assert ask(self.book, period).missing is reason

    def test_of_a_stranger_nothing_is_collected(self):
        value = self.book.value(YEAR, "CCC", EXPORT)
        assert value.missing is Missing.NOT_COLLECTED

    def test_without_a_rate_it_says_so(self):
        assert ask(self.book, unit="JPY").missing is Missing.NO_RATE

    def test_without_a_rate_for_what_was_worked_out_too(self):
        book = ledger(claim(9.0, "2023-01:2023-03"), claim(4.0, "2023-01:2023-02"))
        assert ask(book, "2023-03").amount == 5
        assert ask(book, "2023-03", unit="JPY").missing is Missing.NO_RATE

    def test_a_balance_says_which_kind_of_part_lacks(self):
        assert ask(self.book, flow=BALANCE).missing is Missing.INPUT
        assert ask(self.book, "2019", BALANCE).missing is Missing.NOT_COLLECTED
        assert ask(self.book, "2025", TOTAL).missing is Missing.NOT_PUBLISHED
        assert ask(self.book, flow=TOTAL, unit="JPY").missing is Missing.NO_RATE

    def test_a_printed_total_without_a_rate_too(self):
        book = ledger(claim(5.0, flow=TOTAL))
        assert ask(book, flow=TOTAL, unit="JPY").missing is Missing.NO_RATE


class TestWorkedOut:
    def test_a_year_from_its_twelve_months(self):
        book = ledger(*months(*range(1, 13)))
        value = ask(book, "2023")
        assert value.amount == 78
        assert value.lineage.operation is Operation.SUM_OF_MONTHS
        assert len(value.lineage.inputs) == 12

    def test_not_from_eleven(self):
        assert ask(ledger(*months(*range(1, 12))), "2023").missing

    @given(st.lists(amounts, min_size=2, max_size=11))
    def test_months_add_up_to_the_year_to_date(self, values):
        book = ledger(*months(*values))
        to_date = Period.year_to_date(2023, len(values))
        value = ask(book, to_date)
        assert value.amount == sum(values)
        assert value.amount == sum(ask(book, m).amount for m in to_date.months)

    @given(st.lists(amounts, min_size=2, max_size=12))
    def test_cumulatives_give_the_months_back(self, values):
        totals = [sum(values[: n + 1]) for n in range(len(values))]
        book = ledger(
            *[
                claim(total, Period.year_to_date(2023, n), digits=17)
                for n, total in enumerate(totals, 1)
            ]
        )
        for n, expected in enumerate(values, 1):
            value = ask(book, Period.month(2023, n))
            assert value.amount == expected
            if n > 1:
                operation = value.lineage.operation
                assert operation is Operation.DIFFERENCE_OF_CUMULATIVES

    def test_december_is_the_year_less_eleven_months(self):
        book = ledger(claim(12.5, "2023"), claim(11.0, "2023-01:2023-11"))
        assert ask(book, "2023-12").amount == 1.5

    def test_a_sum_may_rest_on_such_months_but_not_they_on_sums(self):
        book = ledger(
            claim(1.0, "2023-01"),
            claim(3.0, "2023-01:2023-02"),
            claim(4.0, "2023-03"),
        )
        value = ask(book, "2023-01:2023-03")
        assert value.amount == 1 + 2 + 4
        assert value.rests_on(Operation.DIFFERENCE_OF_CUMULATIVES)
        assert ask(book, "2023-04").missing

    def test_rounded_cumulatives_may_leave_nothing_known(self):
        book = ledger(
            claim(1.52 * BN, "2023-01:2023-03"), claim(1.5 * BN, "2023-01:2023-02")
        )
        assert ask(book, "2023-03").missing is Missing.NOT_COLLECTED

    def test_a_cumulative_that_falls_gives_no_month(self):
        book = ledger(claim(4.0, "2023-01:2023-03"), claim(5.0, "2023-01:2023-02"))
        assert ask(book, "2023-03").missing

    def test_nor_does_one_whose_source_lists_the_month_without_the_series(self):
        claims = [
            claim(9.0, "2023-01:2023-03", category="tea"),
            claim(4.0, "2023-01:2023-02", category="tea"),
        ]
        listed = claim(7.0, "2023-03", category="coal")
        elsewhere = claim(7.0, "2023-03", category="coal", source="press")
        assert ask(ledger(*claims, listed), "2023-03", slug="tea").missing
        assert ask(ledger(*claims, elsewhere), "2023-03", slug="tea").amount == 5

    def test_nor_do_cumulatives_of_two_kinds_of_source(self):
        final = claim(21.0, "2023", source="database")
        press = claim(15.0, "2023-01:2023-11", source="press")
        kinds = source("database", "database"), source("press")
        assert ask(ledger(final, press), "2023-12").amount == 6
        assert ask(ledger(final, press, sources=kinds), "2023-12").missing

    def test_unreliable_claims_are_no_ground(self):
        doubtful = claim(9.0, "2023-01:2023-02", status=Status.UNRELIABLE)
        assert ask(ledger(doubtful, claim(4.0, "2023-01")), "2023-02").missing

    def test_in_the_currency_of_the_claims_then_converted(self):
        rates = (rate(100.0, 2023), *(rate(50.0, 2023, n) for n in range(1, 13)))
        book = ledger(*months(*[100.0] * 12, unit="JPY"), rates=rates)
        assert ask(book, "2023", unit="JPY").amount == 1200
        dollars = ask(book, "2023")
        assert dollars.amount == 12
        assert dollars.lineage.operation is Operation.CONVERSION

    def test_each_currency_by_itself(self):
        rates = tuple(rate(100.0, 2023, n) for n in range(1, 13))
        yen = months(100.0, 100.0, unit="JPY")
        dollars = claim(5.0, "2023-04")
        book = ledger(dollars, *yen, rates=rates)
        assert ask(book, "2023-01:2023-02").amount == 2
        assert ask(book, "2023-01:2023-04").missing

    @given(st.lists(claims_of_one_thing(), min_size=2, max_size=4))
    def test_never_more_trusted_than_the_weakest_month(self, groups):
        book = ledger(
            *[
                each._replace(
                    period=Period.month(2023, n), claim_id=f"{n}{each.claim_id}"
                )
                for n, group in enumerate(groups, 1)
                for each in group
            ]
        )
        to_date = Period.year_to_date(2023, len(groups))
        value = ask(book, to_date)
        if value.known:
            parts = value.lineage.inputs
            assert value.status.strength == max(p.status.strength for p in parts)
            assert value.quantum == max(p.quantum for p in parts)
            assert Status.UNRELIABLE not in {p.status for p in parts}


class TestImplied:
    def test_last_year_by_a_stated_growth(self):
        book = ledger(claim(4.62 * BN, "2019-01:2019-03", yoy=6.7))
        value = ask(book, "2018-01:2018-03")
        assert value.amount == pytest.approx(4.33 * BN, rel=1e-3)
        assert value.lineage.operation is Operation.IMPLIED_BY_CHANGE
        assert value.quantum == 1e7

    def test_by_a_stated_change_taken_off_the_better_value(self):
        exact = claim(3_315_296_131.0, TO_OCTOBER, rank=1)
        press = claim(
            3.3 * BN, TO_OCTOBER, rank=4, qualifier=Qualifier.OVER, change=18e6
        )
        book = ledger(exact, press)
        value = ask(book, TO_OCTOBER.year_earlier())
        assert value.amount == 3_297_296_131
        assert value.quantum == 1e6
        assert list(value.claims()) == [exact, press]
        change = book.change(TO_OCTOBER, "AAA", EXPORT)
        assert (change.amount, list(change.claims())) == (18e6, [press])
        growth = book.growth(TO_OCTOBER, "AAA", EXPORT)
        assert growth.amount == pytest.approx(0.546, abs=1e-3)

    def test_off_its_own_value_where_the_better_one_does_not_fit(self):
        book = ledger(claim(5.0 * BN, rank=1), claim(3.0 * BN, rank=4, change=1.0 * BN))
        assert ask(book, "2021").amount == 2 * BN

    def test_a_growth_without_a_value_is_taken_off_the_value_used(self):
        book = ledger(claim(110.0), claim(NAN, rank=4, yoy=10.0))
        assert ask(book, "2021").amount == pytest.approx(100)

    def test_but_not_off_nothing(self):
        book = ledger(claim(NAN, yoy=10.0))
        assert ask(book, "2021").missing
        assert book.growth(YEAR, "AAA", EXPORT).amount == 10

    def test_not_by_unreliable_claims_nor_from_a_change_beyond_the_value(self):
        assert ask(
            ledger(claim(9.0, yoy=5.0, status=Status.UNRELIABLE)), "2021"
        ).missing
        assert ask(ledger(claim(9.0, change=10.0)), "2021").missing
        assert ask(ledger(claim(9.0, yoy=-100.0)), "2021").missing

    def test_the_stated_growth_comes_back_as_stated(self):
        stated = claim(4.62 * BN, "2019-01:2019-03", yoy=6.7)
        growth = ledger(stated).growth(stated.period, "AAA", EXPORT)
        assert (growth.amount, growth.unit, growth.derived) == (6.7, "%", False)

    def test_a_printed_total_implies_nothing(self):
        book = ledger(claim(9.0, flow=TOTAL, yoy=5.0))
        assert ask(book, "2021", TOTAL).missing
        assert book.growth(YEAR, "AAA", TOTAL).amount == 5


class TestTwoWay:
    def test_from_the_parts_with_the_printed_total_held_against_it(self):
        printed = claim(50 * BN, flow=TOTAL, digits=2, qualifier=Qualifier.NEARLY)
        book = ledger(claim(24.2 * BN), claim(23.4 * BN, flow=IMPORT), printed)
        total, balance = ask(book, flow=TOTAL), ask(book, flow=BALANCE)
        assert (total.amount, total.quantum) == (47.6 * BN, 1e8)
        assert [d.rival for d in total.disagreements] == [printed]
        assert (balance.amount, balance.disagreements) == (0.8 * BN, ())
        assert balance.lineage.operation is Operation.BALANCE
        assert [v.valuation for v in balance.lineage.inputs] == ["FOB", "CIF"]

    @given(amounts, amounts)
    def test_the_balance_is_exports_less_imports(self, exports, imports):
        rates = (rate(131.4589, 2022),)
        book = ledger(claim(exports), claim(imports, flow=IMPORT), rates=rates)
        assert ask(book, flow=BALANCE).amount == exports - imports
        for unit in ("USD", "JPY"):
            parts = [
                ask(book, flow=flow, unit=unit).amount for flow in (EXPORT, IMPORT)
            ]
            assert ask(book, flow=BALANCE, unit=unit).amount == parts[0] - parts[1]
            assert ask(book, flow=TOTAL, unit=unit).amount == sum(parts)

    def test_the_asked_currency_changes_no_disagreement(self):
        printed = claim(51.43 * BN, flow=TOTAL, qualifier=Qualifier.OVER)
        book = ledger(
            claim(26_766_021_827.0),
            claim(24_677_413_863.0, flow=IMPORT),
            printed,
            rates=(rate(150.0, 2022),),
        )
        for unit in ("USD", "JPY"):
            total = ask(book, flow=TOTAL, unit=unit)
            (found,) = total.disagreements
            assert (found.rival, found.used) == (printed, total.amount)
            assert total.sources == 1

    def test_a_claim_where_a_part_lacks(self):
        book = ledger(claim(24.2 * BN), claim(0.8 * BN, flow=BALANCE))
        value = ask(book, flow=BALANCE)
        assert (value.amount, value.derived) == (0.8 * BN, False)

    def test_a_claim_goes_before_parts_that_are_implied_or_unreliable(self):
        later = claim(24.2 * BN, "2023", yoy=10.0)
        printed = claim(46 * BN, flow=TOTAL, digits=2)
        implied = ledger(later, claim(23 * BN, flow=IMPORT), printed)
        assert ask(implied, flow=TOTAL).amount == 46 * BN
        doubtful = claim(5 * BN, status=Status.UNRELIABLE)
        unsound = ledger(doubtful, claim(23 * BN, flow=IMPORT), printed)
        assert ask(unsound, flow=TOTAL).amount == 46 * BN

    def test_parts_go_before_an_unreliable_claim(self):
        doubtful = claim(99.0, flow=TOTAL, status=Status.UNRELIABLE)
        book = ledger(claim(5.0), claim(3.0, flow=IMPORT), doubtful)
        assert ask(book, flow=TOTAL).amount == 8

    def test_unreliable_parts_are_better_than_nothing(self):
        book = ledger(claim(5.0, status=Status.UNRELIABLE), claim(3.0, flow=IMPORT))
        value = ask(book, flow=BALANCE)
        assert (value.amount, value.status) == (2, Status.UNRELIABLE)


class TestCurrencies:
    rates = (rate(110.0, 2022), rate(108.0, 2021))

    def test_a_better_ranked_claim_is_converted(self):
        book = ledger(
            claim(110.0 * BN, unit="JPY", rank=2),
            claim(1.004 * BN, rank=3),
            rates=self.rates,
        )
        value = ask(book)
        assert value.amount == pytest.approx(1 * BN)
        assert value.disagreements == ()
        assert value.sources == 2

    def test_at_equal_rank_the_asked_currency_is_not(self):
        book = ledger(
            claim(110.0 * BN, unit="JPY"), claim(1.004 * BN), rates=self.rates
        )
        assert ask(book).amount == 1.004 * BN
        assert ask(book, unit="JPY").amount == 110 * BN

    def test_a_claim_without_a_rate_gives_way(self):
        book = ledger(claim(7.0, unit="VND", rank=1), claim(1.0, rank=5))
        assert ask(book).amount == 1

    def test_growth_is_that_of_the_asked_currency(self):
        book = ledger(claim(100.0), claim(100.0, "2021"), rates=self.rates)
        assert book.growth(YEAR, "AAA", EXPORT).amount == 0
        yen = book.growth(YEAR, "AAA", EXPORT, unit="JPY")
        assert yen.amount == pytest.approx(100 * (110 / 108 - 1))

    def test_a_stated_growth_holds_in_its_own_currency_only(self):
        book = ledger(claim(NAN, yoy=10.0, change=1.0), rates=self.rates)
        place = YEAR, "AAA", EXPORT, ""
        assert book.growth(*place).amount == 10
        assert book.change(*place).amount == 1
        assert book.growth(*place, "JPY").missing is Missing.NOT_COLLECTED
        assert book.change(*place, "JPY").missing is Missing.NOT_COLLECTED


class TestGrowthAndShare:
    book = ledger(
        claim(110.0),
        claim(100.0, "2021"),
        claim(22.0, category="tea", digits=2),
        claim(NAN, category="coal", share=17.5),
        categories=(category("tea"), category("coal")),
    )

    def test_growth_and_change_against_the_year_before(self):
        growth, change = (
            ask_for(YEAR, "AAA", EXPORT)
            for ask_for in (self.book.growth, self.book.change)
        )
        assert growth.amount == pytest.approx(10)
        assert growth.lineage.operation is Operation.GROWTH
        assert (change.amount, change.unit) == (10, "USD")
        assert change.lineage.operation is Operation.CHANGE

    def test_without_a_base_there_is_none(self):
        early = Period.year(2021), "AAA", EXPORT
        assert self.book.growth(*early).missing is Missing.NO_BASE
        assert self.book.change(*early).missing is Missing.NO_BASE

    def test_without_a_value_the_reason_is_the_value_s(self):
        late = Period.year(2024), "AAA", EXPORT
        assert self.book.growth(*late).missing is Missing.NOT_PUBLISHED

    def test_without_a_rate_for_the_base_either(self):
        book = ledger(claim(1.0), claim(1.0, "2021"), rates=(rate(110.0, 2022),))
        growth = book.growth(YEAR, "AAA", EXPORT, unit="JPY")
        assert growth.missing is Missing.NO_RATE

    def test_share_of_the_total(self):
        share = self.book.share(YEAR, "AAA", EXPORT, "tea")
        assert (share.amount, share.unit, share.digits) == (20, "%", 2)

    def test_a_share_that_is_only_stated(self):
        share = self.book.share(YEAR, "AAA", EXPORT, "coal")
        assert (share.amount, share.derived) == (17.5, False)

    def test_no_share_of_nothing(self):
        book = ledger(claim(5.0, category="tea"))
        assert book.share(YEAR, "AAA", EXPORT, "tea").missing is Missing.INPUT
        gap = book.share(YEAR, "AAA", EXPORT, "coal")
        assert gap.missing is Missing.NOT_COLLECTED


class TestCategories:
    groups = (
        category("metals"),
        category("copper", "metals"),
        category("wire", "copper"),
        category("tea"),
    )

    def book(self, *claims):
        return ledger(*claims, categories=self.groups)

    def listed(self, book):
        return book.categories_in(YEAR, "AAA", EXPORT)

    def test_a_part_gives_way_to_its_parent_and_to_that_one_s(self):
        parts = [claim(1.0, category=slug) for slug in ("tea", "wire", "copper")]
        assert self.listed(self.book(*parts)) == ("copper", "tea")
        whole = claim(5.0, category="metals")
        assert self.listed(self.book(*parts, whole)) == ("metals", "tea")

    def test_a_part_stands_where_its_parent_has_no_value(self):
        elsewhere = claim(5.0, "2021", category="metals")
        book = self.book(claim(1.0, category="wire"), elsewhere)
        assert self.listed(book) == ("wire",)

    def test_parents_in_a_circle_do_no_harm(self):
        book = ledger(
            claim(1.0, category="a"),
            categories=(category("a", "b"), category("b", "a")),
        )
        assert self.listed(book) == ()

    def test_what_the_total_has_beyond_them(self):
        book = self.book(
            claim(10.0), claim(4.0, category="tea"), claim(5.0, category="metals")
        )
        assert book.sum_of_categories(YEAR, "AAA", EXPORT).amount == 9
        rest = book.not_itemised(YEAR, "AAA", EXPORT)
        assert (rest.amount, rest.lineage.operation) == (1, Operation.NOT_ITEMISED)

    def test_rounding_leaves_nothing(self):
        book = self.book(claim(8.0, digits=1), claim(9.0, category="tea", digits=1))
        rest = book.not_itemised(YEAR, "AAA", EXPORT)
        assert rest.amount == 0
        assert math.copysign(1, rest.amount) == 1

    def test_more_than_the_total_is_no_rest(self):
        book = self.book(claim(8.0), claim(12.0, category="tea"))
        assert book.not_itemised(YEAR, "AAA", EXPORT).missing is Missing.INPUT

    def test_no_rest_without_a_total_or_without_categories(self):
        no_total = self.book(claim(12.0, category="tea"))
        assert no_total.not_itemised(YEAR, "AAA", EXPORT).missing
        no_groups = self.book(claim(12.0))
        assert no_groups.not_itemised(YEAR, "AAA", EXPORT).missing is Missing.INPUT
        in_yen = self.book(claim(12.0), claim(5.0, category="tea"))
        gap = in_yen.sum_of_categories(YEAR, "AAA", EXPORT, "JPY")
        assert gap.missing is Missing.NO_RATE

    def test_periods_with_enough_categories_by_kind_and_latest_first(self):
        def table(period, count=5):
            return [claim(1.0, period, category=f"g{n}") for n in range(count)]

        book = ledger(
            *table("2020"),
            *table("2022"),
            *table("2023-01:2023-10"),
            *table("2023-01"),
            *table("2023-02"),
            *table("2020-02:2020-04"),
            *table("2021", 4),
            claim(NAN, "2021", category="g9"),
            *[claim(1.0, "2019", IMPORT, category=f"g{n}") for n in range(5)],
        )
        assert [p.code for p in book.category_periods("AAA", EXPORT)] == [
            *("2022", "2020", "2023-01:2023-10"),
            *("2023-02", "2023-01", "2020-02:2020-04"),
        ]
        assert book.category_periods("AAA", EXPORT) is book.category_periods(
            "AAA", EXPORT
        )


class TestSurvey:
    def codes(self, book, frequency):
        return [p.code for p in book.periods("AAA", frequency)]

    def test_claimed_periods_of_any_direction_in_order(self):
        book = ledger(
            claim(1.0, "2022"),
            claim(1.0, "2020", flow=IMPORT),
            claim(1.0, "2019", flow=BALANCE),
            claim(1.0, "2018", flow=TOTAL),
            claim(NAN, "2017", share=5.0),
            claim(1.0, "2016", reporter="BBB"),
            claim(1.0, "2015", category="tea"),
        )
        assert self.codes(book, Frequency.ANNUAL) == ["2018", "2019", "2020", "2022"]
        assert book.periods("AAA", Frequency.ANNUAL, "tea") == (Period.year(2015),)

    def test_derived_ones_included(self):
        book = ledger(
            *months(*range(1, 13)),
            claim(5.0, "2021-01:2021-03"),
            claim(3.0, "2021-01:2021-02", yoy=50.0),
        )
        assert self.codes(book, Frequency.ANNUAL) == ["2023"]
        assert "2023-01:2023-07" in self.codes(book, Frequency.YTD)
        assert "2020-01:2020-02" in self.codes(book, Frequency.YTD)
        assert "2021-03" in self.codes(book, Frequency.MONTHLY)
        assert "2021-02" not in self.codes(book, Frequency.MONTHLY)

    def test_a_value_that_cannot_be_converted_is_there_all_the_same(self):
        book = ledger(claim(1.0, "1976", unit="JPY"))
        assert self.codes(book, Frequency.ANNUAL) == ["1976"]

    def test_other_ranges(self):
        book = ledger(claim(1.0, "2006-01:2016-04"))
        assert self.codes(book, Frequency.OTHER) == ["2006-01:2016-04"]
        assert self.codes(book, Frequency.MONTHLY) == []

    def test_asking_twice_gives_the_same(self):
        book = ledger(claim(1.0))
        first = book.periods("AAA", Frequency.ANNUAL)
        assert book.periods("AAA", Frequency.ANNUAL) is first

    def test_reporters_of_totals_in_order_of_first_claim(self):
        book = ledger(
            claim(1.0, reporter="CCC", category="tea"),
            claim(1.0, reporter="BBB"),
            claim(1.0, reporter="AAA"),
            claim(2.0, reporter="BBB", flow=IMPORT),
        )
        assert book.reporters() == ("BBB", "AAA")

    def test_claims_about_one_thing_the_used_one_first(self):
        worse, used = claim(1.0, rank=4), claim(2.0, rank=1)
        book = ledger(worse, used, claim(NAN, share=1.0), claim(1.0, "2021"))
        assert book.claims_about(YEAR, "AAA", EXPORT) == (used, worse)
        assert book.claims_about(YEAR, "AAA", IMPORT) == ()


class TestDisagreements:
    def test_each_unfitting_claim_once_revisions_told_apart(self):
        january = Period.year_to_date(2023, 1), Period.month(2023, 1)
        book = ledger(
            claim(100.0, january[0], digits=3, source="a"),
            claim(100.0, january[1], digits=3, source="b"),
            claim(150.0, january[1], rank=4, digits=3, source="c"),
            claim(104.0, january[1], rank=2, digits=3, source="d"),
        )
        kinds = {d.rival.source_id: d.kind for d in book.disagreements()}
        assert kinds == {"c": Difference.DISAGREEMENT, "d": Difference.REVISION}
        assert len(book.disagreements()) == 2

    def test_without_a_rate_in_the_stated_currency(self):
        book = ledger(claim(101.0, unit="JPY"), claim(202.0, unit="JPY", rank=4))
        (found,) = book.disagreements()
        assert found.used == 101

    def test_none_among_claims_that_agree(self):
        assert ledger(claim(24.2 * BN), claim(24.24 * BN)).disagreements() == ()


class TestBreaks:
    sources = source("base", "database"), source("office", "official-statistics")

    def test_where_a_database_ends_and_an_office_begins(self):
        book = ledger(
            claim(1.0, "2018", source="base"),
            claim(1.0, "2019", source="base"),
            claim(9.0, "2019", source="office", rank=4),
            claim(1.0, "2021", source="office"),
            claim(1.0, "2022", source="press"),
            claim(1.0, "2020-01:2020-05", source="office"),
            sources=self.sources,
        )
        (found,) = book.breaks("AAA", EXPORT)
        assert found == (Period.year(2021), "base", "office")

    def test_a_year_that_cannot_be_converted_is_passed_over(self):
        book = ledger(claim(1.0, "1980", unit="JPY", source="base"), claim(1.0, "1981"))
        assert book.breaks("AAA", EXPORT) == ()

    def test_no_claims_no_breaks(self):
        assert Ledger([], [], {}).breaks("AAA", EXPORT) == ()
