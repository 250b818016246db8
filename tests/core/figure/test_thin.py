"""Many points thinned out without losing a peak."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.traded import amount
from vnjp_desktop.core.charts.balance.plot import Drawn, Series
from vnjp_desktop.core.figure.balance.thin import NOTHING, Thinning, step_of, thinned
from vnjp_desktop.core.periods import Period

numbers = st.lists(st.one_of(st.none(), st.integers(-50, 50)), min_size=1, max_size=70)


def series_of(*values):
    shown = tuple(amount(v, Period.year(1900 + n)) for n, v in enumerate(values))
    return Series("export", "Exports", "Exports", "export", shown, Drawn.LINE, "AAA")


def test_with_room_all_points_stay():
    thin = Thinning(series_of(1, None, 3))
    assert thin.picks(0, 3, 3) == (0, 1, 2)
    assert thin.picks(1, 3, 100) == (1, 2)
    assert thin.picks(2, 2, 1) == ()


def test_extremes_of_each_block_in_order():
    thin = Thinning(series_of(1, 9, -5, 2, 3, 3, 7, 7))
    assert thin.picks(0, 8, 4) == (0, 1, 2, 3, 4, 6)
    assert thin.picks(0, 8, 2) == (1, 2, 4, 6)
    assert thin.picks(0, 8, 1) == (1, 2)


def test_blocks_without_a_number_stay_gaps():
    thin = Thinning(series_of(1, 2, None, None, 3, None))
    found = thin.picks(0, 6, 3)
    assert found == (0, 1, 2, 4)
    assert [thin.known[n] for n in found] == [True, True, False, True]
    assert NOTHING not in found


@given(numbers, st.integers(1, 40), st.data())
def test_no_peak_is_lost_and_few_points_remain(values, most, data):
    thin = Thinning(series_of(*values))
    first = data.draw(st.integers(0, len(values) - 1))
    last = data.draw(st.integers(first, len(values)))
    found = thin.picks(first, last, most)
    assert list(found) == sorted(set(found))
    assert len(found) <= 2 * (most + 1)
    inside = [v for v in values[first:last] if v is not None]
    shown = [values[n] for n in found if values[n] is not None]
    if inside:
        assert max(shown) >= max(inside)
        assert min(shown) <= min(inside)


@given(st.integers(0, 10**6), st.integers(-1, 5000))
def test_steps_are_powers_of_two_that_fit(count, most):
    step = step_of(count, most)
    assert step & (step - 1) == 0
    assert count // step <= max(1, most)
    assert step == 1 or count // (step // 2) > max(1, most)


def test_a_series_is_thinned_once():
    one = series_of(*range(100))
    assert thinned(one) is thinned(one)
    thin = thinned(one)
    assert thin.picks(0, 100, 7) is thin.picks(0, 100, 7)
    for first in range(20):
        assert thin.picks(first, 100, 7)[-1] == 99
