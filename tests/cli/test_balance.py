"""The options of ``export balance``."""

from __future__ import annotations

import argparse
import csv
import io
from dataclasses import replace

import pytest

from vnjp_desktop.cli import values
from vnjp_desktop.cli.balance import measured
from vnjp_desktop.cli.choice import Choice
from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.selection import select
from vnjp_desktop.cli.wording import years_listed
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Span
from vnjp_desktop.core.state import Measure, View


def test_options_change_the_state(dataset):
    choice = Choice(
        View.BALANCE,
        measure=Measure.INDEX,
        scale="log",
        base_year=2008,
        prices=2020,
        events=2,
        themes=("politics", "people"),
    )
    state = select(dataset, choice)
    assert (state.measure, state.log_scale) == (Measure.INDEX, True)
    assert (state.base_year, state.price_year) == (2008, 2020)
    assert state.event_importance == 2
    assert state.event_themes == {"politics", "people"}


def test_current_prices_and_a_linear_scale_are_what_there_is_without(dataset):
    choice = Choice(View.BALANCE, prices="current", scale="linear")
    assert select(dataset, choice) == initial_state(dataset)


@pytest.mark.parametrize("measure", [Measure.VALUES, Measure.INDEX])
def test_values_and_index_can_be_logarithmic(dataset, measure):
    choice = Choice(View.BALANCE, measure=measure, scale="log")
    assert select(dataset, choice).log_scale


@pytest.mark.parametrize("measure", [Measure.GROWTH, Measure.SHARE, Measure.MIRROR])
def test_other_measures_cannot(dataset, measure):
    choice = Choice(View.BALANCE, measure=measure, scale="log")
    with pytest.raises(UsageError, match=rf"--scale: {measure}.*values and index"):
        select(dataset, choice)


@pytest.mark.parametrize("unit", ["JPY", "VND"])
def test_constant_prices_are_dollars_only(dataset, unit):
    choice = Choice(View.BALANCE, unit=unit, prices=2020)
    with pytest.raises(UsageError, match=r"--prices: .* in dollars only.*--unit usd"):
        select(dataset, choice)
    assert select(dataset, replace(choice, prices="current")).unit == unit


def test_prices_that_change_nothing_are_named(dataset):
    choice = Choice(View.BALANCE, measure=Measure.SHARE, prices=2020)
    assert choice.without_effect() == ("--prices with --measure share",)
    assert select(dataset, choice).price_year is None
    assert not replace(choice, prices="current").without_effect()
    assert not replace(choice, measure=Measure.MIRROR).without_effect()


def test_prices_need_an_index_of_their_year(dataset):
    with pytest.raises(UsageError, match=r"--prices: .* 1800; there are: 19\d\d to 20"):
        select(dataset, Choice(View.BALANCE, prices=1800))


def test_a_base_year_needs_a_value(dataset):
    choice = Choice(View.BALANCE, measure=Measure.INDEX, base_year=1700)
    with pytest.raises(UsageError, match=r"--base-year: .*1700.*there are: 19.* to 20"):
        select(dataset, choice)


def test_a_base_year_may_lie_before_what_is_shown(dataset):
    choice = Choice(
        View.BALANCE,
        measure=Measure.INDEX,
        base_year=2000,
        years=Span.of_years(2010, 2025),
    )
    assert select(dataset, choice).base_year == 2000


def test_the_base_of_months_needs_months(dataset):
    choice = Choice(
        View.BALANCE,
        measure=Measure.INDEX,
        base_year=1995,
        frequency=Frequency.MONTHLY,
    )
    with pytest.raises(UsageError, match=r"--base-year: .*1995.*there are: 20"):
        select(dataset, choice)


def test_a_base_year_without_the_index_is_named(dataset):
    choice = Choice(View.BALANCE, base_year=2008)
    assert choice.without_effect() == ("--base-year without --measure index",)
    assert select(dataset, choice).base_year is None
    assert not replace(choice, measure=Measure.INDEX).without_effect()


def test_themes_are_those_of_the_events(dataset):
    choice = Choice(View.BALANCE, themes=("politics", "sport"))
    with pytest.raises(UsageError, match=r"'sport'.*politics, economy"):
        select(dataset, choice)


def test_a_theme_without_events_is_refused(dataset):
    calm = replace(
        dataset, events=tuple(e for e in dataset.events if e.theme != "people")
    )
    choice = Choice(View.BALANCE, themes=("people",))
    with pytest.raises(UsageError, match=r"'people'.*use politics"):
        measured(calm, initial_state(calm), choice)


@pytest.mark.parametrize("view", [View.TIMELINE, View.CATEGORIES])
def test_other_views_have_no_measures(view):
    choice = Choice(
        view,
        measure=Measure.GROWTH,
        scale="log",
        base_year=2000,
        prices=2020,
        events=1,
        themes=("people",),
    )
    assert {
        "--measure",
        "--scale",
        "--base-year",
        "--prices",
    } <= set(choice.without_effect())
    of_events = {"--min-importance", "--themes"} & set(choice.without_effect())
    assert bool(of_events) == (view is View.CATEGORIES)


def test_categories_are_not_rolling(dataset):
    choice = Choice(View.CATEGORIES, frequency=Frequency.ROLLING)
    with pytest.raises(UsageError, match="not rolling; use ytd"):
        select(dataset, choice)


def test_wrong_usage_ends_with_2_and_a_reason(command):
    for options, reason in (
        (("--measure", "growth", "--scale", "log"), "no logarithm"),
        (("--prices", "2020", "--unit", "jpy"), "in dollars only"),
        (("--measure", "index", "--base-year", "1700"), "1700"),
        (("--themes", "sport"), "'sport'"),
        (("--themes", ","), "not a list"),
        (("--events", "6"), "--events"),
        (("--measure", "speed"), "--measure"),
        (("--prices", "old"), "'old'"),
    ):
        code, out, err = command("export", "balance", "--out", "a.csv", *options)
        assert (code, out) == (2, "")
        assert reason in err


def test_every_measure_can_be_written(command, tmp_path):
    for measure in Measure:
        name = f"{measure.value}.csv"
        options = ("--measure", measure.value, "--years", "2010:2025")
        assert command("export", "balance", "--out", name, *options)[0] == 0
        text = (tmp_path / name).read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert rows
        assert all(row["value"] for row in rows)


def test_a_year_is_four_digits():
    assert values.year("2015") == 2015
    for text in ("", "15", "20155", "0000", "year"):
        with pytest.raises(argparse.ArgumentTypeError):
            values.year(text)


def test_prices_are_current_or_those_of_a_year():
    assert values.prices("Current") == "current"
    assert values.prices("2015") == 2015
    with pytest.raises(argparse.ArgumentTypeError, match="neither"):
        values.prices("cheap")


def test_themes_are_a_list():
    assert values.names("politics, People,politics") == ("politics", "people")
    with pytest.raises(argparse.ArgumentTypeError):
        values.names("politics,,people")


def test_years_are_listed_as_runs():
    assert years_listed([1990, 1991, 1992, 1995]) == "1990 to 1992, 1995"
    assert years_listed([]) == "none"
