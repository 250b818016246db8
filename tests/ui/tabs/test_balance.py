"""The trade balance tab: controls, base year, brush, table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import price_years
from vnjp_desktop.core.event_filter import hidden_events
from vnjp_desktop.core.figure.marks import Group
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import Measure, ThemeName, View
from vnjp_desktop.ui.tabs.balance import BalanceTab
from vnjp_desktop.ui.widgets.balance_controls import CHART, TABLE
from vnjp_desktop.ui.widgets.balance_options import CONSTANT, CURRENT, LINEAR, LOG
from vnjp_desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(desk: Desk) -> BalanceTab:
    """The tab in front, over years that have values."""
    desk.session.update(lambda s: replace(s, span=Span.of_years(2000, 2025)))
    desk.window.show_view(View.BALANCE)
    desk.window.tab.view.grab()
    return desk.window.tab


def middle(tab: BalanceTab, period: str) -> QPoint:
    """Return a place inside the band of a period, clear of the events."""
    tab.view.grab()
    area = next(
        target.area
        for target in tab.view.drawing.targets
        if (target.kind, target.key) == ("period", period)
    )
    return QPoint(
        round(area.x + area.width / 2), round(area.y + area.height - area.height / 8)
    )


def mouse(tab: BalanceTab, kind: QEvent.Type, place: QPoint, *, held: bool) -> None:
    port = tab.view.viewport()
    event = QMouseEvent(
        kind,
        QPointF(place),
        QPointF(port.mapToGlobal(place)),
        Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT,
        LEFT if held else Qt.MouseButton.NoButton,
        SHIFT,
    )
    QCoreApplication.sendEvent(port, event)


def brush(tab: BalanceTab, first: str, last: str, *, release: bool = True) -> None:
    """Drag with Shift from one period to another."""
    start, end = middle(tab, first), middle(tab, last)
    mouse(tab, QEvent.Type.MouseButtonPress, start, held=True)
    for step in range(1, 6):
        mouse(tab, QEvent.Type.MouseMove, start + (end - start) * (step / 5), held=True)
    if release:
        mouse(tab, QEvent.Type.MouseButtonRelease, end, held=False)


class TestControls:
    @pytest.mark.parametrize("measure", list(Measure))
    def test_a_measure_is_chosen_and_undone(self, desk, tab, qtbot, measure):
        qtbot.mouseClick(tab.controls.measure.buttons[measure], LEFT)
        assert desk.session.state.measure is measure
        assert tab.chart.measure is measure
        assert tab.heading.full_text == tab.chart.caption.title
        if measure is not Measure.VALUES:
            desk.session.undo()
            assert tab.controls.measure.current() == Measure.VALUES

    @pytest.mark.parametrize("frequency", [*list(Frequency)[:3], Frequency.ROLLING])
    def test_a_frequency_is_chosen(self, desk, tab, qtbot, frequency):
        qtbot.mouseClick(tab.controls.frequency.buttons[frequency], LEFT)
        assert desk.session.state.frequency is frequency
        assert tab.chart.frequency is frequency
        assert any(point.known for point in tab.chart.shown)

    def test_a_logarithmic_scale(self, desk, tab, qtbot):
        scale = tab.controls.options.scale
        assert scale.current() == LINEAR
        scale.chosen.emit(LOG)
        assert desk.session.state.log_scale
        assert tab.chart.main.logarithmic
        assert "1" in tab.controls.more.text()

    @pytest.mark.parametrize("measure", [Measure.GROWTH, Measure.SHARE, Measure.MIRROR])
    def test_a_scale_that_makes_no_sense_says_why(self, desk, tab, measure):
        desk.session.update(lambda s: replace(s, measure=measure))
        button = tab.controls.options.scale.buttons[LOG]
        assert not button.isEnabled()
        assert button.toolTip()
        desk.session.update(lambda s: replace(s, measure=Measure.VALUES))
        assert button.isEnabled()
        assert not button.toolTip()

    def test_constant_prices_of_a_year(self, desk, tab, qtbot):
        options = tab.controls.options
        assert options.price_year.isHidden()
        options.prices.chosen.emit(CONSTANT)
        assert desk.session.state.price_year == price_years(desk.session.dataset)[-1]
        assert not options.price_year.isHidden()
        options.price_year.setText("2010")
        options.price_year.editingFinished.emit()
        assert desk.session.state.price_year == 2010
        assert tab.chart.price_year == 2010
        options.prices.chosen.emit(CURRENT)
        assert desk.session.state.price_year is None

    def test_constant_prices_are_dollars_only(self, desk, tab):
        desk.session.update(lambda s: replace(s, price_year=2010))
        desk.run("view.unit.JPY")
        button = tab.controls.options.prices.buttons[CONSTANT]
        assert desk.session.state.price_year is None
        assert not button.isEnabled()
        assert "dollar" in button.toolTip()
        desk.session.undo()
        assert desk.session.state.price_year == 2010

    def test_prices_that_change_nothing_are_not_offered(self, desk, tab):
        button = tab.controls.options.prices.buttons[CONSTANT]
        for measure in Measure:
            desk.session.update(lambda s, m=measure: replace(s, measure=m))
            assert button.isEnabled() == (measure is not Measure.SHARE)
            assert bool(button.toolTip()) == (measure is Measure.SHARE)

    @pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
    def test_the_options_open_below_their_button(self, desk, tab, qtbot):
        controls = tab.controls
        qtbot.mouseClick(controls.more, LEFT)
        popup = controls.more.popup
        qtbot.waitUntil(popup.isVisible)
        assert controls.options.isVisible()
        assert popup.focusWidget() is not None
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
        assert not popup.isVisible()

    def test_all_options_go_back_at_once(self, desk, tab, qtbot):
        options = tab.controls.options
        assert not options.reset.isEnabled()
        desk.session.update(
            lambda s: replace(
                s,
                log_scale=True,
                price_year=2010,
                event_importance=2,
                event_themes=frozenset({"people"}),
            )
        )
        assert "3" in tab.controls.more.text()
        assert "3" in tab.controls.more.accessibleName()
        options.reset.click()
        state = desk.session.state
        assert (state.log_scale, state.price_year) == (False, None)
        assert (state.event_importance, state.event_themes) == (4, frozenset())
        assert not options.reset.isEnabled()

    def test_choices_fold_where_there_is_little_room(self, desk, tab, qtbot):
        controls = tab.controls
        assert not controls.frequency.folded
        assert not controls.measure.folded
        desk.window.resize(1024, 640)
        qtbot.waitUntil(lambda: controls.frequency.folded)
        controls.frequency.actions_by_key[Frequency.MONTHLY].trigger()
        assert desk.session.state.frequency is Frequency.MONTHLY
        low = min(w.y() for w in (controls.frequency, controls.shape))
        assert max(w.y() for w in (controls.frequency, controls.shape)) == low
        desk.window.resize(1440, 900)
        qtbot.waitUntil(lambda: not controls.frequency.folded)


class TestEvents:
    def test_the_weight_decides_what_is_marked(self, desk, tab):
        events = tab.controls.options.events
        before = len(tab.chart.events)
        events.weight.setCurrentIndex(events.weight.findData(1))
        events.weight.activated.emit(events.weight.currentIndex())
        assert desk.session.state.event_importance == 1
        assert len(tab.chart.events) > before

    def test_a_theme_is_left_out_and_taken_back(self, desk, tab):
        events = tab.controls.options.events
        assert all(box.isChecked() for box in events.themes.values())
        events.themes["people"].click()
        assert desk.session.state.event_themes == {"politics", "economy", "security"}
        assert all(mark.event.theme != "people" for mark in tab.chart.events)
        events.themes["people"].click()
        assert desk.session.state.event_themes == frozenset()

    def test_without_any_theme_all_are_marked(self, desk, tab):
        events = tab.controls.options.events
        for box in events.themes.values():
            box.click()
        assert desk.session.state.event_themes == frozenset()
        assert all(box.isChecked() for box in events.themes.values())

    def test_hidden_events_are_counted_and_shown(self, desk, tab):
        events = tab.controls.options.events
        count = hidden_events(desk.session.dataset, desk.session.state)
        assert count > 0
        assert str(count) in events.hidden.text()
        events.clear.click()
        assert hidden_events(desk.session.dataset, desk.session.state) == 0
        assert "0" in events.hidden.text()
        assert not events.clear.isEnabled()
        desk.session.undo()
        assert events.clear.isEnabled()


class TestBase:
    @pytest.fixture(autouse=True)
    def _index(self, desk, tab):
        desk.session.update(lambda s: replace(s, measure=Measure.INDEX))

    def test_a_click_makes_a_year_the_base(self, desk, tab, qtbot):
        assert tab.controls.hint.text()
        qtbot.mouseClick(tab.view.viewport(), LEFT, pos=middle(tab, "2010"))
        assert desk.session.state.base_year == 2010
        assert desk.session.state.selected_period == Period.year(2010)
        assert tab.chart.base == Period.year(2010)
        desk.session.undo()
        assert desk.session.state.base_year is None

    def test_enter_does_the_same_for_the_cursor(self, desk, tab, qtbot):
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)
        assert desk.session.state.base_year is None
        desk.session.update(lambda s: replace(s, selected_period=Period.year(2014)))
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)
        assert desk.session.state.base_year == 2014

    def test_a_year_is_typed(self, desk, tab):
        box = tab.controls.options.base_year
        assert not box.isHidden()
        assert box.value == tab.chart.base.end.year
        box.setText("2005")
        box.editingFinished.emit()
        assert tab.chart.base == Period.year(2005)
        desk.session.update(lambda s: replace(s, measure=Measure.VALUES))
        assert box.isHidden()

    def test_in_other_measures_a_click_only_chooses(self, desk, tab, qtbot):
        desk.session.update(lambda s: replace(s, measure=Measure.GROWTH))
        qtbot.mouseClick(tab.view.viewport(), LEFT, pos=middle(tab, "2010"))
        assert desk.session.state.base_year is None
        assert desk.session.state.selected_period == Period.year(2010)


class TestBrush:
    @pytest.fixture
    def every_move(self):
        """Moves that follow each other at once count, as slower ones do."""
        before = pg.getConfigOption("mouseRateLimit")
        pg.setConfigOption("mouseRateLimit", -1)
        yield
        pg.setConfigOption("mouseRateLimit", before)

    def test_a_drag_with_shift_marks_whole_periods(self, desk, tab):
        brush(tab, "2008", "2015")
        assert desk.session.state.brush == Span.of_years(2008, 2015)
        assert tab.chart.brush.span == Span.of_years(2008, 2015)
        assert desk.session.state.span == Span.of_years(2000, 2025)
        details = str(desk.window.inspector.details)
        assert "2008" in details
        assert "2015" in details
        assert "Escape" in tab.controls.hint.text()
        desk.session.undo()
        assert desk.session.state.brush is None

    @pytest.mark.usefixtures("every_move")
    def test_the_stretch_is_shown_while_it_is_marked(self, desk, tab):
        brush(tab, "2008", "2015", release=False)
        assert desk.session.state.brush is None
        assert tab.view.chart.brush.span == Span.of_years(2008, 2015)
        mouse(tab, QEvent.Type.MouseButtonRelease, middle(tab, "2015"), held=False)
        assert desk.session.state.brush == Span.of_years(2008, 2015)

    def test_one_period_is_no_stretch(self, desk, tab):
        brush(tab, "2008", "2015")
        start = middle(tab, "2010")
        for kind, by, held in (
            (QEvent.Type.MouseButtonPress, 0, True),
            (QEvent.Type.MouseMove, 8, True),
            (QEvent.Type.MouseMove, 9, True),
            (QEvent.Type.MouseButtonRelease, 9, False),
        ):
            mouse(tab, kind, start + QPoint(by, 0), held=held)
        assert desk.session.state.brush is None

    def test_the_same_stretch_again_changes_nothing(self, desk, tab):
        brush(tab, "2008", "2015")
        before = desk.session.state
        brush(tab, "2015", "2008")
        assert desk.session.state is before
        assert tab.view.chart.brush == tab.chart.brush

    def test_arrows_with_shift_move_one_end(self, desk, tab, qtbot):
        desk.session.update(lambda s: replace(s, selected_period=Period.year(2010)))
        tab.view.setFocus()
        for expected in ((2010, 2011), (2010, 2012), (2010, 2013)):
            qtbot.keyClick(tab.view, Qt.Key.Key_Right, SHIFT)
            assert desk.session.state.brush == Span.of_years(*expected)
        for _ in range(4):
            qtbot.keyClick(tab.view, Qt.Key.Key_Left, SHIFT)
        assert desk.session.state.brush == Span.of_years(2009, 2010)
        desk.session.undo()
        assert desk.session.state.brush is None

    def test_without_a_cursor_arrows_begin_at_an_end(self, desk, tab, qtbot):
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Left, SHIFT)
        assert desk.session.state.brush is None
        assert desk.session.state.selected_period == tab.chart.points[-1].period
        qtbot.keyClick(tab.view, Qt.Key.Key_Left, SHIFT)
        assert desk.session.state.brush == Span.of_years(2024, 2025)

    def test_a_click_with_shift_stretches_to_it(self, desk, tab, qtbot):
        view = tab.view.viewport()
        qtbot.mouseClick(view, LEFT, pos=middle(tab, "2008"))
        qtbot.mouseClick(view, LEFT, SHIFT, pos=middle(tab, "2012"))
        assert desk.session.state.brush == Span.of_years(2008, 2012)
        qtbot.mouseClick(view, LEFT, SHIFT, pos=middle(tab, "2015"))
        assert desk.session.state.brush == Span.of_years(2008, 2015)

    def test_a_new_stretch_begins_at_a_new_cursor(self, desk, tab, qtbot):
        brush(tab, "2008", "2012")
        qtbot.mouseClick(tab.view.viewport(), LEFT, pos=middle(tab, "2020"))
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Right, SHIFT)
        assert desk.session.state.brush == Span.of_years(2020, 2021)

    def test_escape_marks_nothing(self, desk, tab, qtbot):
        brush(tab, "2008", "2015")
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Escape)
        assert desk.session.state.brush is None
        assert tab.chart.brush is None

    def test_a_double_click_still_shows_everything(self, desk, tab, qtbot):
        brush(tab, "2008", "2015")
        qtbot.mouseDClick(tab.view.viewport(), LEFT, pos=middle(tab, "2010"))
        assert desk.session.state.span.days > Span.of_years(2000, 2025).days
        assert desk.session.state.brush == Span.of_years(2008, 2015)

    @pytest.mark.parametrize("frequency", [Frequency.MONTHLY, Frequency.ROLLING])
    def test_months_are_marked_as_they_stand(self, desk, tab, qtbot, frequency):
        qtbot.mouseClick(tab.controls.frequency.buttons[frequency], LEFT)
        points = tab.chart.shown
        first, last = points[3].period, points[9].period
        brush(tab, first.code, last.code)
        span = desk.session.state.brush
        assert span.start == Period.month(first.end.year, first.last_month).start
        assert span.end == last.end
        details = str(desk.window.inspector.details)
        assert desk.session.labels.period(first) in details
        assert desk.session.labels.period(last) in details

    def test_the_inspector_goes_back_to_the_period(self, desk, tab, qtbot):
        tab.view.setFocus()
        desk.session.update(lambda s: replace(s, selected_period=Period.year(2010)))
        of_period = desk.window.inspector.details
        qtbot.keyClick(tab.view, Qt.Key.Key_Right, SHIFT)
        assert desk.window.inspector.details != of_period
        qtbot.keyClick(tab.view, Qt.Key.Key_Escape)
        qtbot.keyClick(tab.view, Qt.Key.Key_Left)
        assert desk.window.inspector.details == of_period


class TestTwin:
    @pytest.fixture
    def twin(self, desk, tab):
        desk.run("view.table")
        return tab.twin

    def test_the_key_turns_the_chart_into_a_table_and_back(self, desk, tab, qtbot):
        action = desk.commands.actions.actions["view.table"]
        assert action.shortcut().toString() == "Ctrl+T"
        tab.view.setFocus()
        action.trigger()
        assert tab.twin.isVisible()
        assert tab.twin.hasFocus()
        assert tab.controls.shape.current() == TABLE
        assert action.isChecked()
        action.trigger()
        assert tab.view.isVisible()
        assert tab.view.hasFocus()
        assert tab.controls.shape.current() == CHART
        qtbot.mouseClick(tab.controls.shape.buttons[TABLE], LEFT)
        assert tab.twin.isVisible()
        desk.session.undo()
        assert tab.view.isVisible()

    def test_only_the_balance_has_a_table(self, desk, tab):
        action = desk.commands.actions.actions["view.table"]
        assert action.isEnabled()
        desk.window.show_view(View.TIMELINE)
        assert not action.isEnabled()

    def test_it_holds_the_periods_of_the_chart(self, tab, twin):
        rows = range(twin.rows.rowCount())
        assert [twin.rows.period(row) for row in rows] == [
            point.period for point in tab.chart.shown
        ]

    def test_the_same_period_is_chosen_in_both(self, desk, tab, twin, qtbot):
        twin.setFocus()
        row = twin.rows.row_of(Period.year(2014))
        twin.selectRow(row)
        assert desk.session.state.selected_period == Period.year(2014)
        qtbot.keyClick(twin, Qt.Key.Key_Down)
        assert desk.session.state.selected_period == Period.year(2015)
        desk.run("view.table")
        assert tab.view.chart.selected_period == Period.year(2015)
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Left)
        desk.run("view.table")
        chosen = twin.selectionModel().selectedRows()
        assert [twin.rows.period(index.row()) for index in chosen] == [
            Period.year(2014)
        ]

    def test_a_heading_sorts_numbers_as_numbers(self, tab, twin):
        amounts = {p.period: p.export.amount for p in tab.chart.shown if p.export.known}
        twin.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        shown = [twin.rows.period(row) for row in range(len(amounts))]
        assert shown == sorted(amounts, key=amounts.__getitem__, reverse=True)
        twin.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        shown = [twin.rows.period(row) for row in range(len(amounts))]
        assert shown == sorted(amounts, key=amounts.__getitem__)

    def test_the_order_stays_while_the_columns_do(self, desk, tab, twin):
        twin.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        first = twin.rows.period(0)
        desk.session.update(lambda s: replace(s, selected_period=Period.year(2014)))
        assert twin.rows.period(0) == first
        desk.session.update(lambda s: replace(s, measure=Measure.MIRROR))
        assert twin.rows.period(0) == tab.chart.shown[0].period

    def test_chosen_rows_are_copied(self, tab, twin, qtbot):
        twin.setFocus()
        twin.selectRow(twin.rows.row_of(Period.year(2014)))
        twin.copy_rows.trigger()
        head, row = QGuiApplication.clipboard().text().split("\n")
        assert len(head.split("\t")) == twin.rows.columnCount()
        assert row.split("\t")[0] == "2014"
        twin.copy_markdown.trigger()
        lines = QGuiApplication.clipboard().text().split("\n")
        assert [line[0] + line[-1] for line in lines] == ["||"] * 3
        assert "---:" in lines[1]
        assert lines[2].startswith("| 2014 |")

    def test_without_a_choice_all_rows_are_copied(self, tab, twin):
        twin.clearSelection()
        twin.copy_rows.trigger()
        lines = QGuiApplication.clipboard().text().split("\n")
        assert len(lines) == 1 + len(tab.chart.shown)

    def test_its_menu_copies(self, twin):
        assert twin.menu().actions() == [twin.copy_rows, twin.copy_markdown]
        assert all(action.text() for action in twin.menu().actions())

    def test_keys_go_to_the_ends(self, tab, twin, qtbot):
        twin.setFocus()
        qtbot.keyClick(twin, Qt.Key.Key_End)
        assert twin.currentIndex().row() == twin.rows.rowCount() - 1
        qtbot.keyClick(twin, Qt.Key.Key_Home)
        assert twin.currentIndex().row() == 0

    def test_enter_makes_the_base_of_the_index(self, desk, tab, twin, qtbot):
        desk.session.update(
            lambda s: replace(
                s, measure=Measure.INDEX, selected_period=Period.year(2012)
            )
        )
        qtbot.keyClick(twin, Qt.Key.Key_Return)
        assert desk.session.state.base_year == 2012

    def test_escape_marks_nothing(self, desk, tab, twin, qtbot):
        desk.session.update(lambda s: replace(s, brush=Span.of_years(2008, 2015)))
        qtbot.keyClick(twin, Qt.Key.Key_Escape)
        assert desk.session.state.brush is None


def test_the_menu_chooses_measure_and_scale(desk: Desk, tab: BalanceTab) -> None:
    desk.run("view.measure.growth")
    scale = desk.commands.actions.actions["view.log_scale"]
    assert desk.session.state.measure is Measure.GROWTH
    assert not scale.isEnabled()
    desk.run("view.measure.values")
    assert scale.isEnabled()
    desk.run("view.log_scale")
    assert desk.session.state.log_scale
    assert scale.isChecked()
    desk.run("view.frequency.R12")
    assert desk.session.state.frequency is Frequency.ROLLING


@pytest.mark.parametrize("measure", list(Measure))
def test_the_cursor_goes_through_every_measure(
    desk: Desk, tab: BalanceTab, qtbot: QtBot, measure: Measure
) -> None:
    desk.session.update(lambda s: replace(s, measure=measure))
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Left)
    qtbot.keyClick(tab.view, Qt.Key.Key_Left)
    period = desk.session.state.selected_period
    assert period == tab.chart.points[-2].period
    assert tab.view.card.isVisible()
    assert tab.view.card.card.title == desk.session.labels.period(period)
    target = next(
        t for t in tab.view.drawing.targets if (t.kind, t.key) == ("period", "2024")
    )
    assert target.name == tab.chart.words[tab.chart.places.find(Period.year(2024))]


def test_a_crowded_chart_moves_with_few_marks(dataset, look, qtbot, english):
    """A hundred years of months, through the widget, while it is dragged."""
    like = next(
        claim
        for claim in dataset.claims
        if claim.period.frequency is Frequency.MONTHLY and not claim.category
    )
    claims = tuple(
        like._replace(
            claim_id=f"{flow}{n}",
            reporter="VNM",
            flow=flow,
            period=Period.month(1850 + n // 12, n % 12 + 1),
            value=(100 + n * 7919 % 900) * 10**6,
        )
        for n in range(2_400)
        for flow in (Flow.EXPORT, Flow.IMPORT)
    )
    session = Session(replace(dataset, claims=claims), "en", ThemeName.LIGHT)
    tab = BalanceTab(session, look)
    qtbot.addWidget(tab)
    session.update(
        lambda s: replace(
            s, frequency=Frequency.MONTHLY, span=Span.of_years(1850, 2049)
        )
    )
    tab.resize(700, 600)
    with qtbot.waitExposed(tab):
        tab.show()
    for step in range(4):
        tab.view.box.scaleBy((0.97, 1))
        tab.view.box.translateBy(x=(-1) ** step * 40 * step)
        tab.view.grab()
        assert 0 < corners(tab.view.drawing.marks) <= 10 * tab.view.width()
        assert len(tab.view.drawing.targets) <= tab.view.width()
    assert len(tab.chart.points) == 2_400


def corners(marks) -> int:
    """Count the points of everything drawn."""
    return sum(
        corners(mark.marks)
        if isinstance(mark, Group)
        else len(getattr(mark, "points", ()))
        for mark in marks
    )
