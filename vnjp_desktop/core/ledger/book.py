"""The claims, found by what they are about."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vnjp_desktop.core.claims import Claim, Flow
    from vnjp_desktop.core.periods import Period

Days = tuple["date", "date"]
"""First and last day: January alone is the same thing as January to date."""


class Series(NamedTuple):
    """What a claim is about, save the period; no category means all goods."""

    reporter: str
    flow: Flow
    category: str = ""

    def of(self, flow: Flow) -> Series:
        """Return the same series in another direction."""
        return Series(self.reporter, flow, self.category)


class Book:
    """An index of claims by series and days; never changed once built."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._pages: dict[Series, dict[Days, list[Claim]]] = defaultdict(dict)
        self._last: dict[str, date] = {}
        self._listed: set[tuple[str, date, date]] = set()
        for claim in claims:
            period = claim.period
            self._listed.add((claim.source_id, period.start, period.end))
            page = self._pages[Series(claim.reporter, claim.flow, claim.category)]
            page.setdefault((period.start, period.end), []).append(claim)
            last = self._last.get(claim.reporter)
            if last is None or period.end > last:
                self._last[claim.reporter] = period.end
        self._units = {
            series: tuple(
                dict.fromkeys(c.unit for found in page.values() for c in found)
            )
            for series, page in self._pages.items()
        }

    @property
    def series(self) -> tuple[Series, ...]:
        """Everything claims are about, in order of first claim."""
        return tuple(self._pages)

    def all_about(self, series: Series, period: Period) -> list[Claim]:
        """Return the claims about one thing, those without a value too."""
        return self._pages.get(series, {}).get((period.start, period.end), [])

    def about(self, series: Series, period: Period) -> list[Claim]:
        """Return the claims about one thing that state a value."""
        return [c for c in self.all_about(series, period) if not math.isnan(c.value)]

    def periods(self, series: Series) -> set[Period]:
        """Return the periods of a series' claims, as they are coded."""
        pages = self._pages.get(series, {})
        return {claim.period for found in pages.values() for claim in found}

    def lists(self, source_id: str, period: Period) -> bool:
        """Tell whether a source states anything about a period."""
        return (source_id, period.start, period.end) in self._listed

    def units(self, series: Series) -> tuple[str, ...]:
        """Return the currencies a series is stated in."""
        return self._units.get(series, ())

    def last_day(self, reporter: str) -> date | None:
        """Return the last day any claim of a reporter covers."""
        return self._last.get(reporter)
