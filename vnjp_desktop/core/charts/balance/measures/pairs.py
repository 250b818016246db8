"""Exports and imports beside each other, as most measures show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.plot import Drawn, Series
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import FLOWS, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnjp_desktop.core.charts.balance.measures.body import Ask
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.values import Value

    Pick = Callable[[TradePoint], Value]


def pair(
    ask: Ask,
    keys: tuple[str, str],
    values: tuple[Sequence[Value], Sequence[Value]],
    *,
    drawn: Drawn = Drawn.LINE,
    details: tuple[Sequence[Value], Sequence[Value]] | None = None,
    across: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset()),
) -> tuple[Series, Series]:
    """Return the series of exports and that of imports.

    Args:
        ask: What is shown.
        keys: Names in files.
        values: One for each period.
        drawn: As what.
        details: What is told beside each value; the amounts where not given.
        across: Places of values that compare two kinds of statistics.
    """
    points = ask.trade.points
    beside = details or (
        [point.export for point in points],
        [point.import_ for point in points],
    )
    export, imported = (
        Series(
            keys[n],
            word(ask.labels, FLOWS, flow),
            word(ask.labels, FLOWS, flow),
            flow,
            tuple(values[n]),
            drawn,
            ask.goods.reporter,
            across=across[n],
            details=tuple(beside[n]),
            sums=ask.frequency is Frequency.ROLLING,
        )
        for n, flow in enumerate(("export", "import"))
    )
    return export, imported
