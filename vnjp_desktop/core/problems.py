"""Problems found in data: a code and a place, put into words by i18n."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the data can still be used."""

    ERROR = "error"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """Every rule that reading a data package can find broken.

    The line behind each code says what it means; ``value`` and ``rule`` name
    what the problem of that code carries besides file, row and column.
    """

    # The directory
    DIRECTORY_MISSING = "directory-missing"  # there is nothing at the path
    NOT_A_DIRECTORY = "not-a-directory"  # the path is a file
    DIRECTORY_EMPTY = "directory-empty"  # the directory holds no files
    DESCRIPTOR_MISSING = "descriptor-missing"  # no datapackage.json in it
    # Any file of the package
    FILE_MISSING = "file-missing"  # a file the descriptor names is not there
    FILE_UNREADABLE = "file-unreadable"  # the system refuses; value: its reason
    FILE_EMPTY = "file-empty"  # no bytes, no header, or no rows at all
    FILE_TRUNCATED = "file-truncated"  # cut; value: bytes found, rule: bytes stated
    ENCODING = "encoding"  # not UTF-8; row: where
    NUL_BYTE = "nul-byte"  # a NUL byte; row: where
    HASH_DIFFERS = "hash-differs"  # warning: edited since the descriptor was written
    UNSAFE_PATH = "unsafe-path"  # absolute, climbs with .., or a link leading out
    # The descriptor
    DESCRIPTOR_JSON = "descriptor-json"  # not JSON, perhaps half-written; row: line
    DESCRIPTOR_SHAPE = "descriptor-shape"  # column: property, rule: what it must be
    VERSION_NEWER = "version-newer"  # value: its version, rule: newest that is read
    UNSUPPORTED = "unsupported"  # column: property, value: what it asks for
    RELATION_MISSING = "relation-missing"  # the two parties are not described
    TABLE_MISSING = "table-missing"  # rule: the table the program needs
    FIELD_MISSING = "field-missing"  # column: field the program needs in the schema
    FIELD_TYPE = "field-type"  # value: declared type, rule: type the program needs
    # The shape of a table file
    CSV_SYNTAX = "csv-syntax"  # broken quotes; value: what the reader says
    MISSING_COLUMN = "missing-column"  # the header lacks a field of the schema
    EXTRA_COLUMN = "extra-column"  # the header has a column the schema lacks
    DUPLICATE_COLUMN = "duplicate-column"  # the header names a column twice
    COLUMN_ORDER = "column-order"  # value: column found, rule: column expected
    CELL_COUNT = "cell-count"  # value: cells in the row, rule: columns
    BLANK_ROW = "blank-row"  # a line without any cell filled
    # One cell
    TYPE_ERROR = "type-error"  # rule: the type
    REQUIRED = "required"  # the cell is empty
    PATTERN = "pattern"  # rule: the regular expression
    ENUM = "enum"  # rule: the values allowed, joined by |
    MINIMUM = "minimum"  # rule: the least value allowed (> when exclusive)
    MAXIMUM = "maximum"  # rule: the greatest value allowed (< when exclusive)
    MIN_LENGTH = "min-length"  # rule: the fewest characters
    MAX_LENGTH = "max-length"  # rule: the most characters
    NOT_FINITE = "not-finite"  # a number that is NaN or infinite
    DATE_INVALID = "date-invalid"  # no such day in the calendar
    # Keys
    DUPLICATE = "duplicate"  # value seen before; rule: line of the first
    DANGLING = "dangling"  # value not found; rule: table.field referred to
    # What the program asks beyond the schema
    PERIOD_ORDER = "period-order"  # value: the end, rule: the start it lies before
    PERIOD_FREQUENCY = "period-frequency"  # value: the period, rule: the frequency
    DATE_ORDER = "date-order"  # value: the end date, rule: the date it lies before
    PARTY_UNKNOWN = "party-unknown"  # a reporter that is neither party; rule: codes
    VALUE_UNQUALIFIED = "value-unqualified"  # a value without its digits or wording
    NOT_POSITIVE = "not-positive"  # a rate or index that is zero
    PARENT_CYCLE = "parent-cycle"  # a category that is a part of itself
    # The end of a long list
    MORE = "more-problems"  # value: how many more there are


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file.

    Attributes:
        code: Stable name of the rule broken, such as ``type-error``.
        file: File name inside the package, or the path given.
        row: Line of the file, header = 1; 0 when it is about the whole file.
        column: Field name, or empty.
        value: The offending text, shortened, or empty.
        rule: What was expected, in the schema's own terms (``date``,
            ``A|M|YTD|O``, ``sources.source_id``).
        severity: Error or warning.
    """

    code: str
    file: str
    row: int = 0
    column: str = ""
    value: str = ""
    rule: str = ""
    severity: Severity = Severity.ERROR


class DataError(Exception):
    """Data that cannot be used; carries the problems, never a bare text."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = problems
