"""Choosing something moves every view to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.selection import (
    choose_base,
    choose_brush,
    choose_frequency,
    select_category,
    select_event,
    select_period,
    show_category_alone,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


def test_an_event_takes_the_charts_to_its_year(dataset: Dataset) -> None:
    start = replace(initial_state(dataset), span=Span.of_years(2000, 2010))
    state = select_event(start, dataset, UPGRADE)
    assert state.selected_event == UPGRADE
    assert state.selected_period == Period.year(2023)
    assert state.span.overlaps(date(2023, 11, 27), date(2023, 11, 27))
    assert state.span.days == start.span.days


def test_an_event_takes_a_monthly_chart_to_its_month(dataset: Dataset) -> None:
    start = replace(initial_state(dataset), frequency=Frequency.MONTHLY)
    state = select_event(start, dataset, UPGRADE)
    assert state.selected_period == Period.month(2023, 11)


def test_an_event_in_sight_does_not_move_the_window(dataset: Dataset) -> None:
    start = initial_state(dataset)
    assert select_event(start, dataset, UPGRADE).span == start.span


def test_no_event_clears_the_choice(dataset: Dataset) -> None:
    state = select_event(initial_state(dataset), dataset, UPGRADE)
    assert select_event(state, dataset, None).selected_event is None
    assert select_event(state, dataset, "unknown").selected_event is None


def test_an_event_longer_than_the_window_widens_it(dataset: Dataset) -> None:
    start = replace(
        initial_state(dataset), span=Span(date(1950, 1, 1), date(1951, 1, 1))
    )
    state = select_event(start, dataset, "1979-japan-freezes-aid-cambodia")
    assert state.span == Span(date(1979, 1, 1), date(1992, 12, 31))


def test_a_period_drops_an_event_outside_it(dataset: Dataset) -> None:
    state = select_event(initial_state(dataset), dataset, UPGRADE)
    outside = select_period(state, dataset, Period.year(2010))
    assert (outside.selected_event, outside.selected_period) == (
        None,
        Period.year(2010),
    )
    inside = select_period(state, dataset, Period.month(2023, 11))
    assert inside.selected_event == UPGRADE
    assert select_period(state, dataset, None).selected_period is None


def test_categories_are_chosen_and_shown_alone(dataset: Dataset) -> None:
    state = select_category(initial_state(dataset), "seafood")
    assert state.selected_category == "seafood"
    assert show_category_alone(state, "seafood").chart_category == "seafood"


def test_months_take_the_window_to_where_they_are(dataset: Dataset) -> None:
    state = choose_frequency(initial_state(dataset), dataset, Frequency.MONTHLY)
    assert state.frequency is Frequency.MONTHLY
    assert state.span == Span.of_years(2023, 2026)
    back = choose_frequency(state, dataset, Frequency.ANNUAL)
    assert back.span == initial_state(dataset).span


def test_a_window_that_fits_the_months_stays(dataset: Dataset) -> None:
    start = replace(initial_state(dataset), span=Span.of_years(2022, 2026))
    state = choose_frequency(start, dataset, Frequency.MONTHLY)
    assert state.span == start.span
    assert choose_frequency(state, dataset, Frequency.MONTHLY) is state


def test_a_window_wide_enough_for_years_stays(dataset: Dataset) -> None:
    span = Span.of_years(2000, 2025)
    start = replace(initial_state(dataset), span=span, frequency=Frequency.MONTHLY)
    assert choose_frequency(start, dataset, Frequency.ANNUAL).span == span


def test_without_months_the_window_stays(dataset: Dataset) -> None:
    yearly = replace(
        dataset,
        claims=tuple(
            claim
            for claim in dataset.claims
            if claim.period.frequency is Frequency.ANNUAL
        ),
    )
    start = initial_state(yearly)
    assert choose_frequency(start, yearly, Frequency.MONTHLY).span == start.span


@settings(max_examples=60)
@given(
    index=st.integers(0, 10_000),
    first=st.integers(1600, 2020),
    years=st.integers(0, 100),
)
def test_what_is_chosen_comes_into_sight(
    dataset: Dataset, index: int, first: int, years: int
) -> None:
    event = dataset.events[index % len(dataset.events)]
    start = replace(initial_state(dataset), span=Span.of_years(first, first + years))
    span = select_event(start, dataset, event.event_id).span
    assert span.start <= event.date.start
    assert event.last.end <= span.end


def test_the_base_of_the_index_is_the_year_a_period_ends_in(dataset: Dataset) -> None:
    state = initial_state(dataset)
    assert choose_base(state, Period.year(2008)).base_year == 2008
    assert choose_base(state, Period.twelve_months(2024, 3)).base_year == 2024


def test_a_brush_goes_either_way(dataset: Dataset) -> None:
    state = initial_state(dataset)
    first, last = Period.year(2008), Period.year(2015)
    assert choose_brush(state, first, last).brush == Span.of_years(2008, 2015)
    assert choose_brush(state, last, first).brush == Span.of_years(2008, 2015)


def test_a_brush_of_one_period_is_none(dataset: Dataset) -> None:
    state = replace(initial_state(dataset), brush=Span.of_years(2008, 2015))
    year = Period.year(2008)
    assert choose_brush(state, year, year).brush is None


def test_a_brush_reaches_over_the_places_of_its_periods(dataset: Dataset) -> None:
    rolling = replace(initial_state(dataset), frequency=Frequency.ROLLING)
    first, last = Period.twelve_months(2024, 3), Period.twelve_months(2025, 6)
    marked = choose_brush(rolling, first, last)
    assert marked.brush == Span(date(2024, 3, 1), date(2025, 6, 30))


def test_rolling_months_are_shown_where_months_are(dataset: Dataset) -> None:
    state = initial_state(dataset)
    rolling = choose_frequency(state, dataset, Frequency.ROLLING)
    monthly = choose_frequency(state, dataset, Frequency.MONTHLY)
    assert rolling.span == monthly.span
    event = max(dataset.events, key=lambda event: event.date.start)
    chosen = select_event(rolling, dataset, event.event_id)
    day = event.date.start
    assert chosen.selected_period == Period.twelve_months(day.year, day.month)


def test_months_keep_a_window_that_shows_some(dataset: Dataset) -> None:
    state = replace(initial_state(dataset), span=Span.of_years(2024, 2025))
    monthly = choose_frequency(state, dataset, Frequency.MONTHLY)
    assert monthly.span == state.span
