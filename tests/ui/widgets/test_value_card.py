"""The card beside the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from vnjp_desktop.core.charts.balance.card import CardRow, ValueCard
from vnjp_desktop.core.figure.marks import Area
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui.widgets.value_card import ValueCardView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (
    CardRow("Exports", "24.2", "+20.3%", "export"),
    CardRow("Imports", "23.4", "", "import"),
)
CARD = ValueCard("2022", "normal", ROWS, "Vietnam Customs", warning=False)
BAND = Area(100, 0, 20, 300)


@pytest.fixture
def chart(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


@pytest.fixture
def view(chart: QWidget) -> ValueCardView:
    return ValueCardView(chart)


def texts(view: ValueCardView) -> list[str]:
    return [label.text() for label in shown(view)]


def shown(view: ValueCardView) -> list[QLabel]:
    return [label for label in view.findChildren(QLabel) if not label.isHidden()]


def test_everything_is_told(view: ValueCardView) -> None:
    assert not view.isVisible()
    view.show_card(CARD, BAND, load_theme("light"))
    assert view.isVisible()
    said = [text for text in texts(view) if text]
    rows = ["Exports", "24.2", "+20.3%", "Imports", "23.4"]
    assert said == ["2022", "normal", *rows, "Vietnam Customs"]


def test_another_period_replaces_it(view: ValueCardView) -> None:
    view.show_card(CARD, BAND, load_theme("light"))
    other = ValueCard("2023", "", ROWS[:1], "")
    view.show_card(other, BAND, load_theme("light"))
    assert [t for t in texts(view) if t] == ["2023", "Exports", "24.2", "+20.3%"]


def test_it_stands_beside_the_band(view: ValueCardView, chart: QWidget) -> None:
    theme = load_theme("light")
    view.show_card(CARD, BAND, theme)
    assert view.x() >= BAND.right
    view.show_card(CARD, Area(560, 0, 20, 300), theme)
    assert view.geometry().right() <= 560


def test_colours_follow_the_theme(view: ValueCardView) -> None:
    view.show_card(CARD, BAND, load_theme("light"))
    light = [label.styleSheet() for label in shown(view)]
    view.show_card(CARD, BAND, load_theme("dark"))
    dark = [label.styleSheet() for label in shown(view)]
    assert light != dark
    assert any(load_theme("dark")["export"] in style for style in dark)


def test_a_disagreement_is_seen(view: ValueCardView) -> None:
    theme = load_theme("light")
    view.show_card(ValueCard("2022", "", (), "50", warning=True), BAND, theme)
    assert theme["warning"] in shown(view)[-1].styleSheet()


def test_it_lets_the_pointer_through(view: ValueCardView) -> None:
    assert view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_text_is_no_markup(view: ValueCardView) -> None:
    view.show_card(ValueCard("<b>2022</b>", "", (), ""), BAND, load_theme("light"))
    assert shown(view)[0].textFormat() == Qt.TextFormat.PlainText


WORDS = st.text("abcdefg ", max_size=120)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    label=st.text("abc", max_size=30),
    detail=WORDS,
    footer=st.lists(st.text("abcde", min_size=1, max_size=12), max_size=60),
    x=st.integers(0, 580),
)
def test_it_never_leaves_the_chart(
    view: ValueCardView,
    chart: QWidget,
    label: str,
    detail: str,
    footer: list[str],
    x: int,
) -> None:
    rows = (CardRow(label, "1,234.5", detail, "export"),)
    card = ValueCard("January–October 2023", "provisional", rows, " ".join(footer))
    view.show_card(card, Area(x, 0, 20, 300), load_theme("light"))
    assert chart.rect().contains(view.geometry())
    for part in shown(view):
        assert view.rect().contains(part.geometry())
        if not part.wordWrap():
            assert part.sizeHint().width() <= part.width()
        else:
            assert part.heightForWidth(part.width()) <= part.height()


def test_it_grows_and_shrinks_with_what_it_tells(view: ValueCardView) -> None:
    theme = load_theme("light")
    sizes = []
    for footer in ("a", "a longer footer than before", "a"):
        card = ValueCard("2022", "normal", ROWS, footer)
        view.show_card(card, BAND, theme)
        QCoreApplication.processEvents()
        assert view.size() == view.sizeHint()
        sizes.append(view.width())
    assert sizes[0] == sizes[2] < sizes[1]
