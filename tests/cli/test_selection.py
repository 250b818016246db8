"""From options to the state of a view."""

from __future__ import annotations

from datetime import date

import pytest

from vnjp_desktop.cli.choice import Choice
from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.selection import select
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.selection import choose_frequency
from vnjp_desktop.core.state import View

OCTOBER = Period.year_to_date(2023, 10)


def test_without_options_the_window_s_first_view_is_shown(dataset):
    assert select(dataset, Choice(View.BALANCE)) == initial_state(dataset)


def test_options_change_the_state(dataset):
    choice = Choice(
        View.BALANCE,
        years=Span.of_years(2000, 2025),
        reporter="jpn",
        unit="JPY",
        frequency=Frequency.ANNUAL,
    )
    state = select(dataset, choice)
    assert state.span == Span.of_years(2000, 2025)
    assert (state.reporter, state.unit) == ("JPN", "JPY")


def test_a_period_is_the_time_axis_of_the_balance(dataset):
    state = select(dataset, Choice(View.BALANCE, period=OCTOBER))
    assert state.span == Span(date(2023, 1, 1), date(2023, 10, 31))
    assert state.frequency is Frequency.MONTHLY


def test_a_year_keeps_the_balance_annual(dataset):
    state = select(dataset, Choice(View.BALANCE, period=Period.year(2023)))
    assert state.frequency is Frequency.ANNUAL


def test_months_without_years_are_shown_where_there_are_some(dataset):
    state = select(dataset, Choice(View.BALANCE, frequency=Frequency.MONTHLY))
    assert state == choose_frequency(initial_state(dataset), dataset, Frequency.MONTHLY)
    assert state.span.days < initial_state(dataset).span.days / 2


def test_years_asked_for_stay_for_months(dataset):
    years = Span.of_years(1990, 2026)
    choice = Choice(View.BALANCE, years=years, frequency=Frequency.MONTHLY)
    assert select(dataset, choice).span == years


def test_names_are_not_broken_at_hyphens(dataset):
    with pytest.raises(UsageError) as caught:
        select(dataset, Choice(View.BALANCE, category="gold"))
    listed = str(caught.value).partition("\n")[2].replace("\n", "").split(",")
    assert [name.strip() for name in listed] == list(dataset.categories)


def test_years_are_cut_to_what_the_data_cover(dataset):
    state = select(dataset, Choice(View.TIMELINE, years=Span.of_years(2020, 2200)))
    assert state.span.years[0] == 2020
    assert state.span.years[1] < 2100


def test_the_period_of_categories(dataset):
    choice = Choice(View.CATEGORIES, period=OCTOBER, flow=Flow.IMPORT)
    state = select(dataset, choice)
    assert (state.period, state.flow) == (OCTOBER, Flow.IMPORT)


def test_categories_show_the_latest_full_year_by_default(dataset):
    period = select(dataset, Choice(View.CATEGORIES)).period
    assert period.frequency is Frequency.ANNUAL


@pytest.mark.parametrize("frequency", [Frequency.MONTHLY, Frequency.YTD])
def test_categories_show_the_latest_period_of_a_frequency(dataset, frequency):
    period = select(dataset, Choice(View.CATEGORIES, frequency=frequency)).period
    periods = dataset.ledger.category_periods("VNM", Flow.EXPORT)
    assert period == max(p for p in periods if p.frequency is frequency)


def test_a_month_can_be_asked_for_as_year_to_date(dataset):
    choice = Choice(
        View.CATEGORIES, period=Period.month(2023, 10), frequency=Frequency.YTD
    )
    assert select(dataset, choice).period == OCTOBER


def test_the_balance_of_one_category(dataset):
    slug = next(iter(dataset.ledger.categories_in(OCTOBER, "VNM", Flow.EXPORT)))
    choice = Choice(View.BALANCE, category=slug, frequency=Frequency.YTD)
    assert select(dataset, choice).chart_category == slug


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (Choice(View.BALANCE, reporter="XXX"), "VNM or JPN"),
        (Choice(View.BALANCE, category="gold"), "no category 'gold'; there are:"),
        (Choice(View.BALANCE, years=Span.of_years(1600, 1700)), "annual 19"),
        (Choice(View.TIMELINE, years=Span.of_years(1400, 1500)), "they cover"),
        (Choice(View.BALANCE, period=Period.year(1400)), "they cover"),
        (
            Choice(
                View.BALANCE,
                years=Span.of_years(1980, 1985),
                frequency=Frequency.MONTHLY,
            ),
            "no monthly values.*monthly 20",
        ),
        (Choice(View.CATEGORIES, period=Period.year(1980)), r"(?s)1980.*2023-01"),
        (
            Choice(
                View.CATEGORIES, period=Period.year(2025), frequency=Frequency.MONTHLY
            ),
            "there are no categories",
        ),
        (Choice(View.CATEGORIES, reporter="JPN"), "JPN for the latest"),
        (
            Choice(View.CATEGORIES, period=Period.month(2026, 7), unit="JPY"),
            "no exchange rate of JPY for 2026-07; use --unit usd",
        ),
        (
            Choice(View.BALANCE, frequency=Frequency.YTD, unit="VND"),
            "no exchange rate of VND from",
        ),
    ],
)
def test_what_the_data_do_not_hold_is_named_with_what_they_do(dataset, choice, message):
    with pytest.raises(UsageError, match=message):
        select(dataset, choice)


@pytest.mark.parametrize(
    ("choice", "idle"),
    [
        (Choice(View.TIMELINE, flow=Flow.EXPORT), ("--flow",)),
        (Choice(View.CATEGORIES, years=Span.of_years(2000, 2001)), ("--years",)),
        (
            Choice(View.BALANCE, years=Span.of_years(2000, 2001), period=OCTOBER),
            ("--period",),
        ),
        (Choice(View.BALANCE, period=OCTOBER, unit="JPY"), ()),
    ],
)
def test_options_without_effect_are_named(choice, idle):
    assert choice.without_effect() == idle
