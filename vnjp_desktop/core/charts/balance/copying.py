"""Rows of the table twin as text for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnjp_desktop.core.charts.balance.twin import BalanceTable

TRUE_MINUS: Final = "\N{MINUS SIGN}"


def tab_separated(table: BalanceTable, places: Iterable[int]) -> str:
    """Return rows for a spreadsheet, with headings.

    Minus signs are those of the keyboard, which spreadsheets can read.
    """
    text = "\n".join("\t".join(cells) for cells in _texts(table, places))
    return text.replace(TRUE_MINUS, "-")


def markdown(table: BalanceTable, places: Iterable[int]) -> str:
    """Return rows as a table in Markdown, numbers set to the right."""
    heads, *rows = (
        [cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells]
        for cells in _texts(table, places)
    )
    rule = ["---:" if column.numeric else "---" for column in table.columns]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def _texts(table: BalanceTable, places: Iterable[int]) -> Iterator[list[str]]:
    yield [column.label for column in table.columns]
    for place in places:
        yield [" ".join(cell.text.split()) for cell in table.rows[place].cells]
