"""Arithmetic on values that keeps track of trust, precision and origin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.claims import Claim, Interval, Qualifier, Status
from vnjp_desktop.core.ledger.precision import (
    EXACT_DIGITS,
    quotient_quantum,
    written_step,
)
from vnjp_desktop.core.values import Derived, Missing, Operation, Stated, Value, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.periods import Period

PERCENT = "%"
INDEX = "index"


def stated(claim: Claim, period: Period) -> Value:
    """Return a claim as a value, in the currency it is stated in."""
    return Value(
        claim.value,
        claim.unit,
        period,
        claim.status,
        claim.qualifier,
        claim.quantum,
        claim.valuation,
        Stated(claim),
        bounds=claim.interval,
    )


def stated_change(claim: Claim, period: Period) -> Value:
    """Return the change on the year before that a claim states, in its currency."""
    step = written_step(claim.change_value)
    return _aside(claim, period, claim.change_value, claim.unit, step)


def stated_growth(claim: Claim, period: Period) -> Value:
    """Return the growth on the year before that a claim states, in per cent."""
    step = min(1.0, written_step(claim.yoy_percent))
    return _aside(claim, period, claim.yoy_percent, PERCENT, step)


def stated_share(claim: Claim, period: Period) -> Value:
    """Return the share of the total that a claim states, in per cent."""
    step = min(1.0, written_step(claim.share_percent))
    return _aside(claim, period, claim.share_percent, PERCENT, step)


def added(operation: Operation, values: Sequence[Value], period: Period) -> Value:
    """Return the sum of known values in one currency."""
    bounds = Interval(
        sum(value.interval.low for value in values),
        sum(value.interval.high for value in values),
    )
    amount = sum(value.amount for value in values)
    return _derived(
        operation, values, period, amount, bounds, max(v.quantum for v in values)
    )


def subtracted(
    operation: Operation, whole: Value, part: Value, period: Period
) -> Value:
    """Return the difference of two known values in one currency."""
    a, b = whole.interval, part.interval
    bounds = Interval(a.low - b.high, a.high - b.low)
    step = max(whole.quantum, part.quantum)
    amount = whole.amount - part.amount
    return _derived(operation, (whole, part), period, amount, bounds, step)


def growth(value: Value, base: Value) -> Value:
    """Return the growth from a base to a value, in per cent.

    Without a base that is certainly above zero there is no growth.
    """
    return excess(Operation.GROWTH, value, base)


def excess(operation: Operation, value: Value, base: Value) -> Value:
    """Return by how much a value exceeds a base, in per cent of the base."""
    return _per_cent(operation, value, base, offset=-100.0)


def share(part: Value, whole: Value) -> Value:
    """Return a part of a whole, in per cent."""
    return _per_cent(Operation.SHARE, part, whole, offset=0.0)


def index(value: Value, base: Value) -> Value:
    """Return a value where its base is 100; the base itself is exactly that."""
    if value.period == base.period and value.amount == base.amount > 0:
        inputs, point = (value, base), Interval(100, 100)
        return _derived(
            Operation.INDEX, inputs, value.period, 100.0, point, 0.0, unit=INDEX
        )
    found = _per_cent(Operation.INDEX, value, base, offset=0.0)
    reason = Missing.INPUT if found.missing else None
    return replace(found, unit=INDEX, missing=reason)


def mean(values: Sequence[Value], period: Period) -> Value:
    """Return the plain mean of values in one currency, if all are known."""
    reason = next((value.missing for value in values if value.missing), None)
    if reason is not None:
        return missing(values[0].unit, period, reason)
    n = len(values)
    whole = added(Operation.MEAN, values, period)
    low, high = whole.interval
    return replace(whole, amount=whole.amount / n, bounds=Interval(low / n, high / n))


def annual_growth(first: Value, last: Value) -> Value:
    """Return the compound growth a year from one value to a later one, in per cent.

    There is none where a value is not certainly on the same side of zero as
    the other. Of two values below zero it is the growth of their size.
    """
    years = _years_between(first.period, last.period)
    ends = (*first.interval, *last.interval)
    if years <= 0:
        return missing(PERCENT, last.period, Missing.INPUT)
    if not (min(ends) > 0 or max(ends) < 0):
        return missing(PERCENT, last.period, Missing.SIGNS)
    amount = _yearly(first.amount, last.amount, years)
    reach = [_yearly(a, b, years) for a in first.interval for b in last.interval]
    bounds = Interval(min(reach), max(reach))
    digits = min(first.digits, last.digits, EXACT_DIGITS)
    step = quotient_quantum(amount, bounds.high - bounds.low, digits)
    inputs = (first, last)
    operation = Operation.ANNUAL_GROWTH
    return _derived(operation, inputs, last.period, amount, bounds, step, unit=PERCENT)


def _years_between(first: Period, last: Period) -> float:
    """Return the years from one period to another as long; 0 for other lengths."""
    if len(first.months) != len(last.months):
        return 0.0
    months = (last.start.year - first.start.year) * 12
    return (months + last.start.month - first.start.month) / 12


def _yearly(first: float, last: float, years: float) -> float:
    return 100 * float((last / first) ** (1 / years)) - 100


def base_of_growth(value: Value, percent: Value, period: Period) -> Value:
    """Return the value of the year before that a stated growth implies."""
    rise = percent.interval
    if rise.low <= -100:  # noqa: PLR2004  (nothing is left of the base)
        return missing(value.unit, period, Missing.INPUT)
    amount = value.amount / (1 + percent.amount / 100)
    low, high = value.interval
    ends = [end / (1 + r / 100) for end in (low, high) for r in rise]
    bounds = Interval(min(ends), max(ends))
    factor = Value(100 + percent.amount, PERCENT, period, quantum=percent.quantum)
    step = quotient_quantum(
        amount, bounds.high - bounds.low, min(value.digits, factor.digits)
    )
    inputs = (value, percent)
    return _derived(Operation.IMPLIED_BY_CHANGE, inputs, period, amount, bounds, step)


def _per_cent(operation: Operation, value: Value, base: Value, offset: float) -> Value:
    if base.interval.low <= 0:
        return missing(PERCENT, value.period, Missing.NO_BASE)
    ends = [100 * a / b + offset for a in value.interval for b in base.interval]
    bounds = Interval(min(ends), max(ends))
    amount = 100 * value.amount / base.amount + offset
    digits = min(value.digits, base.digits, EXACT_DIGITS)
    step = quotient_quantum(amount, bounds.high - bounds.low, digits)
    inputs = (value, base)
    return _derived(operation, inputs, value.period, amount, bounds, step, unit=PERCENT)


def _derived(
    operation: Operation,
    inputs: Sequence[Value],
    period: Period,
    amount: float,
    bounds: Interval,
    step: float,
    *,
    unit: str = "",
) -> Value:
    exact = all(value.qualifier is Qualifier.EXACT for value in inputs)
    valuations = {value.valuation for value in inputs}
    return Value(
        amount,
        unit or inputs[0].unit,
        period,
        weakest(inputs),
        Qualifier.EXACT if exact else Qualifier.APPROX,
        step,
        valuations.pop() if len(valuations) == 1 else "",
        Derived(operation, tuple(inputs)),
        bounds=Interval(min(bounds.low, amount), max(bounds.high, amount)),
    )


def weakest(values: Sequence[Value]) -> Status:
    """Return the least trusted status among values."""
    return max((value.status for value in values), key=lambda s: s.strength)


def _aside(
    claim: Claim, period: Period, amount: float, unit: str, step: float
) -> Value:
    """Return a number that a claim states beside its value."""
    bounds = Interval(amount - step / 2, amount + step / 2)
    return Value(
        amount,
        unit,
        period,
        claim.status,
        Qualifier.EXACT,
        step,
        claim.valuation,
        Stated(claim),
        bounds=bounds,
    )
