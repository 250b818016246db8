"""From options to the state of the view, checked against the data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.cli import balance
from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.options import FREQUENCIES
from vnjp_desktop.cli.wording import listed, no_rate
from vnjp_desktop.core.charts.categories.table import shown_period
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import bounds, initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.selection import choose_frequency
from vnjp_desktop.core.state import Measure, View

if TYPE_CHECKING:
    import argparse

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import ViewState

# Options that say nothing about a view: named on stderr rather than refused, so
# that one line can export several views.
_OF_BALANCE: Final = ("measure", "scale", "base_year", "prices", "events", "themes")
_WITHOUT_EFFECT: Final = {
    View.TIMELINE: ("frequency", "flow", "category", *_OF_BALANCE),
    View.BALANCE: ("flow",),
    View.CATEGORIES: ("years", "category", *_OF_BALANCE),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options say about the contents; None where they say nothing."""

    view: View
    years: Span | None = None
    period: Period | None = None
    frequency: Frequency | None = None
    reporter: str | None = None
    flow: Flow | None = None
    unit: str | None = None
    category: str | None = None
    measure: Measure | None = None
    scale: str | None = None
    base_year: int | None = None
    prices: int | str | None = None
    events: int | None = None
    themes: tuple[str, ...] | None = None

    @staticmethod
    def of(arguments: argparse.Namespace) -> Choice:
        """Return the choice of parsed arguments."""
        return Choice(
            view=View(arguments.view),
            years=arguments.years,
            period=arguments.period,
            frequency=FREQUENCIES.get(arguments.frequency),
            reporter=arguments.reporter,
            flow=Flow(arguments.flow) if arguments.flow else None,
            unit=arguments.unit.upper() if arguments.unit else None,
            category=arguments.category,
            measure=Measure(arguments.measure) if arguments.measure else None,
            scale=arguments.scale,
            base_year=arguments.base_year,
            prices=arguments.prices,
            events=arguments.events,
            themes=arguments.themes,
        )

    def without_effect(self) -> tuple[str, ...]:
        """Return the options given that do nothing for the view."""
        idle = [name for name in _WITHOUT_EFFECT[self.view] if getattr(self, name)]
        if self.years and self.period and self.view is not View.CATEGORIES:
            idle.append("period")
        options = [f"--{name.replace('_', '-')}" for name in idle]
        if self.view is View.BALANCE:
            options.extend(balance.without_effect(self))
        return tuple(options)


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
        return state
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
