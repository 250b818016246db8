"""Timelines of many events, lanes by kind, own and disputed events, pages."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from tests.core.figure.rulers import ruler
from tests.core.figure.test_timeline import (
    ENGLISH,
    event_groups,
    made_event,
    made_lane,
    walk,
)
from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Polygon,
    Rectangle,
    Text,
    texts,
)
from vnjp_desktop.core.figure.scales import TimeScale
from vnjp_desktop.core.figure.timeline.clusters import CLUSTER
from vnjp_desktop.core.figure.timeline.draw import draw_timeline
from vnjp_desktop.core.figure.timeline.frame import timeline_frame
from vnjp_desktop.core.figure.timeline.pages import (
    LABELLED_FROM,
    MOST_PAGES,
    page_spans,
    unlabelled,
)
from vnjp_desktop.core.figure.timeline.placed import Fitting
from vnjp_desktop.core.figure.timeline.places import PILL, lane_places
from vnjp_desktop.core.figure.timeline.shapes import shapes_of
from vnjp_desktop.core.periods import Precision, Span
from vnjp_desktop.core.state import Lanes

AREA = Area(0, 0, 1389, 700)
WHOLE = Span.of_years(1975, 2026)
WINDOWS = [
    WHOLE,
    Span.of_years(2001, 2015),
    Span.of_years(2010, 2011),
    Span(date(2010, 1, 1), date(2010, 3, 15)),
]


class Counter:
    """A ruler that counts how often it is asked."""

    def __init__(self):
        self.calls = 0

    def __call__(self, *what):
        self.calls += 1
        return ruler(*what)


def crowd(n, days=WHOLE.days, start=WHOLE.start):
    """Return events spread unevenly: some last, some dates are reduced."""
    precisions = (Precision.DAY, Precision.DAY, Precision.MONTH, Precision.YEAR)
    return [
        made_event(
            k,
            start + timedelta(days=k * 7919 % (days - 1500)),
            1 + k * 37 % 1400 if k % 9 == 0 else 0,
            precisions[k * 31 % 4] if k % 9 else Precision.DAY,
            1 + (k * 13 % 11) // 3 + (k % 17 == 0),
            5 + k * 7 % 40,
        )
        for k in range(n)
    ]


@cache
def crowd_lane(n):
    return made_lane(crowd(n))


def crowded(chart, n):
    lane = crowd_lane(n)
    return replace(
        chart, lanes=(lane,), events=lane.events, bounds=WHOLE, bands=(), labels=ENGLISH
    )


@pytest.fixture(scope="module")
def plain(dataset):
    return timeline_chart(dataset, initial_state(dataset), ENGLISH)


def sizes(drawing):
    marks = sum(1 for _ in walk(drawing.marks))
    return marks, len(drawing.targets)


def test_marks_are_bounded_however_many_events_there_are(plain):
    few, many = crowded(plain, 2000), crowded(plain, 20_000)
    for span in WINDOWS:
        marks, targets = sizes(draw_timeline(many, AREA, span, ruler))
        assert marks < 2200
        assert targets < 700
        before = sizes(draw_timeline(few, AREA, span, ruler))[0]
        assert marks < 3 * before + 300


def test_work_grows_no_faster_than_the_events(plain):
    first = {}
    for n in (2000, 20_000):
        chart, measure = crowded(plain, n), Counter()
        draw_timeline(chart, AREA, WHOLE, measure)
        first[n] = measure.calls
        # Once measured, a frame asks only for what it shows.
        for shift in range(0, 400, 40):
            days = timedelta(days=shift)
            span = Span(date(2000, 1, 1) + days, date(2012, 1, 1) + days)
            before = measure.calls
            draw_timeline(chart, AREA, span, measure)
            assert measure.calls - before < 700
    assert first[20_000] < 11 * first[2000]


@pytest.mark.parametrize("span", WINDOWS)
def test_of_a_crowd_every_event_is_drawn_or_counted(span):
    lane = crowd_lane(3000)
    how = Fitting(TimeScale(span, 0.0, 1200.0), WHOLE, 5, 12.0, ruler, ENGLISH)
    marks, clusters = lane_places(lane, how)
    drawn = [mark.index for mark in marks]
    counted = [n for cluster in clusters for n in cluster.members]
    assert len(drawn) + len(counted) == len({*drawn, *counted})
    visible = {
        n
        for n, item in enumerate(lane.events)
        if span.overlaps(item.mark.event.date.start, item.mark.event.last.end)
    }
    assert visible <= {*drawn, *counted}
    assert sum(cluster.count for cluster in clusters) == len(counted)
    for left, right in pairwise(cluster.x for cluster in clusters):
        assert right - left >= PILL
    for cluster in clusters:
        assert PILL / 2 <= cluster.x <= 1200 - PILL / 2


def test_numbers_stay_while_the_window_moves():
    lane = crowd_lane(3000)

    def numbers(shift):
        span = Span.of_years(1990, 2010)
        days = timedelta(days=shift)
        span = Span(span.start + days, span.end + days)
        time = TimeScale(span, 0.0, 1200.0)
        how = Fitting(time, WHOLE, 5, 12.0, ruler, ENGLISH)
        return {
            lane.events[c.ends[0]].first: (c.count, round(time.day(c.x)))
            for c in lane_places(lane, how).clusters
            if 300 < c.x < 900
        }

    before, after = numbers(0), numbers(11)
    common = set(before) & set(after)
    assert len(common) >= 5
    assert all(before[day] == after[day] for day in common)


def test_the_most_important_of_a_stretch_are_found_once():
    shapes = shapes_of(crowd_lane(3000), ruler, 12.0)
    first = shapes.heads(100, 400, 5)
    assert shapes.heads(100, 400, 5) is first
    weights = sorted(shapes.items[n].importance for n in range(100, 400))
    assert sorted(shapes.items[n].importance for n in first) == weights[-5:]
    assert shapes.heads(100, 103, 5) == (100, 101, 102)


def test_a_chosen_event_steps_out_of_the_crowd():
    lane = crowd_lane(3000)
    how = Fitting(TimeScale(WHOLE, 0.0, 1200.0), WHOLE, 5, 12.0, ruler, ENGLISH)
    clusters = lane_places(lane, how).clusters
    hidden = next(clusters[len(clusters) // 2].members)
    chosen = lane.events[hidden].event_id
    marks, after = lane_places(lane, how, chosen)
    (mark,) = (mark for mark in marks if mark.index == hidden)
    assert mark.text
    assert all(hidden not in cluster.members for cluster in after)


def test_what_began_long_before_the_window_is_counted_at_its_edge():
    start = date(1990, 1, 1)
    events = [
        made_event(n, start + timedelta(days=n), 9000, Precision.DAY, 1 + n % 5, 200)
        for n in range(40)
    ]
    lane = made_lane(events)
    span = Span.of_years(2005, 2006)
    how = Fitting(TimeScale(span, 0.0, 900.0), WHOLE, 3, 12.0, ruler, ENGLISH)
    marks, (cluster,) = lane_places(lane, how)
    assert cluster.x == PILL / 2
    assert len(marks) + cluster.count == len(events)


def test_a_number_says_what_it_stands_for(plain):
    chart = crowded(plain, 20_000)
    drawing = draw_timeline(chart, AREA, WHOLE, ruler)
    targets = [t for t in drawing.targets if t.kind == CLUSTER]
    groups = {m.title: m for m in walk(drawing.marks) if isinstance(m, Group)}
    assert targets
    for target in targets:
        first, last = (date.fromordinal(int(day)) for day in target.key.split(":"))
        assert first <= last
        (text,) = texts(groups[target.name].marks)
        assert target.name.startswith(f"{int(text):,} events, ")
        assert str(first.year) in target.name
        assert target.area.width <= PILL
    named = draw_timeline(chart, AREA, WHOLE, ruler, named=True)
    assert len(event_groups(named, chart)) == len(chart.events)


def test_very_many_are_a_round_number(plain):
    day = [
        made_event(n, date(2000, 5, 5), 0, Precision.DAY, 1, 10) for n in range(10_100)
    ]
    lane = made_lane(day)
    chart = replace(crowded(plain, 1), lanes=(lane,), events=lane.events)
    drawing = draw_timeline(chart, AREA, Span.of_years(1999, 2001), ruler)
    assert "10k" in set(texts(drawing.marks))
    (target,) = (t for t in drawing.targets if t.kind == CLUSTER)
    assert target.name.endswith(" events, May 2000")


@pytest.fixture
def by_kind(dataset):
    state = replace(initial_state(dataset), lanes=Lanes.KIND)
    return timeline_chart(dataset, state, ENGLISH)


def test_colours_of_lanes_by_kind_are_explained_beside_the_ladder(by_kind, plain):
    drawing = draw_timeline(by_kind, AREA, by_kind.span, ruler)
    (legend,) = (m for m in drawing.marks if isinstance(m, Group) and m.key == "legend")
    assert list(texts(legend.marks))[:3] == ["Politics", "Economy", "Security"]
    dots = [m.paint.fill for m in legend.marks if isinstance(m, Circle)]
    assert dots == [colour for _, colour in by_kind.legend]
    for chart, area in ((plain, AREA), (by_kind, Area(0, 0, 500, 400))):
        drawing = draw_timeline(chart, area, chart.span, ruler)
        assert not any(getattr(m, "key", "") == "legend" for m in drawing.marks)


def test_where_there_is_no_room_the_least_lanes_are_put_together(by_kind):
    high = timeline_frame(by_kind, Area(0, 0, 1389, 1200), ruler)
    assert high.shown == by_kind.lanes
    low = timeline_frame(by_kind, Area(0, 0, 1389, 400), ruler)
    assert 4 <= len(low.shown) < len(by_kind.lanes)
    other = low.shown[-1]
    assert (other.label, other.colour) == ("Other", "muted")
    assert sum(len(lane.events) for lane in low.shown) == len(by_kind.events)
    firsts = [item.first for item in other.events]
    assert firsts == sorted(firsts)
    kept = min(len(lane.events) for lane in low.shown[:-1])
    gone = [lane for lane in by_kind.lanes if lane not in low.shown]
    assert all(len(lane.events) <= kept for lane in gone)
    for place in low.lanes:
        assert len(place.heading) * 15 <= place.area.height + 15


def test_own_events_are_hollow(plain):
    events = [
        made_event(1, date(2000, 1, 1), 0, Precision.DAY, 3, 10),
        made_event(2, date(2004, 1, 1), 900, Precision.DAY, 3, 10),
    ]
    own = [
        replace(item, mark=replace(item.mark, event=replace(item.mark.event, own=True)))
        for item in events
    ]
    lane = made_lane(own)
    chart = replace(plain, lanes=(lane,), events=lane.events, bands=())
    point, bar = event_groups(draw_timeline(chart, AREA, WHOLE, ruler), chart)
    (diamond,) = (m for m in point.marks if isinstance(m, Polygon))
    assert len(diamond.points) == 4
    assert diamond.paint.stroke == "theme.politics"
    (frame,) = (m for m in bar.marks if isinstance(m, Rectangle))
    assert frame.paint.dash
    assert frame.paint.fill == "panel"


def test_a_disputed_event_has_its_sign_beside_the_label(plain):
    groups = event_groups(draw_timeline(plain, AREA, plain.span, ruler), plain)
    disputed = {item.event_id for item in plain.events if item.mark.disputed}
    assert disputed
    signed = 0
    for group in groups:
        words = [m for m in group.marks if isinstance(m, Text)]
        if words and group.key in disputed:
            title, sign = words
            assert sign.text == "\u2260"
            assert sign.x > title.x + ruler(title.text, title.size, title.weight)
            signed += 1
        else:
            assert len(words) <= 1
    assert signed


def test_pages_are_even_and_begin_with_a_year(plain):
    area = Area(0, 0, 1060, 560)
    pages = page_spans(plain, area, plain.span, ruler)
    assert 1 < len(pages) <= MOST_PAGES
    assert pages[0].start == plain.span.start
    assert pages[-1].end == plain.span.end
    for before, after in pairwise(pages):
        assert before.end + timedelta(days=1) == after.start
        assert (after.start.month, after.start.day) == (1, 1)
    lengths = [page.days for page in pages]
    assert max(lengths) - min(lengths) <= 800
    missing = [unlabelled(plain, area, page, ruler) for page in pages]
    assert sum(missing) < unlabelled(plain, area, plain.span, ruler)


def test_one_page_is_enough_for_few_labels(plain):
    assert page_spans(plain, AREA, Span.of_years(1700, 1710), ruler) == (
        Span.of_years(1700, 1710),
    )


def test_short_windows_are_cut_anywhere(plain):
    tiny = Area(0, 0, 420, 260)
    span = Span.of_years(2023, 2023)
    assert unlabelled(plain, tiny, span, ruler) > 0
    pages = page_spans(plain, tiny, span, ruler)
    assert len(pages) > 1
    assert any(page.start.day != 1 or page.start.month != 1 for page in pages[1:])


def test_only_important_events_ask_for_pages(plain):
    faint = [made_event(n, date(2000, 5, 5), 0, Precision.DAY, 2, 9) for n in range(50)]
    lane = made_lane(faint)
    chart = replace(plain, lanes=(lane,), events=lane.events)
    assert LABELLED_FROM > 2
    assert page_spans(chart, AREA, WHOLE, ruler) == (WHOLE,)
