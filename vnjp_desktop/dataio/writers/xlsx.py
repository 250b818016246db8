"""Sheets written as an XLSX workbook."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from vnjp_desktop.core.charts.spec import Sheet
from vnjp_desktop.dataio.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.dataio.cells import Plain

MOST_ROWS: Final = 1_048_575
"""Rows below the header that one sheet of the format can hold."""
MOST_CHARACTERS: Final = 32_767
"""Characters that one cell of the format can hold."""

_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  (the format has no zone)
_FIRST_DATE: Final = date(1900, 3, 1)  # the format counts days wrongly before it
_WIDTHS: Final = range(6, 61)
_SAMPLE: Final = 500  # rows looked at for the width of a column
_GROUPED: Final = 10_000  # below it may be years and ranks, written without marks
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "header": {"bold": True, "bg_color": "#E7F0FB", "bottom": 1, "valign": "top"},
    "whole": {"num_format": "#,##0"},
    "fraction": {"num_format": "#,##0.0#####"},
    "date": {"num_format": "yyyy-mm-dd"},
    "label": {"bold": True, "valign": "top"},
    "wrapped": {"text_wrap": True, "valign": "top"},
}


def xlsx_bytes(sheets: Sequence[Sheet], notes: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return a workbook with one sheet each and a sheet of notes.

    Text stays text, whatever it looks like: nothing becomes a formula or a
    link. The same sheets give the same bytes.

    Args:
        sheets: Tables; one that is too long goes on in a further sheet.
        notes: Label and text of each line of the notes, which come last.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": _CREATED})
        formats = {name: book.add_format(style) for name, style in _FORMATS.items()}
        parts = [part for sheet in sheets for part in _parts(sheet)]
        names = _names([*(part.name for part in parts), "Notes"])
        for part, name in zip(parts, names, strict=False):
            _write_table(book.add_worksheet(name), part, formats)
        if notes:
            _write_notes(book.add_worksheet(names[-1]), notes, formats)
    return out.getvalue()


def _parts(sheet: Sheet) -> Iterator[Sheet]:
    """Yield a sheet in pieces that fit the format."""
    for start in range(0, max(len(sheet.rows), 1), MOST_ROWS):
        rows = sheet.rows[start : start + MOST_ROWS]
        yield Sheet(sheet.name, sheet.header, rows)


def _names(wanted: Sequence[str]) -> list[str]:
    """Return names the format allows: short, plain, each only once."""
    names: list[str] = []
    for text in wanted:
        base = _FORBIDDEN.sub("_", text).strip("'")[:31] or "Sheet"
        name, number = base, 1
        while name.lower() in {taken.lower() for taken in names}:
            number += 1
            name = f"{base[:25]} ({number})"
        names.append(name)
    return names


def _write_table(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401
    """Write header and rows; the header stays in view."""
    page.freeze_panes(1, 0)
    page.write_row(0, 0, sheet.header, formats["header"])
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(page, number, column, plain(cell), formats)
    for column, width in enumerate(_widths(sheet)):
        page.set_column(column, column, width)


def _write_cell(
    page: Any,  # noqa: ANN401  (the library has no types)
    row: int,
    column: int,
    value: Plain,
    formats: dict[str, Any],
) -> None:
    """Write one cell as what it is."""
    if isinstance(value, str):
        page.write_string(row, column, value[:MOST_CHARACTERS])
    elif isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, date):
        if value < _FIRST_DATE:
            page.write_string(row, column, value.isoformat())
        else:
            page.write_datetime(row, column, value, formats["date"])
    elif value is not None:
        page.write_number(row, column, value, _number_format(value, formats))


def _number_format(value: int | float, formats: dict[str, Any]) -> Any:  # noqa: ANN401
    if isinstance(value, float):
        return formats["fraction"]
    return formats["whole"] if abs(value) >= _GROUPED else None


def _widths(sheet: Sheet) -> Iterator[int]:
    """Yield the width of each column in characters, after its longest text."""
    for column, name in enumerate(sheet.header):
        texts = (str(plain(row[column]) or "") for row in sheet.rows[:_SAMPLE])
        longest = max(map(_breadth, texts), default=0)
        # Two more for the filter's arrow, a third for the thousands marks.
        wanted = max(longest * 4 // 3, len(name) + 2)
        yield min(max(wanted, _WIDTHS.start), _WIDTHS.stop - 1)


def _breadth(text: str) -> int:
    """Return how wide a text is; East Asian characters count twice."""
    return len(text) + sum(
        character >= "\N{HANGUL CHOSEONG KIYEOK}" for character in text
    )


def _write_notes(
    page: Any,  # noqa: ANN401  (the library has no types)
    notes: Sequence[tuple[str, str]],
    formats: dict[str, Any],
) -> None:
    """Write the words around the tables."""
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 100)
    for row, (label, text) in enumerate(notes):
        page.write_string(row, 0, label, formats["label"])
        page.write_string(row, 1, text[:MOST_CHARACTERS], formats["wrapped"])
