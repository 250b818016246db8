"""Which groups are shown and in what order: a mask and a permutation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.folding import contains, sort_key
from vnjp_desktop.core.state import Column, Sort

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnjp_desktop.core.charts.categories.spec import CategoryRow
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.folding import SortKey
    from vnjp_desktop.core.values import Value

LARGEST_FIRST: Final = (
    Column.VALUE,
    Column.SHARE,
    Column.CHANGE_VALUE,
    Column.CHANGE_PERCENT,
    Column.TREND,
)


def search_texts(dataset: Dataset) -> Mapping[str, str]:
    """Return what each group can be found by: slug, names, aliases."""
    words = {
        slug: [slug, group.label.en, group.label.vi, group.label.ja]
        for slug, group in dataset.categories.items()
    }
    if aliases := dataset.tables.get("category_aliases"):
        for row in aliases.rows():
            words.setdefault(str(row["category"]), []).append(str(row["alias"]))
    # A line break keeps a search from matching across two names.
    return {slug: "\n".join(names) for slug, names in words.items()}


def mask(
    rows: Sequence[CategoryRow], wanted: str, texts: Mapping[str, str]
) -> tuple[bool, ...]:
    """Tell for each row whether it matches the filter."""
    if not wanted.strip():
        return (True,) * len(rows)
    return tuple(contains(texts.get(row.category, ""), wanted) for row in rows)


def permutation(
    rows: Sequence[CategoryRow], sort: Sort, language: str
) -> tuple[int, ...]:
    """Return the rows' positions in the order wanted.

    Equal rows stay in the order given, also when descending. A row with
    nothing to sort by comes last in both directions.
    """
    keys = [_key(row, sort.column, language) for row in rows]
    known = [(key, n) for n, key in enumerate(keys) if key is not None]
    unknown = [n for n, key in enumerate(keys) if key is None]
    known.sort(key=lambda pair: pair[0], reverse=sort.descending)
    return (*(n for _, n in known), *unknown)


def _key(row: CategoryRow, column: Column, language: str) -> float | SortKey | None:
    """Return what a row is sorted by, None where there is nothing."""
    match column:
        case Column.RANK:
            return row.rank
        case Column.CATEGORY:
            return sort_key(row.label, language)
        case Column.STATUS:
            return row.status.strength if row.value.known else None
        case Column.TREND:
            return row.trend[-1] if row.trend else None
    return _amount(_number(row, column))


def _number(row: CategoryRow, column: Column) -> Value:
    return {
        Column.VALUE: row.value,
        Column.SHARE: row.share,
        Column.CHANGE_VALUE: row.change,
        Column.CHANGE_PERCENT: row.growth,
    }[column]


def _amount(value: Value) -> float | None:
    return value.amount if value.known else None


def next_sort(sort: Sort, column: Column) -> Sort:
    """Return the order after a column's heading was clicked.

    The largest numbers and the first names come first, the second click turns
    that round, the third goes back to the order of ranks.
    """
    first = Sort(column, descending=column in LARGEST_FIRST)
    if sort.column is not column:
        return first
    return replace(first, descending=not first.descending) if sort == first else Sort()
