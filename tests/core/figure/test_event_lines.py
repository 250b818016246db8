"""Events beside a chart."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.figure.rulers import ruler
from tests.core.traded import names
from vnjp_desktop.core.charts.spec import EventMark
from vnjp_desktop.core.figure.balance.event_lines import (
    ROW,
    draw_events,
    event_targets,
    place_events,
)
from vnjp_desktop.core.figure.labels import ELLIPSIS
from vnjp_desktop.core.figure.marks import Area, Group, Polyline, Text
from vnjp_desktop.core.figure.scales import TimeScale
from vnjp_desktop.core.periods import PartialDate, Span
from vnjp_desktop.core.records import Event

SPAN = Span.of_years(2000, 2009)
PANELS = [Area(40, 50, 900, 200), Area(40, 280, 900, 80)]


def mark(day, title="Treaty", importance=4, theme="economy", key=None):
    when = PartialDate.parse(day)
    event = Event(
        key or f"{day}-{title}",
        when,
        None,
        "agreement",
        theme,
        importance,
        names(title),
        names(""),
        "",
        "",
        (),
        "",
    )
    return EventMark(event, title, day, disputed=False)


def placed(events, width=900.0, rows=2, **options):
    area = Area(40, 10, width, rows * ROW)
    scale = TimeScale(SPAN, area.x, area.right)
    return place_events(events, scale, area, ruler, **options), area


def texts(lines):
    return {line.text for line in lines if line.row is not None}


days = st.integers(0, 3652).map(lambda n: date(2000, 1, 1) + timedelta(days=n))
titles = st.text("abc def", min_size=1, max_size=60)
events = st.lists(
    st.tuples(days, titles, st.integers(1, 5), st.sampled_from(["economy", "people"])),
    max_size=25,
).map(
    lambda rows: sorted(
        (
            mark(day.isoformat(), title, weight, theme, key=f"event-{n}")
            for n, (day, title, weight, theme) in enumerate(rows)
        ),
        key=lambda item: item.event.date,
    )
)


@settings(max_examples=60)
@given(events, st.floats(30, 1500), st.integers(0, 3), st.floats(0, 100))
def test_labels_and_lines_never_overlap(marks, width, rows, reserved):
    chosen = marks[0].event.event_id if marks else None
    lines, area = placed(
        marks, width, rows, selected=chosen, reserved=area_left(reserved)
    )
    assert [line.mark for line in lines] == marks
    labelled = [line for line in lines if line.row is not None]
    boxes = [(line, *ends(line)) for line in labelled]
    for line, left, right in boxes:
        assert area.x - 1e-6 <= left <= right <= area.right + 1e-6
        if reserved and line.row == rows - 1:
            assert left >= area_left(reserved) or right <= area.x
    for (one, left1, right1), (two, left2, right2) in combinations(boxes, 2):
        if one.row == two.row:
            assert right1 <= left2 or right2 <= left1
        upper, lower = sorted((one, two), key=lambda line: line.row)
        if upper.row < lower.row:
            left, right = ends(lower)
            assert not left < upper.x < right


def area_left(reserved):
    return 40 + reserved if reserved else 0.0


def ends(line):
    weight = "semibold" if line.selected else "normal"
    width = ruler(line.text, 11, weight)
    return line.left, line.left + width


def test_the_economy_and_weightier_events_keep_their_labels():
    marks = [
        mark("2005-01-01", "Visit", 5, "people"),
        mark("2005-01-02", "Treaty", 4),
        mark("2005-01-03", "Deal", 5),
    ]
    assert texts(placed(marks, width=60, rows=1)[0]) == {"Deal"}
    lighter = [marks[0], marks[1]]
    assert texts(placed(lighter, width=100, rows=1)[0]) == {"Treaty"}


def test_the_chosen_event_comes_first_and_may_be_cut():
    marks = [mark("2005-01-01", "long " * 30), mark("2005-01-02", "Deal", 5)]
    key = marks[0].event.event_id
    lines, _ = placed(marks, rows=1, selected=key)
    assert lines[0].text.endswith(ELLIPSIS)
    assert lines[0].selected
    plain, _ = placed(marks, rows=1)
    assert plain[0].row is None
    assert plain[1].row == 0


def test_a_label_at_the_end_stands_to_the_left():
    (line,), area = placed([mark("2009-12-20")])
    assert line.left < line.x
    assert ends(line)[1] <= area.right


def test_events_outside_the_window_are_not_there():
    lines, _ = placed([mark("1999-12-31"), mark("2010-01-01"), mark("2004")])
    assert [line.mark.event.date.start.year for line in lines] == [2004]


def test_lines_leave_the_heading_between_panels_free():
    lines, area = placed([mark("2005-01-01")])
    (group,) = draw_events(lines, area, PANELS)
    paths = [m.points for m in group.marks if isinstance(m, Polyline)]
    assert [path[1][1] for path in paths] == [250, 360]
    assert paths[1][0][1] == 280


def test_events_without_a_label_leave_a_tick():
    lines, area = placed([mark("2005-01-01")], rows=0)
    (group,) = draw_events(lines, area, PANELS)
    (tick,) = group.marks
    assert tick.points[0][0] == tick.points[1][0]
    assert tick.points[1][1] - tick.points[0][1] < 10


def test_a_chosen_event_has_its_line_even_without_a_label():
    event = mark("2005-01-01")
    lines, area = placed([event], rows=0, selected=event.event.event_id)
    (group,) = draw_events(lines, area, PANELS)
    assert all(isinstance(m, Polyline) for m in group.marks)
    assert {m.paint.stroke for m in group.marks} == {"accent"}
    assert len(group.marks) == 2


def test_marks_tell_what_they_stand_for():
    lines, area = placed([mark("2005-01-01", "Treaty")])
    (group,) = draw_events(lines, area, PANELS)
    assert isinstance(group, Group)
    assert (group.title, group.key) == (
        "2005-01-01: Treaty",
        "event:2005-01-01-Treaty",
    )
    assert [m.text for m in group.marks if isinstance(m, Text)] == ["Treaty"]


def test_labels_and_ticks_can_be_pointed_at():
    event = mark("2005-01-01", "Treaty")
    lines, area = placed([event])
    (target,) = event_targets(lines, area, ruler)
    assert target.kind == "event"
    assert target.area.contains(lines[0].left + 5, area.y + ROW / 2)
    bare, bare_area = placed([event], rows=0)
    (tick,) = event_targets(bare, bare_area, ruler)
    assert tick.area.contains(bare[0].x, bare_area.bottom)
    chosen, _ = placed([event], selected=event.event.event_id)
    (wide,) = event_targets(chosen, area, ruler)
    assert wide.area.width > target.area.width
