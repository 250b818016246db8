"""Growth of exports and imports on the same period a year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.measures.body import Body
from vnjp_desktop.core.charts.balance.measures.pairs import pair
from vnjp_desktop.core.charts.balance.plot import Drawn, Plot
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.ledger.derive import PERCENT

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.measures.body import Ask, Frame, Plots


def body(ask: Ask) -> Body:
    """Return both growths as bars; those across a break of sources are noted."""
    points = ask.trade.points
    return Body(
        pair(
            ask,
            ("export_growth", "import_growth"),
            ([p.growth_export for p in points], [p.growth_import for p in points]),
            drawn=Drawn.BARS,
            across=(_across(ask, Flow.EXPORT), _across(ask, Flow.IMPORT)),
        )
    )


def plots(found: Body, frame: Frame) -> Plots:
    """Return the bars; there is nothing below them."""
    unit = frame.labels.unit(PERCENT, frame.magnitude)
    return Plot(found.main, unit, frame.magnitude, signed=True), None


def _across(ask: Ask, flow: Flow) -> frozenset[int]:
    ledger, goods = ask.dataset.ledger, ask.goods
    return frozenset(
        n
        for n, point in enumerate(ask.trade.points)
        if ledger.crosses_break(point.period, goods.reporter, flow, goods.category)
    )
