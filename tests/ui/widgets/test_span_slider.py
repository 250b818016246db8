"""The slider with two handles."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from vnjp_desktop.ui.widgets.span_slider import SpanSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
WIDTH, HEIGHT = 214, 22  # 200 px between the ends
BOUNDS = (1973, 2026)
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def slider_of(years: tuple[int, int], bounds: tuple[int, int] = BOUNDS) -> SpanSlider:
    made = SpanSlider()
    made.resize(WIDTH, HEIGHT)
    made.show_years(years, bounds)
    return made


@pytest.fixture
def slider(qtbot: QtBot) -> SpanSlider:
    made = slider_of((1990, 2020))
    qtbot.addWidget(made)
    made.show()
    return made


def at(slider: SpanSlider, year: float) -> QPoint:
    """Return the place of a year."""
    low, high = slider.bounds
    return QPoint(round(7 + 200 * (year - low) / (high - low)), HEIGHT // 2)


def drag(slider: SpanSlider, start: float, end: float) -> None:
    QTest.mousePress(slider, LEFT, pos=at(slider, start))
    for step in range(1, 6):
        between = at(slider, start + (end - start) * step / 5)
        QTest.mouseMove(slider, between)
    QTest.mouseRelease(slider, LEFT, pos=at(slider, end))


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (1990, 2000, (2000, 2020)),
        (2020, 2010, (1990, 2010)),
        (2005, 2008, (1993, 2023)),
        (2005, 1974, (1973, 2003)),
        (1990, 2025, (2020, 2020)),
        (2020, 1980, (1990, 1990)),
        (1975, 1975, (1975, 2020)),
    ],
)
def test_dragging(
    slider: SpanSlider, start: int, end: int, years: tuple[int, int]
) -> None:
    drag(slider, start, end)
    assert slider.years == years


@pytest.mark.parametrize(
    ("meeting", "end", "years"),
    [
        (2026, 2000, (2000, 2026)),
        (1973, 2000, (1973, 2000)),
        (2000, 1990, (1990, 2000)),
        (2000, 2010, (2000, 2010)),
    ],
)
def test_handles_that_have_met_come_apart(
    qtbot: QtBot, meeting: int, end: int, years: tuple[int, int]
) -> None:
    slider = slider_of((meeting, meeting))
    qtbot.addWidget(slider)
    slider.show()
    drag(slider, meeting, end)
    assert slider.years == years


def test_a_drag_keeps_its_scale(slider: SpanSlider) -> None:
    QTest.mousePress(slider, LEFT, pos=at(slider, 1990))
    slider.show_years((1990, 2020), (1990, 2020))
    assert slider.bounds == BOUNDS
    QTest.mouseRelease(slider, LEFT, pos=at(slider, 1990))
    slider.show_years((1990, 2020), (1990, 2020))
    assert slider.bounds == (1990, 2020)


@pytest.mark.parametrize(
    ("key", "modifier", "years"),
    [
        (Qt.Key.Key_Left, NONE, (1990, 2019)),
        (Qt.Key.Key_Right, NONE, (1990, 2021)),
        (Qt.Key.Key_Left, SHIFT, (1989, 2020)),
        (Qt.Key.Key_Right, SHIFT, (1991, 2020)),
        (Qt.Key.Key_PageUp, NONE, (1996, 2026)),
        (Qt.Key.Key_PageDown, NONE, (1980, 2010)),
    ],
)
def test_keys(
    slider: SpanSlider,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    years: tuple[int, int],
) -> None:
    with qtbot.waitSignals([slider.chosen, slider.released]):
        qtbot.keyClick(slider, key, modifier)
    assert slider.years == years


def test_other_keys_go_on_to_the_window(slider: SpanSlider, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(slider.released):
        qtbot.keyClick(slider, Qt.Key.Key_A)
    assert slider.years == (1990, 2020)


def test_moving_without_a_button_changes_nothing(slider: SpanSlider) -> None:
    QTest.mouseMove(slider, at(slider, 1990))
    QTest.mouseMove(slider, at(slider, 2000))
    assert slider.years == (1990, 2020)


def test_the_years_are_spoken(slider: SpanSlider) -> None:
    assert "1990" in slider.accessibleDescription()
    assert "2020" in slider.accessibleDescription()


def test_showing_is_silent(slider: SpanSlider, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(slider.chosen):
        slider.show_years((1980, 2000), BOUNDS)


def test_focus_is_seen(slider: SpanSlider) -> None:
    slider.clearFocus()
    without = slider.grab().toImage()
    slider.setFocus()
    assert slider.grab().toImage() != without


MOUSE = st.tuples(st.sampled_from(["press", "move", "release"]), st.integers(-30, 250))
PRESSES = st.tuples(st.sampled_from(KEYS), st.sampled_from([NONE, SHIFT]))
YEARS = st.tuples(st.integers(1973, 2026), st.integers(1973, 2026)).map(sorted)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(years=YEARS, actions=st.lists(st.one_of(MOUSE, PRESSES), max_size=12))
def test_always_in_order_and_inside_and_never_told_twice(
    qapp: object, years: list[int], actions: list[tuple]
) -> None:
    slider = slider_of((years[0], years[1]))
    told = [slider.years]
    slider.chosen.connect(lambda first, last: told.append((first, last)))
    for what, detail in actions:
        if what == "press":
            QTest.mousePress(slider, LEFT, pos=QPoint(detail, 11))
        elif what == "move":
            QTest.mouseMove(slider, QPoint(detail, 11))
        elif what == "release":
            QTest.mouseRelease(slider, LEFT, pos=QPoint(detail, 11))
        else:
            QTest.keyClick(slider, what, detail)
        first, last = slider.years
        assert BOUNDS[0] <= first <= last <= BOUNDS[1]
        assert told[-1] == slider.years
    assert all(one != next_ for one, next_ in pairwise(told))
