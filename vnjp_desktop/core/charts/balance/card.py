"""The value card under the cursor, and a point read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.terms import MISSING, STATUSES, word
from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.claims import Status
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Value


@dataclass(frozen=True, slots=True)
class CardRow:
    """One number of a value card.

    Attributes:
        label: What it is.
        value: The number with its unit, or an en dash.
        detail: Growth, or why there is no number; may be empty.
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
        rows: Exports, imports, balance.
        footer: Sources, disagreements and breaks; may be empty.
        warning: Whether the footer tells of a disagreement.
    """

    title: str
    status: str
    rows: tuple[CardRow, ...]
    footer: str
    warning: bool = False


def card(chart: BalanceChart, period: Period, labels: Labels) -> ValueCard:
    """Return the value card of a period, also of one without numbers."""
    point = next((p for p in chart.points if p.period == period), None)
    if point is None:
        reason = CardRow(chart.texts.empty, "", "", "muted")
        return ValueCard(labels.period(period), "", (reason,), "")
    return ValueCard(
        labels.period(period),
        _status(point, labels),
        _rows(chart, point, labels),
        _footer(chart, point, labels),
        any(d.kind is Difference.DISAGREEMENT for d in point.disagreements),
    )


def spoken(point: TradePoint, magnitude: Magnitude, labels: Labels) -> str:
    """Return a point as a sentence for assistive technology."""
    if not point.known and not point.balance.known:
        return labels(
            "{period}: {reason}",
            period=labels.period(point.period),
            reason=_reason(point.export, labels),
        )
    return labels(
        "{period}: exports {export}, imports {import_}, balance {balance}",
        period=labels.period(point.period),
        export=_spoken_amount(point.export, magnitude, labels),
        import_=_spoken_amount(point.import_, magnitude, labels),
        balance=_spoken_amount(point.balance, magnitude, labels, signed=True),
    )


def _rows(
    chart: BalanceChart, point: TradePoint, labels: Labels
) -> tuple[CardRow, ...]:
    def amount(value: Value, *, signed: bool = False) -> str:
        return labels.value(
            value, chart.magnitude, decimals=2, signed=signed, with_unit=True
        )

    texts = chart.texts
    tone = "export" if point.balance.amount >= 0 else "import"
    return (
        CardRow(
            texts.exports,
            amount(point.export),
            _detail(point.export, point.growth_export, labels),
            "export",
        ),
        CardRow(
            texts.imports,
            amount(point.import_),
            _detail(point.import_, point.growth_import, labels),
            "import",
        ),
        CardRow(
            texts.balance,
            amount(point.balance, signed=True),
            _reason(point.balance, labels),
            tone if point.balance.known else "muted",
        ),
    )


def _detail(value: Value, growth: Value, labels: Labels) -> str:
    if not value.known:
        return _reason(value, labels)
    if not growth.known:
        return ""
    return labels.value(growth, Magnitude.PLAIN, signed=True, with_unit=True)


def _footer(chart: BalanceChart, point: TradePoint, labels: Labels) -> str:
    parts = []
    if point.sources:
        parts.append(labels.plural("{n} source", "{n} sources", point.sources))
    kinds = [found.kind for found in point.disagreements]
    disputes = kinds.count(Difference.DISAGREEMENT)
    if disputes:
        parts.append(labels.plural("{n} disagreement", "{n} disagreements", disputes))
    revisions = kinds.count(Difference.REVISION)
    if revisions:
        parts.append(labels.plural("{n} revision", "{n} revisions", revisions))
    if any(item.period == point.period for item in chart.breaks):
        parts.append(labels("series break"))
    return " · ".join(parts)


def _status(point: TradePoint, labels: Labels) -> str:
    known = point.amounts or ((point.balance,) if point.balance.known else ())
    if not known:
        return ""
    weakest: Status = max((v.status for v in known), key=lambda status: status.strength)
    return word(labels, STATUSES, weakest)


def _reason(value: Value, labels: Labels) -> str:
    return "" if value.missing is None else word(labels, MISSING, value.missing)


def _spoken_amount(
    value: Value, magnitude: Magnitude, labels: Labels, *, signed: bool = False
) -> str:
    if not value.known:
        return labels("no figure")
    return labels.value(value, magnitude, decimals=2, signed=signed, with_unit=True)
