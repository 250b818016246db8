"""Values across a stretch of time, and on the two sides of a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Operation, Value, missing

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stretch(NamedTuple):
    """What a series did from one period to a later one.

    Attributes:
        first: The first known value, or a missing one.
        last: The last known value, or a missing one.
        change: Last less first, in their unit.
        percent: The change in per cent of the first.
        annual_growth: The compound growth a year, in per cent.
    """

    first: Value
    last: Value
    change: Value
    percent: Value
    annual_growth: Value


class Side(NamedTuple):
    """What a series did on one side of a moment.

    Attributes:
        mean: The mean level; missing unless every value is known.
        annual_growth: The compound growth a year from the first value to the
            last, in per cent; missing unless both are known.
    """

    mean: Value
    annual_growth: Value


class Around(NamedTuple):
    """A series before and after a moment.

    Attributes:
        before: The side before.
        after: The side after.
        change: The mean after less the mean before.
        percent: That change in per cent of the mean before.
    """

    before: Side
    after: Side
    change: Value
    percent: Value


def stretch(values: Sequence[Value]) -> Stretch:
    """Return the change across values of one series, in order of time.

    It runs from the first known value to the last; one value alone has none.
    ValueError without values.
    """
    if not values:
        raise ValueError("a stretch without values")
    known = [value for value in values if value.known]
    if not known:
        first, last = values[0], values[-1]
        return Stretch(first, last, *_no_change(first, last))
    first, last = known[0], known[-1]
    if first.period == last.period:
        return Stretch(first, last, *_no_change(first, last))
    return Stretch(
        first, last, *_change(first, last), derive.annual_growth(first, last)
    )


def around(before: Sequence[Value], after: Sequence[Value]) -> Around:
    """Return level and growth on both sides, and the step between the levels.

    ValueError where a side has no values.
    """
    sides = Side(*_side(before)), Side(*_side(after))
    level, new = (side.mean for side in sides)
    if level.known and new.known:
        return Around(*sides, *_change(level, new))
    change, percent, _ = _no_change(level, new)
    return Around(*sides, change, percent)


def _side(values: Sequence[Value]) -> tuple[Value, Value]:
    period = Period.spanning(values[0].period.start, values[-1].period.end)
    return derive.mean(values, period), stretch((values[0], values[-1])).annual_growth


def _change(first: Value, last: Value) -> tuple[Value, Value]:
    change = derive.subtracted(Operation.CHANGE, last, first, last.period)
    return change, derive.growth(last, first)


def _no_change(first: Value, last: Value) -> tuple[Value, Value, Value]:
    reason = last.missing or first.missing or Missing.INPUT
    return (
        missing(last.unit, last.period, reason),
        missing(derive.PERCENT, last.period, reason),
        missing(derive.PERCENT, last.period, reason),
    )
