"""The words around the timeline, made from what its window shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.captions import listed, paragraph, rate_note, source_line
from vnjp_desktop.core.charts.spec import Caption
from vnjp_desktop.core.charts.timeline.spec import NOTHING_HIDDEN
from vnjp_desktop.core.charts.trade import provisional
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Precision

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import EventMark, LevelBand
    from vnjp_desktop.core.charts.timeline.spec import Hidden
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

DISPUTED: Final = "\N{NOT EQUAL TO}"  # beside the label of a disputed event
_READ_ALOUD: Final = 5  # events named in the sentence


@dataclass(frozen=True, slots=True)
class Shown:
    """What lies inside the window.

    Attributes:
        marks: Events in order of date.
        bands: Partnership levels in order of time.
        trade: Years of trade with a number, in order.
        hidden: The events that the filters leave out.
        flow: What the years of trade are: TOTAL or BALANCE.
    """

    marks: tuple[EventMark, ...]
    bands: tuple[LevelBand, ...]
    trade: tuple[tuple[Period, Value], ...]
    hidden: Hidden = NOTHING_HIDDEN
    flow: Flow = Flow.TOTAL


def timeline_caption(
    dataset: Dataset, state: ViewState, labels: Labels, shown: Shown
) -> Caption:
    """Return the words around a timeline."""
    title = _title(dataset, state, labels, shown)
    return Caption(
        title=title,
        subtitle=_subtitle(dataset, state, labels, shown),
        sentence=_sentence(dataset, state, labels, shown),
        note=_note(dataset, labels, shown),
        source=_source(dataset, labels, shown),
    )


def in_sentence(wording: str) -> str:
    """Return a title as it stands inside a sentence.

    ``Strategic Partnership`` becomes ``strategic partnership``; a wording that
    mixes cases (a proper name inside) only loses its first capital.
    """
    words = wording.split()
    if all(word[:1].isupper() for word in words):
        return wording.lower()
    return wording[:1].lower() + wording[1:]


def _title(dataset: Dataset, state: ViewState, labels: Labels, shown: Shown) -> str:
    bands = shown.bands
    if not bands:
        name = labels.name(dataset.relation.name)
        years = labels.years(*state.span.years)
        return labels("{relation} relations, {years}", relation=name, years=years)
    first, last = bands[0], bands[-1]
    if first is last:
        year = _year(labels, first)
        return labels("{level} since {year}", level=first.label, year=year)
    places = {
        "first": in_sentence(first.label),
        "last": in_sentence(last.label),
        "to_year": _year(labels, last),
    }
    if first.start < state.span.start:
        return labels("From {first} to {last} in {to_year}", **places)
    return labels(
        "From {first} in {from_year} to {last} in {to_year}",
        from_year=_year(labels, first),
        **places,
    )


def _year(labels: Labels, band: LevelBand) -> str:
    return labels.years(band.start.year, band.start.year)


def _events(labels: Labels, state: ViewState, shown: Shown) -> str:
    return labels.plural(
        "{n} event, {years}",
        "{n} events, {years}",
        len(shown.marks),
        years=labels.years(*state.span.years),
    )


def _subtitle(dataset: Dataset, state: ViewState, labels: Labels, shown: Shown) -> str:
    parts = [_events(labels, state, shown), *shown.hidden.filters]
    parts += [shown.hidden.words] if shown.hidden.count else []
    parts.append(labels("size shows importance"))
    if shown.trade:
        agency = dataset.relation.party(state.reporter).agency
        words = {
            "unit": labels.unit(state.unit, Magnitude.LARGE).text,
            "agency": labels.name(agency),
        }
        parts.append(
            labels("balance: {unit}, {agency}", **words)
            if shown.flow is Flow.BALANCE
            else labels("two-way trade: {unit}, {agency}", **words)
        )
    return " · ".join(parts)


def _sentence(dataset: Dataset, state: ViewState, labels: Labels, shown: Shown) -> str:
    head = labels(
        "Timeline of {relation} relations: {events}.",
        relation=labels.name(dataset.relation.name),
        events=_events(labels, state, shown),
    )
    parts = [head]
    heaviest = sorted(shown.marks, key=lambda mark: -mark.event.importance)
    if heaviest:
        chosen = sorted(heaviest[:_READ_ALOUD], key=lambda mark: mark.event.date.start)
        named = [
            labels("{date}, {title}", date=mark.when, title=mark.title)
            for mark in chosen
        ]
        events = listed(named, labels)
        parts.append(labels("Most important: {events}.", events=events))
    if shown.trade:
        parts.append(_trade(shown, labels))
    return paragraph(parts, labels)


def _trade(shown: Shown, labels: Labels) -> str:
    period, value = shown.trade[-1]
    balance = shown.flow is Flow.BALANCE
    words = {
        "period": labels.period(period),
        "value": labels.value(value, Magnitude.LARGE, signed=balance, with_unit=True),
    }
    if balance:
        return labels("Balance in {period}: {value}.", **words)
    return labels("Two-way trade in {period}: {value}.", **words)


def _note(dataset: Dataset, labels: Labels, shown: Shown) -> str:
    values = [value for _, value in shown.trade]
    parts = []
    if any(mark.event.date.precision is not Precision.DAY for mark in shown.marks):
        parts.append(labels("Pale bars: only the month or the year is known."))
    if any(mark.disputed for mark in shown.marks):
        parts.append(labels("{sign}: sources disagree on the event.", sign=DISPUTED))
    if any(mark.event.own for mark in shown.marks):
        parts.append(labels("Diamonds and dashed outlines: own events."))
    if any(provisional(value) for value in values):
        parts.append(labels("Hollow marks are provisional."))
    parts.append(rate_note(dataset, values, labels))
    return paragraph(parts, labels)


def _source(dataset: Dataset, labels: Labels, shown: Shown) -> str:
    ids = {key for mark in shown.marks for key in mark.event.source_ids}
    parts = []
    if ids:
        parts.append(
            labels.plural(
                "Events: {n} source, named with its event.",
                "Events: {n} sources, named with their events.",
                len(ids),
            )
        )
    parts.append(source_line(dataset, [value for _, value in shown.trade], labels))
    return paragraph(parts, labels)
