from dataclasses import replace

import pytest

from vnjp_desktop.core.charts.timeline.caption import in_sentence
from vnjp_desktop.core.charts.timeline.chart import (
    HEADER,
    neighbour,
    timeline_chart,
    timeline_sheet,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.ledger.ledger import Ledger
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.state import Lanes, ShownEvents
from vnjp_desktop.core.terms import KINDS

HISTORY = Span.of_years(1591, 1972)
UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


@pytest.fixture
def state(dataset):
    return initial_state(dataset)


def at(state, first, last, **changes):
    return replace(state, span=Span.of_years(first, last), **changes)


def without_claims(dataset):
    changed = replace(dataset, claims=())
    assert isinstance(changed.ledger, Ledger)
    return changed


def test_lanes_hold_every_event_once_in_order_of_date(dataset, state, labels):
    chart = timeline_chart(dataset, state, labels)
    assert [lane.code for lane in chart.lanes] == [
        "politics",
        "economy",
        "security",
        "people",
    ]
    ids = [item.event_id for lane in chart.lanes for item in lane.events]
    assert sorted(ids) == sorted(event.event_id for event in dataset.events)
    for lane in chart.lanes:
        firsts = [item.first for item in lane.events]
        assert firsts == sorted(firsts)
        assert {item.colour for item in lane.events} == {f"theme.{lane.code}"}
    assert len(chart.events) == len(dataset.events)


def test_titles_are_in_the_language(dataset, state, labels):
    chart = timeline_chart(dataset, state, labels)
    for item in chart.events:
        event = dataset.event_by_id[item.event_id]
        assert item.mark.title == labels.name(event.title)
        assert item.mark.title in item.name


def test_spoken_name_has_date_theme_importance_and_dispute(dataset, state, english):
    chart = timeline_chart(dataset, state, english)
    names = {item.event_id: item.name for item in chart.events}
    assert names[UPGRADE] == (
        "27 November 2023: Upgrade to Comprehensive Strategic Partnership, Politics, "
        "turning point, sources disagree"
    )


def test_axis_reaches_back_to_the_first_event(dataset, state, english):
    chart = timeline_chart(dataset, state, english)
    assert chart.bounds == bounds(dataset)
    assert chart.bounds.start.year == 1591
    assert chart.span == state.span


def test_selection_costs_no_new_lanes(dataset, state, english):
    one = timeline_chart(dataset, state, english)
    two = timeline_chart(dataset, replace(state, selected_event=UPGRADE), english)
    assert two.selected_event == UPGRADE
    assert two.lanes is one.lanes
    assert two.events is one.events
    assert two.trade is one.trade


def test_trade_is_the_two_way_value_of_the_ledger(dataset, state, english):
    trade = timeline_chart(dataset, state, english).trade
    by_year = {year.period.start.year: year for year in trade.years}
    assert by_year[2022].value.amount == pytest.approx(47.6e9)
    assert by_year[2022].name == "2022: two-way trade US$ 47.6 bn"
    for year in trade.years:
        expected = dataset.ledger.value(year.period, state.reporter, Flow.TOTAL)
        assert year.value == expected
        assert year.value.known
    assert trade.top == max(year.value.amount for year in trade.years)


def test_trade_follows_reporter_and_unit(dataset, state, english):
    other = replace(state, reporter="JPN", unit="JPY")
    years = timeline_chart(dataset, other, english).trade.years
    assert years
    assert {year.value.unit for year in years} == {"JPY"}
    assert all("¥" in year.text or "yen" in year.text.lower() for year in years)


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (
            1973,
            2026,
            "From diplomatic relations in 1973 "
            "to comprehensive strategic partnership in 2023",
        ),
        (
            2010,
            2020,
            "From strategic partnership to extensive strategic partnership in 2014",
        ),
        (2015, 2020, "Extensive Strategic Partnership since 2014"),
        (1591, 1972, "Vietnam\u2013Japan relations, 1591\u20131972"),
    ],
)
def test_title_is_the_finding_of_the_window(
    dataset, state, english, first, last, title
):
    chart = timeline_chart(dataset, at(state, first, last), english)
    assert chart.caption.title == title


