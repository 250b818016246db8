"""Exports, imports and their balance as a value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.breaks import SeriesBreak, series_breaks
from vnjp_desktop.core.charts.balance.caption import balance_caption
from vnjp_desktop.core.charts.balance.card import (
    CardRow,
    ValueCard,
    card,
    spoken,
)
from vnjp_desktop.core.charts.balance.sheet import balance_sheet
from vnjp_desktop.core.charts.balance.spec import BalanceChart, BalanceTexts
from vnjp_desktop.core.charts.ladder import event_marks, level_bands
from vnjp_desktop.core.charts.trade import trade_points, within
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import FLOWS, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.charts.spec import EventMark, LevelBand
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, UnitName
    from vnjp_desktop.core.state import ViewState

__all__ = [
    "BalanceChart",
    "CardRow",
    "ValueCard",
    "balance_chart",
    "balance_sheet",
    "card",
]

IMPORTANT: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class _Series:
    """What does not depend on the window or the selection; keys a cache."""

    points: tuple[TradePoint, ...]
    breaks: tuple[SeriesBreak, ...]
    bands: tuple[LevelBand, ...]
    events: tuple[EventMark, ...]


def balance_chart(dataset: Dataset, state: ViewState, labels: Labels) -> BalanceChart:
    """Return the trade balance of a reporter with its partner."""
    series = _series(
        dataset,
        labels,
        state.reporter,
        state.frequency,
        state.unit,
        state.chart_category or "",
    )
    magnitude = fitting_magnitude(
        within(series.points, state.span) or series.points, state.unit, labels
    )
    caption = balance_caption(
        dataset, state, labels, series.points, series.breaks, magnitude
    )
    return BalanceChart(
        caption,
        state.frequency,
        state.reporter,
        state.unit,
        magnitude,
        labels.unit(state.unit, magnitude),
        state.chart_category,
        series.points,
        _words(series, magnitude, labels),
        series.bands,
        _with_selected(dataset, series.events, state.selected_event, labels),
        series.breaks,
        state.span,
        state.selected_period,
        state.selected_event,
        _texts(series.points, labels.unit(state.unit, magnitude), labels),
        labels,
    )


def fitting_magnitude(
    points: Iterable[TradePoint], unit: str, labels: Labels
) -> Magnitude:
    """Return the magnitude in which the largest amount reads well."""
    top = max((abs(v.amount) for point in points for v in point.amounts), default=0.0)
    large = labels.unit(unit, Magnitude.LARGE).factor
    return Magnitude.LARGE if top >= large else Magnitude.SMALL


@lru_cache(maxsize=16)
def _series(
    dataset: Dataset,
    labels: Labels,
    reporter: str,
    frequency: Frequency,
    unit: str,
    category: str,
) -> _Series:
    points = trade_points(dataset, reporter, frequency, unit, category)
    annual = frequency is Frequency.ANNUAL
    events = tuple(
        mark
        for mark in event_marks(dataset, labels, IMPORTANT)
        if not mark.event.partnership_level
    )
    return _Series(
        points,
        series_breaks(dataset, reporter, category, labels) if annual else (),
        level_bands(dataset, labels, bounds(dataset).end),
        events,
    )


@lru_cache(maxsize=16)
def _words(series: _Series, magnitude: Magnitude, labels: Labels) -> tuple[str, ...]:
    return tuple(spoken(point, magnitude, labels) for point in series.points)


def _with_selected(
    dataset: Dataset,
    events: tuple[EventMark, ...],
    selected: str | None,
    labels: Labels,
) -> tuple[EventMark, ...]:
    """Add the selected event where it is too light to be there by itself."""
    if selected is None or any(m.event.event_id == selected for m in events):
        return events
    more = [m for m in event_marks(dataset, labels) if m.event.event_id == selected]
    return tuple(sorted([*events, *more], key=lambda mark: mark.event.date))


def _texts(
    points: tuple[TradePoint, ...], unit: UnitName, labels: Labels
) -> BalanceTexts:
    if points:
        empty = labels(
            "No figures in this window. There are figures from {first} to {last}.",
            first=labels.period(points[0].period),
            last=labels.period(points[-1].period),
        )
    else:
        empty = labels("No figures of this kind have been collected yet.")
    return BalanceTexts(
        word(labels, FLOWS, "export"),
        word(labels, FLOWS, "import"),
        word(labels, FLOWS, "balance"),
        labels("exports \N{MINUS SIGN} imports, {unit}", unit=unit.text),
        empty,
    )
