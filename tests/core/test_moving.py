"""Moves of the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.moving import (
    DAYS,
    Scale,
    across,
    around,
    centre,
    cluster_span,
    density,
    end_event,
)
from vnjp_desktop.core.periods import Span

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
WIDE = Span.of_years(1900, 2100)


@pytest.fixture
def chart(dataset, english):
    return timeline_chart(dataset, initial_state(dataset), english)


@pytest.mark.parametrize("scale", Scale)
def test_a_window_has_its_length_around_the_day(scale):
    window = around(date(2000, 6, 15), DAYS[scale], WIDE)
    assert window.days == DAYS[scale]
    before = date(2000, 6, 15) - window.start
    after = window.end - date(2000, 6, 15)
    assert abs((before - after).days) <= 1


def test_a_window_stays_inside_the_bounds():
    bound = Span.of_years(1990, 2026)
    assert around(date(1990, 1, 2), 365, bound).start == bound.start
    assert around(date(2026, 12, 30), 365, bound).end == bound.end
    assert around(date(1, 1, 1), 365, Span.of_years(1, 2026)).start == date(1, 1, 1)


def test_zooming_goes_to_the_chosen_event_in_sight(dataset, chart):
    chosen = replace(chart, selected_event=UPGRADE)
    day = dataset.event_by_id[UPGRADE].date.start
    assert centre(chosen, Span.of_years(2020, 2026)) == day
    elsewhere = Span.of_years(2000, 2001)
    assert centre(chosen, elsewhere) == date(2000, 12, 31)
    assert centre(chart, elsewhere) == date(2000, 12, 31)


def test_a_bubble_opens_to_its_days():
    first, last = date(2001, 1, 1), date(2003, 12, 31)
    window = cluster_span(f"{first.toordinal()}:{last.toordinal()}", WIDE)
    assert window.start < first
    assert window.end > last
    assert window.days < 1.2 * 1095
    day = date(2001, 1, 1).toordinal()
    assert cluster_span(f"{day}:{day}", WIDE).days == 120


def test_the_ends(dataset, chart):
    assert end_event(chart, -1) == chart.events[0].event_id
    assert end_event(chart, 1) == chart.events[-1].event_id
    assert end_event(replace(chart, events=()), 1) is None


def test_up_and_down_lead_to_the_nearest_of_the_next_lane(chart):
    top, below = chart.lanes[0].events, chart.lanes[1].events
    here = top[len(top) // 2]
    there = across(chart, here.event_id, 1)
    gaps = {item.event_id: abs(item.first - here.first) for item in below}
    assert gaps[there] == min(gaps.values())
    assert across(chart, here.event_id, -1) == here.event_id
    last = chart.lanes[-1].events[0]
    assert across(chart, last.event_id, 1) == last.event_id


def test_from_nowhere_it_is_the_middle_of_the_outer_lane(chart):
    first = {item.event_id for item in chart.lanes[0].events}
    last = {item.event_id for item in chart.lanes[-1].events}
    assert across(chart, None, 1) in first
    assert across(chart, "no-such-event", -1) in last
    assert across(replace(chart, lanes=()), None, 1) is None


def test_density_is_full_where_it_is_most_crowded(dataset, chart):
    span = bounds(dataset)
    bars = density(chart.events, span, 40)
    assert len(bars) == 40
    assert max(bars) == 1
    assert min(bars) >= 0
    assert density((), span, 3) == [0, 0, 0]
    late = density(chart.events, Span.of_years(2024, 2026), 10)
    assert max(late) == 1
    assert density(chart.events, Span.of_years(1300, 1301), 2) == [0, 0]
    assert density((), span, 0) == []
