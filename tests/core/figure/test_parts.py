from datetime import date
from itertools import pairwise

import pytest

from tests.core.figure.rulers import ruler
from vnjp_desktop.core.charts.spec import LevelBand
from vnjp_desktop.core.figure.marks import Area, Group, Polyline, Rectangle, Text
from vnjp_desktop.core.figure.parts import (
    EndLabel,
    baseline,
    draw_end_labels,
    draw_ladder,
    end_labels_width,
    ladder_targets,
    time_axis,
    value_axis,
)
from vnjp_desktop.core.figure.scales import LinearScale, Tick, TimeScale
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.periods import PartialDate, Span
from vnjp_desktop.core.records import PartnershipLevel

AREA = Area(50, 10, 600, 24)
SCALE = TimeScale(Span.of_years(2000, 2025), AREA.x, AREA.right)


def band(rank, start, end, label, short):
    names = Names(label, label, label)
    level = PartnershipLevel(
        f"level-{rank}", rank, PartialDate.parse(start), names, (), ""
    )
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return LevelBand(level, first, last, label, short)


BANDS = (
    band(0, "1973-09-21", "1999-06-30", "Diplomatic relations", "Diplomatic"),
    band(2, "1999-07-01", "2009-04-19", "Reliable partners", "Reliable"),
    band(3, "2009-04-20", "2014-03-17", "Strategic partnership", "Strategic"),
    band(4, "2014-03-18", "2023-11-26", "Extensive partnership", "Extensive"),
    band(5, "2023-11-27", "2025-12-31", "Comprehensive partnership", "Comprehensive"),
)


def ladder(room=0.0):
    return draw_ladder(BANDS, SCALE, AREA, ruler, room=room)


def bodies(marks):
    return [mark.marks[0].area for mark in marks]


def labels(marks):
    return [
        next((m.text for m in mark.marks if isinstance(m, Text)), "") for mark in marks
    ]


class TestLadder:
    def test_bands_fill_the_strip_and_are_cut_to_it(self):
        marks = ladder()
        areas = bodies(marks)
        assert len(marks) == 4  # the first level ends before the window
        assert areas[0].x == AREA.x
        assert areas[-1].right == AREA.right
        assert all(0 < b.x - a.right <= 1.01 for a, b in pairwise(areas))
        assert [mark.marks[0].paint.fill for mark in marks] == [
            "ladder.2",
            "ladder.3",
            "ladder.4",
            "ladder.5",
        ]

    def test_groups_are_named(self):
        assert isinstance(ladder()[0], Group)
        assert ladder()[0].title == "Reliable partners"
        assert ladder()[0].key == "level:level-2"

    def test_labels_by_what_fits(self):
        assert labels(ladder()) == [
            "Reliable partners",
            "Strategic",
            "Extensive partnership",
            "",
        ]

    @pytest.mark.parametrize(
        ("room", "wording"),
        [(200, "Comprehensive partnership"), (120, "Comprehensive"), (40, "")],
    )
    def test_a_narrow_last_band_has_its_label_beside_it(self, room, wording):
        marks = ladder(room)
        assert labels(marks)[-1] == wording
        if wording:
            text = marks[-1].marks[-1]
            assert text.x > AREA.right
            assert text.x + ruler(wording, text.size, text.weight) <= AREA.right + room

    def test_nothing_to_show(self):
        early = TimeScale(Span.of_years(1950, 1960), AREA.x, AREA.right)
        assert draw_ladder(BANDS, early, AREA, ruler) == ()
        assert draw_ladder((), SCALE, AREA, ruler) == ()

    def test_targets_stand_where_the_bands_are(self):
        targets = ladder_targets(BANDS, SCALE, AREA)
        assert [target.key for target in targets] == [
            "level-2",
            "level-3",
            "level-4",
            "level-5",
        ]
        assert targets[0].area.contains(SCALE.x(date(2004, 1, 1)), 20)
        assert targets[0].name == "Reliable partners"


class TestAxes:
    def test_time(self):
        ticks = (Tick(date(2000, 1, 1).toordinal(), "2000"),)
        line, text = time_axis(ticks, SCALE, AREA)
        assert line.points == ((50, 10), (50, 34))
        assert (text.x, text.text) == (50, "2000")
        assert text.y > AREA.bottom
        (only,) = time_axis(ticks, SCALE, AREA, grid=False)
        assert isinstance(only, Text)

    def test_values(self):
        scale = LinearScale(0, 10, 110, 10)
        marks = value_axis(
            (Tick(0, "0"), Tick(5, "5")), scale, Area(50, 10, 600, 100), text_right=42
        )
        lines = [mark for mark in marks if isinstance(mark, Polyline)]
        assert [line.paint.stroke for line in lines] == ["faint", "grid"]
        assert lines[1].points == ((50, 60), (650, 60))
        assert {mark.x for mark in marks if isinstance(mark, Text)} == {42}

    def test_letters_stand_around_the_middle(self):
        assert 100 < baseline(100, 12) < 106


class TestEndLabels:
    def test_in_the_colour_of_the_line(self):
        name, value = draw_end_labels(
            [EndLabel(50, "Exports", "26.8", "export")], 9, 0, 99
        )
        assert (name.text, name.colour, name.x) == ("Exports", "export", 9)
        assert (value.text, value.colour) == ("26.8", "export")
        assert name.y < value.y
        assert name.y < 56 < value.y

    def test_without_a_value(self):
        (name,) = draw_end_labels([EndLabel(50, "Exports", "", "export")], 9, 0, 99)
        assert name.y == baseline(50, 13)

    def test_they_make_room_for_each_other(self):
        two = [EndLabel(50, "A", "1", "export"), EndLabel(51, "B", "2", "import")]
        first, first_value, second, _ = draw_end_labels(two, 9, 0, 200)
        assert second.y - second.size > first_value.y
        assert first.y < second.y

    def test_width(self):
        one = [EndLabel(0, "Exports", "1,234,567.8", "export")]
        assert end_labels_width(one, ruler) == ruler("1,234,567.8", 12)
        assert end_labels_width([], ruler) == 0
        assert end_labels_width([EndLabel(0, "A", "", "ink")], ruler) > 0


def test_the_strip_is_flat():
    assert {area.height for area in bodies(ladder())} == {AREA.height}
    assert all(isinstance(mark.marks[0], Rectangle) for mark in ladder())
