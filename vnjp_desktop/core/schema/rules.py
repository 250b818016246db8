"""Rules between the cells of a row that a table schema cannot state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.periods import Frequency, PartialDate, month_end
from vnjp_desktop.core.problems import Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from vnjp_desktop.core.table import Table

RECONCILED: Final = "RECON"
"""Reporter of data reconciled from both parties."""

_PARTIAL: Final[Mapping[str, tuple[str, ...]]] = {
    "events": ("date", "end_date"),
    "partnership_levels": ("start",),
    "frameworks": ("signed",),
    "sources": ("published",),
    "indicators": ("period",),
}
_FREQUENCIES: Final = frozenset(map(str, Frequency)) - {Frequency.ROLLING}
_JANUARY, _DECEMBER = 1, 12
_FIRST_YEAR, _LAST_YEAR = 1000, 2999  # room on both sides to reckon with
_LEAST: Final = 1e-9  # what is smaller is no rate: dividing by it leads nowhere


class Rows:
    """A table with the lines its rows came from, to report problems on."""

    def __init__(self, table: Table, file: str, lines: Sequence[int]) -> None:
        self.table = table
        self.file = file
        self.lines = lines

    def cells(self, *names: str) -> Iterator[tuple[int, tuple[object, ...]]]:
        """Yield index and cells of some columns."""
        columns = [self.table.columns[name] for name in names]
        return enumerate(zip(*columns, strict=True))

    def problem(
        self, code: ProblemCode, index: int, column: str, value: object, rule: str = ""
    ) -> Problem:
        """Return a problem about one row."""
        return Problem(code, self.file, self.lines[index], column, str(value), rule)


def check_rules(
    rows: Rows, parties: Collection[str], partners_table: str
) -> Iterator[Problem]:
    """Yield every broken rule of a table the program knows."""
    name = rows.table.name
    for column in ("date",) if name == partners_table else _dates(rows):
        yield from _calendar(rows, column)
    for check in _CHECKS.get(name, ()):
        yield from check(rows)
    if name in ("trade_totals", "trade_categories"):
        yield from _reporters(rows, parties)


def _dates(rows: Rows) -> tuple[str, ...]:
    """Return the columns that hold dates of reduced precision."""
    fixed = _PARTIAL.get(rows.table.name, ())
    in_force = [n for n in rows.table.columns if n.startswith("in_force_")]
    return (*fixed, *(in_force if rows.table.name == "frameworks" else ()))


def _calendar(rows: Rows, column: str) -> Iterator[Problem]:
    """Dates must be days of the calendar, ``2023-02-29`` is none."""
    for index, (cell,) in rows.cells(column):
        if cell is None:
            continue
        try:
            parts = [PartialDate.parse(part) for part in str(cell).split("/")]
        except ValueError:
            yield rows.problem(ProblemCode.DATE_INVALID, index, column, cell, "date")
            continue
        years = [year for part in parts for year in (part.start.year, part.end.year)]
        if min(years) < _FIRST_YEAR or max(years) > _LAST_YEAR:
            rule = f"{_FIRST_YEAR}-{_LAST_YEAR}"
            yield rows.problem(ProblemCode.DATE_INVALID, index, column, cell, rule)
        if parts[-1].end < parts[0].start:
            yield rows.problem(
                ProblemCode.PERIOD_ORDER, index, column, parts[-1], str(parts[0])
            )


def fits(frequency: str, start: date, end: date) -> bool:
    """Tell whether a period is what its frequency says, in whole months."""
    whole = start.day == 1 and end == month_end(end.year, end.month)
    one_year = start.year == end.year
    from_january = one_year and start.month == _JANUARY
    return (
        whole
        and {
            Frequency.ANNUAL: from_january and end.month == _DECEMBER,
            Frequency.MONTHLY: one_year and start.month == end.month,
            Frequency.YTD: from_january and end.month < _DECEMBER,
            Frequency.OTHER: not from_january,
        }[Frequency(frequency)]
    )


def _periods(rows: Rows) -> Iterator[Problem]:
    """A period ends after it starts and is as long as its frequency says."""
    fine: set[tuple[object, ...]] = set()
    for index, key in rows.cells("frequency", "period_start", "period_end"):
        if key in fine:
            continue
        frequency, start, end = key
        if not isinstance(start, date) or not isinstance(end, date):
            continue
        if end < start:
            yield rows.problem(
                ProblemCode.PERIOD_ORDER, index, "period_end", end, str(start)
            )
        elif frequency in _FREQUENCIES and not fits(str(frequency), start, end):
            yield rows.problem(
                ProblemCode.PERIOD_FREQUENCY,
                index,
                "frequency",
                f"{start}/{end}",
                str(frequency),
            )
        else:
            fine.add(key)


def _rate_periods(rows: Rows) -> Iterator[Problem]:
    """A rate's period begins with a month; that of a year with January."""
    for index, (frequency, start) in rows.cells("frequency", "period_start"):
        if not isinstance(start, date):
            continue
        month = _JANUARY if frequency == Frequency.ANNUAL else start.month
        if (start.month, start.day) != (month, 1):
            yield rows.problem(
                ProblemCode.PERIOD_FREQUENCY,
                index,
                "period_start",
                start,
                str(frequency),
            )


