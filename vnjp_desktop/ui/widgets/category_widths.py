"""How wide the columns of the category table are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vnjp_desktop.core.state import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

PAD: Final = 10  # px on either side of a cell's text


class Need(NamedTuple):
    """What a column can do with.

    Attributes:
        least: Below it the table scrolls sideways.
        good: What it gets first where there is room.
        most: More than that would be wasted.
    """

    least: int
    good: int
    most: int


def fixed(width: float) -> Need:
    """Return the need of a column that has one good width."""
    return Need(round(width), round(width), round(width))


def share_out(room: int, needs: Mapping[Column, Need]) -> dict[Column, int]:
    """Return the widths for a room: the least, then the good, then the most.

    Names come first in each round; what nobody wants is theirs as well.
    """
    widths = {column: need.least for column, need in needs.items()}
    spare = room - sum(widths.values())
    order = sorted(needs, key=lambda column: column is not Column.CATEGORY)
    for level in (1, 2):
        for column in order:
            extra = max(0, min(spare, needs[column][level] - widths[column]))
            widths[column] += extra
            spare -= extra
    if Column.CATEGORY in widths:
        widths[Column.CATEGORY] += max(0, spare)
    return widths
