"""The list of events as a user handles it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView

from vnjp_desktop.core.charts.timeline.chart import timeline_chart
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.ui.widgets.event_delegate import YEAR, small
from vnjp_desktop.ui.widgets.event_list import ROW, EventList
from vnjp_desktop.viewmodels.event_list import EventColumn

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
FIRST = "1591-oldest-surviving-letter-annam-japan"


def chart_in(dataset, code="en"):
    return timeline_chart(dataset, initial_state(dataset), load_language(code))


@pytest.fixture
def view(dataset, qtbot):
    widget = EventList()
    qtbot.addWidget(widget)
    widget.set_theme(load_theme("light"))
    widget.resize(1000, 400)
    widget.show_chart(chart_in(dataset), dataset.sources)
    widget.show()
    return widget


@pytest.fixture
def chosen(view):
    heard = []
    view.event_chosen.connect(heard.append)
    return heard


def click(view, row, column=EventColumn.TITLE):
    at = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        at,
    )


def test_a_click_chooses_the_event_of_the_row(view, chosen):
    click(view, 3)
    assert chosen == [view.events.event_id(3)]
    assert view.current_event() == view.events.event_id(3)
    click(view, 3, EventColumn.DATE)
    assert len(chosen) == 1


def test_getting_the_focus_chooses_nothing(view, chosen):
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current_event() is None
    assert chosen == []


def test_arrow_keys_step_through_the_events(view, chosen):
    view.select(FIRST)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    ids = [view.events.event_id(row) for row in (1, 2, 1)]
    assert chosen == ids


def test_home_and_end_lead_to_the_first_and_last_event(view, chosen):
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Home)
    last = view.events.rowCount() - 1
    assert chosen == [view.events.event_id(last), view.events.event_id(0)]


def test_an_empty_list_has_neither(dataset, qtbot):
    widget = EventList()
    qtbot.addWidget(widget)
    widget.show_chart(chart_in(replace(dataset, events=())))
    QTest.keyClick(widget, Qt.Key.Key_End)
    assert widget.current_event() is None


def test_selecting_from_outside_is_silent_and_comes_into_sight(view, chosen):
    view.select(UPGRADE)
    assert view.current_event() == UPGRADE
    row = view.events.row_of(UPGRADE)
    rect = view.visualRect(view.model().index(row, EventColumn.TITLE))
    assert view.viewport().rect().contains(rect.center())
    rows = {index.row() for index in view.selectionModel().selectedIndexes()}
    assert rows == {row}
    view.select(UPGRADE)
    view.select(None)
    assert view.current_event() is None
    assert not view.selectionModel().hasSelection()
    view.select("no-such-event")
    assert view.current_event() is None
    assert chosen == []


def test_another_language_keeps_the_event(view, dataset, chosen):
    view.select(UPGRADE)
    view.show_chart(chart_in(dataset, "ja"))
    assert view.current_event() == UPGRADE
    row = view.events.row_of(UPGRADE)
    title = view.model().index(row, EventColumn.TITLE).data()
    assert title == dataset.event_by_id[UPGRADE].title.ja
    assert chosen == []


def test_other_events_keep_the_one_that_stays(view, dataset, chosen):
    view.select(UPGRADE)
    kept = tuple(e for e in dataset.events if e.importance == 5)
    view.show_chart(chart_in(replace(dataset, events=kept)))
    assert view.current_event() == UPGRADE
    gone = tuple(e for e in dataset.events if e.importance == 1)
    view.show_chart(chart_in(replace(dataset, events=gone)))
    assert view.current_event() is None
    assert chosen == []


def test_typing_leads_to_a_title_without_accents(view, chosen):
    QTest.keyClicks(view, "do m")
    assert view.current_event().startswith("1995-04-17")
    assert chosen[-1] == view.current_event()
    before = view.current_event()
    QTest.keyClicks(view, "zzz")
    assert view.current_event() == before


def test_a_letter_after_a_pause_begins_a_new_search(view, monkeypatch):
    monkeypatch.setattr(
        "vnjp_desktop.ui.widgets.event_list.QApplication.keyboardInputInterval",
        lambda: -1,
    )
    QTest.keyClicks(view, "u")
    one = view.current_event()
    QTest.keyClicks(view, "u")
    two = view.current_event()
    assert one != two
    assert view.events.row_of(one) < view.events.row_of(two)


def test_rows_have_a_fixed_height(view):
    rows = view.verticalHeader()
    assert rows.sectionResizeMode(0) is QHeaderView.ResizeMode.Fixed
    years = view.events.years()
    for row in range(12):
        assert view.rowHeight(row) == ROW + (YEAR if row in years else 0)


def test_columns_give_way_before_titles_are_cut(view):
    def hidden(width):
        view.resize(width, 400)
        return [column for column in EventColumn if view.isColumnHidden(column)]

    gone = [EventColumn.KIND, EventColumn.PLACE, EventColumn.SOURCES]
    assert hidden(1400) == []
    assert hidden(960) == gone[2:]
    assert hidden(740) == gone[1:]
    assert hidden(400) == gone
    assert hidden(1400) == []


def test_a_screen_reader_hears_date_title_and_theme(view, dataset):
    assert view.accessibleName() == chart_in(dataset).caption.title
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = view.model().index(view.events.row_of(UPGRADE), 0).data(role)
    for part in ("27 November 2023", "Upgrade to Comprehensive", "Politics"):
        assert part in spoken


def colours(view, row, column):
    rect = view.visualRect(view.model().index(row, column))
    image = (
        view.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )
    return {
        image.pixelColor(QPoint(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_dot_has_the_colour_of_the_theme(view, name):
    theme = load_theme(name)
    view.resize(1300, 400)
    view.set_theme(theme)
    item = view.events.index(0, EventColumn.KIND)
    assert item.data().startswith("Politics")
    assert QColor(theme["theme.politics"]).name() in colours(view, 0, EventColumn.KIND)
    assert QColor(theme["theme.politics"]).name() not in colours(
        view, 0, EventColumn.TITLE
    )


def test_without_a_theme_the_palette_serves(dataset, qtbot):
    widget = EventList()
    qtbot.addWidget(widget)
    widget.resize(1300, 300)
    widget.show_chart(chart_in(dataset))
    widget.show()
    ink = widget.palette().color(widget.foregroundRole()).name()
    assert ink in colours(widget, 0, EventColumn.TITLE)


def test_small_letters_are_smaller_however_sized():
    px, pt = QFont(), QFont()
    px.setPixelSize(13)
    pt.setPointSizeF(10)
    assert small(px).pixelSize() == 12
    assert small(pt).pointSizeF() == pytest.approx(9.2)


def test_a_year_stands_above_its_first_event(view):
    view.resize(1300, 400)
    row = next(row for row in view.events.years() if row)
    view.scrollTo(view.events.index(row, 0))
    ink = view.palette().color(view.foregroundRole())
    rect = view.visualRect(view.model().index(row, EventColumn.DATE))
    band = QRect(rect.topLeft(), QSize(rect.width(), YEAR - 2))
    image = view.viewport().grab(band).toImage()
    dark = sum(
        image.pixelColor(x, y).lightness() < (ink.lightness() + 255) // 2
        for x in range(image.width())
        for y in range(image.height())
    )
    assert dark > 20


def test_the_selection_leaves_the_year_free(view):
    view.resize(1300, 400)
    row = next(row for row in view.events.years() if row)
    view.select(view.events.event_id(row))
    rect = view.visualRect(view.model().index(row, EventColumn.PLACE))
    image = view.viewport().grab(rect).toImage()
    above, below = (image.pixelColor(2, y) for y in (4, rect.height() - 4))
    assert above != below


def test_tab_leaves_the_list(view):
    assert not view.tabKeyNavigation()
