"""Texts of a column turned into typed values, each checked against its field."""

from __future__ import annotations

import math
import operator
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from vnjp_desktop.core.problems import ProblemCode
from vnjp_desktop.core.schema.schema import FieldType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnjp_desktop.core.schema.schema import Cell, Field

_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR: Final = re.compile(r"[0-9]{4}")
_YEARMONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_DATETIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?Z?"
)
_INFINITE: Final = {"NaN": math.nan, "INF": math.inf, "-INF": -math.inf}
_MOST_DIGITS: Final = 400  # longer integers are slow to read, and nonsense here


class Fault(NamedTuple):
    """What is wrong with a text: the rule's code and the rule itself."""

    code: ProblemCode
    rule: str


_EMPTY: Final = Fault(ProblemCode.REQUIRED, "required")
_Rule = tuple[Fault, "Callable[[Cell, str], bool]"]


class Column(NamedTuple):
    """A column read.

    Attributes:
        values: Typed values; None where empty or wrong.
        faults: Index of each faulty cell with what is wrong.
    """

    values: list[Cell | None]
    faults: list[tuple[int, Fault]]


def read_column(field: Field, texts: Sequence[str]) -> Column:
    """Type and check a column; each distinct text is looked at once."""
    rules = tuple(_rules(field))
    if field.type in (FieldType.STRING, FieldType.ANY) and not rules:
        return _read_texts(field, texts)
    check = _checker(field, rules)
    values: dict[str, Cell | None] = {}
    wrong: dict[str, tuple[Fault, ...]] = {}
    for text in dict.fromkeys(texts):
        values[text], faults = check(text)
        if faults:
            wrong[text] = faults
    typed = list(map(values.__getitem__, texts))
    if not wrong:
        return Column(typed, [])
    rows = enumerate(texts)
    return Column(typed, [(n, fault) for n, t in rows for fault in wrong.get(t, ())])


def convert(field: Field, text: str) -> Cell:
    """Return the typed value of a filled cell; ValueError when it is not one."""
    if field.type is FieldType.BOOLEAN:
        if text in field.true_values:
            return True
        if text in field.false_values:
            return False
        raise ValueError(text)
    return _READERS[field.type](text)


def limit(field: Field, bound: str) -> float | date:
    """Return a bound of a field as something its values compare with."""
    value = convert(field, bound)
    if isinstance(value, str | bool):
        raise TypeError(bound)
    return value


def _read_texts(field: Field, texts: Sequence[str]) -> Column:
    """Return a column of any texts, where only empty cells can be wrong."""
    missing = frozenset(field.missing)
    values: list[Cell | None] = [None if text in missing else text for text in texts]
    if not field.required or None not in values:
        return Column(values, [])
    return Column(
        values, [(n, _EMPTY) for n, cell in enumerate(values) if cell is None]
    )


def _checker(
    field: Field, rules: Sequence[_Rule]
) -> Callable[[str], tuple[Cell | None, tuple[Fault, ...]]]:
    """Return the function that types and checks one text of a field."""
    missing = frozenset(field.missing)

    def check(text: str) -> tuple[Cell | None, tuple[Fault, ...]]:
        if text in missing:
            return None, (_EMPTY,) if field.required else ()
        try:
            value = convert(field, text)
        except ValueError:
            return None, (Fault(ProblemCode.TYPE_ERROR, str(field.type)),)
        if isinstance(value, float) and not math.isfinite(value):
            return None, (Fault(ProblemCode.NOT_FINITE, str(field.type)),)
        return value, tuple(fault for fault, ok in rules if not ok(value, text))

    return check


def _rules(field: Field) -> Iterator[_Rule]:
    """Yield every constraint of a field with the test for it."""
    if field.pattern:
        matches = re.compile(field.pattern).fullmatch
        yield (
            Fault(ProblemCode.PATTERN, field.pattern),
            lambda _, text: matches(text) is not None,
        )
    if field.enum:
        allowed = frozenset(convert(field, text) for text in field.enum)
        yield (
            Fault(ProblemCode.ENUM, "|".join(field.enum)),
            lambda value, _: value in allowed,
        )
    yield from _bounds(field)
    yield from _lengths(field)


def _bounds(field: Field) -> Iterator[_Rule]:
    """Yield the limits of a field's values."""
    least, most = ProblemCode.MINIMUM, ProblemCode.MAXIMUM
    for bound, code, sign, test in (
        (field.minimum, least, "", operator.ge),
        (field.maximum, most, "", operator.le),
        (field.exclusive_minimum, least, ">", operator.gt),
        (field.exclusive_maximum, most, "<", operator.lt),
    ):
        if bound is not None:
            yield Fault(code, sign + bound), _against(test, limit(field, bound))


def _against(
    test: Callable[[Any, Any], bool], end: float | date
) -> Callable[[Cell, str], bool]:
    return lambda value, _: test(value, end)


def _lengths(field: Field) -> Iterator[_Rule]:
    """Yield the limits of a field's lengths."""
    low, high = field.min_length, field.max_length
    if low is not None:
        yield Fault(ProblemCode.MIN_LENGTH, str(low)), lambda _, text: len(text) >= low
    if high is not None:
        yield (
            Fault(ProblemCode.MAX_LENGTH, str(high)),
            lambda _, text: len(text) <= high,
        )


def _matched(shape: re.Pattern[str], text: str) -> str:
    if shape.fullmatch(text) is None:
        raise ValueError(text)
    return text


def _integer(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise ValueError(text[:20])
    return int(_matched(_INTEGER, text))


def _number(text: str) -> float:
    if text in _INFINITE:
        return _INFINITE[text]
    return float(_matched(_NUMBER, text))


def _datetime(text: str) -> datetime:
    """Return a moment without zone, so that moments with and without compare."""
    return datetime.fromisoformat(_matched(_DATETIME, text).removesuffix("Z"))


_READERS: Final[dict[FieldType, Callable[[str], Cell]]] = {
    FieldType.STRING: str,
    FieldType.ANY: str,
    FieldType.INTEGER: _integer,
    FieldType.NUMBER: _number,
    FieldType.DATE: lambda text: date.fromisoformat(_matched(_DATE, text)),
    FieldType.DATETIME: _datetime,
    FieldType.YEAR: lambda text: int(_matched(_YEAR, text)),
    FieldType.YEARMONTH: lambda text: _matched(_YEARMONTH, text),
}
