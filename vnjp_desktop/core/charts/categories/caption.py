"""The words around the category table, made from the numbers in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.captions import paragraph, rate_note, source_line
from vnjp_desktop.core.charts.categories.rows import telling_decimals
from vnjp_desktop.core.charts.spec import Caption
from vnjp_desktop.core.charts.trade import estimated
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.labels import Magnitude, mark
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.terms import STATUSES, word
from vnjp_desktop.core.values import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnjp_desktop.core.charts.categories.spec import CategoryRow, Place
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value

HALF: Final = 50.0
LARGEST_NAMED: Final = 3

COUNTS: Final = (
    mark("Two"),
    mark("Three"),
    mark("Four"),
    mark("Five"),
    mark("Six"),
    mark("Seven"),
    mark("Eight"),
    mark("Nine"),
    mark("Ten"),
)


class CaptionWriter:
    """Words one table: who trades with whom, when, in which unit."""

    def __init__(self, dataset: Dataset, labels: Labels, place: Place) -> None:
        self._dataset = dataset
        self._labels = labels
        self._flow = place.flow
        self._period = place.period
        self._unit = place.unit
        reporter = dataset.relation.party(place.reporter)
        partner = dataset.relation.partner(place.reporter)
        self._parties = {
            "reporter": labels.name(reporter.name),
            "partner": labels.name(partner.name),
        }

    def caption(
        self,
        ranked: Sequence[CategoryRow],
        shown: Sequence[CategoryRow],
        total: CategoryRow,
        months: tuple[Period, ...],
    ) -> Caption:
        """Return the caption of a table.

        Args:
            ranked: All groups, the largest first.
            shown: The groups that match the filter.
            total: The line of the whole flow.
            months: First and last month of the trends.
        """
        return Caption(
            title=self._title(ranked),
            subtitle=self._subtitle([*ranked, total]),
            sentence=self._sentence(ranked, shown, total),
            note=self._note(shown, total, months),
            source=source_line(
                self._dataset, [row.value for row in [*ranked, total]], self._labels
            ),
        )

    def goods(self) -> str:
        """Return what the table is about: the exports of one party to the other."""
        labels, parties = self._labels, self._parties
        if self._flow is Flow.EXPORT:
            return labels("{reporter}’s exports to {partner}", **parties)
        return labels("{reporter}’s imports from {partner}", **parties)

    def _title(self, ranked: Sequence[CategoryRow]) -> str:
        if not ranked:
            return self._labels(
                "{goods} by commodity group, {period}",
                goods=self.goods(),
                period=self._labels.period(self._period),
            )
        shares = [row.share.amount for row in ranked if row.share.known]
        if not shares:
            return self._led_by(ranked[0].label)
        running = 0.0
        for n, share in enumerate(shares, 1):
            running += share
            if running >= HALF:
                return self._half(n, ranked[0].label)
        return self._part(len(shares), running)

    def _half(self, n: int, largest: str) -> str:
        labels, parties = self._labels, self._parties
        export = self._flow is Flow.EXPORT
        if n == 1 and export:
            return labels(
                "{group} alone: at least half of what {reporter} sells to {partner}",
                group=largest,
                **parties,
            )
        if n == 1:
            return labels(
                "{group} alone: at least half of what {reporter} buys from {partner}",
                group=largest,
                **parties,
            )
        in_words = n - 2 < len(COUNTS)
        count = labels(COUNTS[n - 2]) if in_words else labels.number(n, 0)
        if export:
            return labels(
                "{count} groups carry half of what {reporter} sells to {partner}",
                count=count,
                **parties,
            )
        return labels(
            "{count} groups carry half of what {reporter} buys from {partner}",
            count=count,
            **parties,
        )

    def _part(self, n: int, percent: float) -> str:
        labels = self._labels
        share = labels.number(percent, telling_decimals(percent))
        if self._flow is Flow.EXPORT:
            return labels.plural(
                "{n} group listed: {share}% of what {reporter} sells to {partner}",
                "{n} groups listed: {share}% of what {reporter} sells to {partner}",
                n,
                share=share,
                **self._parties,
            )
        return labels.plural(
            "{n} group listed: {share}% of what {reporter} buys from {partner}",
            "{n} groups listed: {share}% of what {reporter} buys from {partner}",
            n,
            share=share,
            **self._parties,
        )

    def _led_by(self, group: str) -> str:
        if self._flow is Flow.EXPORT:
            return self._labels(
                "{group}: the largest group known of what {reporter} sells to "
                "{partner}",
                group=group,
                **self._parties,
            )
        return self._labels(
            "{group}: the largest group known of what {reporter} buys from {partner}",
            group=group,
            **self._parties,
        )

    def _subtitle(self, rows: Sequence[CategoryRow]) -> str:
        labels = self._labels
        unit = labels.unit(self._unit, Magnitude.SMALL).text
        valuations = {row.value.valuation for row in rows if row.value.valuation}
        what = labels("{goods} by commodity group", goods=self.goods())
        period = labels.period(self._period)
        if len(valuations) != 1:
            return labels(
                "{what}, {period}, {unit}", what=what, period=period, unit=unit
            )
        return labels(
            "{what}, {period}, {unit}, {valuation}",
            what=what,
            period=period,
            unit=unit,
            valuation=valuations.pop(),
        )

    def _sentence(
        self,
        ranked: Sequence[CategoryRow],
        shown: Sequence[CategoryRow],
        total: CategoryRow,
    ) -> str:
        if not ranked:
            return self._title(ranked)
        labels = self._labels
        head = labels(
            "{goods} by commodity group, {period}: {total} in all.",
            goods=self.goods(),
            period=labels.period(self._period),
            total=_spoken(labels, total.value),
        )
        largest = [
            labels("{group} {value}", group=r.label, value=_spoken(labels, r.value))
            for r in sorted(shown, key=lambda row: row.rank)[:LARGEST_NAMED]
        ]
        if not largest:
            return head
        count = labels.plural(
            "{shown} of {n} group shown, led by {largest}.",
            "{shown} of {n} groups shown, led by {largest}.",
            len(ranked),
            shown=labels.number(len(shown), 0),
            largest=labels.join(largest),
        )
        return paragraph([head, count], labels)

    def _note(
        self,
        shown: Sequence[CategoryRow],
        total: CategoryRow,
        months: tuple[Period, ...],
    ) -> str:
        if not shown:
            return ""
        labels = self._labels
        rows = [*shown, total]
        parts = [self._status_key(rows)]
        if any(row.change.known for row in rows):
            earlier = labels.period(self._period.year_earlier())
            parts.append(labels("Change: compared with {period}.", period=earlier))
        if months:
            whole = Period(months[0].start, months[-1].end, Frequency.OTHER)
            stretch = labels.period(whole)
            parts.append(labels("Trend: {months}.", months=stretch))
        values = [row.value for row in rows]
        if any(estimated(value) for value in values):
            parts.append(labels("Hatched bars are estimated or derived."))
        parts.append(rate_note(self._dataset, values, labels))
        parts.append(self._disputed(shown))
        return paragraph(parts, labels)

    def _status_key(self, rows: Iterable[CategoryRow]) -> str:
        present = {row.status for row in rows if row.value.known}
        key = [
            f"{status.value} = {word(self._labels, STATUSES, status)}"
            for status in Status
            if status in present and status is not Status.UNKNOWN
        ]
        if not key:
            return ""
        return self._labels("Status: {key}.", key=self._labels.join(key))

    def _disputed(self, rows: Iterable[CategoryRow]) -> str:
        n = sum(disagrees(row.value) for row in rows)
        if not n:
            return ""
        return self._labels.plural(
            "For {n} group another source differs.",
            "For {n} groups another source differs.",
            n,
        )


def disagrees(value: Value) -> bool:
    """Tell whether some source contradicts a value (revisions aside)."""
    return any(d.kind is Difference.DISAGREEMENT for d in value.disagreements)


def _spoken(labels: Labels, value: Value) -> str:
    return labels.value(value, Magnitude.SMALL, with_unit=True)
