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


def difference(old: ViewState, new: ViewState) -> Changed:
    """Return the flags of the fields in which two states differ."""
    changed = Changed.NOTHING
    for field in fields(ViewState):
        if getattr(old, field.name) != getattr(new, field.name):
            changed |= Changed[field.name.upper()]
    return changed
