"""What the inspector says as rich text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from vnjp_desktop.core.details.spec import Details, Go, Line, Section, Tone
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui.widgets.inspector_html import html_of

if TYPE_CHECKING:
    from vnjp_desktop.dataio.theme import Theme

KINDS = ("L", "N", "P", "S", "M")
LETTERS = st.characters(categories=KINDS, include_characters=" \n\t")
TEXTS = st.text(st.one_of(LETTERS, st.sampled_from("<>&\"' ")), max_size=40)
GOES = st.one_of(st.none(), st.builds(Go, st.sampled_from(["event"]), st.just("a-b")))
LINES = st.builds(
    Line,
    text=TEXTS,
    label=TEXTS,
    detail=TEXTS,
    tone=st.sampled_from(Tone),
    colour=st.sampled_from(["", "export"]),
    go=GOES,
    url=st.sampled_from(["", "https://example.org/?a=1&b=<2>\"'"]),
)
SECTIONS = st.builds(
    Section,
    title=TEXTS,
    lines=st.lists(LINES, max_size=3).map(tuple),
    cards=st.booleans(),
)
DETAILS = st.builds(
    Details,
    badge=TEXTS,
    title=TEXTS,
    subtitle=TEXTS,
    text=TEXTS,
    sections=st.lists(SECTIONS, max_size=2).map(tuple),
)


@pytest.fixture(scope="module")
def light() -> Theme:
    return load_theme("light")


def read(details: Details, theme: Theme) -> str:
    """Return what a reader finds."""
    document = QTextDocument()
    document.setHtml(html_of(details, theme))
    return document.toPlainText()


def squeezed(text: str) -> str:
    """Return a text without the spaces, which a document may set anew."""
    return "".join(text.replace("\N{OBJECT REPLACEMENT CHARACTER}", "").split())


def texts_of(details: Details) -> list[str]:
    found = [details.badge, details.title, details.subtitle, details.text]
    for section in details.sections:
        found.append(section.title.upper())
        for line in section.lines:
            found += [line.label, line.text, line.detail]
    return found


@pytest.mark.usefixtures("qapp")
@settings(max_examples=80)
@given(details=DETAILS)
def test_every_text_can_be_read(light: Theme, details: Details) -> None:
    said = squeezed(read(details, light))
    for text in texts_of(details):
        assert squeezed(text) in said


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "a < b && c > d",
        "&lt;tag&gt; &amp; &nbsp;",
        "\"quoted\" and 'quoted'",
        "</p></body></html> after",
        "<script>alert(1)</script>",
        "<img src='file:///etc/passwd'>",
        "<!-- hidden -->",
        "Việt Nam – 日本 – Δ",
        unicodedata.normalize("NFD", "kim ngạch"),
    ],
)
def test_awkward_texts_are_shown_as_they_are(light: Theme, text: str) -> None:
    line = Line(text, label=text, detail=text, url="https://example.org")
    details = Details(text, text, text, text, (Section(text, (line,)),))
    said = read(details, light)
    assert said.count(text) >= 7
    assert text.upper() in said


@pytest.mark.usefixtures("qapp")
def test_paragraphs_keep_their_lines(light: Theme) -> None:
    details = Details("", "Title", text="first\nsecond")
    assert read(details, light).splitlines() == ["Title", "first", "second"]


def test_a_link_leads_where_it_says(light: Theme) -> None:
    url = "https://example.org/a?b=1&c=2"
    lines = (
        Line("inside", go=Go("period", "2023-01:2023-10")),
        Line("outside", url=url),
        Line("neither"),
    )
    html = html_of(Details("", "T", sections=(Section("S", lines),)), light)
    assert 'href="go:period/2023-01:2023-10"' in html
    assert 'href="https://example.org/a?b=1&amp;c=2"' in html
    assert html.count("<a ") == 2


def test_a_url_cannot_leave_its_place(light: Theme) -> None:
    line = Line("x", url='https://example.org/"><b>')
    html = html_of(Details("", "T", sections=(Section("S", (line,)),)), light)
    assert "<b>" not in html


def test_no_link_without_words(light: Theme) -> None:
    line = Line("", label="Label", go=Go("event", "a"))
    html = html_of(Details("", "T", sections=(Section("S", (line,)),)), light)
    assert "<a " not in html


@pytest.mark.parametrize("name", ["light", "dark"])
def test_tones_have_their_colours(name: str) -> None:
    theme = load_theme(name)
    lines = (
        Line("quiet", tone=Tone.MUTED),
        Line("look out", tone=Tone.WARNING),
        Line("12.5", label="Exports", colour="export"),
    )
    html = html_of(Details("", "T", sections=(Section("S", lines),)), theme)
    for token in ("muted", "warning", "warning_tint", "export"):
        assert theme[token] in html


def test_a_series_has_its_picture(light: Theme) -> None:
    sections = (Section("A"), Section("B", series=(1.0, None, 2.0)))
    html = html_of(Details("", "T", sections=sections), light)
    assert html.count("<img ") == 1
    assert 'src="series:1"' in html


def test_what_is_short_stands_beside_its_label(light: Theme) -> None:
    short = Line("24.2", label="Exports")
    long = Line("A sentence that has to have a line of its own", label="Exports")
    html = [
        html_of(Details("", "T", sections=(Section("S", (line,)),)), light)
        for line in (short, long)
    ]
    assert html[0].count("<p ") == html[1].count("<p ") - 1


def test_letters_of_double_width_count_twice(light: Theme) -> None:
    narrow = Line("a" * 20, label="b" * 10)
    wide = Line("日" * 20, label="本" * 10)
    html = [
        html_of(Details("", "T", sections=(Section("S", (line,)),)), light)
        for line in (narrow, wide)
    ]
    assert html[0].count("<p ") == html[1].count("<p ") - 1
