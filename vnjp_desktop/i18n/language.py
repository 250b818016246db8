"""Languages: everything that differs between them, behind one interface."""

from __future__ import annotations

import gettext
from functools import cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.labels import UnitName
from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.i18n import dates, numbers
from vnjp_desktop.i18n.calendars import CALENDARS
from vnjp_desktop.i18n.conventions import CONVENTIONS

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from vnjp_desktop.core.labels import Magnitude, Names
    from vnjp_desktop.core.periods import PartialDate, Period
    from vnjp_desktop.core.values import Value

LANGUAGES: Final = ("en", "vi", "ja")
OWN_NAMES: Final = {"en": "English", "vi": "Tiếng Việt", "ja": "日本語"}
SOURCE_LANGUAGE: Final = "en"  # messages in the code are in it


class Language:
    """Texts, numbers and dates in one language (``core.labels.Labels``).

    Args:
        code: One of ``LANGUAGES``.
        texts: Catalogue; English needs none.
    """

    def __init__(self, code: str, texts: gettext.NullTranslations) -> None:
        self.language = code
        self._texts = texts
        self._conventions = CONVENTIONS[code]
        self._calendar = CALENDARS[code]

    def __call__(self, message: str, /, **values: object) -> str:
        """Return a message in the language, its places filled."""
        text = self._texts.gettext(message) if message else ""
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form fit for n; ``{n}`` is filled with the number."""
        text = self._texts.ngettext(one, many, n)
        return text.format(**{"n": self.number(n), **values})

    def name(self, names: Names) -> str:
        """Return data wording in the language."""
        return names.within(self.language)

    def number(
        self, number: float, decimals: int | None = None, *, signed: bool = False
    ) -> str:
        """Return a number with the language's marks; None keeps all digits."""
        return numbers.write_number(self._conventions, number, decimals, signed=signed)

    def unit(self, unit: str, magnitude: Magnitude) -> UnitName:
        """Return how a currency (or ``%``) is written at a magnitude."""
        style = self._conventions.unit(unit, magnitude)
        return UnitName(style.text, style.factor)

    def value(
        self,
        value: Value,
        magnitude: Magnitude,
        *,
        decimals: int = 1,
        signed: bool = False,
        with_unit: bool = False,
    ) -> str:
        """Return a value in its unit, never with more digits than are known."""
        return numbers.write_value(
            self._conventions,
            value,
            magnitude,
            decimals=decimals,
            signed=signed,
            with_unit=with_unit,
        )

    def date(self, day: dt.date | PartialDate, *, long: bool = False) -> str:
        """Return a date to the precision it has."""
        return dates.write_date(self._calendar, day, long=long)

    def date_range(
        self,
        start: dt.date | PartialDate,
        end: dt.date | PartialDate,
        *,
        long: bool = False,
    ) -> str:
        """Return a stretch of time, shared parts written once."""
        return dates.write_range(self._calendar, start, end, long=long)

    def period(self, period: Period, *, short: bool = False) -> str:
        """Return ``2025``, ``July 2026``, ``January–October 2023``."""
        return dates.write_period(self._calendar, period, short=short)

    def years(self, first: int, last: int) -> str:
        """Return ``2000–2025``."""
        return dates.write_years(self._calendar, first, last)

    def join(self, parts: list[str]) -> str:
        """Return a list in words: ``A, B and C``."""
        *front, last = parts or [""]
        if not front:
            return last
        comma, last_comma = self._conventions.comma, self._conventions.last_comma
        return comma.join(front) + last_comma + last


def catalogue_path(code: str) -> Path:
    """Return where the compiled texts of a language are."""
    return share_dir("resources") / "i18n" / code / "vnjp.mo"


@cache
def load_language(code: str) -> Language:
    """Return a language, read once; English texts where its catalogue is missing.

    Raises:
        ValueError: For a code that is not in ``LANGUAGES``.
    """
    if code not in LANGUAGES:
        raise ValueError(code)
    if code == SOURCE_LANGUAGE:
        return Language(code, gettext.NullTranslations())
    try:
        with catalogue_path(code).open("rb") as file:
            return Language(code, gettext.GNUTranslations(file))
    except OSError:
        return Language(code, gettext.NullTranslations())
