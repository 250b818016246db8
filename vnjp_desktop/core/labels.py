"""What the core asks of a language; ``vnjp_desktop.i18n`` answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt

    from vnjp_desktop.core.periods import PartialDate, Period
    from vnjp_desktop.core.values import Value


def mark(message: str) -> str:
    """Return the message; the call makes the catalogues extract it.

    For tables of messages that are worded later: ``labels(THEMES[theme])``.
    """
    return message


@dataclass(frozen=True, slots=True)
class Names:
    """A piece of data worded in the three languages of the package."""

    en: str
    vi: str
    ja: str

    def within(self, language: str) -> str:
        """Return the wording in a language; without one in English, or in any."""
        return str(getattr(self, language, "")) or self.en or self.vi or self.ja


class Magnitude(StrEnum):
    """How large the numbers beside each other are."""

    PLAIN = "plain"
    SMALL = "small"  # US$ m, triệu US$, 百万ドル; trillions of dong stay as LARGE
    LARGE = "large"  # US$ bn, tỷ US$, 億ドル; VND trillion, nghìn tỷ đồng, 兆ドン


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit as a language writes it.

    Attributes:
        text: ``US$ bn``, ``tỷ US$``, ``億ドル``.
        factor: Plain units in one of it: 1e9, 1e9, 1e8.
    """

    text: str
    factor: float


class Labels(Protocol):
    """Texts, numbers and dates in one language.

    Messages are English texts with named ``{places}``; the catalogues
    translate them. A missing number is written as an en dash.
    """

    language: str

    def __hash__(self) -> int:  # type: ignore[explicit-override]
        """Return a hash, so that views can be remembered by language."""
        ...

    def __call__(self, message: str, /, **values: object) -> str:
        """Return a message in the language, its places filled."""
        ...

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form fit for n; ``{n}`` is filled with the number."""
        ...

    def name(self, names: Names) -> str:
        """Return data wording in the language."""
        ...

    def number(
        self, number: float, decimals: int | None = None, *, signed: bool = False
    ) -> str:
        """Return a number with the language's marks; None keeps all digits."""
        ...

    def unit(self, unit: str, magnitude: Magnitude) -> UnitName:
        """Return how a currency (or ``%``) is written at a magnitude."""
        ...

    def value(
        self,
        value: Value,
        magnitude: Magnitude,
        *,
        decimals: int = 1,
        signed: bool = False,
        with_unit: bool = False,
    ) -> str:
        """Return a value in its unit, never with more digits than are known.

        ``decimals`` is the most that are shown; per cent values ignore the
        magnitude. A hedge is worded ("over 24.2") only with ``with_unit``.
        """
        ...

    def date(self, day: dt.date | PartialDate, *, long: bool = False) -> str:
        """Return a date to the precision it has."""
        ...

    def date_range(
        self,
        start: dt.date | PartialDate,
        end: dt.date | PartialDate,
        *,
        long: bool = False,
    ) -> str:
        """Return a stretch of time, shared parts written once."""
        ...

    def period(self, period: Period, *, short: bool = False) -> str:
        """Return ``2025``, ``July 2026``, ``January–October 2023``."""
        ...

    def years(self, first: int, last: int) -> str:
        """Return ``2000–2025``."""
        ...

    def join(self, parts: list[str]) -> str:
        """Return a list in words: ``A, B and C``."""
        ...
