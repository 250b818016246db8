"""Changes across a stretch of time, and levels on both sides of a moment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.claimed import amounts, claim, digit_counts, qualifiers, statuses
from vnjp_desktop.core.analysis.stretch import around, stretch
from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation, missing


def value(amount, year=2020, period=None, **kinds):
    when = period or Period.year(year)
    return derive.stated(claim(amount, when, **kinds), when)


def gap(year, reason=Missing.NOT_COLLECTED):
    return missing("USD", Period.year(year), reason)


@st.composite
def series(draw, least=2, most=8):
    numbers = draw(st.lists(amounts, min_size=least, max_size=most))
    return [
        value(
            number,
            2000 + n,
            digits=draw(digit_counts),
            qualifier=draw(qualifiers),
            status=draw(statuses),
        )
        for n, number in enumerate(numbers)
    ]


class TestStretch:
    def test_absolute_per_cent_and_a_year(self):
        found = stretch([value(100e6, 2020), value(90e6, 2021), value(121e6, 2022)])
        assert (found.first.amount, found.last.amount) == (100e6, 121e6)
        assert found.change.amount == 21e6
        assert found.percent.amount == pytest.approx(21)
        assert found.annual_growth.amount == pytest.approx(10)
        assert found.annual_growth.lineage.operation is Operation.ANNUAL_GROWTH
        assert found.change.lineage.inputs == (found.last, found.first)

    def test_it_runs_between_the_known_ends(self):
        found = stretch([gap(2019), value(100e6, 2020), value(121e6, 2022), gap(2023)])
        assert found.first.period == Period.year(2020)
        assert found.annual_growth.amount == pytest.approx(10)

    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ([gap(2019), gap(2020, Missing.NO_RATE)], Missing.NO_RATE),
            ([value(5e6, 2020)], Missing.INPUT),
            ([value(5e6, 2020), gap(2021)], Missing.INPUT),
        ],
    )
    def test_without_two_values_there_is_no_change(self, values, reason):
        found = stretch(values)
        for each in (found.change, found.percent, found.annual_growth):
            assert each.missing is reason
        assert (found.change.unit, found.percent.unit) == ("USD", "%")

    def test_of_nothing_there_is_no_stretch(self):
        with pytest.raises(ValueError, match="without values"):
            stretch([])

    @given(series())
    def test_growing_so_fast_so_long_leads_to_the_last(self, values):
        found = stretch(values)
        growth = found.annual_growth
        if growth.known:
            reached = found.first.amount * (1 + growth.amount / 100) ** (
                len(values) - 1
            )
            assert reached == pytest.approx(
                found.last.amount, rel=1e-6, abs=1e-9 * found.first.amount
            )
            assert growth.interval.low <= growth.amount <= growth.interval.high
            if growth.amount:
                coarsest = min(found.first.digits, found.last.digits)
                assert growth.digits <= coarsest

    @given(series())
    def test_trust_goes_along(self, values):
        found = stretch(values)
        ends = (found.first, found.last)
        weakest = max(end.status.strength for end in ends)
        hedged = {end.qualifier for end in ends} != {Qualifier.EXACT}
        for each in (found.change, found.percent, found.annual_growth):
            if each.known:
                assert each.status.strength == weakest
                assert (each.qualifier is Qualifier.APPROX) == hedged


class TestAnnualGrowth:
    def test_months_are_parts_of_years(self):
        first = value(100e6, period=Period.month(2020, 1))
        last = value(110e6, period=Period.month(2020, 7))
        growth = derive.annual_growth(first, last)
        assert growth.amount == pytest.approx(21)

    def test_a_year_stands_beside_twelve_months(self):
        first = value(100e6, 2023)
        last = value(110e6, period=Period.twelve_months(2024, 6))
        assert derive.annual_growth(first, last).amount == pytest.approx(21)

    @pytest.mark.parametrize("pair", [(-5e6, 5e6), (5e6, -5e6), (0.0, 5e6), (5e6, 0.0)])
    def test_none_where_the_sign_turns_or_there_is_nothing(self, pair):
        first, last = pair
        found = derive.annual_growth(value(first, 2020), value(last, 2021))
        assert (found.missing, found.unit) == (Missing.SIGNS, "%")

    def test_of_two_deficits_it_is_that_of_their_size(self):
        found = derive.annual_growth(value(-100e6, 2020), value(-121e6, 2022))
        assert found.amount == pytest.approx(10)

    @pytest.mark.parametrize(
        "last", [Period.year(2020), Period.year(2019), Period.year_to_date(2022, 7)]
    )
    def test_none_without_years_between_periods_as_long(self, last):
        found = derive.annual_growth(value(5e6, 2020), value(6e6, period=last))
        assert found.missing is Missing.INPUT


class TestAround:
    def test_levels_growth_and_the_step_between(self):
        before = [value(n * 1e6, 2010 + n) for n in (1, 2, 4)]
        after = [value(n * 1e6, 2013 + n) for n in (6, 7, 8)]
        found = around(before[:2], after)
        assert found.before.mean.amount == 1.5e6
        assert found.after.mean.amount == 7e6
        assert found.before.mean.lineage.operation is Operation.MEAN
        assert found.before.annual_growth.amount == pytest.approx(100)
        assert found.change.amount == 5.5e6
        assert found.percent.amount == pytest.approx(550 / 1.5)
        assert found.after.mean.period.months[0] == Period.month(2019, 1)

    @pytest.mark.parametrize("where", [0, 1, 2])
    def test_a_mean_needs_every_value(self, where):
        side = [value(5e6, year) for year in (2020, 2021, 2022)]
        side[where] = gap(2020 + where, Missing.NOT_PUBLISHED)
        whole = [value(5e6, year) for year in (2016, 2017, 2018)]
        found = around(whole, side)
        assert found.after.mean.missing is Missing.NOT_PUBLISHED
        assert found.change.missing is Missing.NOT_PUBLISHED
        assert found.percent.unit == "%"
        assert found.before.mean.known
        assert found.after.annual_growth.known == (where == 1)

    def test_one_year_a_side_has_no_growth(self):
        found = around([value(5e6, 2019)], [value(6e6, 2021)])
        assert not found.before.annual_growth.known
        assert found.percent.amount == pytest.approx(20)

    @given(series(least=1))
    def test_the_mean_lies_between_the_values(self, values):
        found = around(values, values).before.mean
        low, high = found.interval
        numbers = [v.amount for v in values]
        slack = 1e-9 * max(numbers)
        assert min(numbers) - slack <= found.amount <= max(numbers) + slack
        assert low <= found.amount * (1 + 1e-12)
        assert found.amount * (1 - 1e-12) <= high
        assert found.quantum == max(v.quantum for v in values)
        assert found.status.strength == max(v.status.strength for v in values)
