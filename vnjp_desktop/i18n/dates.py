"""Which form of a calendar a date, a stretch of time or a period takes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vnjp_desktop.core.periods import Frequency, PartialDate, Precision

if TYPE_CHECKING:
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.i18n.calendars import Calendar


def write_date(calendar: Calendar, day: date | PartialDate, *, long: bool) -> str:
    """Return a date to the precision it has."""
    exact = _partial(day)
    if exact.precision is Precision.DAY:
        return calendar.day(exact.start, long=long)
    if exact.precision is Precision.MONTH:
        return calendar.month(exact.start, long=long)
    return calendar.year(exact.start.year, long=long)


def write_range(
    calendar: Calendar,
    start: date | PartialDate,
    end: date | PartialDate,
    *,
    long: bool,
) -> str:
    """Return a stretch of time, shared parts written once."""
    first, last = _partial(start), _partial(end)
    if first == last:
        return write_date(calendar, first, long=long)
    if first.precision is not last.precision:
        return calendar.between(
            write_date(calendar, first, long=False),
            write_date(calendar, last, long=False),
        )
    if first.precision is Precision.DAY:
        return calendar.days(first.start, last.start, long=long)
    if first.precision is Precision.MONTH:
        return calendar.months(first.start, last.start)
    return calendar.years(first.start.year, last.start.year)


def write_period(calendar: Calendar, period: Period, *, short: bool) -> str:
    """Return a reporting period."""
    first, last = period.start, period.end
    if period.frequency is Frequency.ANNUAL:
        return calendar.year(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return calendar.month(first, short=short)
    if period.frequency is Frequency.YTD:
        return calendar.from_january(last, short=short)
    return calendar.months(first, last, short=short)


def write_years(calendar: Calendar, first: int, last: int) -> str:
    """Return a range of years, a single year alone."""
    return calendar.year(first) if first == last else calendar.years(first, last)


def _partial(day: date | PartialDate) -> PartialDate:
    if isinstance(day, date):
        return PartialDate(day, day, Precision.DAY)
    return day
