"""How a number was made, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.details.spec import Line, Tone
from vnjp_desktop.core.details.teller import joined, section
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.terms import MISSING, OPERATIONS, word
from vnjp_desktop.core.values import Derived, Operation, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.values import Deflator, Rate, Value


def making(teller: Teller, values: Iterable[tuple[str, Value]]) -> tuple[Section, ...]:
    """Return the section that says of each value how it was made.

    Args:
        teller: Puts things into words.
        values: What each value is about, and the value.
    """
    lines = (Line(how(teller, value), label) for label, value in values if value.known)
    return section(teller.labels("How this number was made"), lines)


def how(teller: Teller, value: Value, *, brief: bool = False) -> str:
    """Return how a value came about, down to what sources state.

    Args:
        teller: Puts things into words.
        value: The value.
        brief: Without date and page of what is stated.
    """
    lineage = value.lineage
    if isinstance(lineage, Stated):
        return _statement(teller, lineage.claim, brief=brief)
    if lineage is None:
        return absence(teller, value).text
    if lineage.operation is Operation.CONVERSION and lineage.rate is not None:
        (origin,) = lineage.inputs
        parts = (how(teller, origin, brief=brief), _conversion(teller, lineage.rate))
        return " → ".join(parts)
    if lineage.operation is Operation.DEFLATION and lineage.deflator is not None:
        (origin,) = lineage.inputs
        parts = (how(teller, origin, brief=brief), _prices(teller, lineage.deflator))
        return " → ".join(parts)
    return _calculation(teller, lineage)


def absence(teller: Teller, value: Value, label: str = "") -> Line:
    """Return the line that says why there is no number."""
    reason = word(teller.labels, MISSING, value.missing or "")
    return Line(reason, label, tone=Tone.MUTED)


def _statement(teller: Teller, claim: Claim, *, brief: bool) -> str:
    labels = teller.labels
    said = labels("Stated by {publisher}", publisher=teller.publisher(claim.source_id))
    status = teller.status(claim.status)
    if brief:
        return joined((said, status))
    return joined((said, teller.published(claim.source_id), claim.source_ref, status))


def _conversion(teller: Teller, rate: Rate) -> str:
    labels = teller.labels
    return labels(
        "converted at {rate} {currency} for US$ 1 (average of {period}, {publisher})",
        rate=labels.number(rate.per_usd, 0 if rate.per_usd >= 1000 else 1),  # noqa: PLR2004
        currency=labels.unit(rate.currency, Magnitude.PLAIN).text,
        period=labels.period(rate.period),
        publisher=teller.publisher(rate.source_id),
    )


def _prices(teller: Teller, deflator: Deflator) -> str:
    labels = teller.labels
    return labels(
        "at {year} prices (US consumer prices: {base_index}"
        " against {index} in {then}, {publisher})",
        year=labels.years(deflator.base_year, deflator.base_year),
        base_index=labels.number(deflator.base_index, 1),
        index=labels.number(deflator.index, 1),
        then=labels.years(deflator.year, deflator.year),
        publisher=teller.publisher(deflator.source_id),
    )


def _calculation(teller: Teller, lineage: Derived) -> str:
    labels, inputs = teller.labels, lineage.inputs
    if lineage.operation is Operation.SUM_OF_MONTHS:
        said = labels.plural("Sum of {n} month", "Sum of {n} months", len(inputs))
    elif lineage.operation is Operation.SUM_OF_GROUPS:
        said = labels.plural(
            "Sum of {n} commodity group", "Sum of {n} commodity groups", len(inputs)
        )
    elif _is_difference(lineage):
        whole, part = inputs
        said = labels(
            "{whole} less {part}",
            whole=teller.when(whole.period),
            part=teller.when(part.period),
        )
    elif lineage.operation is Operation.IMPLIED_BY_CHANGE:
        said = _implied(teller, *inputs)
    else:
        said = word(labels, OPERATIONS, lineage.operation)
    return joined((said, _rested_on(teller, inputs)))


def _is_difference(lineage: Derived) -> bool:
    """Tell whether one period's figure is taken off another's, by their names."""
    if lineage.operation is Operation.DIFFERENCE_OF_CUMULATIVES:
        return True
    if lineage.operation is not Operation.CHANGE:
        return False
    last, first = lineage.inputs
    return first.period != last.period.year_earlier()


def _implied(teller: Teller, value: Value, change: Value) -> str:
    if change.unit == derive.PERCENT:
        rise = teller.percent(change, signed=True)
    else:
        rise = teller.money(change, signed=True)
    return teller.labels(
        "Implied by the figure for {period} and its stated change of {change}",
        period=teller.labels.period(value.period),
        change=rise,
    )


def _rested_on(teller: Teller, inputs: Iterable[Value]) -> str:
    ids = dict.fromkeys(c.source_id for value in inputs for c in value.claims())
    if not ids:
        return ""
    return teller.labels("from {publishers}", publishers=teller.publishers(ids))
