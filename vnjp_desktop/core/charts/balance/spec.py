"""The trade balance view as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.twin import balance_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnjp_desktop.core.charts.balance.breaks import SeriesBreak
    from vnjp_desktop.core.charts.balance.places import Places
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.charts.balance.twin import BalanceTable
    from vnjp_desktop.core.charts.spec import Caption, EventMark, LevelBand
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels, Magnitude, UnitName
    from vnjp_desktop.core.periods import Frequency, Period, Span
    from vnjp_desktop.core.state import Measure


@dataclass(frozen=True, slots=True)
class BrushLine:
    """What one series did across the brushed stretch, in words."""

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Brush:
    """A stretch of time that is looked at.

    Attributes:
        span: Its days.
        heading: The periods inside, in words.
        lines: The change of each series.
    """

    span: Span
    heading: str
    lines: tuple[BrushLine, ...]


@dataclass(frozen=True, slots=True)
class BalanceTexts:
    """Words inside the chart.

    Attributes:
        empty: Why a window holds nothing.
    """

    empty: str


@dataclass(frozen=True, slots=True)
class BalanceChart:
    """Everything the trade balance view shows, for any window of time.

    Attributes:
        caption: The words around it, about the span.
        measure: What is said about exports and imports.
        frequency: How long the periods are.
        reporter: Code of the party whose figures are shown.
        currency: Of all amounts.
        price_year: Year at whose prices they are, None for those of their time.
        category: The only commodity group shown, or None for all goods.
        points: The reporter's trade in every period, from the first to the last
            with a number.
        partner_points: The other side's, for the mirror; else empty.
        places: Where the periods stand.
        main: The upper panel.
        lower: The lower panel, or None.
        words: The periods read aloud, in the same order.
        bands: The partnership ladder.
        events: The events asked for, those the ladder tells left out.
        breaks: Where the statistics change.
        span: The window asked for.
        base: The period that is 100 in the index; None in other measures.
        refusal: Why there is no logarithmic scale though one is asked for.
        brush: The stretch looked at, or None.
        selected_period: A period, or None.
        selected_event: Event id, or None.
        texts: Words inside the chart.
        labels: The language, which also writes the ticks of the axes.
        names: Short names of the sources by id.
    """

    caption: Caption
    measure: Measure
    frequency: Frequency
    reporter: str
    currency: str
    price_year: int | None
    category: str | None
    points: tuple[TradePoint, ...]
    partner_points: tuple[TradePoint, ...]
    places: Places
    main: Plot
    lower: Plot | None
    words: Sequence[str]
    bands: tuple[LevelBand, ...]
    events: tuple[EventMark, ...]
    breaks: tuple[SeriesBreak, ...]
    span: Span
    base: Period | None
    refusal: str
    brush: Brush | None
    selected_period: Period | None
    selected_event: str | None
    texts: BalanceTexts
    labels: Labels = field(compare=False, repr=False)
    names: Mapping[str, str] = field(compare=False, repr=False)

    @property
    def shown(self) -> tuple[TradePoint, ...]:
        """The reporter's trade inside the span."""
        return self.points[slice(*self.places.inside(self.span))]

    @property
    def magnitude(self) -> Magnitude:
        """How amounts are written."""
        return self.main.magnitude

    @property
    def unit(self) -> UnitName:
        """The unit of the main panel."""
        return self.main.unit

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The panels from the top down."""
        return (self.main,) if self.lower is None else (self.main, self.lower)

    def series(self) -> Iterator[tuple[Plot, Series]]:
        """Yield every series with its panel, from the top down."""
        for plot in self.plots:
            for one in plot.series:
                yield plot, one

    def reported(self, n: int) -> tuple[TradePoint, ...]:
        """Return what the reporter, in the mirror both sides, traded in a period."""
        return (self.points[n], *self.partner_points[n : n + 1])

    def table(self) -> BalanceTable:
        """Return the same numbers as a table."""
        return balance_table(
            self.caption.title,
            [point.period for point in self.points],
            list(self.series()),
            self.names,
            self.labels,
        )
