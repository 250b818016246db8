"""The category table as a Qt model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.state import Column, Sort
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.viewmodels.category_table import (
    COLUMNS,
    KEY_ROLE,
    NUMBER_ROLE,
    ROW_ROLE,
    TABLE_ROLE,
    CategoryTableModel,
)

DOWN = Sort(Column.CHANGE_VALUE, descending=True)


@pytest.fixture
def state(dataset):
    return initial_state(dataset)


@pytest.fixture
def build(dataset, state):
    def build(**changes):
        language = load_language(changes.get("language", "en"))
        return categories_table(dataset, replace(state, **changes), language)

    return build


@pytest.fixture
def model(qapp, qtmodeltester, build):
    model = CategoryTableModel()
    model.show(build())
    qtmodeltester.check(model)
    return model


def cell(model, row, column, role=Qt.ItemDataRole.DisplayRole):
    return model.data(model.index(row, COLUMNS.index(column)), role)


def heading(model, column, role=Qt.ItemDataRole.DisplayRole):
    section = COLUMNS.index(column)
    return model.headerData(section, Qt.Orientation.Horizontal, role)


def test_cells(model):
    assert (model.rowCount(), model.columnCount()) == (41, len(Column))
    assert cell(model, 5, Column.CATEGORY) == "Seafood"
    assert cell(model, 5, Column.VALUE) == "1,689.6"
    assert cell(model, 5, Column.VALUE, NUMBER_ROLE) == 1_689_600_189
    assert cell(model, 5, Column.CATEGORY, NUMBER_ROLE) is None
    assert cell(model, 5, Column.RANK, KEY_ROLE) == "seafood"
    assert cell(model, 5, Column.RANK, ROW_ROLE) is model.rows()[5]
    assert cell(model, 5, Column.RANK, TABLE_ROLE) is model.table
    right = cell(model, 5, Column.VALUE, Qt.ItemDataRole.TextAlignmentRole)
    left = cell(model, 5, Column.STATUS, Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert left & Qt.AlignmentFlag.AlignLeft
    assert cell(model, 5, Column.STATUS, Qt.ItemDataRole.DecorationRole) is None


def test_cells_for_a_screen_reader_and_the_pointer(model):
    aloud = cell(model, 5, Column.VALUE, Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == "Seafood, value US$ 1,689.6 m"
    exact = cell(model, 5, Column.VALUE, Qt.ItemDataRole.ToolTipRole)
    assert exact == "US$ 1,689,600,189"


def test_missing_numbers_are_none(model, build):
    model.show(build(period=Period.year_to_date(2023, 10)))
    row = model.row_of("means-of-transport")
    assert cell(model, row, Column.CHANGE_VALUE, NUMBER_ROLE) is None


def test_a_tree_of_one_level(model):
    child = model.index(0, 0)
    assert model.rowCount(child) == 0
    assert model.columnCount(child) == 0
    assert model.data(QModelIndex()) is None


def test_headings_tell_the_order_to_a_screen_reader(model, build):
    assert heading(model, Column.VALUE) == "US$ m"
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert heading(model, Column.RANK, spoken) == "#, sorted upwards"
    assert heading(model, Column.VALUE, spoken) == "US$ m"
    model.show(build(sort=DOWN))
    assert heading(model, Column.CHANGE_VALUE, spoken).endswith("sorted downwards")
    assert heading(model, Column.VALUE, Qt.ItemDataRole.TextAlignmentRole)
    assert heading(model, Column.VALUE, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_an_empty_model_has_no_headings(qapp):
    model = CategoryTableModel()
    assert model.rowCount() == 0
    assert heading(model, Column.VALUE) is None


def test_sorting_moves_kept_indexes_with_their_rows(model, build, qtbot):
    kept = QPersistentModelIndex(model.index(model.row_of("seafood"), 2))
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignals([model.layoutAboutToBeChanged, model.layoutChanged]):
        model.show(build(sort=DOWN))
    assert model.key(kept.row()) == "seafood"
    assert kept.column() == 2
    assert kept.row() != 5
    assert resets == []


def test_sorting_rewords_nothing(model, build, qtbot):
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(build(sort=DOWN))


def test_showing_the_same_moves_nothing(model, build, qtbot):
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.layoutChanged),
        qtbot.assertNotEmitted(model.dataChanged),
    ):
        model.show(build())


def test_another_unit_or_language_rewords_in_place(model, build, qtbot):
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged) as reworded,
        qtbot.waitSignal(model.headerDataChanged),
    ):
        model.show(build(unit="JPY"))
    first, last = reworded.args[:2]
    assert (first.row(), last.row()) == (0, 40)
    with qtbot.waitSignal(model.dataChanged):
        model.show(build(unit="JPY", language="vi"))
    assert cell(model, 5, Column.CATEGORY) == "Hàng thủy sản"


def test_other_rows_reset(model, build, qtbot):
    with qtbot.waitSignal(model.modelReset):
        model.show(build(filter="dien thoai"))
    assert [model.key(0), model.rowCount()] == ["phones-components", 1]
    assert model.row_of("seafood") is None


def test_the_lines_below_never_sort(qapp, build):
    lines = CategoryTableModel(lines=True)
    lines.show(build())
    assert lines.rowCount() == 1
    lines.show(build(period=Period.year(2021), sort=DOWN))
    shown = [cell(lines, row, Column.CATEGORY) for row in range(lines.rowCount())]
    assert shown == ["Not itemised", "Total, all groups"]
    assert lines.key(0) == ""
