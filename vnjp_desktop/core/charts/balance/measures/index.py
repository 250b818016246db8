"""Exports and imports where those of a base period are 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.measures.body import Body
from vnjp_desktop.core.charts.balance.measures.pairs import pair
from vnjp_desktop.core.charts.balance.plot import Plot
from vnjp_desktop.core.charts.trade import estimated, faint
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.labels import UnitName
from vnjp_desktop.core.ledger.derive import INDEX
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Missing, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.balance.measures.body import Ask, Frame, Plots
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.values import Value

HUNDRED = 100.0


def base_period(
    points: Sequence[TradePoint], in_sight: Sequence[TradePoint], year: int | None
) -> Period | None:
    """Return the period that is 100, None where none has both values.

    Of a year asked for: the year itself; of months the mean month, where all
    are known, else the first. Without one, or with one that has no values, the
    first period in sight, and then the first of all; one that is a guess would
    make a guess of every other, and is taken only where there is nothing else.
    """
    wanted = [p for p in points if p.both and p.period.end.year == year]
    if wanted and _all_months(wanted):
        return Period.year(wanted[0].period.start.year)
    if wanted:
        ends_there = [p for p in wanted if p.period.frequency is Frequency.ANNUAL]
        return (ends_there or wanted)[0].period
    found = [p for p in in_sight if p.both] or [p for p in points if p.both]
    sure = [p for p in found if not any(_guessed(value) for value in p.amounts)]
    return (sure or found)[0].period if found else None


def body(ask: Ask) -> Body:
    """Return both indices as lines."""
    return Body(
        pair(
            ask,
            ("export_index", "import_index"),
            (_indices(ask, Flow.EXPORT), _indices(ask, Flow.IMPORT)),
        )
    )


def plots(found: Body, frame: Frame) -> Plots:
    """Return the lines with the level of the base across."""
    labels = frame.labels
    text = ""
    if frame.base is not None:
        text = labels("{period} = 100", period=labels.period(frame.base, short=True))
    return (
        Plot(
            found.main,
            UnitName(text, 1.0),
            frame.magnitude,
            decimals=0,
            reference=HUNDRED,
            logarithmic=frame.logarithmic,
        ),
        None,
    )


def _all_months(points: Sequence[TradePoint]) -> bool:
    monthly = points[0].period.frequency is Frequency.MONTHLY
    return monthly and len(points) == len(Period.year(2000).months)


def _guessed(value: Value) -> bool:
    return estimated(value, sums=True) or faint(value)


def _indices(ask: Ask, flow: Flow) -> list[Value]:
    ledger, goods, base = ask.dataset.ledger, ask.goods, ask.base
    periods = [point.period for point in ask.trade.points]
    if base is None:
        return [missing(INDEX, period, Missing.INPUT) for period in periods]
    about = goods.reporter, flow, goods.category, goods.unit, goods.price_year
    return [ledger.index(period, base, *about) for period in periods]
