"""Which events the balance chart marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.event_filter import events_in_sight, hidden_events, passes
from vnjp_desktop.core.periods import Span


@pytest.fixture
def state(dataset):
    return replace(initial_state(dataset), span=bounds(dataset))


def test_the_weight_asked_for_is_the_least(dataset, state):
    for least in (1, 3, 5):
        asked = replace(state, event_importance=least)
        shown = [event for event in dataset.events if passes(event, asked)]
        assert shown == [e for e in dataset.events if e.importance >= least]


def test_no_theme_means_all_of_them(dataset, state):
    asked = replace(state, event_importance=1)
    assert hidden_events(dataset, asked) == 0
    only = replace(asked, event_themes=frozenset({"people"}))
    shown = [event for event in dataset.events if passes(event, only)]
    assert shown
    assert {event.theme for event in shown} == {"people"}
    assert hidden_events(dataset, only) == len(dataset.events) - len(shown)


def test_only_events_of_the_window_are_counted(dataset, state):
    asked = replace(state, span=Span.of_years(1973, 1973), event_importance=5)
    inside = list(events_in_sight(dataset, asked))
    assert inside
    assert len(inside) < len(dataset.events)
    assert all(e.date.start.year <= 1973 <= e.last.end.year for e in inside)
    light = sum(event.importance < 5 for event in inside)
    assert hidden_events(dataset, asked) == light
