"""The words around a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from vnjp_desktop.ui.widgets.caption_line import CaptionLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Exports to and imports from Japan in billions of dollars, at current prices"


@pytest.fixture
def line(qtbot: QtBot) -> CaptionLine:
    made = CaptionLine("subtitle")
    qtbot.addWidget(made)
    made.resize(200, 80)
    return made


def test_a_long_text_wraps(line: CaptionLine) -> None:
    line.show_text(LONG)
    assert line.isVisible()
    assert line.wordWrap()
    assert line.text() == LONG
    assert line.heightForWidth(200) > line.fontMetrics().height() * 2
    assert not line.toolTip()


def test_no_text_takes_no_room(line: CaptionLine) -> None:
    line.show_text(LONG)
    line.show_text("")
    assert not line.isVisible()
    assert line.text() == ""


def test_in_one_line_the_whole_text_is_on_hover(line: CaptionLine) -> None:
    line.show_text(LONG)
    line.set_single(single=True)
    assert line.text().endswith("…")
    assert line.toolTip() == LONG
    assert line.accessibleName() == LONG
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()


def test_more_room_shows_more(line: CaptionLine) -> None:
    line.show_text(LONG)
    line.set_single(single=True)
    before = line.text()
    line.resize(320, 40)
    assert len(line.text()) > len(before)
    line.resize(2000, 40)
    assert line.text() == LONG
    assert not line.toolTip()


def test_and_back_to_wrapping(line: CaptionLine) -> None:
    line.show_text(LONG)
    line.set_single(single=True)
    line.set_single(single=False)
    assert line.text() == LONG
    assert line.wordWrap()
    assert not line.toolTip()


def test_it_never_widens_its_window(line: CaptionLine) -> None:
    line.show_text(LONG * 10)
    line.set_single(single=True)
    assert line.sizePolicy().horizontalPolicy() == line.sizePolicy().Policy.Ignored
    assert line.textFormat() == Qt.TextFormat.PlainText


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("abc XYZ <&>…日本ệ", max_size=90), width=st.integers(20, 600))
def test_the_whole_text_is_always_to_be_had(
    line: CaptionLine, text: str, width: int
) -> None:
    line.set_single(single=True)
    line.show_text(text)
    line.resize(width, 30)
    assert line.full_text == text
    assert line.accessibleName() == text
    assert text in (line.text(), line.toolTip())
    if text:
        assert line.text()
