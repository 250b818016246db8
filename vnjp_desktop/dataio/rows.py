"""Rows of the smaller tables turned into records.

The cells were checked against the schema, so that nothing here can fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.periods import Frequency, PartialDate
from vnjp_desktop.core.records import (
    Category,
    Conflict,
    Event,
    ExchangeRate,
    Framework,
    Indicator,
    PartnershipLevel,
    PriceIndex,
    Source,
    StrategicPartner,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, Any]
"""Typed cells by column; None where empty."""


def source(row: Row) -> Source:
    """Return a source."""
    return Source(
        row["source_id"],
        row["title"],
        row["publisher"],
        row["author"] or "",
        row["language"] or "",
        row["published"] or "",
        row["url"] or "",
        row["kind"],
        row["rank"],
        row["licence_note"] or "",
    )


def event(row: Row) -> Event:
    """Return an event."""
    return Event(
        row["event_id"],
        PartialDate.parse(row["date"]),
        _day(row["end_date"]),
        row["kind"],
        row["theme"],
        row["importance"],
        _names(row, "title"),
        _names(row, "summary"),
        row["partnership_level"] or "",
        row["place"] or "",
        _list(row["source_ids"]),
        row["note"] or "",
    )


def level(row: Row) -> PartnershipLevel:
    """Return a partnership level."""
    return PartnershipLevel(
        row["level_id"],
        row["rank"],
        PartialDate.parse(row["start"]),
        _names(row, "label"),
        _list(row["source_ids"]),
        row["note"] or "",
    )


def category(row: Row) -> Category:
    """Return a commodity group."""
    return Category(
        row["category"],
        _names(row, "label"),
        row["sector"] or "",
        row["hs_chapters"] or "",
        row["parent"] or "",
        row["flow_scope"] or "",
        row["note"] or "",
    )


def framework(row: Row, codes: Sequence[str]) -> Framework:
    """Return a framework with its entry into force for each of two parties."""
    first, second = (_day(row.get(f"in_force_{code.lower()}")) for code in codes)
    return Framework(
        row["framework_id"],
        _names(row, "label"),
        _day(row["signed"]),
        (first, second),
        row["note"] or "",
        _list(row["source_ids"]),
    )


def partner(row: Row) -> StrategicPartner:
    """Return a partner of the first party."""
    return StrategicPartner(
        row["country_iso3"],
        _names(row, "label"),
        PartialDate.parse(row["date"]),
        _list(row["source_ids"]),
        row["note"] or "",
    )


def indicator(row: Row) -> Indicator:
    """Return an indicator."""
    return Indicator(
        row["claim_id"],
        row["indicator"],
        row["period"],
        row["value"],
        row["unit"],
        Qualifier(row["qualifier"]),
        row["source_id"],
        row["note"] or "",
    )


def conflict(row: Row) -> Conflict:
    """Return a documented disagreement."""
    return Conflict(
        row["conflict_id"],
        _names(row, "topic"),
        row["kind"],
        _list(row["subject"]),
        row["claim_a"],
        _list(row["source_a"]),
        row["claim_b"],
        _list(row["source_b"]),
        _names(row, "resolution"),
        _list(row["source_resolution"]),
    )


def rate(row: Row) -> ExchangeRate:
    """Return an exchange rate."""
    return ExchangeRate(
        row["currency"],
        Frequency(row["frequency"]),
        row["period_start"],
        row["rate_per_usd"],
        row["source_id"],
    )


def price(row: Row) -> PriceIndex:
    """Return a price index."""
    return PriceIndex(
        row["country"], row["year"], row["index"], row["base"], row["source_id"]
    )


def _names(row: Row, stem: str) -> Names:
    return Names(*(row[f"{stem}_{code}"] or "" for code in ("en", "vi", "ja")))


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _list(text: str | None) -> tuple[str, ...]:
    return tuple(text.split()) if text else ()
