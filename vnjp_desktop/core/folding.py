"""Text made comparable: search without accents, sorting by the alphabet.

Pure Python, so that the window, the files and the command line put rows in the
same order with or without Qt and without any locale installed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

# Marks that change a Japanese syllable (ga is not ka): they are kept.
_VOICING: Final = ("\u3099", "\u309a")
# What NFD does not take apart.
_PLAIN: Final = str.maketrans({"đ": "d", "ß": "ss", "ø": "o", "ł": "l"})
_KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}

# Vietnamese letters are letters of their own; tones only break ties, in the
# order of the dictionaries: level, grave, hook above, tilde, acute, dot below.
_VIETNAMESE: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
_SHAPES: Final = "\u0306\u0302\u031b"

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text as a searcher means it.

    Case, accents (``đ`` too), character width and the choice of kana no longer
    matter; runs of spaces count as one.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
    parts = unicodedata.normalize("NFD", plain)
    kept = "".join(
        char for char in parts if char in _VOICING or not unicodedata.combining(char)
    )
    joined = unicodedata.normalize("NFC", kept).translate(_KATAKANA)
    return " ".join(joined.split())


def contains(text: str, wanted: str) -> bool:
    """Tell whether every word wanted occurs in the text, accents aside."""
    folded = fold(text)
    return all(word in folded for word in fold(wanted).split())


def sort_key(text: str, language: str) -> SortKey:
    """Return a key that orders names by the alphabet of a language.

    Vietnamese follows its dictionaries. Japanese names are ordered by kana,
    then by the code of the characters: readings of kanji are not known here.
    """
    whole = unicodedata.normalize("NFKC", text)
    lower = whole.casefold()
    if language == "ja":
        return tuple((2, ord(c)) for c in lower.translate(_KATAKANA)), (), whole
    return _latin_key(lower, whole, vietnamese=language == "vi")


def _latin_key(lower: str, whole: str, *, vietnamese: bool) -> SortKey:
    letters: list[tuple[int, int]] = []
    accents: list[int] = []
    for syllable in _letters(lower):
        base = syllable[0]
        if vietnamese:
            base = _with_shape(syllable)
        letters.append(_weight(base))
        accents.append(_accent(syllable, shapes=not vietnamese))
    return tuple(letters), tuple(accents), whole


def _letters(text: str) -> list[str]:
    """Split into letters, each with the marks that belong to it."""
    found: list[str] = []
    for char in unicodedata.normalize("NFD", text):
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _with_shape(letter: str) -> str:
    """Return the Vietnamese letter (``ơ``) without its tone."""
    shape = "".join(char for char in letter[1:] if char in _SHAPES)
    return unicodedata.normalize("NFC", letter[0] + shape)


def _weight(letter: str) -> tuple[int, int]:
    """Order: spaces and signs, digits, Latin letters, everything else."""
    rank = _VIETNAMESE.find(letter)
    if rank >= 0:
        return 2, rank
    if letter.isdigit():
        return 1, ord(letter)
    return (3 if letter.isalpha() else 0), ord(letter)


def _accent(letter: str, *, shapes: bool) -> int:
    """Weight of the marks that only break ties."""
    weight = 0
    for mark in letter[1:]:
        if mark in _TONES:
            weight += 1 + _TONES.index(mark)
        elif mark not in _SHAPES or shapes:
            weight += 10 * (ord(mark) - 0x2FF)
    return weight
