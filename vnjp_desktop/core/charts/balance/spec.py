"""The trade balance view as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.trade import within

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.breaks import SeriesBreak
    from vnjp_desktop.core.charts.spec import Caption, EventMark, LevelBand
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels, Magnitude, UnitName
    from vnjp_desktop.core.periods import Frequency, Period, Span


@dataclass(frozen=True, slots=True)
class BalanceTexts:
    """Words inside the chart.

    Attributes:
        exports: Name of the line.
        imports: Name of the line.
        balance: Heading of the lower panel.
        difference: What the lower panel shows, with the unit.
        empty: Why a window holds nothing.
    """

    exports: str
    imports: str
    balance: str
    difference: str
    empty: str


@dataclass(frozen=True, slots=True)
class BalanceChart:
    """Everything the trade balance view shows, for any window of time.

    Attributes:
        caption: The words around it, about the span.
        frequency: Annual, monthly or year to date.
        reporter: Code of the party whose figures are shown.
        currency: Of all amounts.
        magnitude: How amounts are written.
        unit: Its name and size.
        category: The only commodity group shown, or None for all goods.
        points: Every period from the first to the last with a number.
        words: The points read aloud, in the same order.
        bands: The partnership ladder.
        events: The weightiest events, those the ladder tells left out.
        breaks: Where the statistics change.
        span: The window asked for.
        selected_period: A period, or None.
        selected_event: Event id, or None.
        texts: Words inside the chart.
        labels: The language, which also writes the ticks of the axes.
    """

    caption: Caption
    frequency: Frequency
    reporter: str
    currency: str
    magnitude: Magnitude
    unit: UnitName
    category: str | None
    points: tuple[TradePoint, ...]
    words: tuple[str, ...]
    bands: tuple[LevelBand, ...]
    events: tuple[EventMark, ...]
    breaks: tuple[SeriesBreak, ...]
    span: Span
    selected_period: Period | None
    selected_event: str | None
    texts: BalanceTexts
    labels: Labels = field(compare=False, repr=False)

    @property
    def shown(self) -> tuple[TradePoint, ...]:
        """The points inside the span."""
        return within(self.points, self.span)
