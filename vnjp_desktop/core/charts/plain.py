"""Numbers as files hold them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.ledger.derive import INDEX, PERCENT

if TYPE_CHECKING:
    from vnjp_desktop.core.values import Value

_NOISE: Final = 1e-12


def plain_amount(value: Value) -> float | int:
    """Return the number without digits that nobody stated, whole where it can be."""
    if value.quantum >= 1:
        return round(round(value.amount / value.quantum) * value.quantum)
    amount = round(value.amount, _places(value))
    return int(amount) if amount.is_integer() else amount


def _places(value: Value) -> int:
    """Return the decimals to keep.

    Sums of floats carry noise far below a cent.
    """
    if value.unit not in {PERCENT, INDEX}:
        return 2
    return math.ceil(-math.log10(value.quantum or _NOISE) - 1e-9)
