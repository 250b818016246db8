"""Problems of data in words: what is wrong, and exactly where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.problems import ProblemCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.problems import Problem

_WHAT: Final[Mapping[str, str]] = {
    ProblemCode.DIRECTORY_MISSING: mark("There is no such directory."),
    ProblemCode.NOT_A_DIRECTORY: mark(
        "This is a file; the directory of a data package is needed."
    ),
    ProblemCode.DIRECTORY_EMPTY: mark("The directory is empty."),
    ProblemCode.DESCRIPTOR_MISSING: mark(
        "The directory holds no datapackage.json, so it is not a data package."
    ),
    ProblemCode.FILE_MISSING: mark("datapackage.json names this file; it is missing."),
    ProblemCode.FILE_UNREADABLE: mark("The file cannot be read: {value}."),
    ProblemCode.FILE_EMPTY: mark("The file is empty."),
    ProblemCode.FILE_TRUNCATED: mark(
        "The file is incomplete: {value} bytes of {rule} are there."
    ),
    ProblemCode.ENCODING: mark("The text is not UTF-8."),
    ProblemCode.NUL_BYTE: mark("The file holds a NUL byte; it is damaged or no text."),
    ProblemCode.HASH_DIFFERS: mark(
        "The file was changed after datapackage.json was written."
    ),
    ProblemCode.UNSAFE_PATH: mark("The path leads out of the data package."),
    ProblemCode.DESCRIPTOR_JSON: mark(
        "This is not valid JSON; the file may be half-written."
    ),
    ProblemCode.DESCRIPTOR_SHAPE: mark("The property must be {rule}."),
    ProblemCode.VERSION_NEWER: mark(
        "Package version {value} is newer than this program reads (up to {rule}). "
        "Update the program."
    ),
    ProblemCode.UNSUPPORTED: mark("“{value}” is not supported."),
    ProblemCode.RELATION_MISSING: mark("The two parties are not described."),
    ProblemCode.TABLE_MISSING: mark("The table {rule} is missing."),
    ProblemCode.FIELD_MISSING: mark("The schema lacks this field."),
    ProblemCode.FIELD_TYPE: mark(
        "The schema declares the type {value}; {rule} is needed."
    ),
    ProblemCode.CSV_SYNTAX: mark("The line cannot be split into cells: {value}."),
    ProblemCode.MISSING_COLUMN: mark("The header lacks this column."),
    ProblemCode.EXTRA_COLUMN: mark("The schema does not know this column."),
    ProblemCode.DUPLICATE_COLUMN: mark("The header names this column twice."),
    ProblemCode.COLUMN_ORDER: mark("The header has “{value}” where “{rule}” belongs."),
    ProblemCode.CELL_COUNT: mark("The row has {value} cells; {rule} are needed."),
    ProblemCode.BLANK_ROW: mark("The row is blank."),
    ProblemCode.TYPE_ERROR: mark("“{value}” is not {type}."),
    ProblemCode.REQUIRED: mark("A value is required."),
    ProblemCode.PATTERN: mark("“{value}” does not match the pattern {rule}."),
    ProblemCode.ENUM: mark("“{value}” is not one of {rule}."),
    ProblemCode.MINIMUM: mark("{value} is less than the least allowed, {rule}."),
    ProblemCode.MAXIMUM: mark("{value} is more than the most allowed, {rule}."),
    ProblemCode.MIN_LENGTH: mark("“{value}” is shorter than {rule} characters."),
    ProblemCode.MAX_LENGTH: mark("“{value}” is longer than {rule} characters."),
    ProblemCode.NOT_FINITE: mark("“{value}” is not a finite number."),
    ProblemCode.DATE_INVALID: mark("“{value}” is not a day of the calendar."),
    ProblemCode.DUPLICATE: mark("“{value}” is already used in row {rule}."),
    ProblemCode.DANGLING: mark("“{value}” is not found in {rule}."),
    ProblemCode.PERIOD_ORDER: mark(
        "The period ends ({value}) before it starts ({rule})."
    ),
    ProblemCode.PERIOD_FREQUENCY: mark(
        "The period {value} does not fit the frequency {rule}."
    ),
    ProblemCode.DATE_ORDER: mark("The end {value} lies before the date {rule}."),
    ProblemCode.PARTY_UNKNOWN: mark("“{value}” is neither party ({rule})."),
    ProblemCode.VALUE_UNQUALIFIED: mark(
        "The value lacks its number of digits or its wording."
    ),
    ProblemCode.NOT_POSITIVE: mark("The number must be greater than zero."),
    ProblemCode.PARENT_CYCLE: mark("The category “{value}” is a part of itself."),
    ProblemCode.MORE: mark("{value} more problems are not shown."),
}

_TYPES: Final[Mapping[str, str]] = {
    "number": mark("a number"),
    "integer": mark("a whole number"),
    "date": mark("a date like 2023-11-27"),
    "string": mark("text"),
    "boolean": mark("true or false"),
}


def describe(problem: Problem, labels: Labels) -> str:
    """Return one sentence: file, row, column, value and rule."""
    kind = _TYPES.get(problem.rule)
    what = labels(
        _WHAT.get(problem.code, problem.code),
        value=problem.value,
        rule=problem.rule,
        type=labels(kind) if kind else problem.rule,
    )
    return labels("{place}: {problem}", place=_place(problem, labels), problem=what)


def _place(problem: Problem, labels: Labels) -> str:
    file, row, column = problem.file, problem.row, problem.column
    if row and column:
        return labels(
            "{file}, row {row}, column {column}", file=file, row=row, column=column
        )
    if row:
        return labels("{file}, row {row}", file=file, row=row)
    if column:
        return labels("{file}, {column}", file=file, column=column)
    return file
