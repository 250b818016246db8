"""A visible mark, and what its place depends on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnjp_desktop.core.figure.timeline.shapes import Extent, Shape, Side

if TYPE_CHECKING:
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.figure.scales import TimeScale
    from vnjp_desktop.core.figure.timeline.spots import Spot
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Span


@dataclass(slots=True)
class Placed:
    """A visible mark.

    Attributes:
        index: Place in the lane.
        shape: The mark.
        extent: What it covers, in px; may reach beyond the window.
        box: The stretch of mark and label inside the window.
        row: Row, or None for the narrow track.
        side: Side of the label, or None without one.
        text: The label, or empty.
    """

    index: int
    shape: Shape
    extent: Extent
    box: Extent
    row: int | None = None
    side: Side | None = None
    text: str = ""

    def put(self, spot: Spot, box: Extent, text: str) -> None:
        """Take a place in a row."""
        self.row, self.side = spot
        self.box, self.text = box, text

    def give_way(self) -> None:
        """Lose label and row."""
        self.row, self.side, self.text = None, None, ""


@dataclass(frozen=True, slots=True)
class Fitting:
    """What places depend on besides the events.

    Attributes:
        time: The window of time and its px.
        bounds: How far the axis reaches.
        rows: Number of rows, at least 1.
        size: Letter size of the labels.
        measure: Width of a text.
        labels: The language, for the names of numbers.
    """

    time: TimeScale
    bounds: Span
    rows: int
    size: float
    measure: Measure
    labels: Labels

    @property
    def window(self) -> Extent:
        """Left and right edge in px."""
        return Extent(self.time.left, self.time.right)
