"""The category view: what was traded, group by group, in one period."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.categories.caption import CaptionWriter
from vnjp_desktop.core.charts.categories.order import mask, permutation, search_texts
from vnjp_desktop.core.charts.categories.rows import RowBuilder, shown_part
from vnjp_desktop.core.charts.categories.spec import (
    CategoriesTable,
    CategoryRow,
    EmptyReason,
    Place,
)
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.ledger.convert import HUB
from vnjp_desktop.core.periods import Frequency, Period

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

__all__ = ["CategoriesTable", "CategoryRow", "categories_table", "shown_period"]


def categories_table(
    dataset: Dataset, state: ViewState, labels: Labels
) -> CategoriesTable:
    """Return the category table for a view.

    Ranks, total and remainder are those of the whole period; the filter and
    the order only choose among the rows.
    """
    ledger = dataset.ledger
    periods = ledger.category_periods(state.reporter, state.flow)
    period = shown_period(dataset, state)
    place = Place(state.reporter, state.flow, period, state.unit)
    builder = RowBuilder(dataset, labels, place, periods)
    ranked = builder.ranked()
    total = builder.total()
    rows = _chosen(ranked, dataset, state)
    writer = CaptionWriter(dataset, labels, place)
    return CategoriesTable(
        caption=writer.caption(ranked, rows, total, builder.trend_months),
        period=period,
        earlier=period.year_earlier(),
        flow=state.flow,
        reporter=dataset.relation.party(state.reporter),
        unit=labels.unit(state.unit, Magnitude.SMALL),
        rows=rows,
        total=total,
        remainder=builder.remainder(total, ranked),
        largest=ranked[0].value.amount if ranked else 0.0,
        shown=shown_part(rows, len(ranked), total, labels),
        sort=state.sort,
        filter=state.filter.strip(),
        periods=periods,
        months=_ends(builder.trend_months),
        empty=None if rows else _reason(dataset, state, labels),
        labels=labels,
    )


def shown_period(dataset: Dataset, state: ViewState) -> Period:
    """Return the period of a view: the chosen one or the latest full year."""
    if state.period is not None:
        return state.period
    ledger = dataset.ledger
    periods = ledger.category_periods(state.reporter, state.flow)
    years = [p for p in periods if p.frequency is Frequency.ANNUAL]
    without = ledger.periods(state.reporter, Frequency.ANNUAL)
    last = Period.year(dataset.coverage.end.year)
    return max(years or periods or without, default=last)


def _chosen(
    ranked: tuple[CategoryRow, ...], dataset: Dataset, state: ViewState
) -> tuple[CategoryRow, ...]:
    wanted = mask(ranked, state.filter, search_texts(dataset))
    order = permutation(ranked, state.sort, state.language)
    return tuple(ranked[n] for n in order if wanted[n])


def _ends(months: tuple[Period, ...]) -> tuple[Period, ...]:
    return (months[0], months[-1]) if months else ()


def _reason(dataset: Dataset, state: ViewState, labels: Labels) -> EmptyReason:
    """Say why there are no rows and where there would be some."""
    period = shown_period(dataset, state)
    periods = dataset.ledger.category_periods(state.reporter, state.flow)
    if keys := dataset.ledger.categories_in(period, state.reporter, state.flow):
        return _hidden(dataset, state, labels, keys[0])
    if not periods:
        return _other_reporter(dataset, state, labels)
    near = min(periods, key=lambda p: _distance(p, period))
    text = labels(
        "No commodity groups for {period} in the data: not collected.",
        period=labels.period(period),
    )
    action = labels("Show {period}", period=labels.period(near))
    return _way_out(replace(state, period=near, filter=""), text, action)


def _hidden(
    dataset: Dataset, state: ViewState, labels: Labels, key: str
) -> EmptyReason:
    """Say why groups that are in the data are not shown: rate or filter."""
    period = shown_period(dataset, state)
    place = (period, state.reporter, state.flow, key)
    if dataset.ledger.value(*place, state.unit).known:
        wanted = state.filter.strip()
        text = labels("No group matches “{text}”.", text=wanted)
        return _way_out(replace(state, filter=""), text, labels("Clear the filter"))
    text = labels(
        "No exchange rate for {period} in the data.", period=labels.period(period)
    )
    name = labels.unit(HUB, Magnitude.PLAIN).text
    action = "" if state.unit == HUB else labels("Show in {unit}", unit=name)
    return _way_out(replace(state, unit=HUB), text, action)


def _other_reporter(dataset: Dataset, state: ViewState, labels: Labels) -> EmptyReason:
    """Say that a reporter is not in the data, and which one is."""
    agency = labels.name(dataset.relation.party(state.reporter).agency)
    text = labels("No commodity groups of {agency} in the data.", agency=agency)
    other = dataset.relation.partner(state.reporter)
    if not dataset.ledger.category_periods(other.code, state.flow):
        return _way_out(state, text, "")
    action = labels("Show {agency}", agency=labels.name(other.agency))
    return _way_out(replace(state, reporter=other.code), text, action)


def _way_out(there: ViewState, text: str, action: str) -> EmptyReason:
    return EmptyReason(
        text, action, there.reporter, there.period, there.filter, there.unit
    )


def _distance(candidate: Period, wanted: Period) -> tuple[int, int]:
    """How far a period is from the one wanted: unlike kinds are farther."""
    apart = abs((candidate.middle - wanted.middle).days)
    return int(candidate.frequency is not wanted.frequency), apart
