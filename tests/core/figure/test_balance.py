"""The trade balance chart as marks."""

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.claimed import claim
from tests.core.figure.rulers import ruler
from tests.core.traded import both_ways, point, small_dataset, state
from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.places import Places
from vnjp_desktop.core.charts.balance.spec import Brush
from vnjp_desktop.core.claims import Flow, Interval, Qualifier, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.balance.draw import draw_balance
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Polygon,
    Polyline,
    Rectangle,
    Text,
)
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import Measure

SPAN = Span.of_years(2000, 2025)
AREA = Area(10, 20, 1000, 560)
SLACK = 8.0  # px: rings and letters reach over the point they stand on
LOOSE = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def annual(dataset, english):
    return balance_chart(dataset, replace(initial_state(dataset), span=SPAN), english)


@pytest.fixture(scope="module")
def monthly(dataset, english):
    view = replace(initial_state(dataset), frequency=Frequency.MONTHLY)
    return balance_chart(dataset, view, english)


def with_points(chart, *points):
    """The chart with other points, without anything else on it."""
    words = tuple(f"point {n}" for n in range(len(points)))
    picked = {
        "export": [p.export for p in points],
        "import": [p.import_ for p in points],
        "balance": [p.balance for p in points],
    }
    main, lower = (
        replace(
            plot,
            series=tuple(
                replace(one, values=tuple(picked[one.key]), details=())
                for one in plot.series
            ),
        )
        for plot in chart.plots
    )
    return replace(
        chart,
        points=points,
        places=Places([p.period for p in points], chart.frequency),
        main=main,
        lower=lower,
        words=words,
        events=(),
        breaks=(),
        bands=(),
    )


def draw(chart, area=AREA, span=SPAN, **options):
    return draw_balance(chart, area, span, ruler, **options)


