"""Descriptors that are not as they should be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vnjp_desktop.dataio.descriptor import parse_descriptor

RESOURCE: dict[str, Any] = {
    "name": "t",
    "path": "t.csv",
    "schema": {"fields": [{"name": "a", "type": "string"}]},
}


def names(text: str) -> dict[str, str]:
    return {"en": text, "vi": text, "ja": text}


def party(code: str, alpha2: str, **changes: object) -> dict[str, Any]:
    wording = {"name": names(code), "agency": names(f"{code} office")}
    return {"code": code, "alpha2": alpha2} | wording | changes


def relation(**changes: object) -> dict[str, Any]:
    parties = [party("KOR", "kr"), party("MEX", "mx")]
    return {"parties": parties, "name": names("pair")} | changes


def package(**changes: object) -> dict[str, Any]:
    base = {"name": "p", "version": "0.1.0", "resources": [RESOURCE]}
    return base | {"relation": relation()} | changes


def resource(**changes: object) -> dict[str, Any]:
    return package(resources=[RESOURCE | changes])


def parties(*listed: object) -> dict[str, Any]:
    return package(relation=relation(parties=list(listed)))


def key(table: str, field: str) -> dict[str, Any]:
    reference = {"resource": table, "fields": field}
    keys = [{"fields": "a", "reference": reference}]
    return resource(schema=RESOURCE["schema"] | {"foreignKeys": keys})


def test_least_that_is_needed() -> None:
    descriptor, problems = parse_descriptor(json.dumps(package()))
    assert problems == ()
    assert descriptor is not None
    assert (descriptor.name, descriptor.title, descriptor.created) == ("p", "p", "")
    assert descriptor.partners_table == ""
    (table,) = descriptor.resources
    assert (table.delimiter, table.quote, table.size, table.sha256) == (
        ",",
        '"',
        None,
        "",
    )


def test_what_else_is_read() -> None:
    data = resource(
        path=["deep/t.csv"],
        bytes=12,
        hash="a" * 64,
        encoding="UTF8",
        dialect={"delimiter": "\t", "header": True, "lineTerminator": "\r\n"},
    )
    data |= {"title": "T", "created": "2026-01-01"}
    data["relation"]["partners_table"] = "friends"
    data["relation"]["name"] = {"en": "pair"}
    descriptor, problems = parse_descriptor(json.dumps(data))
    assert problems == ()
    assert descriptor is not None
    assert (descriptor.title, descriptor.created) == ("T", "2026-01-01")
    assert descriptor.partners_table == "friends"
    assert descriptor.relation is not None
    assert descriptor.relation.name.within("ja") == "pair"
    (table,) = descriptor.resources
    assert (table.path, table.delimiter) == ("deep/t.csv", "\t")
    assert (table.size, table.sha256) == (12, "a" * 64)


def test_table_may_refer_to_itself() -> None:
    for name in ("", "t"):
        assert parse_descriptor(json.dumps(key(name, "a")))[1] == ()


@pytest.mark.parametrize(
    ("data", "code", "column"),
    [
        ([], "descriptor-shape", ""),
        (package(version=None), "descriptor-shape", "version"),
        (package(version="1"), "descriptor-shape", "version"),
        (package(version=0.1), "descriptor-shape", "version"),
        (package(version="1.0.0"), "version-newer", "version"),
        (package(name=""), "descriptor-shape", "name"),
        (package(name=7), "descriptor-shape", "name"),
        (package(title=["x"]), "descriptor-shape", "title"),
        (package(created=2026), "descriptor-shape", "created"),
        (package(resources=[]), "descriptor-shape", "resources"),
        (package(resources={}), "descriptor-shape", "resources"),
        (package(resources=["t"]), "descriptor-shape", "resources[0]"),
        (package(resources=[RESOURCE, RESOURCE]), "descriptor-shape", "resources"),
        (resource(name=None), "descriptor-shape", "resources[0].name"),
        (resource(path=None), "descriptor-shape", "resources.t.path"),
        (resource(path=["a", "b"]), "descriptor-shape", "resources.t.path"),
        (resource(path=""), "descriptor-shape", "resources.t.path"),
        (resource(path=".."), "unsafe-path", "resources.t.path"),
        (resource(format="xlsx"), "unsupported", "resources.t.format"),
        (resource(encoding="shift_jis"), "unsupported", "resources.t.encoding"),
        (resource(schema="s.json"), "descriptor-shape", "resources.t.schema"),
        (resource(dialect="d.json"), "descriptor-shape", "resources.t.dialect"),
        (
            resource(dialect={"header": False}),
            "unsupported",
            "resources.t.dialect.header",
        ),
        (
            resource(dialect={"commentChar": "#"}),
            "unsupported",
            "resources.t.dialect.commentChar",
        ),
        (
            resource(dialect={"delimiter": "::"}),
            "descriptor-shape",
            "resources.t.dialect",
        ),
        (
            resource(dialect={"quoteChar": "\n"}),
            "descriptor-shape",
            "resources.t.dialect",
        ),
        (
            resource(dialect={"delimiter": '"'}),
            "descriptor-shape",
            "resources.t.dialect",
        ),
        (
            resource(dialect={"delimiter": 1}),
            "descriptor-shape",
            "resources.t.dialect",
        ),
        (key("u", "a"), "descriptor-shape", "resources.t.schema.foreignKeys"),
        (key("t", "b"), "descriptor-shape", "resources.t.schema.foreignKeys"),
        (package(relation="x"), "descriptor-shape", "relation"),
        (parties(), "descriptor-shape", "relation.parties"),
        (
            package(relation=relation(parties="x")),
            "descriptor-shape",
            "relation.parties",
        ),
        (parties(party("KOR", "kr")), "descriptor-shape", "relation.parties"),
        (
            parties(party("KOR", "kr"), party("KOR", "kr")),
            "descriptor-shape",
            "relation.parties",
        ),
        (parties("KOR", "MEX"), "descriptor-shape", "relation.parties[0]"),
        (
            parties(party("Kor", "kr"), party("MEX", "mx")),
            "descriptor-shape",
            "relation.parties[0].code",
        ),
        (
            parties(party("KOR", "kr"), party("MEX", "MX")),
            "descriptor-shape",
            "relation.parties[1].alpha2",
        ),
        (
            parties(party("KOR", "kr", name="Korea"), party("MEX", "mx")),
            "descriptor-shape",
            "relation.parties[0].name",
        ),
        (
            parties(party("KOR", "kr", agency={"en": 1}), party("MEX", "mx")),
            "descriptor-shape",
            "relation.parties[0].agency",
        ),
        (
            package(relation=relation(name={"vi": "x"})),
            "descriptor-shape",
            "relation.name.en",
        ),
        (
            package(relation=relation(partners_table=1)),
            "descriptor-shape",
            "relation.partners_table",
        ),
    ],
)
def test_what_is_wrong_is_named(data: object, code: str, column: str) -> None:
    descriptor, (problem,) = parse_descriptor(json.dumps(data))
    assert descriptor is None
    assert (problem.code, problem.column) == (code, column)
    assert problem.file == "datapackage.json"


def test_half_characters_are_refused() -> None:
    text = json.dumps(package(title="x")).replace('"x"', '"\\ud800"')
    _, (problem,) = parse_descriptor(text)
    assert problem.code == "descriptor-json"
