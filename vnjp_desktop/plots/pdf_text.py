"""Text that can be searched and copied out of PDF files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontDatabase, QRawFont

from vnjp_desktop.core.figure.marks import Weight
from vnjp_desktop.plots.measure import font

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIZE: Final = 12.0
_SYSTEMS: Final = (
    QFontDatabase.WritingSystem.Latin,
    QFontDatabase.WritingSystem.Japanese,
)
# <first> <last> then one letter, or a list of them, in the map of a font.
_ENTRY: Final = re.compile(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )(\[[^]]*\]|<[0-9A-F]{4}>)")
_LETTER: Final = re.compile(rb"<([0-9A-F]{4})>")
_MAP: Final = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)


def with_true_letters(pdf: bytes, texts: Iterable[str]) -> bytes:
    """Return a file whose glyphs stand for the letters of the texts.

    Where several letters share a glyph, Qt names the one with the lowest code:
    日 would be copied and found only as the radical U+2F47. The map from glyphs
    to letters is written plainly, so each can be exchanged in its place.
    """
    wanted = _Letters({letter for text in texts for letter in text})

    def entry(match: re.Match[bytes]) -> bytes:
        return match[1] + _LETTER.sub(wanted.exchange, match[2])

    return _MAP.sub(lambda block: _ENTRY.sub(entry, block[0]), pdf)


class _Letters:
    """The letters of a text, to be found by a letter of the same glyph."""

    def __init__(self, letters: set[str]) -> None:
        self._letters = letters
        self._fonts = [
            QRawFont.fromFont(font(_SIZE, weight), system)
            for weight in Weight
            for system in _SYSTEMS
        ]
        self._by_glyph = [
            {_glyph(raw, letter): letter for letter in sorted(letters)}
            for raw in self._fonts
        ]

    def exchange(self, match: re.Match[bytes]) -> bytes:
        letter = chr(int(match[1], 16))
        if letter not in self._letters:
            for raw, by_glyph in zip(self._fonts, self._by_glyph, strict=True):
                twin = by_glyph.get(_glyph(raw, letter) or -1)
                if twin is not None and ord(twin) <= 0xFFFF:  # noqa: PLR2004 -- 4 digits
                    return b"<%04X>" % ord(twin)
        return match[0]


def _glyph(raw: QRawFont, letter: str) -> int:
    glyphs = raw.glyphIndexesForString(letter)
    return glyphs[0] if glyphs else 0
