"""The category table on screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.state import Column, Sort
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.ui.widgets.category_view import CategoryView
from vnjp_desktop.ui.widgets.category_widths import Need, fixed, share_out
from vnjp_desktop.viewmodels.category_table import COLUMNS

DOWN = Sort(Column.CHANGE_VALUE, descending=True)
VALUE = COLUMNS.index(Column.VALUE)


@pytest.fixture
def build(dataset):
    def build(data=dataset, **changes):
        language = load_language(changes.get("language", "en"))
        return categories_table(data, replace(initial_state(data), **changes), language)

    return build


@pytest.fixture
def view(qtbot, build):
    view = CategoryView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1060, 500)
    view.show_table(build())
    view.show()
    qtbot.waitExposed(view)
    return view


def press(qtbot, view, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(view.groups, key, modifier)


def click_row(qtbot, view, row, modifier=Qt.KeyboardModifier.NoModifier):
    where = view.groups.visualRect(view.model.index(row, 1)).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.groups.viewport(), left, modifier, where)


def test_a_click_chooses_a_group(qtbot, view):
    with qtbot.waitSignal(view.chosen) as chosen:
        click_row(qtbot, view, 5)
    assert chosen.args == ["seafood"]
    assert view.selected() == ("seafood",)


def test_a_second_row_joins_with_ctrl_and_leaves_again(qtbot, view):
    click_row(qtbot, view, 0)
    with qtbot.waitSignal(view.chosen) as chosen:
        click_row(qtbot, view, 3, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == ["wood-products"]
    assert view.selected() == ("textiles-garments", "wood-products")
    with qtbot.waitSignal(view.chosen) as chosen:
        click_row(qtbot, view, 3, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == ["textiles-garments"]
    with qtbot.waitSignal(view.chosen) as chosen:
        click_row(qtbot, view, 0, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [""]


def test_keys_move_the_choice(qtbot, view):
    view.choose("seafood")
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.selected() == ("other-goods",)
    press(qtbot, view, Qt.Key.Key_End)
    assert view.selected() == (view.model.key(40),)
    press(qtbot, view, Qt.Key.Key_Home)
    assert view.selected() == ("textiles-garments",)
    press(qtbot, view, Qt.Key.Key_Right)
    assert view.selected() == ("textiles-garments",)


def test_home_in_an_empty_table_goes_nowhere(qtbot, view, build):
    view.show_table(build(filter="zzz"))
    press(qtbot, view, Qt.Key.Key_Home)
    press(qtbot, view, Qt.Key.Key_Return)
    assert view.selected() == ()


def test_enter_and_double_click_open_a_group(qtbot, view):
    view.choose("seafood")
    with qtbot.waitSignal(view.opened) as opened:
        press(qtbot, view, Qt.Key.Key_Return)
    assert opened.args == ["seafood"]
    where = view.groups.visualRect(view.model.index(0, 1)).center()
    click_row(qtbot, view, 0)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseDClick(view.groups.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == ["textiles-garments"]


def test_a_choice_from_outside_is_silent(qtbot, view):
    with qtbot.assertNotEmitted(view.chosen):
        view.choose("seafood")
        assert view.selected() == ("seafood",)
        view.choose("seafood")
        view.choose("no-such-group")
        assert view.selected() == ()
        view.choose(None)


def test_the_choice_survives_sorting_filtering_and_another_period(view, build, qtbot):
    view.choose("seafood")
    with qtbot.assertNotEmitted(view.chosen):
        for changes in (
            {"sort": DOWN},
            {"filter": "hang"},
            {"period": Period.year_to_date(2023, 10)},
            {"language": "vi", "unit": "JPY"},
        ):
            view.show_table(build(**changes))
            assert view.selected() == ("seafood",)
            current = view.groups.currentIndex()
            assert view.model.key(current.row()) == "seafood"


def test_a_chosen_row_comes_into_sight(qtbot, view):
    last = view.model.key(40)
    view.choose(last)
    area = view.groups.viewport().rect()
    qtbot.waitUntil(
        lambda: area.contains(view.groups.visualRect(view.model.index(40, 0)).center())
    )


def test_a_heading_asks_for_its_order(qtbot, view):
    headings = view.groups.headings
    middle = headings.sectionViewportPosition(VALUE) + headings.sectionSize(VALUE) // 2
    with qtbot.waitSignal(view.sort_wanted) as wanted:
        qtbot.mouseClick(
            headings.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, 10)
        )
    assert wanted.args == [Column.VALUE]


def test_headings_carry_the_sign_of_the_order(view, build):
    headings = view.groups.headings
    assert headings.words(Column.RANK) == "#\N{NO-BREAK SPACE}▴"
    assert headings.words(Column.VALUE) == "US$ m"
    view.show_table(build(sort=DOWN))
    assert headings.words(Column.CHANGE_VALUE).endswith("▾")


def test_the_total_stays_below_and_in_line(view, build):
    for changes in ({}, {"sort": DOWN}, {"period": Period.year(2021)}):
        view.show_table(build(**changes))
        last = view.lines.rowCount() - 1
        assert view.lines.index(last, 1).data() == "Total, all groups"
        for section in range(len(COLUMNS)):
            assert view.ends.columnWidth(section) == view.groups.columnWidth(section)
    assert view.ends.geometry().top() >= view.groups.geometry().bottom()


def test_columns_share_the_width(qtbot, view):
    wide = sum(view.groups.columnWidth(n) for n in range(len(COLUMNS)))
    assert wide == view.groups.viewport().width()
    view.resize(420, 300)
    qtbot.waitUntil(lambda: view.ends.horizontalScrollBar().maximum() > 0)
    view.ends.horizontalScrollBar().setValue(40)
    assert view.groups.horizontalScrollBar().value() == 40
    view.groups.horizontalScrollBar().setValue(10)
    assert view.ends.horizontalScrollBar().value() == 10


def test_a_width_set_by_hand_is_kept(view, build):
    section = COLUMNS.index(Column.SHARE)
    view.groups.setColumnWidth(section, 140)
    assert view.ends.columnWidth(section) == 140
    view.show_table(build(sort=DOWN))
    assert view.groups.columnWidth(section) == 140


def test_copied_rows_can_be_read_by_a_spreadsheet(view):
    view.choose("machinery-equipment")
    view.copy_rows.trigger()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["#", "Category", "US$ m"]
    assert lines[1].split("\t") == [
        "3",
        "Machinery, equipment, tools and parts",
        "2,678.8",
        "10.0",
        "-87.7",
        "-3.2",
        "P",
    ]


def test_without_a_choice_the_clipboard_is_left_alone(view):
    QGuiApplication.clipboard().setText("mine")
    view.copy_rows.trigger()
    assert QGuiApplication.clipboard().text() == "mine"


def test_an_empty_view_has_nothing_to_copy(qtbot):
    view = CategoryView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    assert view.text_of_selection() == ""


def test_several_rows_are_copied_in_their_order(view):
    flags = QItemSelectionModel.SelectionFlag
    for row in (7, 2):
        index = view.model.index(row, 0)
        view.groups.selectionModel().select(index, flags.Select | flags.Rows)
    lines = view.text_of_selection().split("\n")
    assert [line.split("\t")[0] for line in lines[1:]] == ["3", "8"]


def test_the_menu_leads_to_the_balance_of_a_group(qtbot, view):
    menu = view.menu()
    assert [a.text() for a in menu.actions()] == ["Show in balance chart", "Copy rows"]
    view.show_balance.trigger()
    view.choose("seafood")
    with qtbot.waitSignal(view.balance_wanted) as wanted:
        view.show_balance.trigger()
    assert wanted.args == ["seafood"]


def test_the_menu_opens_where_it_is_asked_for(qtbot, view, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "vnjp_desktop.ui.widgets.category_view.QMenu.popup",
        lambda menu, place: opened.append((menu, place)),
    )
    view.groups.customContextMenuRequested.emit(QPoint(20, 20))
    assert opened[0][1] == view.groups.viewport().mapToGlobal(QPoint(20, 20))


def test_the_row_under_the_pointer_is_lit_until_it_leaves(qtbot, view):
    where = view.groups.visualRect(view.model.index(4, 1)).center()
    qtbot.mouseMove(view.groups.viewport(), where)
    qtbot.waitUntil(lambda: view.groups.delegate.hovered == 4)
    qtbot.mouseMove(view.groups.viewport(), QPoint(where.x() + 3, where.y()))
    QGuiApplication.sendEvent(view.groups, leave_event())
    assert view.groups.delegate.hovered == -1


def leave_event():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def colours(view):
    image = view.grab().toImage()
    step = 2
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


@pytest.mark.parametrize("name", ["light", "dark"])
def test_both_themes_paint_with_their_own_colours(view, name):
    theme = load_theme(name)
    view.set_theme(theme)
    view.choose("seafood")
    painted = colours(view)
    assert {theme["panel"], theme["export"], theme["accent_tint"]} <= painted
    other = load_theme("dark" if name == "light" else "light")
    assert other["export"] not in painted


def test_imports_have_their_own_colour(view, build):
    view.show_table(build(flow=Flow.IMPORT))
    painted = colours(view)
    assert load_theme("light")["import"] in painted


def test_values_of_nothing_have_no_bar(view, build, dataset):
    claims = [c._replace(value=0.0) if c.category else c for c in dataset.claims]
    nothing = replace(dataset, claims=tuple(claims))
    table = build(nothing, flow=Flow.IMPORT)
    bare = replace(table, rows=tuple(replace(r, trend=()) for r in table.rows))
    view.show_table(bare)
    assert load_theme("light")["import"] not in colours(view)


def test_estimates_are_hatched(view, build, dataset):
    solid = colours_count(view, load_theme("light")["export"])
    claims = [c._replace(status=Status.ESTIMATED) for c in dataset.claims]
    view.show_table(build(replace(dataset, claims=tuple(claims))))
    assert colours_count(view, load_theme("light")["export"]) < solid / 2


def colours_count(view, code):
    image = view.grab().toImage()
    return sum(
        image.pixelColor(x, y).name().upper() == code
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    )


def test_a_few_rows_are_framed_closely(view, build):
    view.show_table(build(filter="cafe"))
    view.grab()
    assert view.groups.height() < 120


def test_cells_are_named_for_a_screen_reader(view):
    # The tests see the widget alone; the bus reaches cells through the model.
    interface = QAccessible.queryAccessibleInterface(view.groups)
    assert interface.role() == QAccessible.Role.Table
    assert "Five groups" in interface.text(QAccessible.Text.Name)
    assert "US$ 26,766.0 m" in interface.text(QAccessible.Text.Description)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert view.model.index(5, VALUE).data(role) == "Seafood, value US$ 1,689.6 m"


# Sharing out widths.


def test_widths_are_shared_in_rounds():
    needs = {
        Column.RANK: fixed(30),
        Column.CATEGORY: Need(100, 200, 300),
        Column.VALUE: Need(50, 80, 120),
    }
    rank, name, value = Column.RANK, Column.CATEGORY, Column.VALUE
    assert share_out(100, needs) == {rank: 30, name: 100, value: 50}
    assert share_out(250, needs) == {rank: 30, name: 170, value: 50}
    assert share_out(300, needs) == {rank: 30, name: 200, value: 70}
    assert share_out(460, needs) == {rank: 30, name: 310, value: 120}
    assert share_out(90, {rank: fixed(30)}) == {rank: 30}
