"""Dates and months as each language writes them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_DASH: Final = "\N{EN DASH}"
_WAVE: Final = "\N{FULLWIDTH TILDE}"  # between numbers in Japanese
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT: Final = tuple(name[:3] for name in _MONTHS)


class Calendar(Protocol):
    """One language's way to write days, months and years.

    ``long`` is the form for running text, ``short`` the form for axes. Ranges
    are given two different ends in order and write what is shared once.
    """

    def day(self, day: date, *, long: bool) -> str:
        """Return ``27 November 2023``."""
        ...

    def month(self, month: date, *, long: bool = False, short: bool = False) -> str:
        """Return ``November 2023``."""
        ...

    def year(self, year: int, *, long: bool = False) -> str:
        """Return ``2023``."""
        ...

    def days(self, first: date, last: date, *, long: bool) -> str:
        """Return ``27–28 April 2002``."""
        ...

    def months(self, first: date, last: date, *, short: bool = False) -> str:
        """Return ``April–July 2002``."""
        ...

    def years(self, first: int, last: int) -> str:
        """Return ``2000–2025``."""
        ...

    def from_january(self, last: date, *, short: bool) -> str:
        """Return ``January–October 2023``, for a cumulative figure."""
        ...

    def between(self, first: str, last: str) -> str:
        """Join two ends that share nothing."""
        ...


class English:
    """Day before month, as in British and international use."""

    def day(self, day: date, *, long: bool) -> str:
        """Return ``27 November 2023``."""
        return f"{day.day} {self.month(day)}"

    def month(self, month: date, *, long: bool = False, short: bool = False) -> str:
        """Return ``November 2023`` or ``Nov 2023``."""
        return f"{_name(month, short=short)} {month.year}"

    def year(self, year: int, *, long: bool = False) -> str:
        """Return ``2023``."""
        return str(year)

    def days(self, first: date, last: date, *, long: bool) -> str:
        """Return ``27–28 April 2002`` or ``30 April – 2 May 2002``."""
        if first.year != last.year:
            return self.between(self.day(first, long=long), self.day(last, long=long))
        if first.month == last.month:
            return f"{first.day}{_DASH}{self.day(last, long=long)}"
        start = f"{first.day} {_name(first, short=False)}"
        return self.between(start, self.day(last, long=long))

    def months(self, first: date, last: date, *, short: bool = False) -> str:
        """Return ``April–July 2002`` or ``April 2022 – March 2023``."""
        end = self.month(last, short=short)
        if first.year == last.year:
            return f"{_name(first, short=short)}{_DASH}{end}"
        return self.between(self.month(first, short=short), end)

    def years(self, first: int, last: int) -> str:
        """Return ``2000–2025``."""
        return f"{first}{_DASH}{last}"

    def from_january(self, last: date, *, short: bool) -> str:
        """Return ``January–October 2023`` or ``Jan–Oct 2023``."""
        return self.months(last.replace(month=1, day=1), last, short=short)

    def between(self, first: str, last: str) -> str:
        """Return the ends with a spaced dash, since they hold spaces."""
        return f"{first} {_DASH} {last}"


class Vietnamese:
    """Numbers with slashes; words in running text."""

    def day(self, day: date, *, long: bool) -> str:
        """Return ``27/11/2023`` or ``ngày 27 tháng 11 năm 2023``."""
        if long:
            return f"ngày {day.day} {self.month(day, long=True)}"
        return f"{day.day}/{day.month}/{day.year}"

    def month(self, month: date, *, long: bool = False, short: bool = False) -> str:
        """Return ``tháng 11/2023``, ``tháng 11 năm 2023`` or ``T11/2023``."""
        if long:
            return f"tháng {month.month} năm {month.year}"
        return f"{'T' if short else 'tháng '}{month.month}/{month.year}"

    def year(self, year: int, *, long: bool = False) -> str:
        """Return ``2023`` or ``năm 2023``."""
        return f"năm {year}" if long else str(year)

    def days(self, first: date, last: date, *, long: bool) -> str:
        """Return ``27–28/4/2002``, ``30/4–2/5/2002`` or the same in words."""
        end = self.day(last, long=long)
        if first.year != last.year:
            start = self.day(first, long=long)
        elif first.month != last.month:
            start = (
                f"ngày {first.day} tháng {first.month}"
                if long
                else f"{first.day}/{first.month}"
            )
        else:
            start = f"ngày {first.day}" if long else str(first.day)
        return f"từ {start} đến {end}" if long else f"{start}{_DASH}{end}"

    def months(self, first: date, last: date, *, short: bool = False) -> str:
        """Return ``tháng 4–7/2002`` or ``tháng 4/2022–tháng 3/2023``."""
        if first.year == last.year:
            word = "T" if short else "tháng "
            second = "T" if short else ""
            return f"{word}{first.month}{_DASH}{second}{last.month}/{last.year}"
        return self.between(
            self.month(first, short=short), self.month(last, short=short)
        )

    def years(self, first: int, last: int) -> str:
        """Return ``2000–2025``."""
        return f"{first}{_DASH}{last}"

    def from_january(self, last: date, *, short: bool) -> str:
        """Return ``10 tháng đầu năm 2023`` or ``10T/2023``."""
        if short:
            return f"{last.month}T/{last.year}"
        return f"{last.month} tháng đầu năm {last.year}"

    def between(self, first: str, last: str) -> str:
        """Return the ends with a dash."""
        return f"{first}{_DASH}{last}"


class Japanese:
    """Largest part first, each with its counter."""

    def day(self, day: date, *, long: bool) -> str:
        """Return ``2023年11月27日``."""
        return f"{self.month(day)}{day.day}日"

    def month(self, month: date, *, long: bool = False, short: bool = False) -> str:
        """Return ``2023年11月`` or ``23年11月``."""
        return f"{_years_short(month, short=short)}{month.month}月"

    def year(self, year: int, *, long: bool = False) -> str:
        """Return ``2023年``."""
        return f"{year}年"

    def days(self, first: date, last: date, *, long: bool) -> str:
        """Return ``2002年4月27～28日`` or ``2002年4月30日～5月2日``."""
        start = self.day(first, long=long)
        if first.year != last.year:
            return self.between(start, self.day(last, long=long))
        if first.month != last.month:
            return self.between(start, f"{last.month}月{last.day}日")
        return f"{self.month(first)}{first.day}{_WAVE}{last.day}日"

    def months(self, first: date, last: date, *, short: bool = False) -> str:
        """Return ``2002年4～7月`` or ``2022年4月～2023年3月``."""
        if first.year != last.year:
            return self.between(
                self.month(first, short=short), self.month(last, short=short)
            )
        year = _years_short(first, short=short)
        return f"{year}{first.month}{_WAVE}{last.month}月"

    def years(self, first: int, last: int) -> str:
        """Return ``2000～2025年``."""
        return f"{first}{_WAVE}{last}年"

    def from_january(self, last: date, *, short: bool) -> str:
        """Return ``2023年1～10月`` or ``23年1～10月``."""
        return self.months(last.replace(month=1, day=1), last, short=short)

    def between(self, first: str, last: str) -> str:
        """Return the ends with a wave dash."""
        return f"{first}{_WAVE}{last}"


def _name(month: date, *, short: bool) -> str:
    return (_SHORT if short else _MONTHS)[month.month - 1]


def _years_short(day: date, *, short: bool) -> str:
    return f"{day:%y}年" if short else f"{day.year}年"


CALENDARS: Final[Mapping[str, Calendar]] = MappingProxyType(
    {"en": English(), "vi": Vietnamese(), "ja": Japanese()}
)
