"""What a screen reader finds in a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from vnjp_desktop.core.figure.marks import Area, Drawing, Target
from vnjp_desktop.core.periods import Span
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.plots import accessible_chart
from vnjp_desktop.plots.chart_view import ChartView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.figure.marks import Measure

NAMES = ("2021: 20.1", "2022: 24.2", "2023: 23.3")


def draw(area: Area, span: Span, measure: Measure) -> Drawing:
    """Put three bands side by side."""
    width = area.width / len(NAMES)
    targets = tuple(
        Target("period", name[:4], Area(n * width, 10, width, 50), name)
        for n, name in enumerate(NAMES)
    )
    return Drawing((), area, targets)


@pytest.fixture
def chart(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.setAccessibleName("Trade balance")
    made.setAccessibleDescription("Exports rose.")
    span = Span.of_years(2021, 2023)
    made.show_chart(draw, span, span, load_theme("light"))
    made.show()
    return made


def test_a_chart_is_a_chart(chart: ChartView) -> None:
    found = QAccessible.queryAccessibleInterface(chart)
    assert found.role() == QAccessible.Role.Chart
    assert found.text(QAccessible.Text.Name) == "Trade balance"
    assert found.text(QAccessible.Text.Description) == "Exports rose."


def test_each_target_is_a_child_with_a_name(chart: ChartView) -> None:
    found = QAccessible.queryAccessibleInterface(chart)
    children = [found.child(n) for n in range(found.childCount())]
    assert tuple(c.text(QAccessible.Text.Name) for c in children) == NAMES
    for index, child in enumerate(children):
        assert child.isValid()
        assert child.role() == QAccessible.Role.ListItem
        assert child.state().focusable
        assert child.childCount() == 0
        assert child.child(0) is None
        assert child.childAt(0, 0) is None
        assert child.object() is None
        assert child.indexOfChild(found) == -1
        assert child.text(QAccessible.Text.Description) == ""
        assert found.indexOfChild(child) == index


def test_a_child_leads_back_to_its_chart(chart: ChartView) -> None:
    found = QAccessible.queryAccessibleInterface(chart)
    assert found.child(1).parent().role() == QAccessible.Role.Chart


def test_children_lie_inside_the_window(chart: ChartView) -> None:
    chart.move(40, 30)
    found = QAccessible.queryAccessibleInterface(chart)
    window = QRect(chart.mapToGlobal(QPoint(0, 0)), chart.size())
    places = [found.child(n).rect() for n in range(found.childCount())]
    for place in places:
        assert window.contains(place)
    assert places[0].width() == 200
    assert places[1].x() == places[0].x() + 200


def test_a_point_leads_to_its_child(chart: ChartView) -> None:
    found = QAccessible.queryAccessibleInterface(chart)
    middle = found.child(1).rect().center()
    hit = found.childAt(middle.x(), middle.y())
    assert hit.text(QAccessible.Text.Name) == NAMES[1]


def test_children_follow_the_drawing(chart: ChartView) -> None:
    found = QAccessible.queryAccessibleInterface(chart)
    last = found.child(2)
    span = Span.of_years(2021, 2023)
    one = Target("period", "2021", Area(0, 0, 600, 50), "2021: none")
    chart.show_chart(
        lambda area, _span, _measure: Drawing((), area, (one,)),
        span,
        span,
        load_theme("light"),
    )
    assert found.childCount() == 1
    assert found.child(0).text(QAccessible.Text.Name) == "2021: none"
    assert not last.isValid()
    assert last.rect().isEmpty()
    assert last.text(QAccessible.Text.Name) == ""


def test_the_same_interface_is_given_again(chart: ChartView) -> None:
    first = accessible_chart._factory("", chart)
    assert first is not None
    assert accessible_chart._factory("", chart) is first


def test_other_widgets_are_left_to_qt(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    assert accessible_chart._factory("", label) is None
    found = QAccessible.queryAccessibleInterface(label)
    assert found.role() == QAccessible.Role.StaticText


def test_what_becomes_current_is_announced(
    chart: ChartView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[object, QAccessible.Event, int]] = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event) -> None:  # noqa: N802
            told.append((event.object(), event.type(), event.child()))

    monkeypatch.setattr(accessible_chart, "QAccessible", Listening)
    chart.announce("period", "2022")
    chart.announce("period", "1900")
    assert told == [(chart, QAccessible.Event.Focus, 1)]


def test_announcing_reaches_qt(chart: ChartView) -> None:
    chart.announce("period", "2023")
    assert chart.drawing.targets[2].key == "2023"
