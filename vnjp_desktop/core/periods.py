"""Calendar spans: reporting periods and dates of reduced precision."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from typing_extensions import override

_PARTIAL: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DECEMBER: Final = 12


class Frequency(StrEnum):
    """How often a series is reported, as coded in the data package.

    ROLLING is never the frequency of a claim or a period: a chart asks for it,
    and its periods are ranges of twelve months, coded OTHER.
    """

    ANNUAL = "A"
    MONTHLY = "M"
    YTD = "YTD"
    OTHER = "O"
    ROLLING = "R12"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year.

    Attributes:
        start: First day it can mean.
        end: Last day it can mean.
        precision: How exactly it is known.
    """

    start: date
    end: date
    precision: Precision

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read ``2002``, ``2002-04`` or ``2002-04-27``; ValueError otherwise."""
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, *rest = (int(part) for part in match.groups() if part)
        if not rest:
            return PartialDate(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
        first = date(year, rest[0], 1)
        if len(rest) == 1:
            return PartialDate(first, month_end(year, rest[0]), Precision.MONTH)
        exact = first.replace(day=rest[1])
        return PartialDate(exact, exact, Precision.DAY)

    @override
    def __str__(self) -> str:
        """Return the ISO text, shortened to what is known."""
        length = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
        return self.start.isoformat()[: length[self.precision]]


@dataclass(frozen=True, slots=True)
class Span:
    """An inclusive stretch of days, the window of the time charts."""

    start: date
    end: date

    @staticmethod
    def of_years(first: int, last: int) -> Span:
        """Return the span from 1 January of one year to 31 December of another."""
        return Span(date(first, 1, 1), date(last, 12, 31))

    @property
    def years(self) -> tuple[int, int]:
        """First and last year touched."""
        return self.start.year, self.end.year

    @property
    def days(self) -> int:
        """Number of days, at least 1."""
        return (self.end - self.start).days + 1

    def overlaps(self, start: date, end: date) -> bool:
        """Tell whether any day of start..end lies inside."""
        return start <= self.end and end >= self.start

    def within(self, bounds: Span) -> Span:
        """Return this span moved or cut so that it lies inside the bounds."""
        length = min(self.days, bounds.days)
        start = min(
            max(self.start, bounds.start), bounds.end - timedelta(days=length - 1)
        )
        return Span(start, start + timedelta(days=length - 1))


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One reporting period, first day to last day inclusive.

    January is both a month and a year to date: the frequency tells which.
    """

    start: date
    end: date
    frequency: Frequency

    @staticmethod
    def year(year: int) -> Period:
        """Return a calendar year."""
        return Period(date(year, 1, 1), date(year, 12, 31), Frequency.ANNUAL)

    @staticmethod
    def month(year: int, month: int) -> Period:
        """Return a calendar month."""
        return Period(date(year, month, 1), month_end(year, month), Frequency.MONTHLY)

    @staticmethod
    def year_to_date(year: int, last_month: int) -> Period:
        """Return January to a month; through December it is the year itself."""
        if last_month == _DECEMBER:
            return Period.year(year)
        return Period(date(year, 1, 1), month_end(year, last_month), Frequency.YTD)

    @staticmethod
    def twelve_months(year: int, last_month: int) -> Period:
        """Return the twelve months that end with a month; December: the year."""
        if last_month == _DECEMBER:
            return Period.year(year)
        start = date(year - 1, last_month + 1, 1)
        return Period(start, month_end(year, last_month), Frequency.OTHER)

    @staticmethod
    def spanning(start: date, end: date) -> Period:
        """Return the period of whole months with the frequency its ends imply."""
        if start.year == end.year and start.month == 1:
            return Period.year_to_date(end.year, end.month)
        if (start.year, start.month) == (end.year, end.month):
            return Period.month(start.year, start.month)
        return Period(start, end, Frequency.OTHER)

    @staticmethod
    def parse(text: str) -> Period:
        """Read ``2025``, ``2026-07`` or ``2023-01:2023-10``; else ValueError."""
        first, colon, last = text.strip().partition(":")
        if not colon:
            only = PartialDate.parse(first)
            if only.precision is Precision.YEAR:
                return Period.year(only.start.year)
            if only.precision is Precision.MONTH:
                return Period.month(only.start.year, only.start.month)
            raise ValueError(text)
        start, end = PartialDate.parse(first), PartialDate.parse(last)
        if Precision.DAY in (start.precision, end.precision) or end.end < start.start:
            raise ValueError(text)
        return Period.spanning(start.start, end.end)

    @property
    def code(self) -> str:
        """Short stable text that ``parse`` reads back (January: see class)."""
        if self.frequency is Frequency.ANNUAL:
            return f"{self.start.year:04d}"
        first, last = self.start.isoformat()[:7], self.end.isoformat()[:7]
        return first if self.frequency is Frequency.MONTHLY else f"{first}:{last}"

    @property
    def months(self) -> tuple[Period, ...]:
        """The calendar months inside, in order."""
        first = self.start.year * 12 + self.start.month - 1
        last = self.end.year * 12 + self.end.month - 1
        return tuple(Period.month(n // 12, n % 12 + 1) for n in range(first, last + 1))

    @property
    def middle(self) -> date:
        """The day in the middle, where a chart places the point."""
        return self.start + (self.end - self.start) / 2

    @property
    def last_month(self) -> int:
        """Number of the last month, 1 to 12."""
        return self.end.month

    def year_earlier(self) -> Period:
        """Return the same period one year before."""
        return self._shifted(-1)

    def year_later(self) -> Period:
        """Return the same period one year after."""
        return self._shifted(1)

    def _shifted(self, years: int) -> Period:
        start = date(self.start.year + years, self.start.month, 1)
        end = month_end(self.end.year + years, self.end.month)
        return Period(start, end, self.frequency)
