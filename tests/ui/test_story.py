"""The story, full screen."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import ShownEvents, View
from vnjp_desktop.ui.story import Story, between

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


@pytest.fixture
def story(desk, qtbot):
    desk.window.show_view(View.BALANCE)
    desk.run("view.story")
    shown = desk.commands.telling.story
    qtbot.waitExposed(shown)
    shown.animated = False
    return shown


def press(story, *keys):
    for key in keys:
        QTest.keyClick(story, key)


def test_it_fills_the_screen_with_the_event(desk, story):
    assert story.isFullScreen()
    assert desk.window.view is View.TIMELINE
    event = desk.session.dataset.event_by_id[story.scene.event_id]
    assert story.title.text() == event.title.en
    assert story.text.text() == event.summary.en
    assert event.importance >= 4
    assert story.position.text() == f"{story.place + 1} of {story.count}"
    assert story.count == sum(e.importance >= 4 for e in desk.session.dataset.events)


def test_keys_step_and_the_chart_moves_along(story):
    first = story.place
    press(story, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert story.place == first + 2
    assert story.view.box.span() == story.scene.state.span
    press(story, Qt.Key.Key_Left)
    assert story.place == first + 1
    press(story, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert story.place == 0
    assert not story.back.isEnabled()
    press(story, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert story.place == story.count - 1
    assert not story.on.isEnabled()
    press(story, Qt.Key.Key_A)
    assert story.place == story.count - 1


def test_buttons_do_the_same(desk, story):
    first = story.place
    story.on.click()
    story.on.click()
    story.back.click()
    assert story.place == first + 1
    story.leave.click()
    assert desk.commands.telling.story is None


def test_escape_leaves_everything_as_it_was(desk, story, qtbot):
    state, undo = desk.session.state, desk.session.can_undo
    press(story, Qt.Key.Key_Right, Qt.Key.Key_End)
    with qtbot.waitSignal(story.left):
        press(story, Qt.Key.Key_Escape)
    assert desk.session.state == state
    assert desk.session.can_undo == undo
    assert desk.commands.telling.story is None


def test_a_second_start_is_the_same_story(desk, story):
    desk.run("view.story")
    assert desk.commands.telling.story is story


def test_the_chart_glides_when_things_may_move(story):
    story.animated = True
    start = story.view.box.span()
    press(story, Qt.Key.Key_End)
    assert story.motion.state() is story.motion.State.Running
    story.motion.setCurrentTime(story.motion.duration() // 2)
    middle = story.view.box.span()
    assert start.start < middle.start < story.scene.state.span.start
    story.motion.setCurrentTime(story.motion.duration())
    assert story.view.box.span() == story.scene.state.span


def test_it_begins_with_the_chosen_event_and_obeys_the_filters(
    desk, look, session, qtbot
):
    only = ShownEvents(kinds=frozenset({"partnership"}))
    session.update(lambda s: replace(s, shown_events=only, selected_event=UPGRADE))
    shown = Story(session, look, desk.window)
    assert shown.scene.event_id == UPGRADE
    assert shown.count < 20
    shown.close()


def test_without_landmarks_it_says_so(desk, look, session):
    only = ShownEvents(source="no-such-source")
    session.update(lambda s: replace(s, shown_events=only))
    shown = Story(session, look, desk.window)
    shown.show()
    assert shown.title.text().startswith("No landmark event")
    press(shown, Qt.Key.Key_Right, Qt.Key.Key_End)
    assert not shown.on.isEnabled()
    shown.close()


def test_it_is_read_aloud(story):
    assert story.accessibleName() == story.title.text()
    for part in (story.position.text(), story.when.text(), story.text.text()):
        assert part in story.accessibleDescription()


def test_half_way_is_in_the_middle():
    way = between(Span.of_years(2000, 2000), Span.of_years(2010, 2010), 0.5)
    assert abs((way.start - date(2005, 1, 1)).days) <= 2
    assert between(way, Span.of_years(1990, 1991), 1.0) == Span.of_years(1990, 1991)
