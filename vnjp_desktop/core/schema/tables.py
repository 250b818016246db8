"""What the program needs of the tables it knows, whatever else they hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.problems import Problem, ProblemCode
from vnjp_desktop.core.schema.cells import limit
from vnjp_desktop.core.schema.schema import Field, FieldType, ForeignKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from vnjp_desktop.core.schema.schema import TableSchema


def _texts(names: str, *, required: bool = False) -> tuple[Field, ...]:
    return tuple(Field(name, required=required) for name in names.split())


def _needed(names: str) -> tuple[Field, ...]:
    return _texts(names, required=True)


def _key(name: str) -> tuple[Field]:
    return (Field(name, required=True, unique=True),)


def _names(*stems: str) -> tuple[Field, ...]:
    """Return the columns of wordings: English needed, the others may be empty."""
    return tuple(
        Field(f"{stem}_{code}", required=code == "en")
        for stem in stems
        for code in ("en", "vi", "ja")
    )


def _coded(name: str, codes: Iterable[str], *, required: bool = True) -> Field:
    return Field(name, required=required, enum=tuple(code for code in codes if code))


def _number(name: str, *, required: bool = False) -> Field:
    """Return a number small enough that sums and products of it stay finite."""
    kind = FieldType.NUMBER
    return Field(name, kind, required=required, minimum="-1e18", maximum="1e18")


def _numbers(names: str) -> tuple[Field, ...]:
    return tuple(map(_number, names.split()))


def _date(name: str) -> Field:
    """Return a date with room on both sides to reckon with."""
    kind = FieldType.DATE
    least, most = "1000-01-01", "2999-12-31"
    return Field(name, kind, required=True, minimum=least, maximum=most)


_VALUE: Final = _number("value", required=True)
_PERIOD: Final = (
    *_key("claim_id"),
    _coded("frequency", Frequency),
    _date("period_start"),
    _date("period_end"),
    *_needed("reporter unit source_id"),
)
_STATED: Final = (
    *_texts("valuation source_ref note"),
    _coded("obs_status", Status, required=False),
    _coded("qualifier", Qualifier, required=False),
    Field("significant_digits", FieldType.INTEGER, minimum="1"),
    *_numbers("yoy_percent"),
)

NEEDS: Final[Mapping[str, tuple[Field, ...]]] = {
    "sources": (
        *_key("source_id"),
        *_needed("title publisher kind"),
        *_texts("author language published url licence_note"),
        Field("rank", FieldType.INTEGER, required=True),
    ),
    "trade_totals": (*_PERIOD, _coded("flow", Flow), _VALUE, *_STATED),
    "trade_categories": (
        *_PERIOD,
        _coded("flow", (Flow.EXPORT, Flow.IMPORT)),
        *_needed("category"),
        *_numbers("value change_value share_percent quantity"),
        *_texts("quantity_unit"),
        *_STATED,
    ),
    "trade_products": _PERIOD,
    "categories": (
        *_key("category"),
        *_names("label"),
        *_texts("sector hs_chapters parent flow_scope note"),
    ),
    "events": (
        *_key("event_id"),
        *_needed("date kind theme source_ids"),
        *_names("title", "summary"),
        Field("importance", FieldType.INTEGER, required=True),
        *_texts("end_date partnership_level place note"),
    ),
    "partnership_levels": (
        *_key("level_id"),
        *_needed("start source_ids"),
        *_names("label"),
        Field("rank", FieldType.INTEGER, required=True),
        *_texts("note"),
    ),
    "frameworks": (
        *_key("framework_id"),
        *_needed("source_ids"),
        *_names("label"),
        *_texts("signed note"),
    ),
    "indicators": (
        *_key("claim_id"),
        *_needed("indicator period unit source_id"),
        _VALUE,
        _coded("qualifier", Qualifier),
        *_texts("note"),
    ),
    "conflicts": (
        *_key("conflict_id"),
        *_needed("kind subject claim_a source_a claim_b source_b"),
        *_names("topic", "resolution"),
        *_texts("source_resolution"),
    ),
    "exchange_rates": (
        *_needed("currency source_id"),
        _coded("frequency", (Frequency.ANNUAL, Frequency.MONTHLY)),
        _date("period_start"),
        _number("rate_per_usd", required=True),
    ),
    "price_index": (
        *_needed("country base source_id"),
        Field("year", FieldType.YEAR, required=True),
        _number("index", required=True),
    ),
}
"""Columns that must be there, with their type and the least that is asked."""

PARTNERS: Final = (
    *_key("country_iso3"),
    *_needed("date source_ids"),
    *_names("label"),
    *_texts("note"),
)
"""Columns of the table that the relation names as ``partners_table``."""


_REFERENCES: Final = (
    ForeignKey(("source_id",), "sources", ("source_id",)),
    ForeignKey(("category",), "categories", ("category",)),
    ForeignKey(("parent",), "categories", ("category",)),
    ForeignKey(("partnership_level",), "partnership_levels", ("level_id",)),
)


def needs_of(
    table: str, parties: Iterable[str], partners_table: str
) -> tuple[Field, ...]:
    """Return the columns the program needs of a table; none of an unknown one."""
    if table == partners_table:
        return PARTNERS
    if table == "frameworks":
        forces = (Field(f"in_force_{code.lower()}") for code in parties)
        return (*NEEDS[table], *forces)
    return NEEDS.get(table, ())


def strengthen(
    schema: TableSchema, needs: Sequence[Field], file: str
) -> tuple[TableSchema, tuple[Problem, ...]]:
    """Return a schema that also asks what the program needs.

    A package may ask more than the program, never less: a declared rule stays,
    and one that is not declared is added.
    """
    declared = {field.name: field for field in schema.fields}
    problems: list[Problem] = []
    for need in needs:
        field = declared.get(need.name)
        if field is None:
            missing = Problem(ProblemCode.FIELD_MISSING, file, column=need.name)
            problems.append(missing)
        elif field.type is not need.type:
            code = ProblemCode.FIELD_TYPE
            problems.append(Problem(code, file, 0, need.name, field.type, need.type))
        else:
            declared[need.name] = _stricter(field, need)
    names = {need.name for need in needs}
    keys = [key for key in _REFERENCES if key.fields[0] in names]
    extra = tuple(key for key in keys if key not in schema.foreign_keys)
    stricter = replace(
        schema,
        fields=tuple(declared.values()),
        foreign_keys=schema.foreign_keys + extra,
    )
    return stricter, tuple(problems)


def _stricter(field: Field, need: Field) -> Field:
    """Return a field that keeps its own rules and gains those needed."""
    allowed = tuple(text for text in field.enum if text in need.enum or not need.enum)
    return replace(
        field,
        required=field.required or need.required,
        unique=field.unique or need.unique,
        enum=allowed or need.enum,
        minimum=_tighter(field, field.minimum, need.minimum, max),
        maximum=_tighter(field, field.maximum, need.maximum, min),
    )


def _tighter(
    field: Field,
    declared: str | None,
    needed: str | None,
    choose: Callable[..., str],
) -> str | None:
    """Return the bound that allows less; None when there is none at all."""
    bounds = [text for text in (declared, needed) if text is not None]
    return choose(bounds, key=lambda text: limit(field, text)) if bounds else None
