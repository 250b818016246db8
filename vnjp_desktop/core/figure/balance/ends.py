"""Names and last values written at the end of the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Weight
from vnjp_desktop.core.figure.parts import EndLabel
from vnjp_desktop.core.ledger.derive import PERCENT

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.plot import Plot
    from vnjp_desktop.core.charts.balance.spec import BalanceChart
    from vnjp_desktop.core.figure.balance.sight import Sight
    from vnjp_desktop.core.figure.marks import Measure
    from vnjp_desktop.core.figure.scales import Scale
    from vnjp_desktop.core.values import Value

_WIDEST: Final = 0.17  # of the width; longer names give way to shorter ones
_SIZE: Final = 13.0
_TWO_LINES: Final = 36.0  # px of height of a name with its value


def end_labels(
    chart: BalanceChart,
    sight: Sight,
    width: float,
    height: float,
    measure: Measure,
    scale: Scale | None = None,
) -> tuple[EndLabel, ...]:
    """Return the labels of the main panel; without a scale only their texts count.

    Args:
        chart: What is shown.
        sight: The periods of the window.
        width: Of the whole chart: long names give way to short ones.
        height: Of the panel: values are left out where names fill it.
        measure: Width of a text.
        scale: Of the panel.
    """
    plot = chart.main
    ends = [
        (one, n)
        for one in plot.series
        if (n := thinned(one).latest(sight.first, sight.last)) is not None
    ]
    latest = max((n for _, n in ends), default=0)
    longest = max(
        (measure(one.label, _SIZE, Weight.SEMIBOLD) for one, _ in ends), default=0.0
    )
    short = longest > _WIDEST * width
    bare = len(ends) * _TWO_LINES > height
    return tuple(
        EndLabel(
            0.0 if scale is None else scale.y(one.values[n].amount / plot.unit.factor),
            one.short if short else one.label,
            "" if bare else _text(chart, plot, one.values[n], late=n == latest),
            one.colour,
        )
        for one, n in ends
    )


def _text(chart: BalanceChart, plot: Plot, value: Value, *, late: bool) -> str:
    """Return the last value, with its period where another line goes on."""
    labels = chart.labels
    text = labels.value(
        value,
        plot.magnitude,
        decimals=plot.decimals,
        signed=plot.signed,
        with_unit=value.unit == PERCENT,
    )
    if late:
        return text
    period = labels.period(value.period, short=True)
    return labels("{value} ({period})", value=text, period=period)
