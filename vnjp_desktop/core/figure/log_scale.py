"""A scale on which equal factors have equal lengths, and its ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class LogScale:
    """Numbers above zero to px by their logarithms."""

    low: float
    high: float
    bottom: float
    top: float

    def y(self, number: float) -> float:
        """Return the px of a number; what has no logarithm stands at the bottom."""
        if number <= 0:
            return self.bottom
        extent = math.log(self.high / self.low) or 1.0
        share = math.log(number / self.low) / extent
        return self.bottom + share * (self.top - self.bottom)


def log_range(low: float, high: float) -> tuple[float, float]:
    """Return a range of 1, 2 and 5 times powers of ten around positive numbers."""
    steps = _log_steps(low / 10, high * 10)
    first = max(step for step in steps if step <= low * (1 + 1e-9))
    last = min(step for step in steps if step > first and step >= high * (1 - 1e-9))
    return first, last


def log_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Return 1, 2 and 5 times powers of ten inside a range, or fewer of them."""
    slack = 1e-9
    inside = [
        step
        for step in _log_steps(low, high)
        if low * (1 - slack) <= step <= high * (1 + slack)
    ]
    if len(inside) <= count + 1:
        return tuple(inside)
    powers = [step for step in inside if math.isclose(step, _power(step))]
    if len(powers) < 2:  # noqa: PLR2004  (one tick alone is no scale)
        return (inside[0], inside[-1])
    every = math.ceil(len(powers) / (count + 1))
    return tuple(powers[::every])


def _power(number: float) -> float:
    return 10.0 ** math.floor(math.log10(number) + 1e-9)


def _log_steps(low: float, high: float) -> list[float]:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return [
        float(f"{factor}e{power}")
        for power in range(first, last + 1)
        for factor in _STEPS
    ]