def test_subtitle_counts_the_events_of_the_window(dataset, state, english):
    inside = [e for e in dataset.events if e.date.start.year >= 2024]
    chart = timeline_chart(dataset, at(state, 2024, 2026), english)
    assert chart.caption.subtitle == (
        f"{len(inside)} events, 2024\u20132026 · size shows importance · "
        "two-way trade: US$ bn, Vietnam Customs"
    )
    whole = timeline_chart(dataset, at(state, 1591, 2026), english)
    assert whole.caption.subtitle.startswith(
        f"{len(dataset.events)} events, 1591\u20132026"
    )


def test_sentence_names_the_most_important_events(dataset, state, english):
    sentence = timeline_chart(dataset, at(state, 2023, 2023), english).caption.sentence
    n = len(timeline_sheet(dataset, at(state, 2023, 2023), english).rows)
    assert sentence.startswith(
        f"Timeline of Vietnam\u2013Japan relations: {n} events, 2023"
    )
    assert "Upgrade to Comprehensive Strategic Partnership" in sentence
    assert sentence.endswith("Two-way trade in 2023: US$ 45.0 bn.")


def test_the_sentence_lists_events_as_the_language_writes_lists(dataset, state, labels):
    sentence = timeline_chart(dataset, at(state, 2023, 2023), labels).caption.sentence
    if labels.language == "ja":
        assert "、外交関係樹立50周年（2023年9月21日）、" in sentence
        assert not {",", ";"} & set(sentence)
    else:
        assert sentence.count("; ") == 4


def test_note_explains_only_marks_that_are_there(dataset, state, english):
    exact = replace(without_claims(dataset), events=(dataset.event_by_id[UPGRADE],))
    alone = timeline_chart(exact, at(state, 2023, 2023), english).caption
    assert alone.note == "\u2260: sources disagree on the event."
    assert (
        "\u2260"
        not in timeline_chart(exact, at(state, 2020, 2020), english).caption.note
    )
    agreed = replace(exact, conflicts=())
    assert timeline_chart(agreed, at(state, 2023, 2023), english).caption.note == ""
    own = replace(agreed, events=(replace(agreed.events[0], own=True),))
    chart = timeline_chart(own, at(state, 2023, 2023), english)
    assert chart.caption.note == "Diamonds and dashed outlines: own events."
    assert chart.events[0].name.endswith("turning point, own event")
    with_month = timeline_chart(dataset, at(state, 1991, 1996), english).caption
    assert with_month.note == "Pale bars: only the month or the year is known."
    latest = timeline_chart(dataset, at(state, 2010, 2026), english).caption
    assert "Hollow marks are provisional." in latest.note
    converted = timeline_chart(
        dataset, at(state, 2010, 2020, unit="JPY"), english
    ).caption
    assert "exchange rate" in converted.note


def test_source_line_counts_sources_of_events_and_names_those_of_trade(
    dataset, state, english
):
    source = timeline_chart(dataset, at(state, 2010, 2020), english).caption.source
    assert source.startswith("Events: ")
    assert "World Bank WITS" in source
    assert dataset.version in source
    empty = timeline_chart(
        without_claims(dataset), at(state, 1700, 1710), english
    ).caption
    assert "Events" not in empty.source
    assert (
        empty.sentence
        == "Timeline of Vietnam\u2013Japan relations: 0 events, 1700\u20131710."
    )


def test_caption_is_deterministic_and_complete(dataset, state, labels):
    one = timeline_chart(dataset, state, labels).caption
    two = timeline_chart(dataset, state, labels).caption
    assert one == two
    assert all((one.title, one.subtitle, one.sentence, one.note, one.source))


