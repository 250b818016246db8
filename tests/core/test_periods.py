"""Reporting periods and dates of reduced precision."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.periods import (
    Frequency,
    PartialDate,
    Period,
    Precision,
    Span,
)

years = st.integers(2, 9990)
month_numbers = st.integers(1, 12)


@st.composite
def periods(draw):
    year, first = draw(years), draw(month_numbers)
    kind = draw(st.sampled_from(["A", "M", "YTD", "O"]))
    if kind == "A":
        return Period.year(year)
    if kind == "M":
        return Period.month(year, first)
    if kind == "YTD":
        return Period.year_to_date(year, first)
    last = draw(st.integers(1, 30))
    start, end = Period.month(year, first), (year * 12 + first - 1 + last)
    return Period.spanning(start.start, Period.month(end // 12, end % 12 + 1).end)


@given(periods())
def test_a_code_reads_back(period):
    assert Period.parse(period.code) == period


@pytest.mark.parametrize(
    ("text", "code", "frequency"),
    [
        ("2025", "2025", "A"),
        (" 2026-07 ", "2026-07", "M"),
        ("2023-01:2023-10", "2023-01:2023-10", "YTD"),
        ("2023-01:2023-12", "2023", "A"),
        ("2023:2023", "2023", "A"),
        ("2023-01:2023-01", "2023-01:2023-01", "YTD"),
        ("2023-05:2023-05", "2023-05", "M"),
        ("2023:2024", "2023-01:2024-12", "O"),
        ("2006-01:2016-04", "2006-01:2016-04", "O"),
    ],
)
def test_periods_as_the_command_line_writes_them(text, code, frequency):
    period = Period.parse(text)
    assert (period.code, period.frequency) == (code, frequency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-13",
        "2025-00",
        "0000",
        "2025-01-01",
        "2025-02:2025-01",
        "2025-01-01:2025-03",
        "2025:2025-06-30",
        "x:y",
        "２０２５",
    ],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  (the text alone)
        Period.parse(text)


@given(periods())
def test_a_year_earlier_and_a_year_later_undo_each_other(period):
    assert period.year_earlier().year_later() == period
    assert period.year_earlier().end.year == period.end.year - 1
    assert len(period.year_later().months) == len(period.months)


def test_a_leap_february_has_its_own_end_each_year():
    february = Period.month(2024, 2)
    assert february.year_earlier() == Period.month(2023, 2)
    assert february.year_earlier().year_later() == february


@given(periods())
def test_months_fill_a_period_without_gap(period):
    inside = period.months
    assert inside[0].start == period.start
    assert inside[-1].end == period.end
    for before, after in pairwise(inside):
        assert before.end + timedelta(days=1) == after.start
    assert period.start <= period.middle <= period.end
    assert period.last_month == period.end.month


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2002", date(2002, 1, 1), date(2002, 12, 31), Precision.YEAR),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29), Precision.MONTH),
        ("1973-09-21", date(1973, 9, 21), date(1973, 9, 21), Precision.DAY),
    ],
)
def test_dates_known_to_the_day_month_or_year(text, start, end, precision):
    found = PartialDate.parse(text)
    assert (found.start, found.end, found.precision) == (start, end, precision)
    assert str(found) == text


@pytest.mark.parametrize("text", ["", "2002-4", "2002-02-30", "02", "2002-"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  (the text alone)
        PartialDate.parse(text)


class TestSpan:
    def test_years_and_days(self):
        span = Span.of_years(2000, 2003)
        assert span.years == (2000, 2003)
        assert span.days == 4 * 365 + 1

    def test_overlap(self):
        span = Span.of_years(2000, 2001)
        assert span.overlaps(date(1999, 1, 1), date(2000, 1, 1))
        assert span.overlaps(date(2001, 12, 31), date(2010, 1, 1))
        assert not span.overlaps(date(2002, 1, 1), date(2010, 1, 1))
        assert not span.overlaps(date(1990, 1, 1), date(1999, 12, 31))

    @given(st.tuples(*[st.dates(date(1900, 1, 1), date(2100, 1, 1))] * 4))
    def test_moved_inside_bounds(self, days):
        first, second = sorted(days[:2]), sorted(days[2:])
        span, bounds = Span(*first), Span(*second)
        moved = span.within(bounds)
        assert bounds.start <= moved.start <= moved.end <= bounds.end
        assert moved.days == min(span.days, bounds.days)
        assert moved.within(bounds) == moved


def test_december_to_date_is_the_year_and_january_is_both():
    assert Period.year_to_date(2023, 12) == Period.year(2023)
    to_date, month = Period.year_to_date(2023, 1), Period.month(2023, 1)
    assert (to_date.start, to_date.end) == (month.start, month.end)
    assert to_date.frequency is Frequency.YTD
