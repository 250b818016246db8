"""The two tables of a package of own events: their columns, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vnjp_desktop.core.own.draft import KIND, date_text
from vnjp_desktop.core.schema.parse import parse_schema
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, SOURCE_KINDS, THEMES
from vnjp_desktop.dataio.descriptor import Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnjp_desktop.core.records import Event, Source

_ID: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
_IDS: Final = "^[a-z0-9][a-z0-9-]*( [a-z0-9][a-z0-9-]*)*$"
_DATE: Final = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"

Json = dict[str, Any]


def _field(name: str, kind: str = "string", **constraints: object) -> Json:
    field: Json = {"name": name, "type": kind}
    return {**field, "constraints": constraints} if constraints else field


def _names(stem: str) -> tuple[Json, ...]:
    return tuple(_field(f"{stem}_{code}") for code in ("en", "vi", "ja"))


def _ranks(numbers: Iterable[int]) -> Json:
    bounds = sorted(numbers)
    return {"required": True, "minimum": bounds[0], "maximum": bounds[-1]}


_FIELDS: Final[dict[str, tuple[Json, ...]]] = {
    "events": (
        _field("event_id", required=True, unique=True, pattern=_ID),
        _field("date", required=True, pattern=_DATE),
        _field("end_date", pattern=_DATE),
        _field("kind", required=True, enum=sorted(KINDS)),
        _field("theme", required=True, enum=sorted(THEMES)),
        _field("importance", "integer", **_ranks(IMPORTANCES)),
        *_names("title"),
        *_names("summary"),
        _field("partnership_level"),
        _field("place"),
        _field("source_ids", required=True, pattern=_IDS),
        _field("note"),
    ),
    "sources": (
        _field("source_id", required=True, unique=True, pattern=_ID),
        _field("title", required=True),
        _field("publisher"),
        _field("author"),
        _field("language"),
        _field("published", pattern=_DATE),
        _field("url"),
        _field("kind", required=True, enum=sorted({*SOURCE_KINDS, KIND})),
        _field("rank", "integer", **_ranks((1, 5))),
        _field("licence_note"),
    ),
}
_TITLES: Final = {"events": "Own events", "sources": "Sources of own events"}


def _described(table: str) -> Json:
    key = _FIELDS[table][0]["name"]
    return {
        "name": table,
        "type": "table",
        "title": _TITLES[table],
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": list(_FIELDS[table]),
            "missingValues": [""],
            "primaryKey": [key],
        },
    }


DESCRIBED: Final = tuple(map(_described, _FIELDS))
"""The tables as the descriptor describes them."""

RESOURCES: Final = {
    one["name"]: Resource(
        one["name"], one["path"], parse_schema(one["schema"], one["name"])
    )
    for one in DESCRIBED
}
"""The tables as they are read."""


def event_rows(events: Iterable[Event]) -> Iterator[tuple[object, ...]]:
    """Yield events as rows of the table."""
    for one in events:
        yield (
            one.event_id,
            date_text(one.date),
            date_text(one.end_date),
            one.kind,
            one.theme,
            one.importance,
            *(one.title.en, one.title.vi, one.title.ja),
            *(one.summary.en, one.summary.vi, one.summary.ja),
            one.partnership_level,
            one.place,
            " ".join(one.source_ids),
            one.note,
        )


def source_rows(sources: Iterable[Source]) -> Iterator[tuple[object, ...]]:
    """Yield sources as rows of the table."""
    for one in sources:
        yield (
            one.source_id,
            one.title,
            one.publisher,
            one.author,
            one.language,
            one.published,
            one.url,
            one.kind,
            one.rank,
            one.licence_note,
        )
