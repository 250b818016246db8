"""The tab of commodity groups, through the session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.state import Column, Sort
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.ui.tabs.categories import CategoriesTab
from vnjp_desktop.ui.widgets.elided import ElidedLabel
from vnjp_desktop.viewmodels.category_table import COLUMNS


@pytest.fixture
def tab(qtbot, session, look):
    tab = CategoriesTab(session, look)
    qtbot.addWidget(tab)
    tab.resize(1060, 640)
    with qtbot.waitExposed(tab):
        tab.show()
    return tab


def shown(tab):
    return [row.category for row in tab.view.model.rows()]


def click_heading(qtbot, tab, column):
    headings = tab.view.groups.headings
    section = COLUMNS.index(column)
    left = headings.sectionViewportPosition(section)
    where = QPoint(left + headings.sectionSize(section) // 2, 10)
    qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_it_opens_on_the_exports_of_the_latest_full_year(tab):
    assert tab.heading.text() == "Five groups carry half of what Vietnam sells to Japan"
    assert "2025" in tab.subtitle.text()
    assert tab.period.text().startswith("2025")
    assert tab.flow.current() == Flow.EXPORT
    assert tab.count.text() == "41 of 41 groups shown, 100% of the total"
    assert shown(tab)[5] == "seafood"


def test_imports_are_one_click_away(qtbot, tab, session):
    qtbot.mouseClick(tab.flow.buttons[Flow.IMPORT], Qt.MouseButton.LeftButton)
    assert session.state.flow is Flow.IMPORT
    assert "imports from Japan" in tab.subtitle.text()


def test_typing_filters_and_is_undone_as_one(qtbot, tab, session):
    qtbot.keyClicks(tab.filter, "dien thoai")
    assert shown(tab) == ["phones-components"]
    assert tab.count.text() == "1 of 41 groups shown, 6% of the total"
    session.undo()
    assert session.state.filter == ""
    assert tab.filter.text() == ""
    assert len(shown(tab)) == 41


def test_ctrl_f_leads_to_the_filter_and_escape_back(qtbot, tab, session):
    tab.activateWindow()
    tab.view.setFocus()
    qtbot.keyClick(tab.view.groups, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(tab.filter.hasFocus)
    qtbot.keyClicks(tab.filter, "cafe")
    qtbot.keyClick(tab.filter, Qt.Key.Key_Escape)
    assert session.state.filter == ""
    assert tab.view.groups.hasFocus()
    tab.filter.setFocus()
    qtbot.keyClick(tab.filter, Qt.Key.Key_Escape)
    assert tab.view.groups.hasFocus()


def test_a_filter_without_a_match_says_so_and_is_cleared(qtbot, tab, session):
    qtbot.keyClicks(tab.filter, "zzz")
    assert tab.pages.currentIndex() == 1
    assert tab.reason.text() == "No group matches “zzz”."
    qtbot.mouseClick(tab.remedy, Qt.MouseButton.LeftButton)
    assert session.state.filter == ""
    assert tab.pages.currentIndex() == 0


def test_a_period_without_groups_offers_the_nearest(qtbot, tab, session):
    session.update(lambda s: replace(s, period=Period.year(1995)))
    assert "1995" in tab.reason.text()
    qtbot.mouseClick(tab.remedy, Qt.MouseButton.LeftButton)
    assert session.state.period.frequency is Frequency.ANNUAL
    assert shown(tab)


def test_a_reporter_without_groups_offers_the_other(qtbot, tab, session):
    session.update(lambda s: replace(s, reporter="JPN"))
    assert tab.pages.currentIndex() == 1
    qtbot.mouseClick(tab.remedy, Qt.MouseButton.LeftButton)
    assert session.state.reporter == "VNM"


def test_no_groups_at_all_leave_no_button(tab, session, dataset):
    claims = tuple(c for c in dataset.claims if not c.category)
    session.load(replace(dataset, claims=claims))
    assert tab.pages.currentIndex() == 1
    assert not tab.remedy.isVisible()
    tab.remedy.click()
    assert not shown(tab)


def test_the_remedy_waits_for_a_reason(tab, session):
    before = session.state
    tab.remedy.click()
    assert session.state == before


def test_the_third_click_on_a_heading_goes_back_to_the_ranks(qtbot, tab, session):
    by_rank = shown(tab)
    click_heading(qtbot, tab, Column.CHANGE_VALUE)
    assert session.state.sort == Sort(Column.CHANGE_VALUE, descending=True)
    assert shown(tab)[0] == "wood-products"
    click_heading(qtbot, tab, Column.CHANGE_VALUE)
    assert session.state.sort == Sort(Column.CHANGE_VALUE)
    assert shown(tab)[-1] == "wood-products"
    click_heading(qtbot, tab, Column.CHANGE_VALUE)
    assert session.state.sort == Sort()
    assert shown(tab) == by_rank


def test_a_row_is_the_selection_of_the_session(qtbot, tab, session):
    assert not tab.to_balance.isEnabled()
    tab.view.setFocus()
    where = tab.view.groups.visualRect(tab.view.model.index(5, 1)).center()
    qtbot.mouseClick(tab.view.groups.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.state.selected_category == "seafood"
    qtbot.keyClick(tab.view.groups, Qt.Key.Key_Up)
    assert session.state.selected_category == "computers-electronics"
    assert tab.view.selected() == ("computers-electronics",)
    session.undo()
    assert session.state.selected_category is None
    assert tab.view.selected() == ()


def test_the_selection_comes_back_when_the_filter_goes(tab, session):
    session.update(lambda s: replace(s, selected_category="seafood"))
    session.update(lambda s: replace(s, filter="cafe"))
    assert tab.view.selected() == ()
    assert session.state.selected_category == "seafood"
    session.update(lambda s: replace(s, filter=""))
    assert tab.view.selected() == ("seafood",)


def test_the_balance_chart_can_show_the_group(qtbot, tab, session):
    session.update(lambda s: replace(s, selected_category="seafood"))
    qtbot.mouseClick(tab.to_balance, Qt.MouseButton.LeftButton)
    assert session.state.chart_category == "seafood"
    tab.view.balance_wanted.emit("coffee")
    assert session.state.chart_category == "coffee"


def test_periods_are_offered_by_kind_and_year(tab, session):
    october = Period.year_to_date(2023, 10)
    titles = [a.text() for a in tab.period.menu().actions()]
    assert titles[:3] == ["2025", "2024", "2023"]
    assert titles[-2:] == ["Year to date", "Months"]
    years = tab.period.menu().actions()[-1].menu().actions()
    assert [a.text() for a in years][:2] == ["2026", "2025"]
    assert tab.period.action(Period.year(2025)).isChecked()
    tab.period.action(october).trigger()
    assert session.state.period == october
    assert tab.period.text().startswith("January–October 2023")
    assert not tab.period.action(Period.year(2025)).isChecked()
    assert tab.period.action(october).isChecked()


def test_other_periods_have_a_menu_of_their_own(qtbot, english):
    from vnjp_desktop.ui.widgets.period_menu import PeriodChooser

    chooser = PeriodChooser()
    qtbot.addWidget(chooser)
    quarter = Period.parse("2025-04:2025-06")
    chooser.show_periods((quarter,), Period.year(2025), english)
    assert [a.text() for a in chooser.menu().actions()] == ["Other periods"]
    with qtbot.waitSignal(chooser.picked) as picked:
        chooser.action(quarter).trigger()
    assert picked.args == [quarter]


@pytest.mark.parametrize("language", ["en", "vi", "ja"])
def test_the_language_changes_everything_at_once(tab, session, language):
    session.update(lambda s: replace(s, language=language))
    labels = load_language(language)
    assert tab.flow.buttons[Flow.EXPORT].text() == labels("Exports")
    assert tab.filter.placeholderText() == labels("Filter…")
    seafood = session.dataset.categories["seafood"].label
    row = tab.view.model.row_of("seafood")
    assert tab.view.model.index(row, 1).data() == labels.name(seafood)


def test_a_hidden_tab_waits(tab, session):
    tab.hide()
    session.update(lambda s: replace(s, flow=Flow.IMPORT))
    assert tab.table.flow is Flow.EXPORT
    tab.show()
    assert tab.table.flow is Flow.IMPORT


def test_a_narrow_tab_keeps_its_switches_whole(qtbot, tab):
    tab.resize(600, 420)
    qtbot.waitUntil(lambda: tab.width() == 600)
    for switch in (tab.flow, tab.period, tab.to_balance):
        assert switch.width() >= switch.minimumSizeHint().width()
        assert switch.geometry().right() <= tab.width()


def test_a_line_too_long_ends_in_an_ellipsis(qtbot):
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.say("41 of 41 groups shown, 100% of the total")
    line.resize(90, 20)
    assert line.shown().endswith("…")
    assert line.toolTip() == line.text()
    assert line.minimumSizeHint().width() == 0
    assert not line.grab().isNull()
