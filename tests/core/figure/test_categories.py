"""The category table as a figure."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.categories.columns import lay_columns
from vnjp_desktop.core.figure.categories.draw import draw_categories, signed_colour
from vnjp_desktop.core.figure.categories.sparkline import draw_sparkline, runs
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Polyline,
    Rectangle,
    Text,
    Weight,
)
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.state import Column

WIDE = Area(28, 88, 1144, 520)


def measure(text, size, weight=Weight.NORMAL, /):
    return len(text) * size * (0.6 if weight is Weight.SEMIBOLD else 0.55)


@pytest.fixture(scope="module")
def table(dataset):
    from vnjp_desktop.i18n.language import load_language

    return categories_table(dataset, initial_state(dataset), load_language("en"))


def flat(marks):
    for mark in marks:
        if isinstance(mark, Group):
            yield from flat(mark.marks)
        else:
            yield mark


def words(drawing):
    return [mark.text for mark in flat(drawing.marks) if isinstance(mark, Text)]


def rows_of(drawing):
    return [m for m in drawing.marks if isinstance(m, Group) and m.key != "header"]


def test_rows_that_fit_are_drawn_and_the_rest_is_counted(table):
    drawing = draw_categories(table, WIDE, measure)
    shown = len(drawing.targets)
    assert 10 < shown < 41
    assert words(drawing)[-1].startswith(f"{shown} of 41 groups shown")
    assert [t.key for t in drawing.targets] == [r.category for r in table.rows[:shown]]
    assert drawing.plot is None


@given(height=st.floats(60, 3000), width=st.floats(120, 2400), most=st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_nothing_leaves_the_area(table, height, width, most):
    area = Area(10, 20, width, height)
    drawing = draw_categories(table, area, measure, most or None)
    panel = drawing.marks[0]
    # One row and the total are drawn, however low the area is.
    least = (len(drawing.targets) == 1 and panel.area.height) or 0
    assert panel.area.bottom <= max(area.bottom, area.y + least)
    assert len(drawing.targets) <= (most or 41)
    for target in drawing.targets:
        assert panel.area.contains(target.area.x, target.area.y)
        assert target.area.bottom <= panel.area.bottom + 1e-6
    bars = [m for m in flat(drawing.marks[1:]) if isinstance(m, Rectangle)]
    assert all(bar.area.right <= area.right for bar in bars)


def test_the_largest_bar_is_full_and_bars_keep_proportion(table):
    drawing = draw_categories(table, WIDE, measure)
    bars = [m.area.width for m in flat(drawing.marks[1:]) if isinstance(m, Rectangle)]
    amounts = [row.value.amount for row in table.rows[: len(bars)]]
    assert bars[1] / bars[0] == pytest.approx(amounts[1] / amounts[0])


def test_all_columns_in_a_wide_figure_and_fewer_in_a_narrow_one(table):
    rows = table.rows[:10]

    def columns(width):
        return list(lay_columns(table, rows, 0, width, measure, 12).edges)

    assert columns(1144) == list(Column)
    narrow = columns(560)
    assert Column.STATUS not in narrow
    assert Column.TREND not in narrow
    assert {Column.RANK, Column.CATEGORY, Column.VALUE} <= set(narrow)
    assert columns(160) == [Column.RANK, Column.CATEGORY, Column.VALUE]


def test_columns_stand_side_by_side(table):
    laid = lay_columns(table, table.rows, 5, 1144, measure, 12)
    edges = sorted([*laid.edges.values(), laid.bar])
    for (_, right), (left, _) in pairwise(edges):
        assert right <= left
    assert edges[-1][1] <= 5 + 1144


def test_no_room_for_bars(table):
    laid = lay_columns(table, table.rows, 0, 200, measure, 12)
    assert laid.bar[0] == laid.bar[1]
    drawing = draw_categories(table, Area(0, 0, 200, 300), measure)
    assert not [m for m in flat(drawing.marks[1:]) if isinstance(m, Rectangle)]


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("+1.0", "export"),
        ("\N{MINUS SIGN}1.0", "import"),
        ("0.0", "muted"),
        ("\N{EN DASH}", "muted"),
        ("", "muted"),
    ],
)
def test_a_change_is_coloured_only_where_its_sign_is_written(written, token):
    assert signed_colour(written) == token


def test_bars_follow_the_flow_and_hatch_estimates(dataset, english):
    state = replace(initial_state(dataset), flow=Flow.IMPORT)
    claims = [
        c._replace(status=Status.ESTIMATED) if c.category == "iron-steel" else c
        for c in dataset.claims
    ]
    estimated = replace(dataset, claims=tuple(claims))
    table = categories_table(estimated, state, english)
    drawing = draw_categories(table, WIDE, measure)
    bars = [m.paint for m in flat(drawing.marks[1:]) if isinstance(m, Rectangle)]
    assert {bar.fill for bar in bars} == {"import"}
    assert [n for n, bar in enumerate(bars) if bar.hatched] == [2]


def test_what_is_not_itemised_has_no_bar_and_no_target(dataset, english):
    state = replace(initial_state(dataset), period=Period.year(2021))
    table = categories_table(dataset, state, english)
    drawing = draw_categories(table, WIDE, measure)
    assert "Not itemised" in words(drawing)
    assert len(drawing.targets) == len(table.rows) == 5
    rest = next(g for g in rows_of(drawing) if g.title.startswith("Not itemised"))
    assert not [m for m in rest.marks if isinstance(m, Rectangle)]


def test_an_empty_table_says_why(dataset, english):
    state = replace(initial_state(dataset), filter="zzz")
    table = categories_table(dataset, state, english)
    assert words(draw_categories(table, WIDE, measure)) == [table.empty.text]
    silent = replace(table, empty=None)
    assert words(draw_categories(silent, WIDE, measure)) == [table.shown.text]


def test_rows_are_named_for_a_screen_reader(table):
    drawing = draw_categories(table, WIDE, measure)
    assert drawing.targets[5].name == "Seafood, Hàng thủy sản, 1,689.6"


def test_the_second_name_gives_way_first(table):
    written = words(draw_categories(table, Area(0, 0, 420, 300), measure))
    assert not [text for text in written if "Phương" in text]
    assert "Textiles and garments" in written


def test_one_name_is_enough(table):
    rows = tuple(replace(row, local_name="") for row in table.rows[:3])
    written = words(draw_categories(replace(table, rows=rows), WIDE, measure))
    assert "Hàng dệt, may" not in written
    assert "Textiles and garments" in written


# Sparklines.


def test_a_trend_fills_its_area_and_leaves_gaps_open():
    area = Area(0, 0, 30, 10)
    assert runs([1.0, 3.0, None, 2.0], area) == (((0, 10), (10, 0)), ((30, 5),))
    marks = draw_sparkline([1.0, 3.0, None, 2.0], area)
    assert [type(mark) for mark in marks] == [Polyline, Circle]


def test_a_flat_trend_runs_through_the_middle():
    assert runs([4.0, 4.0], Area(0, 0, 10, 10)) == (((0, 5), (10, 5)),)


def test_nothing_known_draws_nothing():
    assert draw_sparkline([None, None], Area(0, 0, 10, 10)) == ()
    assert draw_sparkline([], Area(0, 0, 10, 10)) == ()


@given(st.lists(st.none() | st.floats(-1e12, 1e12), max_size=30))
def test_every_known_point_is_drawn_once_inside(series):
    area = Area(3, 4, 50, 20)
    points = [point for run in runs(series, area) for point in run]
    assert len(points) == sum(number is not None for number in series)
    assert all(area.inset(-1e-6, -1e-6, -1e-6, -1e-6).contains(*p) for p in points)
