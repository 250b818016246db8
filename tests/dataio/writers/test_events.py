"""Events as a calendar and as TimelineJS."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from vnjp_desktop.core.charts.timeline.chart import in_window, timeline_chart
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.periods import PartialDate, Span
from vnjp_desktop.core.state import Lanes, ShownEvents, View
from vnjp_desktop.dataio.writers.ical import ical_bytes
from vnjp_desktop.dataio.writers.tables import (
    EVENT_FORMATS,
    TABLE_FORMATS,
    ending,
    formats_of,
    table_bytes,
)

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
FREEZE = "1979-japan-freezes-aid-cambodia"


@pytest.fixture
def state(dataset):
    return replace(initial_state(dataset), span=bounds(dataset))


def with_event(dataset, **changes):
    """Return the data with one event alone, changed."""
    return replace(dataset, events=(replace(dataset.event_by_id[UPGRADE], **changes),))


def calendar(dataset, state, labels):
    """Return raw bytes and the entries, read as RFC 5545 says."""
    raw = table_bytes("ics", dataset, View.TIMELINE, state, labels)
    text = raw.decode().replace("\r\n ", "")
    entries, entry = [], None
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            entry = {}
            entries.append(entry)
        elif line == "END:VEVENT":
            entry = None
        elif entry is not None:
            key, *options = name.split(";")
            assert key not in entry
            entry[key] = (value, options)
    return raw, entries


def plain(value):
    """Return a value with its marks no longer escaped."""
    return (
        value.replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
    )


def test_lines_end_with_crlf_and_are_at_most_75_octets(dataset, state, labels):
    raw, _ = calendar(dataset, state, labels)
    lines = raw.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    for line in lines:
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()  # no letter is torn
    assert b"VERSION:2.0" in lines
    assert any(line.startswith(b"PRODID:") for line in lines)


def test_each_event_is_an_entry_of_whole_days(dataset, state, english):
    _, entries = calendar(dataset, state, english)
    chart = timeline_chart(dataset, state, english)
    items = in_window(chart.events, state.span)
    assert len(entries) == len(items) == len(dataset.events)
    for entry, item in zip(entries, items, strict=True):
        event = item.mark.event
        assert entry["UID"][0] == f"{event.event_id}@{dataset.name}"
        assert entry["DTSTAMP"][0] == "20261121T000000Z"
        assert entry["DTSTART"] == (
            event.date.start.strftime("%Y%m%d"),
            ["VALUE=DATE"],
        )
        after = date.fromordinal(event.last.end.toordinal() + 1)
        assert entry["DTEND"] == (after.strftime("%Y%m%d"), ["VALUE=DATE"])
        assert plain(entry["SUMMARY"][0]) == item.mark.title
        assert ("LOCATION" in entry) == bool(event.place)
        categories = entry["CATEGORIES"][0].split(",")
        assert categories == [item.theme, item.kind]
    assert len({entry["UID"][0] for entry in entries}) == len(entries)


def test_a_reduced_date_is_a_stretch_and_says_so(dataset, state, english):
    _, entries = calendar(dataset, state, english)
    by_id = {entry["UID"][0].partition("@")[0]: entry for entry in entries}
    freeze = by_id[FREEZE]
    assert (freeze["DTSTART"][0], freeze["DTEND"][0]) == ("19790101", "19930101")
    text = plain(freeze["DESCRIPTION"][0])
    assert "Date as known: 1979\u20131992. The exact day is not." in text
    assert "https://www.mofa.go.jp/" in text
    exact = plain(by_id[UPGRADE]["DESCRIPTION"][0])
    assert "Date as known" not in exact
    assert "Sources disagree." in exact


def test_the_same_events_give_the_same_bytes_and_keep_to_the_filters(
    dataset, state, labels
):
    first, entries = calendar(dataset, state, labels)
    assert first == calendar(dataset, state, labels)[0]
    few = replace(
        state, span=Span.of_years(2020, 2026), shown_events=ShownEvents(importance=4)
    )
    assert 0 < len(calendar(dataset, few, labels)[1]) < len(entries)


def test_marks_and_control_characters_cannot_break_the_file(dataset, state, english):
    wild = "A; B, C\\D\r\nEND:VEVENT\x07\tx"
    changed = with_event(
        dataset, title=Names(wild, wild, wild), summary=Names("", "", ""), source_ids=()
    )
    raw, (entry,) = calendar(changed, state, english)
    assert plain(entry["SUMMARY"][0]) == "A; B, C\\D\nEND:VEVENTx"
    assert raw.count(b"\r\nEND:VEVENT") == 1
    assert plain(entry["DESCRIPTION"][0]) == "Sources disagree."


def test_own_events_say_so(dataset, state, english):
    own = replace(with_event(dataset, own=True, source_ids=()), conflicts=())
    _, (entry,) = calendar(own, state, english)
    assert plain(entry["DESCRIPTION"][0]).endswith("Own event.")
    (slide,) = timelinejs(own, state, english)["events"]
    assert slide["text"]["text"].endswith("<p>Own event.</p>")


@pytest.mark.parametrize(
    ("created", "stamp"),
    [
        ("2026-11-21T09:00:00+09:00", "20261121T000000Z"),
        ("2026-11-21", "20261121T000000Z"),
        ("", "19700101T000000Z"),
    ],
)
def test_the_stamp_is_the_date_of_the_package(dataset, state, english, created, stamp):
    _, entries = calendar(replace(dataset, created=created), state, english)
    assert {entry["DTSTAMP"][0] for entry in entries} == {stamp}


def test_the_last_day_there_is_can_be_written(dataset, state, english):
    end = PartialDate.parse("9999-12-31")
    late = with_event(dataset, date=end)
    span = Span(date(9999, 1, 1), date(9999, 12, 31))
    chart = timeline_chart(late, replace(state, span=span), english)
    assert b"DTEND;VALUE=DATE:99991231" in ical_bytes(chart, late)


def timelinejs(dataset, state, labels):
    raw = table_bytes("timelinejs.json", dataset, View.TIMELINE, state, labels)
    return json.loads(raw)


def test_timelinejs_has_the_members_of_its_format(dataset, state, labels):
    content = timelinejs(dataset, state, labels)
    assert list(content) == ["title", "events", "eras", "scale"]
    assert content["scale"] == "human"
    chart = timeline_chart(dataset, state, labels)
    assert content["title"]["text"]["headline"] == chart.caption.title
    assert len(content["events"]) == len(dataset.events)
    allowed = {"unique_id", "start_date", "end_date", "display_date"}
    allowed |= {"text", "group", "autolink"}
    for slide in content["events"]:
        assert set(slide) <= allowed
        assert set(slide["text"]) == {"headline", "text"}
        for key in {"start_date", "end_date"} & set(slide):
            parts = slide[key]
            assert list(parts) in (
                ["year"],
                ["year", "month"],
                ["year", "month", "day"],
            )
            assert all(isinstance(number, int) for number in parts.values())
    ids = [slide["unique_id"] for slide in content["events"]]
    assert len(ids) == len(set(ids))
    headlines = [era["text"]["headline"] for era in content["eras"]]
    assert headlines == [band.label for band in chart.bands]


def test_timelinejs_dates_are_as_exact_as_known(dataset, state, english):
    slides = {s["unique_id"]: s for s in timelinejs(dataset, state, english)["events"]}
    assert slides[FREEZE]["start_date"] == {"year": 1979}
    assert slides[FREEZE]["end_date"] == {"year": 1992}
    assert slides[UPGRADE]["start_date"] == {"year": 2023, "month": 11, "day": 27}
    assert "end_date" not in slides[UPGRADE]
    assert slides[UPGRADE]["group"] == "Politics"
    by_kind = replace(state, lanes=Lanes.KIND)
    slides = {
        s["unique_id"]: s for s in timelinejs(dataset, by_kind, english)["events"]
    }
    assert slides[UPGRADE]["group"] == "Partnership"


def test_timelinejs_texts_cannot_become_markup(dataset, state, english):
    wild = Names("<script>&", "", "")
    key = dataset.event_by_id[UPGRADE].source_ids[0]
    bad = replace(dataset.sources[key], url="javascript:alert(1)", title="<b>")
    changed = replace(
        with_event(dataset, title=wild, summary=wild, source_ids=(key,)),
        sources={key: bad},
    )
    (slide,) = timelinejs(changed, state, english)["events"]
    assert slide["text"]["headline"] == "&lt;script&gt;&amp;"
    assert slide["text"]["text"] == "<p>&lt;script&gt;&amp;</p><p>&lt;b&gt;</p>"
    good = replace(bad, url='https://example.org/?a="b"&c')
    linked = replace(changed, sources={key: good})
    (slide,) = timelinejs(linked, state, english)["events"]
    link = '<a href="https://example.org/?a=&quot;b&quot;&amp;c">&lt;b&gt;</a>'
    assert link in slide["text"]["text"]


def test_an_own_title_heads_the_file(dataset, state, english):
    where = (dataset, View.TIMELINE, state, english, "My <title>")
    headline = json.loads(table_bytes("timelinejs.json", *where))["title"]["text"]
    assert headline["headline"] == "My &lt;title&gt;"
    assert b"X-WR-CALNAME:My <title>\r\n" in table_bytes("ics", *where)


def test_only_the_timeline_has_formats_of_events():
    assert formats_of(View.TIMELINE) == TABLE_FORMATS + EVENT_FORMATS
    assert formats_of(View.BALANCE) == TABLE_FORMATS
    assert ending("a.TimelineJS.json") == "timelinejs.json"
    assert ending("timelinejs.json") == "json"
    assert ending("a.b.ICS") == "ics"
    assert ending("plain") == ""
