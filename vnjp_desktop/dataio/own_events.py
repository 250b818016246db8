"""A user's own events as a data package in the user's folder.

One folder for each pair of countries: ``datapackage.json``, ``events.csv`` and
``sources.csv``. Each file is replaced as a whole, in an order that keeps what is
on the disk readable after every step: the sources of both the old and the new
events, then the events, then the new sources alone.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from vnjp_desktop.core.own.events import NOTHING, Own
from vnjp_desktop.core.problems import DataError, Problem, ProblemCode
from vnjp_desktop.core.schema.cells import read_column
from vnjp_desktop.core.schema.keys import dangling_in_lists, duplicates
from vnjp_desktop.core.schema.rules import Rows, check_rules
from vnjp_desktop.core.table import Table
from vnjp_desktop.dataio import rows as records
from vnjp_desktop.dataio.atomic import write_bytes
from vnjp_desktop.dataio.csvfile import parse_csv
from vnjp_desktop.dataio.descriptor import DESCRIPTOR, parse_descriptor
from vnjp_desktop.dataio.own_tables import (
    DESCRIBED,
    RESOURCES,
    event_rows,
    source_rows,
)
from vnjp_desktop.dataio.paths import user_data_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from vnjp_desktop.core.labels import Names
    from vnjp_desktop.core.records import Relation, Source

VERSION: Final = "0.1.0"  # of the form of the files
FOLDER: Final = "own-events"
EVENTS, SOURCES = RESOURCES["events"], RESOURCES["sources"]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in the user's folder.

    Attributes:
        own: The events; none when there was nothing, or nothing readable.
        problems: Why a package could not be read.
        aside: Where that package is kept now; None if it could not be moved.
    """

    own: Own = NOTHING
    problems: tuple[Problem, ...] = ()
    aside: Path | None = None


def own_key(relation: Relation) -> str:
    """Return what events are kept under: the pair, in whatever order."""
    return "-".join(sorted(party.code.lower() for party in relation.parties))


def own_dir(relation: Relation) -> Path:
    """Return the folder of the events about a pair; it need not exist."""
    return user_data_dir() / FOLDER / own_key(relation)


def find_own(folder: Path) -> Found:
    """Return the events of a folder; what is damaged is moved aside, not lost."""
    try:
        return Found(read_own(folder))
    except DataError as error:
        return Found(NOTHING, error.problems, _set_aside(folder))


def read_own(folder: Path) -> Own:
    """Return the events of a folder, none where nothing was saved yet.

    Raises:
        DataError: The files are there and cannot be used.
    """
    try:
        if not (folder / EVENTS.path).exists():
            return NOTHING
        _check_descriptor((folder / DESCRIPTOR).read_bytes())
        raw = {table.name: (folder / table.path).read_bytes() for table in _TABLES}
    except OSError as error:
        reason = error.strerror or type(error).__name__
        name = str(error.filename or folder)
        problem = Problem(ProblemCode.FILE_UNREADABLE, name, value=reason)
        raise DataError((problem,)) from None
    return _own(*(_rows(table.name, raw[table.name]) for table in _TABLES))


def write_own(folder: Path, own: Own, relation: Relation) -> None:
    """Save events in place of those that are there.

    Raises:
        OSError: Something cannot be written; what was saved before is still
            there, whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / DESCRIPTOR, _descriptor(relation))
    sources = {source.source_id: source for source in own.sources}
    both = {**_sources_before(folder), **sources}
    _write(folder / SOURCES.path, _csv("sources", source_rows(both.values())))
    _write(folder / EVENTS.path, _csv("events", event_rows(own.events)))
    _write(folder / SOURCES.path, _csv("sources", source_rows(sources.values())))


_TABLES: Final = (EVENTS, SOURCES)


def _set_aside(folder: Path) -> Path | None:
    """Rename a folder to ``….broken``, numbered when there is one."""
    number, aside = 1, folder.with_name(f"{folder.name}.broken")
    while aside.exists():
        number += 1
        aside = folder.with_name(f"{folder.name}.broken-{number}")
    try:
        return folder.rename(aside)
    except OSError:
        return None


def _check_descriptor(raw: bytes) -> None:
    """Raise DataError unless the files have a form that this program reads."""
    _, problems = parse_descriptor(raw.decode("utf-8", "replace"))
    if problems:
        raise DataError(problems)


def _rows(name: str, raw: bytes) -> Rows:
    """Return the typed rows of a table; DataError when any cell is wrong."""
    resource = RESOURCES[name]
    texts = parse_csv(raw, resource)
    problems = list(texts.problems)
    columns: dict[str, Any] = {}
    if texts.columns:
        for field, cells in zip(resource.schema.fields, texts.columns, strict=True):
            columns[field.name], faults = read_column(field, cells)
            for index, (code, rule) in faults:
                where = (resource.path, texts.lines[index], field.name)
                problems.append(Problem(code, *where, cells[index], rule))
    if problems:
        raise DataError(tuple(problems))
    return Rows(Table(name, columns), resource.path, texts.lines)


def _own(events: Rows, sources: Rows) -> Own:
    """Return what the tables hold; DataError when they do not fit together."""
    problems = tuple(_misfits(events, sources))
    if problems:
        raise DataError(problems)
    return Own(
        tuple(replace(records.event(row), own=True) for row in events.table.rows()),
        tuple(_source(row) for row in sources.table.rows()),
    )


def _misfits(events: Rows, sources: Rows) -> Iterator[Problem]:
    for table, key in ((events, "event_id"), (sources, "source_id")):
        yield from duplicates(table.table, (key,), table.file, table.lines)
        yield from check_rules(table, (), "")
    tables = {"sources": sources.table}
    yield from dangling_in_lists(events.table, tables, events.file, events.lines)
    titles = ("title_en", "title_vi", "title_ja")
    for index, found in events.cells(*titles):
        if not any(found):
            yield events.problem(ProblemCode.REQUIRED, index, titles[0], "")


def _source(row: dict[str, Any]) -> Source:
    return replace(
        records.source({**row, "publisher": row["publisher"] or ""}), own=True
    )


def _sources_before(folder: Path) -> dict[str, Source]:
    """Return the sources that the events on the disk may still need."""
    try:
        found = read_own(folder).sources
    except DataError:
        return {}
    return {source.source_id: source for source in found}


def _write(file: Path, data: bytes) -> None:
    """Write a file unless that is what it holds."""
    if not file.is_file() or file.read_bytes() != data:
        write_bytes(file, data)


def _csv(table: str, rows: Iterable[tuple[object, ...]]) -> bytes:
    """Return a table; unlike an export it is read back, so nothing is altered."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(RESOURCES[table].schema.names)
    writer.writerows(rows)
    return text.getvalue().encode()


def _descriptor(relation: Relation) -> bytes:
    content = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"own-events-{own_key(relation)}",
        "title": f"Own events: {relation.name.en}",
        "version": VERSION,
        "description": "Events that a user added. The column source_ids holds "
        "keys of the table sources, separated by spaces.",
        "relation": {
            "parties": [
                {
                    "code": party.code,
                    "alpha2": party.alpha2,
                    "name": _wording(party.name),
                    "agency": _wording(party.agency),
                }
                for party in relation.parties
            ],
            "name": _wording(relation.name),
        },
        "resources": DESCRIBED,
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def _wording(names: Names) -> dict[str, str]:
    return {"en": names.en, "vi": names.vi, "ja": names.ja}
