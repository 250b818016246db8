"""Ranges and ticks of the panels of the balance chart."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.charts.balance.plot import Plot
from vnjp_desktop.core.figure.balance.axes import NO_AXIS, make_axis
from vnjp_desktop.core.figure.marks import Area
from vnjp_desktop.core.labels import Magnitude, UnitName

PLOT = Plot((), UnitName("US$ bn", 1e9), Magnitude.LARGE)
LOG = replace(PLOT, logarithmic=True)
numbers = st.floats(-1e5, 1e5, allow_nan=False).filter(
    lambda n: n == 0 or abs(n) > 1e-3
)


def texts(axis):
    return [tick.text for tick in axis.ticks]


def test_high_panels_end_at_whole_steps(english):
    axis = make_axis(PLOT, [0.1, 26.8], 280, english)
    assert (axis.low, axis.high) == (0, 30)
    assert texts(axis) == ["0", "5", "10", "15", "20", "25", "30"]


def test_low_panels_give_their_height_to_the_data(english):
    axis = make_axis(replace(PLOT, signed=True), [-2.5, 0, 3.0], 45, english)
    assert -3 < axis.low < -2.5
    assert 3 < axis.high < 3.5
    assert texts(axis) == ["−2.5", "0", "+2.5"]


def test_ticks_without_room_give_way(english):
    axis = make_axis(replace(PLOT, signed=True), [-2.5, 0, 3.0], 12, english)
    assert texts(axis) == ["0"]


def test_nothing_has_no_axis(english):
    assert make_axis(PLOT, [], 200, english) == NO_AXIS


def test_the_reference_has_a_tick_of_its_own(english):
    plot = replace(PLOT, reference=100.0)
    assert texts(make_axis(plot, [5, 1072], 400, english))[:3] == ["0", "100", "200"]
    assert texts(make_axis(plot, [5, 4072], 200, english))[:2] == ["100", "2,000"]
    assert "100" in texts(make_axis(plot, [96.0, 104.0], 120, english))


def test_decades(english):
    axis = make_axis(LOG, [0.17, 26.8], 280, english)
    assert (axis.low, axis.high) == (0.1, 50)
    assert texts(axis) == ["0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50"]
    scale = axis.scale(Area(0, 0, 100, 280))
    assert scale.y(0.1) == 280
    assert scale.y(50) == 0
    assert scale.y(0) == scale.y(-3) == 280
    assert scale.y(1) - scale.y(10) == pytest.approx(scale.y(0.5) - scale.y(5))


def test_many_decades_keep_powers_only(english):
    found = texts(make_axis(LOG, [0.001, 9000], 80, english))
    assert len(found) <= 4
    assert all(set(text) <= set("0.1,") for text in found)


def test_negative_numbers_have_no_logarithm(english):
    axis = make_axis(LOG, [-1, 5], 280, english)
    assert not axis.logarithmic
    assert axis.low < 0


@settings(max_examples=150)
@given(
    st.lists(numbers, min_size=1, max_size=5),
    st.floats(1, 900),
    st.sampled_from([None, 0.0, 50.0]),
)
def test_every_number_has_its_place(english, found, height, reference):
    plot = replace(PLOT, reference=reference)
    inside = found if reference is None else [*found, reference]
    axis = make_axis(plot, inside, height, english)
    slack = 1e-6 * (axis.high - axis.low)
    assert axis.low - slack <= min(inside) <= max(inside) <= axis.high + slack
    for tick in axis.ticks:
        assert axis.low - slack <= tick.position <= axis.high + slack
    scale = axis.scale(Area(0, 0, 100, height))
    places = [scale.y(tick.position) for tick in axis.ticks]
    for below, above in pairwise(places):
        assert below - above >= 11


@settings(max_examples=100)
@given(st.floats(1e-4, 1e7), st.floats(1, 1e5), st.floats(20, 900))
def test_logarithms_hold_the_data(english, low, times, height):
    high = low * times
    axis = make_axis(LOG, [low, high], height, english)
    assert axis.low <= low * (1 + 1e-6)
    assert axis.high >= high * (1 - 1e-6)
    assert len(axis.ticks) >= 2
    scale = axis.scale(Area(0, 0, 100, height))
    assert scale.y(axis.high) == pytest.approx(0)
