"""The story of the landmark events."""

from __future__ import annotations

from dataclasses import replace

from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.periods import PartialDate
from vnjp_desktop.core.state import ShownEvents
from vnjp_desktop.core.story import landmarks, opening, scene, window

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


def test_the_weighty_events_that_are_shown_are_told(dataset):
    state = initial_state(dataset)
    told = landmarks(dataset, state)
    assert told == tuple(e for e in dataset.events if e.importance >= 4)
    kinds = ShownEvents(kinds=frozenset({"partnership"}))
    fewer = landmarks(dataset, replace(state, shown_events=kinds))
    assert {e.kind for e in fewer} == {"partnership"}
    assert {e.event_id for e in fewer} < {e.event_id for e in told}


def test_it_begins_where_one_looks(dataset):
    state = initial_state(dataset)
    told = landmarks(dataset, state)
    first = opening(told, state)
    assert told[first].date.start >= state.span.start
    assert all(e.date.start < state.span.start for e in told[:first])
    chosen = replace(state, selected_event=UPGRADE)
    assert told[opening(told, chosen)].event_id == UPGRADE
    assert opening((), state) == 0


def test_a_scene_says_what_and_when_and_shows_it(dataset, labels):
    state = initial_state(dataset, labels.language)
    told = landmarks(dataset, state)
    place = next(n for n, e in enumerate(told) if e.event_id == UPGRADE)
    shown = scene(dataset, state, labels, told, place)
    event = dataset.event_by_id[UPGRADE]
    assert shown.event_id == UPGRADE
    assert shown.title == labels.name(event.title)
    assert shown.text == labels.name(event.summary)
    assert labels.date(event.date, long=True) in shown.when
    assert shown.when.endswith(event.place)
    assert shown.state.selected_event == UPGRADE
    assert shown.state.span.start < event.date.start < shown.state.span.end
    assert str(place + 1) in shown.position
    assert str(len(told)) in shown.position


def test_no_place_is_no_dot(dataset, english):
    bare = replace(dataset.event_by_id[UPGRADE], place="")
    shown = scene(dataset, initial_state(dataset), english, (bare,), 0)
    assert "·" not in shown.when
    assert shown.position == "1 of 1"


def test_a_long_event_fits_its_window(dataset):
    event = dataset.event_by_id[UPGRADE]
    long = replace(
        event, date=PartialDate.parse("1990"), end_date=PartialDate.parse("2010")
    )
    shown = window(long, bounds(dataset))
    assert shown.start < long.date.start
    assert shown.end > long.last.end
