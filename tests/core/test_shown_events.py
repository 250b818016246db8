"""Which events the timeline shows."""

from __future__ import annotations

from dataclasses import replace

from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.shown_events import revealing, toggled, unfiltered
from vnjp_desktop.core.state import ShownEvents


def test_clearing_keeps_where_the_list_looks(dataset):
    choice = ShownEvents(importance=5, kinds=frozenset({"oda"}), in_sight=True)
    state = replace(initial_state(dataset), shown_events=choice)
    assert unfiltered(state).shown_events == ShownEvents(in_sight=True)


def test_toggling_goes_round():
    every = ["a", "b", "c"]
    without = toggled(frozenset(), "b", every)
    assert without == {"a", "c"}
    assert toggled(without, "b", every) == frozenset()
    assert toggled(frozenset({"a"}), "a", every) == frozenset()


def test_a_hidden_event_is_brought_back(dataset):
    minor = next(e for e in dataset.events if e.importance < 5)
    weighty = next(e for e in dataset.events if e.importance == 5)
    choice = ShownEvents(importance=5)
    state = replace(initial_state(dataset), shown_events=choice)
    assert revealing(state, weighty) == state
    assert revealing(state, minor).shown_events == ShownEvents()
