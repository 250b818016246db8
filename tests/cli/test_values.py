"""Values of options."""

from __future__ import annotations

import argparse
from datetime import date

import pytest

from vnjp_desktop.cli import values
from vnjp_desktop.core.periods import Period, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000:2025", Span(date(2000, 1, 1), date(2025, 12, 31))),
        ("2023", Span(date(2023, 1, 1), date(2023, 12, 31))),
    ],
)
def test_years_are_whole(text, expected):
    assert values.years(text) == expected


@pytest.mark.parametrize(
    "text", ["", "2025:2000", "0000:2000", "20:25", "2000-2025", "2000:", "a:b"]
)
def test_years_that_make_no_sense_are_refused(text):
    with pytest.raises(argparse.ArgumentTypeError):
        values.years(text)


def test_a_period_is_a_year_a_month_or_a_stretch():
    assert values.period("2025") == Period.year(2025)
    assert values.period("2026-07") == Period.month(2026, 7)
    assert values.period("2023-01:2023-10") == Period.year_to_date(2023, 10)


@pytest.mark.parametrize("text", ["", "2025-13", "2023-10:2023-01", "July", "0000"])
def test_a_period_that_makes_no_sense_is_refused(text):
    with pytest.raises(argparse.ArgumentTypeError, match="2023-01:2023-10"):
        values.period(text)


@pytest.mark.parametrize("text", ["1600x900", "1600X900", " 1600x900 "])
def test_a_size_is_width_and_height(text):
    assert values.size(text) == (1600, 900)


@pytest.mark.parametrize("text", ["", "1600", "1600x", "-1x5", "1e3x5", "9999999x9"])
def test_a_size_that_makes_no_sense_is_refused(text):
    with pytest.raises(argparse.ArgumentTypeError):
        values.size(text)


def test_languages_are_listed_once():
    assert values.languages("en, vi,en") == ("en", "vi")


@pytest.mark.parametrize("text", ["", "en,,vi", ","])
def test_gaps_in_the_languages_are_refused(text):
    with pytest.raises(argparse.ArgumentTypeError):
        values.languages(text)
