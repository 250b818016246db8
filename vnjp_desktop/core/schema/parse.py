"""Table schemas read from the JSON of a descriptor."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.problems import Problem, ProblemCode
from vnjp_desktop.core.schema.cells import convert, limit
from vnjp_desktop.core.schema.schema import Field, FieldType, ForeignKey, TableSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNSUPPORTED: Final[Mapping[str, tuple[object, ...]]] = {
    "format": ("default", "any"),
    "decimalChar": (".",),
    "groupChar": ("",),
    "bareNumber": (True,),
}
"""Field properties the program does not follow, with the values it can ignore."""

_CONSTRAINTS: Final = {
    "required",
    "unique",
    "pattern",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
}
_TRUE: Final = Field("").true_values
_FALSE: Final = Field("").false_values


class ShapeError(ValueError):
    """A descriptor that is not as the specification says; carries the problem."""

    def __init__(
        self,
        column: str,
        rule: str,
        value: object = "",
        code: ProblemCode = ProblemCode.DESCRIPTOR_SHAPE,
    ) -> None:
        super().__init__(column)
        self.column = column
        self.rule = rule
        self.value = str(value)[:80]
        self.code = code

    def problem(self, file: str) -> Problem:
        """Return the problem to report."""
        return Problem(self.code, file, 0, self.column, self.value, self.rule)


def parse_schema(json: object, place: str) -> TableSchema:
    """Return the schema of one table; ShapeError when it is not one.

    Args:
        json: The value of ``schema`` in the descriptor.
        place: Its place, for messages: ``resources.events.schema``.
    """
    if not isinstance(json, dict):
        raise ShapeError(place, "object", json)
    listed = json.get("fields")
    if not isinstance(listed, list) or not listed:
        raise ShapeError(f"{place}.fields", "array", listed)
    if json.get("fieldsMatch", "exact") not in ("exact", ["exact"]):
        raise _unsupported(f"{place}.fieldsMatch", json["fieldsMatch"])
    missing = _strings(json.get("missingValues", [""]), f"{place}.missingValues")
    fields = tuple(
        _field(item, f"{place}.fields[{n}]", missing) for n, item in enumerate(listed)
    )
    names = {field.name for field in fields}
    if len(names) < len(fields):
        raise ShapeError(f"{place}.fields", "unique names")
    return TableSchema(
        fields,
        _known(json.get("primaryKey", []), f"{place}.primaryKey", names),
        tuple(
            _known(key, f"{place}.uniqueKeys", names)
            for key in _items(json.get("uniqueKeys", []), f"{place}.uniqueKeys")
        ),
        tuple(
            _foreign_key(key, f"{place}.foreignKeys", names)
            for key in _items(json.get("foreignKeys", []), f"{place}.foreignKeys")
        ),
    )


def _field(json: object, place: str, missing: tuple[str, ...]) -> Field:
    """Return one field with its constraints."""
    if not isinstance(json, dict) or not isinstance(json.get("name"), str):
        raise ShapeError(place, "object with a name", json)
    for key, ignored in _UNSUPPORTED.items():
        if json.get(key, ignored[0]) not in ignored:
            raise _unsupported(f"{place}.{key}", json[key])
    field = Field(
        json["name"],
        _type(json.get("type", "any"), place),
        missing=_strings(json.get("missingValues", missing), f"{place}.missingValues"),
        true_values=_strings(json.get("trueValues", _TRUE), f"{place}.trueValues"),
        false_values=_strings(json.get("falseValues", _FALSE), f"{place}.falseValues"),
    )
    constraints = json.get("constraints", {})
    if not isinstance(constraints, dict):
        raise ShapeError(f"{place}.constraints", "object", constraints)
    return _constrained(field, constraints, f"{place}.constraints")


def _type(name: object, place: str) -> FieldType:
    """Return the type of a name."""
    try:
        return FieldType(name)  # type: ignore[arg-type]
    except ValueError:
        raise _unsupported(f"{place}.type", name) from None


def _constrained(field: Field, json: dict[str, object], place: str) -> Field:
    """Return a field with its constraints, each tried on the field's type."""
    unknown = json.keys() - _CONSTRAINTS
    if unknown:
        raise _unsupported(f"{place}.{min(unknown)}", json[min(unknown)])
    strict = replace(
        field,
        required=_flag(json, "required", place),
        unique=_flag(json, "unique", place),
        pattern=_pattern(json.get("pattern", ""), f"{place}.pattern"),
        enum=tuple(_text(v) for v in _items(json.get("enum", []), f"{place}.enum")),
        minimum=_bound(json, "minimum"),
        maximum=_bound(json, "maximum"),
        exclusive_minimum=_bound(json, "exclusiveMinimum"),
        exclusive_maximum=_bound(json, "exclusiveMaximum"),
        min_length=_length(json, "minLength", place),
        max_length=_length(json, "maxLength", place),
    )
    _try_out(strict, place)
    return strict


