"""The category table as a value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import Caption
    from vnjp_desktop.core.claims import Flow, Status
    from vnjp_desktop.core.labels import Labels, UnitName
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import Party
    from vnjp_desktop.core.state import Sort, ViewState
    from vnjp_desktop.core.values import Value


class Place(NamedTuple):
    """What a table is about.

    Attributes:
        reporter: Code of the party whose statistics are shown.
        flow: Exports or imports.
        period: When.
        unit: Currency.
    """

    reporter: str
    flow: Flow
    period: Period
    unit: str


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One commodity group in one period.

    Attributes:
        rank: Place by value among all groups of the period, 1 the largest;
            0 for the lines that are not groups (total, remainder).
        category: Slug, the key of the row; empty for the total.
        label: Name in the language.
        local_name: Name in the language of the first party, in English where
            that is the language already; shown muted beside the label.
        sector: Code of the sector the group belongs to.
        value: Value in the period.
        share: Share of the total of the flow, in per cent.
        change: Change on the same period a year earlier, in the unit.
        growth: The same in per cent.
        trend: The last 24 months, in plain units; None is a gap.
        part_of: Label of the group it is a part of, or empty.
    """

    rank: int
    category: str
    label: str
    local_name: str
    sector: str
    value: Value
    share: Value
    change: Value
    growth: Value
    trend: tuple[float | None, ...] = ()
    part_of: str = ""

    @property
    def status(self) -> Status:
        """Observation status of the value."""
        return self.value.status


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of the table is in sight.

    Attributes:
        count: Rows shown.
        groups: Rows there are in the period.
        share: Share of the rows shown in the total, in per cent.
        text: The same in words, for the line below the table.
    """

    count: int
    groups: int
    share: Value
    text: str


@dataclass(frozen=True, slots=True)
class EmptyReason:
    """Why no row is shown, and the view in which there would be some.

    Attributes:
        text: The reason, in words.
        action: Wording of the way out; empty when there is none.
        reporter: Reporter, ...
        period: ... period, ...
        filter: ... filter ...
        unit: ... and unit of that view.
    """

    text: str
    action: str
    reporter: str
    period: Period | None
    filter: str
    unit: str

    def remedied(self, state: ViewState) -> ViewState:
        """Return the view the way out leads to."""
        return replace(
            state,
            reporter=self.reporter,
            period=self.period,
            filter=self.filter,
            unit=self.unit,
        )


@dataclass(frozen=True, slots=True)
class CategoriesTable:
    """Everything the category view shows.

    Attributes:
        caption: The words around it.
        period: The period the rows are about.
        earlier: The period the changes compare with.
        flow: Exports or imports.
        reporter: Whose statistics they are.
        unit: Unit of the values, at the size the rows are written in.
        rows: The groups shown, in the order shown.
        total: The flow as stated for the whole country.
        remainder: What the groups do not itemise; None when nothing is left.
        largest: Value of the first rank, that a full bar stands for; 0 without.
        shown: How much of the table is in sight.
        sort: The order of the rows.
        filter: The text the rows match.
        periods: The periods that can be chosen, latest first.
        months: First and last month of the trends; empty without any.
        empty: Why there is no row; None when there are some.
        labels: The language the cells are written in when they are looked at.
    """

    caption: Caption
    period: Period
    earlier: Period
    flow: Flow
    reporter: Party
    unit: UnitName
    rows: tuple[CategoryRow, ...]
    total: CategoryRow
    remainder: CategoryRow | None
    largest: float
    shown: Shown
    sort: Sort
    filter: str
    periods: tuple[Period, ...]
    months: tuple[Period, ...]
    empty: EmptyReason | None
    labels: Labels = field(compare=False, repr=False)
