from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.figure.rulers import ruler
from vnjp_desktop.core.charts.spec import EventMark, LevelBand
from vnjp_desktop.core.charts.timeline.chart import (
    Lane,
    TimelineEvent,
    TradeLine,
    timeline_chart,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.labels import ELLIPSIS
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Circle,
    Group,
    Polygon,
    Polyline,
    Rectangle,
    Text,
    texts,
)
from vnjp_desktop.core.figure.scales import TimeScale
from vnjp_desktop.core.figure.timeline.clusters import CLUSTER
from vnjp_desktop.core.figure.timeline.crowds import FEWEST
from vnjp_desktop.core.figure.timeline.draw import draw_timeline
from vnjp_desktop.core.figure.timeline.ladder import ladder_marks
from vnjp_desktop.core.figure.timeline.placed import Fitting, Placed
from vnjp_desktop.core.figure.timeline.places import lane_places
from vnjp_desktop.core.figure.timeline.shapes import GAP, PAD, Extent, Side
from vnjp_desktop.core.figure.timeline.window import EDGE
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.periods import PartialDate, Period, Precision, Span, month_end
from vnjp_desktop.core.records import Event, PartnershipLevel
from vnjp_desktop.i18n.language import load_language

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
SIZES = [(260, 160), (300, 200), (520, 700), (760, 520), (1389, 700), (3840, 2160)]
SPANS = [
    Span.of_years(1973, 2026),
    Span.of_years(2010, 2026),
    Span(date(2023, 1, 1), date(2024, 6, 30)),
    Span.of_years(1590, 2026),
    Span(date(2023, 10, 15), date(2023, 12, 20)),
    Span.of_years(1700, 1710),
]
BOUNDS = Span.of_years(1980, 2030)
TOP = 20.0
ENGLISH = load_language("en")


def named(text):
    return Names(text, text, text)


def reduced(day, precision):
    if precision is Precision.YEAR:
        return PartialDate.parse(f"{day.year:04d}")
    if precision is Precision.MONTH:
        return PartialDate(
            day.replace(day=1), month_end(day.year, day.month), Precision.MONTH
        )
    return PartialDate.parse(day.isoformat())


def made_event(n, day, length, precision, importance, letters):
    start = reduced(day, precision)
    end = reduced(day + timedelta(days=length), precision) if length else None
    title = ("Word " * letters)[:letters].strip() or "W"
    event = Event(
        f"event-{n}",
        start,
        end,
        "visit",
        "politics",
        importance,
        named(title),
        named(""),
        "",
        "",
        ("source",),
        "",
    )
    mark = EventMark(event, title, str(start), disputed=False)
    return TimelineEvent(mark, "Politics", "Visit", "theme.politics", title)


def made_lane(events):
    return Lane("politics", "Politics", "theme.politics", in_order(events))


def in_order(events):
    return tuple(sorted(events, key=lambda item: (item.first, item.last)))


@st.composite
def lanes(draw, most=60):
    days = st.dates(BOUNDS.start, BOUNDS.end - timedelta(days=2000))
    # Crowds on few days as well as events far apart.
    crowd = draw(st.lists(days, min_size=1, max_size=4))
    rows = draw(
        st.lists(
            st.tuples(
                st.one_of(st.sampled_from(crowd), days),
                st.one_of(st.just(0), st.integers(0, 1900)),
                st.sampled_from(Precision),
                st.integers(1, 5),
                st.integers(1, 70),
            ),
            min_size=1,
            max_size=most,
        )
    )
    return made_lane([made_event(n, *row) for n, row in enumerate(rows)])


@st.composite
def windows(draw):
    length = draw(st.integers(60, BOUNDS.days))
    start = draw(st.integers(0, BOUNDS.days - length))
    first = BOUNDS.start + timedelta(days=start)
    return Span(first, first + timedelta(days=length - 1))


def fitting(span, width=900, rows=3):
    time = TimeScale(span, 100.0, 100.0 + width)
    return Fitting(time, BOUNDS, rows, 12.0, ruler, ENGLISH)


def place_lane(lane, how, selected=None):
    return lane_places(lane, how, selected).marks


