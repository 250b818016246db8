"""Rows of the package's smaller tables as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.claims import Qualifier
    from vnjp_desktop.core.labels import Names
    from vnjp_desktop.core.periods import Frequency, PartialDate


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the relation.

    Attributes:
        code: ISO 3166-1 alpha-3, as in the reporter column.
        alpha2: ISO 3166-1 alpha-2 in lower case, for file names.
        name: ``Viet Nam``, as the subject of a sentence.
        agency: The office whose figures are meant, ``Vietnam Customs``.
        agencies: Its name in three languages.
    """

    code: str
    alpha2: str
    name: Names
    agency: Names


@dataclass(frozen=True, slots=True)
class Relation:
    """The two parties the package is about.

    Attributes:
        parties: The reporter shown first, then the other side.
        name: ``Vietnam–Japan``, as an attribute of trade or relations.
    """

    parties: tuple[Party, Party]
    name: Names

    def party(self, code: str) -> Party:
        """Return a party by its code; KeyError for a third one."""
        for party in self.parties:
            if party.code == code:
                return party
        raise KeyError(code)

    def partner(self, code: str) -> Party:
        """Return the other side of a party."""
        first, second = self.parties
        return second if self.party(code) == first else first


@dataclass(frozen=True, slots=True)
class Source:
    """Where claims come from; rank 1 is the most trusted, 5 the least."""

    source_id: str
    title: str
    publisher: str
    author: str
    language: str
    published: str
    url: str
    kind: str
    rank: int
    licence_note: str
    own: bool = False  # added for an event of the user, not by the package


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event; importance 1 (minor) to 5 (turning point)."""

    event_id: str
    date: PartialDate
    end_date: PartialDate | None
    kind: str
    theme: str
    importance: int
    title: Names
    summary: Names
    partnership_level: str
    place: str
    source_ids: tuple[str, ...]
    note: str
    own: bool = False  # written by the user, not by the package

    @property
    def last(self) -> PartialDate:
        """The date it ends on, its only date for a point in time."""
        return self.end_date or self.date


@dataclass(frozen=True, slots=True)
class PartnershipLevel:
    """A level of the partnership and the day it began; rank 0 to 5."""

    level_id: str
    rank: int
    start: PartialDate
    label: Names
    source_ids: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Category:
    """A commodity group of the customs bulletins, or a part of one."""

    category: str
    label: Names
    sector: str
    hs_chapters: str
    parent: str
    flow_scope: str
    note: str


@dataclass(frozen=True, slots=True)
class Framework:
    """An agreement or framework both parties belong to."""

    framework_id: str
    label: Names
    signed: PartialDate | None
    in_force: tuple[PartialDate | None, PartialDate | None]
    note: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategicPartner:
    """A country with which the first party has its highest level."""

    country: str
    label: Names
    date: PartialDate
    source_ids: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A claim on aid, investment, people or ranks.

    ``period`` is an ISO date or interval, possibly reduced, as text.
    """

    claim_id: str
    indicator: str
    period: str
    value: float
    unit: str
    qualifier: Qualifier
    source_id: str
    note: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement the package documents, with its resolution."""

    conflict_id: str
    topic: Names
    kind: str
    subject: tuple[str, ...]
    claim_a: str
    source_a: tuple[str, ...]
    claim_b: str
    source_b: tuple[str, ...]
    resolution: Names
    source_resolution: tuple[str, ...]


class ExchangeRate(NamedTuple):
    """Currency units for one US dollar, average of a period."""

    currency: str
    frequency: Frequency
    start: date
    per_usd: float
    source_id: str


@dataclass(frozen=True, slots=True)
class PriceIndex:
    """A consumer price index, annual mean."""

    country: str
    year: int
    index: float
    base: str
    source_id: str
