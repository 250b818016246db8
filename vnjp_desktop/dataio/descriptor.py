"""The descriptor ``datapackage.json``: what a package says of itself."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.problems import Problem, ProblemCode
from vnjp_desktop.core.schema.parse import ShapeError, parse_schema
from vnjp_desktop.dataio.relation import parse_relation

if TYPE_CHECKING:
    from vnjp_desktop.core.records import Relation
    from vnjp_desktop.core.schema.schema import TableSchema

DESCRIPTOR: Final = "datapackage.json"
SUPPORTED_MAJOR: Final = 0
"""The newest major version of packages that the program reads."""

_VERSION: Final = re.compile(r"(\d{1,9})\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?")
_HASH: Final = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of the package as described.

    Attributes:
        name: Name of the table.
        path: File inside the package, with forward slashes.
        schema: Its columns.
        delimiter: What separates cells.
        quote: What encloses cells.
        size: Bytes stated, or None.
        sha256: Hash stated, or empty.
    """

    name: str
    path: str
    schema: TableSchema
    delimiter: str = ","
    quote: str = '"'
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A package as described.

    Attributes:
        name: Package name.
        title: Title, or the name where there is none.
        version: Semver.
        created: ISO date and time, or empty.
        relation: The two parties, or None where not described.
        partners_table: Table of the first party's highest partners, or empty.
        resources: Tables in order.
    """

    name: str
    title: str
    version: str
    created: str
    relation: Relation | None
    partners_table: str
    resources: tuple[Resource, ...]


def parse_descriptor(text: str) -> tuple[Descriptor | None, tuple[Problem, ...]]:
    """Return what a descriptor says, or why it cannot be used."""
    try:
        data = json.loads(text)
        json.dumps(data, ensure_ascii=False).encode()  # half characters are no text
    except json.JSONDecodeError as error:
        problem = Problem(
            ProblemCode.DESCRIPTOR_JSON, DESCRIPTOR, error.lineno, value=error.msg
        )
        return None, (problem,)
    except (RecursionError, ValueError):  # nested or long beyond all reason
        return None, (Problem(ProblemCode.DESCRIPTOR_JSON, DESCRIPTOR),)
    try:
        return _descriptor(data), ()
    except ShapeError as error:
        return None, (error.problem(DESCRIPTOR),)


def _descriptor(data: object) -> Descriptor:
    if not isinstance(data, dict):
        raise ShapeError("", "object", data)
    version = _version(data.get("version"))
    resources = data.get("resources")
    if not isinstance(resources, list) or not resources:
        raise ShapeError("resources", "array", resources)
    tables = tuple(_resource(item, n) for n, item in enumerate(resources))
    _check_targets(tables)
    relation = data.get("relation")
    parsed = None if relation is None else parse_relation(relation)
    name = _string(data, "name", "name")
    return Descriptor(
        name,
        _string(data, "title", "title", name),
        version,
        _string(data, "created", "created", ""),
        parsed[0] if parsed else None,
        parsed[1] if parsed else "",
        tables,
    )


def _version(value: object) -> str:
    """Return a version that the program reads."""
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ShapeError("version", "1.2.3", value)
    if int(match[1]) > SUPPORTED_MAJOR:
        newest = f"{SUPPORTED_MAJOR}.x"
        raise ShapeError("version", newest, value, ProblemCode.VERSION_NEWER)
    return match[0]


def _resource(data: object, index: int) -> Resource:
    """Return one resource; each must be a CSV table with its schema."""
    if not isinstance(data, dict):
        raise ShapeError(f"resources[{index}]", "object", data)
    name = _string(data, "name", f"resources[{index}].name")
    place = f"resources.{name}"
    if data.get("format", "csv") != "csv":
        raise _unsupported(f"{place}.format", data["format"])
    if str(data.get("encoding", "utf-8")).lower() not in ("utf-8", "utf8"):
        raise _unsupported(f"{place}.encoding", data["encoding"])
    delimiter, quote = _dialect(data.get("dialect", {}), f"{place}.dialect")
    size = data.get("bytes")
    digest = _HASH.fullmatch(str(data.get("hash", "")))
    return Resource(
        name,
        _path(data.get("path"), f"{place}.path"),
        parse_schema(data.get("schema"), f"{place}.schema"),
        delimiter,
        quote,
        size if isinstance(size, int) else None,
        digest[1] if digest else "",
    )


def _dialect(data: object, place: str) -> tuple[str, str]:
    """Return delimiter and quote; other ways of writing are refused."""
    if not isinstance(data, dict):
        raise ShapeError(place, "object", data)
    for key, usual in _DIALECT.items():
        if data.get(key, usual) != usual:
            raise _unsupported(f"{place}.{key}", data[key])
    marks = data.get("delimiter", ","), data.get("quoteChar", '"')
    for mark in marks:
        if not isinstance(mark, str) or len(mark) != 1 or mark in "\r\n":
            raise ShapeError(place, "one character", mark)
    if marks[0] == marks[1]:
        raise ShapeError(place, "two characters that differ", marks[0])
    return marks


_DIALECT: Final[dict[str, object]] = {
    "header": True,
    "doubleQuote": True,
    "skipInitialSpace": False,
    "headerRows": [1],
    "commentChar": None,
    "commentRows": [],
    "escapeChar": None,
    "nullSequence": None,
}


def _path(value: object, place: str) -> str:
    """Return a path that stays inside the package."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str) or not value:
        raise ShapeError(place, "string", value)
    posix, windows = PurePosixPath(value), PureWindowsPath(value)
    outside = posix.is_absolute() or windows.drive or windows.root
    if outside or "\0" in value or ".." in windows.parts or "://" in value:
        raise ShapeError(place, "path", value, ProblemCode.UNSAFE_PATH)
    return value


def _check_targets(tables: tuple[Resource, ...]) -> None:
    """Raise ShapeError unless names are unique and references lead to fields."""
    schemas = {table.name: table.schema for table in tables}
    if len(schemas) < len(tables):
        raise ShapeError("resources", "unique names")
    for table in tables:
        for key in table.schema.foreign_keys:
            target = schemas.get(key.resource or table.name)
            if target is None or not set(key.target) <= set(target.names):
                raise ShapeError(
                    f"resources.{table.name}.schema.foreignKeys",
                    "field of a table",
                    f"{key.resource}.{', '.join(key.target)}",
                )


def _string(
    data: dict[str, object], key: str, place: str, default: str | None = None
) -> str:
    value = data.get(key, default)
    if not isinstance(value, str) or (not value and default is None):
        raise ShapeError(place, "string", value)
    return value


def _unsupported(column: str, value: object) -> ShapeError:
    return ShapeError(column, "", value, ProblemCode.UNSUPPORTED)