def _event_order(rows: Rows) -> Iterator[Problem]:
    """An event does not end before it begins."""
    for index, (first, last) in rows.cells("date", "end_date"):
        if last is None or first is None:
            continue
        try:
            order = (
                PartialDate.parse(str(last)).end >= PartialDate.parse(str(first)).start
            )
        except ValueError:
            continue  # reported by the calendar rule
        if not order:
            yield rows.problem(
                ProblemCode.DATE_ORDER, index, "end_date", last, str(first)
            )


def _reporters(rows: Rows, parties: Collection[str]) -> Iterator[Problem]:
    """Only the two parties report, or data sets reconciled from both."""
    known = {*parties, RECONCILED, None}
    for index, (reporter,) in rows.cells("reporter"):
        if reporter not in known:
            yield rows.problem(
                ProblemCode.PARTY_UNKNOWN,
                index,
                "reporter",
                reporter,
                "|".join((*parties, RECONCILED)),
            )


def _stated(rows: Rows) -> Iterator[Problem]:
    """A value comes with its wording and its digits."""
    for index, (value, *hedges) in rows.cells(
        "value", "qualifier", "significant_digits"
    ):
        if value is not None and None in hedges:
            column = ("qualifier", "significant_digits")[hedges.index(None)]
            yield rows.problem(ProblemCode.VALUE_UNQUALIFIED, index, column, value)


def _positive(column: str) -> Callable[[Rows], Iterator[Problem]]:
    """Return the rule that what one divides by is greater than zero."""

    def check(rows: Rows) -> Iterator[Problem]:
        for index, (cell,) in rows.cells(column):
            if isinstance(cell, float) and cell < _LEAST:
                yield rows.problem(ProblemCode.NOT_POSITIVE, index, column, cell, "> 0")

    return check


def _parents(rows: Rows) -> Iterator[Problem]:
    """No category is, through its parents, a part of itself."""
    columns = rows.table.columns
    parents = dict(zip(columns["category"], columns["parent"], strict=True))
    for index, (category, parent) in rows.cells("category", "parent"):
        seen: set[object] = set()
        above: object = parent
        while above is not None and above not in seen and above != category:
            seen.add(above)
            above = parents.get(above)
        if above is not None and above == category:
            yield rows.problem(
                ProblemCode.PARENT_CYCLE, index, "parent", parent, str(category)
            )


_CHECKS: Final[Mapping[str, tuple[Callable[[Rows], Iterator[Problem]], ...]]] = {
    "trade_totals": (_periods, _stated),
    "trade_categories": (_periods, _stated),
    "trade_products": (_periods,),
    "events": (_event_order,),
    "exchange_rates": (_rate_periods, _positive("rate_per_usd")),
    "price_index": (_positive("index"),),
    "categories": (_parents,),
}
