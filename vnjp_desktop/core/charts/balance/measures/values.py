"""Exports and imports, and their difference below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.measures.body import Body
from vnjp_desktop.core.charts.balance.measures.pairs import pair
from vnjp_desktop.core.charts.balance.plot import Drawn, Plot, Series
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import FLOWS, word

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.measures.body import Ask, Frame, Plots


def body(ask: Ask) -> Body:
    """Return exports and imports as lines, the balance as bars."""
    points = ask.trade.points
    lines = pair(
        ask,
        ("export", "import"),
        ([p.export for p in points], [p.import_ for p in points]),
        details=([p.growth_export for p in points], [p.growth_import for p in points]),
    )
    label = word(ask.labels, FLOWS, "balance")
    balance = Series(
        "balance",
        label,
        label,
        "muted",
        tuple(point.balance for point in points),
        Drawn.BARS,
        ask.goods.reporter,
        by_sign=True,
        sums=ask.frequency is Frequency.ROLLING,
    )
    return Body(lines, (balance,))


def plots(found: Body, frame: Frame) -> Plots:
    """Return the lines with the area between them, and the bars."""
    unit, labels = frame.unit, frame.labels
    lines = Plot(
        found.main,
        unit,
        frame.magnitude,
        shaded=True,
        logarithmic=frame.logarithmic,
    )
    bars = Plot(
        found.lower,
        unit,
        frame.magnitude,
        heading=found.lower[0].label,
        detail=labels("exports \N{MINUS SIGN} imports, {unit}", unit=unit.text),
        signed=True,
    )
    return lines, bars
