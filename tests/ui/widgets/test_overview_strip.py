"""The strip with all of the time in it."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import SHORTEST_DAYS, initial_state
from vnjp_desktop.core.figure.marks import Area
from vnjp_desktop.core.periods import Span
from vnjp_desktop.ui.widgets.overview_strip import HEIGHT, OverviewStrip

BOUNDS = Span.of_years(1973, 2026)
USUAL = Span.of_years(2000, 2009)
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
MIDDLE = HEIGHT // 2


@pytest.fixture
def strip(qtbot, dataset, english):
    made = OverviewStrip(lambda: Area(100, 0, 500, 100))
    qtbot.addWidget(made)
    made.resize(620, HEIGHT)
    chart = timeline_chart(dataset, initial_state(dataset), english)
    made.show_events(chart.events, BOUNDS, english)
    made.show_span(USUAL)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def heard(strip):
    told = []
    strip.chosen.connect(told.append)
    return told


def drag(strip, start, end):
    QTest.mousePress(strip, LEFT, pos=QPoint(round(start), MIDDLE))
    for share in (0.5, 1.0):
        at = QPoint(round(start + (end - start) * share), MIDDLE)
        QTest.mouseMove(strip, at)
    QTest.mouseRelease(strip, LEFT, pos=QPoint(round(end), MIDDLE))


def test_the_axis_is_that_of_the_chart(strip):
    strip.show_span(BOUNDS)
    rect = strip.window_rect()
    assert rect.left() == pytest.approx(100, abs=1)
    assert rect.right() == pytest.approx(600, abs=1)


def test_without_a_chart_it_uses_its_width(qtbot):
    made = OverviewStrip(lambda: None)
    qtbot.addWidget(made)
    made.resize(400, HEIGHT)
    assert made.window_rect().width() == pytest.approx(384, abs=1)
    assert made.grab().height() >= HEIGHT


def test_dragging_the_window_moves_it(strip, heard, qtbot):
    rect = strip.window_rect()
    with qtbot.waitSignal(strip.moving):
        drag(strip, rect.center().x(), rect.center().x() + 100)
    (span,) = heard
    assert span.days == USUAL.days
    assert span.start.year == pytest.approx(2000 + 10.8, abs=1)
    assert strip.span == span


def test_it_stops_at_the_ends_of_time(strip, heard):
    x = strip.window_rect().center().x()
    drag(strip, x, 2000)
    assert heard[-1].end == BOUNDS.end
    drag(strip, strip.window_rect().center().x(), -500)
    assert heard[-1].start == BOUNDS.start
    assert heard[-1].days == USUAL.days


@pytest.mark.parametrize("edge", ["left", "right"])
def test_dragging_an_edge_changes_the_length(strip, heard, edge):
    rect = strip.window_rect()
    x = rect.left() if edge == "left" else rect.right()
    drag(strip, x, x - 50)
    (span,) = heard
    assert (span.days > USUAL.days) == (edge == "left")
    assert (span.end == USUAL.end) == (edge == "left")


def test_the_edges_never_meet(strip, heard):
    rect = strip.window_rect()
    drag(strip, rect.left(), rect.right() + 300)
    assert heard[-1].days == SHORTEST_DAYS
    strip.show_span(USUAL)
    drag(strip, strip.window_rect().right(), 0)
    assert heard[-1].days == SHORTEST_DAYS


def test_a_click_beside_the_window_brings_it_there(strip, heard):
    QTest.mouseClick(strip, LEFT, pos=QPoint(560, MIDDLE))
    (span,) = heard
    assert span.days == USUAL.days
    assert strip.window_rect().left() < 560 < strip.window_rect().right()


def test_a_click_into_the_window_changes_nothing(strip, heard):
    at = strip.window_rect().center().toPoint()
    QTest.mouseClick(strip, LEFT, pos=at)
    QTest.mouseClick(strip, Qt.MouseButton.RightButton, pos=QPoint(560, MIDDLE))
    assert heard == []


def test_the_pointer_tells_what_can_be_done(strip):
    shapes = Qt.CursorShape
    rect = strip.window_rect()
    for x, shape in (
        (rect.left(), shapes.SizeHorCursor),
        (rect.center().x(), shapes.OpenHandCursor),
        (590, shapes.PointingHandCursor),
    ):
        QTest.mouseMove(strip, QPoint(round(x), MIDDLE))
        assert strip.cursor().shape() is shape


@pytest.mark.parametrize(
    ("key", "modifier", "first", "last"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -1, -1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1, 1),
        (Qt.Key.Key_Left, SHIFT, 0, -1),
        (Qt.Key.Key_Right, SHIFT, 0, 1),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, -10, -10),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 10, 10),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, 1, -1),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, -1, 1),
    ],
)
def test_keys_move_and_resize(strip, heard, key, modifier, first, last):
    QTest.keyClick(strip, key, modifier)
    (span,) = heard
    assert (span.start - USUAL.start).days / 365 == pytest.approx(first, abs=0.3)
    assert (span.end - USUAL.end).days / 365 == pytest.approx(last, abs=0.3)


def test_home_and_end_go_to_the_ends(strip, heard):
    QTest.keyClick(strip, Qt.Key.Key_Home)
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert [heard[0].start, heard[1].end] == [BOUNDS.start, BOUNDS.end]
    QTest.keyClick(strip, Qt.Key.Key_A)
    assert len(heard) == 2


def test_the_wheel_zooms(strip, heard):
    point = QPointF(300, MIDDLE)
    event = QWheelEvent(
        point,
        QPointF(strip.mapToGlobal(point.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(strip, event)
    (span,) = heard
    assert span.days == pytest.approx(USUAL.days * 0.8, abs=2)


def test_a_screen_reader_finds_a_slider_of_years(strip, heard):
    found = QAccessible.queryAccessibleInterface(strip)
    assert found.role() is QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "Overview of all years"
    assert "2000–2009" in found.text(QAccessible.Text.Description)
    assert (strip.minimum(), strip.value(), strip.maximum()) == (1973, 2000, 2026)
    strip.setValue(1990)  # as assistive technology does
    assert heard == [strip.span]
    assert strip.span.start == date(1990, 1, 1)
    assert strip.span.days == USUAL.days


def test_showing_a_window_is_silent(strip, heard):
    strip.show_span(Span.of_years(1980, 1990))
    assert heard == []
    assert strip.value() == 1980