def overlap(one, two):
    return one.low < two.high - 1e-6 and two.low < one.high - 1e-6


def assert_rows_free(placed, lane):
    """Nothing in a row touches anything else, and every label is whole."""
    for n, one in enumerate(placed):
        if one.row is None:
            assert one.text == ""
            continue
        assert one.text == lane.events[one.index].mark.title or (
            one.text.endswith(ELLIPSIS)
        )
        for two in placed[n + 1 :]:
            if two.row == one.row:
                assert not overlap(one.box.wider(PAD, PAD), two.box.wider(PAD, PAD))


@settings(max_examples=60, deadline=None)
@given(lanes(), windows(), st.integers(300, 2000), st.integers(1, 6))
def test_no_label_covers_a_label_or_a_mark(lane, span, width, rows):
    how = fitting(span, width, rows)
    placed = place_lane(lane, how)
    assert_rows_free(placed, lane)
    for mark in placed:
        if mark.row is not None:
            assert 0 <= mark.row < rows
            assert mark.box.within(how.window.wider(1e-6, 1e-6))
            seen = mark.extent.cut(how.window)
            assert seen.within(mark.box.wider(1e-6, 1e-6))


@settings(max_examples=60, deadline=None)
@given(lanes(), windows())
def test_every_visible_event_is_drawn_or_counted_exactly_once(lane, span):
    marks, clusters = lane_places(lane, fitting(span))
    indexes = [mark.index for mark in marks]
    assert indexes == sorted(set(indexes))
    for cluster in clusters:
        members = list(cluster.members)
        assert len(members) == cluster.count >= FEWEST
        assert cluster.ends == (members[0], members[-1])
        indexes += members
    assert len(indexes) == len(set(indexes))
    exact = {
        n
        for n, item in enumerate(lane.events)
        if span.overlaps(item.mark.event.date.start, item.mark.event.last.end)
    }
    assert set(indexes) == exact


@settings(max_examples=60, deadline=None)
@given(lanes(), windows(), st.integers(80, 1400), st.data())
def test_the_selected_event_always_has_its_label(lane, span, width, data):
    how = fitting(span, width)
    before = place_lane(lane, how)
    if not before:
        return
    chosen = data.draw(st.sampled_from(before))
    event_id = lane.events[chosen.index].event_id
    after = place_lane(lane, how, event_id)
    assert_rows_free(after, lane)
    (mark,) = (mark for mark in after if mark.index == chosen.index)
    assert mark.text
    assert mark.box.within(how.window.wider(1e-6, 1e-6))
    for old, new in zip(before, after, strict=True):
        if new is not mark and new.text != old.text:  # only what is in its way goes
            assert old.row == mark.row
            assert overlap(old.box.wider(PAD, PAD), mark.box.wider(PAD, PAD))


@settings(max_examples=60, deadline=None)
@given(lanes(), windows(), st.integers(-400, 400), st.integers(1, 5))
def test_panning_keeps_what_is_away_from_the_edges(lane, span, days, rows):
    width = 1200
    moved = Span(span.start + timedelta(days=days), span.end + timedelta(days=days))
    one, two = fitting(span, width, rows), fitting(moved, width, rows)
    shift = one.time.x(moved.start) - one.time.left
    calm = one.window.wider(-EDGE, -EDGE)
    both = calm.cut(Extent(calm.low + shift, calm.high + shift))
    after = {mark.index: mark for mark in place_lane(lane, two)}
    for mark in place_lane(lane, one):
        reach = GAP + mark.shape.width
        if mark.extent.wider(reach, reach).within(both):
            other = after[mark.index]
            assert (mark.row, mark.side, mark.text) == (
                other.row,
                other.side,
                other.text,
            )


@settings(max_examples=30, deadline=None)
@given(lanes(), st.integers(200, 4000))
def test_the_most_important_event_is_labelled_where_its_label_fits(lane, days):
    span = Span(BOUNDS.start, BOUNDS.start + timedelta(days=days))
    how = fitting(span, 1000)
    placed = place_lane(lane, how)
    if placed:
        top = max(placed, key=lambda mark: mark.shape.importance)
        rivals = [m for m in placed if m.shape.importance == top.shape.importance]
        assert any(mark.text for mark in rivals) or all(
            mark.shape.width > 900 / 3 for mark in rivals
        )


