"""Reporter, unit and years at the top of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from vnjp_desktop.core.periods import Span
from vnjp_desktop.ui.widgets.shared_controls import SharedControls

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.ui.widgets.number_box import NumberBox
    from vnjp_desktop.viewmodels.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def controls(qtbot: QtBot, session: Session) -> SharedControls:
    made = SharedControls(session)
    qtbot.addWidget(made)
    made.show()
    return made


def pick(button: QToolButton, text: str) -> None:
    """Choose an entry of a button's menu."""
    (action,) = [a for a in button.menu().actions() if a.text() == text]
    action.trigger()


def enter(qtbot: QtBot, box: NumberBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_the_reporters_are_the_datasets(
    controls: SharedControls, session: Session
) -> None:
    names = [action.text() for action in controls.reporter.menu().actions()]
    parties = session.dataset.relation.parties
    assert names == [session.labels.name(party.agency) for party in parties]
    assert names[0] in controls.reporter.text()
    pick(controls.reporter, names[1])
    assert session.state.reporter == parties[1].code
    assert names[1] in controls.reporter.text()
    assert names[1] in controls.reporter.accessibleName()


def test_the_chosen_entry_is_ticked(controls: SharedControls, session: Session) -> None:
    pick(controls.unit, controls.unit.menu().actions()[1].text())
    ticked = [action.isChecked() for action in controls.unit.menu().actions()]
    assert ticked == [False, True, False]
    assert session.state.unit == "JPY"
    assert controls.unit.text().startswith(controls.unit.menu().actions()[1].text())


def test_years_follow_the_session(controls: SharedControls, session: Session) -> None:
    session.update(lambda s: replace(s, span=Span.of_years(1999, 2004)))
    assert (controls.first.value, controls.last.value) == (1999, 2004)
    assert controls.slider.years == (1999, 2004)


def test_years_typed_in_the_wrong_order(
    controls: SharedControls, session: Session, qtbot: QtBot
) -> None:
    session.update(lambda s: replace(s, span=Span.of_years(1999, 2004)))
    enter(qtbot, controls.first, "2010")
    assert session.state.span == Span.of_years(2004, 2010)
    assert (controls.first.value, controls.last.value) == (2004, 2010)


@pytest.mark.parametrize("typed", ["1", "99999"])
def test_years_without_data_are_not_offered(
    controls: SharedControls, session: Session, qtbot: QtBot, typed: str
) -> None:
    enter(qtbot, controls.last, typed)
    events = [event.date.start.year for event in session.dataset.events]
    first, last = session.state.span.years
    assert min(events) <= first <= last <= 2026


def test_a_zoomed_window_is_left_alone(
    controls: SharedControls, session: Session, qtbot: QtBot
) -> None:
    span = Span(session.state.span.start.replace(month=5), session.state.span.end)
    session.update(lambda s: replace(s, span=span))
    qtbot.keyClick(controls.first, Qt.Key.Key_Return)
    assert session.state.span == span


def test_a_drag_is_one_step_back(controls: SharedControls, session: Session) -> None:
    before = session.state
    slider = controls.slider
    start = QPoint(round(slider._x(before.span.years[0])), slider.height() // 2)
    QTest.mousePress(slider, LEFT, pos=start)
    for step in range(1, 20):
        QTest.mouseMove(slider, start + QPoint(step, 0))
    QTest.mouseRelease(slider, LEFT, pos=start + QPoint(19, 0))
    assert session.state.span.years[0] > before.span.years[0]
    session.undo()
    assert session.state == before


def test_a_handle_far_back_stays_under_the_pointer(
    controls: SharedControls, session: Session
) -> None:
    """The scale reaches back to 1591 as long as a year that early is shown."""
    session.update(lambda s: replace(s, span=Span.of_years(1591, 2026)))
    slider = controls.slider
    assert slider.bounds == (1591, 2026)
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    start = QPoint(round(slider._x(1591)), middle.y())
    expected = slider._year(middle.x())
    QTest.mousePress(slider, LEFT, pos=start)
    for x in range(start.x() + 1, middle.x() + 1):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    assert session.state.span.years == (expected, 2026)
    QTest.mouseRelease(slider, LEFT, pos=middle)
    assert session.state.span.years == (expected, 2026)
    assert slider.bounds == (expected, 2026)


def test_words_follow_the_language(controls: SharedControls, session: Session) -> None:
    english = controls.first.toolTip()
    session.update(lambda s: replace(s, language="vi"))
    assert controls.first.toolTip() != english
    assert controls.first.accessibleName() == session.labels("First year")
    assert "Việt Nam" in controls.reporter.text()
