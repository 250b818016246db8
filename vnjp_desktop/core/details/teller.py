"""Values, claims and sources in words, shared by all parts of the inspector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.captions import short_publisher
from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.details.spec import Line, Section
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.own.draft import NOTE, NOTE_TITLE
from vnjp_desktop.core.periods import PartialDate
from vnjp_desktop.core.terms import LANGUAGE_NAMES, SOURCE_KINDS, STATUSES, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.claims import Claim
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Names
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.records import Source
    from vnjp_desktop.core.values import Value

SEPARATOR: Final = " · "
_ROUND_DIGITS: Final = 4  # a press figure; longer ones come from tables
_LANGUAGES: Final = ("en", "vi", "ja")  # those the package words everything in


@dataclass(frozen=True, slots=True)
class Teller:
    """Words things of one dataset in one language."""

    dataset: Dataset
    labels: Labels

    def money(
        self, value: Value, size: Magnitude | None = None, *, signed: bool = False
    ) -> str:
        """Return an amount with its unit; without a size the fitting one."""
        fitting = size or self.magnitude(value)
        return self.labels.value(value, fitting, signed=signed, with_unit=True)

    def percent(self, value: Value, *, signed: bool = False) -> str:
        """Return a share or a growth."""
        return self.labels.value(value, Magnitude.PLAIN, signed=signed, with_unit=True)

    def magnitude(self, *values: Value) -> Magnitude:
        """Return the size in which the largest of some values is at least one."""
        largest = max(
            (value for value in values if value.known), key=_size, default=None
        )
        if largest is None:
            return Magnitude.LARGE
        large = self.labels.unit(largest.unit, Magnitude.LARGE).factor
        return Magnitude.LARGE if _size(largest) >= large else Magnitude.SMALL

    def claimed(self, claim: Claim, size: Magnitude | None = None) -> str:
        """Return what a claim says: round figures in the unit they were said in."""
        value = derive.stated(claim, claim.period)
        return self.money(value, size if claim.digits > _ROUND_DIGITS else None)

    def status(self, status: Status) -> str:
        """Return a status in words, empty when the source states none."""
        known = status is not Status.UNKNOWN
        return word(self.labels, STATUSES, status) if known else ""

    def publisher(self, source_id: str) -> str:
        """Return the short name of who published a source."""
        source = self.dataset.sources.get(source_id)
        return short_publisher(source.publisher) if source else source_id

    def publishers(self, source_ids: Iterable[str]) -> str:
        """Return the short names of several, each once."""
        names = [self.publisher(source_id) for source_id in source_ids]
        return self.labels.join(list(dict.fromkeys(names)))

    def address(self, source_ids: Iterable[str]) -> str:
        """Return the first address among sources, empty when none has one."""
        found = (self.dataset.sources.get(key) for key in source_ids)
        return next((_link(source) for source in found if source and _link(source)), "")

    def when(self, period: Period) -> str:
        """Return a period in words; of several whole years the years alone."""
        first, last = period.start, period.end
        if (first.month, last.month) == (1, 12):
            return self.labels.years(first.year, last.year)
        return self.labels.period(period)

    def published(self, source_id: str) -> str:
        """Return the date of a source in words, empty when it has none."""
        source = self.dataset.sources.get(source_id)
        if source is None or not source.published:
            return ""
        return self.labels.date(PartialDate.parse(source.published))

    def sources(self, source_ids: Iterable[str]) -> tuple[Section, ...]:
        """Return the cards of sources under their heading, nothing for none."""
        known = dict.fromkeys(key for key in source_ids if key in self.dataset.sources)
        lines = tuple(self._card(key) for key in known)
        return section(self.labels("Sources"), lines, cards=True)

    def other_names(self, names: Names) -> tuple[Section, ...]:
        """Return the wordings in the languages that are not on screen."""
        shown = self.labels.language
        lines = tuple(
            Line(getattr(names, code), word(self.labels, LANGUAGE_NAMES, code))
            for code in _LANGUAGES
            if code != shown and getattr(names, code)
        )
        return section(self.labels("Names"), lines)

    def _card(self, source_id: str) -> Line:
        source = self.dataset.sources[source_id]
        facts = (
            source.publisher,
            source.author,
            self.published(source_id),
            word(self.labels, LANGUAGE_NAMES, source.language),
            word(self.labels, SOURCE_KINDS, source.kind),
        )
        noted = source.source_id == NOTE.source_id
        title = self.labels(NOTE_TITLE) if noted else source.title
        return Line(title, detail=joined(facts), url=_link(source))


def joined(facts: Iterable[str]) -> str:
    """Return facts in a row, empty ones left out."""
    return SEPARATOR.join(fact for fact in facts if fact)


def section(
    title: str,
    lines: Iterable[Line],
    *,
    cards: bool = False,
    series: tuple[float | None, ...] = (),
) -> tuple[Section, ...]:
    """Return a section, or nothing when it would be empty."""
    told = tuple(lines)
    return (Section(title, told, cards, series),) if told else ()


def _size(value: Value) -> float:
    return abs(value.amount)


def _link(source: Source) -> str:
    """Return the address alone; some are followed by a remark."""
    address = source.url.partition(" ")[0]
    return address if address.startswith(("http://", "https://")) else ""
