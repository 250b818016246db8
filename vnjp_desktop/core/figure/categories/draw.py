"""The category table as a figure for files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.categories.cells import (
    NUMBERS,
    SIGNED,
    heading,
    spoken,
    text,
)
from vnjp_desktop.core.charts.categories.rows import shown_part
from vnjp_desktop.core.charts.trade import estimated
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.figure.categories.columns import lay_columns
from vnjp_desktop.core.figure.categories.sparkline import draw_sparkline
from vnjp_desktop.core.figure.labels import fit, wrap
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Drawing,
    Group,
    Paint,
    Polyline,
    Rectangle,
    Target,
    Text,
    Weight,
)
from vnjp_desktop.core.figure.parts import baseline
from vnjp_desktop.core.state import Column

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow
    from vnjp_desktop.core.figure.categories.columns import Columns
    from vnjp_desktop.core.figure.marks import Mark, Measure

MINUS: Final = "\N{MINUS SIGN}"
ROW_HEIGHT: Final = (21.0, 34.0)
_LETTER_SHARE: Final = 0.44  # of the row height
_LETTERS: Final = (11.0, 13.5)
_FOOTER: Final = 22.0
_NAME_GAP: Final = 6.0
_LEAST_NAME: Final = 24.0  # px below which the second name is left out


def draw_categories(
    table: CategoriesTable,
    area: Area,
    measure: Measure,
    max_rows: int | None = None,
) -> Drawing:
    """Return the table laid out for a size.

    Args:
        table: What to show; its first rows are drawn, as many as fit.
        area: Where.
        measure: Width of a text.
        max_rows: The most rows wanted; None for all that fit.
    """
    if not table.rows:
        return _empty(table, area, measure)
    return _Painter(table, area, measure, max_rows).drawing()


def signed_colour(words: str) -> str:
    """Return the colour of a change as it is written: none without a sign."""
    return {"+": "export", MINUS: "import"}.get(words[:1], "muted")


def bar_paint(row: CategoryRow, flow: Flow) -> Paint:
    """Return how the bar of a value is inked: hatched where it is an estimate."""
    colour = "export" if flow is Flow.EXPORT else "import"
    if estimated(row.value):
        return Paint(fill=colour, stroke=colour, hatched=True)
    return Paint(fill=colour)


def _empty(table: CategoriesTable, area: Area, measure: Measure) -> Drawing:
    reason = table.empty.text if table.empty else table.shown.text
    lines = wrap(reason, area.width * 0.8, 14, measure, max_lines=3)
    middle = area.y + area.height / 2
    marks = tuple(
        Text(
            area.x + area.width / 2,
            middle + n * 19,
            line,
            14,
            "muted",
            anchor=Anchor.MIDDLE,
        )
        for n, line in enumerate(lines)
    )
    return Drawing(marks)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Heights of a table that fits its area."""

    rows: int
    height: float

    @staticmethod
    def of(wanted: int, extra: int, room: float) -> _Grid:
        """Fit as many rows as wanted; the heading and ``extra`` lines always fit."""
        low, high = ROW_HEIGHT
        fixed = extra + 1
        if room >= (wanted + fixed) * low:
            return _Grid(wanted, min(high, room / (wanted + fixed)))
        rows = max(1, int(room / (low + 3)) - fixed)
        return _Grid(rows, room / (rows + fixed))


