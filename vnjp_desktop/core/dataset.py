"""The immutable snapshot that every view reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vnjp_desktop.core.ledger.ledger import Ledger
from vnjp_desktop.core.periods import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.records import (
        Category,
        Conflict,
        Event,
        ExchangeRate,
        Framework,
        Indicator,
        PartnershipLevel,
        PriceIndex,
        Relation,
        Source,
        StrategicPartner,
    )
    from vnjp_desktop.core.table import Table


@dataclass(frozen=True, eq=False)
class Dataset:
    """One consistent set of tables; replaced as a whole, never edited.

    Attributes:
        name: Package name.
        title: Package title, English.
        version: Package version, semver.
        created: ISO date and time of the package.
        relation: The two parties.
        tables: Every table as read, by resource name.
        claims: Claims on totals and categories, in file order.
        sources: By source id.
        categories: By slug, in file order.
        events: In order of date.
        levels: Partnership levels in order of start.
    """

    name: str
    title: str
    version: str
    created: str
    relation: Relation
    tables: Mapping[str, Table]
    claims: tuple[Claim, ...]
    sources: Mapping[str, Source]
    categories: Mapping[str, Category]
    events: tuple[Event, ...]
    levels: tuple[PartnershipLevel, ...]
    partners: tuple[StrategicPartner, ...]
    frameworks: tuple[Framework, ...]
    indicators: tuple[Indicator, ...]
    conflicts: tuple[Conflict, ...]
    rates: tuple[ExchangeRate, ...]
    prices: tuple[PriceIndex, ...]

    @cached_property
    def ledger(self) -> Ledger:
        """Claims turned into values, on demand."""
        return Ledger(
            self.claims, self.rates, self.categories, self.sources, self.prices
        )

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        """Events by id."""
        return {event.event_id: event for event in self.events}

    @cached_property
    def claim_by_id(self) -> Mapping[str, Claim]:
        """Claims on totals and categories by id."""
        return {claim.claim_id: claim for claim in self.claims}

    @cached_property
    def coverage(self) -> Span:
        """From the first to the last year of any claim on totals."""
        starts = [c.period.start for c in self.claims if not c.category]
        ends = [c.period.end for c in self.claims if not c.category]
        first = min(starts, default=self.events[0].date.start if self.events else None)
        last = max(ends, default=self.events[-1].last.end if self.events else None)
        if first is None or last is None:
            raise ValueError("a dataset without claims and events covers no time")
        return Span.of_years(first.year, last.year)
