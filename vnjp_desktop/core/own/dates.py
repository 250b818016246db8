"""Dates as people type them, in ISO form or the way of their language."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.periods import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_LEAST_LETTERS: Final = 3  # "Jun" and "Jul" differ in the third

_Y, _M, _D = r"(?P<y>\d{4})", r"(?P<m>\d{1,2})", r"(?P<d>\d{1,2})"
_NAME: Final = r"(?P<m>[a-z]+)\.?"


def _ways(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.ASCII) for pattern in patterns)


_ISO: Final = _ways(rf"{_Y}(?:[-/.]{_M}(?:[-/.]{_D})?)?")
_OWN: Final[Mapping[str, tuple[re.Pattern[str], ...]]] = {
    "en": _ways(rf"(?:{_D} )?{_NAME},? {_Y}", rf"{_NAME} {_D},? {_Y}"),
    "vi": _ways(
        rf"(?:{_D}[-/.])?{_M}[-/.]{_Y}",
        rf"(?:(?:ngày )?{_D} )?tháng {_M}(?: năm |[-/. ]){_Y}",
        rf"năm {_Y}",
    ),
    "ja": _ways(rf"{_Y} ?年(?: ?{_M} ?月(?: ?{_D} ?日)?)?"),
}


def read_date(text: str, language: str) -> PartialDate:
    """Return the day, month or year that a text means.

    ISO form is understood in every language, so are full-width digits:
    ``2023-11``, ``27 November 2023``, ``27/11/2023``, ``2023年11月27日``.

    Raises:
        ValueError: The text is no date, or no day of the calendar.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    for way in (*_ISO, *_OWN.get(language, ())):
        found = way.fullmatch(plain)
        if found is not None:
            return _date(**found.groupdict())
    raise ValueError(text)


def _date(y: str, m: str | None = None, d: str | None = None) -> PartialDate:
    if m is None:
        return PartialDate.parse(y)
    month = int(m) if m.isdecimal() else _month(m)
    if d is None:
        return PartialDate.parse(f"{y}-{month:02d}")
    return PartialDate.parse(f"{y}-{month:02d}-{int(d):02d}")


def _month(name: str) -> int:
    if len(name) >= _LEAST_LETTERS:
        for number, month in enumerate(_MONTHS, start=1):
            if month.startswith(name):
                return number
    raise ValueError(name)
