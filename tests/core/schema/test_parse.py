"""Table schemas read from JSON."""

from __future__ import annotations

from typing import Any

import pytest

from vnjp_desktop.core.schema.parse import ShapeError, parse_schema
from vnjp_desktop.core.schema.schema import Field, FieldType, ForeignKey


def schema(**properties: object) -> dict[str, Any]:
    return {"fields": [{"name": "a", "type": "integer"}, {"name": "b"}]} | properties


def with_field(**properties: object) -> dict[str, Any]:
    return {"fields": [{"name": "a", "type": "integer"} | properties]}


def test_everything_that_is_read() -> None:
    json = {
        "fields": [
            {
                "name": "a",
                "type": "integer",
                "format": "default",
                "missingValues": ["", "-"],
                "constraints": {
                    "required": True,
                    "unique": True,
                    "enum": [1, "2"],
                    "minimum": 0,
                    "maximum": "9",
                    "exclusiveMinimum": -1,
                    "exclusiveMaximum": 10,
                },
            },
            {
                "name": "b",
                "type": "string",
                "constraints": {"pattern": "x+", "minLength": 1, "maxLength": 3},
            },
            {
                "name": "c",
                "type": "boolean",
                "trueValues": ["y"],
                "falseValues": ["n"],
                "constraints": {"enum": [True]},
            },
        ],
        "fieldsMatch": ["exact"],
        "missingValues": ["n/a"],
        "primaryKey": "a",
        "uniqueKeys": [["a", "b"], ["c"]],
        "foreignKeys": [
            {"fields": "b", "reference": {"resource": "t", "fields": "k"}},
            {"fields": ["a", "b"], "reference": {"fields": ["b", "a"]}},
        ],
    }
    json["fields"][2]["trueValues"] = ["y", "true"]  # type: ignore[index]
    read = parse_schema(json, "s")
    a, b, c = read.fields
    assert a == Field(
        "a",
        FieldType.INTEGER,
        required=True,
        unique=True,
        enum=("1", "2"),
        minimum="0",
        maximum="9",
        exclusive_minimum="-1",
        exclusive_maximum="10",
        missing=("", "-"),
    )
    assert b == Field("b", pattern="x+", min_length=1, max_length=3, missing=("n/a",))
    assert (c.type, c.true_values, c.enum) == (
        FieldType.BOOLEAN,
        ("y", "true"),
        ("true",),
    )
    assert read.names == ("a", "b", "c")
    assert read.primary_key == ("a",)
    assert read.unique_keys == (("a", "b"), ("c",))
    assert read.foreign_keys == (
        ForeignKey(("b",), "t", ("k",)),
        ForeignKey(("a", "b"), "", ("b", "a")),
    )


def test_what_is_left_out_is_as_the_specification_says() -> None:
    read = parse_schema({"fields": [{"name": "a"}]}, "s")
    assert read.fields == (Field("a", FieldType.ANY),)
    assert (read.primary_key, read.unique_keys, read.foreign_keys) == ((), (), ())


@pytest.mark.parametrize(
    ("json", "place"),
    [
        (None, "s"),
        ([], "s"),
        ({}, "s.fields"),
        ({"fields": []}, "s.fields"),
        ({"fields": "a"}, "s.fields"),
        ({"fields": ["a"]}, "s.fields[0]"),
        ({"fields": [{"type": "string"}]}, "s.fields[0]"),
        ({"fields": [{"name": "a"}, {"name": "a"}]}, "s.fields"),
        (schema(missingValues=[0]), "s.missingValues"),
        (schema(missingValues={}), "s.missingValues"),
        (schema(primaryKey=["z"]), "s.primaryKey"),
        (schema(primaryKey=3), "s.primaryKey"),
        (schema(uniqueKeys="a"), "s.uniqueKeys"),
        (schema(uniqueKeys=[["z"]]), "s.uniqueKeys"),
        (schema(foreignKeys={}), "s.foreignKeys"),
        (schema(foreignKeys=["a"]), "s.foreignKeys"),
        (schema(foreignKeys=[{"fields": "a"}]), "s.foreignKeys"),
        (
            schema(foreignKeys=[{"fields": "z", "reference": {"fields": "k"}}]),
            "s.foreignKeys.fields",
        ),
        (
            schema(
                foreignKeys=[
                    {"fields": "a", "reference": {"resource": 1, "fields": "k"}}
                ]
            ),
            "s.foreignKeys.reference.resource",
        ),
        (
            schema(foreignKeys=[{"fields": "a", "reference": {"fields": ["k", "l"]}}]),
            "s.foreignKeys.reference.fields",
        ),
        (
            schema(foreignKeys=[{"fields": [], "reference": {"fields": []}}]),
            "s.foreignKeys.reference.fields",
        ),
        (with_field(constraints=[]), "s.fields[0].constraints"),
        (with_field(trueValues=[1]), "s.fields[0].trueValues"),
        (with_field(falseValues=1), "s.fields[0].falseValues"),
        (with_field(missingValues=[1]), "s.fields[0].missingValues"),
        (
            with_field(constraints={"required": "yes"}),
            "s.fields[0].constraints.required",
        ),
        (with_field(constraints={"unique": 1}), "s.fields[0].constraints.unique"),
        (with_field(constraints={"pattern": "("}), "s.fields[0].constraints.pattern"),
        (
            with_field(constraints={"pattern": "[[a]"}),
            "s.fields[0].constraints.pattern",
        ),
        (
            with_field(constraints={"pattern": "a{99999999999}"}),
            "s.fields[0].constraints.pattern",
        ),
        (with_field(constraints={"enum": "a"}), "s.fields[0].constraints.enum"),
        (with_field(constraints={"enum": ["a"]}), "s.fields[0].constraints"),
        (with_field(constraints={"minimum": "a"}), "s.fields[0].constraints"),
        (
            with_field(type="string", constraints={"maximum": "a"}),
            "s.fields[0].constraints",
        ),
        (
            with_field(constraints={"minLength": "1"}),
            "s.fields[0].constraints.minLength",
        ),
        (
            with_field(constraints={"maxLength": -1}),
            "s.fields[0].constraints.maxLength",
        ),
    ],
)
def test_wrong_shape(json: object, place: str) -> None:
    with pytest.raises(ShapeError) as caught:
        parse_schema(json, "s")
    problem = caught.value.problem("datapackage.json")
    assert (problem.code, problem.column) == ("descriptor-shape", place)
    assert problem.rule


@pytest.mark.parametrize(
    ("json", "place"),
    [
        (schema(fieldsMatch="subset"), "s.fieldsMatch"),
        (with_field(type="geopoint"), "s.fields[0].type"),
        (with_field(type=["integer"]), "s.fields[0].type"),
        (with_field(format="%d/%m/%Y"), "s.fields[0].format"),
        (with_field(decimalChar=","), "s.fields[0].decimalChar"),
        (with_field(groupChar=" "), "s.fields[0].groupChar"),
        (with_field(bareNumber=False), "s.fields[0].bareNumber"),
        (
            with_field(constraints={"jsonSchema": {}}),
            "s.fields[0].constraints.jsonSchema",
        ),
    ],
)
def test_what_the_program_does_not_follow_is_refused(json: object, place: str) -> None:
    with pytest.raises(ShapeError) as caught:
        parse_schema(json, "s")
    problem = caught.value.problem("datapackage.json")
    assert (problem.code, problem.column) == ("unsupported", place)
    assert problem.value
