"""The first view of a dataset, and states confined to what it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import SHORTEST_DAYS, bounds, fitting, initial_state
from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset

DAYS = st.dates(date(1200, 1, 1), date(2500, 1, 1))


def test_first_view_shows_the_first_party_up_to_the_last_year(dataset: Dataset) -> None:
    state = initial_state(dataset, "ja")
    assert state.reporter == dataset.relation.parties[0].code
    assert state.language == "ja"
    assert state.span.end == bounds(dataset).end
    assert state == fitting(state, dataset)


def test_bounds_reach_from_the_first_event_to_the_last_claim(dataset: Dataset) -> None:
    widest = bounds(dataset)
    assert widest.start.year == min(e.date.start.year for e in dataset.events)
    assert widest.end >= max(c.period.end for c in dataset.claims)


def test_unknown_names_are_dropped(dataset: Dataset) -> None:
    state = replace(
        initial_state(dataset),
        reporter="FRA",
        unit="EUR",
        flow=Flow.TOTAL,
        selected_event="none",
        selected_category="none",
        chart_category="none",
    )
    assert fitting(state, dataset) == initial_state(dataset)


def test_known_names_stay(dataset: Dataset) -> None:
    state = replace(
        initial_state(dataset),
        selected_event=dataset.events[-1].event_id,
        selected_category="seafood",
        chart_category="coffee",
    )
    assert fitting(state, dataset) == state


@given(first=DAYS, length=st.integers(0, 200_000))
def test_any_window_is_moved_inside(dataset: Dataset, first: date, length: int) -> None:
    span = Span(first, first + timedelta(days=length))
    fitted = fitting(replace(initial_state(dataset), span=span), dataset).span
    widest = bounds(dataset)
    assert widest.start <= fitted.start <= fitted.end <= widest.end
    assert fitted.days >= SHORTEST_DAYS


def test_constant_prices_are_dollars_of_a_year_with_an_index(dataset: Dataset) -> None:
    state = replace(initial_state(dataset), price_year=2020)
    assert fitting(state, dataset).price_year == 2020
    assert fitting(replace(state, unit="JPY"), dataset).price_year is None
    assert fitting(replace(state, price_year=1800), dataset).price_year is None


def test_unknown_themes_and_weights_are_left_out(dataset: Dataset) -> None:
    state = replace(
        initial_state(dataset),
        event_importance=9,
        event_themes=frozenset({"people", "sport"}),
    )
    fit = fitting(state, dataset)
    assert (fit.event_importance, fit.event_themes) == (5, {"people"})


def test_a_brush_is_cut_to_the_data_or_left_out(dataset: Dataset) -> None:
    last = bounds(dataset).end
    state = initial_state(dataset)
    over = replace(state, brush=Span.of_years(2020, last.year + 50))
    assert fitting(over, dataset).brush == Span(date(2020, 1, 1), last)
    beyond = Span.of_years(last.year + 5, last.year + 50)
    assert fitting(replace(state, brush=beyond), dataset).brush is None
