"""The periods of the chart read aloud."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from typing_extensions import override

from vnjp_desktop.core.charts.balance.wording import full_text, reason
from vnjp_desktop.core.charts.captions import listed

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.plot import Plot, Series
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period
    from vnjp_desktop.core.values import Value


class Words(Sequence[str]):
    """Sentences made when they are asked for, and remembered."""

    def __init__(self, count: int, tell: Callable[[int], str]) -> None:
        """Note how many there are and how one is made."""
        self._count = count
        self._tell = tell
        self._told: dict[int, str] = {}

    @override
    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    @overload
    def __getitem__(self, n: int) -> str: ...
    @overload
    def __getitem__(self, n: slice) -> list[str]: ...
    @override
    def __getitem__(self, n: int | slice) -> str | list[str]:
        """Return one sentence, or a run of them."""
        if isinstance(n, slice):
            return [self[each] for each in range(*n.indices(self._count))]
        place = range(self._count)[n]
        if place not in self._told:
            self._told[place] = self._tell(place)
        return self._told[place]


def spoken(
    period: Period, series: Sequence[tuple[Plot, Series]], n: int, labels: Labels
) -> str:
    """Return a period as a sentence for assistive technology."""
    values = [one.values[n] for _, one in series]
    when = labels.period(period)
    if not any(value.known for value in values):
        why = reason(values[0], labels) if values else ""
        return labels("{period}: {reason}", period=when, reason=why)
    told = [
        labels("{series} {value}", series=one.label, value=_amount(value, plot, labels))
        for value, (plot, one) in zip(values, series, strict=True)
    ]
    return labels("{period}: {values}", period=when, values=listed(told, labels))


def _amount(value: Value, plot: Plot, labels: Labels) -> str:
    return full_text(value, plot, labels) if value.known else labels("no figure")
