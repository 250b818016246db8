"""Cells of a sheet as files hold them."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.spec import Sheet

if TYPE_CHECKING:
    from vnjp_desktop.core.table import Table

Plain = str | int | float | bool | date | None


def plain(cell: object) -> Plain:
    """Return a cell as text, number, date or nothing.

    A number without a fraction becomes an integer, so that plain currency
    units read as such; NaN is nothing; what is none of these is its text.
    """
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return None
        return int(cell) if cell.is_integer() else cell
    if cell is None or isinstance(cell, int | date):
        return cell
    return str(cell)


def table_sheet(table: Table) -> Sheet:
    """Return a whole table of the package, as it was read."""
    rows = tuple(zip(*table.columns.values(), strict=True))
    return Sheet(table.name, tuple(table.columns), rows)
