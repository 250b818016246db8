"""How many digits of a number are known."""

from __future__ import annotations

import math
from decimal import Decimal

from vnjp_desktop.core.claims import quantum

EXACT_DIGITS = 17
"""More digits than a float holds: nothing is lost."""


def written_step(number: float) -> float:
    """Return the worth of the last digit written: 6.7 has 0.1, 180 has 10."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return float(10.0 ** int(exponent)) if number else 1.0


def decimals(number: float) -> int:
    """Return how many digits are written after the point."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def whole_digits(number: float) -> int:
    """Return how many digits stand before the point, at least 1."""
    return len(str(int(abs(number))))


def power_within(width: float) -> float:
    """Return the largest power of ten not above a width; 0 for no width."""
    if width <= 0:
        return 0.0
    return float(10.0 ** math.floor(math.log10(width) + 1e-12))


def quotient_quantum(amount: float, width: float, digits: int) -> float:
    """Return the worth of the last digit known of a quotient.

    It follows from the width of the range the quotient can lie in, and never
    claims more significant digits than the coarser input has.
    """
    return max(power_within(width), quantum(amount, digits))
