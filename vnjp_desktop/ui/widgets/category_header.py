"""The headings of the category table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from vnjp_desktop.core.charts.categories.cells import NUMBERS
from vnjp_desktop.core.state import Column, Sort
from vnjp_desktop.plots.painter import colour
from vnjp_desktop.ui.widgets.category_delegate import tabular
from vnjp_desktop.ui.widgets.category_widths import PAD
from vnjp_desktop.viewmodels.category_table import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.dataio.theme import Theme

HEIGHT: Final = 36
TALL: Final = 48  # for headings in two lines
ARROW: Final = 17  # px kept free for the sign of the order
UP: Final = "▴"
DOWN: Final = "▾"


class CategoryHeader(QHeaderView):
    """Headings over their cells: numbers to the right, the order marked.

    Attributes:
        theme: The colours.
        number_width: Room for the numbers in the value column.
        sort: The order shown.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.number_width = 0
        self.sort = Sort()
        self._hovered = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setMouseTracking(True)

    def words(self, column: Column) -> str:
        """Return a heading with the sign of the order."""
        model = self.model()
        text = model.headerData(COLUMNS.index(column), self.orientation())
        if self.sort.column is not column:
            return str(text or "")
        return f"{text or ''}\u00a0{DOWN if self.sort.descending else UP}"

    def widths(self, column: Column) -> tuple[int, int]:
        """Return the px a heading takes in at most two lines, and in one."""
        measure = QFontMetrics(self._font()).horizontalAdvance
        text = str(self.model().headerData(COLUMNS.index(column), self.orientation()))
        least = max(measure(line) for line in _two_lines(text, measure))
        return least + ARROW, measure(text) + ARROW

    @override
    def sizeHint(self) -> QSize:
        tall = any(
            len(self._lines(column, self._room(column))) > 1 for column in COLUMNS
        )
        return QSize(super().sizeHint().width(), TALL if tall else HEIGHT)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        column = COLUMNS[logicalIndex]
        end = column in NUMBERS
        painter.save()
        painter.fillRect(rect, colour(self.theme, "panel"))
        painter.setPen(QPen(colour(self.theme, "line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if column is Column.VALUE:
            inner.setWidth(self.number_width)
        lit = self.sort.column is column or logicalIndex == self._hovered
        painter.setFont(self._font())
        painter.setPen(colour(self.theme, "ink" if lit else "muted"))
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags, "\n".join(self._lines(column, inner.width())))
        painter.restore()

    def _font(self) -> QFont:
        font = tabular(self.font(), bold=True)
        font.setPixelSize(12)
        return font

    def _lines(self, column: Column, room: int) -> list[str]:
        words = self.words(column)
        measure = QFontMetrics(self._font()).horizontalAdvance
        return [words] if measure(words) <= room else _two_lines(words, measure)

    def _room(self, column: Column) -> int:
        if column is Column.VALUE:
            return self.number_width
        return self.sectionSize(_index(column)) - 2 * PAD


def _two_lines(text: str, measure: Callable[[str], int]) -> list[str]:
    """Break a text at the space that leaves the shortest lines, if there is one."""
    parts = text.split(" ")
    breaks = [[" ".join(parts[:n]), " ".join(parts[n:])] for n in range(1, len(parts))]
    return min(breaks, key=lambda lines: max(map(measure, lines)), default=[text])


def _index(column: Column) -> int:
    return COLUMNS.index(column)
