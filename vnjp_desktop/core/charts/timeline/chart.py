"""The timeline of relations as a value: ladder, lanes of events, trade."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.ladder import event_date, event_marks, level_bands
from vnjp_desktop.core.charts.spec import EventMark, Sheet
from vnjp_desktop.core.charts.timeline.caption import Shown, timeline_caption
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES, word

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import Caption, LevelBand
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period, Span
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

HEADER: Final = (
    "event_id",
    "date",
    "end_date",
    "kind",
    "theme",
    "importance",
    "title",
    "summary",
    "place",
    "source_ids",
)


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
    """The events of one theme; compared by identity, so it can key a cache.

    Attributes:
        theme: Code of the theme.
        label: Its wording.
        colour: Colour token.
        events: In order of date.
    """

    theme: str
    label: str
    colour: str
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True)
class TradeYear:
    """Two-way trade of one year.

    Attributes:
        period: The year.
        value: Exports and imports together; known.
        text: The value with its unit.
        name: Year and value, to be spoken.
    """

    period: Period
    value: Value
    text: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class TradeLine:
    """The line of two-way trade below the lanes; compared by identity.

    Attributes:
        label: What it shows.
        years: In order of time, without the years that have no number.
        top: The largest amount, in plain units.
    """

    label: str
    years: tuple[TradeYear, ...]
    top: float


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Everything the timeline shows, for any window inside the bounds.

    Attributes:
        caption: The words around it.
        lanes: One a theme, in fixed order.
        events: Those of all lanes in order of date.
        bands: The partnership ladder.
        trade: Two-way trade on the same axis.
        span: The window asked for.
        bounds: How far the axis reaches.
        headings: Of the list: date, event, theme, place.
        selected_event: Event id, or None.
        selected_period: A period, or None.
        labels: The language, which also writes the ticks of the axis.
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


@dataclass(frozen=True, slots=True)
class _Agenda:
    lanes: tuple[Lane, ...]
    events: tuple[TimelineEvent, ...]
    bands: tuple[LevelBand, ...]


def timeline_chart(dataset: Dataset, state: ViewState, labels: Labels) -> TimelineChart:
    """Return the timeline of a dataset.

    What does not depend on the window or the selection is made once for a
    dataset and a language: a step to the next event costs next to nothing.
    """
    agenda = _agenda(dataset, labels)
    trade = _trade(dataset, labels, state.reporter, state.unit)
    shown = Shown(
        tuple(item.mark for item in agenda.events if _inside(item.mark, state.span)),
        tuple(b for b in agenda.bands if state.span.overlaps(b.start, b.end)),
        tuple(
            (year.period, year.value)
            for year in trade.years
            if state.span.overlaps(year.period.start, year.period.end)
        ),
    )
    headings = (labels("Date"), labels("Event"), labels("Theme"), labels("Place"))
    return TimelineChart(
        timeline_caption(dataset, state, labels, shown),
        agenda.lanes,
        agenda.events,
        agenda.bands,
        trade,
        state.span,
        bounds(dataset),
        headings,
        state.selected_event,
        state.selected_period,
        labels,
    )


def timeline_sheet(dataset: Dataset, state: ViewState, labels: Labels) -> Sheet:
    """Return the events inside the window as rows for a file."""
    rows = []
    for mark in event_marks(dataset, labels):
        event = mark.event
        if not _inside(mark, state.span):
            continue
        row = (
            event.event_id,
            str(event.date),
            str(event.end_date) if event.end_date else None,
            event.kind,
            event.theme,
            event.importance,
            mark.title,
            labels.name(event.summary),
            event.place or None,
            " ".join(event.source_ids),
        )
        rows.append(row)
    return Sheet("timeline", HEADER, tuple(rows))


def neighbour(chart: TimelineChart, event_id: str | None, step: int) -> str | None:
    """Return the event so many places later (or earlier), in order of date.

    It stops at the first and the last one. From nowhere, a step forwards
    leads to the first event of the window, a step back to its last.
    """
    if not chart.events:
        return None
    last = len(chart.events) - 1
    ids = [item.event_id for item in chart.events]
    place = ids.index(event_id) if event_id in ids else None
    if place is None:
        starts = [item.first for item in chart.events]
        place = (
            bisect_left(starts, chart.span.start.toordinal())
            if step > 0
            else bisect_right(starts, chart.span.end.toordinal()) - 1
        )
        step = 0
    return chart.events[max(0, min(last, place + step))].event_id


def _inside(mark: EventMark, span: Span) -> bool:
    return span.overlaps(mark.event.date.start, mark.event.last.end)


@lru_cache(maxsize=6)
def _agenda(dataset: Dataset, labels: Labels) -> _Agenda:
    marks = event_marks(dataset, labels)
    events = tuple(
        sorted(
            (_timeline_event(mark, labels) for mark in marks),
            key=lambda item: (item.first, item.last),
        )
    )
    themes = list(THEMES)
    # A theme that the program has no word for comes last, under its own code.
    themes += sorted({item.mark.event.theme for item in events} - set(themes))
    lanes = (
        Lane(
            theme,
            word(labels, THEMES, theme),
            _colour(theme),
            tuple(item for item in events if item.mark.event.theme == theme),
        )
        for theme in themes
    )
    until = bounds(dataset).end
    return _Agenda(
        tuple(lane for lane in lanes if lane.events),
        events,
        level_bands(dataset, labels, until),
    )


def _timeline_event(mark: EventMark, labels: Labels) -> TimelineEvent:
    event = mark.event
    theme = word(labels, THEMES, event.theme)
    parts = {
        "date": event_date(event, labels, long=True),
        "title": mark.title,
        "theme": theme,
        "importance": labels(IMPORTANCES[event.importance]),
    }
    name = labels("{date}: {title}, {theme}, {importance}", **parts)
    if mark.disputed:
        name = labels("{name}, sources disagree", name=name)
    kind = word(labels, KINDS, event.kind)
    return TimelineEvent(mark, theme, kind, _colour(event.theme), name)


def _colour(theme: str) -> str:
    return f"theme.{theme}" if theme in THEMES else "muted"


@lru_cache(maxsize=12)
def _trade(dataset: Dataset, labels: Labels, reporter: str, unit: str) -> TradeLine:
    ledger = dataset.ledger
    years = []
    for period in ledger.periods(reporter, Frequency.ANNUAL):
        value = ledger.value(period, reporter, Flow.TOTAL, unit=unit)
        if value.known:
            text = labels.value(value, Magnitude.LARGE, with_unit=True)
            when = labels.period(period)
            name = labels("{period}: two-way trade {value}", period=when, value=text)
            years.append(TradeYear(period, value, text, name))
    top = max((year.value.amount for year in years), default=0.0)
    return TradeLine(labels("Two-way trade"), tuple(years), top)
