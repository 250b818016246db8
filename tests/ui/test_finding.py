"""Ctrl+K: typing, choosing, going there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from vnjp_desktop.core.periods import Frequency, Span
from vnjp_desktop.core.search import HitKind
from vnjp_desktop.core.state import ShownEvents, View

DO_MUOI = "1995-04-17"


@pytest.fixture
def finder(desk):
    desk.run("edit.find")
    return desk.commands.finding.dialog


def type_into(finder, text):
    finder.field.clear()
    finder.field.setText(text)


def enter(finder):
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def choose(finder, text, kind):
    type_into(finder, text)
    while finder.current().kind is not kind:
        before = finder.current()
        QTest.keyClick(finder.field, Qt.Key.Key_Down)
        assert finder.current() is not before
    enter(finder)


def test_enter_goes_to_an_event_found_without_accents(desk, finder):
    desk.window.show_view(View.BALANCE)
    choose(finder, "do muoi", HitKind.EVENT)
    assert desk.session.state.selected_event.startswith(DO_MUOI)
    assert desk.window.view is View.TIMELINE


def test_the_button_in_the_bar_opens_it(desk):
    assert desk.window.top.search.isVisible()
    QTest.mouseClick(desk.window.top.search, Qt.MouseButton.LeftButton)
    assert desk.commands.finding.dialog.isVisible()


def test_a_hidden_event_is_shown_again(desk, finder):
    hide = ShownEvents(kinds=frozenset({"trade"}))
    desk.session.update(lambda s: replace(s, shown_events=hide))
    choose(finder, "do muoi", HitKind.EVENT)
    assert desk.session.state.shown_events == ShownEvents()
    desk.run("edit.undo")
    assert desk.session.state.shown_events == hide


def test_a_category_is_chosen_in_its_table(desk, finder):
    choose(finder, "ca phe", HitKind.CATEGORY)
    assert desk.session.state.selected_category == "coffee"
    assert desk.window.view is View.CATEGORIES


def test_a_month_brings_the_months_of_the_balance(desk, finder):
    desk.window.show_view(View.BALANCE)
    choose(finder, "2025-07", HitKind.PERIOD)
    assert desk.session.state.selected_period.code == "2025-07"
    assert desk.session.state.frequency is Frequency.MONTHLY
    assert desk.window.view is View.BALANCE


def test_a_year_leaves_the_categories_for_the_timeline(desk, finder):
    desk.window.show_view(View.CATEGORIES)
    choose(finder, "1998", HitKind.PERIOD)
    assert desk.session.state.selected_period.code == "1998"
    assert desk.window.view is View.TIMELINE


def test_two_years_are_the_years_shown(desk, finder):
    choose(finder, "1995-2005", HitKind.SPAN)
    assert desk.session.state.span == Span.of_years(1995, 2005)


def test_a_source_opens_in_the_inspector_and_leads_on(desk, finder):
    desk.run("view.inspector")
    choose(finder, "Japan honours late Vietnamese", HitKind.SOURCE)
    inspector = desk.window.inspector
    assert inspector.isVisible()
    assert "Embassy of Viet Nam" in inspector.toPlainText()
    go = next(
        line.go
        for section in inspector.details.sections
        for line in section.lines
        if line.go
    )
    inspector.followed.emit(go)
    assert desk.session.state.selected_event == go.key
    assert "Embassy of Viet Nam" not in inspector.details.subtitle


def test_a_command_is_run(desk, finder):
    choose(finder, "tieng viet", HitKind.COMMAND)
    assert desk.session.state.language == "vi"


def test_what_cannot_be_done_now_is_not_offered(desk, finder):
    type_into(finder, "undo view change")
    assert [e.key for e in finder.entries()] == []


def test_arrows_skip_headings_and_stop_at_the_ends(finder):
    type_into(finder, "trade")
    entries = finder.entries()
    assert len({e.kind for e in entries}) > 1
    seen = [finder.current()]
    for _ in range(len(entries) + 2):
        QTest.keyClick(finder.field, Qt.Key.Key_Down)
        seen.append(finder.current())
    assert seen[: len(entries)] == entries
    assert seen[-1] == entries[-1]
    QTest.keyClick(finder.field, Qt.Key.Key_PageUp)
    assert finder.current() == entries[-9]
    for _ in entries:
        QTest.keyClick(finder.field, Qt.Key.Key_Up)
    assert finder.current() == entries[0]


def test_a_click_chooses(desk, finder):
    type_into(finder, "do muoi")
    item = finder.results.item(1)
    at = finder.results.visualItemRect(item).center()
    QTest.mouseClick(finder.results.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.session.state.selected_event.startswith(DO_MUOI)


def test_nothing_found_is_said_and_enter_does_nothing(desk, finder):
    state = desk.session.state
    type_into(finder, "zzzz")
    assert finder.foot.text() == "Nothing found"
    assert finder.current() is None
    enter(finder)
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    assert finder.isVisible()
    assert desk.session.state == state


def test_escape_leaves(desk, finder, qtbot):
    with qtbot.waitSignal(finder.rejected):
        QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not desk.session.can_undo


def test_a_screen_reader_hears_what_enter_would_choose(finder):
    assert finder.field.accessibleName() == "Find"
    type_into(finder, "do muoi")
    heard = finder.field.accessibleDescription()
    assert "Đỗ Mười" in heard
    assert heard.endswith("Events")
    spoken = finder.results.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == heard
    type_into(finder, "")
    assert finder.field.accessibleDescription() == ""


@pytest.mark.parametrize("width", [640, 150])
def test_results_are_painted(finder, width):
    type_into(finder, "vi")
    finder.resize(width, 400)
    assert finder.grab().toImage().width() >= 100
    more = [finder.results.item(n).data(Qt.ItemDataRole.UserRole) for n in range(3)]
    assert any(more)
