"""Own events beside those of the package."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.charts.timeline.chart import timeline_sheet
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.draft import NOTE, Draft, Origin, event_of
from vnjp_desktop.core.own.events import (
    NOTHING,
    Own,
    drop,
    is_own,
    merged,
    own_of,
    put,
    with_own,
    without_own,
)
from vnjp_desktop.core.periods import PartialDate

NOTED = Draft("2024", title=Names("Noted", "", ""), origin=Origin.NOTE)
CITED = Draft("1999", title=Names("", "Có nguồn", ""), citation="Nhân Dân")
CITED = replace(CITED, origin=Origin.CITATION)


def made(draft, event_id):
    return event_of(draft, "en", {}, event_id)


@pytest.fixture
def both(dataset):
    """The package with two own events."""
    one = put(dataset, *made(NOTED, "own-noted"))
    return put(one, *made(CITED, "own-cited"))


def test_own_events_stand_among_the_others_by_date(dataset, both):
    assert len(both.events) == len(dataset.events) + 2
    assert list(both.events) == sorted(both.events, key=lambda event: event.date)
    own = own_of(both)
    assert [event.event_id for event in own.events] == ["own-cited", "own-noted"]
    assert [source.title for source in own.sources] == ["Nhân Dân", "Own note"]
    assert is_own(both, "own-noted")
    assert not is_own(both, dataset.events[0].event_id)
    assert not is_own(both, "nobody")
    assert not is_own(both, None)


def test_the_package_comes_back_unchanged(dataset, both):
    assert without_own(dataset) is dataset
    plain = without_own(both)
    assert plain.events == dataset.events
    assert plain.sources == dataset.sources
    assert own_of(plain) == NOTHING
    emptied = drop(drop(both, "own-noted"), "own-cited")
    assert emptied.events == dataset.events
    assert emptied.sources == dataset.sources


def test_an_event_is_replaced_by_its_id(both):
    event, source = made(replace(CITED, date="2001"), "own-noted")
    changed = put(both, event, source)
    assert len(changed.events) == len(both.events)
    assert changed.event_by_id["own-noted"].date == PartialDate.parse("2001")
    assert NOTE.source_id not in changed.sources  # nobody names it any more


def test_ids_of_the_package_come_first(dataset):
    event, source = made(NOTED, dataset.events[0].event_id)
    changed = with_own(dataset, (event,), (source,))
    assert changed.event_by_id[event.event_id] == dataset.events[0]
    assert own_of(changed).events[0].event_id == f"{event.event_id}-2"


def test_sources_of_the_package_stay_as_they_are(dataset):
    known = next(iter(dataset.sources.values()))
    other = replace(known, title="Forged")
    event = replace(made(NOTED, "own-x")[0], source_ids=(known.source_id,))
    changed = with_own(dataset, (event,), (other,))
    assert changed.sources == dataset.sources
    assert own_of(changed).sources == (known,)


def test_they_move_to_another_package_with_their_sources(dataset, both):
    known = next(iter(dataset.sources.values()))
    event = replace(made(NOTED, "own-x")[0], source_ids=(known.source_id,))
    own = own_of(put(both, event, known))
    bare = replace(dataset, sources={}, events=())
    moved = with_own(bare, *own)
    assert [event.event_id for event in moved.events] == [
        event.event_id for event in own.events
    ]
    assert moved.sources[known.source_id].title == known.title
    assert own_of(moved).events == own.events


def test_claims_are_not_worked_out_anew(dataset):
    ledger = dataset.ledger
    changed = put(dataset, *made(NOTED, "own-x"))
    assert changed.ledger is ledger
    fresh = replace(dataset)
    changed = put(fresh, *made(NOTED, "own-x"))
    assert changed.ledger is not ledger


def test_they_are_written_to_files_like_the_others(both, labels):
    sheet = timeline_sheet(both, initial_state(both), labels)
    rows = {row[0]: dict(zip(sheet.header, row, strict=True)) for row in sheet.rows}
    assert rows["own-noted"]["source_ids"] == "own-note"
    assert rows["own-cited"]["title"] == "Có nguồn"  # in any language
    assert rows["own-cited"]["source_ids"].startswith("own-nhan-dan-")


def test_what_another_window_stored_meanwhile_is_kept(both):
    own = own_of(both)
    event, source = made(replace(CITED, citation="Tuổi Trẻ"), "own-theirs")
    theirs = Own((*own.events, event), (*own.sources, source))
    mine = own_of(drop(both, "own-noted"))
    stored = merged(mine, own, theirs)
    assert [e.event_id for e in stored.events] == ["own-cited", "own-theirs"]
    assert {key for e in stored.events for key in e.source_ids} == {
        s.source_id for s in stored.sources
    }
    assert merged(mine, own, own) == mine
    assert merged(NOTHING, own, theirs).events == (event,)
