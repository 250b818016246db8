"""Disagreements in words: those found in the numbers and those documented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.details.spec import Line, Tone
from vnjp_desktop.core.details.teller import section
from vnjp_desktop.core.terms import DIFFERENCES, word
from vnjp_desktop.core.values import Derived, Difference, Operation, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.records import Conflict
    from vnjp_desktop.core.values import Disagreement

_PARTS = (Operation.BALANCE, Operation.TWO_WAY)


def disputes(
    teller: Teller, values: Iterable[Value], subjects: Iterable[str] = ()
) -> tuple[Section, ...]:
    """Return the cards of all disagreements about some values and subjects.

    Args:
        teller: Puts things into words.
        values: The values shown.
        subjects: Event ids and claim ids that documented conflicts may be about.
    """
    shown = tuple(values)
    about = {*subjects, *(c.claim_id for value in shown for c in value.claims())}
    found = {
        rival.rival.claim_id: (value, rival)
        for value in shown
        for rival in value.disagreements
    }
    lines = [
        *documented(teller, about | set(found)),
        *(_mechanical(teller, value, rival) for value, rival in found.values()),
    ]
    return section(teller.labels("Disagreements"), lines, cards=True)


def documented(teller: Teller, subjects: set[str]) -> Iterable[Line]:
    """Return the package's conflicts about any of some events and claims."""
    return [
        _conflict(teller, conflict)
        for conflict in teller.dataset.conflicts
        if not subjects.isdisjoint(conflict.subject)
    ]


def _conflict(teller: Teller, conflict: Conflict) -> Line:
    # Both sides are quoted as the package words them, in English.
    sides = teller.labels(
        "{a} ({sources_a}); {b} ({sources_b})",
        a=conflict.claim_a,
        sources_a=teller.publishers(conflict.source_a),
        b=conflict.claim_b,
        sources_b=teller.publishers(conflict.source_b),
    )
    return Line(
        teller.labels.name(conflict.resolution),
        teller.labels.name(conflict.topic),
        sides,
        Tone.WARNING,
        url=teller.address((*conflict.source_resolution, *conflict.source_b)),
    )


def _mechanical(teller: Teller, value: Value, found: Disagreement) -> Line:
    labels, rival = teller.labels, found.rival
    words = {
        "publisher": teller.publisher(rival.source_id),
        "stated": teller.claimed(rival),
        "period": labels.period(value.period),
        "used": teller.money(
            Value(found.used, value.unit, value.period, quantum=value.quantum)
        ),
    }
    if found.kind is Difference.REVISION:
        text = labels(
            "{publisher} stated {stated} for {period}; the later {used} is used.",
            **words,
        )
    elif isinstance(value.lineage, Derived) and value.lineage.operation in _PARTS:
        text = labels(
            "{publisher} says “{stated}” for {period}; the parts make {used}."
            " The parts are used.",
            **words,
        )
    else:
        text = labels(
            "{publisher} says “{stated}” for {period}; {used} is used.", **words
        )
    revised = found.kind is Difference.REVISION
    return Line(
        text,
        word(labels, DIFFERENCES, found.kind),
        tone=Tone.MUTED if revised else Tone.WARNING,
        url=teller.address((rival.source_id,)),
    )
