"""The category table as rows for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.lineage import lineage_text
from vnjp_desktop.core.charts.plain import plain_amount
from vnjp_desktop.core.charts.spec import Sheet

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.categories.spec import CategoriesTable, CategoryRow
    from vnjp_desktop.core.values import Value

HEADER: Final = (
    "rank",
    "category",
    "label",
    "value",
    "unit",
    "share_percent",
    "change_value",
    "change_percent",
    "obs_status",
    "qualifier",
    "lineage",
    "claim_ids",
    "source_ids",
)


def categories_sheet(table: CategoriesTable) -> Sheet:
    """Return the groups in the order shown, values in plain units.

    Status, qualifier, lineage, claims and sources are those of the value. The
    total and what is not itemised are no groups and have no row, so that the
    column of values adds up to what the groups are worth.
    """
    return Sheet("categories", HEADER, tuple(_cells(row) for row in table.rows))


def _cells(row: CategoryRow) -> tuple[object, ...]:
    value = row.value
    return (
        row.rank,
        row.category,
        row.label,
        _amount(value),
        value.unit,
        _amount(row.share),
        _amount(row.change),
        _amount(row.growth),
        value.status.value,
        value.qualifier.value,
        lineage_text(value),
        " ".join(claim.claim_id for claim in value.claims()),
        " ".join(value.source_ids()),
    )


def _amount(value: Value) -> float | int | None:
    return plain_amount(value) if value.known else None
