"""Drafts and the events they become."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.core.own.drafts import drafts
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.checks import flaws
from vnjp_desktop.core.own.draft import (
    NOTE,
    Draft,
    Origin,
    draft_of,
    event_of,
    new_id,
    tidy,
    unlike,
)
from vnjp_desktop.core.periods import PartialDate

ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
VISIT = Draft(
    "2024-05-01",
    title=Names("A visit to Hội An", "", ""),
    origin=Origin.CITATION,
    citation="Tuổi Trẻ, 2 May 2024 (https://example.org/a?b=1).",
)


def test_a_draft_becomes_an_event_of_the_user():
    event, source = event_of(VISIT, "en", {}, "own-x")
    assert event.own
    assert event.event_id == "own-x"
    assert event.date == PartialDate.parse("2024-05-01")
    assert event.end_date is None
    assert event.source_ids == (source.source_id,)
    assert source.title == VISIT.citation
    assert source.url == "https://example.org/a?b=1"
    assert source.own
    assert ID.fullmatch(source.source_id)


def test_a_citation_without_words_in_plain_letters_has_an_id_too():
    draft = replace(VISIT, citation="日本経済新聞")
    again, other = (
        event_of(one, "en", {}, "own-x")[1]
        for one in (draft, replace(VISIT, citation="朝日新聞"))
    )
    source = event_of(draft, "en", {}, "own-y")[1]
    assert source == again
    assert source.source_id != other.source_id
    assert ID.fullmatch(source.source_id)
    assert source.url == ""


def test_a_note_is_its_own_source():
    event, source = event_of(replace(VISIT, origin=Origin.NOTE), "en", {}, "own-x")
    assert source is NOTE
    assert event.source_ids == ("own-note",)


def test_a_source_of_the_dataset_is_kept(dataset):
    known = next(iter(dataset.sources.values()))
    draft = replace(VISIT, origin=Origin.SOURCE, source_id=known.source_id)
    event, source = event_of(draft, "en", dataset.sources, "own-x")
    assert source is known
    assert event.source_ids == (known.source_id,)


def test_what_the_form_does_not_show_stays():
    event, _ = event_of(VISIT, "en", {}, "own-x")
    full = replace(
        event, note="kept", partnership_level="esp", source_ids=("first", "second")
    )
    changed, source = event_of(VISIT, "en", {}, "own-x", full)
    assert changed.note == "kept"
    assert changed.partnership_level == "esp"
    assert changed.source_ids == (source.source_id, "second")


@pytest.mark.parametrize(
    ("date", "title", "expected"),
    [
        (
            "2024-05-01",
            Names("A visit to Hội An", "", ""),
            "own-2024-05-01-a-visit-to-hoi-an",
        ),
        ("2024", Names("", "Thăm Huế", ""), "own-2024-tham-hue"),
        ("2024-05", Names("", "", "訪問"), "own-2024-05"),
        ("2024", Names("x" * 90, "", ""), "own-2024-" + "x" * 40),
    ],
)
def test_ids_say_when_and_what(date, title, expected):
    draft = replace(VISIT, date=date, title=title)
    assert new_id(draft, "en", ()) == expected
    assert new_id(draft, "en", {expected}) == f"{expected}-2"
    assert ID.fullmatch(expected)


def test_a_taken_id_is_numbered():
    assert unlike("a", {"a", "a-2"}) == "a-3"
    assert unlike("b", {"a"}) == "b"


def test_letters_that_do_not_print_are_left_out():
    draft = Draft(
        " 2024 ",
        title=Names("\tA \x00 visit\u2028\n", "\ud800", "e\u0301"),
        summary=Names("one\r\n\r\n two\r\n", "", ""),
    )
    clean = tidy(draft)
    assert clean.date == "2024"
    assert clean.title == Names("A visit", "", "é")
    assert clean.summary.en == "one\n\ntwo"


@given(draft=drafts({"mofa": 0, "vna-2023": 0}))
@settings(max_examples=40)
def test_an_event_can_be_edited_as_it_was_written(draft):
    sources = {
        key: replace(NOTE, source_id=key, title="Title", kind="news")
        for key in ("mofa", "vna-2023")
    }
    assert flaws(draft, "en", sources) == {}
    event, source = event_of(draft, "en", sources, "own-x")
    shown = draft_of(event, {**sources, source.source_id: source})
    assert event_of(shown, "en", sources, "own-x") == (event, source)
    assert tidy(shown) == shown
