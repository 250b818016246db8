"""Totals and balances: what exports and imports make together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.values import Missing, Operation, Value, missing

if TYPE_CHECKING:
    from vnjp_desktop.core.periods import Period

PARTS = (Flow.EXPORT, Flow.IMPORT)


def together(flow: Flow, exports: Value, imports: Value, period: Period) -> Value:
    """Return the balance or the two-way total, or why there is none."""
    if not (exports.known and imports.known):
        return missing(exports.unit, period, _why_not(exports, imports))
    if flow is Flow.BALANCE:
        return derive.subtracted(Operation.BALANCE, exports, imports, period)
    return derive.added(Operation.TWO_WAY, (exports, imports), period)


def doubt(value: Value) -> int:
    """Return 2 for an unreliable value, 1 for one implied by a change, else 0."""
    if value.status is Status.UNRELIABLE:
        return 2
    return 1 if value.rests_on(Operation.IMPLIED_BY_CHANGE) else 0


def _why_not(exports: Value, imports: Value) -> Missing:
    """Return the reason both lack for, or that one of them lacks."""
    reasons = [value.missing for value in (exports, imports) if value.missing]
    if Missing.NO_RATE in reasons:
        return Missing.NO_RATE
    return reasons[0] if len(reasons) == len(PARTS) else Missing.INPUT
