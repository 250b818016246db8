"""Options about events on the command line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from vnjp_desktop.cli.choice import Choice
from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.selection import select
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import Lanes, ShownEvents, View


def test_without_options_every_event_is_shown(dataset):
    assert select(dataset, Choice(View.TIMELINE)) == initial_state(dataset)


def test_options_become_the_state(dataset):
    state = select(
        dataset,
        Choice(
            View.TIMELINE,
            themes=("politics",),
            kinds=("visit", "partnership"),
            events=3,
            lanes=Lanes.KIND,
            trade=Flow.BALANCE,
            whole=True,
        ),
    )
    assert state.span == bounds(dataset)
    assert (state.lanes, state.trade_line) == (Lanes.KIND, Flow.BALANCE)
    assert state.shown_events == ShownEvents(
        3, frozenset({"politics"}), frozenset({"visit", "partnership"})
    )


def test_all_goes_without_a_window(dataset):
    for window in ({"years": Span.of_years(2000, 2010)},):
        with pytest.raises(UsageError, match="--all"):
            select(dataset, Choice(View.TIMELINE, whole=True, **window))


def test_a_kind_without_events_is_refused(dataset):
    with pytest.raises(UsageError, match=r"--kinds: 'party'.*use agreement"):
        select(dataset, Choice(View.TIMELINE, kinds=("party",)))
    calm = replace(
        dataset, events=tuple(e for e in dataset.events if e.kind != "visit")
    )
    with pytest.raises(UsageError, match="'visit' is not a kind"):
        select(calm, Choice(View.TIMELINE, kinds=("visit",)))


@pytest.mark.parametrize("view", [View.BALANCE, View.CATEGORIES])
def test_other_views_name_what_has_no_effect(view):
    choice = Choice(
        view,
        kinds=("visit",),
        lanes=Lanes.KIND,
        trade=Flow.BALANCE,
        whole=True,
        pages="a4",
    )
    assert {"--kinds", "--lanes", "--trade", "--all", "--pages"} <= set(
        choice.without_effect()
    )


def test_the_old_name_of_the_least_importance_works(command, tmp_path):
    rows = []
    for option in ("--events", "--min-importance"):
        arguments = ("export", "timeline", "--out", "t.csv", option, "5")
        assert command(*arguments)[0] == 0
        rows.append((tmp_path / "t.csv").read_text(encoding="utf-8"))
    assert rows[0] == rows[1]
    assert 1 < len(rows[0].splitlines()) < 40


def test_events_are_written_as_calendar_and_timelinejs(command, tmp_path):
    names = ("--out", "t-{lang}.ics", "--out", "t-{lang}.TimelineJS.json")
    code, out, _ = command("export", "timeline", *names, "--lang", "en,ja")
    assert code == 0
    assert len(out.split()) == 4
    assert (tmp_path / "t-ja.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    content = json.loads((tmp_path / "t-ja.TimelineJS.json").read_bytes())
    assert content["scale"] == "human"


@pytest.mark.parametrize("name", ["b.ics", "b.timelinejs.json"])
def test_other_views_have_no_events_to_write(command, name):
    code, _, err = command("export", "balance", "--out", name)
    assert code == 2
    assert "is for events, so for timeline only" in err


def test_pages_make_a_pdf_of_several_sheets(command, tmp_path):
    where = ("--out", "t.pdf", "--years", "2010:2026", "--min-importance", "3")
    assert command("export", "timeline", *where, "--pages", "a3")[0] == 0
    content = (tmp_path / "t.pdf").read_bytes()
    pages = content.count(b"/Type /Page\n")
    assert pages > 1
    assert content.count(b"/MediaBox [0 0 1190") == pages
