"""Rules between the cells of a row."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.periods import Period, month_end
from vnjp_desktop.core.schema.rules import Rows, check_rules, fits
from vnjp_desktop.core.table import Table

LINES = range(2, 100)
PARTIES = ("KOR", "MEX")
_CLAIM: dict[str, object] = {
    "frequency": "A",
    "period_start": date(2024, 1, 1),
    "period_end": date(2024, 12, 31),
    "reporter": "KOR",
    "value": 5.0,
    "qualifier": "exact",
    "significant_digits": 2,
}


def found(
    name: str, *rows: dict[str, object], partners: str = ""
) -> list[tuple[str, int, str, str, str]]:
    table = Table(name, {key: [row[key] for row in rows] for key in rows[0]})
    problems = check_rules(Rows(table, f"{name}.csv", LINES), PARTIES, partners)
    return [(p.code, p.row, p.column, p.value, p.rule) for p in problems]


@pytest.mark.parametrize("table", ["trade_totals", "trade_categories"])
def test_claims_in_order_break_no_rule(table: str) -> None:
    recon = _CLAIM | {"reporter": "RECON"}
    valueless = _CLAIM | {"value": None, "qualifier": None, "significant_digits": None}
    unread = _CLAIM | {"period_end": None, "frequency": None, "reporter": None}
    wrong = _CLAIM | {"frequency": None}
    assert found(table, _CLAIM, _CLAIM, recon, valueless, unread, wrong) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"period_end": date(2023, 12, 31)},
            ("period-order", 3, "period_end", "2023-12-31", "2024-01-01"),
        ),
        (
            {"frequency": "M"},
            ("period-frequency", 3, "frequency", "2024-01-01/2024-12-31", "M"),
        ),
        ({"reporter": "USA"}, ("party-unknown", 3, "reporter", "USA", "KOR|MEX|RECON")),
        ({"qualifier": None}, ("value-unqualified", 3, "qualifier", "5.0", "")),
        (
            {"significant_digits": None},
            ("value-unqualified", 3, "significant_digits", "5.0", ""),
        ),
    ],
)
def test_claims_out_of_order(
    changes: dict[str, object], problem: tuple[object, ...]
) -> None:
    assert found("trade_totals", _CLAIM, _CLAIM | changes) == [problem]


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_periods_fit_the_frequency_they_are_built_with(year: int, month: int) -> None:
    for period in (
        Period.year(year),
        Period.month(year, month),
        Period.year_to_date(year, month),
        Period.spanning(date(year, month, 1), month_end(year + 1, month)),
    ):
        assert fits(period.frequency, period.start, period.end)


@given(
    st.sampled_from(["A", "M", "YTD", "O"]),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.integers(0, 800),
)
def test_what_fits_is_one_period_of_whole_months(
    frequency: str, start: date, days: int
) -> None:
    end = start + timedelta(days=days)
    if fits(frequency, start, end):
        again = Period.spanning(start, end)
        january = frequency == "YTD" and start.month == end.month
        one_month = frequency == "M" and start.month == 1
        other = frequency == "O" and start.month == end.month
        assert (again.start, again.end) == (start, end)
        assert january or one_month or other or again.frequency == frequency


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("events", "date", "2023-02-29"),
        ("events", "end_date", "0000"),
        ("partnership_levels", "start", "soon"),
        ("frameworks", "signed", "2020-00"),
        ("frameworks", "in_force_kor", "2020-01-32"),
        ("sources", "published", "2021-04-31"),
        ("indicators", "period", "2023-01/2023-1"),
        ("friends", "date", "2011-11-31"),
    ],
)
def test_dates_are_in_the_calendar(table: str, column: str, text: str) -> None:
    row: dict[str, object] = {
        "date": "2020",
        "end_date": None,
        "start": "2020",
        "signed": None,
        "in_force_kor": "2020-02-29",
        "published": "2020-05",
        "period": "2023-01/2023-10",
    }
    assert found(table, row, row, partners="friends") == []
    assert found(table, row, row | {column: text}, partners="friends") == [
        ("date-invalid", 3, column, text, "date")
    ]


@pytest.mark.parametrize("text", ["0999", "3000-01-01"])
def test_dates_leave_room_to_reckon(text: str) -> None:
    row: dict[str, object] = {"start": text}
    assert found("partnership_levels", row) == [
        ("date-invalid", 2, "start", text, "1000-2999")
    ]


def test_interval_ends_after_it_starts() -> None:
    row: dict[str, object] = {"period": "2023-10/2023-01"}
    assert found("indicators", row) == [
        ("period-order", 2, "period", "2023-01", "2023-10")
    ]


@pytest.mark.parametrize(
    ("first", "last", "fine"),
    [
        ("2022-03", "2022-03-01", True),
        ("2022-03-15", "2022-03", True),
        ("2022-03-15", "2022", True),
        ("2022-03-15", "2022-03-14", False),
        ("2022", "2021", False),
    ],
)
def test_events_end_after_they_begin(first: str, last: str, *, fine: bool) -> None:
    rows: list[dict[str, object]] = [
        {"date": first, "end_date": last},
        {"date": first, "end_date": None},
        {"date": None, "end_date": last},
    ]
    expected = [] if fine else [("date-order", 2, "end_date", last, first)]
    assert found("events", *rows) == expected


def test_rates_begin_with_their_period_and_are_positive() -> None:
    rows: list[dict[str, object]] = [
        {"frequency": "A", "period_start": date(2020, 1, 1), "rate_per_usd": 2.0},
        {"frequency": "M", "period_start": date(2020, 5, 1), "rate_per_usd": 2.0},
        {"frequency": "A", "period_start": date(2020, 2, 1), "rate_per_usd": 0.0},
        {"frequency": "M", "period_start": date(2020, 2, 2), "rate_per_usd": 1e-300},
        {"frequency": "M", "period_start": None, "rate_per_usd": None},
    ]
    assert found("exchange_rates", *rows) == [
        ("period-frequency", 4, "period_start", "2020-02-01", "A"),
        ("period-frequency", 5, "period_start", "2020-02-02", "M"),
        ("not-positive", 4, "rate_per_usd", "0.0", "> 0"),
        ("not-positive", 5, "rate_per_usd", "1e-300", "> 0"),
    ]
    assert found("price_index", {"index": 0.0})[0][0] == "not-positive"


def test_categories_are_no_part_of_themselves() -> None:
    def row(category: str, parent: str | None) -> dict[str, object]:
        return {"category": category, "parent": parent}

    assert found("categories", row("a", None), row("b", "a"), row("c", "b")) == []
    assert found("categories", row("a", "a")) == [
        ("parent-cycle", 2, "parent", "a", "a")
    ]
    circle = [row("a", "b"), row("b", "c"), row("c", "b"), row("d", "gone")]
    assert [p[:2] for p in found("categories", *circle)] == [
        ("parent-cycle", 3),
        ("parent-cycle", 4),
    ]


def test_other_tables_have_no_rules() -> None:
    assert found("notes", {"date": "whenever"}) == []
