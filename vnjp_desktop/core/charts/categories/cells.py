"""Cells of the category table as text: written when looked at, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.labels import Magnitude, mark
from vnjp_desktop.core.state import Column
from vnjp_desktop.core.terms import MISSING, SECTORS, STATUSES, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow
    from vnjp_desktop.core.values import Value

NUMBERS: Final = (
    Column.VALUE,
    Column.SHARE,
    Column.CHANGE_VALUE,
    Column.CHANGE_PERCENT,
)
SIGNED: Final = (Column.CHANGE_VALUE, Column.CHANGE_PERCENT)

HEADINGS: Final[Mapping[Column, str]] = {
    Column.RANK: mark("#"),
    Column.CATEGORY: mark("Category"),
    Column.SHARE: mark("Share, %"),
    Column.CHANGE_VALUE: mark("Change, {unit}"),
    Column.CHANGE_PERCENT: mark("Change, %"),
    Column.TREND: mark("Last 24 months"),
    Column.STATUS: mark("Status"),
}

# What a cell is called when it is read aloud.
SPOKEN: Final[Mapping[Column, str]] = {
    Column.RANK: mark("rank"),
    Column.VALUE: mark("value"),
    Column.SHARE: mark("share"),
    Column.CHANGE_VALUE: mark("change"),
    Column.CHANGE_PERCENT: mark("change in per cent"),
    Column.TREND: mark("last 24 months"),
    Column.STATUS: mark("status"),
}


def number(row: CategoryRow, column: Column) -> Value:
    """Return the value in a numeric column."""
    return {
        Column.VALUE: row.value,
        Column.SHARE: row.share,
        Column.CHANGE_VALUE: row.change,
        Column.CHANGE_PERCENT: row.growth,
    }[column]


def heading(table: CategoriesTable, column: Column) -> str:
    """Return what stands above a column."""
    if column is Column.VALUE:
        return table.unit.text
    return table.labels(HEADINGS[column], unit=table.unit.text)


def text(table: CategoriesTable, row: CategoryRow, column: Column) -> str:
    """Return a cell as it is shown; empty for a trend, which is drawn."""
    if column in NUMBERS:
        signed = column in SIGNED
        value = number(row, column)
        return table.labels.value(value, Magnitude.SMALL, signed=signed)
    if column is Column.CATEGORY:
        return row.label
    if column is Column.STATUS:
        return row.status.value if row.value.known else ""
    if column is Column.RANK and row.rank:
        return table.labels.number(row.rank, 0)
    return ""


def spoken(table: CategoriesTable, row: CategoryRow, column: Column) -> str:
    """Return a cell as it is read aloud: ``Seafood, value US$ 1,689.6 m``."""
    if column is Column.CATEGORY:
        return f"{row.label}, {row.local_name}" if row.local_name else row.label
    labels = table.labels
    what = labels(SPOKEN[column])
    said = _said(table, row, column)
    return labels("{group}, {what} {value}", group=row.label, what=what, value=said)


def hint(table: CategoriesTable, row: CategoryRow, column: Column) -> str:
    """Return what a cell leaves unsaid; empty when it says it all."""
    labels = table.labels
    if column in NUMBERS:
        value = number(row, column)
        if value.missing is not None:
            return word(labels, MISSING, value.missing)
        return labels.value(
            value, Magnitude.PLAIN, signed=column in SIGNED, with_unit=True
        )
    if column is Column.STATUS:
        return word(labels, STATUSES, row.status)
    if column is not Column.CATEGORY or not row.category:
        return ""
    parts = [row.label, row.local_name, word(labels, SECTORS, row.sector)]
    if row.part_of:
        parts.append(labels("part of: {group}", group=row.part_of))
    return "\n".join(part for part in parts if part)


def _said(table: CategoriesTable, row: CategoryRow, column: Column) -> str:
    labels = table.labels
    if column in NUMBERS:
        value = number(row, column)
        if value.missing is not None:
            return labels("missing: {why}", why=word(labels, MISSING, value.missing))
        return labels.value(
            value, Magnitude.SMALL, signed=column in SIGNED, with_unit=True
        )
    if column is Column.STATUS:
        return word(labels, STATUSES, row.status)
    if column is Column.RANK:
        return text(table, row, column)
    return _course(table, row)


def _course(table: CategoriesTable, row: CategoryRow) -> str:
    """Return a trend in words: where it begins and ends."""
    labels = table.labels
    known = [amount / table.unit.factor for amount in row.trend if amount is not None]
    if not known:
        return labels.number(float("nan"))
    return labels(
        "from {first} to {last} {unit}, lowest {low}, highest {high}",
        first=labels.number(known[0], 1),
        last=labels.number(known[-1], 1),
        low=labels.number(min(known), 1),
        high=labels.number(max(known), 1),
        unit=table.unit.text,
    )
