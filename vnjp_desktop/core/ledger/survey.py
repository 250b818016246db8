"""Which periods the claims cover."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.periods import Frequency, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnjp_desktop.core.claims import Flow
    from vnjp_desktop.core.ledger.book import Book, Series

ENOUGH: Final = 5
"""Fewer categories are single remarks in the press, not a table to rank."""

_ORDER: Final = tuple(Frequency(code) for code in ("A", "YTD", "M", "O"))


def series_periods(
    book: Book, series: Iterable[Series], frequency: Frequency
) -> tuple[Period, ...]:
    """Return the periods that may have a value, in order.

    They are those claimed, those a year before a claim, and those that months
    or cumulatives among the claims can make up.
    """
    candidates: set[Period] = set()
    for one in series:
        for period in book.periods(one):
            candidates.update(_made_from(period))
    return tuple(sorted(p for p in candidates if p.frequency is frequency))


def _made_from(period: Period) -> Iterator[Period]:
    yield period
    yield period.year_earlier()
    year, month = period.start.year, period.last_month
    if period.frequency is Frequency.OTHER or period.end.year != year:
        return
    yield Period.month(year, month)
    yield Period.year_to_date(year, month)


def twelve_months(months: Iterable[Period]) -> tuple[Period, ...]:
    """Return the twelve months up to each of some months that has them all.

    Up to December they are the year, which has a figure of its own.
    """
    known = sorted(months)
    there = set(known)
    ends = ((month.end.year, month.last_month) for month in known)
    windows = (Period.twelve_months(*end) for end in ends)
    return tuple(window for window in windows if there.issuperset(window.months))


def category_periods(book: Book, reporter: str, flow: Flow) -> tuple[Period, ...]:
    """Return the periods with enough categories claimed, by kind, latest first."""
    counts: dict[Period, int] = defaultdict(int)
    for series in book.series:
        if series.category and (series.reporter, series.flow) == (reporter, flow):
            for period in book.periods(series):
                counts[period] += bool(book.about(series, period))
    enough = [period for period, count in counts.items() if count >= ENOUGH]
    latest = sorted(enough, key=lambda p: (p.end, p.start), reverse=True)
    return tuple(sorted(latest, key=lambda p: _ORDER.index(p.frequency)))