def test_labels_stand_right_then_left_then_inside():
    events = [
        made_event(1, date(1990, 1, 1), 0, Precision.DAY, 3, 20),
        made_event(2, date(2029, 12, 1), 0, Precision.DAY, 3, 20),
        made_event(3, date(2000, 1, 1), 3000, Precision.DAY, 3, 20),
    ]
    placed = place_lane(made_lane(events), fitting(BOUNDS))
    assert [mark.side for mark in placed] == [Side.RIGHT, Side.INSIDE, Side.LEFT]


def test_an_uncertain_date_covers_its_whole_time():
    event = made_event(1, date(2005, 6, 15), 0, Precision.YEAR, 3, 10)
    how = fitting(Span.of_years(2004, 2006))
    (mark,) = place_lane(made_lane([event]), how)
    assert mark.extent.low == pytest.approx(how.time.x(date(2005, 1, 1)))
    assert mark.extent.high == pytest.approx(how.time.x(date(2006, 1, 1)))
    wide = fitting(BOUNDS)  # a year is narrower than the disc: it stands in the middle
    (mark,) = place_lane(made_lane([event]), fitting(BOUNDS, 200))
    middle = (mark.extent.low + mark.extent.high) / 2
    scale = fitting(BOUNDS, 200).time
    assert middle == pytest.approx(scale.x(date(2005, 7, 2)), abs=1)
    assert wide.window == Extent(100.0, 1000.0)


def test_the_selected_event_displaces_the_least_important():
    ranks = [5, 4, 2, 1, 3, 5, 4, 3, 2, 5]
    events = [
        made_event(n, date(2005, 5, 5), 0, Precision.DAY, rank, 30)
        for n, rank in enumerate(ranks)
    ]
    lane = made_lane(events)
    how = fitting(Span.of_years(2000, 2010), 800, 4)
    before = place_lane(lane, how)
    assert [ranks[mark.index] for mark in before if mark.text] == [5, 4, 5, 5]
    after = {mark.index for mark in place_lane(lane, how, "event-3") if mark.text}
    assert 3 in after
    lost = [mark.index for mark in before if mark.text and mark.index not in after]
    assert [ranks[n] for n in lost] == [4]


def test_a_long_exact_event_frames_its_label(english_chart):
    lane = made_lane([made_event(1, date(2000, 1, 1), 3000, Precision.DAY, 3, 10)])
    chart = replace(english_chart, lanes=(lane,), events=lane.events)
    drawing = drawn(chart, 1000, 700, Span.of_years(1995, 2015))
    (group,) = event_groups(drawing, chart)
    frame, label = group.marks
    assert frame.paint.stroke == "theme.politics"
    assert meet(text_area(label), frame.area)
    # Leaving the window it is cut at the edge, not drawn over the headings.
    cut = drawn(chart, 1000, 700, Span.of_years(2003, 2023))
    (group,) = event_groups(cut, chart)
    assert group.marks[0].clip.x == cut.plot.x


def test_rows_are_not_piled_up_without_end(english_chart):
    chart = replace(english_chart, lanes=english_chart.lanes[:1])
    drawing = drawn(chart, 3840, 2160, SPANS[0])
    heights = {t.area.height for t in drawing.targets if t.kind == "event"}
    assert max(heights) == pytest.approx(30.0)


def test_the_selected_label_is_cut_where_nothing_else_helps():
    event = made_event(1, date(2001, 1, 5), 0, Precision.DAY, 3, 60)
    early = fitting(Span.of_years(2001, 2003), 200)
    (mark,) = place_lane(made_lane([event]), early, "event-1")
    assert mark.side is Side.RIGHT
    assert mark.text.endswith(ELLIPSIS)
    span = Span(date(2005, 2, 1), date(2005, 4, 1))
    year = made_event(1, date(2005, 6, 15), 0, Precision.YEAR, 3, 60)
    (mark,) = place_lane(made_lane([year]), fitting(span, 200), "event-1")
    assert mark.side is Side.INSIDE
    assert mark.text.endswith(ELLIPSIS)
    late = fitting(Span.of_years(1998, 2001), 200)
    (mark,) = place_lane(made_lane([event]), late, "event-1")
    assert mark.side is Side.LEFT
    assert mark.text.endswith(ELLIPSIS)
    (mark,) = place_lane(made_lane([event]), early)
    assert mark.text == ""


