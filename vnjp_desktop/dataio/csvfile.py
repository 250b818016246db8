"""CSV files read into columns of text, with the line of every row."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from vnjp_desktop.core.problems import Problem, ProblemCode

if TYPE_CHECKING:
    import _csv
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.dataio.descriptor import Resource


class Texts(NamedTuple):
    """The cells of a file.

    Attributes:
        columns: Texts of each column, in the order of the schema.
        lines: Line on which each row begins; the header is line 1.
        problems: What is wrong with the shape of the file.
        whole: Whether every row of the file is among the columns.
    """

    columns: Sequence[Sequence[str]]
    lines: Sequence[int]
    problems: tuple[Problem, ...]
    whole: bool


def decode(raw: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file, or why its bytes are no text."""
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        return "", (Problem(ProblemCode.NUL_BYTE, file, line),)
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        bad = raw[error.start : error.end].hex(" ")
        return "", (Problem(ProblemCode.ENCODING, file, line, value=bad, rule="UTF-8"),)


def parse_csv(raw: bytes, resource: Resource) -> Texts:
    """Return the cells of a table file and what is wrong with its shape."""
    file = resource.path
    text, problems = decode(raw, file)
    if problems:
        return _nothing(problems)
    if not text.strip():
        return _nothing((Problem(ProblemCode.FILE_EMPTY, file),))
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=resource.delimiter,
        quotechar=resource.quote,
        strict=True,
    )
    try:
        header = next(reader)
        faults = tuple(_header(header, resource.schema.names, file))
        if faults:
            return _nothing(faults)
        return _body(reader, header, file)
    except csv.Error as error:
        place = max(reader.line_num, 1)
        return _nothing(
            (Problem(ProblemCode.CSV_SYNTAX, file, place, value=str(error)),)
        )


def _body(reader: _csv.Reader, header: list[str], file: str) -> Texts:
    """Return the rows below the header; those of another width are left out."""
    rows: list[list[str]] = []
    lines: list[int] = []
    problems: list[Problem] = []
    width = len(header)
    line = reader.line_num + 1
    for cells in reader:
        if len(cells) == width:
            rows.append(cells)
            lines.append(line)
        elif cells:
            problems.append(
                Problem(
                    ProblemCode.CELL_COUNT,
                    file,
                    line,
                    value=str(len(cells)),
                    rule=str(width),
                )
            )
        else:
            problems.append(Problem(ProblemCode.BLANK_ROW, file, line))
        line = reader.line_num + 1
    columns = list(zip(*rows, strict=True)) or [()] * width
    return Texts(columns, lines, tuple(problems), not problems)


def _header(
    header: Sequence[str], expected: Sequence[str], file: str
) -> Iterator[Problem]:
    """Yield how a header differs from the schema."""
    if tuple(header) == tuple(expected):
        return
    counted = 0
    for name in expected:
        if name not in header:
            counted += 1
            yield Problem(ProblemCode.MISSING_COLUMN, file, 1, name)
    for index, name in enumerate(header):
        if name not in expected:
            counted += 1
            yield Problem(ProblemCode.EXTRA_COLUMN, file, 1, name)
        elif name in header[:index]:
            counted += 1
            yield Problem(ProblemCode.DUPLICATE_COLUMN, file, 1, name)
    if not counted:
        found, rule = next(
            (a, b) for a, b in zip(header, expected, strict=True) if a != b
        )
        yield Problem(ProblemCode.COLUMN_ORDER, file, 1, rule, found, rule)


def _nothing(problems: tuple[Problem, ...]) -> Texts:
    return Texts((), (), problems, whole=False)