def flat(marks, clip=None):
    """Yield every mark with the clip it is painted under."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from flat(mark.marks, mark.clip or clip)
        else:
            yield mark, clip


def of(drawing, kind):
    return [mark for mark, _ in flat(drawing.marks) if isinstance(mark, kind)]


def lines_of(drawing, colour):
    """The lines of one series, thicker than axes."""
    return [
        m
        for m in of(drawing, Polyline)
        if m.paint.stroke == colour and m.paint.width > 2
    ]


def bars_of(drawing):
    return [
        m
        for m in of(drawing, Rectangle)
        if {m.paint.fill, m.paint.stroke} & {"export", "import"}
    ]


def box(mark):
    """Left, top, right and bottom of a mark."""
    if isinstance(mark, Rectangle):
        return mark.area.x, mark.area.y, mark.area.right, mark.area.bottom
    if isinstance(mark, Circle):
        r = mark.radius
        return mark.x - r, mark.y - r, mark.x + r, mark.y + r
    if isinstance(mark, Text):
        width = ruler(mark.text, mark.size, mark.weight)
        left = mark.x - width * {"start": 0, "middle": 0.5, "end": 1}[mark.anchor]
        return left, mark.y - 0.75 * mark.size, left + width, mark.y + 0.25 * mark.size
    xs, ys = zip(*mark.points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def assert_inside(drawing, area):
    for mark, clip in flat(drawing.marks):
        left, top, right, bottom = box(mark)
        assert all(isfinite(side) for side in (left, top, right, bottom))
        if clip is not None:
            left, right = max(left, clip.x), min(right, clip.right)
            top, bottom = max(top, clip.y), min(bottom, clip.bottom)
            if left > right or top > bottom:
                continue
        assert left >= area.x - SLACK, mark
        assert right <= area.right + SLACK, mark
        assert top >= area.y - SLACK, mark
        assert bottom <= area.bottom + SLACK, mark
    for target in drawing.targets:
        assert area.contains(target.area.x, target.area.y)
        assert target.area.right <= area.right + 1e-6
        assert target.area.bottom <= area.bottom + SLACK
        assert target.name


def overlap(one, two):
    left1, top1, right1, bottom1 = box(one)
    left2, top2, right2, bottom2 = box(two)
    return (
        min(right1, right2) - max(left1, left2) > 0.5
        and min(bottom1, bottom2) - max(top1, top2) > 0.5
    )


spans = st.tuples(st.integers(1970, 2026), st.integers(0, 50)).map(
    lambda pair: Span.of_years(pair[0], pair[0] + pair[1])
)


@LOOSE
@given(spans, st.floats(300, 4000), st.floats(200, 2400))
def test_everything_lies_inside_the_area(annual, monthly, span, width, height):
    area = Area(7, 11, width, height)
    for chart in (annual, monthly):
        assert_inside(draw(chart, area, span, cursor=Period.year(2010)), area)


@LOOSE
@given(spans, st.floats(500, 2500), st.floats(320, 1500))
def test_no_two_texts_overlap(annual, monthly, span, width, height):
    for chart in (annual, monthly):
        texts = of(draw(chart, Area(0, 0, width, height), span), Text)
        for one, two in combinations(texts, 2):
            assert not overlap(one, two), (one, two)


amounts = st.one_of(st.none(), st.floats(-1e7, 1e7, allow_nan=False))
statuses = st.sampled_from(list(Status))


@LOOSE
@given(st.lists(st.tuples(amounts, amounts, statuses), max_size=40))
def test_any_numbers_can_be_drawn(annual, rows):
    points = [point(up, low, 1990 + n, s) for n, (up, low, s) in enumerate(rows)]
    area = Area(0, 0, 800, 500)
    drawing = draw(with_points(annual, *points), area, Span.of_years(1990, 2030))
    assert_inside(drawing, area)
    assert len(bars_of(drawing)) == sum(p.both for p in points)


@LOOSE
@given(st.lists(st.tuples(st.floats(0, 99), st.floats(0, 99)), min_size=1, max_size=20))
def test_shading_has_the_colour_of_the_sign(annual, rows):
    points = [point(up, low, 2000 + n) for n, (up, low) in enumerate(rows)]
    shapes = of(draw(with_points(annual, *points)), Polygon)
    signs = {p.balance.amount > 0 for p in points if abs(p.balance.amount) > 1}
    if len(points) > 1:
        fills = {shape.paint.fill for shape in shapes}
        names = {True: "export_tint", False: "import_tint"}
        assert {names[sign] for sign in signs} <= fills
    else:
        assert not shapes


def test_axis_edges_stand_for_the_span(annual):
    drawing = draw(annual)
    years = [t for t in drawing.targets if t.kind == "period"]
    assert [t.key for t in years] == [str(year) for year in range(2000, 2026)]
    assert years[0].area.x == pytest.approx(drawing.plot.x)
    assert years[-1].area.right == pytest.approx(drawing.plot.right)
    for before, after in pairwise(years):
        assert before.area.right == pytest.approx(after.area.x, abs=0.01)


def test_targets_speak_with_numbers(annual):
    drawing = draw(annual)
    told = {t.key: t.name for t in drawing.targets}
    assert told["2022"] == (
        "2022: Exports US$ 24.2 bn; Imports US$ 23.4 bn; Balance +US$ 0.8 bn"
    )
    kinds = {t.kind for t in drawing.targets}
    assert kinds == {"period", "event", "level"}


def test_points_stand_in_the_middle_of_their_year(annual):
    drawing = draw(with_points(annual, point(3, 2, 2010), point(4, 3, 2011)))
    (line,) = lines_of(drawing, "export")
    bands = [t.area for t in drawing.targets if t.kind == "period"]
    for (x, _), band in zip(line.points, bands, strict=True):
        assert x == pytest.approx(band.x + band.width / 2, abs=0.1)


def test_the_last_values_are_written_at_the_end(annual):
    texts = {t.text: t for t in of(draw(annual), Text)}
    assert texts["Exports"].colour == texts["26.8"].colour == "export"
    assert texts["Imports"].colour == texts["24.7"].colour == "import"
    assert texts["26.8"].x > draw(annual).plot.right


def test_provisional_values_are_hollow(annual):
    sure, unsure = point(3, 2, 2010), point(3, 2, 2011, Status.PROVISIONAL)
    drawing = draw(with_points(annual, sure, unsure))
    assert {c.paint.fill for c in of(drawing, Circle)} == {"panel"}
    fills = [bar.paint.fill for bar in bars_of(drawing)]
    assert fills == ["export", "panel"]


def test_narrow_bars_are_not_all_outline(annual):
    points = [point(3, 2, 1900 + n, Status.PROVISIONAL) for n in range(120)]
    chart = with_points(annual, *points)
    wide = bars_of(draw(chart, span=Span.of_years(1990, 2019)))
    narrow = bars_of(draw(chart, Area(0, 0, 700, 400), Span.of_years(1900, 2019)))
    hair = bars_of(draw(chart, Area(0, 0, 300, 400), Span.of_years(1900, 2019)))
    assert {bar.paint.width for bar in wide} == {1.5}
    assert {bar.paint.width for bar in narrow} == {1.0}
    assert {bar.paint.fill for bar in hair} == {"export"}


def test_estimates_are_dashed_and_hatched(annual):
    points = [
        point(3, 2, 2010),
        point(4, 2, 2011),
        point(5, 2, 2012, Status.ESTIMATED),
        point(6, 2, 2013),
        point(7, 2, 2014),
    ]
    drawing = draw(with_points(annual, *points))
    dashes = [bool(line.paint.dash) for line in lines_of(drawing, "export")]
    assert dashes == [False, True, False]
    assert [bar.paint.hatched for bar in bars_of(drawing)] == [
        False,
        False,
        True,
        False,
        False,
    ]


def test_gaps_stay_gaps(annual):
    points = [
        point(3, 2, 2010),
        point(4, 2, 2011),
        point(None, 2, 2012),
        point(4, 2, 2013),
        point(None, None, 2014),
    ]
    drawing = draw(with_points(annual, *points))
    (line,) = lines_of(drawing, "export")
    assert len(line.points) == 2
    (dot,) = [c for c in of(drawing, Circle) if c.paint.fill == "export"]
    assert dot.x > line.points[-1][0]
    assert len(bars_of(drawing)) == 3


def test_bars_rise_and_fall_from_the_zero_line(annual):
    drawing = draw(with_points(annual, point(5, 2, 2010), point(2, 5, 2011)))
    up, down = bars_of(drawing)
    assert up.area.bottom == pytest.approx(down.area.y)
    assert (up.paint.fill, down.paint.fill) == ("export", "import")


def test_tiny_balances_can_still_be_seen(annual):
    points = [point(50, 1, 2009), point(3.0001, 3, 2010), point(3, 3.0001, 2011)]
    _, up, down = bars_of(draw(with_points(annual, *points)))
    assert up.area.height == down.area.height == pytest.approx(1.0)
    assert up.area.bottom == pytest.approx(down.area.y)


def test_lines_reach_the_edge_while_panning(annual):
    drawing = draw(annual, span=Span.of_years(2010, 2014))
    for line in lines_of(drawing, "export"):
        assert line.points[0][0] < drawing.plot.x
        assert line.points[-1][0] > drawing.plot.right


def test_the_range_follows_the_window(annual):
    early = draw(annual, span=Span.of_years(2000, 2004))
    late = draw(annual, span=Span.of_years(2020, 2025))

    assert "20" not in {t.text for t in of(early, Text)}
    assert "20" in {t.text for t in of(late, Text)}


def test_a_year_alone_has_room_for_the_lines_that_cross_it(dataset, english):
    year = Span.of_years(2022, 2022)
    view = replace(initial_state(dataset), span=year)
    chart = balance_chart(dataset, view, english)
    drawing = draw(chart, span=year)
    heading = next(m for m in of(drawing, Text) if m.text == chart.lower.heading)
    reached = [
        (x, y)
        for line in (*lines_of(drawing, "export"), *lines_of(drawing, "import"))
        for x, y in line.points
    ]
    assert reached
    assert all(AREA.y < y < heading.y for _, y in reached)


def test_goods_that_go_one_way_have_no_balance_to_draw(dataset, english):
    view = replace(
        initial_state(dataset),
        span=Span.of_years(2023, 2026),
        frequency=Frequency.MONTHLY,
        chart_category="textiles-garments",
    )
    chart = balance_chart(dataset, view, english)
    texts = {mark.text for mark in of(draw(chart, span=view.span), Text)}
    assert "Exports" in texts
    assert chart.lower.heading not in texts


def test_the_cursor_runs_through_all_panels(annual):
    drawing = draw(annual, cursor=Period.year(2022))
    (line,) = [m for m in of(drawing, Polyline) if m.paint.stroke == "ink"]
    assert line.points[1][1] == pytest.approx(drawing.plot.bottom)
    rings = [c for c in of(drawing, Circle) if c.radius == 4.5]
    assert {ring.paint.stroke for ring in rings} == {"export", "import"}
    assert all(ring.x == pytest.approx(line.points[0][0]) for ring in rings)
    framed = [m for m in of(drawing, Rectangle) if m.paint.stroke == "ink"]
    assert len(framed) == 1


def test_the_selection_stands_in_for_the_cursor(annual):
    chosen = replace(annual, selected_period=Period.year(2010))
    assert draw(chosen).marks == draw(annual, cursor=Period.year(2010)).marks
    moved = draw(chosen, cursor=Period.year(2011))
    assert moved.marks == draw(annual, cursor=Period.year(2011)).marks


def test_a_cursor_of_another_kind_shows_its_place_only(annual):
    drawing = draw(annual, cursor=Period.month(2010, 3))
    assert [m for m in of(drawing, Polyline) if m.paint.stroke == "ink"]
    assert not [c for c in of(drawing, Circle) if c.radius == 4.5]
    outside = draw(annual, cursor=Period.year(1990))
    assert outside.marks == draw(annual).marks


def test_the_cursor_on_half_a_point(annual):
    drawing = draw(with_points(annual, point(None, 2, 2012)), cursor=Period.year(2012))
    rings = [c for c in of(drawing, Circle) if c.radius == 4.5]
    assert [ring.paint.stroke for ring in rings] == ["import"]


def test_a_break_is_a_tick_with_a_note(annual):
    groups = [m for m in draw(annual).marks if isinstance(m, Group)]
    notes = [g.title for g in groups if g.key == "break:2020"]
    assert len(notes) == 2
    assert notes[0].startswith("Series break: exports first from World Bank WITS")
    early = draw(annual, span=Span.of_years(2000, 2010))
    assert not [m for m in early.marks if isinstance(m, Group) and "break" in m.key]


def test_an_empty_window_says_why(annual):
    drawing = draw(annual, span=Span.of_years(1950, 1960))
    words = " ".join(t.text for t in of(drawing, Text))
    assert annual.texts.empty in words
    assert "Balance" not in words
    assert not bars_of(drawing)


def test_no_points_at_all(english):
    chart = balance_chart(small_dataset(), state(2000, 2020, reporter="BBB"), english)
    drawing = draw(chart, span=Span.of_years(2000, 2020))
    assert chart.texts.empty in {t.text for t in of(drawing, Text)}
    assert drawing.targets == ()


def test_one_point_is_a_dot_and_a_bar(english):
    data = small_dataset(claim(5e9, "2020"), both_ways(3, "2020"))
    chart = balance_chart(data, state(2020, 2020), english)
    drawing = draw(chart, span=Span.of_years(2020, 2020))
    assert {c.paint.fill for c in of(drawing, Circle)} == {"export", "import"}
    assert len(bars_of(drawing)) == 1


def test_small_areas_drop_what_has_no_room(annual):
    drawing = draw(annual, Area(0, 0, 300, 130))
    assert "Balance" not in {t.text for t in of(drawing, Text)}
    assert not [t for t in drawing.targets if t.kind == "level"]
    assert lines_of(drawing, "export")
    assert len([t for t in drawing.targets if t.kind == "period"]) == 26
    framed = draw(annual, Area(0, 0, 300, 130), cursor=Period.year(2022))
    assert [c for c in of(framed, Circle) if c.radius == 4.5]


def test_hardly_any_area_does_not_fail(annual):
    for width, height in ((1, 1), (20, 20), (60, 400)):
        assert draw(annual, Area(0, 0, width, height)).plot is not None


def test_the_last_level_is_named_beside_its_narrow_band(annual):
    texts = {t.text: t for t in of(draw(annual), Text)}
    assert texts["Comprehensive"].x > draw(annual).plot.right


def test_a_year_that_begins_on_the_last_day_cannot_be_pointed_at(annual):
    drawing = draw(annual, span=Span(date(2015, 1, 1), date(2020, 1, 1)))
    keys = [t.key for t in drawing.targets if t.kind == "period"]
    assert keys == ["2015", "2016", "2017", "2018", "2019"]


def test_months_have_month_bands(monthly):
    drawing = draw(monthly, span=Span.of_years(2024, 2024))
    keys = [t.key for t in drawing.targets if t.kind == "period"]
    assert keys == [f"2024-{month:02}" for month in range(1, 13)]


def test_six_hundred_periods(annual):
    points = [point(3, 2, 1426 + n) for n in range(600)]
    chart = with_points(annual, *points)
    area = Area(0, 0, 800, 500)
    assert_inside(draw(chart, area, Span.of_years(1426, 2025)), area)


def test_the_same_arguments_give_the_same_marks(annual):
    assert draw(annual) == draw(annual)
    assert annual.magnitude is Magnitude.LARGE


def test_languages_write_their_own_ticks(dataset, labels):
    view = replace(initial_state(dataset), span=Span.of_years(2018, 2025))
    chart = balance_chart(dataset, view, labels)
    texts = {t.text for t in of(draw(chart, span=chart.span), Text)}
    assert chart.unit.text in texts
    assert {one.label for one in chart.main.series} <= texts


@pytest.fixture(scope="module")
def measures(dataset, english):
    """The chart in each measure, with a stretch marked and a period chosen."""
    first = replace(
        initial_state(dataset),
        brush=Span.of_years(2004, 2012),
        selected_period=Period.year(2014),
    )
    return {
        measure: balance_chart(dataset, replace(first, measure=measure), english)
        for measure in Measure
    }


@LOOSE
@given(spans, st.floats(300, 3000), st.floats(200, 1800))
def test_every_measure_lies_inside_the_area(measures, span, width, height):
    area = Area(7, 11, width, height)
    for chart in measures.values():
        assert_inside(draw(chart, area, span), area)


@LOOSE
@given(
    spans, st.floats(500, 2000), st.floats(320, 1200), st.sampled_from(list(Measure))
)
def test_no_two_texts_of_any_measure_overlap(measures, span, width, height, measure):
    chart = replace(measures[measure], brush=None)
    texts = of(draw(chart, Area(0, 0, width, height), span), Text)
    for one, two in combinations(texts, 2):
        assert not overlap(one, two), (one, two)


def test_growth_is_bars_side_by_side(measures):
    drawing = draw(measures[Measure.GROWTH])
    assert not lines_of(drawing, "export")
    pair = [m.marks[0].area for m in of_groups(drawing) if m.key == "period:2014"]
    assert len(pair) == 2
    assert pair[0].right <= pair[1].x + 1e-6
    hatched = [
        m.key
        for m in of_groups(drawing)
        if m.key.startswith("period:") and m.marks[0].paint.hatched
    ]
    assert hatched == ["period:2020"] * 2


def of_groups(drawing):
    """Yield every group, at any depth."""
    stack = list(drawing.marks)
    found = []
    while stack:
        mark = stack.pop(0)
        if isinstance(mark, Group):
            found.append(mark)
            stack[:0] = mark.marks
    return found


def test_what_is_not_reliable_does_not_set_the_scale(measures):
    drawing = draw(measures[Measure.GROWTH], span=Span.of_years(1990, 2025))
    texts = {text.text for text in of(drawing, Text)}
    assert {"+254%", "−70%", "+100"} <= texts
    assert "+300" not in texts
    faint = [bar for bar in bars_of(drawing) if bar.paint.opacity < 1]
    assert len(faint) == 2


def test_faint_values_inside_the_scale_need_no_number(annual):
    points = [point(5, 2, 2010), point(4, 3, 2011, Status.UNRELIABLE)]
    drawing = draw(with_points(annual, *points))
    (line,) = lines_of(drawing, "export")
    assert line.paint.opacity < 1
    assert not [text for text in of(drawing, Text) if text.halo]
    alone = draw(with_points(annual, *points[1:]))
    (dot,) = [c for c in of(alone, Circle) if c.paint.fill == "export"]
    assert dot.paint.opacity < 1


def test_numbers_outside_stand_apart(annual):
    sure = [point(10, 9, year) for year in range(2000, 2005)]
    wild = [point(90 + n, 80 + n, 2005 + n, Status.UNRELIABLE) for n in range(3)]
    drawing = draw(with_points(annual, *sure, *wild), Area(0, 0, 400, 500))
    outside = [t for t in of(drawing, Text) if t.halo == "panel"]
    for one, two in combinations(outside, 2):
        assert not overlap(one, two)
    assert outside


def test_the_mirror_is_told_apart_without_colour(measures):
    drawing = draw(measures[Measure.MIRROR])
    plain, fine = (
        [
            m
            for m in of(drawing, Polyline)
            if m.paint.stroke == "export" and m.paint.width == width
        ]
        for width in (2.2, 1.4)
    )
    assert plain
    assert fine
    diamonds = [p for p in of(drawing, Polygon) if len(p.points) == 4]
    assert {p.paint.fill for p in diamonds} >= {"export", "import"}
    names = {text.text for text in of(drawing, Text)}
    assert {"Vietnam: exports, FOB", "Japan: imports, CIF"} <= names
    assert "22 (2020)" in names
    assert any("◆ Japan" in name for name in names)


def test_provisional_pins_are_hollow(english):
    about = {"reporter": "BBB", "status": Status.PROVISIONAL}
    data = small_dataset(
        claim(5e9, "2020"),
        both_ways(3, "2020"),
        claim(4e9, "2020", **about),
        claim(6e9, "2020", Flow.IMPORT, **about),
    )
    chart = balance_chart(data, state(2020, 2020, measure=Measure.MIRROR), english)
    drawing = draw(chart, span=chart.span)
    (pin,) = [m for m in of_groups(drawing) if "period" in m.key and len(m.marks) == 2]
    stem, head = pin.marks
    assert (stem.paint.fill, head.paint.fill, head.paint.stroke) == (
        "import",
        "panel",
        "import",
    )


def test_names_give_way_where_room_is_short(measures):
    narrow = {t.text for t in of(draw(measures[Measure.MIRROR], NARROW), Text)}
    assert {"Vietnam FOB", "Japan CIF"} <= narrow
    assert "26.8" not in narrow


NARROW = Area(0, 0, 640, 260)


@pytest.mark.parametrize("measure", [Measure.INDEX, Measure.SHARE])
def test_the_reference_runs_across(measures, measure):
    drawing = draw(measures[measure])
    plot = drawing.plot
    across = [
        m
        for m in of(drawing, Polyline)
        if m.paint.stroke == "muted" and m.paint.width == 1.2
    ]
    assert [line.points[0][0] for line in across] == [pytest.approx(plot.x)]
    assert {"100", "50"} & {text.text for text in of(drawing, Text)}


def test_the_axis_of_one_year_begins_at_zero(dataset, english):
    year = Span.of_years(2025, 2025)
    view = replace(initial_state(dataset), span=year)
    drawing = draw(balance_chart(dataset, view, english), span=year)
    assert {"0", "30"} <= {text.text for text in of(drawing, Text)}


def test_a_low_balance_panel_still_shows_its_bars(annual):
    drawing = draw(annual, Area(0, 0, 560, 250))
    tallest = max(bar.area.height for bar in bars_of(drawing))
    assert tallest > 12


def test_part_years_are_named_on_the_axis(dataset, english):
    view = replace(initial_state(dataset), frequency=Frequency.YTD)
    chart = balance_chart(dataset, view, english)
    drawing = draw(chart, span=Span.of_years(2019, 2026))
    texts = {text.text for text in of(drawing, Text)}
    assert "Jan–Jul 2024" in texts
    assert "2024" not in texts
    empty = balance_chart(
        small_dataset(), state(2000, 2020, frequency=Frequency.YTD), english
    )
    assert draw(empty, span=Span.of_years(2000, 2020)).plot is not None


def test_twelve_months_stand_at_their_last(dataset, english):
    view = replace(
        initial_state(dataset),
        frequency=Frequency.ROLLING,
        span=Span.of_years(2023, 2026),
    )
    chart = balance_chart(dataset, view, english)
    drawing = draw(chart, span=view.span, cursor=chart.points[5].period)
    keys = [t.key for t in drawing.targets if t.kind == "period"]
    assert keys[0] == "2023"
    assert keys[5] == "2023-06:2024-05"
    widths = [t.area.width for t in drawing.targets if t.kind == "period"]
    assert max(widths) < 1.2 * min(widths)


def test_a_logarithmic_scale_keeps_the_panel_below(dataset, english):
    view = replace(initial_state(dataset), log_scale=True)
    drawing = draw(balance_chart(dataset, view, english), span=view.span)
    texts = {text.text for text in of(drawing, Text)}
    assert {"0.1", "1", "10", "+2", "−2"} <= texts


def test_hedged_values_have_open_ends(annual):
    points = []
    for n, qualifier in enumerate(Qualifier):
        plain = point(3, 2, 2010 + n)
        bounds = Interval(2.9e9, 3.2e9)
        hedge = replace(plain.export, qualifier=qualifier, bounds=bounds)
        points.append(replace(plain, export=hedge))
    drawing = draw(with_points(annual, *points))
    shafts = [
        m
        for m in of(drawing, Polyline)
        if m.paint.stroke == "export" and m.paint.width == 1 and len(m.points) == 2
    ]
    up = [m for m in shafts if m.points[1][1] < m.points[0][1]]
    down = [m for m in shafts if m.points[1][1] > m.points[0][1]]
    assert len(up) == 2  # over, about
    assert len(down) == 3  # under, nearly, about
    assert all(abs(m.points[1][1] - m.points[0][1]) >= 7 for m in shafts)
    forks = [m for m in of(drawing, Polyline) if len(m.points) == 3]
    assert len(forks) == len(shafts)


def test_hedged_bars_have_them_too(annual):
    plain = point(5, 3, 2010)
    hedge = replace(plain.balance, qualifier=Qualifier.OVER)
    drawing = draw(with_points(annual, replace(plain, balance=hedge)))
    forks = [m for m in of(drawing, Polyline) if len(m.points) == 3]
    (bar,) = bars_of(drawing)
    assert forks[0].points[1][0] == pytest.approx(bar.area.x + bar.area.width / 2)


def test_claims_that_disagree_are_a_thin_range(dataset, english):
    view = replace(initial_state(dataset), span=SPAN)
    drawing = draw(balance_chart(dataset, view, english))
    strokes = [
        m
        for m in of(drawing, Polyline)
        if m.paint.opacity == 0.7 and m.points[0][0] == m.points[1][0]
    ]
    assert strokes
    assert all(m.paint.width == 1 for m in strokes)


def test_a_marked_stretch_tells_its_change(measures):
    drawing = draw(measures[Measure.VALUES])
    (plate,) = [m for m in drawing.marks if isinstance(m, Group) and m.key == "brush"]
    words = [m.text for m in plate.marks if isinstance(m, Text)]
    assert words[0] == "2004 to 2012"
    assert words[1].startswith("Exports +US$ 9.5 bn")
    assert plate.title.startswith("2004 to 2012; Exports")
    shaded = [m for m in of(drawing, Rectangle) if m.paint.fill == "shade"]
    assert len(shaded) == 2
    assert drawing.plot.x < shaded[0].area.x < shaded[0].area.right < drawing.plot.right


def test_a_stretch_out_of_sight_or_without_room_says_nothing(measures):
    chart = measures[Measure.VALUES]

    def plates(drawing):
        return [m for m in drawing.marks if isinstance(m, Group) and m.key == "brush"]

    away = draw(chart, span=Span.of_years(2015, 2025))
    assert not plates(away)
    assert not [m for m in of(away, Rectangle) if m.paint.fill == "shade"]
    assert not plates(draw(chart, Area(0, 0, 300, 80)))
    empty = replace(chart, brush=Brush(Span.of_years(2004, 2012), "", ()))
    assert not plates(draw(empty))


def dense_below(drawing):
    """The colours of what stands in the lower panel in place of bars."""
    foot = drawing.plot.bottom
    return {
        m.paint.fill or m.paint.stroke
        for m in (*of(drawing, Polygon), *of(drawing, Polyline))
        if len(m.points) > 2 and max(y for _, y in m.points) > foot - 0.3 * foot
    } & {"export", "import"}


def test_more_periods_than_px_are_thinned(monthly):
    points = [
        point(
            None if n % 97 == 0 or 3000 < n < 4000 else 2 + n % 7,
            5 if n % 89 else None,
            Period.month(1000 + n // 12, n % 12 + 1),
            Status.ESTIMATED if n < 6000 else Status.NORMAL,
        )
        for n in range(12_000)
    ]
    chart = with_points(monthly, *points)
    span = Span(points[0].period.start, points[-1].period.end)
    for width in (300, 700):
        drawing = draw(chart, Area(0, 0, width, 500), span)
        emitted = sum(
            len(mark.points)
            for mark in of(drawing, Polyline) + of(drawing, Polygon)
            if mark.paint.stroke in {"export", "import"} or mark.paint.fill
        )
        assert 0 < emitted <= 12 * width
        assert len(drawing.targets) <= width
        assert len(of(drawing, Circle)) == 0
        assert_inside(drawing, Area(0, 0, width, 500))
        assert not bars_of(drawing)
        assert dense_below(drawing) == {"export", "import"}


def test_bars_of_growth_can_be_thinned_too(dataset, english):
    view = replace(initial_state(dataset), measure=Measure.GROWTH)
    chart = balance_chart(dataset, view, english)
    drawing = draw(chart, Area(0, 0, 20, 300), Span.of_years(1970, 2026))
    assert not bars_of(drawing)
    dense = [*of(drawing, Polygon), *of(drawing, Polyline)]
    colours = {colour for m in dense for colour in (m.paint.fill, m.paint.stroke)}
    assert {"export", "import"} <= colours


def test_the_thinned_line_keeps_its_peak(monthly):
    points = [
        point(90 if n == 7001 else 5, 4, Period.month(1000 + n // 12, n % 12 + 1))
        for n in range(9000)
    ]
    chart = with_points(monthly, *points)
    span = Span(points[0].period.start, points[-1].period.end)
    drawing = draw(chart, Area(0, 0, 400, 500), span)
    heights = [
        y
        for m in of(drawing, Polyline)
        if m.paint.stroke == "export"
        for _, y in m.points
    ]
    assert heights.count(min(heights)) == 1
    assert sorted(heights)[1] - min(heights) > 150
