"""The bar below the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from vnjp_desktop.core.state import View
from vnjp_desktop.i18n.stretched import stretched
from vnjp_desktop.ui.widgets.top_bar import TopBar
from vnjp_desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language


def bar_on(page: QWidget, session: Session) -> TopBar:
    """Return a bar that may be made narrower than it would like, as in a window."""
    page.resize(1500, 120)
    made = TopBar()
    made.setParent(page)
    made.retranslate(session.labels)
    made.add_controls(session)
    fit(made, 1440)
    page.show()
    return made


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(page: QWidget, session: Session) -> TopBar:
    return bar_on(page, session)


@pytest.fixture
def long_bar(page: QWidget, dataset: Dataset) -> TopBar:
    language = stretched()
    return bar_on(page, Session(dataset, languages=lambda _code: language))


def fit(bar: TopBar, width: int) -> None:
    """Give a bar a width and let its layout come to rest."""
    for _ in range(3):
        bar.resize(width, bar.sizeHint().height())
        QCoreApplication.processEvents()


def test_export_waits_for_data(qtbot: QtBot, english: Language) -> None:
    made = TopBar()
    qtbot.addWidget(made)
    made.retranslate(english)
    assert not made.export.isEnabled()
    assert [made.tabs.tabText(n) for n in range(3)] == [
        "Timeline",
        "Trade balance",
        "Export categories",
    ]


def test_turning_tells_the_view(bar: TopBar, qtbot: QtBot) -> None:
    for index, view in [(2, View.CATEGORIES), (1, View.BALANCE), (0, View.TIMELINE)]:
        with qtbot.waitSignal(bar.turned) as turned:
            point = bar.tabs.tabRect(index).center()
            qtbot.mouseClick(bar.tabs, Qt.MouseButton.LeftButton, pos=point)
        assert turned.args == [view]
        assert bar.view is view


def test_arrow_keys_turn(bar: TopBar, qtbot: QtBot) -> None:
    bar.tabs.setFocus()
    qtbot.keyClick(bar.tabs, Qt.Key.Key_Right)
    assert bar.view is View.BALANCE


def test_a_tab_keeps_its_width_in_front(bar: TopBar) -> None:
    bar.turn_to(View.TIMELINE)
    before = [bar.tabs.tabRect(n).width() for n in range(3)]
    bar.turn_to(View.BALANCE)
    assert [bar.tabs.tabRect(n).width() for n in range(3)] == before


@pytest.mark.parametrize("width", range(1500, 780, -40))
def test_long_texts_stay_whole_at_any_width(long_bar: TopBar, width: int) -> None:
    bar = long_bar
    fit(bar, width)
    for index in range(3):
        assert bar.tabs.tabRect(index).right() <= bar.tabs.width()
    parts = [bar.tabs, bar.controls, bar.export]
    for part in parts:
        assert part.geometry().left() >= 0
        assert part.geometry().right() < width
        assert part.geometry().bottom() < bar.height()
        assert part.width() >= part.minimumSizeHint().width()
    places = [part.geometry() for part in parts]
    for index, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[index + 1 :])


def test_the_slider_gives_way_before_a_row_of_its_own(bar: TopBar) -> None:
    assert bar.controls.slider.isVisible()
    needed = sum(
        part.sizeHint().width() for part in (bar.tabs, bar.controls, bar.export)
    )
    slider = bar.controls.slider
    fit(bar, needed - slider.sizeHint().width() + 60)
    assert not slider.isVisible()
    assert bar.export.geometry().top() < bar.tabs.geometry().bottom()
    fit(bar, needed - slider.sizeHint().width())
    assert bar.export.geometry().top() >= bar.tabs.geometry().bottom()
    fit(bar, 1440)
    assert slider.isVisible()
    assert bar.export.geometry().top() < bar.tabs.geometry().bottom()
