"""The window: tabs, menus, shared controls, linking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import ThemeName, View

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk
    from vnjp_desktop.core.figure.marks import Target
    from vnjp_desktop.plots.chart_view import ChartView

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


def target_of(view: ChartView, kind: str, key: str) -> Target:
    """Return what is drawn for a thing."""
    view.grab()
    return next(t for t in view.drawing.targets if (t.kind, t.key) == (kind, key))


def click_on(qtbot: QtBot, view: ChartView, target: Target) -> None:
    """Click into the middle of a target."""
    area = target.area
    point = QPoint(round(area.x + area.width / 2), round(area.y + area.height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_every_tab_can_be_turned_to(desk: Desk, qtbot: QtBot) -> None:
    tabs = desk.window.top.tabs
    for index, view in enumerate(View):
        centre = tabs.tabRect(index).center()
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=centre)
        tab = desk.window.tab
        assert tab is not None
        assert tab.VIEW is view
        assert tab.isVisible()
        assert tab.heading.full_text


@pytest.mark.parametrize("number", [1, 2, 3])
def test_tabs_have_keys(desk: Desk, qtbot: QtBot, number: int) -> None:
    action = desk.commands.actions.actions[f"view.{list(View)[number - 1]}"]
    assert action.shortcut().toString() == f"Ctrl+{number}"
    action.trigger()
    assert desk.window.view is list(View)[number - 1]
    assert action.isChecked()


def test_clicking_an_event_takes_every_view_to_it(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.tab.view
    click_on(qtbot, view, target_of(view, "event", UPGRADE))
    assert desk.session.state.selected_event == UPGRADE
    assert desk.window.inspector.details.title
    assert "2023" in desk.window.inspector.details.subtitle
    desk.window.show_view(View.BALANCE)
    balance = desk.window.tab
    assert balance.chart.selected_period == Period.year(2023)


def test_arrow_keys_step_through_the_events(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.tab.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    first = desk.session.state.selected_event
    qtbot.keyClick(view, Qt.Key.Key_Right)
    second = desk.session.state.selected_event
    assert first is not None
    assert second is not None
    assert first != second
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert desk.session.state.selected_event == first


def test_a_period_chosen_in_the_balance_is_shown_everywhere(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.show_view(View.BALANCE)
    view = desk.window.tab.view
    click_on(qtbot, view, target_of(view, "period", "2022"))
    assert desk.session.state.selected_period == Period.year(2022)
    text = str(desk.window.inspector.details)
    assert "24.2" in text
    assert "23.4" in text
    assert "50" in text  # the printed total that does not fit
    desk.window.show_view(View.TIMELINE)
    assert desk.window.tab.chart.selected_period == Period.year(2022)


def test_the_card_follows_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_view(View.BALANCE)
    tab = desk.window.tab
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Left)
    assert tab.view.card.isVisible()
    assert tab.view.card.card.title == "2025"
    qtbot.keyClick(tab.view, Qt.Key.Key_Left)
    assert tab.view.card.card.title == "2024"


def test_the_card_follows_the_pointer(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_view(View.BALANCE)
    tab = desk.window.tab
    area = target_of(tab.view, "period", "2014").area
    point = QPoint(round(area.x + area.width / 2), round(area.y + area.height / 2))
    qtbot.mouseMove(tab.view.viewport(), point)
    qtbot.waitUntil(tab.view.card.isVisible)
    assert tab.view.card.card.title == "2014"


def test_undo_and_redo_from_the_menu(desk: Desk) -> None:
    undo = desk.commands.actions.actions["edit.undo"]
    assert not undo.isEnabled()
    desk.run("view.unit.JPY")
    assert desk.session.state.unit == "JPY"
    assert undo.isEnabled()
    desk.run("edit.undo")
    assert desk.session.state.unit == "USD"
    desk.run("edit.redo")
    assert desk.session.state.unit == "JPY"


def test_years_typed_at_the_top(desk: Desk, qtbot: QtBot) -> None:
    box = desk.window.top.controls.first
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2005")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desk.session.state.span.years[0] == 2005
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert desk.session.state.span.years[0] == 2006


def test_the_slider_moves_the_years_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    slider = desk.window.top.controls.slider
    before = desk.session.state
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    start = QPoint(round(slider._x(before.span.years[0])), middle.y())
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(slider, QPoint(start.x() + 10, middle.y()))
    qtbot.mouseMove(slider, middle)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert desk.session.state.span.years[0] > before.span.years[0]
    desk.session.undo()
    assert desk.session.state == before


def test_the_slider_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    slider = desk.window.top.controls.slider
    first, last = desk.session.state.span.years
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert desk.session.state.span.years == (first, last - 1)
    qtbot.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.state.span.years == (first + 1, last - 1)
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert desk.session.state.span.years == (first - 9, last - 11)


def test_reporter_and_frequency(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_view(View.BALANCE)
    tab = desk.window.tab
    desk.run("view.reporter.JPN")
    assert tab.chart.reporter == "JPN"
    button = tab.controls.frequency.buttons[Frequency.MONTHLY]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.session.state.frequency is Frequency.MONTHLY
    assert tab.chart.points
    assert tab.chart.points[0].period.frequency is Frequency.MONTHLY


def test_language_is_switched_live(desk: Desk) -> None:
    desk.run("view.language.vi")
    assert desk.window.top.tabs.tabText(1) == "Cán cân thương mại"
    desk.run("view.language.ja")
    assert desk.window.top.tabs.tabText(1) == "貿易収支"
    assert "Vietnam" not in desk.window.windowTitle()


def test_a_category_alone_in_the_balance_chart(desk: Desk, qtbot: QtBot) -> None:
    desk.session.update(lambda s: replace(s, chart_category="seafood"))
    desk.window.show_view(View.BALANCE)
    tab = desk.window.tab
    assert tab.controls.all_goods.isVisible()
    assert "Seafood" in tab.heading.full_text + tab.subtitle.full_text
    qtbot.mouseClick(tab.controls.all_goods, Qt.MouseButton.LeftButton)
    assert desk.session.state.chart_category is None
    assert not tab.controls.all_goods.isVisible()


def test_the_list_is_the_readable_twin(desk: Desk, qtbot: QtBot) -> None:
    tab = desk.window.tab
    qtbot.mouseClick(tab.mode.buttons["list"], Qt.MouseButton.LeftButton)
    assert tab.list.isVisible()
    assert not tab.view.isVisible()
    tab.list.event_chosen.emit(UPGRADE)
    assert desk.session.state.selected_event == UPGRADE


def test_the_list_begins_where_the_chart_does(desk: Desk, qtbot: QtBot) -> None:
    tab = desk.window.tab
    qtbot.mouseClick(tab.mode.buttons["both"], Qt.MouseButton.LeftButton)
    assert tab.view.isVisible()
    first = desk.session.state.span.start.toordinal()
    top = tab.list.indexAt(QPoint(5, 5)).row()
    assert tab.chart.events[top].first >= first
    assert tab.chart.events[top - 1].first < first
    desk.session.update(lambda s: replace(s, span=Span.of_years(2200, 2201)))
    assert tab.list.events.first_from(10**6) is None


def test_fit_all_shows_the_relations_then_everything(desk: Desk, qtbot: QtBot) -> None:
    tab = desk.window.tab
    qtbot.mouseClick(tab.fit, Qt.MouseButton.LeftButton)
    assert desk.session.state.span.years == (1973, 2026)
    qtbot.mouseClick(tab.fit, Qt.MouseButton.LeftButton)
    assert desk.session.state.span.years == (1591, 2026)


def test_context_is_shown_when_nothing_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    desk.session.update(lambda s: replace(s, selected_event=UPGRADE))
    chosen = desk.window.inspector.details
    qtbot.mouseClick(desk.window.tab.context, Qt.MouseButton.LeftButton)
    context = desk.window.inspector.details
    assert context != chosen
    assert "CPTPP" in str(context)
    assert "aid" in str(context).lower()


def test_the_inspector_can_be_hidden(desk: Desk) -> None:
    desk.run("view.inspector")
    assert not desk.window.inspector.isVisible()
    desk.run("view.inspector")
    assert desk.window.inspector.isVisible()


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_colours_follow_the_choice(desk: Desk, theme: str) -> None:
    desk.session.update(lambda s: replace(s, theme=ThemeName(theme)))
    desk.window.look.choose(desk.session.state.theme)
    image = desk.window.grab().toImage()
    corner = image.pixelColor(6, image.height() // 2).lightness()
    assert (corner < 100) == (theme == "dark")


def test_zooming_with_the_wheel_is_one_undoable_step(desk: Desk, qtbot: QtBot) -> None:
    view = desk.window.tab.view
    view.grab()
    before = desk.session.state
    with qtbot.waitSignal(view.span_changed):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert desk.session.state.span.days < before.span.days
    desk.session.undo()
    assert desk.session.state == before
    assert view.box.span() == before.span


def test_dragging_moves_the_window_of_time(desk: Desk, qtbot: QtBot) -> None:
    desk.session.update(lambda s: replace(s, span=Span.of_years(2000, 2010)))
    view = desk.window.tab.view
    view.grab()
    plot = view.drawing.plot
    port = view.viewport()
    start = QPoint(round(plot.x + plot.width / 2), round(plot.y + 3))
    with qtbot.waitSignal(view.span_changed):
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 8):
            qtbot.mouseMove(port, QPoint(start.x() - 20 * step, start.y()))
        end = QPoint(start.x() - 140, start.y())
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert desk.session.state.span.start.year > 2000
    assert abs(desk.session.state.span.days - Span.of_years(2000, 2010).days) <= 2


def test_a_category_shown_alone_brings_the_balance_to_the_front(desk: Desk) -> None:
    desk.window.show_view(View.CATEGORIES)
    desk.session.update(lambda s: replace(s, chart_category="coffee"))
    assert desk.window.view is View.BALANCE
    desk.window.show_view(View.CATEGORIES)
    desk.session.update(lambda s: replace(s, chart_category=None))
    assert desk.window.view is View.CATEGORIES


def test_tab_reaches_the_view_before_the_panel_beside_it(desk: Desk) -> None:
    order, widget = [], desk.window.top.search
    while widget not in order:
        order.append(widget)
        widget = widget.nextInFocusChain()
    tab, inspector = desk.window.tab, desk.window.inspector
    places = [order.index(w) for w in (tab.mode.buttons["chart"], tab.view, tab.strip)]
    assert places == sorted(places)
    assert order.index(inspector) > places[-1]
    desk.window.show_view(View.BALANCE)
    behind, widget = [], desk.window.top.export
    while widget is not inspector:
        behind.append(widget)
        widget = widget.nextInFocusChain()
    assert desk.window.tab.view in behind
