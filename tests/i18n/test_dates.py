"""Dates, ranges and periods in three languages."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.periods import Frequency, PartialDate, Period
from vnjp_desktop.i18n.language import LANGUAGES, load_language

QUIET = settings(max_examples=50, deadline=None)


@pytest.mark.parametrize(
    ("code", "text", "short", "long"),
    [
        ("en", "2023-11-27", "27 November 2023", "27 November 2023"),
        ("vi", "2023-11-27", "27/11/2023", "ngày 27 tháng 11 năm 2023"),
        ("ja", "2023-11-27", "2023年11月27日", "2023年11月27日"),
        ("en", "2002-04", "April 2002", "April 2002"),
        ("vi", "2002-04", "tháng 4/2002", "tháng 4 năm 2002"),
        ("ja", "2002-04", "2002年4月", "2002年4月"),
        ("en", "2002", "2002", "2002"),
        ("vi", "2002", "2002", "năm 2002"),
        ("ja", "2002", "2002年", "2002年"),
    ],
)
def test_dates_are_as_precise_as_known(code, text, short, long):
    labels, day = load_language(code), PartialDate.parse(text)

    assert labels.date(day) == short
    assert labels.date(day, long=True) == long


@pytest.mark.parametrize(
    ("code", "start", "end", "text"),
    [
        ("en", "2002-04-27", "2002-04-27", "27 April 2002"),
        ("en", "2002-04-27", "2002-04-28", "27–28 April 2002"),
        ("en", "2002-04-30", "2002-05-02", "30 April – 2 May 2002"),
        ("en", "2002-12-30", "2003-01-02", "30 December 2002 – 2 January 2003"),
        ("en", "2002-04", "2002-06", "April–June 2002"),
        ("en", "2002-04", "2003-06", "April 2002 – June 2003"),
        ("en", "2002", "2004", "2002–2004"),
        ("en", "2002", "2004-05", "2002 – May 2004"),
        ("vi", "2002-04-27", "2002-04-28", "27–28/4/2002"),
        ("vi", "2002-04-30", "2002-05-02", "30/4–2/5/2002"),
        ("vi", "2002-12-30", "2003-01-02", "30/12/2002–2/1/2003"),
        ("vi", "2002-04", "2002-06", "tháng 4–6/2002"),
        ("vi", "2002-04", "2003-06", "tháng 4/2002–tháng 6/2003"),
        ("vi", "2002", "2004", "2002–2004"),
        ("ja", "2002-04-27", "2002-04-28", "2002年4月27～28日"),
        ("ja", "2002-04-30", "2002-05-02", "2002年4月30日～5月2日"),
        ("ja", "2002-12-30", "2003-01-02", "2002年12月30日～2003年1月2日"),
        ("ja", "2002-04", "2002-06", "2002年4～6月"),
        ("ja", "2002-04", "2003-06", "2002年4月～2003年6月"),
        ("ja", "2002", "2004", "2002～2004年"),
    ],
)
def test_ranges_write_shared_parts_once(code, start, end, text):
    first, last = PartialDate.parse(start), PartialDate.parse(end)

    assert load_language(code).date_range(first, last) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2002-04-27", "2002-04-28", "từ ngày 27 đến ngày 28 tháng 4 năm 2002"),
        (
            "2002-04-30",
            "2002-05-02",
            "từ ngày 30 tháng 4 đến ngày 2 tháng 5 năm 2002",
        ),
        (
            "2002-12-30",
            "2003-01-02",
            "từ ngày 30 tháng 12 năm 2002 đến ngày 2 tháng 1 năm 2003",
        ),
    ],
)
def test_vietnamese_ranges_in_running_text(start, end, text):
    first, last = PartialDate.parse(start), PartialDate.parse(end)

    assert load_language("vi").date_range(first, last, long=True) == text


@pytest.mark.parametrize(
    ("code", "period", "text", "short"),
    [
        ("en", "2025", "2025", "2025"),
        ("vi", "2025", "2025", "2025"),
        ("ja", "2025", "2025年", "2025年"),
        ("en", "2026-07", "July 2026", "Jul 2026"),
        ("vi", "2026-07", "tháng 7/2026", "T7/2026"),
        ("ja", "2026-07", "2026年7月", "26年7月"),
        ("en", "2023-01:2023-10", "January–October 2023", "Jan–Oct 2023"),
        ("vi", "2023-01:2023-10", "10 tháng đầu năm 2023", "10T/2023"),
        ("ja", "2023-01:2023-10", "2023年1～10月", "23年1～10月"),
        ("en", "2023-04:2023-06", "April–June 2023", "Apr–Jun 2023"),
        ("vi", "2023-04:2023-06", "tháng 4–6/2023", "T4–T6/2023"),
        ("ja", "2023-04:2023-06", "2023年4～6月", "23年4～6月"),
        ("en", "2022-04:2023-03", "April 2022 – March 2023", "Apr 2022 – Mar 2023"),
        ("vi", "2022-04:2023-03", "tháng 4/2022–tháng 3/2023", "T4/2022–T3/2023"),
        ("ja", "2022-04:2023-03", "2022年4月～2023年3月", "22年4月～23年3月"),
    ],
)
def test_periods(code, period, text, short):
    labels, when = load_language(code), Period.parse(period)

    assert labels.period(when) == text
    assert labels.period(when, short=True) == short


def test_january_reads_alike_as_a_month_and_as_a_year_to_date(labels):
    january = Period.month(2023, 1)
    to_date = Period(january.start, january.end, Frequency.YTD)

    assert labels.period(to_date) == labels.period(january)


def test_years(labels):
    assert labels.years(2000, 2000) == labels.period(Period.year(2000))
    assert labels.years(2000, 2025).replace("～", "–").startswith("2000–2025")


@pytest.mark.parametrize("code", LANGUAGES)
@QUIET
@given(day=st.dates(date(1000, 1, 1)))
def test_days_are_those_of_the_unicode_locale_data(code, day):
    pattern = {"en": "d MMMM y", "vi": "d/M/y", "ja": "y年M月d日"}[code]

    assert load_language(code).date(day) == format_date(day, pattern, locale=code)
