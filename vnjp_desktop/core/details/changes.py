"""Changes between two values of a series, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.details.lineage import absence, how
from vnjp_desktop.core.details.spec import Line, Tone
from vnjp_desktop.core.details.teller import joined
from vnjp_desktop.core.ledger.convert import HUB

if TYPE_CHECKING:
    from vnjp_desktop.core.claims import Flow
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value


def shown_value(
    teller: Teller, state: ViewState, period: Period, flow: Flow, reporter: str = ""
) -> Value:
    """Return a value of the category, currency and prices on the balance chart."""
    return teller.dataset.ledger.value(
        period,
        reporter or state.reporter,
        flow,
        state.chart_category or "",
        state.unit,
        price_year(state),
    )


def price_year(state: ViewState) -> int | None:
    """Return the year of constant prices, which only dollars have."""
    return state.price_year if state.unit == HUB else None


def chosen(teller: Teller, state: ViewState) -> str:
    """Return which goods at which prices are meant, empty for all at current ones."""
    labels = teller.labels
    category = teller.dataset.categories.get(state.chart_category or "")
    year = price_year(state)
    return joined(
        (
            labels.name(category.label) if category else "",
            "" if year is None else at_prices(teller, year),
        )
    )


def at_prices(teller: Teller, year: int) -> str:
    """Return ``at 2020 prices``."""
    return teller.labels("at {year} prices", year=teller.labels.years(year, year))


def yearly(teller: Teller, growth: Value) -> str:
    """Return ``+5.6% a year``, empty where there is no such growth."""
    if not growth.known:
        return ""
    percent = teller.percent(growth, signed=True)
    return teller.labels("{percent} a year", percent=percent)


def step(
    teller: Teller, label: str, change: Value, percent: Value, facts: tuple[str, ...]
) -> Line:
    """Return the line of a change: amount, then per cent and further facts.

    Args:
        teller: Puts things into words.
        label: What changed.
        change: The change in a currency, or why there is none.
        percent: The same in per cent, perhaps missing.
        facts: What else to say of it.
    """
    told = [fact for fact in facts if fact]
    if not change.known:
        return Line(absence(teller, change).text, label, joined(told), Tone.MUTED)
    if percent.known:
        told.insert(0, teller.percent(percent, signed=True))
    return Line(
        teller.money(change, signed=True),
        label,
        joined((*told, _break(teller, change), how(teller, change))),
        colour="export" if change.amount >= 0 else "import",
    )


def _break(teller: Teller, change: Value) -> str:
    if not teller.dataset.ledger.of_two_kinds(change):
        return ""
    return teller.labels("across a series break")
