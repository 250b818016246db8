"""Fonts that figures ask for."""

from __future__ import annotations

import math
from typing import Final

# First a text face with Vietnamese letters that the system is likely to have,
# then the Japanese faces of Linux, Windows and macOS that fill the gaps.
FONT_FAMILIES: Final = (
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "DejaVu Sans",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Yu Gothic UI",
    "Yu Gothic",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Meiryo",
    "IPAexGothic",
    "Arial",
)


def letter_px(size: float) -> int:
    """Return the size at which all painters draw letters: a whole px.

    Qt rounds letter sizes on most systems; agreeing on it keeps widths equal.
    """
    return max(1, math.floor(size + 0.5))