@pytest.mark.parametrize(
    ("wording", "inside"),
    [
        ("Strategic Partnership", "strategic partnership"),
        ("Đối tác chiến lược", "đối tác chiến lược"),
        ("Friendship with Japan", "friendship with Japan"),
        ("外交関係", "外交関係"),
    ],
)
def test_titles_inside_a_sentence(wording, inside):
    assert in_sentence(wording) == inside


def test_an_unknown_theme_comes_last_under_its_own_code(dataset, state, english):
    odd = replace(dataset.events[0], theme="astronomy")
    changed = replace(dataset, events=(odd, *dataset.events[1:]))
    lane = timeline_chart(changed, state, english).lanes[-1]
    assert (lane.code, lane.label, lane.colour) == ("astronomy", "astronomy", "muted")
    assert [item.event_id for item in lane.events] == [odd.event_id]


def test_order_of_the_file_does_not_matter(dataset, state, english):
    backwards = replace(dataset, events=dataset.events[::-1])
    chart = timeline_chart(backwards, state, english)
    firsts = [item.first for item in chart.events]
    assert firsts == sorted(firsts)


def test_without_levels_the_title_names_the_relation(dataset, state, english):
    chart = timeline_chart(replace(dataset, levels=()), state, english)
    assert chart.bands == ()
    assert chart.caption.title == "Vietnam\u2013Japan relations, 1990\u20132026"


def test_without_claims_there_is_no_trade(dataset, state, english):
    chart = timeline_chart(without_claims(dataset), state, english)
    assert chart.trade.years == ()
    assert chart.trade.top == 0.0
    assert "two-way" not in chart.caption.subtitle


def test_sheet_has_the_columns_agreed_on(dataset, state, labels):
    sheet = timeline_sheet(dataset, at(state, 2023, 2023), labels)
    assert ",".join(sheet.header) == (
        "event_id,date,end_date,kind,theme,importance,title,summary,place,source_ids"
    )
    assert sheet.header == HEADER
    within = Span.of_years(2023, 2023)
    assert [row[0] for row in sheet.rows] == [
        event.event_id
        for event in dataset.events
        if within.overlaps(event.date.start, event.last.end)
    ]
    (row,) = (row for row in sheet.rows if row[0] == UPGRADE)
    event = dataset.event_by_id[UPGRADE]
    assert row == (
        UPGRADE,
        "2023-11-27",
        None,
        "partnership",
        "politics",
        5,
        labels.name(event.title),
        labels.name(event.summary),
        event.place,
        " ".join(event.source_ids),
    )


def test_sheet_keeps_reduced_dates_and_ends(dataset, state, english):
    rows = timeline_sheet(dataset, at(state, 1979, 1979), english).rows
    by_id = {row[0]: row for row in rows}
    freeze = next(row for row in rows if row[2] is not None)
    assert (freeze[1], freeze[2]) == ("1979", "1992")
    assert all(row[1].startswith("1979") for row in by_id.values())
    # An event that lasts is in every window it touches.
    later = timeline_sheet(dataset, at(state, 1985, 1985), english).rows
    assert freeze[0] in {row[0] for row in later}


def test_steps_follow_the_dates_and_stop_at_the_ends(dataset, state, english):
    chart = timeline_chart(dataset, state, english)
    ids = [item.event_id for item in chart.events]
    seen = [ids[0]]
    for _ in range(len(ids) + 3):
        seen.append(neighbour(chart, seen[-1], 1))
    assert seen[: len(ids)] == ids
    assert set(seen[len(ids) :]) == {ids[-1]}
    assert neighbour(chart, ids[0], -1) == ids[0]
    assert neighbour(chart, ids[5], -1) == ids[4]


def test_a_step_from_nowhere_enters_the_window(dataset, state, english):
    chart = timeline_chart(dataset, at(state, 2010, 2012), english)
    first = neighbour(chart, None, 1)
    last = neighbour(chart, "no-such-event", -1)
    assert dataset.event_by_id[first].date.start.year == 2010
    assert dataset.event_by_id[last].date.start.year == 2012
    beyond = replace(chart, span=Span.of_years(2090, 2095))
    assert neighbour(beyond, None, 1) == chart.events[-1].event_id


