"""The inspector about a stretch of time marked in the balance chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.analysis.stretch import Stretch, stretch
from vnjp_desktop.core.charts.balance.places import band
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.changes import chosen, shown_value, step, yearly
from vnjp_desktop.core.details.nearby import event_line
from vnjp_desktop.core.details.spec import Details, Line, Tone
from vnjp_desktop.core.details.teller import Teller, joined, section
from vnjp_desktop.core.event_filter import passes
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import FLOWS, FREQUENCIES, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period, Span
    from vnjp_desktop.core.state import ViewState

_ORDER = (Flow.EXPORT, Flow.IMPORT, Flow.TOTAL, Flow.BALANCE)


def brush_details(dataset: Dataset, state: ViewState, labels: Labels) -> Details:
    """Return what changed across the marked stretch, and what happened in it.

    Without a mark the whole window of the chart counts as marked.
    """
    teller = Teller(dataset, labels)
    span = state.brush or state.span
    periods = _periods(dataset, state, span)
    found = {
        flow: stretch([shown_value(teller, state, p, flow) for p in periods])
        for flow in _ORDER
        if periods
    }
    agency = labels.name(dataset.relation.party(state.reporter).agency)
    values = [v for each in found.values() for v in (each.first, each.last)]
    return Details(
        badge=joined((_when(labels, span), word(labels, FREQUENCIES, state.frequency))),
        title=_title(teller, found),
        subtitle=joined((agency, chosen(teller, state))),
        sections=(
            *section(labels("Change"), _changes(teller, found)),
            *_events(teller, state, span),
            *teller.sources(key for value in values for key in value.source_ids()),
        ),
    )


def _periods(dataset: Dataset, state: ViewState, span: Span) -> list[Period]:
    """Return the periods whose place on the axis is inside, all as long."""
    category = state.chart_category or ""
    known = dataset.ledger.periods(state.reporter, state.frequency, category)
    if state.frequency is Frequency.YTD and known:
        month = max(known, key=lambda period: period.end).last_month
        known = tuple(period for period in known if period.last_month == month)
    bands = [band(period, state.frequency) for period in known]
    return [
        period
        for period, (start, end) in zip(known, bands, strict=True)
        if span.start <= start and end <= span.end
    ]


def _when(labels: Labels, span: Span) -> str:
    first, last = span.start, span.end
    if (first.month, last.month) == (1, 12):
        return labels.years(first.year, last.year)
    return labels.date_range(first, last)


def _title(teller: Teller, found: Mapping[Flow, Stretch]) -> str:
    """Return how far trade moved, or that this cannot be said."""
    labels = teller.labels
    total = found.get(Flow.TOTAL)
    if total is None or not total.change.known:
        return labels("No change to tell")
    size = teller.magnitude(total.first, total.last)
    words = {
        "first": teller.money(total.first, size),
        "last": teller.money(total.last, size),
    }
    if words["first"] == words["last"]:
        return labels("Two-way trade stayed at {last}", **words)
    if total.change.amount > 0:
        return labels("Two-way trade rose from {first} to {last}", **words)
    return labels("Two-way trade fell from {first} to {last}", **words)


def _changes(teller: Teller, found: Mapping[Flow, Stretch]) -> Iterator[Line]:
    labels = teller.labels
    for flow, each in found.items():
        signed = flow is Flow.BALANCE
        ends = labels(
            "{first} in {start}, {last} in {end}",
            first=teller.money(each.first, signed=signed),
            start=teller.when(each.first.period),
            last=teller.money(each.last, signed=signed),
            end=teller.when(each.last.period),
        )
        facts = (yearly(teller, each.annual_growth), ends if each.change.known else "")
        name = word(labels, FLOWS, flow)
        yield step(teller, name, each.change, each.percent, facts)


def _events(teller: Teller, state: ViewState, span: Span) -> tuple[Section, ...]:
    """Return links to the events that the chart marks in the stretch."""
    inside = [
        event
        for event in teller.dataset.events
        if span.overlaps(event.date.start, event.last.end)
    ]
    lines = [event_line(teller, event) for event in inside if passes(event, state)]
    hidden = len(inside) - len(lines)
    if hidden:
        text = teller.labels.plural(
            "{n} event is filtered out.", "{n} events are filtered out.", hidden
        )
        lines.append(Line(text, tone=Tone.MUTED))
    return section(teller.labels("What happened"), lines)
