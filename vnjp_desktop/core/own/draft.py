"""An event as a user writes it, and the event and source it becomes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.folding import fold
from vnjp_desktop.core.labels import Names, mark
from vnjp_desktop.core.own.dates import read_date
from vnjp_desktop.core.records import Event, Source

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from vnjp_desktop.core.periods import PartialDate

PREFIX: Final = "own-"  # of every id that a user's event or source has
KIND: Final = "own"  # of sources
NOTE_TITLE: Final = mark("Own note")
NOT_WORDED: Final = Names("", "", "")
_LEAST_TRUSTED: Final = 5
_WORDS, _LETTERS, _DIGEST = 5, 40, 8  # of an id
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_UNPRINTED: Final = ("Cc", "Cs", "Zl", "Zp")  # controls, half letters, line ends

NOTE: Final = Source(
    f"{PREFIX}note", NOTE_TITLE, "", "", "", "", "", KIND, _LEAST_TRUSTED, "", own=True
)
"""The source of events that rest on nothing but their writer."""


class Origin(StrEnum):
    """Where the writer has it from."""

    SOURCE = "source"  # one of the dataset
    CITATION = "citation"  # in the writer's own words
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form; nothing of it need be right.

    Attributes:
        date: As typed.
        end_date: As typed; empty for a point in time.
        title: In one to three languages.
        summary: In none to three languages.
        kind: Code of a kind.
        theme: Code of a theme.
        importance: 1 to 5.
        place: Where it was, or empty.
        origin: Which of the following tells the source.
        source_id: A source of the dataset.
        citation: A source in words.
    """

    date: str = ""
    end_date: str = ""
    title: Names = NOT_WORDED
    summary: Names = NOT_WORDED
    kind: str = "agreement"
    theme: str = "politics"
    importance: int = 3
    place: str = ""
    origin: Origin = Origin.SOURCE
    source_id: str = ""
    citation: str = ""


def tidy(draft: Draft) -> Draft:
    """Return the draft without spaces around and letters that do not print."""
    names, texts = draft.title, draft.summary
    return replace(
        draft,
        date=_line(draft.date),
        end_date=_line(draft.end_date),
        title=Names(*map(_line, (names.en, names.vi, names.ja))),
        summary=Names(*map(_lines, (texts.en, texts.vi, texts.ja))),
        place=_line(draft.place),
        citation=_line(draft.citation),
    )


def draft_of(event: Event, sources: Mapping[str, Source]) -> Draft:
    """Return what the form shows of an own event; of its sources the first."""
    source = sources[event.source_ids[0]]
    origin = Origin.SOURCE
    if source.source_id == NOTE.source_id:
        origin = Origin.NOTE
    elif source.kind == KIND:
        origin = Origin.CITATION
    return Draft(
        date_text(event.date),
        date_text(event.end_date),
        event.title,
        event.summary,
        event.kind,
        event.theme,
        event.importance,
        event.place,
        origin,
        source.source_id if origin is Origin.SOURCE else "",
        source.title if origin is Origin.CITATION else "",
    )


def event_of(
    draft: Draft,
    language: str,
    sources: Mapping[str, Source],
    event_id: str,
    before: Event | None = None,
) -> tuple[Event, Source]:
    """Return the event of a draft without flaws, and its source.

    Args:
        draft: What stands in the form.
        language: The language its dates may be written in.
        sources: The sources that can be named.
        event_id: Id of the event.
        before: The event as it was; what the form does not show stays.
    """
    clean = tidy(draft)
    source = _source(clean, sources)
    further = before.source_ids[1:] if before else ()
    event = Event(
        event_id,
        read_date(clean.date, language),
        read_date(clean.end_date, language) if clean.end_date else None,
        clean.kind,
        clean.theme,
        clean.importance,
        clean.title,
        clean.summary,
        before.partnership_level if before else "",
        clean.place,
        tuple(dict.fromkeys((source.source_id, *further))),
        before.note if before else "",
        own=True,
    )
    return event, source


def new_id(draft: Draft, language: str, taken: Container[str]) -> str:
    """Return an id for a new event: its date, a few words, unlike any other."""
    clean = tidy(draft)
    words = _slug(clean.title.within(language))
    parts = (str(read_date(clean.date, language)), *words)
    return unlike(PREFIX + "-".join(parts), taken)


def unlike(wanted: str, taken: Container[str]) -> str:
    """Return an id, numbered when it is taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def date_text(date: PartialDate | None) -> str:
    """Return a date in ISO form, empty for none."""
    return "" if date is None else str(date)


def _source(draft: Draft, sources: Mapping[str, Source]) -> Source:
    if draft.origin is Origin.NOTE:
        return NOTE
    if draft.origin is Origin.SOURCE:
        return sources[draft.source_id]
    digest = hashlib.sha256(draft.citation.encode()).hexdigest()[:_DIGEST]
    address = _ADDRESS.search(draft.citation)
    return replace(
        NOTE,
        source_id=PREFIX + "-".join((*_slug(draft.citation), digest)),
        title=draft.citation,
        url=address[0].rstrip(".,;:)]") if address else "",
    )


def _slug(text: str) -> tuple[str, ...]:
    """Return the first words in plain letters; none for Japanese."""
    words = re.findall("[a-z0-9]+", fold(text))[:_WORDS]
    return tuple("-".join(words)[:_LETTERS].strip("-").split("-")) if words else ()


def _line(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    printed = (
        " " if unicodedata.category(letter) in _UNPRINTED else letter
        for letter in plain
    )
    return re.sub(" +", " ", "".join(printed)).strip()


def _lines(text: str) -> str:
    """Return several lines, each cleaned; no blank ones around them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(map(_line, lines)).strip()
