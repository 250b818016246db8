"""Dates as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.own.dates import read_date
from vnjp_desktop.core.periods import PartialDate
from vnjp_desktop.i18n.language import LANGUAGES, load_language


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "2023", "2023"),
        ("en", " 2023-11 ", "2023-11"),
        ("en", "2023-11-27", "2023-11-27"),
        ("en", "2023/1/7", "2023-01-07"),
        ("en", "2023.11.27", "2023-11-27"),
        ("en", "27 November 2023", "2023-11-27"),
        ("en", "27 nov. 2023", "2023-11-27"),
        ("en", "Sept 2023", "2023-09"),
        ("en", "November 27, 2023", "2023-11-27"),
        ("vi", "27/11/2023", "2023-11-27"),
        ("vi", "27-11-2023", "2023-11-27"),
        ("vi", "11/2023", "2023-11"),
        ("vi", "tháng 11/2023", "2023-11"),
        ("vi", "ngày 27  tháng 11 năm 2023", "2023-11-27"),
        ("vi", "năm 2023", "2023"),
        ("ja", "2023年", "2023"),
        ("ja", "2023年11月", "2023-11"),
        ("ja", "2023年11月27日", "2023-11-27"),
        ("ja", "２０２３年１１月２７日", "2023-11-27"),
        ("ja", "2023-11-27", "2023-11-27"),
    ],
)
def test_dates_are_understood(language, text, iso):
    assert read_date(text, language) == PartialDate.parse(iso)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "yesterday"),
        ("en", "2023-02-30"),
        ("en", "2023-13"),
        ("en", "0000"),
        ("en", "23-11-27"),
        ("en", "27/11/2023"),  # day or month first? nobody knows
        ("en", "Ma 2023"),
        ("en", "Brumaire 2023"),
        ("vi", "November 2023"),
        ("vi", "13/2023"),
        ("ja", "平成30年"),
        ("xx", "11/2023"),
    ],
)
def test_what_is_no_date_is_refused(language, text):
    with pytest.raises(ValueError):  # noqa: PT011
        read_date(text, language)


@given(st.dates(), st.sampled_from(LANGUAGES), st.booleans())
@settings(max_examples=60)
def test_what_the_program_writes_it_reads(day, language, long):
    if day.year < 1000:
        return
    labels = load_language(language)
    for text in (str(day), str(day)[:7], str(day)[:4]):
        date = PartialDate.parse(text)
        assert read_date(labels.date(date, long=long), language) == date
