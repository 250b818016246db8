"""The trade balance as a table: the readable twin of the chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from typing_extensions import override

from vnjp_desktop.core.charts.balance.wording import (
    full_decimals,
    reason,
    status_text,
)
from vnjp_desktop.core.charts.captions import listed
from vnjp_desktop.core.terms import STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Value

Key = tuple[bool, float, str]

_LAST = len(STATUSES)  # sorts behind every status


class ColumnKind(StrEnum):
    """What a column of the table holds."""

    PERIOD = "period"
    VALUE = "value"
    STATUS = "status"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column.

    Attributes:
        key: Stable name: of the series, or of the kind.
        label: Heading.
        kind: What it holds.
        colour: Token of the series; empty for other columns.
        lines: The heading where it stands above narrow numbers.
    """

    key: str
    label: str
    kind: ColumnKind
    colour: str = ""
    lines: tuple[str, ...] = ()

    @property
    def numeric(self) -> bool:
        """Whether its cells are numbers, set to the right."""
        return self.kind is ColumnKind.VALUE


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell.

    Attributes:
        text: What is shown and copied.
        key: What it sorts by; comparable within its column.
        amount: The number, None where there is none.
        why: Why there is no number; empty otherwise.
    """

    text: str
    key: Key
    amount: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A period.

    Attributes:
        period: When.
        cells: One for each column.
        known: Whether there is any number.
    """

    period: Period
    cells: tuple[TableCell, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class BalanceTable:
    """The numbers of a chart, one row a period.

    Attributes:
        title: The finding.
        columns: Period, one a series, status, sources.
        rows: In order of time, periods without numbers too.
    """

    title: str
    columns: tuple[TableColumn, ...]
    rows: Rows

    @property
    def periods(self) -> Sequence[Period]:
        """The period of each row."""
        return self.rows.periods

    def sort_keys(self, column: int) -> list[Key]:
        """Return what the rows sort by in a column, without wording numbers."""
        return self.rows.sort_keys(self.columns[column])


class Rows(Sequence["TableRow"]):
    """Rows that are worded when they are looked at."""

    def __init__(
        self,
        periods: Sequence[Period],
        series: Sequence[tuple[Plot, Series]],
        names: Mapping[str, str],
        labels: Labels,
    ) -> None:
        """Keep what the rows are made from."""
        self.periods = periods
        self._series = series
        self._names = names
        self._labels = labels
        self._made: dict[int, TableRow] = {}

    @override
    def __len__(self) -> int:
        """Return the number of periods."""
        return len(self.periods)

    @overload
    def __getitem__(self, place: int) -> TableRow: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[TableRow]: ...
    @override
    def __getitem__(self, place: int | slice) -> TableRow | Sequence[TableRow]:
        """Return the row of a period, worded once."""
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        n = range(len(self))[place]
        if n not in self._made:
            self._made[n] = self._row(n)
        return self._made[n]

    def sort_keys(self, column: TableColumn) -> list[Key]:
        """Return what the rows sort by in a column."""
        places = range(len(self))
        match column.kind:
            case ColumnKind.PERIOD:
                return [(False, float(n), "") for n in places]
            case ColumnKind.STATUS:
                return [self._status(n).key for n in places]
            case ColumnKind.SOURCES:
                return [self._sources(n).key for n in places]
        one = next(each for _, each in self._series if _key(each) == column.key)
        return [_number_key(value) for value in one.values]

    def _row(self, n: int) -> TableRow:
        values = [(one.values[n], plot) for plot, one in self._series]
        cells = (
            TableCell(self._labels.period(self.periods[n]), (False, float(n), "")),
            *(_number(value, plot, self._labels) for value, plot in values),
            self._status(n),
            self._sources(n),
        )
        return TableRow(self.periods[n], cells, any(value.known for value, _ in values))

    def _known(self, n: int) -> list[Value]:
        return [one.values[n] for _, one in self._series if one.values[n].known]

    def _status(self, n: int) -> TableCell:
        known = self._known(n)
        values = [one.values[n] for _, one in self._series]
        text = _status(values, self._series, self._labels)
        strength = max((value.status.strength for value in known), default=_LAST)
        return TableCell(text, (not known, strength, text))

    def _sources(self, n: int) -> TableCell:
        text = _sources(self._known(n), self._names, self._labels)
        return TableCell(text, (not text, 0.0, text.casefold()))


def balance_table(
    title: str,
    periods: Sequence[Period],
    series: Sequence[tuple[Plot, Series]],
    names: Mapping[str, str],
    labels: Labels,
) -> BalanceTable:
    """Return the table of some series.

    Args:
        title: The finding.
        periods: One row each.
        series: With the panel they belong to.
        names: Short names of the sources by id.
        labels: Language.
    """
    columns = (
        TableColumn("period", labels("Period"), ColumnKind.PERIOD),
        *(
            TableColumn(
                _key(one),
                _heading(plot, one, labels),
                ColumnKind.VALUE,
                tone,
                (one.label, plot.unit.text),
            )
            for plot, one in series
            for tone in ("" if one.by_sign else one.colour,)
        ),
        TableColumn("status", labels("Status"), ColumnKind.STATUS),
        TableColumn("sources", labels("Sources"), ColumnKind.SOURCES),
    )
    return BalanceTable(title, columns, Rows(periods, series, names, labels))


def _key(one: Series) -> str:
    return f"{one.key}.{one.reporter}"


def _heading(plot: Plot, one: Series, labels: Labels) -> str:
    if not plot.unit.text:
        return one.label
    return labels("{series}, {unit}", series=one.label, unit=plot.unit.text)


def _number(value: Value, plot: Plot, labels: Labels) -> TableCell:
    text = labels.value(
        value, plot.magnitude, decimals=full_decimals(plot), signed=plot.signed
    )
    key = _number_key(value)
    if not value.known:
        return TableCell(text, key, None, reason(value, labels))
    return TableCell(text, key, value.amount)


def _number_key(value: Value) -> Key:
    return (not value.known, value.amount if value.known else 0.0, "")


def _status(
    values: Sequence[Value], series: Sequence[tuple[Plot, Series]], labels: Labels
) -> str:
    """Return the status of all, or of each where they differ."""
    told = [
        (one.label, status_text([value], labels))
        for value, (_, one) in zip(values, series, strict=True)
        if value.known
    ]
    if len({status for _, status in told}) <= 1:
        return told[0][1] if told else ""
    return listed(
        (
            labels("{series}: {status}", series=label, status=status)
            for label, status in told
        ),
        labels,
    )


def _sources(known: Sequence[Value], names: Mapping[str, str], labels: Labels) -> str:
    ids = dict.fromkeys(each for value in known for each in value.source_ids())
    return listed(dict.fromkeys(names.get(each, each) for each in ids), labels)
