"""The inspector about one event."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.around import before_and_after
from vnjp_desktop.core.details.disputes import disputes
from vnjp_desktop.core.details.lineage import how
from vnjp_desktop.core.details.nearby import near
from vnjp_desktop.core.details.spec import Details, Go, Line, Tone
from vnjp_desktop.core.details.teller import Teller, joined, section
from vnjp_desktop.core.periods import Frequency, Period, Precision, month_end
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, word

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.labels import Labels, Magnitude
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

YEARS_AROUND: Final = 3
_AROUND: Final = timedelta(days=120)  # what still counts as near an event


def event_details(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    event_id: str,
    years: int = YEARS_AROUND,
) -> Details:
    """Return what is known about an event; KeyError for an unknown one.

    Args:
        dataset: The package.
        state: What is looked at.
        labels: The language.
        event_id: The event.
        years: Years before and after it whose trade is compared.
    """
    event = dataset.event_by_id[event_id]
    teller = Teller(dataset, labels)
    when = labels.date_range(event.date, event.last)
    before = event.date.start - _AROUND
    return Details(
        badge=joined(
            (word(labels, KINDS, event.kind), labels(IMPORTANCES[event.importance]))
        ),
        title=labels.name(event.title),
        subtitle=joined((when, event.place)),
        text=labels.name(event.summary),
        sections=(
            *_own(teller, event),
            *_level(teller, event),
            *teller.other_names(event.title),
            *section(labels("Trade around this event"), _trade(teller, state, event)),
            *before_and_after(teller, state, event, years),
            *disputes(teller, (), (event.event_id,)),
            *teller.sources(event.source_ids),
            *_note(teller, event),
            *near(teller, before, event.last.end + _AROUND, without=event_id),
        ),
    )


def _own(teller: Teller, event: Event) -> tuple[Section, ...]:
    """Return what can be done with an event that the user wrote."""
    labels = teller.labels
    lines = (
        Line(labels("Edit…"), go=Go("edit", event.event_id)),
        Line(labels("Delete"), go=Go("delete", event.event_id)),
    )
    return section(labels("Own event"), lines if event.own else ())


def _level(teller: Teller, event: Event) -> tuple[Section, ...]:
    """Return the level of the partnership that the event began."""
    labels = teller.labels
    lines = (
        Line(labels.name(level.label), labels.date(level.start))
        for level in teller.dataset.levels
        if level.level_id == event.partnership_level
    )
    return section(labels("Partnership level"), lines)


def _note(teller: Teller, event: Event) -> tuple[Section, ...]:
    if not event.note:
        return ()
    return section(teller.labels("Note"), (Line(event.note, tone=Tone.MUTED),))


def _trade(teller: Teller, state: ViewState, event: Event) -> tuple[Line, ...]:
    """Return trade in the 12 months either side, else year by year."""
    if event.date.precision is not Precision.YEAR:
        sides = _twelve_months(event)
        lines = tuple(
            _trade_line(teller, state, period, name)
            for period, name in zip(
                sides,
                (
                    teller.labels("12 months before"),
                    teller.labels("12 months after"),
                ),
                strict=True,
            )
        )
        if all(lines):
            return tuple(line for line in lines if line)
    year = event.date.start.year
    years = (Period.year(y) for y in (year - 1, year, year + 1))
    found = (_trade_line(teller, state, period) for period in years)
    return tuple(line for line in found if line)


def _twelve_months(event: Event) -> tuple[Period, Period]:
    """Return the whole months before the month of an event, and those after."""
    first, last = event.date.start, event.last.end
    before = first.replace(day=1) - timedelta(days=1)
    after = month_end(last.year, last.month) + timedelta(days=1)
    return (
        Period.spanning(first.replace(year=first.year - 1, day=1), before),
        Period.spanning(after, month_end(last.year + 1, last.month)),
    )


def _trade_line(
    teller: Teller, state: ViewState, period: Period, name: str = ""
) -> Line | None:
    """Return exports and imports of a period, None without any."""
    labels = teller.labels
    values = {
        flow: teller.dataset.ledger.value(period, state.reporter, flow, "", state.unit)
        for flow in (Flow.EXPORT, Flow.IMPORT)
    }
    known = {flow: value for flow, value in values.items() if value.known}
    if not known:
        return None
    size = teller.magnitude(*known.values())
    parts = [_amount(teller, flow, value, size) for flow, value in known.items()]
    made = dict.fromkeys(how(teller, v, brief=True) for v in known.values())
    when = labels.period(period)
    yearly = period.frequency is Frequency.ANNUAL
    return Line(
        joined(parts),
        name or when,
        joined((when if name else "", *made)),
        go=Go("period", period.code) if yearly else None,
    )


def _amount(teller: Teller, flow: Flow, value: Value, size: Magnitude) -> str:
    amount = teller.money(value, size)
    if flow is Flow.EXPORT:
        return teller.labels("exports {amount}", amount=amount)
    return teller.labels("imports {amount}", amount=amount)
