"""The trade balance as rows for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.lineage import lineage_text
from vnjp_desktop.core.charts.plain import plain_amount
from vnjp_desktop.core.charts.spec import Sheet
from vnjp_desktop.core.ledger.derive import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.values import Value

HEADER: Final = (
    "period_start",
    "period_end",
    "frequency",
    "reporter",
    "series",
    "value",
    "unit",
    "obs_status",
    "qualifier",
    "lineage",
    "claim_ids",
    "source_ids",
)


def balance_sheet(chart: BalanceChart, *, everything: bool = False) -> Sheet:
    """Return the numbers of the chart, one row a period and series.

    Missing numbers have no row.

    Args:
        chart: The view.
        everything: All periods there are, not only those inside the span.
    """
    last = len(chart.points)
    places = range(last) if everything else range(*chart.places.inside(chart.span))
    rows = tuple(row for n in places for row in _rows(chart, n))
    return Sheet("balance", HEADER, rows)


def _rows(chart: BalanceChart, n: int) -> Iterator[tuple[object, ...]]:
    period = chart.points[n].period
    for _, one in chart.series():
        value = one.values[n]
        if value.known:
            yield (
                period.start,
                period.end,
                period.frequency.value,
                one.reporter,
                one.key,
                plain_amount(value),
                _unit(chart, value),
                value.status.value,
                value.qualifier.value,
                lineage_text(value),
                " ".join(claim.claim_id for claim in value.claims()),
                " ".join(value.source_ids()),
            )


def _unit(chart: BalanceChart, value: Value) -> str:
    """Return the unit with what it is worth nothing without: base or price year."""
    if value.unit == INDEX and chart.base is not None:
        return f"{chart.base.code}=100"
    if value.unit == chart.currency and chart.price_year is not None:
        return f"{value.unit}@{chart.price_year}"
    return value.unit
