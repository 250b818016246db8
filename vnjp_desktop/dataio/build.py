"""Checked tables turned into the records of a dataset."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeVar

from vnjp_desktop.core.claims import Claim, Flow, Qualifier, Status
from vnjp_desktop.core.dataset import Dataset
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.dataio import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnjp_desktop.core.records import Relation, Source
    from vnjp_desktop.core.table import Table
    from vnjp_desktop.dataio.descriptor import Descriptor

_Code = TypeVar("_Code", Flow, Status, Qualifier)


def build_dataset(
    descriptor: Descriptor, relation: Relation, tables: Mapping[str, Table]
) -> Dataset:
    """Return the dataset of tables in which no error was found."""

    def each(name: str) -> Iterator[rows.Row]:
        table = tables.get(name)
        return iter(()) if table is None else table.rows()

    sources = {one["source_id"]: rows.source(one) for one in each("sources")}
    codes = [party.code for party in relation.parties]
    return Dataset(
        name=descriptor.name,
        title=descriptor.title,
        version=descriptor.version,
        created=descriptor.created,
        relation=relation,
        tables=tables,
        claims=(
            *_claims(tables.get("trade_totals"), sources),
            *_claims(tables.get("trade_categories"), sources),
        ),
        sources=sources,
        categories={one["category"]: rows.category(one) for one in each("categories")},
        events=tuple(sorted(map(rows.event, each("events")), key=lambda e: e.date)),
        levels=tuple(
            sorted(map(rows.level, each("partnership_levels")), key=lambda lv: lv.start)
        ),
        partners=tuple(map(rows.partner, each(descriptor.partners_table))),
        frameworks=tuple(rows.framework(one, codes) for one in each("frameworks")),
        indicators=tuple(map(rows.indicator, each("indicators"))),
        conflicts=tuple(map(rows.conflict, each("conflicts"))),
        rates=tuple(map(rows.rate, each("exchange_rates"))),
        prices=tuple(map(rows.price, each("price_index"))),
    )


def _claims(table: Table | None, sources: Mapping[str, Source]) -> Iterator[Claim]:
    """Yield the claims of a table; thousands, so by columns and with memory."""
    if table is None:
        return
    size = len(table)

    def column(name: str, empty: object) -> Sequence[Any]:
        cells = table.columns.get(name)
        return [empty] * size if cells is None else _filled(cells, empty)

    periods = _periods(table)
    origins = [sources[key] for key in column("source_id", "")]
    yield from map(
        Claim,
        column("claim_id", ""),
        periods,
        column("reporter", ""),
        _coded(Flow, column("flow", "")),
        column("category", ""),
        column("value", math.nan),
        column("unit", ""),
        column("valuation", ""),
        _coded(Status, column("obs_status", "")),
        _coded(Qualifier, column("qualifier", "")),
        column("significant_digits", 0),
        column("source_id", ""),
        [source.rank for source in origins],
        [source.published for source in origins],
        column("source_ref", ""),
        column("note", ""),
        column("yoy_percent", math.nan),
        column("change_value", math.nan),
        column("share_percent", math.nan),
        column("quantity", math.nan),
        column("quantity_unit", ""),
    )


def _filled(cells: Sequence[object], empty: object) -> Sequence[object]:
    """Return cells with something in place of None."""
    if None not in cells:
        return cells
    return [empty if cell is None else cell for cell in cells]


def _coded(kind: type[_Code], texts: Sequence[str]) -> list[_Code]:
    """Return the members of an enumeration for their codes."""
    members = {text: kind(text) for text in set(texts)}
    return [members[text] for text in texts]


def _periods(table: Table) -> list[Period]:
    """Return the period of every row, equal ones as one object."""
    names = ("period_start", "period_end", "frequency")
    keys = list(zip(*(table.columns[name] for name in names), strict=True))
    made = {
        (start, end, code): Period(start, end, Frequency(code))
        for start, end, code in set(keys)
    }
    return [made[key] for key in keys]
