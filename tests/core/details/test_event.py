"""What the inspector says about an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.details.event import event_details
from vnjp_desktop.core.details.spec import Go, Tone
from vnjp_desktop.core.periods import PartialDate

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
EXTENSIVE = "2014-03-18-upgrade-extensive-strategic-partnership"


def moved(dataset, key, **changes):
    """The dataset with one event changed."""
    events = tuple(
        replace(event, **changes) if event.event_id == key else event
        for event in dataset.events
    )
    return replace(dataset, events=events)


def test_an_event_is_named_dated_and_placed(dataset, state, english, lines_of):
    details = event_details(dataset, state, english, UPGRADE)

    assert details.badge == "Partnership · turning point"
    assert details.title == "Upgrade to Comprehensive Strategic Partnership"
    assert details.subtitle == "27 November 2023 · Tokyo"
    assert "Kishida" in details.text
    names = {line.label: line.text for line in lines_of(details, "Names")}
    assert names["Vietnamese"] == "Nâng cấp lên Đối tác chiến lược toàn diện"
    assert set(names) == {"Vietnamese", "Japanese"}
    (level,) = lines_of(details, "Partnership level")
    assert level.label == "27 November 2023"


def test_sources_have_their_address(dataset, state, english, lines_of):
    details = event_details(dataset, state, english, UPGRADE)
    cards = lines_of(details, "Sources")

    assert len(cards) == len(dataset.event_by_id[UPGRADE].source_ids)
    assert all(card.url.startswith("http") for card in cards)
    assert "English · News" in cards[0].detail


def test_a_documented_disagreement_comes_with_its_resolution(
    dataset, state, english, lines_of
):
    details = event_details(dataset, state, english, EXTENSIVE)
    (dispute,) = lines_of(details, "Disagreements")

    assert dispute.tone is Tone.WARNING
    assert dispute.text.startswith("Extensive since 18 March 2014")
    assert "Vietnam Times" in dispute.detail


def test_both_sides_are_quoted_in_english_only(dataset, state, labels, lines_of):
    details = event_details(dataset, state, labels, EXTENSIVE)
    (dispute,) = lines_of(details, labels("Disagreements"))

    assert dispute.detail


def test_trade_by_year_where_months_are_not_known(dataset, state, english, lines_of):
    details = event_details(dataset, state, english, UPGRADE)
    before, year, after = lines_of(details, "Trade around this event")

    assert [line.label for line in (before, year, after)] == ["2022", "2023", "2024"]
    assert before.text == "exports US$ 24.2 bn · imports US$ 23.4 bn"
    assert before.detail == "Stated by Vietnam Times"
    assert year.go == Go("period", "2023")


def test_trade_of_twelve_months_where_months_are_known(
    dataset, state, english, lines_of
):
    within = moved(dataset, UPGRADE, date=PartialDate.parse("2025-03-10"))
    details = event_details(within, state, english, UPGRADE)
    before, after = lines_of(details, "Trade around this event")

    assert before.label == "12 months before"
    assert before.detail.startswith("March 2024 – February 2025 · Sum of 12 months")
    assert after.detail.startswith("April 2025 – March 2026 · Sum of 12 months")
    assert before.go is None


def test_no_trade_is_shown_where_none_is_known(dataset, state, english, lines_of):
    details = event_details(
        dataset, state, english, "1591-oldest-surviving-letter-annam-japan"
    )

    assert lines_of(details, "Trade around this event") == ()


def test_one_direction_alone_is_shown(dataset, state, english, lines_of):
    only = [c for c in dataset.claims if c.flow == "import" or c.category]
    (trade, *_) = lines_of(
        event_details(replace(dataset, claims=tuple(only)), state, english, UPGRADE),
        "Trade around this event",
    )

    assert trade.text.startswith("imports US$")


def test_neighbours_are_linked_and_leave_out_the_event(
    dataset, state, english, lines_of
):
    details = event_details(dataset, state, english, UPGRADE)
    keys = [line.go.key for line in lines_of(details, "What happened")]

    assert UPGRADE not in keys
    assert "2023-11-27-president-vo-van-thuong-visits" in keys
    assert len(keys) <= 8


def test_notes_are_muted(dataset, state, english, lines_of):
    (note,) = lines_of(event_details(dataset, state, english, UPGRADE), "Note")

    assert note.tone is Tone.MUTED


def test_every_event_can_be_told(dataset, state, labels):
    for key in dataset.event_by_id:
        details = event_details(dataset, state, labels, key)
        assert details.title
        assert details.badge


def test_an_unknown_event_is_an_error(dataset, state, english):
    with pytest.raises(KeyError):
        event_details(dataset, state, english, "nothing")
