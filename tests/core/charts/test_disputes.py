"""Disagreements worth drawing."""

import pytest

from tests.core.claimed import claim, rate
from tests.core.traded import both_ways, small_dataset, state
from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.disputes import reaches
from vnjp_desktop.core.charts.balance.wording import rival_amount
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.records import PriceIndex
from vnjp_desktop.core.state import Measure

PRICES = tuple(
    PriceIndex("USA", y, i, "x", "b") for y, i in ((2010, 100.0), (2020, 125.0))
)


def doubtful(*more, **tables):
    """Exports of 10 bn in 2020 of which a paper says 8."""
    return small_dataset(
        claim(10e9, "2020", digits=4),
        claim(8e9, "2020", source="paper", rank=4, digits=3),
        both_ways(9, "2020"),
        *more,
        **tables,
    )


def found_in(data, labels, last=None, **changes):
    chart = balance_chart(data, state(1900, 2020, **changes), labels)
    end = len(chart.points) if last is None else last
    return reaches(chart.main, 0, end)


def test_from_the_value_to_its_rival(english):
    (reach,) = found_in(doubtful(), english)
    assert (reach.series.key, reach.low, reach.high) == ("export", 8e9, 10e9)


def test_small_ones_are_left_out(english):
    large = claim(200e9, "2019", digits=4)
    assert found_in(doubtful(large), english) == ()
    assert found_in(doubtful(), english, last=0) == ()


def test_among_many_points_only_wide_ones(english):
    old = [claim(1e9, str(year), digits=4) for year in range(1950, 2020)]
    assert len(found_in(doubtful(*old), english)) == 1
    wide = claim(60e9, "1949", digits=4)
    assert found_in(doubtful(wide, *old), english) == ()  # 2 of 60 is under a 20th
    few = claim(60e9, "2019", digits=4)
    assert len(found_in(doubtful(few), english)) == 1


def test_thousands_of_points_have_none(english):
    chart = balance_chart(doubtful(), state(2020, 2020), english)
    assert reaches(chart.main, 0, 5000) == ()


@pytest.mark.parametrize(
    ("changes", "low"),
    [
        ({"unit": "JPY"}, 8e11),
        ({"price_year": 2010}, 6.4e9),
    ],
)
def test_rivals_are_made_what_the_value_was_made(changes, low, english):
    data = doubtful(rates=(rate(100, 2020),), prices=PRICES)
    (reach,) = found_in(data, english, **changes)
    assert reach.low == pytest.approx(low)


def test_rivals_of_made_values_cannot_be_placed():
    data = doubtful(
        claim(5e9, "2020", Flow.BALANCE, source="paper", rank=4, digits=3),
        rates=(rate(100, 2020),),
    )
    value = data.ledger.value(Period.year(2020), "AAA", Flow.BALANCE, unit="JPY")
    assert value.disagreements
    assert rival_amount(value, value.disagreements[0].rival) is None
    converted = data.ledger.value(Period.year(2020), "AAA", Flow.EXPORT, unit="JPY")
    rival = converted.disagreements[0].rival
    assert rival_amount(converted, rival) == pytest.approx(8e11)
    assert rival_amount(converted, rival._replace(unit="VND")) is None


def test_revisions_are_no_disagreement(english):
    data = small_dataset(
        claim(10e9, "2020", digits=4),
        claim(10.3e9, "2020", digits=4, claim_id="later"),
        both_ways(9, "2020"),
    )
    chart = balance_chart(data, state(2020, 2020), english)
    assert chart.main.series[0].values[0].disagreements
    assert reaches(chart.main, 0, 1) == ()


def test_other_measures_draw_none(english):
    assert found_in(doubtful(), english, measure=Measure.SHARE) == ()
