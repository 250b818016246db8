"""The menu entries of the balance chart: measure, scale, table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from vnjp_desktop.core.selection import LOGARITHMIC, choose_frequency
from vnjp_desktop.core.state import Measure, View
from vnjp_desktop.core.terms import MEASURES, word
from vnjp_desktop.ui.commands import Command
from vnjp_desktop.ui.widgets.balance_controls import FREQUENCIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Frequency
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.viewmodels.session import Session


class BalanceCommands:
    """What the view menu offers for the balance chart."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window = window
        self._session = session

    def table(self, labels: Labels) -> Command:
        """Return the entry that turns the chart into a table and back."""
        return Command(
            "view.table",
            labels("&Numbers as a table"),
            self._toggle_table,
            "Ctrl+T",
            enabled=self._in_front,
            checked=lambda: self._session.state.twin,
            separated=True,
        )

    def choices(self, labels: Labels) -> Iterator[Command]:
        """Yield frequency, measure and scale."""
        session = self._session
        for frequency, text in FREQUENCIES.items():
            yield Command(
                f"view.frequency.{frequency}",
                labels(text),
                partial(self._choose_frequency, frequency),
                checked=partial(self._is, "frequency", frequency),
                group=labels("&Frequency"),
                choice=True,
            )
        for measure in Measure:
            yield Command(
                f"view.measure.{measure}",
                word(labels, MEASURES, measure),
                partial(self._choose_measure, measure),
                checked=partial(self._is, "measure", measure),
                group=labels("&Measure of the balance"),
                choice=True,
            )
        yield Command(
            "view.log_scale",
            labels("&Logarithmic scale"),
            self._toggle_scale,
            enabled=lambda: session.state.measure in LOGARITHMIC,
            checked=lambda: session.state.log_scale,
        )

    def _in_front(self) -> bool:
        return self._window.view is View.BALANCE

    def _is(self, field: str, value: object) -> bool:
        return bool(getattr(self._session.state, field) == value)

    def _toggle_table(self) -> None:
        self._session.update(lambda s: replace(s, twin=not s.twin))

    def _toggle_scale(self) -> None:
        self._session.update(lambda s: replace(s, log_scale=not s.log_scale))

    def _choose_frequency(self, frequency: Frequency) -> None:
        session = self._session
        session.update(lambda s: choose_frequency(s, session.dataset, frequency))

    def _choose_measure(self, measure: Measure) -> None:
        self._session.update(lambda s: replace(s, measure=measure))
