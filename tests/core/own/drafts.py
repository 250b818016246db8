"""Drafts that can be saved, for property tests."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.checks import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST_CITATION,
    LONGEST_PLACE,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
)
from vnjp_desktop.core.own.draft import Draft, Origin
from vnjp_desktop.core.terms import IMPORTANCES, KINDS, THEMES

DATES = st.one_of(
    st.integers(FIRST_YEAR, LAST_YEAR).map(str),
    st.dates().filter(lambda day: FIRST_YEAR <= day.year <= LAST_YEAR).map(str),
)
# Every letter there is, half ones and control characters too.
ANY = st.characters()
TRICKY = st.sampled_from(
    [
        "=1+1",
        'a "b"',
        "a,b;c",
        "\r\n",
        "日越共同声明",
        "Việt Nam",
        "'",
        "\ufeff",
        "\x00",
    ]
)


def texts(longest):
    """Texts no longer than allowed, the odd ones more often than by chance."""
    return st.one_of(st.text(ANY, max_size=min(longest, 40)), TRICKY)


def wordings(longest):
    return st.builds(Names, texts(longest), texts(longest), texts(longest))


def _in_order(made):
    """The end after the beginning, and something in what must not be empty.

    Drafts without flaws are made, rather than found among those with some.
    """
    first, last = sorted((made.date, made.end_date or made.date))
    return replace(
        made,
        date=first,
        end_date=last if made.end_date else "",
        title=replace(made.title, vi=f"T{made.title.vi}"[:LONGEST_TITLE]),
        citation=f"{made.citation}c"[-LONGEST_CITATION:],
    )


def drafts(sources):
    """Drafts without a flaw."""
    made = st.builds(
        Draft,
        DATES,
        st.one_of(st.just(""), DATES),
        wordings(LONGEST_TITLE),
        wordings(LONGEST_SUMMARY),
        st.sampled_from(sorted(KINDS)),
        st.sampled_from(sorted(THEMES)),
        st.sampled_from(sorted(IMPORTANCES)),
        texts(LONGEST_PLACE),
        st.sampled_from(Origin),
        st.sampled_from(sorted(sources)),
        texts(LONGEST_CITATION),
    )
    return made.map(_in_order)
