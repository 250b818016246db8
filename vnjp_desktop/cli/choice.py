"""What the options say about the contents of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.cli.options import FREQUENCIES, TRADE
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.selection import PRICED_MEASURES
from vnjp_desktop.core.state import Lanes, Measure, View

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from vnjp_desktop.core.periods import Frequency, Period, Span

# Options that say nothing about a view: named on stderr rather than refused, so
# that one line can export several views.
_OF_BALANCE: Final = ("measure", "scale", "base_year", "prices")
_OF_EVENTS: Final = ("events", "themes")
_OF_TIMELINE: Final = ("kinds", "lanes", "trade", "whole", "pages")
_WITHOUT_EFFECT: Final = {
    View.TIMELINE: ("frequency", "flow", "category", *_OF_BALANCE),
    View.BALANCE: ("flow", *_OF_TIMELINE),
    View.CATEGORIES: (
        "years",
        "category",
        *_OF_BALANCE,
        *_OF_EVENTS,
        *_OF_TIMELINE,
    ),
}
_NAMES: Final = {"events": "min-importance", "whole": "all"}  # that differ


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options say about the contents; None where they say nothing."""

    view: View
    years: Span | None = None
    period: Period | None = None
    frequency: Frequency | None = None
    reporter: str | None = None
    flow: Flow | None = None
    unit: str | None = None
    category: str | None = None
    measure: Measure | None = None
    scale: str | None = None
    base_year: int | None = None
    prices: int | str | None = None
    events: int | None = None
    themes: tuple[str, ...] | None = None
    kinds: tuple[str, ...] | None = None
    lanes: Lanes | None = None
    trade: Flow | None = None
    whole: bool = False
    pages: str | None = None

    @staticmethod
    def of(arguments: argparse.Namespace) -> Choice:
        """Return the choice of parsed arguments."""
        return Choice(
            view=View(arguments.view),
            years=arguments.years,
            period=arguments.period,
            frequency=FREQUENCIES.get(arguments.frequency),
            reporter=arguments.reporter,
            flow=Flow(arguments.flow) if arguments.flow else None,
            unit=arguments.unit.upper() if arguments.unit else None,
            category=arguments.category,
            measure=Measure(arguments.measure) if arguments.measure else None,
            scale=arguments.scale,
            base_year=arguments.base_year,
            prices=arguments.prices,
            events=arguments.events,
            themes=arguments.themes,
            kinds=arguments.kinds,
            lanes=Lanes(arguments.lanes) if arguments.lanes else None,
            trade=TRADE.get(arguments.trade),
            whole=arguments.all,
            pages=arguments.pages,
        )

    def without_effect(self) -> tuple[str, ...]:
        """Return the options given that do nothing for the view."""
        idle = [name for name in _WITHOUT_EFFECT[self.view] if getattr(self, name)]
        if self.years and self.period and self.view is not View.CATEGORIES:
            idle.append("period")
        options = [f"--{_NAMES.get(name, name.replace('_', '-'))}" for name in idle]
        if self.view is View.BALANCE:
            options.extend(self._without_measure())
        return tuple(options)

    def _without_measure(self) -> Iterator[str]:
        if self.base_year is not None and self.measure is not Measure.INDEX:
            yield f"--base-year without --measure {Measure.INDEX.value}"
        if isinstance(self.prices, int) and not self.priced:
            yield f"--prices with --measure {self.measure}"

    @property
    def priced(self) -> bool:
        """Whether it makes a difference at which prices values are."""
        return self.measure is None or self.measure in PRICED_MEASURES
