"""The trade balance as a table."""

from dataclasses import replace

import pytest

from tests.core.claimed import claim
from tests.core.traded import BILLION, both_ways, small_dataset, state
from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.twin import ColumnKind
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.state import Measure


@pytest.fixture(scope="module")
def table(dataset, english):
    view = replace(initial_state(dataset), span=Span.of_years(2000, 2025))
    return balance_chart(dataset, view, english).table()


def small(english, *claims):
    return balance_chart(small_dataset(*claims), state(2019, 2020), english).table()


def test_columns(table):
    assert [(c.key, c.label, c.kind) for c in table.columns] == [
        ("period", "Period", ColumnKind.PERIOD),
        ("export.VNM", "Exports, US$ bn", ColumnKind.VALUE),
        ("import.VNM", "Imports, US$ bn", ColumnKind.VALUE),
        ("balance.VNM", "Balance, US$ bn", ColumnKind.VALUE),
        ("status", "Status", ColumnKind.STATUS),
        ("sources", "Sources", ColumnKind.SOURCES),
    ]
    assert [c.numeric for c in table.columns] == [False, True, True, True, False, False]
    assert [c.colour for c in table.columns[1:4]] == ["export", "import", ""]


def test_the_mirror_has_columns_of_their_own(dataset, english):
    view = replace(initial_state(dataset), measure=Measure.MIRROR)
    keys = [
        column.key for column in balance_chart(dataset, view, english).table().columns
    ]
    assert len(set(keys)) == len(keys) == 9


def test_a_row_has_what_the_chart_shows(table):
    row = next(row for row in table.rows if row.period == Period.year(2025))
    assert [cell.text for cell in row.cells[:5]] == [
        "2025",
        "26.77",
        "24.68",
        "+2.09",
        "provisional",
    ]
    assert row.cells[1].amount == 26_766_021_827
    assert row.known


def test_what_is_missing_says_why(table):
    row = next(row for row in table.rows if row.period == Period.year(1980))
    assert row.cells[1].text == "–"
    assert row.cells[1].amount is None
    assert row.cells[1].why == "Not in the data yet: no source collected"


def test_statuses_are_told_apart_where_they_differ(english):
    rows = small(
        english,
        claim(5 * BILLION, "2020", status=Status.PROVISIONAL),
        claim(3 * BILLION, "2020", Flow.IMPORT),
    ).rows
    assert rows[0].cells[4].text == (
        "Exports: provisional; Imports: final; Balance: provisional"
    )
    assert rows[0].cells[5].text == "Aland Customs"


def test_periods_without_numbers_have_rows(english):
    table = small(english, claim(BILLION, "2018"), claim(BILLION, "2020"))
    assert [row.known for row in table.rows] == [True, False, True]
    assert [cell.text for cell in table.rows[1].cells] == [
        "2019",
        "–",
        "–",
        "–",
        "",
        "",
    ]
    assert [row.period.code for row in table.rows[:2]] == ["2018", "2019"]
    assert table.periods == [row.period for row in table.rows]


def test_rows_sort_by_number_and_nothing_comes_last(english):
    table = small(
        english,
        claim(9 * BILLION, "2018", source="paper"),
        both_ways(1, "2018"),
        claim(10 * BILLION, "2020"),
    )
    for place, order in (
        (0, [0, 1, 2]),
        (1, [0, 2, 1]),
        (4, [2, 0, 1]),
        (5, [2, 0, 1]),
    ):
        keys = table.sort_keys(place)
        assert keys == [row.cells[place].key for row in table.rows]
        found = sorted(range(3), key=lambda n, keys=keys: keys[n])
        assert found[-1] == order[-1], place
    assert table.rows[-1].period == Period.year(2020)
