"""Both directions of trade as both sides report them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.measures.body import Body
from vnjp_desktop.core.charts.balance.plot import Drawn, Plot, Series
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.terms import FLOWS, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.balance.measures.body import Ask, Frame, Plots
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.ledger.mirror import MirrorFlow
    from vnjp_desktop.core.records import Party
    from vnjp_desktop.core.values import Value


_MARK = "\N{BLACK DIAMOND}"


def body(ask: Ask) -> Body:
    """Return four lines, and the balance of either side as bars and pins.

    Goods have one colour by the way they go; the reporter's lines are plain,
    the partner's finer with diamonds.
    """
    relation, goods = ask.dataset.relation, ask.goods
    own, other = relation.party(goods.reporter), relation.partner(goods.reporter)
    about = goods.unit, goods.category, goods.price_year
    mirror = ask.dataset.ledger.mirror
    flows = [mirror(p.period, own.code, other.code, *about) for p in ask.trade.points]
    out, back = [there for there, _ in flows], [here for _, here in flows]
    sides = _Side.of(ask, own, Drawn.LINE), _Side.of(ask, other, Drawn.MARKED)
    return Body(
        (
            sides[0].line(Flow.EXPORT, "export", [f.export for f in out]),
            sides[1].line(Flow.IMPORT, "export", [f.import_ for f in out], out),
            sides[0].line(Flow.IMPORT, "import", [f.import_ for f in back], back),
            sides[1].line(Flow.EXPORT, "import", [f.export for f in back]),
        ),
        (
            sides[0].balance(ask.trade.points, Drawn.BARS),
            sides[1].balance(ask.trade.partner_points, Drawn.PINS),
        ),
    )


def plots(found: Body, frame: Frame) -> Plots:
    """Return the lines, and the balances as each side reports them."""
    labels, unit = frame.labels, frame.unit
    own, other = frame.parties
    detail = labels(
        "as each side reports it, {unit}; bars: {place}, {mark} {partner}",
        unit=unit.text,
        place=own,
        partner=other,
        mark=_MARK,
    )
    return (
        Plot(found.main, unit, frame.magnitude),
        Plot(
            found.lower,
            unit,
            frame.magnitude,
            heading=word(labels, FLOWS, Flow.BALANCE),
            detail=detail,
            signed=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One reporter."""

    labels: Labels
    name: str
    code: str
    drawn: Drawn
    sums: bool

    @staticmethod
    def of(ask: Ask, party: Party, drawn: Drawn) -> _Side:
        sums = ask.frequency is Frequency.ROLLING
        return _Side(ask.labels, ask.labels.name(party.name), party.code, drawn, sums)

    def line(
        self,
        flow: Flow,
        colour: str,
        values: Sequence[Value],
        gaps: Sequence[MirrorFlow] = (),
    ) -> Series:
        basis = _basis(values)
        return Series(
            flow.value,
            self._label(flow, basis),
            f"{self.name} {basis}".strip(),
            colour,
            tuple(values),
            self.drawn,
            self.code,
            details=tuple(flow.gap_percent for flow in gaps),
            sums=self.sums,
        )

    def balance(self, points: Sequence[TradePoint], drawn: Drawn) -> Series:
        what = word(self.labels, FLOWS, Flow.BALANCE)
        return Series(
            "balance",
            self.labels("{place}: {series}", place=self.name, series=what),
            self.name,
            "muted",
            tuple(point.balance for point in points),
            drawn,
            self.code,
            by_sign=True,
            sums=self.sums,
        )

    def _label(self, flow: Flow, basis: str) -> str:
        labels = self.labels
        text = labels(
            "{place}: exports" if flow is Flow.EXPORT else "{place}: imports",
            place=self.name,
        )
        if not basis:
            return text
        return labels("{series}, {basis}", series=text, basis=basis)


def _basis(values: Sequence[Value]) -> str:
    """Return FOB or CIF where all values are valued alike."""
    found = {value.valuation for value in values if value.known}
    return found.pop() if len(found) == 1 else ""
