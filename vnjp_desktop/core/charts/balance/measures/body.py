"""What every measure is made from, and what it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.breaks import SeriesBreak
    from vnjp_desktop.core.charts.balance.places import Places
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.charts.trade import Goods, TradePoint
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Magnitude, UnitName
    from vnjp_desktop.core.periods import Frequency, Period


@dataclass(frozen=True, slots=True, eq=False)
class Trade:
    """The trade of one or both sides in every period; compared by identity."""

    points: tuple[TradePoint, ...]
    partner_points: tuple[TradePoint, ...]
    places: Places
    breaks: tuple[SeriesBreak, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a measure is asked for; hashable, to remember the answer.

    Attributes:
        dataset: Source of all numbers.
        labels: Language of the names of series.
        goods: What is traded and how it is counted.
        frequency: How long the periods are.
        trade: The amounts.
        base: The period that is 100 in the index.
    """

    dataset: Dataset
    labels: Labels
    goods: Goods
    frequency: Frequency
    trade: Trade
    base: Period | None


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """The series of a measure: independent of window and selection."""

    main: tuple[Series, ...]
    lower: tuple[Series, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """How a measure is shown.

    Attributes:
        labels: Language.
        unit: Currency at the magnitude.
        magnitude: How amounts are written.
        base: The period that is 100 in the index.
        logarithmic: Whether the scale of the main panel is.
        parties: Names of the reporter and of its partner.
    """

    labels: Labels
    unit: UnitName
    magnitude: Magnitude
    base: Period | None
    logarithmic: bool
    parties: tuple[str, str]


Plots = tuple["Plot", "Plot | None"]
