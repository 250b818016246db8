"""Trade, period by period."""

from dataclasses import replace

from tests.core.claimed import claim, months
from tests.core.traded import BILLION, both_ways, point, small_dataset
from vnjp_desktop.core.charts.trade import (
    Goods,
    estimated,
    faint,
    hedged,
    provisional,
    trade_periods,
    trade_points,
)
from vnjp_desktop.core.claims import Qualifier, Status
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.values import Derived, Operation


def points_of(data, frequency=Frequency.ANNUAL, **about):
    goods = Goods(**{"reporter": "AAA", **about})
    periods = trade_periods(data, [goods.reporter], frequency, goods.category)
    return trade_points(data, goods, periods)


def test_known_answers(dataset):
    points = {p.period.start.year: p for p in points_of(dataset, reporter="VNM")}
    year = points[2022]
    assert (year.export.amount, year.import_.amount) == (24.2e9, 23.4e9)
    assert year.balance.amount == 0.8e9
    assert [d.rival.value for d in year.total.disagreements] == [50e9]
    assert points[2025].export.amount == 26_766_021_827
    assert points[2025].import_.amount == 24_677_413_863


def test_years_between_have_points_without_numbers():
    data = small_dataset(claim(1e9, "2010"), claim(2e9, "2013"))
    points = points_of(data, Frequency.ANNUAL)
    assert [p.period.start.year for p in points] == [2010, 2011, 2012, 2013]
    assert [p.known for p in points] == [True, False, False, True]
    assert not points[0].both
    assert points[1].amounts == ()


def test_months_run_without_a_hole():
    data = small_dataset(claim(1e8, "2020-11"), claim(1e8, "2021-02"))
    points = points_of(data, Frequency.MONTHLY)
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
    points = points_of(data, Frequency.YTD)
    assert [p.period.code for p in points] == [
        "2020-01:2020-07",
        "2021-01:2021-07",
        "2022-01:2022-07",
    ]
    assert [p.known for p in points] == [True, False, True]


def test_no_claims_no_points():
    assert points_of(small_dataset(), reporter="BBB") == ()


def test_a_category_alone(dataset):
    points = points_of(dataset, reporter="VNM", category="seafood")
    total = points_of(dataset, reporter="VNM")[-1]
    assert 0 < points[-1].export.amount < total.export.amount


def test_sources_are_counted_once():
    data = small_dataset(
        claim(5 * BILLION, "2020"),
        both_ways(3, "2020"),
        claim(5.1 * BILLION, "2020", source="paper", rank=4),
    )
    assert points_of(data, Frequency.ANNUAL)[0].source_ids == {"office", "paper"}


def test_drawn_hollow_when_provisional():
    assert provisional(point(1, 1, status=Status.PROVISIONAL).export)
    assert not provisional(point(1, 1).export)
    assert not provisional(point(None, 1, status=Status.PROVISIONAL).export)


def test_drawn_dashed_when_estimated_or_put_together():
    assert estimated(point(1, 1, status=Status.FORECAST).export)
    assert not estimated(point(None, 1, status=Status.FORECAST).export)
    data = small_dataset(*months(*[1e8] * 12), claim(9e8, "2022"))
    points = points_of(data, Frequency.ANNUAL)
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


def test_twelve_months_up_to_each_month():
    data = small_dataset(*months(*[1e8] * 12), *months(2e8, 3e8, year=2024))
    points = points_of(data, Frequency.ROLLING)
    assert [p.period.code for p in points] == [
        "2023",
        "2023-02:2024-01",
        "2023-03:2024-02",
    ]
    assert [p.export.amount for p in points] == [12e8, 13e8, 15e8]
    assert estimated(points[-1].export)
    assert not estimated(points[-1].export, sums=True)


def test_both_sides_share_their_periods():
    data = small_dataset(
        claim(1e9, "2010"), claim(1e9, "2012", reporter="BBB"), claim(1e9, "2011")
    )
    periods = trade_periods(data, ["AAA", "BBB"], Frequency.ANNUAL)
    assert [period.code for period in periods] == ["2010", "2011", "2012"]


def test_drawn_faint_when_unreliable():
    assert faint(point(1, 1, status=Status.UNRELIABLE).export)
    assert not faint(point(1, 1).export)
    assert not faint(point(None, 1, status=Status.UNRELIABLE).export)


def test_hedged_when_the_source_only_bounds_it():
    over = replace(point(1, 1).export, qualifier=Qualifier.OVER)
    assert hedged(over)
    assert not hedged(point(1, 1).export)
