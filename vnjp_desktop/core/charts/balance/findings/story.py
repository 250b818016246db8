"""What a finding is made from, and the words all findings share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Value

LEAST: Final = 0.05  # of the unit: less is written as 0.0
SERIES: Final = 3  # fewer periods show no pattern

OF_MONTHS: Final = (Frequency.MONTHLY, Frequency.ROLLING)


@dataclass(frozen=True, slots=True)
class Story:
    """What is told.

    Attributes:
        relation: Name of the relation, as an attribute of trade.
        place: The reporter.
        partner: The other side.
        goods: A commodity group, or empty for all goods.
        frequency: Of the points.
        magnitude: Of the amounts.
        years: The years shown, in words.
        points: The periods shown that have a number.
        main: What the main panel shows of these periods, series by series.
        partner_points: The other side's figures, for the mirror.
        base: The period that is 100 in the index.
    """

    relation: str
    place: str
    partner: str
    goods: str
    frequency: Frequency
    magnitude: Magnitude
    years: str
    points: tuple[TradePoint, ...]
    main: tuple[tuple[Value, ...], ...] = ()
    partner_points: tuple[TradePoint, ...] = ()
    base: Period | None = None

    @property
    def both(self) -> tuple[TradePoint, ...]:
        """The points with exports and imports, without unreliable ones."""
        return tuple(
            p
            for p in self.points
            if p.both and p.balance.known and p.balance.status is not Status.UNRELIABLE
        )

    def sure(self, n: int) -> tuple[Value, ...]:
        """Return the known values of a series, without unreliable ones."""
        return tuple(
            value
            for value in self.main[n]
            if value.known and value.status is not Status.UNRELIABLE
        )


def about_goods(story: Story, text: str, labels: Labels) -> str:
    """Return a finding that names the commodity group it is about."""
    if not story.goods:
        return text
    return labels("{goods}: {finding}", goods=story.goods, finding=text)


def about_months(story: Story, text: str, labels: Labels) -> str:
    """Return a finding on many years that says which part of them it is about."""
    if story.frequency is not Frequency.YTD or len(story.points) < 2:  # noqa: PLR2004
        return text
    return labels.plural(
        "First {n} month of each year: {finding}",
        "First {n} months of each year: {finding}",
        story.points[-1].period.last_month,
        finding=text,
    )


def times(story: Story, n: int, total: int, labels: Labels) -> str:
    """Return how many of the periods: ``3 of 12 months``."""
    words = {"n": labels.number(n), "all": labels.number(total)}
    if story.frequency is Frequency.MONTHLY:
        return labels("{n} of {all} months", **words)
    if story.frequency is Frequency.ROLLING:
        return labels("{n} of {all} twelve-month periods", **words)
    return labels("{n} of {all} years", **words)


def nothing(story: Story, labels: Labels) -> str:
    """Return that there is no number in the window."""
    return labels(
        "No figures on {relation} trade for {years}",
        relation=story.relation,
        years=story.years,
    )


def sentence_of(text: str, labels: Labels) -> str:
    """Return a finding as a sentence."""
    return labels("{finding}.", finding=text)


def size(value: Value) -> Value:
    """Return a value without its sign."""
    return replace(value, amount=abs(value.amount))


def money(story: Story, value: Value, labels: Labels, *, signed: bool = False) -> str:
    """Return an amount at the story's magnitude, a smaller one where it reads as 0."""
    factor = labels.unit(value.unit, story.magnitude).factor
    vanishes = 0 < abs(value.amount) < LEAST * factor
    magnitude = Magnitude.SMALL if vanishes else story.magnitude
    return labels.value(value, magnitude, signed=signed, with_unit=True)


def percent(
    value: Value, labels: Labels, *, decimals: int = 1, signed: bool = False
) -> str:
    """Return a growth, a share or an index in words."""
    return labels.value(
        value, Magnitude.PLAIN, decimals=decimals, signed=signed, with_unit=True
    )


def highest(values: tuple[Value, ...]) -> Value:
    """Return the largest value, the first of equals."""
    return max(values, key=lambda value: value.amount)


def lowest(values: tuple[Value, ...]) -> Value:
    """Return the smallest value, the first of equals."""
    return min(values, key=lambda value: value.amount)
