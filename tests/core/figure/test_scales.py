from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.figure.rulers import ruler
from vnjp_desktop.core.figure.scales import (
    LinearScale,
    TimeScale,
    Unit,
    nice_range,
    nice_ticks,
    tick_decimals,
    tick_text,
    tight_range,
    time_ticks,
)
from vnjp_desktop.core.periods import Span

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
spans = st.builds(
    lambda start, length: Span(start, start + timedelta(days=length)),
    days,
    st.one_of(st.integers(0, 400), st.integers(400, 40_000)),
)
numbers = st.floats(-1e13, 1e13, allow_subnormal=False)


def text(day, unit):
    return {
        Unit.YEAR: f"{day:%Y}",
        Unit.MONTH: f"{day:%b %Y}",
        Unit.DAY: f"{day.day} {day:%b %Y}",
    }[unit]


def ticks(span, width, **options):
    return time_ticks(span, width, text, ruler, **options)


class TestTimeScale:
    def test_edges_are_the_first_and_last_day(self):
        scale = TimeScale(Span.of_years(2000, 2025), 50, 950)
        assert scale.x(date(2000, 1, 1)) == 50
        assert scale.x(date(2025, 12, 31)) == pytest.approx(950)
        assert scale.x(date(2013, 1, 1)) == pytest.approx(500, abs=1)

    @settings(max_examples=50)
    @given(spans, days, days)
    def test_monotone_and_reversible(self, span, one, other):
        assume(one != other)
        scale = TimeScale(span, 10, 810)
        assert (scale.x(one) < scale.x(other)) == (one < other)
        assert scale.day(scale.x(one)) == pytest.approx(one.toordinal(), abs=0.01)

    def test_one_day_and_no_width(self):
        day = Span(date(2023, 11, 27), date(2023, 11, 27))
        assert TimeScale(day, 10, 110).x(day.start) == 10
        assert TimeScale(day, 10, 10).day(10) == day.start.toordinal()


class TestLinearScale:
    def test_ends_and_middle(self):
        scale = LinearScale(-4, 4, 400, 0)
        assert (scale.y(-4), scale.y(0), scale.y(4)) == (400, 200, 0)

    def test_degenerate(self):
        assert LinearScale(3, 3, 400, 0).y(3) == 400


class TestTimeTicks:
    @pytest.mark.parametrize(
        ("first", "last", "width", "expected"),
        [
            (1973, 2025, 400, ["1980", "1990", "2000", "2010", "2020"]),
            (1990, 2025, 400, [str(year) for year in range(1990, 2026, 5)]),
            (2015, 2020, 400, [str(year) for year in range(2015, 2021)]),
            (2024, 2025, 320, ["Jan 2024", "Jul 2024", "Jan 2025", "Jul 2025"]),
        ],
    )
    def test_steps(self, first, last, width, expected):
        found = ticks(Span.of_years(first, last), width)
        assert [tick.text for tick in found] == expected

    def test_days_and_weeks(self):
        fortnight = Span(date(2023, 11, 20), date(2023, 12, 3))
        assert len(ticks(fortnight, 1400)) == 14
        mondays = ticks(Span(date(2023, 11, 1), date(2023, 12, 31)), 900)
        assert [tick.text for tick in mondays][:2] == ["6 Nov 2023", "13 Nov 2023"]

    def test_finest_unit(self):
        found = ticks(Span.of_years(2024, 2025), 2000, finest=Unit.YEAR)
        assert [tick.text for tick in found] == ["2024", "2025"]

    def test_centred_in_the_band(self):
        (tick,) = ticks(Span.of_years(2024, 2024), 60, centred=True, finest=Unit.YEAR)
        assert date.fromordinal(int(tick.position)) == date(2024, 7, 1)
        months = ticks(Span.of_years(2024, 2024), 900, centred=True)
        assert date.fromordinal(int(months[1].position)) == date(2024, 2, 15)
        one_day = ticks(Span(date(2024, 5, 1), date(2024, 5, 2)), 400, centred=True)
        assert [t.position for t in one_day] == [739_007, 739_008]

    def test_a_year_begun_before_the_window(self):
        window = Span(date(2000, 3, 1), date(2005, 3, 1))
        found = ticks(window, 400, centred=True)
        assert [tick.text for tick in found] == ["2000", "2001", "2002", "2003", "2004"]
        assert ticks(window, 400)[0].text == "2001"

    def test_the_first_years_of_the_calendar(self):
        found = ticks(Span.of_years(1, 150), 300)
        assert [tick.text for tick in found] == [
            "20",
            "40",
            "60",
            "80",
            "100",
            "120",
            "140",
        ]

    def test_majors(self):
        years = ticks(Span.of_years(1995, 2005), 1000, finest=Unit.YEAR)
        assert [tick.text for tick in years if tick.major] == ["2000"]
        decades = ticks(Span.of_years(1880, 2020), 1000, finest=Unit.YEAR)
        assert [tick.text for tick in decades if tick.major] == ["1900", "2000"]
        months = ticks(Span.of_years(2024, 2025), 1800)
        assert [t.text for t in months if t.major] == ["Jan 2024", "Jan 2025"]

    def test_a_window_without_a_start_is_named(self):
        (tick,) = ticks(Span(date(2023, 3, 5), date(2023, 9, 5)), 30)
        assert (tick.text, tick.major) == ("2023", True)

    @settings(max_examples=60, deadline=None)
    @given(spans, st.floats(40, 4000), st.booleans())
    def test_ordered_inside_and_apart(self, span, width, centred):
        found = ticks(span, width, centred=centred)
        scale = TimeScale(span, 0, width)
        low, high = span.start.toordinal(), span.end.toordinal()
        assert all(low <= tick.position <= high for tick in found)
        for one, other in pairwise(found):
            room = scale.x(other.position) - scale.x(one.position)
            if other.text != found[0].text and len(found) > 2:
                # Februaries and leap years are a little shorter than the step.
                assert room * 1.1 >= ruler(one.text, 11) + 10

    def test_wording_of_a_language(self, english):
        word = tick_text(english)
        assert word(date(2024, 1, 1), Unit.YEAR) == "2024"
        assert "2024" in word(date(2024, 1, 1), Unit.MONTH)
        assert "28" in word(date(2024, 1, 28), Unit.DAY)


