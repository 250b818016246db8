"""The numbers of the category table, before anything is filtered or sorted."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.categories.spec import CategoryRow, Shown
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.values import Missing, Operation, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.categories.spec import Place
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Names
    from vnjp_desktop.core.values import Value

TREND_MONTHS: Final = 24
ALL: Final = 100.0
ROUNDING: Final = 1e-6  # of the total: less is rounding, not goods left out
LANGUAGES: Final = ("en", "vi", "ja")  # those the package names groups in


class RowBuilder:
    """Reads the ledger for one reporter, flow, period and unit."""

    def __init__(
        self,
        dataset: Dataset,
        labels: Labels,
        place: Place,
        periods: Sequence[Period],
    ) -> None:
        self._dataset = dataset
        self._ledger = dataset.ledger
        self._labels = labels
        self._key = (place.reporter, place.flow)
        self._period = place.period
        self._unit = place.unit
        self.trend_months = trend_months(periods)

    def ranked(self) -> tuple[CategoryRow, ...]:
        """Return the groups of the period, the largest first."""
        keys = self._ledger.categories_in(self._period, *self._key)
        values = {key: self._value(key) for key in keys}
        known = [key for key in keys if values[key].known]
        known.sort(key=lambda key: -values[key].amount)
        return tuple(self._group(n, key, values[key]) for n, key in enumerate(known, 1))

    def total(self) -> CategoryRow:
        """Return the line of the whole flow, as stated for the country."""
        value = self._value("")
        name = self._labels("Total, all groups")
        return self._row(0, "", (name, "", ""), value, _share(value, value))

    def remainder(
        self, total: CategoryRow, rows: Sequence[CategoryRow]
    ) -> CategoryRow | None:
        """Return what the total holds beyond the groups, None when nothing."""
        whole = total.value
        if not whole.known or not rows:
            return None
        parts = [row.value for row in rows]
        listed = derive.added(Operation.SUM_OF_GROUPS, parts, self._period)
        value = derive.subtracted(Operation.NOT_ITEMISED, whole, listed, self._period)
        if abs(value.amount) <= max(value.quantum, abs(whole.amount) * ROUNDING):
            return None
        nothing = missing(self._unit, self._period, Missing.NOT_PUBLISHED)
        return CategoryRow(
            0,
            "",
            self._labels("Not itemised"),
            "",
            "",
            value,
            _share(value, whole),
            nothing,
            missing(derive.PERCENT, self._period, Missing.NOT_PUBLISHED),
        )

    def _value(self, key: str) -> Value:
        return self._ledger.value(self._period, *self._key, key, self._unit)

    def _group(self, rank: int, key: str, value: Value) -> CategoryRow:
        group = self._dataset.categories[key]
        parent = self._dataset.categories.get(group.parent)
        part_of = self._labels.name(parent.label) if parent else ""
        names = (self._labels.name(group.label), self._other(group.label), part_of)
        share = self._ledger.share(self._period, *self._key, key)
        return self._row(rank, key, names, value, share, group.sector)

    def _row(
        self,
        rank: int,
        key: str,
        names: tuple[str, str, str],
        value: Value,
        share: Value,
        sector: str = "",
    ) -> CategoryRow:
        label, other, part_of = names
        place = (self._period, *self._key, key, self._unit)
        return CategoryRow(
            rank,
            key,
            label,
            other,
            sector,
            value,
            share,
            self._ledger.change(*place),
            self._ledger.growth(*place),
            self._trend(key),
            part_of,
        )

    def _other(self, names: Names) -> str:
        """Return the name to show muted beside the label."""
        home = source_language(self._dataset)
        other = names.within("en" if home == self._labels.language else home)
        return "" if other == self._labels.name(names) else other

    def _trend(self, key: str) -> tuple[float | None, ...]:
        values = (
            self._ledger.value(month, *self._key, key, self._unit)
            for month in self.trend_months
        )
        return tuple(value.amount if value.known else None for value in values)


@lru_cache(maxsize=4)
def source_language(dataset: Dataset) -> str:
    """Return the language most claims on groups were stated in, English without.

    It is the language in which the names of the groups are at home.
    """
    spoken = Counter(
        dataset.sources[claim.source_id].language
        for claim in dataset.claims
        if claim.category and claim.source_id in dataset.sources
    )
    named = [language for language, _ in spoken.most_common() if language in LANGUAGES]
    return named[0] if named else "en"


def trend_months(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Return the 24 months up to the last one with groups, none without."""
    months = [p for p in periods if p.frequency is Frequency.MONTHLY]
    if not months:
        return ()
    last = max(months)
    first = Period.month(last.start.year - 2, last.start.month)
    stretch = Period(first.start, last.end, Frequency.OTHER).months
    return stretch[-TREND_MONTHS:]


def shown_part(
    rows: Sequence[CategoryRow], groups: int, total: CategoryRow, labels: Labels
) -> Shown:
    """Return how much of a table some of its rows are.

    Args:
        rows: The rows in sight.
        groups: How many there are in all.
        total: The line of the whole flow.
        labels: The language of the wording.
    """
    whole = total.value
    values = [row.value for row in rows]
    share = missing(derive.PERCENT, whole.period, Missing.INPUT)
    if values:
        summed = derive.added(Operation.SUM_OF_GROUPS, values, whole.period)
        share = _share(summed, whole)
    places = {"shown": labels.number(len(rows), 0)}
    if share.known:
        decimals = 0 if len(rows) == groups else telling_decimals(share.amount)
        places["share"] = labels.value(
            share, Magnitude.PLAIN, decimals=decimals, with_unit=True
        )
        text = labels.plural(
            "{shown} of {n} group shown, {share} of the total",
            "{shown} of {n} groups shown, {share} of the total",
            groups,
            **places,
        )
    else:
        text = labels.plural(
            "{shown} of {n} group shown",
            "{shown} of {n} groups shown",
            groups,
            **places,
        )
    return Shown(len(rows), groups, share, text)


def telling_decimals(percent: float) -> int:
    """Return the decimals with which a part reads neither as all nor as nothing."""
    most = 3
    return next((n for n in range(most) if 0 < round(percent, n) < ALL), most)


def _share(part: Value, whole: Value) -> Value:
    """Return a part in per cent of the whole, missing where either is."""
    if part.known and whole.known:
        return derive.share(part, whole)
    return missing(derive.PERCENT, part.period, Missing.INPUT)
