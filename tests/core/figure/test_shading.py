"""The area between two lines."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.figure.balance.shading import Pair, patches

levels = st.floats(-1e6, 1e6, allow_nan=False).map(lambda n: round(n, 3))
runs = st.lists(st.tuples(levels, levels), max_size=12).map(
    lambda rows: [Pair(float(n), up, low) for n, (up, low) in enumerate(rows)]
)


def surface(points):
    """Area of a simple polygon."""
    around = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in around)) / 2


def between(run, *, above):
    """Exact area where the first line is above, or below, the second."""
    sign = 1 if above else -1
    total = 0.0
    for a, b in itertools.pairwise(run):
        first, last = sign * a.gap, sign * b.gap
        if first * last < 0:
            total += max(first, last) ** 2 / (abs(first) + abs(last)) / 2
        else:
            total += max(0.0, first + last) / 2
    return total


@given(runs)
def test_patches_cover_each_side_exactly(run):
    found = patches(run)
    for above in (True, False):
        drawn = sum(surface(p.points) for p in found if p.above is above)
        assert drawn == pytest.approx(between(run, above=above), rel=1e-6, abs=1e-2)


@given(runs)
def test_patches_stay_between_the_lines(run):
    for patch in patches(run):
        for x, y in patch.points:
            before, after = run[int(x)], run[min(int(x) + 1, len(run) - 1)]
            values = (before.upper, before.lower, after.upper, after.lower)
            assert min(values) - 1e-6 <= y <= max(values) + 1e-6


def test_colours_change_where_the_lines_cross():
    found = patches([Pair(0, 0, 2), Pair(2, 4, 2)])
    assert [patch.above for patch in found] == [False, True]
    assert all((1.0, 2.0) in patch.points for patch in found)


def test_a_touch_does_not_change_the_side():
    found = patches([Pair(0, 2, 1), Pair(1, 1, 1), Pair(2, 3, 1)])
    assert [patch.above for patch in found] == [True, True]


@pytest.mark.parametrize("run", [[], [Pair(0, 1, 2)], [Pair(0, 1, 1), Pair(1, 2, 2)]])
def test_nothing_between_gives_nothing(run):
    assert patches(run) == ()
