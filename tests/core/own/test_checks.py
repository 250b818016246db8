"""What is wrong with a draft, and how it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.checks import Flaw, Part, Wrong, flaws, reason
from vnjp_desktop.core.own.draft import Draft, Origin

FINE = Draft("2024", title=Names("", "", "訪問"), origin=Origin.NOTE)


@pytest.mark.parametrize(
    ("changes", "part", "code"),
    [
        ({"date": " "}, Part.DATE, Wrong.DATE_MISSING),
        ({"date": "soon"}, Part.DATE, Wrong.DATE_UNREADABLE),
        ({"date": "2023-02-30"}, Part.DATE, Wrong.DATE_UNREADABLE),
        ({"date": "0999"}, Part.DATE, Wrong.YEAR_OUTSIDE),
        ({"date": "3000"}, Part.DATE, Wrong.YEAR_OUTSIDE),
        ({"end_date": "later"}, Part.END_DATE, Wrong.DATE_UNREADABLE),
        ({"end_date": "9999"}, Part.END_DATE, Wrong.YEAR_OUTSIDE),
        ({"end_date": "2023-12-31"}, Part.END_DATE, Wrong.END_BEFORE),
        ({"title": Names("", " ", "\n")}, Part.TITLE, Wrong.TITLE_MISSING),
        ({"title": Names("x" * 121, "", "")}, Part.TITLE, Wrong.TOO_LONG),
        ({"summary": Names("", "x" * 2001, "")}, Part.SUMMARY, Wrong.TOO_LONG),
        ({"place": "x" * 121}, Part.PLACE, Wrong.TOO_LONG),
        ({"kind": "party"}, Part.KIND, Wrong.CHOICE),
        ({"theme": ""}, Part.THEME, Wrong.CHOICE),
        ({"importance": 6}, Part.IMPORTANCE, Wrong.CHOICE),
        ({"origin": Origin.SOURCE}, Part.SOURCE, Wrong.SOURCE_MISSING),
        (
            {"origin": Origin.SOURCE, "source_id": "nobody"},
            Part.SOURCE,
            Wrong.SOURCE_UNKNOWN,
        ),
        ({"origin": Origin.CITATION}, Part.SOURCE, Wrong.CITATION_MISSING),
        (
            {"origin": Origin.CITATION, "citation": "x" * 501},
            Part.SOURCE,
            Wrong.TOO_LONG,
        ),
    ],
)
def test_each_field_is_checked(changes, part, code):
    found = flaws(replace(FINE, **changes), "en", {"mofa"})
    assert {part: flaw.code for part, flaw in found.items()} == {part: code}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"date": "2024-05", "end_date": "2024"},
        {"date": "2024-05-01", "end_date": "2024-05-01"},
        {"date": "2024", "end_date": "2024-03"},
        {"title": Names("x" * 120, "", "")},
        {"origin": Origin.SOURCE, "source_id": "mofa"},
        {"origin": Origin.CITATION, "citation": "Nhân Dân"},
    ],
)
def test_what_is_right_has_no_flaw(changes):
    assert flaws(replace(FINE, **changes), "en", {"mofa"}) == {}


def test_dates_are_those_of_the_language():
    draft = replace(FINE, date="27/11/2023")
    assert flaws(draft, "vi", ()) == {}
    assert set(flaws(draft, "en", ())) == {Part.DATE}


def test_everything_wrong_is_named_at_once():
    found = flaws(Draft(), "en", ())
    assert set(found) == {Part.DATE, Part.TITLE, Part.SOURCE}


def test_every_flaw_is_worded(labels, english):
    said = [reason(Flaw(Part.DATE, code, 120), labels) for code in Wrong]
    assert len(set(said)) == len(Wrong)
    assert not any("{" in text for text in said)
    assert "1000" in said[list(Wrong).index(Wrong.YEAR_OUTSIDE)]
    assert "120" in said[list(Wrong).index(Wrong.TOO_LONG)]
    assert "2023" in said[list(Wrong).index(Wrong.DATE_UNREADABLE)]
    if labels.language != "en":
        english = [reason(Flaw(Part.DATE, code, 120), english) for code in Wrong]
        assert not set(said) & set(english)
