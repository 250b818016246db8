"""The events as an item model."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Span
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.viewmodels.event_list import (
    COLOUR_ROLE,
    KEY_ROLE,
    WEIGHT_ROLE,
    YEAR_ROLE,
    EventColumn,
    EventListModel,
)

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


def chart_in(dataset, code, **changes):
    state = replace(initial_state(dataset), **changes)
    return timeline_chart(dataset, state, load_language(code))


@pytest.fixture
def model(dataset, qapp):
    events = EventListModel()
    events.show(chart_in(dataset, "en"), dataset.sources)
    return events


def cell(model, event_id, column, role=Qt.ItemDataRole.DisplayRole):
    return model.index(model.row_of(event_id), column).data(role)


def test_there_is_a_row_for_every_event(model, dataset):
    assert model.rowCount() == len(dataset.events)
    assert model.columnCount() == len(EventColumn)
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)
    for row in range(model.rowCount()):
        assert model.row_of(model.event_id(row)) == row
    assert model.row_of("no-such-event") is None


def test_cells_are_worded(model):
    texts = [cell(model, UPGRADE, column) for column in EventColumn]
    assert texts == [
        "27 November 2023",
        "Upgrade to Comprehensive Strategic Partnership",
        "Politics · Partnership",
        "Tokyo",
        cell(model, UPGRADE, EventColumn.SOURCES),
    ]


def test_theme_and_kind_of_one_name_are_said_once(model, dataset):
    event = next(e for e in dataset.events if e.kind == e.theme == "security")
    assert cell(model, event.event_id, EventColumn.KIND) == "Security"


def test_other_roles_carry_key_colour_weight_and_spoken_text(model):
    def read(role):
        return cell(model, UPGRADE, EventColumn.TITLE, role)

    assert read(KEY_ROLE) == UPGRADE
    assert read(COLOUR_ROLE) == "theme.politics"
    assert read(WEIGHT_ROLE) == 5
    spoken = read(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("27 November 2023: Upgrade to Comprehensive")
    assert "Politics" in spoken
    assert read(Qt.ItemDataRole.ToolTipRole) == spoken
    assert read(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_headings_are_worded(model, dataset):
    across = Qt.Orientation.Horizontal
    names = [model.headerData(column, across) for column in EventColumn]
    assert names == ["Date", "Event", "Kind", "Place", "Sources"]
    alignment = model.headerData(0, across, Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_sources_are_named_once_by_their_publishers(model, dataset):
    event = max(dataset.events, key=lambda e: len(e.source_ids))
    names = cell(model, event.event_id, EventColumn.SOURCES).split(" · ")
    publishers = {dataset.sources[key].publisher for key in event.source_ids}
    assert set(names) == publishers
    assert len(names) == len(publishers)


def test_what_is_not_date_or_title_is_spoken_alone(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(model, UPGRADE, EventColumn.PLACE, role) == "Tokyo"
    assert cell(model, UPGRADE, EventColumn.DATE, role).startswith("27 November 2023:")


def test_a_row_in_which_a_year_begins_has_the_year(model):
    years = model.years()
    assert years[0] == "1591"
    assert list(years.values()) == list(dict.fromkeys(years.values()))
    first = next(row for row, year in years.items() if year == "2023")
    assert model.index(first, 0).data(YEAR_ROLE) == "2023"
    assert model.index(first + 1, 0).data(YEAR_ROLE) == ""
    assert model.event_id(first).startswith("2023")
    assert model.event_id(first - 1).startswith("2022")


def test_only_a_window_of_time_is_listed(model, dataset):
    chart = chart_in(dataset, "en")
    window = Span.of_years(2023, 2023)
    assert model.show(chart, dataset.sources, window)
    ids = {model.event_id(row) for row in range(model.rowCount())}
    inside = [e for e in dataset.events if window.overlaps(e.date.start, e.last.end)]
    assert ids == {e.event_id for e in inside}
    assert not model.show(chart, dataset.sources, window)
    assert model.show(chart, dataset.sources, None)
    assert model.rowCount() == len(dataset.events)


def test_the_same_events_change_nothing(model, dataset, qtbot):
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.assertNotEmitted(model.dataChanged),
    ):
        assert not model.show(chart_in(dataset, "en", selected_event=UPGRADE))


def test_another_language_keeps_every_index(model, dataset, qtbot):
    kept = QPersistentModelIndex(model.index(model.row_of(UPGRADE), EventColumn.TITLE))
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignals([model.dataChanged, model.headerDataChanged], timeout=1000),
    ):
        assert model.show(chart_in(dataset, "vi"))
    assert kept.isValid()
    assert kept.data(KEY_ROLE) == UPGRADE
    assert kept.data() == dataset.event_by_id[UPGRADE].title.vi


def test_other_events_reset_the_model(model, dataset, qtbot):
    fewer = replace(dataset, events=dataset.events[:3])
    with qtbot.waitSignal(model.modelReset, timeout=1000):
        assert model.show(chart_in(fewer, "en"))
    assert model.rowCount() == 3


@pytest.mark.parametrize(
    ("typed", "start", "title"),
    [
        ("rcep", 0, "RCEP enters into force"),
        ("do muoi", 0, "Đỗ Mười: first visit by a Party General Secretary"),
        ("NHAT TAN", 0, "Nhật Tân Bridge and Nội Bài Terminal 2 open"),
        ("cambodia", 0, "Japan freezes aid over Cambodia"),
    ],
)
def test_search_needs_no_accents_and_finds_later_words(model, typed, start, title):
    row = model.find(typed, start)
    assert model.index(row, EventColumn.TITLE).data().startswith(title[:4])
    found = model.index(row, EventColumn.TITLE).data()
    assert found.split()[0] == title.split()[0]


def test_search_goes_on_from_a_row_and_round_again(model):
    first = model.find("japan", 0)
    second = model.find("japan", first + 1)
    assert first < second
    last = first
    while (after := model.find("japan", last + 1)) > last:
        last = after
    assert after == first


def test_search_prefers_the_beginning_of_a_title(model):
    row = model.find("upgrade", 0)
    assert model.index(row, EventColumn.TITLE).data().startswith("Upgrade")
    assert model.find("xyzzy", 0) is None
    assert model.find(" ", 0) is None


def test_an_empty_model_finds_nothing(qapp):
    assert EventListModel().find("a", 0) is None