def test_without_events_no_step_leads_anywhere(dataset, state, english):
    chart = timeline_chart(replace(dataset, events=()), state, english)
    assert chart.lanes == ()
    assert neighbour(chart, None, 1) is None


def test_selected_period_is_passed_on(dataset, state, english):
    chosen = replace(state, selected_period=Period.year(2022))
    chart = timeline_chart(dataset, chosen, english)
    assert chart.selected_period == Period.year(2022)


# Lanes by kind, filters, the balance below.


def test_lanes_by_kind_hold_every_event_and_keep_its_colour(dataset, state, english):
    chart = timeline_chart(dataset, replace(state, lanes=Lanes.KIND), english)
    kinds = {event.kind for event in dataset.events}
    assert [lane.code for lane in chart.lanes] == [k for k in KINDS if k in kinds]
    for lane in chart.lanes:
        assert {item.mark.event.kind for item in lane.events} == {lane.code}
        for item in lane.events:
            assert item.colour == f"theme.{item.mark.event.theme}"
    assert sum(len(lane.events) for lane in chart.lanes) == len(dataset.events)
    assert ("Politics", "theme.politics") in chart.legend
    assert timeline_chart(dataset, state, english).legend == ()


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (ShownEvents(importance=4), "only major or more important"),
        (ShownEvents(themes=frozenset({"economy", "politics"})), "only Politics and"),
        (ShownEvents(kinds=frozenset({"visit", "odd"})), "only Visit and odd"),
        (ShownEvents(source="chaari"), "only with the source "),
        (ShownEvents(source="nobody"), "only with the source nobody"),
    ],
)
def test_filters_leave_out_events_and_say_so(dataset, state, english, shown, words):
    plain = timeline_chart(dataset, state, english)
    assert (plain.hidden, plain.left_out.words) == (0, "")
    chart = timeline_chart(dataset, replace(state, shown_events=shown), english)
    for item in chart.events:
        event = item.mark.event
        assert event.importance >= shown.importance
        assert not shown.themes or event.theme in shown.themes
        assert not shown.kinds or event.kind in shown.kinds
        assert not shown.source or shown.source in event.source_ids
    inside = [
        [
            e
            for e in c.events
            if state.span.overlaps(e.mark.event.date.start, e.mark.event.last.end)
        ]
        for c in (plain, chart)
    ]
    assert chart.hidden == len(inside[0]) - len(inside[1]) > 0
    assert chart.left_out.words == (f"{chart.hidden} events left out by the filters")
    assert words in chart.caption.subtitle
    assert chart.left_out.words in chart.caption.subtitle
    sheet = timeline_sheet(dataset, replace(state, shown_events=shown), english)
    assert len(sheet.rows) == len(inside[1])


def test_a_filter_that_leaves_out_nothing_says_nothing_of_it(dataset, state, english):
    themes = frozenset(event.theme for event in dataset.events)
    chart = timeline_chart(
        dataset, replace(state, shown_events=ShownEvents(themes=themes)), english
    )
    assert (chart.hidden, chart.left_out.words) == (0, "")
    assert "left out" not in chart.caption.subtitle


def test_the_line_below_can_be_the_balance(dataset, state, english):
    chart = timeline_chart(dataset, replace(state, trade_line=Flow.BALANCE), english)
    trade = chart.trade
    assert trade.label == "Balance"
    assert trade.low < 0 <= trade.top
    for year in trade.years:
        assert year.value == dataset.ledger.value(
            year.period, state.reporter, Flow.BALANCE
        )
    year = next(y for y in trade.years if y.value.amount < 0)
    assert year.text.startswith("\u2212")
    assert ": balance \u2212" in year.name
    assert "balance: US$ bn, Vietnam Customs" in chart.caption.subtitle
    assert "Balance in 20" in chart.caption.sentence
