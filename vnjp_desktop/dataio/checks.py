"""Every table of a package read and checked, alone and against the others."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnjp_desktop.core.problems import Problem, ProblemCode, Severity
from vnjp_desktop.core.schema.cells import read_column
from vnjp_desktop.core.schema.keys import (
    dangling,
    dangling_in_lists,
    duplicates,
    empty_keys,
)
from vnjp_desktop.core.schema.rules import Rows, check_rules
from vnjp_desktop.core.schema.tables import needs_of, strengthen
from vnjp_desktop.core.table import Table
from vnjp_desktop.dataio.csvfile import parse_csv
from vnjp_desktop.dataio.descriptor import DESCRIPTOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from vnjp_desktop.core.schema.schema import Field, TableSchema
    from vnjp_desktop.dataio.descriptor import Descriptor, Resource

_SHOWN = 80  # characters of an offending text


@dataclass(slots=True)
class Checked:
    """The tables of a package.

    Attributes:
        tables: By name, as far as they could be read.
        reporters: Codes of those who report trade, in order of the schema.
        problems: All that is wrong, table by table, in order of lines.
    """

    tables: dict[str, Table] = field(default_factory=dict)
    reporters: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """One table with what is needed to check it against the others.

    Attributes:
        resource: Its description.
        schema: Its schema, with what the program needs.
        rows: Its rows, None when it could not be read.
        whole: Whether every row of the file was read.
        problems: What is wrong with the table alone.
    """

    resource: Resource
    schema: TableSchema
    rows: Rows | None
    whole: bool
    problems: tuple[Problem, ...]


def check_tables(path: Path, descriptor: Descriptor, parties: Sequence[str]) -> Checked:
    """Read and check every table.

    A table with broken rows is not held against those that refer to it: the
    key they miss may stand in such a row.
    """
    checked = Checked(problems=list(_tables_missing(descriptor)))
    loaded = [
        _load(path, one, needs_of(one.name, parties, descriptor.partners_table))
        for one in descriptor.resources
    ]
    checked.tables = {one.resource.name: one.rows.table for one in loaded if one.rows}
    checked.reporters = _reporters(loaded)
    codes = tuple(parties) or checked.reporters
    targets = {
        one.resource.name: one.rows.table if one.rows and one.whole else None
        for one in loaded
    }
    for one in loaded:
        found = list(one.problems)
        if one.rows is not None:
            found += _keys(one.schema, one.rows, targets)
            broken = {(problem.row, problem.column) for problem in found}
            rules = check_rules(one.rows, codes, descriptor.partners_table)
            found += [rule for rule in rules if (rule.row, rule.column) not in broken]
        checked.problems += sorted(found, key=lambda problem: problem.row)
    checked.problems += _nothing(loaded)
    return checked


def _tables_missing(descriptor: Descriptor) -> Iterator[Problem]:
    """Yield the tables without which there is nothing to show."""
    names = {resource.name for resource in descriptor.resources}
    wanted = ["sources"]
    if not names & {"trade_totals", "events"}:
        wanted.append("trade_totals")
    if "trade_categories" in names:
        wanted.append("categories")
    if descriptor.partners_table:
        wanted.append(descriptor.partners_table)
    for name in wanted:
        if name not in names:
            yield Problem(ProblemCode.TABLE_MISSING, DESCRIPTOR, rule=name)


def _nothing(loaded: Sequence[_Loaded]) -> Iterator[Problem]:
    """Yield a problem for a package without any total and any event."""
    shown = [one for one in loaded if one.resource.name in ("trade_totals", "events")]
    if shown and all(one.rows is not None and not one.rows.lines for one in shown):
        yield Problem(ProblemCode.FILE_EMPTY, shown[0].resource.path)


def _reporters(loaded: Sequence[_Loaded]) -> tuple[str, ...]:
    """Return who reports totals: as the schema lists them, else as they come."""
    for one in loaded:
        if one.resource.name == "trade_totals" and one.rows is not None:
            fields = {field.name: field for field in one.schema.fields}
            found = fields["reporter"].enum or one.rows.table.columns["reporter"]
            return tuple(dict.fromkeys(str(code) for code in found if code))
    return ()


def _load(path: Path, resource: Resource, needs: Sequence[Field]) -> _Loaded:
    """Read one table and check its cells."""
    schema, lacking = strengthen(resource.schema, needs, resource.path)
    raw, problems = _bytes(path, resource)
    problems = (*lacking, *problems)
    if lacking or raw is None:
        return _Loaded(resource, schema, None, whole=False, problems=problems)
    texts = parse_csv(raw, resource)
    problems = (*problems, *texts.problems)
    if not texts.columns:
        return _Loaded(resource, schema, None, whole=False, problems=problems)
    columns: dict[str, Sequence[object]] = {}
    found: list[Problem] = []
    for column, cells in zip(schema.fields, texts.columns, strict=True):
        columns[column.name], faults = read_column(column, cells)
        for index, (code, rule) in faults:
            text = cells[index][:_SHOWN]
            line = texts.lines[index]
            found.append(Problem(code, resource.path, line, column.name, text, rule))
    rows = Rows(Table(resource.name, columns), resource.path, texts.lines)
    return _Loaded(resource, schema, rows, texts.whole, (*problems, *found))


def _bytes(path: Path, resource: Resource) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Return the bytes of a table file and what is wrong with the file."""
    file = path / resource.path
    try:
        if not file.resolve().is_relative_to(path.resolve()):
            return None, (Problem(ProblemCode.UNSAFE_PATH, resource.path),)
        if not file.is_file():
            return None, (Problem(ProblemCode.FILE_MISSING, resource.path),)
        raw = file.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or type(error).__name__
        return None, (
            Problem(ProblemCode.FILE_UNREADABLE, resource.path, value=reason),
        )
    return raw, tuple(_integrity(raw, resource))


def _integrity(raw: bytes, resource: Resource) -> Iterator[Problem]:
    """Yield how the bytes differ from those the descriptor states.

    Editing a table is allowed, so another hash is a warning only. A file that
    is shorter than stated and stops in the middle of a line was cut.
    """
    stated = resource.size
    if stated is not None and 0 < len(raw) < stated and not raw.endswith(b"\n"):
        yield Problem(
            ProblemCode.FILE_TRUNCATED,
            resource.path,
            value=str(len(raw)),
            rule=str(stated),
        )
    elif (stated is not None and len(raw) != stated) or (
        resource.sha256 and hashlib.sha256(raw).hexdigest() != resource.sha256
    ):
        yield Problem(
            ProblemCode.HASH_DIFFERS, resource.path, severity=Severity.WARNING
        )


def _keys(
    schema: TableSchema, rows: Rows, targets: Mapping[str, Table | None]
) -> Iterator[Problem]:
    """Yield every broken key of a table."""
    table, file, lines = rows.table, rows.file, rows.lines
    single = [(field.name,) for field in schema.fields if field.unique]
    for key in dict.fromkeys((schema.primary_key, *single, *schema.unique_keys)):
        if key:
            yield from duplicates(table, key, file, lines)
    yield from empty_keys(table, _optional(schema), file, lines)
    for reference in schema.foreign_keys:
        target = targets.get(reference.resource or table.name)
        if target is not None:
            yield from dangling(table, reference, target, file, lines)
    yield from dangling_in_lists(table, targets, file, lines)


def _optional(schema: TableSchema) -> tuple[str, ...]:
    """Return the columns of the primary key that are not required anyway."""
    required = {field.name for field in schema.fields if field.required}
    return tuple(name for name in schema.primary_key if name not in required)
