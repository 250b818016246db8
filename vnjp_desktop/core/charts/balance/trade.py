"""The trade that all measures are made from, remembered."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.breaks import series_breaks
from vnjp_desktop.core.charts.balance.measures.body import Trade
from vnjp_desktop.core.charts.balance.places import Places
from vnjp_desktop.core.charts.trade import trade_periods, trade_points
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.trade import Goods
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels


def trade_of(
    dataset: Dataset,
    labels: Labels,
    goods: Goods,
    frequency: Frequency,
    measure: Measure,
) -> Trade:
    """Return the reporter's trade, in the mirror that of both sides."""
    codes = [goods.reporter]
    if measure is Measure.MIRROR:
        codes.append(dataset.relation.partner(goods.reporter).code)
    return _trade(dataset, labels, goods, frequency, tuple(codes))


@lru_cache(maxsize=16)
def _trade(
    dataset: Dataset,
    labels: Labels,
    goods: Goods,
    frequency: Frequency,
    reporters: tuple[str, ...],
) -> Trade:
    periods = trade_periods(dataset, reporters, frequency, goods.category)
    points = [
        trade_points(dataset, replace(goods, reporter=code), periods)
        for code in reporters
    ]
    annual = frequency is Frequency.ANNUAL
    return Trade(
        points[0],
        points[1] if len(points) > 1 else (),
        Places(periods, frequency),
        series_breaks(dataset, goods.reporter, goods.category, labels)
        if annual
        else (),
    )
