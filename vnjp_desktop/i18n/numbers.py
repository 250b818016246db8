"""Numbers and values as text."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.i18n.conventions import INDEX, MINUS, MISSING, PERCENT

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Magnitude
    from vnjp_desktop.core.values import Value
    from vnjp_desktop.i18n.conventions import Conventions

_BOUNDS: Final = frozenset({Qualifier.OVER, Qualifier.UNDER, Qualifier.NEARLY})
_ALL_KNOWN: Final = 12
_CONTEXT: Final = Context(prec=400, rounding=ROUND_HALF_UP)  # holds any float


def write_number(
    conventions: Conventions,
    number: float,
    decimals: int | None = None,
    *,
    signed: bool = False,
) -> str:
    """Return a number with the marks of a language.

    Args:
        conventions: The marks.
        number: NaN and infinity are written as missing.
        decimals: Digits after the mark; None keeps all, -3 rounds to thousands.
        signed: Whether a plus sign is written too.
    """
    if not math.isfinite(number):
        return MISSING
    sign, size = _sign_and_size(conventions, number, decimals, signed=signed)
    return sign + size


def write_value(
    conventions: Conventions,
    value: Value,
    magnitude: Magnitude,
    *,
    decimals: int,
    signed: bool,
    with_unit: bool,
) -> str:
    """Return a value in its unit, with no more digits than are known of it."""
    if not value.known or not math.isfinite(value.amount):
        return MISSING
    style = conventions.unit(value.unit, magnitude)
    if value.unit not in {PERCENT, INDEX} and style.factor == 1:
        decimals = 0  # nobody counts cents here
    elif with_unit and value.quantum and value.qualifier in _BOUNDS:
        decimals = _ALL_KNOWN  # rounded up, "nearly 1.25" would say too much
    known = known_decimals(value.quantum / style.factor, decimals)
    amount = value.amount / style.factor
    sign, size = _sign_and_size(conventions, amount, known, signed=signed)
    if not with_unit:
        return sign + size
    text = sign + style.pattern.format(size)
    return conventions.hedges.get(value.qualifier, "{}").format(text)


def known_decimals(quantum: float, decimals: int) -> int:
    """Return the decimals to show of a number whose last known digit is worth so.

    Below zero where not even the units are known: 40 bn in millions is known
    to thousands of them.
    """
    if not quantum:
        return decimals
    return min(-round(math.log10(quantum)), decimals)


def _sign_and_size(
    conventions: Conventions, number: float, decimals: int | None, *, signed: bool
) -> tuple[str, str]:
    # The shortest decimal text of the float is what was printed, so 2.675 is
    # rounded as a reader would and not as its binary neighbour.
    exact = Decimal(repr(float(number)))
    if decimals is None:
        rounded = exact.to_integral_value() if exact == int(exact) else exact
    else:
        rounded = exact.quantize(Decimal(1).scaleb(-decimals), context=_CONTEXT)
    whole, _, fraction = f"{abs(rounded):,f}".partition(".")
    size = whole.replace(",", conventions.group)
    if fraction:
        size += conventions.decimal + fraction
    if rounded < 0:
        return MINUS, size
    return ("+" if signed and rounded > 0 else ""), size
