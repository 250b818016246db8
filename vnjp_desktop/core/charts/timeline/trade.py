"""The line of trade below the lanes as a value."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.timeline.spec import TradeLine, TradeYear
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels


@lru_cache(maxsize=12)
def trade_line(
    dataset: Dataset, labels: Labels, reporter: str, unit: str, flow: Flow
) -> TradeLine:
    """Return two-way trade or its balance, year by year."""
    ledger = dataset.ledger
    balance = flow is Flow.BALANCE
    years = []
    for period in ledger.periods(reporter, Frequency.ANNUAL):
        value = ledger.value(period, reporter, flow, unit=unit)
        if value.known:
            text = labels.value(value, Magnitude.LARGE, signed=balance, with_unit=True)
            when = labels.period(period)
            name = (
                labels("{period}: balance {value}", period=when, value=text)
                if balance
                else labels("{period}: two-way trade {value}", period=when, value=text)
            )
            years.append(TradeYear(period, value, text, name))
    amounts = [0.0, *(year.value.amount for year in years)]
    label = labels("Balance") if balance else labels("Two-way trade")
    return TradeLine(label, tuple(years), max(amounts), min(amounts), flow)
