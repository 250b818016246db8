"""What the program needs is asked beside what the package asks."""

from __future__ import annotations

from vnjp_desktop.core.schema.schema import Field, FieldType, ForeignKey, TableSchema
from vnjp_desktop.core.schema.tables import NEEDS, PARTNERS, needs_of, strengthen


def test_needs_depend_on_the_parties_and_their_partners() -> None:
    codes = ("KOR", "MEX")
    assert needs_of("friends", codes, "friends") == PARTNERS
    assert needs_of("friends", codes, "") == ()
    assert needs_of("events", codes, "") == NEEDS["events"]
    names = [field.name for field in needs_of("frameworks", codes, "")]
    assert names[-2:] == ["in_force_kor", "in_force_mex"]


def test_declared_rules_stay_and_needed_ones_are_added() -> None:
    declared = TableSchema(
        (
            Field("a", enum=("x", "y"), required=True),
            Field("b", FieldType.NUMBER, minimum="2", maximum="50"),
            Field("c", FieldType.INTEGER, minimum="0"),
            Field("d"),
            Field("own"),
        ),
        primary_key=("own",),
    )
    needs = (
        Field("a", enum=("y", "z")),
        Field("b", FieldType.NUMBER, minimum="-10", maximum="9", required=True),
        Field("c", FieldType.INTEGER, minimum="1", unique=True),
        Field("d", enum=("p",)),
    )
    stricter, problems = strengthen(declared, needs, "t.csv")
    assert problems == ()
    assert stricter.primary_key == ("own",)
    assert stricter.fields == (
        Field("a", enum=("y",), required=True),
        Field("b", FieldType.NUMBER, minimum="2", maximum="9", required=True),
        Field("c", FieldType.INTEGER, minimum="1", unique=True),
        Field("d", enum=("p",)),
        Field("own"),
    )


def test_codes_the_program_does_not_know_are_not_allowed_by_a_package() -> None:
    declared = TableSchema((Field("a", enum=("x",)),))
    stricter, _ = strengthen(declared, (Field("a", enum=("y",)),), "t.csv")
    assert stricter.fields[0].enum == ("y",)


def test_references_are_followed_even_if_the_package_declares_none() -> None:
    own = ForeignKey(("source_id",), "sources", ("source_id",))
    fields = (Field("source_id"), Field("category"))
    for declared in (TableSchema(fields), TableSchema(fields, foreign_keys=(own,))):
        stricter, _ = strengthen(declared, fields, "t.csv")
        assert stricter.foreign_keys == (
            own,
            ForeignKey(("category",), "categories", ("category",)),
        )


def test_what_is_lacking_is_named() -> None:
    declared = TableSchema((Field("a", FieldType.DATE),))
    _, problems = strengthen(declared, (Field("a"), Field("b")), "t.csv")
    assert [(p.code, p.column, p.value, p.rule) for p in problems] == [
        ("field-type", "a", "date", "string"),
        ("field-missing", "b", "", ""),
    ]
