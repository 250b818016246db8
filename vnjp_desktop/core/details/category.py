"""The inspector about one commodity group."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.categories.rows import trend_months
from vnjp_desktop.core.charts.categories.table import shown_period
from vnjp_desktop.core.details.disputes import disputes
from vnjp_desktop.core.details.lineage import absence, making
from vnjp_desktop.core.details.period import growth_words
from vnjp_desktop.core.details.spec import Details, Go, Line, Section, Tone
from vnjp_desktop.core.details.teller import Teller, joined, section
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.terms import FLOWS, SECTORS, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.core.values import Value

_COMPARED: Final = 5  # periods with several sources that are listed


def category_details(
    dataset: Dataset, state: ViewState, labels: Labels, slug: str
) -> Details:
    """Return what is known about a group; KeyError for an unknown one."""
    names = dataset.categories[slug].label
    view = _View(dataset, state, labels, slug)
    made = ((word(labels, FLOWS, state.flow), view.value),)
    return Details(
        badge=joined(dict.fromkeys((labels.name(names), names.en, names.vi, names.ja))),
        title=view.title(),
        subtitle=view.subtitle(),
        sections=(
            *view.trend(),
            *section(labels("Values"), view.figures()),
            *making(view.teller, made),
            *section(labels("Several sources"), view.compared()),
            *section(labels("Scope"), view.scope()),
            *view.teller.sources(view.source_ids()),
            *disputes(view.teller, (view.value,), view.claim_ids()),
        ),
    )


class _View:
    """One group in the period, flow and unit of a state."""

    def __init__(
        self, dataset: Dataset, state: ViewState, labels: Labels, slug: str
    ) -> None:
        self._dataset = dataset
        self._ledger = dataset.ledger
        self._state = state
        self._labels = labels
        self._slug = slug
        self._category = dataset.categories[slug]
        self._period = shown_period(dataset, state)
        self.teller = Teller(dataset, labels)
        self.value = self._value(self._period)

    def title(self) -> str:
        """Return value, period and growth in one line."""
        labels, when = self._labels, self._labels.period(self._period)
        if not self.value.known:
            return labels("No figure for {period}", period=when)
        words = {"amount": self._amount(self.value), "period": when}
        growth = growth_words(self.teller, self._growth())
        if not growth:
            return labels("{amount} in {period}", **words)
        return labels("{amount} in {period}, {growth}", **words, growth=growth)

    def subtitle(self) -> str:
        """Return flow, sector and chapters of the Harmonised System."""
        chapters = self._category.hs_chapters
        covers = self._labels("roughly HS {chapters}", chapters=chapters)
        return joined(
            (
                word(self._labels, FLOWS, self._state.flow),
                word(self._labels, SECTORS, self._category.sector),
                covers if chapters else "",
            )
        )

    def trend(self) -> tuple[Section, ...]:
        """Return the last 24 months as a line, with its latest figure."""
        place = (self._state.reporter, self._state.flow)
        values = [
            self._value(month)
            for month in trend_months(self._ledger.category_periods(*place))
        ]
        known = [value for value in values if value.known]
        if not known:
            return ()
        latest = known[-1]
        line = Line(self._amount(latest), self._labels.period(latest.period))
        series = tuple(value.amount if value.known else None for value in values)
        title = self._labels.plural("Last {n} month", "Last {n} months", len(values))
        return (Section(title, (line,), series=series),)

    def figures(self) -> Iterator[Line]:
        """Yield value, share with rank, and change."""
        labels = self._labels
        name = word(labels, FLOWS, self._state.flow)
        if not self.value.known:
            yield absence(self.teller, self.value, name)
            return
        status = self.teller.status(self.value.status)
        yield Line(
            self._amount(self.value), name, status, colour=self._state.flow.value
        )
        place = (self._period, self._state.reporter, self._state.flow, self._slug)
        share = self._ledger.share(*place)
        if share.known:
            yield Line(
                self.teller.percent(share), labels("Share of the total"), self._rank()
            )
        change = self._ledger.change(*place, self._state.unit)
        if change.known:
            yield Line(
                self.teller.money(change, Magnitude.SMALL, signed=True),
                labels("Change"),
                growth_words(self.teller, self._growth()),
            )

    def compared(self) -> Iterator[Line]:
        """Yield periods for which several sources state a figure, latest first."""
        stated: dict[Period, set[str]] = {}
        for claim in self._claims():
            stated.setdefault(claim.period, set()).add(claim.source_id)
        several = [period for period, sources in stated.items() if len(sources) > 1]
        order = sorted(several, key=lambda p: (p != self._period, -p.end.toordinal()))
        for period in order[:_COMPARED]:
            yield self._comparison(period)

    def scope(self) -> Iterator[Line]:
        """Yield the group it is part of, its own parts, and what to mind."""
        groups, labels = self._dataset.categories, self._labels
        parent = groups.get(self._category.parent)
        if parent is not None:
            go = Go("category", parent.category)
            yield Line(labels.name(parent.label), labels("Part of"), go=go)
        for group in groups.values():
            if group.parent == self._slug:
                go = Go("category", group.category)
                yield Line(labels.name(group.label), labels("Includes"), go=go)
        if self._category.note:
            yield Line(self._category.note, tone=Tone.MUTED)

    def source_ids(self) -> tuple[str, ...]:
        """Return the sources of the value, then those that state another."""
        others = (claim.source_id for claim in self._about(self._period))
        return (*self.value.source_ids(), *others)

    def claim_ids(self) -> tuple[str, ...]:
        """Return every claim about the group and flow in any period."""
        return tuple(claim.claim_id for claim in self._claims())

    def _claims(self) -> Iterator[Claim]:
        key = (self._state.reporter, self._state.flow, self._slug)
        for claim in self._dataset.claims:
            about = (claim.reporter, claim.flow, claim.category)
            if about == key and not math.isnan(claim.value):
                yield claim

    def _about(self, period: Period) -> tuple[Claim, ...]:
        state = self._state
        return self._ledger.claims_about(period, state.reporter, state.flow, self._slug)

    def _comparison(self, period: Period) -> Line:
        """Return what each source says of a period, and whether they agree."""
        claims = self._about(period)
        parts = [
            self._labels(
                "{publisher} {amount}",
                publisher=self.teller.publisher(claim.source_id),
                amount=self.teller.claimed(claim, Magnitude.SMALL),
            )
            for claim in claims
        ]
        differ = self._value(period).disagreements
        verdict = (
            self._labels("They do not all agree.")
            if differ
            else self._labels("They agree.")
        )
        return Line(
            joined(dict.fromkeys(parts)),
            self._labels.period(period),
            verdict,
            Tone.WARNING if differ else Tone.NORMAL,
        )

    def _rank(self) -> str:
        """Return the place among the groups of the period, empty for a part."""
        state = self._state
        keys = self._ledger.categories_in(self._period, state.reporter, state.flow)
        if self._slug not in keys:
            return ""
        amounts = (self._value(self._period, key).amount for key in keys)
        larger = sum(1 for amount in amounts if amount > self.value.amount)
        return self._labels(
            "rank {rank} of {groups}",
            rank=self._labels.number(larger + 1),
            groups=self._labels.number(len(keys)),
        )

    def _value(self, period: Period, slug: str = "") -> Value:
        state = self._state
        return self._ledger.value(
            period, state.reporter, state.flow, slug or self._slug, state.unit
        )

    def _growth(self) -> Value:
        state = self._state
        return self._ledger.growth(
            self._period, state.reporter, state.flow, self._slug, state.unit
        )

    def _amount(self, value: Value) -> str:
        return self.teller.money(value, Magnitude.SMALL)
