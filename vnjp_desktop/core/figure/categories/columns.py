"""Where the columns of the category figure stand, and which ones have room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.categories.cells import NUMBERS, heading, text
from vnjp_desktop.core.figure.marks import Weight
from vnjp_desktop.core.state import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow
    from vnjp_desktop.core.figure.marks import Measure

GAP: Final = 18.0
_PAD: Final = 10.0
_NAME_LEAST: Final = 150.0
_NAME_SHARE: Final = 0.46
_BAR: Final = (48.0, 170.0)
_TREND: Final = 84.0

# What gives way first where the figure is narrow: the bar is part of the value.
_EXPENDABLE: Final = (
    Column.STATUS,
    Column.TREND,
    Column.CHANGE_VALUE,
    Column.SHARE,
    Column.CHANGE_PERCENT,
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Left and right edge of what is drawn of each column.

    Attributes:
        edges: By column, in order; a dropped column has none.
        bar: Edges of the bars beside the values; equal without room for them.
    """

    edges: dict[Column, tuple[float, float]]
    bar: tuple[float, float]


def lay_columns(
    table: CategoriesTable,
    rows: Sequence[CategoryRow],
    left: float,
    width: float,
    measure: Measure,
    size: float,
) -> Columns:
    """Return the columns that fit a width, the least needed ones left out.

    Numbers take what their widest text takes; names and bars share the rest.
    """
    widths = {c: _width(table, rows, c, measure, size) for c in _fixed()}
    shown = list(widths)
    for column in _EXPENDABLE:
        if _spare(widths, shown, width) >= _NAME_LEAST + _BAR[0]:
            break
        shown.remove(column)
    spare = max(0.0, _spare(widths, shown, width))
    name, bar = _shared(table, rows, spare, measure, size)
    edges: dict[Column, tuple[float, float]] = {}
    bar_edges = (0.0, 0.0)
    x = left + _PAD
    for column in Column:
        if column is not Column.CATEGORY and column not in shown:
            continue
        taken = name if column is Column.CATEGORY else widths[column]
        edges[column] = (x, x + taken)
        x += taken + GAP
        if column is Column.VALUE:
            x -= GAP / 3
            bar_edges = (x, x + bar)
            x += bar + GAP
    return Columns(edges, bar_edges)


def _fixed() -> list[Column]:
    return [column for column in Column if column is not Column.CATEGORY]


def _spare(widths: dict[Column, float], shown: Sequence[Column], width: float) -> float:
    """Return what the columns shown leave to names and bars together."""
    gaps = GAP * (len(shown) + 1) - GAP / 3
    return width - 2 * _PAD - gaps - sum(widths[column] for column in shown)


def _shared(
    table: CategoriesTable,
    rows: Sequence[CategoryRow],
    spare: float,
    measure: Measure,
    size: float,
) -> tuple[float, float]:
    """Split the room between names and bars, in this order of need."""
    wanted = max((name_width(row, measure, size) for row in rows), default=0.0)
    wanted = max(wanted, measure(table.total.label, size, Weight.SEMIBOLD))
    bar = min(max(spare - wanted, _BAR[0], spare * (1 - _NAME_SHARE) / 2), _BAR[1])
    bar = bar if spare >= _NAME_LEAST + _BAR[0] else 0.0
    return spare - bar, bar


def name_width(row: CategoryRow, measure: Measure, size: float) -> float:
    """Return the px that both names of a row take side by side."""
    width = measure(row.label, size, Weight.SEMIBOLD)
    if row.local_name:
        width += 6 + measure(row.local_name, size - 1)
    return width


def _width(
    table: CategoriesTable,
    rows: Sequence[CategoryRow],
    column: Column,
    measure: Measure,
    size: float,
) -> float:
    head = measure(heading(table, column), size - 1, Weight.SEMIBOLD)
    if column is Column.TREND:
        return max(head, _TREND)
    weight = Weight.SEMIBOLD if column in NUMBERS else Weight.NORMAL
    lines = [*rows, table.total, *([table.remainder] if table.remainder else [])]
    cells = [measure(text(table, row, column), size, weight) for row in lines]
    return max(head, *cells)
