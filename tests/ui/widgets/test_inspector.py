"""The panel at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextDocument

from vnjp_desktop.core.details.spec import Details, Go, Line, Section
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui.widgets.inspector import Inspector, series_image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

URL = "https://example.org/a?b=1&c=2"
LINES = (
    Line("An event", go=Go("event", "2023-11-27-upgrade")),
    Line("Ten months", go=Go("period", "2023-01:2023-10")),
    Line("A source", url=URL),
    Line("No link"),
)
DETAILS = Details("2023", "Title", "Subtitle", "Text", (Section("Near", LINES),))
LEFT = Qt.MouseButton.LeftButton


class Browser(QObject):
    """Takes the place of the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser(qapp: object) -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(316, 700)
    with qtbot.waitActive(made):
        made.show()
    made.show_details(DETAILS, load_theme("light"))
    return made


def place_of(inspector: Inspector, words: str) -> QPoint:
    """Return where words stand in the panel."""
    cursor = inspector.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 1)
    return inspector.cursorRect(cursor).center()


@pytest.mark.parametrize(
    ("words", "go"),
    [
        ("An event", Go("event", "2023-11-27-upgrade")),
        ("Ten months", Go("period", "2023-01:2023-10")),
    ],
)
def test_inside_links_are_followed(
    inspector: Inspector, qtbot: QtBot, browser: Browser, words: str, go: Go
) -> None:
    with qtbot.waitSignal(inspector.followed) as followed:
        qtbot.mouseClick(inspector.viewport(), LEFT, pos=place_of(inspector, words))
    assert followed.args == [go]
    assert browser.opened == []
    assert "Title" in inspector.toPlainText()


def test_outside_links_go_to_the_browser(
    inspector: Inspector, qtbot: QtBot, browser: Browser
) -> None:
    with qtbot.assertNotEmitted(inspector.followed):
        qtbot.mouseClick(
            inspector.viewport(), LEFT, pos=place_of(inspector, "A source")
        )
    assert browser.opened == [URL]
    assert "Title" in inspector.toPlainText()


def test_plain_words_lead_nowhere(inspector: Inspector) -> None:
    assert inspector.anchorAt(place_of(inspector, "A source")) == URL
    assert inspector.anchorAt(place_of(inspector, "No link")) == ""


def test_links_are_reached_by_keyboard(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.setFocus()
    qtbot.keyClick(inspector, Qt.Key.Key_Tab)
    qtbot.keyClick(inspector, Qt.Key.Key_Tab)
    with qtbot.waitSignal(inspector.followed) as followed:
        qtbot.keyClick(inspector, Qt.Key.Key_Return)
    assert followed.args == [Go("period", "2023-01:2023-10")]


def test_it_is_spoken(inspector: Inspector) -> None:
    assert inspector.accessibleName() == "Title"
    assert inspector.accessibleDescription() == "Subtitle"


def test_the_same_details_leave_the_reading_place(inspector: Inspector) -> None:
    many = tuple(Line(f"Line {n}") for n in range(200))
    long = Details("", "Long", sections=(Section("S", many),))
    theme = load_theme("light")
    inspector.show_details(long, theme)
    bar = inspector.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    inspector.show_details(long, theme)
    assert bar.value() == before > 0
    inspector.show_details(DETAILS, theme)
    inspector.show_details(long, theme)
    assert bar.value() == 0


def test_other_colours_are_shown(inspector: Inspector) -> None:
    light = inspector.document().toHtml()
    inspector.show_details(DETAILS, load_theme("dark"))
    assert inspector.document().toHtml() != light
    assert load_theme("dark")["accent"].lower() in inspector.document().toHtml()


def test_a_series_is_drawn(inspector: Inspector) -> None:
    details = Details("", "T", sections=(Section("S", series=(1.0, 2.0, None, 3.0)),))
    inspector.show_details(details, load_theme("light"))
    kind = QTextDocument.ResourceType.ImageResource
    image = inspector.document().resource(kind, QUrl("series:0"))
    assert image == series_image((1.0, 2.0, None, 3.0), load_theme("light")["export"])


def inked_columns(series: tuple[float | None, ...]) -> set[int]:
    image = series_image(series, "#000000")
    return {
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
    }


def test_a_gap_stays_a_gap(qapp: object) -> None:
    whole = inked_columns((1.0, 2.0, 1.0, 2.0, 1.0, 2.0))
    gap = inked_columns((1.0, 2.0, None, None, 1.0, 2.0))
    middle = {x for x in whole if 230 < x < 310}
    assert middle
    assert not middle & gap
    assert gap < whole


@pytest.mark.parametrize(
    "series", [(), (None,), (None, None), (5.0,), (5.0, 5.0), (0.0, -1.0)]
)
def test_odd_series_do_not_stop_it(
    qapp: object, series: tuple[float | None, ...]
) -> None:
    image = series_image(series, "#000000")
    assert not image.isNull()
    known = [value for value in series if value is not None]
    assert bool(inked_columns(series)) == (len(known) > 1)


def test_it_does_not_scroll_sideways(inspector: Inspector) -> None:
    long = Details("", "x" * 400, sections=(Section("S", (Line("y" * 400),)),))
    inspector.show_details(long, load_theme("light"))
    width = inspector.document().size().width()
    assert width <= inspector.viewport().width()