def _try_out(field: Field, place: str) -> None:
    """Raise ShapeError when a bound or a listed value is not of the type."""
    try:
        for text in field.enum:
            convert(field, text)
        for bound in (
            field.minimum,
            field.maximum,
            field.exclusive_minimum,
            field.exclusive_maximum,
        ):
            if bound is not None:
                limit(field, bound)
    except (ValueError, TypeError) as error:
        raise ShapeError(place, field.type, error) from None


def _foreign_key(json: object, place: str, names: set[str]) -> ForeignKey:
    """Return a reference; the table referred to is looked up later."""
    reference = json.get("reference") if isinstance(json, dict) else None
    if not isinstance(json, dict) or not isinstance(reference, dict):
        raise ShapeError(place, "object with a reference", json)
    fields = _known(json.get("fields"), f"{place}.fields", names)
    resource = reference.get("resource", "")
    if not isinstance(resource, str):
        raise ShapeError(f"{place}.reference.resource", "string", resource)
    target = _strings(reference.get("fields"), f"{place}.reference.fields")
    if not fields or len(fields) != len(target):
        raise ShapeError(f"{place}.reference.fields", "as many fields", target)
    return ForeignKey(fields, resource, target)


def _known(json: object, place: str, names: set[str]) -> tuple[str, ...]:
    """Return names of fields, each of which the schema has."""
    fields = _strings(json, place)
    for name in fields:
        if name not in names:
            raise ShapeError(place, "name of a field", name)
    return fields


def _strings(json: object, place: str) -> tuple[str, ...]:
    """Return a list of texts; a single text stands for a list of one."""
    items = [json] if isinstance(json, str) else json
    if not isinstance(items, list | tuple):
        raise ShapeError(place, "array of strings", json)
    for item in items:
        if not isinstance(item, str):
            raise ShapeError(place, "array of strings", item)
    return tuple(items)


def _items(json: object, place: str) -> list[object]:
    if not isinstance(json, list):
        raise ShapeError(place, "array", json)
    return json


def _flag(json: dict[str, object], name: str, place: str) -> bool:
    value = json.get(name, False)
    if not isinstance(value, bool):
        raise ShapeError(f"{place}.{name}", "boolean", value)
    return value


def _pattern(value: object, place: str) -> str:
    """Return a regular expression that compiles, and means what it will mean."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)
            return re.compile(str(value)).pattern
    except (re.error, FutureWarning, OverflowError, RecursionError):
        raise ShapeError(place, "regular expression", value) from None


def _text(value: object) -> str:
    """Return a bound or listed value as it would stand in a cell."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _bound(json: dict[str, object], name: str) -> str | None:
    return _text(json[name]) if name in json else None


def _length(json: dict[str, object], name: str, place: str) -> int | None:
    value = json.get(name)
    if value is None or (isinstance(value, int) and value >= 0):
        return value
    raise ShapeError(f"{place}.{name}", "integer", value)


def _unsupported(column: str, value: object) -> ShapeError:
    return ShapeError(column, "", value, ProblemCode.UNSUPPORTED)
