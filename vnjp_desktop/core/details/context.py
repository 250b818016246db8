"""The inspector when nothing is selected: agreements, partners, indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.details.indicators import indicators
from vnjp_desktop.core.details.spec import Details, Line, Tone
from vnjp_desktop.core.details.teller import Teller, joined, section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Framework
    from vnjp_desktop.core.state import ViewState


def context_details(dataset: Dataset, state: ViewState, labels: Labels) -> Details:
    """Return the frame of the relation, as seen by the chosen reporter."""
    teller = Teller(dataset, labels)
    first, second = dataset.relation.parties
    return Details(
        badge=labels("Context"),
        title=labels.name(dataset.relation.name),
        subtitle=labels(
            "Figures of {agency}",
            agency=labels.name(dataset.relation.party(state.reporter).agency),
        ),
        sections=(
            *section(labels("Partnership levels"), _levels(teller)),
            *section(labels("Agreements and frameworks"), _frameworks(teller)),
            *section(
                labels(
                    "Comprehensive strategic partners of {country}",
                    country=labels.name(first.name),
                ),
                _partners(teller, second.code),
            ),
            *indicators(teller),
        ),
    )


def _levels(teller: Teller) -> Iterator[Line]:
    labels, levels = teller.labels, teller.dataset.levels
    for level in reversed(levels):
        yield Line(
            labels.name(level.label),
            labels.date(level.start),
            teller.publishers(level.source_ids),
            colour=f"ladder.{level.rank}",
            url=teller.address(level.source_ids),
        )


def _frameworks(teller: Teller) -> Iterator[Line]:
    """Yield the frameworks, the latest first; those without a date last."""
    known = sorted(
        teller.dataset.frameworks,
        key=lambda f: str(f.signed or min(filter(None, f.in_force), default="")),
        reverse=True,
    )
    for framework in known:
        yield Line(
            _dates(teller, framework),
            teller.labels.name(framework.label),
            joined((framework.note, teller.publishers(framework.source_ids))),
            url=teller.address(framework.source_ids),
        )


def _dates(teller: Teller, framework: Framework) -> str:
    """Return when a framework was signed, and when it binds each party."""
    labels = teller.labels
    parts = []
    if framework.signed is not None:
        parts.append(labels("signed {date}", date=labels.date(framework.signed)))
    ours, theirs = framework.in_force
    if ours is not None and ours == theirs:
        parts.append(labels("in force {date}", date=labels.date(ours)))
    else:
        for party, day in zip(
            teller.dataset.relation.parties, framework.in_force, strict=True
        ):
            if day is not None:
                name = labels.name(party.name)
                when = labels.date(day)
                parts.append(
                    labels("in force for {country} {date}", country=name, date=when)
                )
    return joined(parts) or labels("no date in the data")


def _partners(teller: Teller, partner: str) -> Iterator[Line]:
    """Yield the partners in order, the other party marked."""
    labels = teller.labels
    for place, country in enumerate(teller.dataset.partners, 1):
        ours = country.country == partner
        yield Line(
            labels.name(country.label),
            labels("No. {place}", place=labels.number(place)),
            joined((labels.date(country.date), teller.publishers(country.source_ids))),
            Tone.NORMAL,
            colour="accent" if ours else "",
            url=teller.address(country.source_ids),
        )
