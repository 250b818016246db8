"""Average rates and values converted at them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import amounts, claim, digit_counts, qualifiers, rate, source
from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.ledger.convert import TOLERANCE, Rates, comparable, convert
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Derived, Missing, Operation, missing

YEAR, MAY = Period.year(2022), Period.month(2022, 5)
TO_MARCH = Period.parse("2022-01:2022-03")
RATES = Rates(
    [
        rate(131.4589, 2022),
        rate(131.0, 2022, source="other"),
        *(rate(100.5 + n, 2022, n) for n in range(1, 13)),
        *(rate(150.25, 2021, n) for n in range(1, 13)),
        rate(23271.2125, 2022, currency="VND"),
    ],
    {"bank": source("bank", rank=1), "other": source("other", rank=2)},
)


def value(amount, period=YEAR, unit="USD", **kinds):
    return stated(claim(amount, period, unit=unit, **kinds), period)


class TestRates:
    def test_a_year_and_a_month_have_their_own(self):
        assert RATES.average("JPY", YEAR).per_usd == 131.4589
        assert RATES.average("JPY", MAY).per_usd == 105.5
        assert RATES.average("JPY", MAY) is RATES.average("JPY", MAY)

    def test_a_year_to_date_has_the_mean_of_its_months(self):
        found = RATES.average("JPY", TO_MARCH)
        assert found.per_usd == pytest.approx(102.5)
        assert (found.period, found.source_id) == (TO_MARCH, "bank")

    def test_january_to_date_is_the_month(self):
        january = Period.year_to_date(2022, 1)
        assert RATES.average("JPY", january).per_usd == 101.5

    def test_a_year_without_its_own_has_the_mean_of_twelve_months(self):
        assert RATES.average("JPY", Period.year(2021)).per_usd == 150.25

    @pytest.mark.parametrize(
        ("currency", "period"),
        [("JPY", Period.year(1976)), ("VND", MAY), ("VND", TO_MARCH), ("EUR", YEAR)],
    )
    def test_elsewhere_there_is_none(self, currency, period):
        assert RATES.average(currency, period) is None

    def test_trailing_zeros_count_as_published(self):
        # 131.4589 shows that the bank gives four decimals, 105.5 has them too.
        assert RATES.average("JPY", MAY).digits == 7

    def test_the_better_source_wins_then_the_longer_series(self):
        short = [rate(1.0, 2020, source="a")]
        long = [rate(2.0, year, source="b") for year in (2019, 2020)]
        year = Period.year(2020)
        assert Rates([*short, *long], {}).average("JPY", year).source_id == "b"
        ranked = {"a": source("a", rank=1), "b": source("b", rank=2)}
        assert Rates([*long, *short], ranked).average("JPY", year).source_id == "a"


class TestConvert:
    def test_into_and_out_of_dollars(self):
        yen = convert(value(1e9), "JPY", RATES)
        assert yen.amount == pytest.approx(131.4589e9)
        dollars = convert(value(131.4589e9, unit="JPY"), "USD", RATES)
        assert dollars.amount == pytest.approx(1e9)

    def test_the_rate_is_in_the_lineage(self):
        yen = convert(value(1e9), "JPY", RATES)
        assert isinstance(yen.lineage, Derived)
        assert yen.lineage.operation is Operation.CONVERSION
        assert [r.per_usd for r in yen.rates()] == [131.4589]
        assert yen.source_ids() == ("office", "bank")

    def test_between_two_other_currencies_through_dollars(self):
        dong = convert(value(131.4589e9, unit="JPY"), "VND", RATES)
        assert dong.amount == pytest.approx(23271.2125e9)
        assert len(list(dong.rates())) == 2

    def test_the_same_currency_is_left_alone(self):
        dollars = value(1e9)
        assert convert(dollars, "USD", RATES) is dollars

    def test_without_a_rate_it_says_so(self):
        assert convert(value(1e9, MAY), "VND", RATES).missing is Missing.NO_RATE
        via_dollars = convert(value(1e9, MAY, unit="JPY"), "VND", RATES)
        assert via_dollars.missing is Missing.NO_RATE

    def test_what_is_missing_stays_missing_for_its_reason(self):
        gap = missing("USD", YEAR, Missing.NOT_PUBLISHED)
        found = convert(gap, "JPY", RATES)
        assert (found.unit, found.missing) == ("JPY", Missing.NOT_PUBLISHED)

    def test_the_hedge_stays(self):
        hedged = convert(value(3.3e9, qualifier=Qualifier.OVER), "JPY", RATES)
        assert hedged.qualifier is Qualifier.OVER

    @given(amounts, digit_counts, qualifiers, st.sampled_from(["JPY", "VND"]))
    def test_there_and_back(self, amount, digits, qualifier, unit):
        before = value(amount, digits=digits, qualifier=qualifier)
        there = convert(before, unit, RATES)
        back = convert(there, "USD", RATES)
        assert back.amount == pytest.approx(before.amount, rel=1e-12)
        assert there.digits <= min(before.digits, 9)
        assert back.digits <= there.digits
        assert there.interval.low <= there.amount <= there.interval.high
        assert back.interval.low <= before.interval.low
        assert back.interval.high >= before.interval.high


class TestComparable:
    def test_stated_in_the_currency_it_is_the_range_itself(self):
        dollars = value(24.2e9)
        assert comparable(dollars, "USD", RATES) == dollars.interval

    def test_converted_it_reaches_a_per_cent_further(self):
        yen = value(131_458_900_000, unit="JPY")
        low, high = comparable(yen, "USD", RATES)
        assert low == pytest.approx(1e9 * (1 - TOLERANCE), rel=1e-5)
        assert high == pytest.approx(1e9 * (1 + TOLERANCE), rel=1e-5)

    def test_resting_on_a_conversion_it_does_too(self):
        yen = convert(value(1_000_000_001), "JPY", RATES)
        low, high = comparable(yen, "JPY", RATES)
        assert high - low > 0.019 * yen.amount

    def test_without_a_rate_there_is_nothing_to_compare(self):
        assert comparable(value(1.0, MAY, unit="VND"), "USD", RATES) is None
