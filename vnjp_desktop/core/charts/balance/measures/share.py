"""Exports and imports as parts of two-way trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.measures.body import Body
from vnjp_desktop.core.charts.balance.measures.pairs import pair
from vnjp_desktop.core.charts.balance.plot import Plot
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger.derive import PERCENT

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.measures.body import Ask, Frame, Plots
    from vnjp_desktop.core.values import Value

HALF = 50.0


def body(ask: Ask) -> Body:
    """Return both shares as lines."""
    return Body(
        pair(
            ask,
            ("export_share", "import_share"),
            (_shares(ask, Flow.EXPORT), _shares(ask, Flow.IMPORT)),
        )
    )


def plots(found: Body, frame: Frame) -> Plots:
    """Return the lines with the area between them and a half across."""
    unit = frame.labels.unit(PERCENT, frame.magnitude)
    lines = Plot(found.main, unit, frame.magnitude, reference=HALF, shaded=True)
    return lines, None


def _shares(ask: Ask, flow: Flow) -> list[Value]:
    ledger, goods = ask.dataset.ledger, ask.goods
    return [
        ledger.two_way_share(point.period, goods.reporter, flow, goods.category)
        for point in ask.trade.points
    ]