class TestNiceNumbers:
    @pytest.mark.parametrize(
        ("low", "high", "count", "expected"),
        [
            (0, 30, 6, (0, 5, 10, 15, 20, 25, 30)),
            (-4, 4, 4, (-4, -2, 0, 2, 4)),
            (0, 1, 4, (0, 0.25, 0.5, 0.75, 1)),
            (-2.2, 3.1, 5, (-2, 0, 2)),
        ],
    )
    def test_ticks(self, low, high, count, expected):
        assert nice_ticks(low, high, count) == pytest.approx(expected)

    @settings(max_examples=80)
    @given(numbers, numbers, st.integers(1, 12))
    def test_inside_ordered_and_few(self, low, high, count):
        assume(high - low > 1e-3 * max(abs(low), abs(high), 1e-3))
        found = nice_ticks(low, high, count)
        slack = (high - low) * 1e-5
        assert all(low - slack <= tick <= high + slack for tick in found)
        assert all(a < b for a, b in pairwise(found))
        assert len(found) <= count + 1
        if low <= 0 <= high:
            assert 0 in found

    @settings(max_examples=80)
    @given(numbers, numbers)
    def test_range_covers(self, one, other):
        low, high = sorted((one, other))
        start, end = nice_range(low, high)
        slack = 1e-5 * max(end - start, 1e-6)
        assert start < end
        assert start - slack <= low <= high <= end + slack

    def test_zero_is_taken_in_when_near(self):
        assert nice_range(2, 26, 6) == (0, 30)
        assert nice_range(20, 26, 6) == (20, 26)
        assert nice_range(-26, -2, 6) == (-30, 0)
        assert nice_range(0, 0) == (0, 1)

    def test_tight_ranges(self):
        assert tight_range(0, 100) == (0, 106)
        assert tight_range(-50, 50) == (-56, 56)
        assert tight_range(10, 100) == (0, 106)
        assert tight_range(-100, -10) == (-106, 0)
        assert tight_range(7, 7) == pytest.approx((0, 7.42))
        assert tight_range(0, 0) == pytest.approx((0, 1.06))

    def test_decimals(self):
        assert tick_decimals((0, 5, 10)) == 0
        assert tick_decimals((0, 0.25, 0.5)) == 2
        assert tick_decimals((1e-7,)) == 6
