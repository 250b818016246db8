"""The timeline tab as a user handles it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.figure.marks import Area, Target
from vnjp_desktop.core.moving import DAYS, Scale
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import Lanes, ShownEvents

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(desk):
    return desk.window.tab


def click(widget):
    QTest.mouseClick(widget, LEFT)


def choose(desk, event_id):
    from vnjp_desktop.core.selection import select_event

    desk.session.update(lambda s: select_event(s, desk.session.dataset, event_id))


@pytest.mark.parametrize(
    ("key", "scale"),
    [
        (Qt.Key.Key_D, Scale.DECADE),
        (Qt.Key.Key_Y, Scale.YEAR),
        (Qt.Key.Key_M, Scale.MONTH),
    ],
)
def test_keys_show_round_lengths_around_the_event(desk, tab, key, scale):
    choose(desk, UPGRADE)
    QTest.keyClick(tab.view, key)
    span = desk.session.state.span
    day = desk.session.dataset.event_by_id[UPGRADE].date.start
    assert span.days == DAYS[scale]
    assert span.start < day < span.end
    desk.run("edit.undo")
    assert desk.session.state.span != span


def test_up_and_down_go_through_the_lanes(desk, tab):
    choose(desk, UPGRADE)
    themes = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(tab.view, key)
        chosen = desk.session.state.selected_event
        themes.append(desk.session.dataset.event_by_id[chosen].theme)
    assert themes == ["economy", "security", "economy"]


def test_home_and_end_go_to_the_first_and_last_event(desk, tab):
    events = desk.session.dataset.events
    QTest.keyClick(tab.view, Qt.Key.Key_End)
    assert desk.session.state.selected_event == tab.chart.events[-1].event_id
    QTest.keyClick(tab.view, Qt.Key.Key_Home)
    assert desk.session.state.selected_event == events[0].event_id


def test_a_bubble_opens_to_its_events(desk, tab):
    first, last = (Span.of_years(year, year).start.toordinal() for year in (2010, 2012))
    bubble = Target("cluster", f"{first}:{last}", Area(0, 0, 9, 9), "7 events")
    tab.view.clicked.emit(bubble)
    span = desk.session.state.span
    assert span.years == (2009, 2012)
    assert "cluster" in tab.view.clickable
    desk.run("edit.undo")
    assert desk.session.state.span != span


def test_crowded_events_are_bubbles_one_can_click(desk, tab):
    tab.view.grab()
    bubbles = [t for t in tab.view.drawing.targets if t.kind == "cluster"]
    assert bubbles
    days = desk.session.state.span.days
    area = bubbles[0].area
    middle = QPoint(round(area.x + area.width / 2), round(area.y + area.height / 2))
    QTest.mouseClick(tab.view.viewport(), LEFT, pos=middle)
    assert desk.session.state.span.days < days


def test_lanes_and_trade_line_are_undoable(desk, tab):
    click(tab.controls.lanes.buttons[Lanes.KIND])
    assert desk.session.state.lanes is Lanes.KIND
    click(tab.controls.trade.buttons[Flow.BALANCE])
    assert desk.session.state.trade_line is Flow.BALANCE
    assert tab.chart.trade.flow is Flow.BALANCE
    assert len(tab.chart.lanes) > 4
    desk.run("edit.undo")
    desk.run("edit.undo")
    assert desk.session.state.lanes is Lanes.THEME
    assert tab.controls.lanes.current() == Lanes.THEME
    assert tab.controls.trade.current() == Flow.TOTAL


def test_the_overview_moves_the_chart(desk, tab):
    desk.session.update(lambda s: replace(s, span=Span.of_years(2000, 2009)))
    assert tab.strip.span == Span.of_years(2000, 2009)
    assert tab.strip.bounds.start.year == 1973
    QTest.keyClick(tab.strip, Qt.Key.Key_End)
    assert desk.session.state.span.end == bounds(desk.session.dataset).end
    assert tab.view.box.span() == desk.session.state.span


def test_dragging_the_overview_is_one_step(desk, tab):
    strip, before = tab.strip, desk.session.state.span
    edge = strip.window_rect().left()
    middle = strip.height() // 2
    QTest.mousePress(strip, LEFT, pos=QPoint(round(edge), middle))
    for step in range(1, 6):
        QTest.mouseMove(strip, QPoint(round(edge) + 20 * step, middle))
    assert desk.session.state.span == before
    assert tab.view.box.span().start > before.start
    QTest.mouseRelease(strip, LEFT, pos=QPoint(round(edge) + 100, middle))
    assert desk.session.state.span == strip.span != before
    desk.run("edit.undo")
    assert desk.session.state.span == before
    assert strip.span == before


def test_beyond_the_relations_the_overview_shows_all_time(desk, tab):
    click(tab.fit)
    click(tab.fit)
    assert desk.session.state.span == bounds(desk.session.dataset)
    assert tab.strip.bounds == bounds(desk.session.dataset)


def test_filters_hide_and_clear_brings_back(desk, tab):
    controls = tab.controls
    assert controls.hidden.isHidden()
    assert controls.clear.isHidden()
    box = controls.filter.kinds["visit"]
    box.click()
    assert "visit" not in desk.session.state.shown_events.kinds
    assert desk.session.state.shown_events.kinds
    visits = [e for e in tab.chart.events if e.mark.event.kind == "visit"]
    assert visits == []
    assert controls.hidden.isVisible()
    assert str(tab.chart.hidden) in controls.hidden.text()
    assert tab.list.events.rowCount() == len(tab.chart.events)
    click(controls.clear)
    assert desk.session.state.shown_events == ShownEvents()
    assert controls.hidden.isHidden()
    desk.run("edit.undo")
    assert desk.session.state.shown_events.kinds


def test_every_filter_can_be_chosen(desk, tab):
    panel = tab.controls.filter
    tab.controls.choose.pressed.emit()
    panel.weight.setCurrentIndex(panel.weight.findData(4))
    panel.weight.activated.emit(panel.weight.currentIndex())
    panel.themes["people"].click()
    source = desk.session.dataset.event_by_id[UPGRADE].source_ids[0]
    panel.source.setCurrentIndex(panel.source.findData(source))
    panel.source.activated.emit(panel.source.currentIndex())
    panel.in_sight.click()
    shown = desk.session.state.shown_events
    assert shown.importance == 4
    assert shown.themes == {"politics", "economy", "security"}
    assert shown.source == source
    assert shown.in_sight
    assert UPGRADE in {e.event_id for e in tab.chart.events}
    panel.clear.click()
    assert desk.session.state.shown_events == ShownEvents(in_sight=True)


def test_the_last_tick_means_all(desk, tab):
    panel = tab.controls.filter
    for theme in ("politics", "economy", "security", "people"):
        panel.themes[theme].click()
    assert desk.session.state.shown_events.themes == frozenset()
    assert all(box.isChecked() for box in panel.themes.values())


def test_the_list_can_keep_to_what_is_in_sight(desk, tab):
    click(tab.mode.buttons["list"])
    tab.controls.filter.in_sight.click()
    whole = len(desk.session.dataset.events)
    assert 0 < tab.list.events.rowCount() < whole
    QTest.keyClick(tab.strip, Qt.Key.Key_Home)
    first = tab.list.events.event_id(0)
    event = desk.session.dataset.event_by_id[first]
    assert event.last.end >= desk.session.state.span.start
    tab.controls.filter.in_sight.click()
    assert tab.list.events.rowCount() == whole


def test_an_event_on_which_sources_disagree_opens_both_claims(desk, tab):
    conflict = next(
        c for c in desk.session.dataset.conflicts if c.conflict_id == "relations-year"
    )
    event_id = conflict.subject[0]
    mark = next(e.mark for e in tab.chart.events if e.event_id == event_id)
    assert mark.disputed
    tab.view.clicked.emit(Target("event", event_id, Area(0, 0, 9, 9), ""))
    words = desk.window.inspector.toPlainText()
    assert conflict.claim_a in words
    assert conflict.claim_b in words
    assert conflict.resolution.en in words


def test_choices_fold_where_there_is_little_room(desk, tab):
    controls = tab.controls
    assert not controls.trade.folded
    lanes, trade = controls.lanes.width_for, controls.trade.width_for
    room = next(
        room
        for room in range(1200, 0, -1)
        if not (controls.fit(room) or not controls.trade.folded)
    )
    assert not controls.lanes.folded
    assert lanes(folded=False) + trade(folded=False) < room
    controls.fit(200)
    assert controls.lanes.folded
    controls.trade.actions_by_key[Flow.BALANCE].trigger()
    assert desk.session.state.trade_line is Flow.BALANCE
    controls.fit(5000)
    assert not controls.lanes.folded
    assert not controls.trade.folded


def test_the_way_to_the_context_is_there_when_something_is_chosen(desk, tab):
    assert tab.context.isHidden()
    choose(desk, UPGRADE)
    assert tab.context.isVisible()
    click(tab.context)
    assert desk.session.state.selected_event is None
    assert tab.context.isHidden()
