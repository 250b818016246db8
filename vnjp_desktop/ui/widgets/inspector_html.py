"""The inspector's content as rich text: one document lays out at once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.details.spec import Tone
from vnjp_desktop.core.figure.labels import is_wide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.details.spec import Details, Line, Section
    from vnjp_desktop.dataio.theme import Theme

LONGEST_BESIDE: Final = 16  # characters of a label that leave room for the text
LONGEST_TEXT: Final = 28  # characters that fit beside such a label
GO: Final = "go"  # scheme of inside links: go:event/…


def html_of(details: Details, theme: Theme) -> str:
    """Return the whole content; series are images named ``series:N``."""
    return f"<html><body>{''.join(_parts(details, theme))}</body></html>"


def _parts(details: Details, theme: Theme) -> Iterator[str]:
    if details.badge:
        yield (
            f'<table cellpadding="3" cellspacing="0" bgcolor="{theme["accent_tint"]}">'
            f'<tr><td style="padding-left: 8px; padding-right: 8px;">'
            f'<span style="font-size: 11px; font-weight: 600;">'
            f"{escape(details.badge)}</span></td></tr></table>"
        )
    yield (
        '<p style="font-size: 16px; font-weight: 600; margin: 8px 0 2px 0;">'
        f"{_text(details.title)}</p>"
    )
    if details.subtitle:
        yield _paragraph(details.subtitle, theme["muted"])
    if details.text:
        yield f'<p style="margin: 6px 0 0 0;">{_text(details.text)}</p>'
    for index, section in enumerate(details.sections):
        yield from _section(section, index, theme)


def _section(section: Section, index: int, theme: Theme) -> Iterator[str]:
    yield (
        f'<p style="font-size: 11px; color: {theme["muted"]}; margin: 18px 0 3px 0;">'
        f"{_text(section.title.upper())}</p>"
    )
    if section.series:
        yield f'<p style="margin: 2px 0;"><img src="series:{index}"></p>'
    for line in section.lines:
        if line.tone is Tone.WARNING:
            yield _card(_line(line, theme), theme["warning"], theme["warning_tint"])
        elif section.cards:
            yield _card(_line(line, theme), theme["line"], theme["panel"])
        else:
            yield _line(line, theme)


def _card(content: str, border: str, fill: str) -> str:
    return (
        '<table width="100%" cellpadding="7" cellspacing="0" border="1" '
        f'style="border-color: {border}; border-style: solid; margin-top: 6px; '
        'border-collapse: collapse;" '
        f'bgcolor="{fill}"><tr><td>{content}</td></tr></table>'
    )


def _line(line: Line, theme: Theme) -> str:
    text = _linked(line, theme)
    label = _label(line, theme)
    short = _width(line.text) <= LONGEST_TEXT and line.go is None
    if label and short and _width(line.label) <= LONGEST_BESIDE:
        body = f'<p style="margin: 3px 0 0 0;">{label}&nbsp;&nbsp;{text}</p>'
    else:
        above = f'<p style="margin: 5px 0 0 0;">{label}</p>' if label else ""
        margin = "0" if label else "3px"
        below = f'<p style="margin: {margin} 0 0 0;">{text}</p>' if text else ""
        body = above + below
    if line.detail:
        body += _paragraph(line.detail, theme["muted"], size=12)
    return body


def _width(text: str) -> int:
    """Return the width in letters; those of Japanese count twice."""
    return sum(2 if is_wide(letter) else 1 for letter in text)


def _label(line: Line, theme: Theme) -> str:
    if not line.label:
        return ""
    words = f'<span style="color: {theme["muted"]};">{_text(line.label)}</span>'
    if not line.colour:
        return words
    return f'<span style="color: {theme[line.colour]};">■</span> {words}'


def _linked(line: Line, theme: Theme) -> str:
    text = _text(line.text)
    href = line.url
    if line.go is not None:
        href = f"{GO}:{line.go.kind}/{line.go.key}"
    if href and text:
        style = f"color: {theme['accent']}; text-decoration: none;"
        return f'<a href="{escape(href, quote=True)}" style="{style}">{text}</a>'
    if line.tone is Tone.MUTED:
        return f'<span style="color: {theme["muted"]};">{text}</span>'
    return text


def _paragraph(text: str, colour: str, *, size: int = 13) -> str:
    return (
        f'<p style="color: {colour}; font-size: {size}px; margin: 1px 0 0 0;">'
        f"{_text(text)}</p>"
    )


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
