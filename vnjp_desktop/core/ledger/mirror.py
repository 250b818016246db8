"""Mirror statistics: one flow of goods as both of its ends report it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnjp_desktop.core.ledger import derive
from vnjp_desktop.core.values import Missing, Operation, missing

if TYPE_CHECKING:
    from vnjp_desktop.core.values import Value


class MirrorFlow(NamedTuple):
    """Goods that go from one country to another, counted twice.

    Attributes:
        exporter: Reporter code of the country they leave.
        importer: Reporter code of the country they enter.
        export: What the exporter reports, valued at its border (FOB).
        import_: What the importer reports, with insurance and freight (CIF).
        gap: The importer's figure less the exporter's.
        gap_percent: The gap in per cent of the exporter's figure.
    """

    exporter: str
    importer: str
    export: Value
    import_: Value
    gap: Value
    gap_percent: Value


def mirror_flow(
    exporter: str, importer: str, export: Value, import_: Value
) -> MirrorFlow:
    """Return both figures of a flow and what lies between them.

    Where only one end reports there is no gap, which is not a gap of zero.
    """
    period = export.period
    if export.known and import_.known:
        gap = derive.subtracted(Operation.MIRROR_GAP, import_, export, period)
        percent = derive.excess(Operation.MIRROR_GAP, import_, export)
    else:
        reason = export.missing or import_.missing or Missing.INPUT
        gap = missing(export.unit, period, reason)
        percent = missing(derive.PERCENT, period, reason)
    return MirrorFlow(exporter, importer, export, import_, gap, percent)
