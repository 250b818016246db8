"""Fonts of charts and figures, and the width of texts in them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import name

from PySide6.QtGui import QFont, QFontMetricsF

from vnjp_desktop.core.figure.fonts import FONT_FAMILIES, letter_px
from vnjp_desktop.core.figure.labels import is_wide
from vnjp_desktop.core.figure.marks import Weight

_WEIGHTS: Final = {
    Weight.NORMAL: QFont.Weight.Normal,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
}


@lru_cache(maxsize=256)
def font(size: float, weight: Weight) -> QFont:
    """Return the font of a text, its size counted in px on every device."""
    result = QFont(list(FONT_FAMILIES))
    result.setPixelSize(letter_px(size))
    result.setWeight(_WEIGHTS[weight])
    # Hinted widths differ with the zoom, laid out texts would not keep theirs.
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setFeature(QFont.Tag("tnum"), 1)
    result.setFeature(QFont.Tag("liga"), 0)  # "ffi" is to be found as three letters
    return result


@lru_cache(maxsize=256)
def _metrics(size: float, weight: Weight) -> QFontMetricsF:
    return QFontMetricsF(font(size, weight))


@lru_cache(maxsize=65536)
def text_width(text: str, size: float, weight: Weight = Weight.NORMAL) -> float:
    """Return the advance of a text in px, kerning included."""
    return _metrics(size, weight).horizontalAdvance(text)


class QtMeasure:
    """Measures texts as the painter draws them; an application must exist."""

    def __call__(
        self, text: str, size: float, weight: Weight = Weight.NORMAL, /
    ) -> float:
        """Return the advance in px."""
        return text_width(text, size, weight)


def missing_fonts(text: str) -> tuple[str, ...]:
    """Return the languages whose letters in a text no installed font can draw.

    ``ja`` stands for Chinese and Japanese letters, ``vi`` for Latin ones and
    ``und`` for any other. Qt falls back to every font it finds; what is still
    missing would be boxes.
    """
    metrics = _metrics(12.0, Weight.NORMAL)
    missing = {
        _language(char)
        for char in set(text)
        if char.isprintable() and not metrics.inFontUcs4(ord(char))
    }
    return tuple(language for language in ("vi", "ja", "und") if language in missing)


def _language(char: str) -> str:
    if is_wide(char):
        return "ja"
    return "vi" if name(char, "").startswith(("LATIN", "COMBINING")) else "und"