def test_a_long_mark_leaving_the_window_takes_its_label_along():
    event = made_event(1, date(2000, 1, 1), 3000, Precision.DAY, 3, 10)
    lane = made_lane([event])
    (mark,) = place_lane(lane, fitting(Span.of_years(2004, 2014)))
    assert mark.side is Side.INSIDE
    assert mark.box.low == 100.0
    (mark,) = place_lane(lane, fitting(Span(date(2008, 3, 1), date(2018, 1, 1))))
    assert mark.side is Side.RIGHT


def test_a_place_at_the_edge_that_is_taken_moves_the_label():
    # At this scale both labels stand right of their marks; the window cuts one.
    events = [
        made_event(n, date(2000 + 3 * n, 1, 1), 0, Precision.DAY, 5 - n, 25)
        for n in range(3)
    ]
    how = fitting(Span.of_years(1999, 2008), 600, 2)
    placed = place_lane(made_lane(events), how)
    assert_rows_free(placed, made_lane(events))
    assert placed[-1].text


def test_of_many_events_only_those_near_are_laid_out():
    events = [
        made_event(
            n,
            BOUNDS.start + timedelta(days=n * 7919 % BOUNDS.days),
            0,
            Precision.DAY,
            1 + n % 5,
            5 + n % 53,
        )
        for n in range(4000)
    ]
    lane = made_lane(events)
    span = Span(date(2010, 1, 1), date(2010, 3, 31))
    placed = place_lane(lane, fitting(span))
    inside = [e for e in lane.events if span.start.toordinal() <= e.first]
    inside = [e for e in inside if e.first <= span.end.toordinal()]
    assert len(placed) == len(inside)
    assert_rows_free(placed, lane)


# The whole drawing, on the embedded data.


@pytest.fixture
def chart(dataset, labels):
    return timeline_chart(dataset, initial_state(dataset), labels)


@pytest.fixture
def english_chart(dataset, english):
    return timeline_chart(dataset, initial_state(dataset), english)


def walk(marks):
    for mark in marks:
        yield mark
        if isinstance(mark, Group):
            yield from walk(mark.marks)


def text_area(mark):
    width = ruler(mark.text, mark.size, mark.weight)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[mark.anchor]
    return Area(mark.x - shift * width, mark.y - 0.75 * mark.size, width, mark.size)


def mark_area(mark):
    if isinstance(mark, Circle):
        r = mark.radius
        return Area(mark.x - r, mark.y - r, 2 * r, 2 * r)
    return mark.area


def meet(one, two):
    return (
        one.x < two.right - 0.01
        and two.x < one.right - 0.01
        and one.y < two.bottom - 0.01
        and two.y < one.bottom - 0.01
    )


def event_groups(drawing, chart):
    ids = {item.event_id for item in chart.events}
    return [m for m in walk(drawing.marks) if isinstance(m, Group) and m.key in ids]


def drawn(chart, width, height, span, **options):
    return draw_timeline(chart, Area(10, 20, width, height), span, ruler, **options)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", SPANS)
def test_no_text_covers_a_text_or_a_mark(english_chart, size, span):
    assert_nothing_covered(english_chart, size, span)


@pytest.mark.parametrize("size", SIZES[2:4])
def test_no_text_covers_anything_in_any_language(chart, size):
    assert_nothing_covered(chart, size, SPANS[0])


