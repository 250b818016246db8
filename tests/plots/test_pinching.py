"""Two fingers on a chart, and keys a tab gives a meaning."""

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from tests.plots.test_chart_view import BOUNDS, USUAL, Chart, day_at
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.plots.chart_view import ChartView

ZOOM = Qt.NativeGestureType.ZoomNativeGesture


@pytest.fixture
def view(qtbot):
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show_chart(Chart().draw, USUAL, BOUNDS, load_theme("light"))
    with qtbot.waitExposed(made):
        made.show()
    made.grab()
    return made


def pinch_pad(view, value, x, kind=ZOOM):
    at = QPointF(x, 100)
    event = QNativeGestureEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(view.mapToGlobal(at.toPoint())),
        value,
        QPointF(),
    )
    QCoreApplication.sendEvent(view.viewport(), event)
    view.grab()


@pytest.mark.parametrize("x", [120, 300, 470])
@pytest.mark.parametrize("value", [0.2, -0.2])
def test_a_pinch_on_a_pad_zooms_around_the_pointer(view, x, value):
    before, days = day_at(view, x), view.box.span().days
    pinch_pad(view, value, x)
    assert (view.box.span().days < days) == (value > 0)
    assert day_at(view, x) == pytest.approx(before, abs=1)


def test_a_pinch_is_told_once_it_rests(view, qtbot):
    with qtbot.waitSignal(view.span_changed) as told:
        pinch_pad(view, 0.1, 300)
        pinch_pad(view, 0.1, 300)
    assert told.args == [view.box.span()]


@pytest.mark.parametrize(
    ("kind", "value"),
    [(ZOOM, -1.0), (Qt.NativeGestureType.RotateNativeGesture, 30.0)],
)
def test_other_gestures_change_nothing(view, kind, value):
    before = view.box.span()
    pinch_pad(view, value, 300, kind)
    assert view.box.span() == before


def test_a_pinch_on_a_screen_zooms_between_the_fingers(view):
    before, days = day_at(view, 200), view.box.span().days
    gesture = QPinchGesture()
    gesture.setScaleFactor(1.5)
    gesture.setCenterPoint(view.viewport().mapToGlobal(QPointF(200, 100)))
    event = QGestureEvent([gesture])
    QCoreApplication.sendEvent(view.viewport(), event)
    view.grab()
    assert view.box.span().days == pytest.approx(days / 1.5, rel=0.01)
    assert day_at(view, 200) == pytest.approx(before, abs=2)


def test_touching_reaches_the_chart(view):
    accepts = Qt.WidgetAttribute.WA_AcceptTouchEvents
    assert view.viewport().testAttribute(accepts)


def test_a_tab_gives_keys_a_meaning(view):
    pressed = []
    view.keys[Qt.Key.Key_D] = lambda: pressed.append("D")
    QTest.keyClick(view, Qt.Key.Key_D)
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["D"]
