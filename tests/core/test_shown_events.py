"""Which events the timeline shows."""

from __future__ import annotations

from dataclasses import replace

from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.shown_events import (
    is_shown,
    left_out,
    revealing,
    toggled,
    unfiltered,
)
from vnjp_desktop.core.state import ShownEvents


def shown_by(dataset, **choice):
    return [e for e in dataset.events if is_shown(e, ShownEvents(**choice))]


def test_nothing_chosen_shows_everything(dataset):
    assert shown_by(dataset) == list(dataset.events)
    assert left_out(dataset, ShownEvents()) == 0


def test_each_choice_narrows(dataset):
    some = dataset.events[40]
    events = dataset.events
    assert shown_by(dataset, importance=4) == [e for e in events if e.importance >= 4]
    assert shown_by(dataset, themes=frozenset({"people", "security"})) == [
        e for e in events if e.theme in {"people", "security"}
    ]
    assert shown_by(dataset, kinds=frozenset({"visit"})) == [
        e for e in events if e.kind == "visit"
    ]
    source = some.source_ids[0]
    named = shown_by(dataset, source=source)
    assert some in named
    assert named == [e for e in events if source in e.source_ids]
    left = left_out(dataset, ShownEvents(source=source))
    assert left == len(events) - len(named)


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
