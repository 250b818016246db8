"""The table twin of the balance chart as a Qt model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from vnjp_desktop.core.charts.balance.copying import markdown, tab_separated
from vnjp_desktop.core.charts.balance.plot import Drawn, Plot, Series
from vnjp_desktop.core.charts.balance.twin import ColumnKind, balance_table
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Period
from vnjp_desktop.viewmodels.balance_table import NUMBER_ROLE, BalanceTableModel

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
YEARS = range(1970, 2026)  # the first of them before any figure
PERIODS = [Period.year(year) for year in YEARS]
ALL = range(len(PERIODS))


class Watched:
    """A language that counts the numbers it writes."""

    def __init__(self, labels):
        self._labels = labels
        self.written = 0

    def __getattr__(self, name):
        return getattr(self._labels, name)

    def __call__(self, message, /, **values):
        return self._labels(message, **values)

    def value(self, value, magnitude, **how):
        self.written += 1
        return self._labels.value(value, magnitude, **how)


@pytest.fixture
def labels(english):
    return Watched(english)


@pytest.fixture
def table(dataset, labels):
    return build(dataset, labels)


def build(dataset, labels, keys=("export", "balance")):
    flows = {"export": Flow.EXPORT, "balance": Flow.BALANCE, "import": Flow.IMPORT}
    series = tuple(
        Series(
            key,
            key.title(),
            key,
            "" if key == "balance" else key,
            tuple(dataset.ledger.value(p, "VNM", flows[key]) for p in PERIODS),
            Drawn.LINE,
            "VNM",
            by_sign=key == "balance",
        )
        for key in keys
    )
    plot = Plot(series, labels.unit("USD", Magnitude.LARGE), Magnitude.LARGE)
    names = {key: f"Source {n}" for n, key in enumerate(dataset.sources)}
    pairs = [(plot, one) for one in series]
    return balance_table("Title", PERIODS, pairs, names, labels)


@pytest.fixture
def model(qapp, qtmodeltester, table, labels):
    model = BalanceTableModel()
    model.show(table, ALL, labels)
    qtmodeltester.check(model)
    return model


def cells(model, column, role=Qt.ItemDataRole.DisplayRole):
    return [
        model.data(model.index(row, column), role) for row in range(model.rowCount())
    ]


def test_an_empty_model(qapp):
    model = BalanceTableModel()
    model.sort(0)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert model.headerData(0, Qt.Orientation.Horizontal) is None
    assert model.row_of(Period.year(2020)) is None
    with pytest.raises(IndexError):
        model.period(0)


def test_rows_are_periods_and_columns_series(model, table):
    kinds = [column.kind for column in table.columns]
    assert kinds == [
        ColumnKind.PERIOD,
        ColumnKind.VALUE,
        ColumnKind.VALUE,
        ColumnKind.STATUS,
        ColumnKind.SOURCES,
    ]
    assert (model.rowCount(), model.columnCount()) == (len(PERIODS), 5)
    assert cells(model, 0) == [str(year) for year in YEARS]
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(5)]
    assert heads[1] == "Export\nUS$ bn"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_cell_has_its_number_and_its_side(model, dataset):
    row = model.row_of(Period.year(2025))
    index = model.index(row, 1)
    assert model.data(index) == "26.77"
    value = dataset.ledger.value(Period.year(2025), "VNM", Flow.EXPORT)
    assert model.data(index, NUMBER_ROLE) == value.amount
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.data(index, align) & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(row, 0), align) & Qt.AlignmentFlag.AlignLeft
    for section, side in ((1, "AlignRight"), (0, "AlignLeft")):
        head = model.headerData(section, Qt.Orientation.Horizontal, align)
        assert head & Qt.AlignmentFlag[side]
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Export, US$")
    assert spoken.endswith("26.77")
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, align + 1) is None


def test_a_missing_number_says_why(model):
    index = model.index(0, 1)
    assert model.data(index, NUMBER_ROLE) is None
    why = model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert why == "Not in the data yet: no source collected"
    assert why in model.data(index, Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("column", [1, 2])
@pytest.mark.parametrize("direction", [UP, DOWN])
def test_numbers_sort_as_numbers_and_gaps_stay_last(model, column, direction):
    model.sort(column, direction)
    amounts = cells(model, column, NUMBER_ROLE)
    known = [amount for amount in amounts if amount is not None]
    assert known == sorted(known, reverse=direction is DOWN)
    assert amounts[len(known) :] == [None] * (len(amounts) - len(known))
    assert len(known) < len(amounts)


def test_other_columns_sort_too(model):
    model.sort(0, DOWN)
    assert cells(model, 0)[0] == "2025"
    for column in (3, 4):
        model.sort(column, UP)
        shown = cells(model, column)
        assert shown[0]
        assert not shown[-1]
    named = [text for text in cells(model, 4) if text]
    assert named == sorted(named, key=str.casefold)


def test_what_is_kept_moves_with_its_row(model):
    kept = QPersistentModelIndex(model.index(model.row_of(Period.year(2014)), 1))
    before = kept.data()
    model.sort(1, DOWN)
    assert kept.row() == model.row_of(Period.year(2014))
    assert kept.data() == before
    assert model.period(kept.row()) == Period.year(2014)


def test_only_what_is_in_sight_is_shown(model, table, labels):
    model.sort(1, DOWN)
    model.show(table, range(40, 50), labels)
    assert model.rowCount() == 10
    assert model.row_of(PERIODS[39]) is None
    amounts = cells(model, 1, NUMBER_ROLE)
    assert amounts == sorted(amounts, reverse=True)


def test_other_columns_start_in_order_of_time(dataset, labels, model):
    model.sort(1, DOWN)
    model.show(build(dataset, labels, ("export", "import")), ALL, labels)
    assert (model.sorted_by, model.direction) == (0, UP)
    assert cells(model, 0)[0] == str(YEARS[0])


def test_only_cells_that_are_looked_at_are_worded(qapp, table, labels):
    model = BalanceTableModel()
    model.show(table, ALL, labels)
    model.sort(2, DOWN)
    assert labels.written == 0
    model.data(model.index(3, 1))
    first = labels.written
    assert 0 < first <= 2
    model.data(model.index(3, 1))
    assert labels.written == first


def test_rows_are_a_sequence(table):
    assert len(table.rows) == len(PERIODS)
    assert table.rows[-1].period == PERIODS[-1]
    assert [row.period for row in table.rows[2:5]] == PERIODS[2:5]
    assert table.rows[-1].known
    assert not table.rows[0].known
    with pytest.raises(IndexError):
        table.rows[len(PERIODS)]


def test_rows_are_copied_for_spreadsheets(table):
    text = tab_separated(table, [PERIODS.index(Period.year(2021)), 0])
    head, year, gap = (line.split("\t") for line in text.split("\n"))
    assert head[0] == "Period"
    assert year[0] == "2021"
    assert float(year[1]) - float(year[2]) > float(year[1])  # a deficit
    assert year[2].startswith("-")
    assert gap[0] == "1970"
    assert {len(line) for line in (head, year, gap)} == {5}


def test_rows_are_copied_as_markdown(dataset, labels):
    table = build(dataset, labels)
    text = markdown(table, [PERIODS.index(Period.year(2025))])
    lines = text.split("\n")
    assert lines[1] == "| --- | ---: | ---: | --- | --- |"
    assert lines[2].startswith("| 2025 | 26.77 |")
    assert len(lines) == 3


def test_bars_inside_cells_do_not_break_markdown(dataset, labels):
    table = build(dataset, labels)
    names = dict.fromkeys(dataset.sources, r"a|b\c")
    table.rows._names = names
    line = markdown(table, [PERIODS.index(Period.year(2025))]).split("\n")[2]
    assert r"a\|b\\c" in line
    assert line.replace(r"\|", "").count("|") == 6


def test_headings_tell_the_order(model):
    def heads(role):
        return [
            model.headerData(n, Qt.Orientation.Horizontal, role)
            for n in range(model.columnCount())
        ]

    shown, spoken = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
    assert heads(shown)[0] == "Period\u00a0▴"
    assert heads(spoken)[0] == "Period, sorted upwards"
    model.sort(1, DOWN)
    assert heads(shown)[0] == heads(spoken)[0] == "Period"
    assert heads(shown)[1].endswith("\u00a0▾")
    assert heads(spoken)[1].endswith(", sorted downwards")
