"""Scales from days and numbers to px, and the ticks that read well on them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from vnjp_desktop.core.periods import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Span

TICK_SIZE: Final = 11.0
_FEWEST_PX: Final = 4.0  # closer ticks are never worth measuring
_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST_STEP: Final = 1e-9
_NEAR_ZERO: Final = 0.35  # a range starting below this share of its top takes 0 in
_PAD: Final = 0.06  # of a range that need not end at whole steps


class Unit(StrEnum):
    """What a time tick names."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


TickText = Callable[[date, Unit], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis.

    Attributes:
        position: Day as an ordinal, or the number, in the units of the scale.
        text: What is written beside it.
        major: Whether a larger unit begins here (decade, year, month).
    """

    position: float
    text: str
    major: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    unit: Unit
    count: int

    @property
    def days(self) -> float:
        """Typical length."""
        return (
            self.count * {Unit.YEAR: 365.25, Unit.MONTH: 30.4, Unit.DAY: 1}[self.unit]
        )


_STEPS: Final = (
    *(_Step(Unit.DAY, n) for n in (1, 2, 7, 14)),
    *(_Step(Unit.MONTH, n) for n in (1, 3, 6)),
    *(_Step(Unit.YEAR, n) for n in (1, 2, 5, 10, 20, 50, 100)),
)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days to px: the first day of the span at ``left``, the last at ``right``."""

    span: Span
    left: float
    right: float

    @property
    def px_per_day(self) -> float:
        """Width of one day."""
        return (self.right - self.left) / max(1, self.span.days - 1)

    def x(self, day: date | float) -> float:
        """Return the px of a date or an ordinal, also outside the span."""
        ordinal = day.toordinal() if isinstance(day, date) else day
        return self.left + (ordinal - self.span.start.toordinal()) * self.px_per_day

    def day(self, x: float) -> float:
        """Return the ordinal at a px; the first day when there is no width."""
        first = float(self.span.start.toordinal())
        return first + (x - self.left) / self.px_per_day if self.px_per_day else first


@dataclass(frozen=True, slots=True)
class LinearScale:
    """Numbers to px: ``low`` at ``bottom``, ``high`` at ``top``."""

    low: float
    high: float
    bottom: float
    top: float

    def y(self, number: float) -> float:
        """Return the px of a number, also outside the range."""
        extent = (self.high - self.low) or 1.0
        return self.bottom + (number - self.low) / extent * (self.top - self.bottom)


class Scale(Protocol):
    """Numbers to px, whichever way."""

    def y(self, number: float, /) -> float:
        """Return the px of a number."""
        ...


def tick_text(labels: Labels) -> TickText:
    """Return how a language writes years, months and days on an axis."""

    def text(day: date, unit: Unit) -> str:
        if unit is Unit.YEAR:
            return str(day.year)
        if unit is Unit.MONTH:
            return labels.period(Period.month(day.year, day.month), short=True)
        return labels.date(day)

    return text


def time_ticks(
    span: Span,
    width: float,
    text: TickText,
    measure: Measure,
    *,
    size: float = TICK_SIZE,
    gap: float = 20.0,
    centred: bool = False,
    finest: Unit = Unit.DAY,
) -> tuple[Tick, ...]:
    """Return the densest ticks whose texts stand apart.

    Args:
        span: Window of time.
        width: Its width in px.
        text: Writes a tick (see ``tick_text``).
        measure: Width of a text.
        size: Letter size of the texts.
        gap: Least px between two texts.
        centred: Place years and months in the middle of their band, where
            charts of annual and monthly data have their points.
        finest: The smallest unit wanted.
    """
    px_per_day = width / max(1, span.days - 1)
    allowed = tuple(Unit)[: tuple(Unit).index(finest) + 1]
    steps = [step for step in _STEPS if step.unit in allowed]

    def fits(step: _Step) -> bool:
        room = step.days * px_per_day
        # The cheap test first: most steps are far too close to be measured.
        return room >= _FEWEST_PX and (
            room >= _widest(span, step, text, measure, size) + gap
        )

    step = next(filter(fits, steps), steps[-1])
    first, last = span.start.toordinal(), span.end.toordinal()
    ticks = (
        Tick(
            _middle(day, step.unit) if centred else day.toordinal(),
            text(day, step.unit),
            _major(day, step),
        )
        for day in _days(span, step)
    )
    inside = tuple(tick for tick in ticks if first <= tick.position <= last)
    # A window inside one year or month may hold no tick: name it all the same.
    return inside or (Tick(first, text(span.start, step.unit), major=True),)


def nice_step(low: float, high: float, count: int) -> float:
    """Return a round step that cuts the range into at most so many pieces."""
    rough = max((high - low) / max(1, count), abs(high) * 1e-9, _LEAST_STEP)
    power = 10.0 ** math.floor(math.log10(rough))
    factor = next((f for f in _NICE if f * power >= rough * (1 - 1e-9)), _NICE[-1])
    return factor * power


def nice_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Return round numbers inside a range, at most ``count`` + 1 of them.

    0 is among them whenever it lies inside.
    """
    step = nice_step(low, high, count)
    first = math.ceil(low / step - 1e-6)
    last = math.floor(high / step + 1e-6)
    return tuple(_clean(n * step, step) for n in range(first, last + 1))


def nice_range(low: float, high: float, count: int = 5) -> tuple[float, float]:
    """Return a range of whole steps around the data, with 0 when it is near."""
    if low > 0 and low < high * _NEAR_ZERO:
        low = 0.0
    if high < 0 and high > low * _NEAR_ZERO:
        high = 0.0
    if high - low < _LEAST_STEP:
        low, high = min(low, 0.0), max(high, 0.0)
    step = nice_step(low, high, count)
    first, last = math.floor(low / step + 1e-6), math.ceil(high / step - 1e-6)
    if first == last:
        return nice_range(low, low + 1.0, count)
    return _clean(first * step, step), _clean(last * step, step)


def tight_range(low: float, high: float) -> tuple[float, float]:
    """Return a range little wider than the data, with 0 when it is near.

    For low panels, where whole steps would leave no room to the data.
    """
    if low > 0 and low < high * _NEAR_ZERO:
        low = 0.0
    if high < 0 and high > low * _NEAR_ZERO:
        high = 0.0
    if high - low < _LEAST_STEP:
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < _LEAST_STEP:
        high = low + 1.0
    pad = (high - low) * _PAD
    return low - pad * (low != 0), high + pad * (high != 0)


def tick_decimals(ticks: Sequence[float]) -> int:
    """Return how many decimals tell the ticks apart, at most 6."""
    for decimals in range(6):
        if all(math.isclose(t, round(t, decimals), abs_tol=1e-9) for t in ticks):
            return decimals
    return 6


def _clean(number: float, step: float) -> float:
    return round(number, max(0, 3 - math.floor(math.log10(step)))) + 0.0


def _widest(
    span: Span, step: _Step, text: TickText, measure: Measure, size: float
) -> float:
    year = span.end.year
    days = [date(year, month, 28) for month in range(1, 13)]
    samples = days[:1] if step.unit is Unit.YEAR else days
    return max(measure(text(day, step.unit), size) for day in samples)


def _days(span: Span, step: _Step) -> Iterator[date]:
    if step.unit is Unit.DAY:
        yield from _single_days(span, step.count)
        return
    months = step.count * (12 if step.unit is Unit.YEAR else 1)
    first = (span.start.year * 12 + span.start.month - 1) // months * months
    last = span.end.year * 12 + span.end.month - 1
    for n in range(first or months, last + 1, months):  # there is no year 0
        yield date(n // 12, n % 12 + 1, 1)


def _single_days(span: Span, count: int) -> Iterator[date]:
    first = span.start.toordinal()
    # Ordinal 1 is a Monday: steps of a week begin on Mondays.
    for n in range(first + (1 - first) % count, span.end.toordinal() + 1, count):
        yield date.fromordinal(n)


def _middle(day: date, unit: Unit) -> float:
    if unit is Unit.DAY:
        return day.toordinal()
    whole = (
        Period.year(day.year)
        if unit is Unit.YEAR
        else Period.month(*day.timetuple()[:2])
    )
    return (
        whole.start + timedelta(days=(whole.end - whole.start).days // 2)
    ).toordinal()


def _major(day: date, step: _Step) -> bool:
    if step.unit is Unit.YEAR:
        return day.year % (step.count * 10 if step.count in {1, 10} else 10) == 0
    return day.month == 1 if step.unit is Unit.MONTH else day.day == 1
