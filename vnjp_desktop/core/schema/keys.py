"""Keys of tables: unique ones, references, and references in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.problems import Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnjp_desktop.core.schema.schema import ForeignKey
    from vnjp_desktop.core.table import Table

Key = tuple[object, ...]

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "source_ids": ("sources.source_id",),
    "source_a": ("sources.source_id",),
    "source_b": ("sources.source_id",),
    "source_resolution": ("sources.source_id",),
    "subject": (
        "events.event_id",
        "trade_totals.claim_id",
        "trade_categories.claim_id",
        "trade_products.claim_id",
        "indicators.claim_id",
    ),
}
"""Columns that hold several keys separated by spaces, and where these lead."""


def key_texts(columns: Sequence[Sequence[object]]) -> Iterator[tuple[int, Key]]:
    """Yield index and key of every row that has one: not all cells empty."""
    for index, key in enumerate(zip(*columns, strict=True)):
        if any(cell is not None for cell in key):
            yield index, key


def duplicates(
    table: Table, fields: Sequence[str], file: str, lines: Sequence[int]
) -> Iterator[Problem]:
    """Yield a problem for each row whose key came before."""
    columns = [table.columns[name] for name in fields]
    if len(set(zip(*columns, strict=True))) == len(table):
        return
    first: dict[Key, int] = {}
    for index, key in key_texts(columns):
        seen = first.setdefault(key, index)
        if seen != index:
            yield Problem(
                ProblemCode.DUPLICATE,
                file,
                lines[index],
                ", ".join(fields),
                shown(key),
                str(lines[seen]),
            )


def empty_keys(
    table: Table, fields: Sequence[str], file: str, lines: Sequence[int]
) -> Iterator[Problem]:
    """Yield a problem for each empty cell of a primary key."""
    for name in fields:
        for index, cell in enumerate(table.columns[name]):
            if cell is None:
                yield Problem(
                    ProblemCode.REQUIRED, file, lines[index], name, "", "primaryKey"
                )


def dangling(
    table: Table, key: ForeignKey, target: Table, file: str, lines: Sequence[int]
) -> Iterator[Problem]:
    """Yield a problem for each row that refers to nothing."""
    known = set(zip(*(target.columns[name] for name in key.target), strict=True))
    columns = [table.columns[name] for name in key.fields]
    if known.issuperset(zip(*columns, strict=True)):
        return
    rule = ", ".join(f"{target.name}.{name}" for name in key.target)
    for index, cells in key_texts(columns):
        if cells not in known:
            yield Problem(
                ProblemCode.DANGLING,
                file,
                lines[index],
                ", ".join(key.fields),
                shown(cells),
                rule,
            )


def dangling_in_lists(
    table: Table,
    tables: Mapping[str, Table | None],
    file: str,
    lines: Sequence[int],
) -> Iterator[Problem]:
    """Yield a problem for each key in a list of keys that leads nowhere.

    Args:
        table: The table that refers.
        tables: Every table of the package, None for one not read whole: a list
            that may refer to such a table is not checked.
        file: Its file.
        lines: The line of each row.
    """
    for name in [name for name in LISTS if name in table.columns]:
        targets = [tuple(place.split(".")) for place in LISTS[name]]
        found = [(tables[t], f) for t, f in targets if t in tables]
        present = [(t, f) for t, f in found if t is not None and f in t.columns]
        if not present or len(present) < len(found):
            continue
        known = {cell for t, f in present for cell in t.columns[f]}
        rule = "|".join(f"{t.name}.{f}" for t, f in present)
        for index, cell in enumerate(table.columns[name]):
            for part in str(cell).split(" ") if cell is not None else ():
                if part not in known:
                    yield Problem(
                        ProblemCode.DANGLING, file, lines[index], name, part, rule
                    )


def shown(cells: Sequence[object]) -> str:
    """Return key cells as text for a message."""
    return ", ".join("" if cell is None else str(cell) for cell in cells)