class _Painter:
    """Draws one table: it holds what every row needs."""

    def __init__(
        self,
        table: CategoriesTable,
        area: Area,
        measure: Measure,
        max_rows: int | None,
    ) -> None:
        self._table = table
        self._area = area
        self._measure = measure
        self._ends = [*([table.remainder] if table.remainder else []), table.total]
        wanted = min(len(table.rows), max(1, max_rows or len(table.rows)))
        grid = _Grid.of(wanted, len(self._ends), area.height - _FOOTER)
        self._rows = table.rows[: grid.rows]
        self._height = grid.height
        low, high = _LETTERS
        self._size = min(max(grid.height * _LETTER_SHARE, low), high)
        self._columns: Columns = lay_columns(
            table, self._rows, area.x, area.width, measure, self._size
        )

    def drawing(self) -> Drawing:
        lines = len(self._rows) + len(self._ends) + 1
        panel = Area(self._area.x, self._area.y, self._area.width, lines * self._height)
        marks: list[Mark] = [
            Rectangle(panel, Paint(fill="panel", stroke="line"), radius=4),
            Group(tuple(self._heading()), key="header"),
        ]
        targets: list[Target] = []
        for n, row in enumerate([*self._rows, *self._ends], 1):
            line = Area(panel.x, panel.y + n * self._height, panel.width, self._height)
            first_end = n == len(self._rows) + 1
            marks.append(self._rule(line.y, "line" if first_end or n == 1 else "grid"))
            name = ", ".join(self._words(row))
            marks.append(Group(tuple(self._row(row, line)), name, row.category))
            if row.category:
                targets.append(Target("category", row.category, line, name))
        marks.append(self._footer(panel.bottom))
        return Drawing(tuple(marks), targets=tuple(targets))

    def _words(self, row: CategoryRow) -> list[str]:
        return [
            spoken(self._table, row, Column.CATEGORY),
            *(text(self._table, row, column) for column in NUMBERS[:1]),
        ]

    def _rule(self, y: float, colour: str) -> Mark:
        ends = ((self._area.x, y), (self._area.right, y))
        return Polyline(ends, Paint(stroke=colour))

    def _heading(self) -> list[Mark]:
        size = self._size - 1
        y = baseline(self._area.y + self._height / 2, size)
        marks: list[Mark] = []
        for column, (left, right) in self._columns.edges.items():
            words = heading(self._table, column)
            end = column in NUMBERS
            marks.append(
                Text(
                    right if end else left,
                    y,
                    words,
                    size,
                    "muted",
                    Anchor.END if end else Anchor.START,
                    Weight.SEMIBOLD,
                )
            )
        return marks

    def _row(self, row: CategoryRow, line: Area) -> list[Mark]:
        marks: list[Mark] = []
        y = baseline(line.y + line.height / 2, self._size)
        for column, (left, right) in self._columns.edges.items():
            if column is Column.CATEGORY:
                marks += self._names(row, left, right, y)
            elif column is Column.TREND:
                marks += self._trend(row, left, right, line)
            else:
                marks.append(self._cell(row, column, right, y, left))
        return [*marks, *self._bar(row, line)]

    def _cell(
        self, row: CategoryRow, column: Column, right: float, y: float, left: float
    ) -> Mark:
        end = column in NUMBERS
        colour = "ink" if end else "muted"
        words = text(self._table, row, column)
        if column in SIGNED:
            colour = signed_colour(words)
        bold = end and row is self._table.total and column not in SIGNED
        return Text(
            right if end else left,
            y,
            words,
            self._size,
            colour,
            Anchor.END if end else Anchor.START,
            Weight.SEMIBOLD if bold else Weight.NORMAL,
        )

    def _names(
        self, row: CategoryRow, left: float, right: float, y: float
    ) -> list[Mark]:
        size = self._size
        rest = row is self._table.remainder
        weight = Weight.NORMAL if rest else Weight.SEMIBOLD
        label = fit(row.label, right - left, size, self._measure, weight)
        colour = "muted" if rest else "ink"
        marks: list[Mark] = [Text(left, y, label, size, colour, weight=weight)]
        x = left + self._measure(label, size, weight) + _NAME_GAP
        if row.local_name and right - x >= _LEAST_NAME:
            other = fit(row.local_name, right - x, size - 1, self._measure)
            marks.append(Text(x, y, other, size - 1, "muted"))
        return marks

    def _trend(
        self, row: CategoryRow, left: float, right: float, line: Area
    ) -> tuple[Mark, ...]:
        inside = line.inset(0, line.height * 0.24, 0, line.height * 0.24)
        return draw_sparkline(
            row.trend, Area(left, inside.y, right - left, inside.height)
        )

    def _bar(self, row: CategoryRow, line: Area) -> list[Mark]:
        left, right = self._columns.bar
        largest = self._table.largest
        if not row.category or right <= left or largest <= 0:
            return []
        width = max(1.0, (right - left) * max(0.0, row.value.amount) / largest)
        height = min(12.0, line.height * 0.42)
        top = line.y + (line.height - height) / 2
        paint = bar_paint(row, self._table.flow)
        return [Rectangle(Area(left, top, width, height), paint, radius=2)]

    def _footer(self, top: float) -> Mark:
        table = self._table
        part = shown_part(self._rows, table.shown.groups, table.total, table.labels)
        words = fit(part.text, self._area.width, 11.5, self._measure)
        return Text(self._area.x, top + 16, words, 11.5, "muted")
