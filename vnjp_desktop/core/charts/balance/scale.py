"""When a logarithmic scale is refused, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.measures.body import Body
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

_FITTING: Final = (Measure.VALUES, Measure.INDEX)


def refusal(state: ViewState, body: Body, labels: Labels) -> str:
    """Return why there is no logarithmic scale; empty when none is asked for."""
    if not state.log_scale:
        return ""
    if state.measure is Measure.GROWTH:
        return labels("No logarithmic scale: growth can be negative.")
    if state.measure not in _FITTING:
        return labels("No logarithmic scale: it is for values and the index.")
    values = (value for one in body.main for value in one.values if value.known)
    if any(value.amount <= 0 for value in values):
        return labels("No logarithmic scale: there are values of zero or less.")
    return ""
