"""Who gives way to whom: room for texts, shortening and wrapping."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from unicodedata import category as _category
from unicodedata import east_asian_width

from vnjp_desktop.core.figure.marks import Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnjp_desktop.core.figure.marks import Measure

ELLIPSIS: Final = "…"
_JOINER: Final = "\u200d"
_SMALL_KANA: Final = frozenset("ぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ")
# Unicode categories: closing and other punctuation and length marks do not begin
# a line, opening punctuation does not end one.
_NOT_FIRST: Final = frozenset({"Pe", "Pf", "Po", "Lm"})
_NOT_LAST: Final = frozenset({"Ps", "Pi"})
_BREAK_AFTER: Final = frozenset("-\u2013\u2014/")
_WAVES: Final = frozenset("\u301c\uff5e")
_KATAKANA: Final = frozenset(chr(code) for code in range(0x30A1, 0x30FF))
_WIDE: Final = frozenset("WF")


@dataclass(slots=True)
class _Row:
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def free(self, left: float, right: float) -> bool:
        n = bisect_left(self.starts, right)
        return n == 0 or self.ends[n - 1] <= left

    def take(self, left: float, right: float) -> None:
        n = bisect_left(self.starts, left)
        self.starts.insert(n, left)
        self.ends.insert(n, right)


class Slots:
    """Rows in which stretches are taken and never overlap."""

    def __init__(self, rows: int) -> None:
        self._rows = [_Row() for _ in range(rows)]

    def __len__(self) -> int:
        return len(self._rows)

    def free(self, row: int, left: float, right: float) -> bool:
        """Tell whether nothing in a row overlaps left..right."""
        return self._rows[row].free(left, right)

    def among(self, rows: Iterable[int], left: float, right: float) -> list[int]:
        """Return those rows in which nothing overlaps left..right."""
        every = self._rows
        return [row for row in rows if every[row].free(left, right)]

    def take(self, row: int, left: float, right: float) -> None:
        """Occupy a stretch that is free."""
        self._rows[row].take(left, right)

    def place(
        self, left: float, right: float, order: Iterable[int] | None = None
    ) -> int | None:
        """Occupy the first row with room and return it; None when all are full."""
        for row in range(len(self._rows)) if order is None else order:
            if self._rows[row].free(left, right):
                self._rows[row].take(left, right)
                return row
        return None


def graphemes(text: str) -> list[str]:
    """Return the letters as a reader counts them, marks with their base."""
    parts: list[str] = []
    for char in text:
        if parts and (_extends(char) or parts[-1].endswith(_JOINER)):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def fit(
    text: str,
    width: float,
    size: float,
    measure: Measure,
    weight: Weight = Weight.NORMAL,
) -> str:
    """Return the text, shortened with an ellipsis; empty when none fits."""
    if measure(text, size, weight) <= width:
        return text
    letters = graphemes(text)
    low, high = 0, len(letters)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(_cut(letters, middle), size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return _cut(letters, low) if low else ""


def wrap(
    text: str,
    width: float,
    size: float,
    measure: Measure,
    *,
    max_lines: int = 2,
    weight: Weight = Weight.NORMAL,
) -> tuple[str, ...]:
    """Return lines that fit; the last one ends in an ellipsis if text remains.

    Lines break at spaces, after hyphens and slashes and between Chinese and
    Japanese letters, yet not before closing or after opening punctuation.
    """
    pieces: list[str] = []
    for piece in _pieces(text):
        whole = measure(piece.rstrip(), size, weight) <= width
        pieces += [piece] if whole else graphemes(piece)
    lines: list[str] = []
    line = ""
    for n, piece in enumerate(pieces):
        if not line or measure((line + piece).rstrip(), size, weight) <= width:
            line += piece
            continue
        if len(lines) == max_lines - 1:
            line += "".join(pieces[n:])
            break
        lines.append(line.rstrip(" ·"))
        line = piece
    if line:
        lines.append(line)
    return tuple(fit(done.strip(), width, size, measure, weight) for done in lines)


def spread(
    positions: Sequence[float], gap: float, low: float, high: float
) -> tuple[float, ...]:
    """Return positions moved as little as possible to stand a gap apart.

    The order is kept and all lie in low..high; where there is no room for the
    gap, they stand evenly.
    """
    if not positions:
        return ()
    gap = min(gap, (high - low) / max(1, len(positions) - 1))
    order = sorted(range(len(positions)), key=lambda n: positions[n])
    blocks: list[tuple[float, int]] = []  # mean of (position - rank * gap), members
    for rank, n in enumerate(order):
        mean, members = positions[n] - rank * gap, 1
        while blocks and blocks[-1][0] >= mean:
            before, count = blocks.pop()
            mean = (before * count + mean * members) / (count + members)
            members += count
        blocks.append((mean, members))
    ceiling = high - (len(positions) - 1) * gap
    bases = [
        max(low, min(mean, ceiling)) for mean, count in blocks for _ in range(count)
    ]
    result = [0.0] * len(positions)
    for rank, n in enumerate(order):
        result[n] = bases[rank] + rank * gap
    return tuple(result)


def is_wide(char: str) -> bool:
    """Tell whether a letter is Chinese or Japanese, with no spaces between words."""
    return east_asian_width(char) in _WIDE


def _cut(letters: list[str], count: int) -> str:
    return "".join(letters[:count]).rstrip(" ,;·-、\u2013") + ELLIPSIS


def _extends(char: str) -> bool:
    # Combining marks, the joiner and variation selectors, emoji skin tones.
    return (
        _category(char) in {"Mn", "Mc", "Me"}
        or char == _JOINER
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def _pieces(text: str) -> list[str]:
    """Cut a text at every place where a line may break."""
    pieces: list[str] = []
    before = ""
    for letter in graphemes(text):
        if pieces and not _may_break(before, letter):
            pieces[-1] += letter
        else:
            pieces.append(letter)
        before = letter
    return pieces


def _may_break(before: str, after: str) -> bool:
    first, last = after[0], before[0]
    if last.isspace() or first.isspace():
        return last.isspace() and not first.isspace()
    if _category(first) in _NOT_FIRST or first in _SMALL_KANA:
        return False
    if _category(last) in _NOT_LAST:
        return False
    if last in _BREAK_AFTER:  # a sign and its number stay together, as do years
        return not first.isdigit()
    if first in _BREAK_AFTER or _one_word(last, first):
        return False
    return is_wide(last) or is_wide(first)


def _one_word(last: str, first: str) -> bool:
    """Tell whether a break would tear 2025年 or a loan word in katakana."""
    if last.isdigit() or (first.isdigit() and last in _WAVES):
        return True
    return first in _WAVES or (last in _KATAKANA and first in _KATAKANA)