def assert_nothing_covered(chart, size, span):
    drawing = drawn(chart, *size, span)
    letters = [m for m in walk(drawing.marks) if isinstance(m, Text)]
    areas = [text_area(mark) for mark in letters]
    for n, one in enumerate(areas):
        for two in areas[n + 1 :]:
            assert not meet(one, two)
    shapes = [
        (group.key, mark_area(mark))
        for group in event_groups(drawing, chart)
        for mark in walk(group.marks)
        if isinstance(mark, Circle | Rectangle)
    ]
    assert shapes or span == SPANS[-1]
    for group in event_groups(drawing, chart):
        for text in (m for m in group.marks if isinstance(m, Text)):
            area = text_area(text)
            assert not any(k != group.key and meet(area, other) for k, other in shapes)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", SPANS)
def test_everything_lies_inside_the_area(english_chart, size, span):
    drawing = drawn(english_chart, *size, span)
    area = Area(10, 20, *size)
    for mark in walk(drawing.marks):
        if isinstance(mark, Text) and mark.anchor is not Anchor.MIDDLE:
            box = text_area(mark)
            assert area.x - 0.01 <= box.x
            assert box.right <= area.right + 0.01
            assert area.y - 1 <= box.y
            assert box.bottom <= area.bottom + 1
        elif isinstance(mark, Circle):
            assert area.contains(mark.x, mark.y)
    plot = drawing.plot
    assert plot is not None
    for target in drawing.targets:
        assert target.area.width >= 0
        assert target.area.height > 0
        assert area.x <= target.area.x + 0.01
        assert target.area.right <= area.right + 0.01


@pytest.mark.parametrize("span", SPANS[:4])
def test_every_visible_event_can_be_pointed_at(chart, span):
    drawing = drawn(chart, 1389, 700, span, named=True)
    keys = [t.key for t in drawing.targets if t.kind == "event"]
    visible = {
        item.event_id
        for item in chart.events
        if span.overlaps(item.mark.event.date.start, item.mark.event.last.end)
    }
    assert len(keys) == len(set(keys))
    names = {item.event_id: item.name for item in chart.events}
    for target in drawing.targets:
        if target.kind == "event":
            assert target.name == names[target.key]
    # A file names every event, also those that are counted together.
    groups = {group.key: group.title for group in event_groups(drawing, chart)}
    assert visible <= set(groups)
    assert groups == {key: names[key] for key in groups}
    counted = set(groups) - set(keys)
    days = [
        tuple(map(int, t.key.split(":"))) for t in drawing.targets if t.kind == CLUSTER
    ]
    assert bool(counted) == bool(days)
    for item in chart.events:
        if item.event_id in counted:
            assert any(first <= item.first <= last for first, last in days)


def test_levels_and_years_can_be_pointed_at(english_chart):
    drawing = drawn(english_chart, 1389, 700, Span.of_years(2010, 2024))
    levels = [t.key for t in drawing.targets if t.kind == "level"]
    assert levels == [
        "strategic-partnership",
        "extensive-strategic-partnership",
        "comprehensive-strategic-partnership",
    ]
    years = {t.key: t for t in drawing.targets if t.kind == "period"}
    assert list(years) == [str(year) for year in range(2010, 2025)]
    assert years["2022"].name == "2022: two-way trade US$ 47.6 bn"
    scale = TimeScale(
        Span.of_years(2010, 2024), drawing.plot.x, drawing.plot.x + drawing.plot.width
    )
    assert years["2022"].area.x == pytest.approx(scale.x(date(2022, 1, 1)))


def test_selected_event_has_a_ring_and_its_label(dataset, labels):
    state = replace(initial_state(dataset), selected_event=UPGRADE)
    chart = timeline_chart(dataset, state, labels)
    for size in SIZES[1:]:
        drawing = drawn(chart, *size, state.span)
        (group,) = (g for g in event_groups(drawing, chart) if g.key == UPGRADE)
        assert any(isinstance(m, Text) for m in group.marks)
        ring = group.marks[0]
        assert isinstance(ring, Rectangle)
        assert ring.paint.stroke == "accent"
        assert not ring.paint.fill


