"""What a panel of the trade balance view shows, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Magnitude, UnitName
    from vnjp_desktop.core.values import Value


class Drawn(StrEnum):
    """How a series is drawn; told apart without colour."""

    LINE = "line"
    MARKED = "marked"  # a finer line with a diamond at its points
    BARS = "bars"
    PINS = "pins"  # thin bars that end in a diamond


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One value a period; compared by identity, so it can key caches.

    Attributes:
        key: Stable name, as in files.
        label: Name in the language.
        short: A shorter one for narrow charts.
        colour: Token; bars by sign have that of surplus or deficit.
        values: One for each period of the chart.
        drawn: How it is drawn.
        reporter: Whose figures.
        by_sign: Whether its bars have the colour of their sign.
        across: Places of values that compare two kinds of statistics.
        details: What is told beside each value: its growth, or the gap between
            two reporters; empty for nothing.
        sums: Whether its values are by their nature sums of months.
    """

    key: str
    label: str
    short: str
    colour: str
    values: tuple[Value, ...]
    drawn: Drawn
    reporter: str
    by_sign: bool = False
    across: frozenset[int] = frozenset()
    details: tuple[Value, ...] = ()
    sums: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """What one panel shows.

    Attributes:
        series: Drawn in order, the last on top.
        unit: Name and size of the unit.
        magnitude: How its values are written.
        decimals: The most that are written at the end of a line.
        heading: Name of a lower panel.
        detail: What it shows.
        reference: Where a line runs across, in units of the panel.
        shaded: Whether the area between the first two lines is filled.
        logarithmic: Whether its scale is.
        signed: Whether plus signs are written.
    """

    series: tuple[Series, ...]
    unit: UnitName
    magnitude: Magnitude
    decimals: int = 1
    heading: str = ""
    detail: str = ""
    reference: float | None = None
    shaded: bool = False
    logarithmic: bool = False
    signed: bool = False

    @property
    def barred(self) -> bool:
        """Whether it shows bars, which rise from zero."""
        return any(one.drawn in (Drawn.BARS, Drawn.PINS) for one in self.series)
