"""What the user has chosen to look at, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from vnjp_desktop.core.periods import Period, Span


class View(StrEnum):
    """The views that can be shown and exported; the names are a contract."""

    TIMELINE = "timeline"
    BALANCE = "balance"
    CATEGORIES = "categories"


class ThemeName(StrEnum):
    """Colour schemes; AUTO follows the system."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


class Changed(Flag):
    """Which parts of the model differ from the previous emission."""

    NOTHING = 0
    DATASET = auto()
    SPAN = auto()
    FREQUENCY = auto()
    REPORTER = auto()
    FLOW = auto()
    UNIT = auto()
    PERIOD = auto()
    SELECTED_EVENT = auto()
    SELECTED_PERIOD = auto()
    SELECTED_CATEGORY = auto()
    CHART_CATEGORY = auto()
    FILTER = auto()
    SORT = auto()
    LANGUAGE = auto()
    THEME = auto()
    MEASURE = auto()
    LOG_SCALE = auto()
    BASE_YEAR = auto()
    PRICE_YEAR = auto()
    EVENT_IMPORTANCE = auto()
    EVENT_THEMES = auto()
    BRUSH = auto()
    TWIN = auto()
    LANES = auto()
    SHOWN_EVENTS = auto()
    TRADE_LINE = auto()


class Measure(StrEnum):
    """What the balance chart says about exports and imports; a contract."""

    VALUES = "values"
    GROWTH = "growth"
    INDEX = "index"
    SHARE = "share"
    MIRROR = "mirror"


class Lanes(StrEnum):
    """What a lane of the timeline stands for; a contract."""

    THEME = "theme"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class ShownEvents:
    """Which events the timeline and its list show.

    Attributes:
        importance: Least importance, 1 for all.
        themes: Themes shown; empty for all.
        kinds: Kinds shown; empty for all.
        source: Id of a source that must be named, or empty.
        in_sight: Whether the list keeps to the window of time.
    """

    importance: int = 1
    themes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    source: str = ""
    in_sight: bool = False


class Column(StrEnum):
    """Columns of the category table, by which it can be sorted."""

    RANK = "rank"
    CATEGORY = "category"
    VALUE = "value"
    SHARE = "share"
    CHANGE_VALUE = "change_value"
    CHANGE_PERCENT = "change_percent"
    TREND = "trend"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Sort:
    """Order of the category table."""

    column: Column = Column.RANK
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ViewState:
    """Filters and selection shared by all tabs.

    Attributes:
        span: Window of time shown by the timeline and the balance chart.
        frequency: Annual, monthly or year to date.
        reporter: ISO 3166-1 alpha-3 code whose statistics are shown.
        flow: Exports or imports, the subject of the category table.
        unit: Currency shown: ``USD``, ``JPY`` or ``VND``.
        period: Period of the category table; None for the latest full year.
        selected_event: Event id, or None.
        selected_period: Period chosen in a chart, or None.
        selected_category: Category slug, or None.
        chart_category: Category the balance chart shows alone, or None.
        filter: Text that category names must contain.
        sort: Order of the category table.
        language: ``en``, ``vi`` or ``ja``.
        theme: Colour scheme.
        measure: What the balance chart says.
        log_scale: Whether its main axis is logarithmic (values and index).
        base_year: Year that is 100 in the index; None for the first in sight.
        price_year: Year at whose prices values are shown (US consumer prices,
            dollars only); None for current prices.
        event_importance: Least importance of the events on the balance chart.
        event_themes: Themes of those events; empty for all.
        brush: Stretch of time whose change is looked at, or None.
        twin: Whether the balance tab shows its numbers as a table.
        lanes: What the lanes of the timeline stand for.
        shown_events: Which events the timeline and its list show.
        trade_line: What the line below the timeline shows: TOTAL or BALANCE.
    """

    span: Span
    reporter: str
    frequency: Frequency = Frequency.ANNUAL
    flow: Flow = Flow.EXPORT
    unit: str = "USD"
    period: Period | None = None
    selected_event: str | None = None
    selected_period: Period | None = None
    selected_category: str | None = None
    chart_category: str | None = None
    filter: str = ""
    sort: Sort = Sort()
    language: str = "en"
    theme: ThemeName = ThemeName.AUTO
    measure: Measure = Measure.VALUES
    log_scale: bool = False
    base_year: int | None = None
    price_year: int | None = None
    event_importance: int = 4
    event_themes: frozenset[str] = frozenset()
    brush: Span | None = None
    twin: bool = False
    lanes: Lanes = Lanes.THEME
    shown_events: ShownEvents = ShownEvents()
    trade_line: Flow = Flow.TOTAL


def difference(old: ViewState, new: ViewState) -> Changed:
    """Return the flags of the fields in which two states differ."""
    changed = Changed.NOTHING
    for field in fields(ViewState):
        if getattr(old, field.name) != getattr(new, field.name):
            changed |= Changed[field.name.upper()]
    return changed