def test_hover_rings_without_moving_anything(english_chart):
    span = Span.of_years(2010, 2024)
    still = drawn(english_chart, 1000, 600, span)
    over = drawn(english_chart, 1000, 600, span, hover=UPGRADE)
    assert list(texts(still.marks)) != []
    assert sorted(texts(still.marks)) == sorted(texts(over.marks))
    assert still.targets == over.targets
    (group,) = (g for g in event_groups(over, english_chart) if g.key == UPGRADE)
    (plain,) = (g for g in event_groups(still, english_chart) if g.key == UPGRADE)
    assert len(group.marks) == len(plain.marks) + 1


def test_selected_period_is_shaded_and_named(dataset, english):
    state = replace(initial_state(dataset), selected_period=Period.year(2012))
    chart = timeline_chart(dataset, state, english)
    drawing = drawn(chart, 1200, 700, state.span)
    (shade,) = (
        m
        for m in walk(drawing.marks)
        if isinstance(m, Rectangle) and m.paint.fill == "shade"
    )
    assert shade.area.width > 10
    year = next(y for y in chart.trade.years if y.period.start.year == 2012)
    assert year.text in set(texts(drawing.marks))
    elsewhere = drawn(chart, 1200, 700, Span.of_years(2015, 2020))
    assert not any(
        isinstance(m, Rectangle) and m.paint.fill == "shade"
        for m in walk(elsewhere.marks)
    )


def test_neighbouring_values_of_trade_do_not_cover_each_other(dataset, english):
    chart = timeline_chart(dataset, initial_state(dataset), english)
    last = chart.trade.years[-1]
    before = replace(chart, selected_period=chart.trade.years[-2].period)
    shown = set(texts(drawn(before, 1200, 700, chart.span).marks))
    assert chart.trade.years[-2].text in shown
    assert last.text not in shown


def test_a_missing_year_is_a_gap_in_the_line(english_chart):
    gaps = (2003, 2005)
    years = tuple(
        y for y in english_chart.trade.years if y.period.start.year not in gaps
    )
    trade = TradeLine("Trade", years, english_chart.trade.top)
    chart = replace(english_chart, trade=trade)
    drawing = drawn(chart, 1200, 700, Span.of_years(2000, 2010))
    lines = [
        m
        for m in walk(drawing.marks)
        if isinstance(m, Polyline) and m.paint.stroke == "trade"
    ]
    assert len(lines) == 2
    (alone,) = (
        m
        for m in walk(drawing.marks)
        if isinstance(m, Circle) and m.paint.fill == "trade" and not m.paint.stroke
    )
    scale = TimeScale(Span.of_years(2000, 2010), drawing.plot.x, drawing.plot.right)
    assert alone.x == pytest.approx(scale.x(date(2004, 7, 1)), abs=1)
    assert "period" in {t.kind for t in drawing.targets}


def test_the_balance_is_an_area_around_zero(dataset, english):
    state = replace(initial_state(dataset), trade_line=Flow.BALANCE)
    chart = timeline_chart(dataset, state, english)
    drawing = drawn(chart, 1200, 700, Span.of_years(2000, 2024))
    (group,) = (m for m in drawing.marks if isinstance(m, Group) and m.key == "trade")
    zero = group.marks[0].points[0][1]
    tints = {"export_tint": [], "import_tint": []}
    for mark in group.marks:
        if isinstance(mark, Polygon):
            tints[mark.paint.fill] += [y for _, y in mark.points]
    assert max(tints["export_tint"]) <= zero + 0.01  # a surplus lies above
    assert min(tints["import_tint"]) >= zero - 0.01
    years = [t for t in drawing.targets if t.kind == "period"]
    assert "balance" in years[0].name


def test_without_trade_in_sight_the_lane_is_empty(english_chart):
    drawing = drawn(english_chart, 1200, 700, Span.of_years(1700, 1710))
    assert not [t for t in drawing.targets if t.kind == "period"]


def test_an_empty_dataset_still_has_an_axis(english_chart):
    bare = replace(
        english_chart,
        lanes=(),
        events=(),
        bands=(),
        trade=TradeLine("Trade", (), 0.0),
    )
    drawing = drawn(bare, 800, 400, Span.of_years(2000, 2010))
    assert "2000" in set(texts(drawing.marks))
    assert drawing.targets == ()
    only_trade = replace(english_chart, lanes=(), events=(), bands=())
    assert drawn(only_trade, 800, 400, Span.of_years(2000, 2010)).targets


