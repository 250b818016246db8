"""Trade, period by period."""

from dataclasses import replace

from tests.core.claimed import claim, months
from tests.core.traded import BILLION, both_ways, point, small_dataset
from vnjp_desktop.core.charts.trade import (
    estimated,
    provisional,
    trade_points,
    within,
)
from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.values import Derived, Operation


def test_known_answers(dataset):
    points = {
        p.period.start.year: p for p in trade_points(dataset, "VNM", Frequency.ANNUAL)
    }
    year = points[2022]
    assert (year.export.amount, year.import_.amount) == (24.2e9, 23.4e9)
    assert year.balance.amount == 0.8e9
    assert [d.rival.value for d in year.disagreements] == [50e9]
    assert points[2025].export.amount == 26_766_021_827
    assert points[2025].import_.amount == 24_677_413_863


def test_years_between_have_points_without_numbers():
    data = small_dataset(claim(1e9, "2010"), claim(2e9, "2013"))
    points = trade_points(data, "AAA", Frequency.ANNUAL)
    assert [p.period.start.year for p in points] == [2010, 2011, 2012, 2013]
    assert [p.known for p in points] == [True, False, False, True]
    assert not points[0].both
    assert points[1].amounts == ()


def test_months_run_without_a_hole():
    data = small_dataset(claim(1e8, "2020-11"), claim(1e8, "2021-02"))
    points = trade_points(data, "AAA", Frequency.MONTHLY)
    assert [p.period.code for p in points] == [
        "2020-11",
        "2020-12",
        "2021-01",
        "2021-02",
    ]


def test_year_to_date_compares_the_same_months():
    data = small_dataset(
        claim(1e9, "2020-01:2020-07"),
        claim(2e9, "2021-01:2021-09"),
        claim(2e9, "2022-01:2022-07"),
    )
    points = trade_points(data, "AAA", Frequency.YTD)
    assert [p.period.code for p in points] == [
        "2020-01:2020-07",
        "2021-01:2021-07",
        "2022-01:2022-07",
    ]
    assert [p.known for p in points] == [True, False, True]


def test_no_claims_no_points():
    assert trade_points(small_dataset(), "BBB", Frequency.ANNUAL) == ()


def test_a_category_alone(dataset):
    points = trade_points(dataset, "VNM", Frequency.ANNUAL, category="seafood")
    total = trade_points(dataset, "VNM", Frequency.ANNUAL)[-1]
    assert 0 < points[-1].export.amount < total.export.amount


def test_sources_are_counted_once():
    data = small_dataset(
        claim(5 * BILLION, "2020"),
        both_ways(3, "2020"),
        claim(5.1 * BILLION, "2020", source="paper", rank=4),
    )
    assert trade_points(data, "AAA", Frequency.ANNUAL)[0].sources == 2


def test_points_belong_to_a_window_by_their_middle():
    points = tuple(point(1, 1, year) for year in range(2000, 2006))
    span = Span(Period.year(2001).end, Period.year(2004).middle)
    assert [p.period.start.year for p in within(points, span)] == [2002, 2003, 2004]


def test_drawn_hollow_when_provisional():
    assert provisional(point(1, 1, status=Status.PROVISIONAL).export)
    assert not provisional(point(1, 1).export)
    assert not provisional(point(None, 1, status=Status.PROVISIONAL).export)


def test_drawn_dashed_when_estimated_or_put_together():
    assert estimated(point(1, 1, status=Status.FORECAST).export)
    assert not estimated(point(None, 1, status=Status.FORECAST).export)
    data = small_dataset(*months(*[1e8] * 12), claim(9e8, "2022"))
    points = trade_points(data, "AAA", Frequency.ANNUAL)
    assert [estimated(p.export) for p in points] == [False, True]


def test_a_balance_or_conversion_of_stated_values_is_no_estimate():
    plain = point(2, 1)
    balance = replace(
        plain.balance,
        lineage=Derived(Operation.BALANCE, (plain.export, plain.import_)),
    )
    assert not estimated(balance)
    months_sum = replace(
        plain.export, lineage=Derived(Operation.SUM_OF_MONTHS, (plain.export,))
    )
    converted = replace(
        plain.export, lineage=Derived(Operation.CONVERSION, (months_sum,))
    )
    assert estimated(converted)
