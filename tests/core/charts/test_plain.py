"""Numbers as files hold them."""

from dataclasses import replace

import pytest

from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.sheet import balance_sheet
from vnjp_desktop.core.charts.categories.sheet import categories_sheet
from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.charts.plain import plain_amount
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.values import Missing, missing


@pytest.mark.parametrize(
    ("amount", "quantum", "unit", "plain"),
    [
        (24.2e9, 1e8, "USD", 24_200_000_000),
        (0.8000000001e9, 1e8, "USD", 800_000_000),
        (26_766_021_827.0, 1.0, "USD", 26_766_021_827),
        (26_766_021_827.0, 0.0, "USD", 26_766_021_827),
        (12.345678, 0.0, "USD", 12.35),
        (12.345678, 0.01, "USD", 12.35),
        (-1234.0, 100.0, "USD", -1200),
        (20.8589, 1.0, "%", 21),
        (7.3257, 0.1, "%", 7.3),
        (12.345678, 0.0, "%", 12.345678),
        (17.1680604151814, 1e-16, "%", 17.1680604151814),
    ],
)
def test_amounts_have_no_digits_nobody_stated(amount, quantum, unit, plain):
    value = replace(
        missing(unit, Period.year(2020), Missing.INPUT),
        amount=amount,
        quantum=quantum,
        missing=None,
    )
    assert plain_amount(value) == plain
    assert type(plain_amount(value)) is type(plain)


@pytest.mark.parametrize("unit", ["USD", "JPY", "VND"])
def test_a_category_is_the_same_number_in_both_files(dataset, english, unit):
    """Textiles in 2015 follow from a figure for 2016 known to two digits."""
    state = replace(
        initial_state(dataset),
        span=Span.of_years(2015, 2015),
        period=Period.year(2015),
        unit=unit,
        chart_category="textiles-garments",
    )
    table = categories_sheet(categories_table(dataset, state, english))
    listed = dict(zip(table.header, table.rows[0], strict=True))
    chart = balance_sheet(balance_chart(dataset, state, english))
    alone = dict(zip(chart.header, chart.rows[0], strict=True))
    assert listed["category"] == "textiles-garments"
    assert listed["value"] == alone["value"]
    assert len(str(listed["value"]).rstrip("0")) <= 2
    assert listed["share_percent"] == 21
