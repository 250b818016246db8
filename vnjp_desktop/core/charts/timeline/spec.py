"""The parts of the timeline as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import Caption, EventMark, LevelBand
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period, Span
    from vnjp_desktop.core.values import Value


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event with the words that go with it.

    Attributes:
        mark: The event on the axis.
        theme: Its theme in the language.
        kind: Its kind in the language.
        colour: Colour token of its theme.
        name: Date, title, theme and importance, to be spoken.
    """

    mark: EventMark
    theme: str
    kind: str
    colour: str
    name: str

    @property
    def event_id(self) -> str:
        """Id of the event."""
        return self.mark.event.event_id

    @property
    def first(self) -> int:
        """Ordinal of the first day it can mean."""
        return self.mark.event.date.start.toordinal()

    @property
    def last(self) -> int:
        """Ordinal of the last day it can mean."""
        return self.mark.event.last.end.toordinal()


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """The events of one theme or kind; by identity, so it can key a cache.

    Attributes:
        code: Code of the theme or the kind.
        label: Its wording.
        colour: Colour token of the lane; each event has its own.
        events: In order of date.
    """

    code: str
    label: str
    colour: str
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True)
class TradeYear:
    """Trade of one year.

    Attributes:
        period: The year.
        value: Exports and imports together, or their balance; known.
        text: The value with its unit.
        name: Year and value, to be spoken.
    """

    period: Period
    value: Value
    text: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class TradeLine:
    """The line of trade below the lanes; compared by identity.

    Attributes:
        label: What it shows.
        years: In order of time, without the years that have no number.
        top: The largest amount, in plain units; at least 0.
        low: The smallest amount; at most 0.
        flow: TOTAL for two-way trade, or BALANCE.
    """

    label: str
    years: tuple[TradeYear, ...]
    top: float
    low: float = 0.0
    flow: Flow = Flow.TOTAL


@dataclass(frozen=True, slots=True)
class Hidden:
    """The events of the window that the filters leave out.

    Attributes:
        count: How many there are.
        words: The same in words; empty when there are none.
        filters: What the filters ask for, in words; empty without filters.
    """

    count: int = 0
    words: str = ""
    filters: tuple[str, ...] = ()


NOTHING_HIDDEN: Final = Hidden()


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Everything the timeline shows, for any window inside the bounds.

    Attributes:
        caption: The words around it.
        lanes: One a theme or kind, in fixed order.
        events: Those of all lanes in order of date.
        bands: The partnership ladder.
        trade: Two-way trade or balance on the same axis.
        span: The window asked for.
        bounds: How far the axis reaches.
        headings: Of the list: date, event, theme, place.
        selected_event: Event id, or None.
        selected_period: A period, or None.
        labels: The language, which also writes the ticks of the axis.
        left_out: The events of the window that the filters leave out.
        legend: Word and colour token of each theme, where the lanes do not
            say what the colours mean.
    """

    caption: Caption
    lanes: tuple[Lane, ...]
    events: tuple[TimelineEvent, ...]
    bands: tuple[LevelBand, ...]
    trade: TradeLine
    span: Span
    bounds: Span
    headings: tuple[str, str, str, str]
    selected_event: str | None
    selected_period: Period | None
    labels: Labels = field(compare=False, repr=False)
    left_out: Hidden = NOTHING_HIDDEN
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def hidden(self) -> int:
        """How many events of the window the filters leave out."""
        return self.left_out.count
