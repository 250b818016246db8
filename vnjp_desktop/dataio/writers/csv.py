"""Sheets written as CSV."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vnjp_desktop.dataio.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.charts.spec import Sheet

# Full-width forms too: spreadsheets with Japanese settings take them alike.
_FORMULA: Final = (
    *"=+-@\t\r\n",
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
    "\N{FULLWIDTH HYPHEN-MINUS}",
    "\N{FULLWIDTH COMMERCIAL AT}",
)
_MARKS: Final = (",", '"', "\r", "\n")


def csv_bytes(sheet: Sheet) -> bytes:
    """Return a sheet as UTF-8 CSV after RFC 4180, with LF line ends.

    Dates are ISO, numbers the shortest text that reads back the same, missing
    cells empty. Text that a spreadsheet would take for a formula gets an
    apostrophe in front; numbers never do.
    """
    lines = [_line(sheet.header), *map(_line, sheet.rows)]
    return "".join(lines).encode()


def _line(row: Iterable[object]) -> str:
    """Return one record; the standard writer leaves a lone CR without quotes."""
    cells = [_text(cell) for cell in row]
    if cells == [""]:
        return '""\n'  # or else the line is blank
    return ",".join(map(_quoted, cells)) + "\n"


def _quoted(text: str) -> str:
    if any(mark in text for mark in _MARKS):
        return '"' + text.replace('"', '""') + '"'
    return text


def _text(cell: object) -> str:
    value = plain(cell)
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return repr(value)
