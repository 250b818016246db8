"""The inspector about one period of trade."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.disputes import disputes
from vnjp_desktop.core.details.lineage import absence, making
from vnjp_desktop.core.details.mirror import mirror
from vnjp_desktop.core.details.nearby import near
from vnjp_desktop.core.details.spec import Details, Line
from vnjp_desktop.core.details.teller import Teller, joined, section
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.terms import FLOWS, FREQUENCIES, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Magnitude
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

_ORDER: Final = (Flow.EXPORT, Flow.IMPORT, Flow.BALANCE, Flow.TOTAL)
_COLOURS: Final[Mapping[Flow, str]] = {
    Flow.EXPORT: "export",
    Flow.IMPORT: "import",
    Flow.TOTAL: "trade",
}
_NEARLY: Final = 0.02  # share of two-way trade that counts as balanced


def period_details(
    dataset: Dataset, state: ViewState, labels: Labels, period: Period
) -> Details:
    """Return what is known about trade in a period, as one reporter counts it."""
    teller = Teller(dataset, labels)
    book = _values(dataset, state, period)
    named = [(word(labels, FLOWS, flow), value) for flow, value in book.items()]
    claims = [
        claim
        for flow in _ORDER
        for claim in dataset.ledger.claims_about(period, state.reporter, flow)
    ]
    agency = labels.name(dataset.relation.party(state.reporter).agency)
    used = [key for value in book.values() for key in value.source_ids()]
    both = mirror(teller, state, period)
    sources = [*used, *(claim.source_id for claim in claims), *both.source_ids()]
    subjects = [claim.claim_id for claim in claims]
    size = teller.magnitude(*book.values())
    lines = [_line(teller, state, flow, value, size) for flow, value in book.items()]
    return Details(
        badge=joined(
            (labels.period(period), word(labels, FREQUENCIES, period.frequency))
        ),
        title=_title(teller, book, period),
        subtitle=joined((agency, _valuations(labels, book))),
        sections=(
            *section(
                labels("Values"),
                lines,
            ),
            *making(teller, named),
            *both.sections(),
            *teller.sources(sources),
            *disputes(teller, book.values(), subjects),
            *near(teller, period.start, period.end),
        ),
    )


def _values(dataset: Dataset, state: ViewState, period: Period) -> dict[Flow, Value]:
    ledger, place = dataset.ledger, (period, state.reporter)
    return {flow: ledger.value(*place, flow, "", state.unit) for flow in _ORDER}


def _title(teller: Teller, book: Mapping[Flow, Value], period: Period) -> str:
    labels = teller.labels
    total, balance = book[Flow.TOTAL], book[Flow.BALANCE]
    when = labels.period(period)
    if not total.known:
        known = [flow for flow in _ORDER if book[flow].known]
        if not known:
            return labels("No trade figures for {period}", period=when)
        return f"{word(labels, FLOWS, known[0])}: {teller.money(book[known[0]])}"
    size = teller.magnitude(total)
    words = {"total": teller.money(total, size)}
    if not balance.known:
        return labels("Two-way trade of {total}", **words)
    words["amount"] = teller.money(replace(balance, amount=abs(balance.amount)), size)
    if abs(balance.amount) <= _NEARLY * total.amount:
        return labels("Two-way trade of {total}, nearly in balance", **words)
    if balance.amount > 0:
        return labels("Two-way trade of {total}, a surplus of {amount}", **words)
    return labels("Two-way trade of {total}, a deficit of {amount}", **words)


def _valuations(labels: Labels, book: Mapping[Flow, Value]) -> str:
    exported, imported = book[Flow.EXPORT].valuation, book[Flow.IMPORT].valuation
    if exported and imported:
        return labels(
            "exports {export}, imports {import_}", export=exported, import_=imported
        )
    return exported or imported


def _line(
    teller: Teller, state: ViewState, flow: Flow, value: Value, size: Magnitude
) -> Line:
    labels = teller.labels
    name = word(labels, FLOWS, flow)
    if not value.known:
        return absence(teller, value, name)
    place = (value.period, state.reporter, flow, "", state.unit)
    facts = [teller.status(value.status)]
    if flow is Flow.BALANCE:
        facts.insert(0, _turn(teller, state, value))
    else:
        facts.insert(0, growth_words(teller, teller.dataset.ledger.growth(*place)))
    if value.sources > 1:
        facts.append(labels.plural("{n} statement", "{n} statements", value.sources))
    text = teller.money(value, size, signed=flow is Flow.BALANCE)
    colour = _COLOURS.get(flow, "export" if value.amount >= 0 else "import")
    return Line(text, name, joined(facts), colour=colour)


def growth_words(teller: Teller, growth: Value) -> str:
    """Return ``+20.2% on 2021``, empty when the growth is not known."""
    if not growth.known:
        return ""
    return teller.labels(
        "{growth} on {period}",
        growth=teller.percent(growth, signed=True),
        period=teller.labels.period(growth.period.year_earlier()),
    )


def _turn(teller: Teller, state: ViewState, balance: Value) -> str:
    """Return ``the first surplus since 2019`` where a year turns the sign."""
    period, labels = balance.period, teller.labels
    if period.frequency is not Frequency.ANNUAL or not balance.amount:
        return ""
    surplus = balance.amount > 0
    year = period.start.year - 1
    start = year
    while True:
        earlier = teller.dataset.ledger.value(
            Period.year(year), state.reporter, Flow.BALANCE, "", state.unit
        )
        if not earlier.known:
            return ""
        if (earlier.amount > 0) is surplus:
            break
        year -= 1
    if year == start:
        return ""
    return labels(
        "the first surplus since {year}"
        if surplus
        else "the first deficit since {year}",
        year=labels.period(Period.year(year)),
    )
