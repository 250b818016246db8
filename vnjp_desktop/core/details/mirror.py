"""The same trade as both sides count it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.lineage import absence, how
from vnjp_desktop.core.details.spec import Line, Tone
from vnjp_desktop.core.details.teller import joined, section
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.ledger.convert import HUB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.ledger.mirror import MirrorFlow
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

# What sets the two counts apart in any year, whatever the figures.
REASONS: Final = (
    (
        mark("Valuation"),
        mark("Exports are valued at the border (FOB), imports with freight (CIF)."),
    ),
    (mark("Time lag"), mark("Goods shipped in one period may arrive in the next.")),
    (
        mark("Partner"),
        mark("Exports go by country of destination, imports by country of origin."),
    ),
    (
        mark("Third places"),
        mark("Goods re-exported through third places are missed by one of the sides."),
    ),
    (mark("Exchange rates"), mark("Each office converts at rates of its own.")),
    (
        mark("Classification"),
        mark("Offices cover and classify goods by rules of their own."),
    ),
)


@dataclass(frozen=True)
class Mirror:
    """Both directions of trade in one period, counted by both sides."""

    teller: Teller
    flows: tuple[MirrorFlow, MirrorFlow]
    in_dollars: tuple[MirrorFlow, MirrorFlow]
    balances: tuple[tuple[str, Value], ...]

    def sections(self) -> tuple[Section, ...]:
        """Return the four numbers with their gaps and balances, and the reasons.

        Nothing where neither or one side alone counts anything.
        """
        labels = self.teller.labels
        sides = (
            {flow.exporter for flow in self.flows if flow.export.known},
            {flow.importer for flow in self.flows if flow.import_.known},
        )
        if len(set.union(*sides)) < len(self.flows):
            return ()
        compared = any(flow.gap.known for flow in self.flows)
        reasons = REASONS if compared else ()
        return (
            *section(labels("Mirror"), (*self._numbers(), *self._signs())),
            *section(
                labels("Why the two sides differ"),
                (Line(labels(t), labels(name), tone=Tone.MUTED) for name, t in reasons),
            ),
        )

    def source_ids(self) -> Iterator[str]:
        """Yield the sources of the four numbers."""
        for flow in self.flows:
            yield from flow.export.source_ids()
            yield from flow.import_.source_ids()

    def _numbers(self) -> Iterator[Line]:
        labels = self.teller.labels
        for flow, dollars in zip(self.flows, self.in_dollars, strict=True):
            ends = {
                "exporter": self._country(flow.exporter),
                "importer": self._country(flow.importer),
            }
            sent = labels("{exporter} exports to {importer}", **ends)
            got = labels("{importer} imports from {exporter}", **ends)
            yield self._number(flow.export, sent, "export")
            yield self._number(flow.import_, got, "import")
            yield self._gap(dollars)

    def _number(self, value: Value, label: str, colour: str) -> Line:
        if not value.known:
            return absence(self.teller, value, label)
        made = (value.valuation, how(self.teller, value, brief=True))
        return Line(self.teller.money(value), label, joined(made), colour=colour)

    def _gap(self, flow: MirrorFlow) -> Line:
        """Return what lies between the two, in dollars and per cent."""
        labels = self.teller.labels
        if not flow.gap.known:
            return Line(
                labels("Only one of the two counts it."), labels("Gap"), tone=Tone.MUTED
            )
        detail = ""
        if flow.gap_percent.known:
            detail = labels(
                "{percent} of the exporter’s figure",
                percent=self.teller.percent(flow.gap_percent, signed=True),
            )
        return Line(self.teller.money(flow.gap, signed=True), labels("Gap"), detail)

    def _signs(self) -> Iterator[Line]:
        """Yield each side's balance, then whether they agree who has a surplus."""
        labels = self.teller.labels
        known = [(code, value) for code, value in self.balances if value.known]
        for code, value in known:
            yield Line(
                self.teller.money(value, signed=True),
                labels("Balance as {country} counts it", country=self._country(code)),
                _sign(self.teller, value),
                colour="export" if value.amount >= 0 else "import",
            )
        if len(known) == len(self.flows):
            (_, first), (_, second) = known
            agree = first.amount * second.amount <= 0
            yield Line(
                labels("They agree on which side has the surplus.")
                if agree
                else labels("They do not agree on which side has the surplus."),
                tone=Tone.MUTED if agree else Tone.WARNING,
            )

    def _country(self, code: str) -> str:
        return self.teller.labels.name(self.teller.dataset.relation.party(code).name)


def mirror(teller: Teller, state: ViewState, period: Period) -> Mirror:
    """Return both counts of a period's trade: the chosen reporter goes first."""
    ledger, relation = teller.dataset.ledger, teller.dataset.relation
    pair = (state.reporter, relation.partner(state.reporter).code)
    return Mirror(
        teller,
        ledger.mirror(period, *pair, state.unit),
        ledger.mirror(period, *pair, HUB),
        tuple(
            (code, ledger.value(period, code, Flow.BALANCE, "", state.unit))
            for code in pair
        ),
    )


def _sign(teller: Teller, balance: Value) -> str:
    if not balance.amount:
        return teller.labels("in balance")
    return teller.labels("surplus" if balance.amount > 0 else "deficit")
