"""From options to the state of the view, checked against the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.cli import balance, events
from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.wording import listed, no_rate
from vnjp_desktop.core.charts.categories.table import shown_period
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.selection import choose_frequency
from vnjp_desktop.core.state import View

if TYPE_CHECKING:
    from vnjp_desktop.cli.choice import Choice
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import ViewState


def select(dataset: Dataset, choice: Choice) -> ViewState:
    """Return the state to export.

    Raises:
        UsageError: When the data do not hold what is asked for.
    """
    state = initial_state(dataset)
    state = replace(
        state,
        reporter=_reporter(dataset, choice.reporter) or state.reporter,
        flow=choice.flow or state.flow,
        unit=choice.unit or state.unit,
    )
    if choice.view is View.CATEGORIES:
        return replace(state, period=_category_period(dataset, state, choice))
    span = _span(dataset, choice)
    if span is not None:
        state = replace(state, span=span)
    if choice.view is View.TIMELINE:
        return events.arranged(dataset, state, choice)
    state = replace(state, chart_category=_category(dataset, choice.category))
    state = balance.measured(dataset, state, choice)
    frequency = _frequency(choice)
    if span is None:
        # As in the window: months are shown where there are some.
        state = choose_frequency(state, dataset, frequency)
    else:
        state = replace(state, frequency=frequency)
    balance.check(dataset, state)
    return state


def _reporter(dataset: Dataset, code: str | None) -> str | None:
    codes = [party.code for party in dataset.relation.parties]
    if code is None or code.upper() in codes:
        return code and code.upper()
    raise UsageError(
        f"argument --reporter: {code!r} is not a party of these data; "
        f"use {' or '.join(codes)}"
    )


def _category(dataset: Dataset, slug: str | None) -> str | None:
    if slug is None or slug in dataset.categories:
        return slug
    raise UsageError(
        listed(
            f"argument --category: the data have no category {slug!r}; there are:",
            list(dataset.categories),
        )
    )


def _span(dataset: Dataset, choice: Choice) -> Span | None:
    wanted = choice.years
    if wanted is None and choice.period is not None:
        wanted = Span(choice.period.start, choice.period.end)
    if wanted is None:
        return None
    widest = bounds(dataset)
    if not widest.overlaps(wanted.start, wanted.end):
        first, last = widest.years
        raise UsageError(
            f"there are no data from {wanted.start} to {wanted.end}; "
            f"they cover {first} to {last}"
        )
    return Span(max(wanted.start, widest.start), min(wanted.end, widest.end))


def _frequency(choice: Choice) -> Frequency:
    if choice.frequency is not None:
        return choice.frequency
    period = None if choice.years else choice.period
    if period is None or period.frequency is Frequency.ANNUAL:
        return Frequency.ANNUAL
    return Frequency.MONTHLY


def _category_period(dataset: Dataset, state: ViewState, choice: Choice) -> Period:
    if choice.frequency is Frequency.ROLLING:
        raise UsageError("argument --frequency: categories are not rolling; use ytd")
    ledger = dataset.ledger
    claimed = ledger.category_periods(state.reporter, state.flow)
    if choice.period is not None:
        period = _at_frequency(choice.period, choice.frequency)
    elif choice.frequency is not None:
        period = next((p for p in claimed if p.frequency is choice.frequency), None)
    else:
        period = shown_period(dataset, state)
    slugs = period and ledger.categories_in(period, state.reporter, state.flow)
    if period and slugs:
        where = (period, state.reporter, state.flow)
        if any(ledger.value(*where, slug, state.unit).known for slug in slugs):
            return period
        raise UsageError(no_rate(state.unit, f"for {period.code}"))
    asked = choice.period.code if choice.period else "the latest period"
    raise UsageError(
        listed(
            f"argument --period: there are no categories of {state.flow.value}s of "
            f"{state.reporter} for {asked}; there are:",
            [p.code for p in claimed] or ["none"],
        )
    )


def _at_frequency(period: Period, frequency: Frequency | None) -> Period | None:
    """Return a period read as a frequency; None where it cannot be."""
    if frequency is None or period.frequency is frequency:
        return period
    if frequency is Frequency.YTD and period.frequency is Frequency.MONTHLY:
        return Period.year_to_date(period.end.year, period.last_month)
    return None
