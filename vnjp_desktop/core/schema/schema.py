"""Table schemas: what the columns of a table hold and how tables refer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Cell = str | int | float | bool | date | datetime
"""A typed cell; a missing one is None."""


class FieldType(StrEnum):
    """Types of Table Schema that the program reads."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    YEAR = "year"
    YEARMONTH = "yearmonth"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    Attributes:
        name: Column name.
        type: Type of its cells.
        required: Whether every cell must be filled.
        unique: Whether no value may come twice.
        pattern: Regular expression the whole text must match, or empty.
        enum: The only values allowed, as text; empty allows all.
        minimum: Least value, as text as in the descriptor; None for no limit.
        maximum: Greatest value.
        exclusive_minimum: Value that cells must exceed.
        exclusive_maximum: Value that cells must stay below.
        min_length: Fewest characters.
        max_length: Most characters.
        missing: Texts that mean an empty cell.
        true_values: Texts that mean true, for booleans.
        false_values: Texts that mean false.
    """

    name: str
    type: FieldType = FieldType.STRING
    required: bool = False
    unique: bool = False
    pattern: str = ""
    enum: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    exclusive_minimum: str | None = None
    exclusive_maximum: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    missing: tuple[str, ...] = ("",)
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that must be found in another table, or in the same one.

    Attributes:
        fields: Columns that refer.
        resource: Table referred to; empty for the table itself.
        target: Columns referred to.
    """

    fields: tuple[str, ...]
    resource: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSchema:
    """All columns of a table and its keys.

    Attributes:
        fields: Columns in order.
        primary_key: Columns that identify a row; may be empty.
        unique_keys: Further combinations of columns that come only once.
        foreign_keys: References to other tables.
    """

    fields: tuple[Field, ...]
    primary_key: tuple[str, ...] = ()
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(field.name for field in self.fields)
