"""Panning and zooming of a time axis."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.defaults import SHORTEST_DAYS
from vnjp_desktop.core.periods import Span
from vnjp_desktop.plots.time_box import TimeBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BOUNDS = Span.of_years(1973, 2026)
FIRST, LAST = BOUNDS.start.toordinal(), BOUNDS.end.toordinal()


@pytest.fixture(scope="module")
def box(qapp: object) -> TimeBox:
    return TimeBox()


@pytest.fixture(autouse=True)
def _usual(box: TimeBox) -> None:
    box.show_span(Span.of_years(2000, 2009), BOUNDS)


SPANS = st.tuples(
    st.integers(FIRST, LAST - SHORTEST_DAYS), st.integers(SHORTEST_DAYS, 20_000)
).map(
    lambda pair: Span(
        date.fromordinal(pair[0]),
        date.fromordinal(min(LAST, pair[0] + pair[1] - 1)),
    )
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(span=SPANS)
def test_what_is_shown_is_what_is_read(box: TimeBox, span: Span) -> None:
    box.show_span(span, BOUNDS)
    assert box.span() == span


def test_a_window_of_the_earliest_days() -> None:
    box = TimeBox()
    span = Span(date(1, 1, 1), date(1, 12, 31))
    box.show_span(span, Span.of_years(1, 100))
    assert box.span() == span


def test_showing_is_silent(box: TimeBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.moved), qtbot.assertNotEmitted(box.settled):
        box.show_span(Span.of_years(1990, 1999), BOUNDS)


def test_zooming_keeps_the_middle(box: TimeBox) -> None:
    before = box.span()
    box.zoom(0.5)
    after = box.span()
    assert after.days == pytest.approx(before.days / 2, abs=2)
    middles = [(s.start.toordinal() + s.end.toordinal()) / 2 for s in (before, after)]
    assert middles[0] == pytest.approx(middles[1], abs=2)


@pytest.mark.parametrize("share", [0.5, -0.5])
def test_panning_keeps_the_length(box: TimeBox, share: float) -> None:
    before = box.span()
    box.pan(share)
    after = box.span()
    assert after.days == before.days
    shift = after.start.toordinal() - before.start.toordinal()
    assert shift == pytest.approx(before.days * share, abs=1)


def test_a_turn_ends_once_it_rests(box: TimeBox, qtbot: QtBot) -> None:
    ends: list[None] = []
    box.settled.connect(lambda: ends.append(None))
    with qtbot.waitSignals([box.moved, box.settled]):
        box.zoom(0.8)
        box.zoom(0.8)
        box.pan(0.1)
    assert len(ends) == 1


MOVES = st.one_of(
    st.tuples(st.just("zoom"), st.floats(0.05, 20)),
    st.tuples(st.just("pan"), st.floats(-5, 5)),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(span=SPANS, moves=st.lists(MOVES, max_size=8))
def test_no_move_leaves_the_bounds(
    box: TimeBox, span: Span, moves: list[tuple[str, float]]
) -> None:
    box.show_span(span, BOUNDS)
    for name, amount in moves:
        getattr(box, name)(amount)
        now = box.span()
        assert BOUNDS.start <= now.start <= now.end <= BOUNDS.end
        assert now.days >= SHORTEST_DAYS - 1
