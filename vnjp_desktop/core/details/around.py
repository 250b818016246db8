"""Trade in the years before and after an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.analysis.stretch import around
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.changes import chosen, shown_value, step, yearly
from vnjp_desktop.core.details.spec import Line, Tone
from vnjp_desktop.core.details.teller import joined, section
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.terms import FLOWS, word

if TYPE_CHECKING:
    from vnjp_desktop.core.analysis.stretch import Around
    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState

_FLOWS = (Flow.TOTAL, Flow.EXPORT, Flow.IMPORT)


def before_and_after(
    teller: Teller, state: ViewState, event: Event, years: int
) -> tuple[Section, ...]:
    """Return means and growth of so many whole years on both sides of an event.

    The years of the event itself belong to neither side. Nothing where no year
    before or none after has a figure.
    """
    labels = teller.labels
    first, last = event.date.start.year, event.last.end.year
    sides = range(first - years, first), range(last + 1, last + 1 + years)
    found = {flow: _around(teller, state, flow, *sides) for flow in _FLOWS}
    known = [
        side.mean.known for both in found.values() for side in (both.before, both.after)
    ]
    if not any(known):
        return ()
    spans = [labels.years(side[0], side[-1]) for side in sides]
    head = labels("{before} beside {after}", before=spans[0], after=spans[1])
    lines = (_line(teller, flow, both) for flow, both in found.items())
    about = Line(joined((head, chosen(teller, state))), tone=Tone.MUTED)
    return section(labels("Before and after"), (about, *lines))


def _around(
    teller: Teller, state: ViewState, flow: Flow, before: range, after: range
) -> Around:
    sides = (
        [shown_value(teller, state, Period.year(year), flow) for year in side]
        for side in (before, after)
    )
    return around(*sides)


def _line(teller: Teller, flow: Flow, both: Around) -> Line:
    labels = teller.labels
    means = labels(
        "mean {before} before, {after} after",
        before=teller.money(both.before.mean),
        after=teller.money(both.after.mean),
    )
    growth = [yearly(teller, side.annual_growth) for side in (both.before, both.after)]
    rates = ""
    if all(growth):
        rates = labels(
            "{before} before, {after} after", before=growth[0], after=growth[1]
        )
    name = word(labels, FLOWS, flow)
    return step(teller, name, both.change, both.percent, (means, rates))
