"""Numbers of the trade balance view as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.ledger.derive import PERCENT
from vnjp_desktop.core.terms import MISSING, STATUSES, word
from vnjp_desktop.core.values import Derived, Operation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.claims import Claim, Status
    from vnjp_desktop.core.labels import Labels, Magnitude
    from vnjp_desktop.core.values import Value

_RESCALED: Final = (Operation.CONVERSION, Operation.DEFLATION, Operation.INDEX)


def full_decimals(plot: Plot) -> int:
    """Return the most decimals that cards and tables have room for."""
    return 2 if plot.unit.factor > 1 else 1


def full_text(value: Value, plot: Plot, labels: Labels) -> str:
    """Return a value with its unit and the digits a card has room for."""
    return labels.value(
        value,
        plot.magnitude,
        decimals=full_decimals(plot),
        signed=plot.signed,
        with_unit=True,
    )


def reason(value: Value, labels: Labels) -> str:
    """Return why there is no number; empty when there is one."""
    return "" if value.missing is None else word(labels, MISSING, value.missing)


def status_text(values: Iterable[Value], labels: Labels) -> str:
    """Return the weakest status of known values, in words; empty without any."""
    statuses: list[Status] = [value.status for value in values if value.known]
    if not statuses:
        return ""
    return word(labels, STATUSES, max(statuses, key=lambda status: status.strength))


def detail_text(value: Value, magnitude: Magnitude, labels: Labels) -> str:
    """Return what stands beside a value: a growth, the gap to a mirror, an amount."""
    if not value.known:
        return ""
    if value.unit != PERCENT:
        return labels.value(value, magnitude, decimals=2, with_unit=True)
    text = labels.value(value, magnitude, signed=True, with_unit=True)
    if value.rests_on(Operation.MIRROR_GAP):
        return labels("gap {percent}", percent=text)
    return text


def rival_amount(value: Value, rival: Claim) -> float | None:
    """Return what a claim that does not fit would be in a value's own unit.

    It is converted, put at constant prices or held against the base just as
    the value was; None where the value was made in another way.
    """
    lineage = value.lineage
    if isinstance(lineage, Derived) and lineage.operation in _RESCALED:
        origin = lineage.inputs[0]
        amount = rival_amount(origin, rival)
        if amount is None or not origin.amount:
            return None
        return amount * value.amount / origin.amount
    return rival.value if rival.unit == value.unit else None
