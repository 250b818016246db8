"""What all views share when they are still values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from vnjp_desktop.core.records import Event, PartnershipLevel


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a view.

    Attributes:
        title: The finding, made from the shown numbers.
        subtitle: Measure, unit, place, period, FOB/CIF.
        sentence: One sentence that reads the view aloud (alt text).
        note: Breaks, rates used, keys to marks that are present; may be empty.
        source: The source line.
    """

    title: str
    subtitle: str
    sentence: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class LevelBand:
    """One step of the partnership ladder on a time axis.

    Attributes:
        level: The level.
        start: First day.
        end: Last day, the day before the next level; the axis end for the last.
        label: Its wording in the language.
        short: A shorter wording for narrow bands.
        steps: Declarations made while the level lasted, not levels of their own.
    """

    level: PartnershipLevel
    start: date
    end: date
    label: str
    short: str
    steps: tuple[PartnershipLevel, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event on a time axis.

    Attributes:
        event: The event.
        title: Its title in the language.
        when: Its date in words.
        disputed: Whether the package documents a disagreement about it.
    """

    event: Event
    title: str
    when: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows for a file: CSV, XLSX, JSON and the clipboard write the same.

    Attributes:
        name: Sheet name, ASCII.
        header: Column names, a contract.
        rows: Cells: text, numbers, dates; None where there is nothing.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
