"""The value card under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.wording import (
    detail_text,
    full_text,
    reason,
    status_text,
)
from vnjp_desktop.core.ledger.derive import stated
from vnjp_desktop.core.terms import FLOWS, word
from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Disagreement, Value

_TOLD: Final = 3  # more claims than these are only counted


@dataclass(frozen=True, slots=True)
class CardRow:
    """One number of a value card.

    Attributes:
        label: What it is.
        value: The number with its unit, or an en dash.
        detail: What stands beside it, or why there is no number; may be empty.
        colour: Token of the label.
    """

    label: str
    value: str
    detail: str
    colour: str


@dataclass(frozen=True, slots=True)
class ValueCard:
    """What hovering or the keyboard cursor shows about one period.

    Attributes:
        title: The period.
        status: How sure its numbers are; empty when there are none.
        rows: The number of every series.
        footer: Sources, disagreements with both claims, breaks; may be empty.
        warning: Whether the footer tells of a disagreement.
    """

    title: str
    status: str
    rows: tuple[CardRow, ...]
    footer: str
    warning: bool = False


def card(chart: BalanceChart, period: Period, labels: Labels) -> ValueCard:
    """Return the value card of a period, also of one without numbers."""
    n = chart.places.find(period)
    if n is None:
        why = CardRow(chart.texts.empty, "", "", "muted")
        return ValueCard(labels.period(period), "", (why,), "")
    found = _disagreements(chart, n)
    return ValueCard(
        labels.period(period),
        status_text([one.values[n] for _, one in chart.series()], labels),
        tuple(_row(plot, one, n, labels) for plot, one in chart.series()),
        _footer(chart, n, found, labels),
        any(d.kind is Difference.DISAGREEMENT for _, d in found),
    )


def _row(plot: Plot, one: Series, n: int, labels: Labels) -> CardRow:
    value = one.values[n]
    detail = reason(value, labels)
    if value.known and one.details:
        detail = detail_text(one.details[n], plot.magnitude, labels)
    return CardRow(one.label, full_text(value, plot, labels), detail, _tone(one, value))


def _tone(one: Series, value: Value) -> str:
    if not one.by_sign:
        return one.colour
    if not value.known:
        return "muted"
    return "export" if value.amount >= 0 else "import"


def _disagreements(chart: BalanceChart, n: int) -> tuple[tuple[str, Disagreement], ...]:
    """Return every statement that does not fit, each rival once, with its series."""
    values = [(one.label, one.values[n]) for _, one in chart.series()]
    two_way = word(chart.labels, FLOWS, "total")
    values += [(two_way, point.total) for point in chart.reported(n)]
    found = {
        d.rival.claim_id: (label, d) for label, v in values for d in v.disagreements
    }
    return tuple(found.values())


def _footer(
    chart: BalanceChart,
    n: int,
    found: tuple[tuple[str, Disagreement], ...],
    labels: Labels,
) -> str:
    points = chart.reported(n)
    sources = frozenset[str]().union(*(point.source_ids for point in points))
    parts = []
    if sources:
        parts.append(labels.plural("{n} source", "{n} sources", len(sources)))
    kinds = [each.kind for _, each in found]
    disputes = kinds.count(Difference.DISAGREEMENT)
    if disputes:
        parts.append(labels.plural("{n} disagreement", "{n} disagreements", disputes))
    revisions = kinds.count(Difference.REVISION)
    if revisions:
        parts.append(labels.plural("{n} revision", "{n} revisions", revisions))
    period = points[0].period
    if any(item.period == period for item in chart.breaks):
        parts.append(labels("series break"))
    told = list(dict.fromkeys(_claims(chart, found, labels)))
    return "\n".join((" · ".join(parts), *told[:_TOLD])).strip()


def _claims(
    chart: BalanceChart, found: tuple[tuple[str, Disagreement], ...], labels: Labels
) -> Iterator[str]:
    """Yield both claims of each disagreement, in the currency of the rival."""
    for label, each in found:
        if each.kind is Difference.DISAGREEMENT:
            yield labels(
                "{series}: {source} states {rival}",
                series=label,
                source=chart.names.get(each.rival.source_id, each.rival.source_id),
                rival=_stated(each.rival, chart, labels),
            )


def _stated(claim: Claim, chart: BalanceChart, labels: Labels) -> str:
    value = stated(claim, claim.period)
    return labels.value(value, chart.magnitude, decimals=2, with_unit=True)
