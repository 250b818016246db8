"""Aid, investment, people and ranks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.details.spec import Line
from vnjp_desktop.core.details.teller import joined, section
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.ledger.precision import written_step
from vnjp_desktop.core.periods import PartialDate, Period
from vnjp_desktop.core.terms import HEDGES, INDICATOR_GROUPS, INDICATORS, word
from vnjp_desktop.core.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnjp_desktop.core.details.spec import Section
    from vnjp_desktop.core.details.teller import Teller
    from vnjp_desktop.core.records import Indicator

_MONEY: Final = ("USD", "JPY", "VND")
_COUNTS: Final[Mapping[str, str]] = {
    "countries": mark("{n} countries"),
    "groups": mark("{n} groups"),
    "persons": mark("{n} people"),
    "projects": mark("{n} projects"),
    "rank": mark("No. {n}"),
    "visits": mark("{n} visits"),
}


def indicators(teller: Teller) -> tuple[Section, ...]:
    """Return one section a kind of indicator, the latest figure first."""
    kinds: dict[str, dict[str, list[Indicator]]] = {}
    for claim in teller.dataset.indicators:
        first = claim.indicator.partition("_")[0]
        title = word(teller.labels, INDICATOR_GROUPS, first)
        kinds.setdefault(title, {}).setdefault(claim.indicator, []).append(claim)
    return tuple(
        part
        for title, by_name in kinds.items()
        for part in section(title, _lines(teller, by_name))
    )


def _lines(teller: Teller, by_name: dict[str, list[Indicator]]) -> Iterator[Line]:
    for name, claims in by_name.items():
        label = indicator_name(teller, name)
        latest = sorted(claims, key=lambda c: _dates(c.period)[1].end, reverse=True)
        for place, claim in enumerate(latest):
            yield Line(
                _amount(teller, claim),
                label if not place else "",
                joined((_when(teller, claim), teller.publisher(claim.source_id))),
                url=teller.address((claim.source_id,)),
            )


def indicator_name(teller: Teller, code: str) -> str:
    """Return an indicator in words, the parties named as the package names them.

    In codes the parties appear as country codes: ``residents_vn_in_jp``.
    """
    parties = teller.dataset.relation.parties
    letters: dict[str, str] = {}
    for letter, party in zip("AB", parties, strict=True):
        letters[party.alpha2] = letters[party.code.lower()] = letter
    general = "_".join(letters.get(part, part) for part in code.split("_"))
    message = INDICATORS.get(general)
    if message is None:
        return code.replace("_", " ")
    a, b = (teller.labels.name(party.name) for party in parties)
    return teller.labels(message, a=a, b=b)


def _amount(teller: Teller, claim: Indicator) -> str:
    labels = teller.labels
    if claim.unit in _MONEY:
        first, last = _dates(claim.period)
        period = Period.spanning(first.start, last.end)
        step = written_step(claim.value)
        value = Value(
            claim.value,
            claim.unit,
            period,
            qualifier=claim.qualifier,
            quantum=step,
        )
        return teller.money(value)
    number = labels.number(claim.value)
    counted = _COUNTS.get(claim.unit)
    text = labels(counted, n=number) if counted else f"{number} {claim.unit}"
    return labels(HEDGES.get(claim.qualifier, "{value}"), value=text)


def _when(teller: Teller, claim: Indicator) -> str:
    return teller.labels.date_range(*_dates(claim.period))


def _dates(period: str) -> tuple[PartialDate, PartialDate]:
    """Read a date or an interval, either of them perhaps reduced."""
    first, _, last = period.partition("/")
    start = PartialDate.parse(first)
    return start, PartialDate.parse(last) if last else start