def test_low_figures_leave_out_trade_then_names(english_chart):
    span = Span.of_years(1990, 2026)
    high = set(texts(drawn(english_chart, 500, 500, span).marks))
    assert {"Two-way trade", "Politics"} <= high
    low = set(texts(drawn(english_chart, 500, 250, span).marks))
    assert "Two-way trade" not in low
    tiny = set(texts(drawn(english_chart, 260, 160, span).marks))
    assert "Politics" not in tiny
    assert drawn(english_chart, 1, 1, span).plot is not None


def test_letters_grow_only_in_very_large_figures(english_chart):
    def size(width, height):
        drawing = drawn(english_chart, width, height, Span.of_years(1990, 2026))
        return {
            m.size
            for group in event_groups(drawing, english_chart)
            for m in group.marks
            if isinstance(m, Text)
        }

    assert size(1389, 700) == size(1920, 1080) == {12.0}
    assert size(3840, 2160) == {16.0}
    assert size(500, 400) == {11.0}


def test_drawing_twice_gives_the_same(chart):
    span = Span.of_years(1995, 2015)
    assert drawn(chart, 900, 600, span) == drawn(chart, 900, 600, span)


# The ladder.


def band(rank, first, last, label, short):
    level = PartnershipLevel(
        f"level-{rank}", rank, PartialDate.parse(str(first)), named(label), ("s",), ""
    )
    return LevelBand(level, date(first, 1, 1), date(last, 12, 31), label, short)


LADDER = (
    band(0, 1980, 1999, "Diplomatic relations", "Diplomatic"),
    band(3, 2000, 2009, "Strategic partnership", "Strategic"),
    band(5, 2010, 2012, "Comprehensive partnership", "Comprehensive"),
)


def ladder(width, height, span=None, bands=LADDER):
    scale = TimeScale(span or Span.of_years(1980, 2012), 0.0, width)
    return ladder_marks(bands, scale, Area(0, 0, width, height), ruler)


def test_steps_rise_with_the_levels():
    marks, targets = ladder(800, 76)
    heights = [target.area.height for target in targets]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] < 76
    assert [m.key for m in marks] == ["level:level-0", "level:level-3", "level:level-5"]
    assert {target.area.bottom for target in targets} == {76.0}


def test_a_level_too_narrow_for_its_name_is_named_above():
    marks, _ = ladder(800, 76)
    words = list(texts(marks))
    assert words == [
        "Diplomatic relations",
        "Strategic partnership",
        "Comprehensive partnership",
    ]
    above = marks[-1].marks[1]
    assert above.anchor is Anchor.END
    assert above.x == pytest.approx(800)


def test_level_names_shorten_and_give_way():
    assert list(texts(ladder(300, 76)[0]))[:2] == ["Diplomatic relations", "Strategic"]
    narrow = list(texts(ladder(60, 76)[0]))
    assert set(narrow) <= {"Comprehensive"}
    assert list(texts(ladder(300, 22)[0])) == ["Diplomatic relations", "Strategic"]


def test_a_low_ladder_is_a_flat_strip():
    _, targets = ladder(800, 22)
    assert {target.area.height for target in targets} == {22.0}


def test_levels_out_of_sight_are_left_out():
    marks, targets = ladder(400, 60, Span.of_years(2011, 2030))
    assert [t.key for t in targets] == ["level-5"]
    assert len(marks) == 1
    assert ladder(400, 60, Span.of_years(1900, 1910)) == ((), ())


def test_giving_way_clears_row_and_label(english_chart):
    lane = english_chart.lanes[0]
    how = Fitting(
        TimeScale(Span.of_years(2000, 2020), 0.0, 900.0),
        english_chart.bounds,
        4,
        12.0,
        ruler,
        ENGLISH,
    )
    placed = place_lane(lane, how)
    labelled = next(mark for mark in placed if mark.text)
    assert isinstance(labelled, Placed)
    labelled.give_way()
    assert (labelled.row, labelled.side, labelled.text) == (None, None, "")
