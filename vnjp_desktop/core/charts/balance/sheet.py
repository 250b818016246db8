"""The trade balance as rows for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.lineage import lineage_text
from vnjp_desktop.core.charts.plain import plain_amount
from vnjp_desktop.core.charts.spec import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.charts.trade import TradePoint

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
    points = chart.points if everything else chart.shown
    rows = tuple(row for point in points for row in _rows(chart, point))
    return Sheet("balance", HEADER, rows)


def _rows(chart: BalanceChart, point: TradePoint) -> Iterator[tuple[object, ...]]:
    series = (
        ("export", point.export),
        ("import", point.import_),
        ("balance", point.balance),
    )
    for name, value in series:
        if value.known:
            yield (
                point.period.start,
                point.period.end,
                point.period.frequency.value,
                chart.reporter,
                name,
                plain_amount(value),
                value.unit,
                value.status.value,
                value.qualifier.value,
                lineage_text(value),
                " ".join(claim.claim_id for claim in value.claims()),
                " ".join(value.source_ids()),
            )
