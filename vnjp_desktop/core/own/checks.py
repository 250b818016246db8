"""What is wrong with a draft, field by field, and how to say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.own.dates import read_date
from vnjp_desktop.core.own.draft import Origin, tidy
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.own.draft import Draft
    from vnjp_desktop.core.periods import PartialDate

FIRST_YEAR, LAST_YEAR = 1000, 2999
LONGEST_TITLE: Final = 120
LONGEST_SUMMARY: Final = 2000
LONGEST_PLACE: Final = 120
LONGEST_CITATION: Final = 500
DATE_FORMS: Final = mark("2023, 2023-11, 27 November 2023 or 2023-11-27")


class Part(StrEnum):
    """Fields of the form; the values are those of the draft."""

    DATE = "date"
    END_DATE = "end_date"
    TITLE = "title"
    SUMMARY = "summary"
    KIND = "kind"
    THEME = "theme"
    IMPORTANCE = "importance"
    PLACE = "place"
    SOURCE = "source"


class Wrong(StrEnum):
    """Ways in which a field can be wrong."""

    DATE_MISSING = "date-missing"
    DATE_UNREADABLE = "date-unreadable"
    YEAR_OUTSIDE = "year-outside"
    END_BEFORE = "end-before"
    TITLE_MISSING = "title-missing"
    TOO_LONG = "too-long"
    CHOICE = "choice"
    SOURCE_MISSING = "source-missing"
    SOURCE_UNKNOWN = "source-unknown"
    CITATION_MISSING = "citation-missing"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a draft.

    Attributes:
        part: The field.
        code: What is wrong.
        most: The most letters it may have, where it is too long.
    """

    part: Part
    code: Wrong
    most: int = 0


_WORDS: Final[Mapping[Wrong, str]] = {
    Wrong.DATE_MISSING: mark("When was it? A year, a month or a day."),
    Wrong.DATE_UNREADABLE: mark("This is not a date. Write it like {forms}."),
    Wrong.YEAR_OUTSIDE: mark("The year must lie between {first} and {last}."),
    Wrong.END_BEFORE: mark("It ends before it begins."),
    Wrong.TITLE_MISSING: mark("A title in at least one language is needed."),
    Wrong.TOO_LONG: mark("Too long: at most {most} characters."),
    Wrong.CHOICE: mark("Choose from the list."),
    Wrong.SOURCE_MISSING: mark(
        "Where is it from? Type part of a name and choose a source."
    ),
    Wrong.SOURCE_UNKNOWN: mark("There is no such source: choose one from the list."),
    Wrong.CITATION_MISSING: mark("Who says so, and where?"),
}


def flaws(draft: Draft, language: str, sources: Container[str]) -> Mapping[Part, Flaw]:
    """Return the first flaw of each field; nothing for a draft to be saved.

    Args:
        draft: What stands in the form.
        language: The language its dates may be written in.
        sources: Ids of the sources that can be named.
    """
    clean = tidy(draft)
    found: dict[Part, Flaw] = {}
    for flaw in (
        *_dates(clean, language),
        *_lengths(clean),
        *_choices(clean),
        *_source(clean, sources),
    ):
        found.setdefault(flaw.part, flaw)
    return found


def reason(flaw: Flaw, labels: Labels) -> str:
    """Say what is wrong and what would be right."""
    return labels(
        _WORDS[flaw.code],
        forms=labels(DATE_FORMS),
        first=str(FIRST_YEAR),
        last=str(LAST_YEAR),
        most=labels.number(flaw.most),
    )


def _dates(draft: Draft, language: str) -> Iterator[Flaw]:
    if not draft.date:
        yield Flaw(Part.DATE, Wrong.DATE_MISSING)
    read: dict[Part, PartialDate] = {}
    for part, text in ((Part.DATE, draft.date), (Part.END_DATE, draft.end_date)):
        if not text:
            continue
        try:
            read[part] = read_date(text, language)
        except ValueError:
            yield Flaw(part, Wrong.DATE_UNREADABLE)
            continue
        if not FIRST_YEAR <= read[part].start.year <= LAST_YEAR:
            yield Flaw(part, Wrong.YEAR_OUTSIDE)
    if len(read) > 1 and read[Part.END_DATE].end < read[Part.DATE].start:
        yield Flaw(Part.END_DATE, Wrong.END_BEFORE)


def _lengths(draft: Draft) -> Iterator[Flaw]:
    titles = (draft.title.en, draft.title.vi, draft.title.ja)
    summaries = (draft.summary.en, draft.summary.vi, draft.summary.ja)
    if not any(titles):
        yield Flaw(Part.TITLE, Wrong.TITLE_MISSING)
    for part, texts, most in (
        (Part.TITLE, titles, LONGEST_TITLE),
        (Part.SUMMARY, summaries, LONGEST_SUMMARY),
        (Part.PLACE, (draft.place,), LONGEST_PLACE),
    ):
        if max(map(len, texts)) > most:
            yield Flaw(part, Wrong.TOO_LONG, most)


def _choices(draft: Draft) -> Iterator[Flaw]:
    for part, chosen, allowed in (
        (Part.KIND, draft.kind, KINDS),
        (Part.THEME, draft.theme, THEMES),
        (Part.IMPORTANCE, draft.importance, IMPORTANCES),
    ):
        if chosen not in allowed:
            yield Flaw(part, Wrong.CHOICE)


def _source(draft: Draft, sources: Container[str]) -> Iterator[Flaw]:
    if draft.origin is Origin.CITATION:
        if not draft.citation:
            yield Flaw(Part.SOURCE, Wrong.CITATION_MISSING)
        elif len(draft.citation) > LONGEST_CITATION:
            yield Flaw(Part.SOURCE, Wrong.TOO_LONG, LONGEST_CITATION)
    elif draft.origin is Origin.SOURCE and draft.source_id not in sources:
        missing = not draft.source_id
        code = Wrong.SOURCE_MISSING if missing else Wrong.SOURCE_UNKNOWN
        yield Flaw(Part.SOURCE, code)
