"""A row that breaks where it is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from vnjp_desktop.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GAP = 8


class Block(QWidget):
    """A widget that wants some room and can do with less."""

    def __init__(self, least: int, wanted: int, height: int = 20) -> None:
        super().__init__()
        self._sizes = QSize(least, height), QSize(wanted, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._sizes[0]

    @override
    def sizeHint(self) -> QSize:
        return self._sizes[1]


def row_of(*blocks: Block, greedy: int | None = None) -> tuple[QWidget, FlowRow]:
    page = QWidget()
    row = FlowRow()
    row.setSpacing(GAP)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(row)
    outer.addStretch(1)
    for index, block in enumerate(blocks):
        row.addWidget(block, int(index == greedy))
    page.show()
    return page, row


def test_everything_in_one_row_where_there_is_room(qtbot: QtBot) -> None:
    page, _ = row_of(Block(50, 50), Block(60, 60))
    qtbot.addWidget(page)
    page.resize(200, 100)
    first, second = page.findChildren(Block)
    assert first.geometry() == QRect(0, 0, 50, 20)
    assert second.geometry() == QRect(58, 0, 60, 20)


def test_a_second_row_where_there_is_not(qtbot: QtBot) -> None:
    page, row = row_of(Block(50, 50), Block(60, 60))
    qtbot.addWidget(page)
    page.resize(100, 100)
    assert page.findChildren(Block)[1].geometry() == QRect(0, 28, 60, 20)
    assert row.heightForWidth(100) == 48
    assert row.heightForWidth(118) == 20


def test_what_gives_way_gets_what_is_left(qtbot: QtBot) -> None:
    page, _ = row_of(Block(50, 50), Block(0, 400), Block(30, 30))
    qtbot.addWidget(page)
    page.resize(200, 100)
    widths = [block.width() for block in page.findChildren(Block)]
    assert widths == [50, 200 - 50 - 30 - 2 * GAP, 30]


def test_room_to_spare_goes_to_the_greedy_one(qtbot: QtBot) -> None:
    page, _ = row_of(Block(50, 50), Block(10, 40), Block(30, 30), greedy=1)
    qtbot.addWidget(page)
    page.resize(300, 100)
    last = page.findChildren(Block)[2]
    assert last.geometry().right() == 299


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    page, row = row_of(Block(50, 50), Block(60, 60))
    qtbot.addWidget(page)
    page.findChildren(Block)[0].hide()
    page.resize(70, 100)
    assert page.findChildren(Block)[1].geometry().topLeft().isNull()
    assert row.heightForWidth(70) == 20
    assert row.sizeHint() == QSize(60, 20)


def test_it_is_as_narrow_as_its_widest_widget(qtbot: QtBot) -> None:
    page, row = row_of(Block(50, 70), Block(60, 60))
    qtbot.addWidget(page)
    assert row.minimumSize() == QSize(60, 20)
    assert page.minimumSizeHint().width() == 60


def test_items_can_be_taken(qtbot: QtBot) -> None:
    page, row = row_of(Block(50, 50))
    qtbot.addWidget(page)
    item = row.takeAt(0)
    assert item.widget() is page.findChildren(Block)[0]
    assert row.count() == 0
    assert row.itemAt(0) is None
    assert row.takeAt(0) is None
    assert row.heightForWidth(100) == 0


@pytest.mark.usefixtures("qapp")
@given(
    widths=st.lists(st.tuples(st.integers(1, 120), st.integers(0, 80)), max_size=6),
    width=st.integers(120, 600),
)
def test_no_two_overlap_and_none_leaves_the_row(
    widths: list[tuple[int, int]], width: int
) -> None:
    row = FlowRow()
    row.setSpacing(GAP)
    page = QWidget()
    page.setLayout(row)
    row.setContentsMargins(0, 0, 0, 0)
    blocks = [Block(least, least + more) for least, more in widths]
    for block in blocks:
        row.addWidget(block)
        block.show()
    row.setGeometry(QRect(0, 0, width, row.heightForWidth(width)))
    places = [block.geometry() for block in blocks]
    for index, place in enumerate(places):
        assert place.left() >= 0
        assert place.right() < width
        assert place.width() >= widths[index][0]
        assert place.bottom() < row.heightForWidth(width)
        assert not any(place.intersects(other) for other in places[index + 1 :])
