"""How a value was made, as one short stable text for files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.values import Derived

if TYPE_CHECKING:
    from vnjp_desktop.core.values import Value

STATED: Final = "stated"


def lineage_text(value: Value) -> str:
    """Return ``stated``, ``balance`` or ``balance(conversion,stated)``.

    The operation stands before what it was done to; inputs that are all stated
    are left out. Empty for a missing value.
    """
    if value.lineage is None:
        return ""
    if not isinstance(value.lineage, Derived):
        return STATED
    inputs = [lineage_text(item) for item in value.lineage.inputs]
    name = value.lineage.operation.value
    if all(item == STATED for item in inputs):
        return name
    # Twelve months made alike are told once.
    return f"{name}({','.join(dict.fromkeys(inputs))})"
