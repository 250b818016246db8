"""A chart on screen: pointing, clicking, moving through time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from vnjp_desktop.core.figure.marks import Area, Drawing, Paint, Rectangle, Target
from vnjp_desktop.core.periods import Span
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.plots.chart_view import ChartView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.figure.marks import Measure

BOUNDS = Span.of_years(1973, 2026)
USUAL = Span.of_years(2000, 2009)
MARGIN = 50.0
EVENT = Target("event", "visit", Area(296, 96, 8, 8), "A visit")
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Chart:
    """A chart of ten bands with an event in the middle; counts its layouts."""

    def __init__(self) -> None:
        self.areas: list[Area] = []
        self.spans: list[Span] = []

    def draw(self, area: Area, span: Span, measure: Measure) -> Drawing:
        self.areas.append(area)
        self.spans.append(span)
        plot = area.inset(MARGIN, 20, MARGIN, 20)
        width = plot.width / 10
        bands = tuple(
            Target("period", str(n), Area(plot.x + n * width, 20, width, 120), str(n))
            for n in range(10)
        )
        ink = Rectangle(Area(60, 60, 20, 20), Paint(fill="export"))
        return Drawing((ink,), plot, (EVENT, *bands))


@pytest.fixture
def chart() -> Chart:
    return Chart()


@pytest.fixture
def view(qtbot: QtBot, chart: Chart) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show_chart(chart.draw, USUAL, BOUNDS, load_theme("light"))
    with qtbot.waitExposed(made):
        made.show()
    made.grab()
    return made


def day_at(view: ChartView, x: float) -> float:
    """Return the day that stands at a place of the chart."""
    plot = view.drawing.plot
    span = view.box.viewRange()[0]
    return span[0] + (x - plot.x) / plot.width * (span[1] - span[0])


def turn_wheel(view: ChartView, x: int, steps: int) -> None:
    point = QPointF(x, 100)
    event = QWheelEvent(
        point,
        QPointF(view.mapToGlobal(point.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(view.viewport(), event)


def drag(view: ChartView, start: QPoint, by: int, button=LEFT) -> None:
    port = view.viewport()
    QTest.mousePress(port, button, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(port, start + QPoint(round(by * step / 10), 0))
    QTest.mouseRelease(port, button, pos=start + QPoint(by, 0))


def test_the_drawing_has_the_size_of_the_view(view: ChartView, chart: Chart) -> None:
    assert chart.areas[-1] == Area(0, 0, 600, 200)
    view.resize(480, 300)
    view.grab()
    assert chart.areas[-1] == Area(0, 0, 480, 300)
    plot = view.drawing.plot
    place = view.box.geometry()
    assert (place.x(), place.y()) == (plot.x, plot.y)
    assert (place.width(), place.height()) == (plot.width, plot.height)


def test_another_size_keeps_the_days_in_sight(view: ChartView, chart: Chart) -> None:
    view.resize(480, 300)
    view.grab()
    assert chart.spans[-1] == USUAL
    assert view.box.span() == USUAL


def test_nothing_is_drawn_without_a_chart(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.show()
    view.resize(400, 300)
    assert not view.grab().isNull()
    assert view.drawing == Drawing(())
    assert view.target_at(QPointF(10, 10)) is None


def test_marks_are_painted_in_the_colours_of_the_theme(
    view: ChartView, chart: Chart
) -> None:
    for name in ("light", "dark"):
        theme = load_theme(name)
        view.show_chart(chart.draw, USUAL, BOUNDS, theme)
        pixel = view.grab().toImage().pixelColor(70, 70)
        assert pixel == QColor(theme["export"])


def test_many_moves_before_a_paint_are_one_layout(
    view: ChartView, chart: Chart
) -> None:
    before = len(chart.areas)
    for _ in range(5):
        view.redraw()
    view.grab()
    assert len(chart.areas) == before + 1


@pytest.mark.parametrize(
    ("x", "y", "key"),
    [
        (300, 100, "visit"),
        (294, 94, "visit"),
        (290, 90, "4"),
        (60, 30, "0"),
        (10, 30, None),
        (300, 190, None),
    ],
)
def test_what_is_at_a_point(view: ChartView, x: int, y: int, key: str | None) -> None:
    found = view.target_at(QPointF(x, y))
    assert (found and found.key) == key


def test_of_two_marks_the_upper_one_is_hit(view: ChartView, chart: Chart) -> None:
    above = Target("event", "later", Area(298, 98, 8, 8), "Later")

    def draw(area: Area, span: Span, measure: Measure) -> Drawing:
        drawing = chart.draw(area, span, measure)
        return Drawing((), drawing.plot, (*drawing.targets, above))

    view.show_chart(draw, USUAL, BOUNDS, load_theme("light"))
    assert view.target_at(QPointF(301, 101)) == above
    assert view.target_at(QPointF(294, 94)) == EVENT


@pytest.mark.parametrize(("x", "y", "key"), [(300, 100, "visit"), (75, 30, "0")])
def test_a_click_tells_what_was_hit(
    view: ChartView, qtbot: QtBot, x: int, y: int, key: str
) -> None:
    with qtbot.waitSignal(view.clicked) as clicked:
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(x, y))
    assert clicked.args[0].key == key


def test_clicks_that_choose_nothing(view: ChartView, qtbot: QtBot) -> None:
    port = view.viewport()
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mouseClick(port, LEFT, pos=QPoint(10, 30))
        qtbot.mouseClick(port, Qt.MouseButton.RightButton, pos=QPoint(300, 100))
        drag(view, QPoint(300, 100), -30)


def test_a_shaky_hand_still_clicks(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.clicked):
        qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(300, 100))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(302, 101))


def test_pointing_tells_once(view: ChartView, qtbot: QtBot) -> None:
    told: list[str | None] = []
    view.hovered.connect(lambda target: told.append(target and target.key))
    for point in [(60, 30), (70, 30), (300, 100), (301, 101), (300, 195), (300, 197)]:
        qtbot.mouseMove(view.viewport(), QPoint(*point))
    assert told == ["0", "visit", None]


def test_the_pointer_shows_what_can_be_clicked(view: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(300, 100))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view.viewport(), QPoint(60, 30))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_leaving_ends_pointing(view: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(300, 100))
    with qtbot.waitSignal(view.hovered) as told:
        QCoreApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert told.args == [None]
    assert view.under is None


@pytest.mark.parametrize("x", [100, 300, 480])
@pytest.mark.parametrize("steps", [1, -1, 3])
def test_the_wheel_keeps_the_day_under_the_pointer(
    view: ChartView, x: int, steps: int
) -> None:
    before, days = day_at(view, x), view.box.span().days
    turn_wheel(view, x, steps)
    view.grab()
    assert (view.box.span().days < days) == (steps > 0)
    assert day_at(view, x) == pytest.approx(before, abs=1)


def test_the_wheel_lays_out_what_is_in_sight(view: ChartView, chart: Chart) -> None:
    turn_wheel(view, 300, 2)
    view.grab()
    assert chart.spans[-1] == view.box.span() != USUAL


def test_a_turn_of_the_wheel_is_told_once(view: ChartView, qtbot: QtBot) -> None:
    told: list[Span] = []
    view.span_changed.connect(told.append)
    with qtbot.waitSignal(view.span_changed):
        for _ in range(4):
            turn_wheel(view, 300, 1)
    assert told == [view.box.span()]


def test_the_wheel_stays_inside_the_bounds(view: ChartView) -> None:
    for x in (100, 500):
        turn_wheel(view, x, -60)
        assert view.box.span() == BOUNDS


def test_dragging_moves_with_the_pointer(view: ChartView, qtbot: QtBot) -> None:
    before = day_at(view, 300)
    with qtbot.waitSignal(view.span_changed) as told:
        drag(view, QPoint(300, 50), -100)
    assert day_at(view, 200) == pytest.approx(before, abs=30)
    (span,) = told.args
    assert span == view.box.span()
    assert span.days == USUAL.days


def test_a_drag_is_not_disturbed_by_news(view: ChartView, chart: Chart) -> None:
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=QPoint(300, 50))
    for step in range(1, 11):
        QTest.mouseMove(port, QPoint(300 - 10 * step, 50))
    under_way = view.box.span()
    assert under_way != USUAL
    view.show_chart(chart.draw, USUAL, BOUNDS, load_theme("light"))
    assert view.box.span() == under_way
    QTest.mouseRelease(port, LEFT, pos=QPoint(200, 50))
    view.show_chart(chart.draw, USUAL, BOUNDS, load_theme("light"))
    assert view.box.span() == USUAL


def test_nothing_is_pointed_at_during_a_drag(view: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(60, 30))
    told: list[object] = []
    view.hovered.connect(told.append)
    drag(view, QPoint(60, 30), 200)
    assert told == [None]


@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)]
)
def test_arrow_keys_step(view: ChartView, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(view.stepped) as told:
        qtbot.keyClick(view, key)
    assert told.args == [step]


@pytest.mark.parametrize(
    ("key", "longer"),
    [
        (Qt.Key.Key_Plus, False),
        (Qt.Key.Key_Equal, False),
        (Qt.Key.Key_Minus, True),
    ],
)
def test_keys_zoom(view: ChartView, qtbot: QtBot, key: Qt.Key, longer: bool) -> None:
    with qtbot.waitSignal(view.span_changed) as told:
        qtbot.keyClick(view, key)
    assert (told.args[0].days > USUAL.days) == longer


@pytest.mark.parametrize(
    ("key", "later"), [(Qt.Key.Key_PageUp, False), (Qt.Key.Key_PageDown, True)]
)
def test_keys_move(view: ChartView, qtbot: QtBot, key: Qt.Key, later: bool) -> None:
    with qtbot.waitSignal(view.span_changed) as told:
        qtbot.keyClick(view, key)
    assert (told.args[0].start > USUAL.start) == later
    assert told.args[0].days == USUAL.days


def test_zero_shows_everything(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.reset):
        qtbot.keyClick(view, Qt.Key.Key_0)


def test_other_keys_go_on_to_the_window(view: ChartView, qtbot: QtBot) -> None:
    signals = [view.stepped, view.reset, view.span_changed, view.clicked]
    told: list[object] = []
    for signal in signals:
        signal.connect(lambda *_: told.append(1))
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert told == []


def test_a_double_click_shows_everything(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.reset):
        qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(70, 30))


def test_a_double_click_on_an_event_only_chooses_it(
    view: ChartView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(view.reset):
        qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(300, 100))


def ring(view: ChartView) -> bool:
    """Return whether the edge of the view is marked."""
    image = view.grab().toImage()
    accent = QColor(load_theme("light")["accent"])
    return any(
        image.pixelColor(300, y).blue() == pytest.approx(accent.blue(), abs=40)
        and image.pixelColor(300, y).alpha() > 0
        and image.pixelColor(300, y).red() < 120
        for y in range(4)
    )


def test_focus_is_shown_to_those_who_use_keys(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    reasons = Qt.FocusReason
    for reason, shown in (
        (reasons.TabFocusReason, True),
        (reasons.MouseFocusReason, False),
        (reasons.BacktabFocusReason, True),
        (reasons.OtherFocusReason, False),
    ):
        view.clearFocus()
        assert not ring(view)
        view.setFocus(reason)
        assert ring(view) is shown


def test_it_can_be_reached_by_tab(view: ChartView) -> None:
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


SHIFT = Qt.KeyboardModifier.ShiftModifier


def mouse(view: ChartView, kind: QEvent.Type, x: int, held: bool) -> None:
    """Send a mouse event with Shift held down."""
    point = QPointF(x, 100)
    event = QMouseEvent(
        kind,
        point,
        QPointF(view.viewport().mapToGlobal(point.toPoint())),
        Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT,
        LEFT if held else Qt.MouseButton.NoButton,
        SHIFT,
    )
    QCoreApplication.sendEvent(view.viewport(), event)


def brush(view: ChartView, start: int, end: int) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start, True)
    for step in range(1, 6):
        x = start + (end - start) * step // 5
        mouse(view, QEvent.Type.MouseMove, x, True)
    mouse(view, QEvent.Type.MouseButtonRelease, end, False)


@pytest.mark.parametrize(("start", "end"), [(150, 350), (350, 150)])
def test_dragging_with_shift_marks_days(
    view: ChartView, qtbot: QtBot, start: int, end: int
) -> None:
    view.allow_brush()
    on_the_way: list[Span] = []
    view.brushing.connect(on_the_way.append)
    before = view.box.span()
    with (
        qtbot.waitSignal(view.brushed) as caught,
        qtbot.assertNotEmitted(view.span_changed),
        qtbot.assertNotEmitted(view.clicked),
    ):
        brush(view, start, end)
    span = caught.args[0]
    assert span.start.toordinal() == int(day_at(view, 150))
    assert span.end.toordinal() == int(day_at(view, 350))
    assert on_the_way
    assert view.box.span() == before


def test_a_mark_ends_at_the_edge_of_what_is_in_sight(
    view: ChartView, qtbot: QtBot
) -> None:
    view.allow_brush()
    with qtbot.waitSignal(view.brushed) as caught:
        brush(view, 300, 599)
    assert caught.args[0].end == USUAL.end


def test_without_a_brush_shift_changes_nothing(view: ChartView, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(view.span_changed),
        qtbot.assertNotEmitted(view.brushed),
    ):
        brush(view, 300, 150)
    with qtbot.waitSignal(view.stepped) as caught:
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert caught.args == [1]
    with qtbot.waitSignal(view.clicked):
        QTest.mouseClick(view.viewport(), LEFT, SHIFT, QPoint(300, 100))


def test_shift_stretches_with_a_click_and_with_arrows(
    view: ChartView, qtbot: QtBot
) -> None:
    view.allow_brush()
    with (
        qtbot.waitSignal(view.stretched_to) as caught,
        qtbot.assertNotEmitted(view.clicked),
    ):
        QTest.mouseClick(view.viewport(), LEFT, SHIFT, QPoint(120, 60))
    assert caught.args[0].kind == "period"
    with (
        qtbot.waitSignal(view.stretched) as caught,
        qtbot.assertNotEmitted(view.stepped),
    ):
        QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert caught.args == [-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_and_escape_are_told(view: ChartView, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.entered):
        QTest.keyClick(view, key)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_what_leads_somewhere_has_a_hand(view: ChartView) -> None:
    place = QPoint(120, 60)
    QTest.mouseMove(view.viewport(), place)
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    view.clickable = ("period",)
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    QTest.mouseMove(view.viewport(), place)
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
