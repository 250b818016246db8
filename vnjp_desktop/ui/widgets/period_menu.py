"""Chooses one of the periods that have data, by year and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.periods import Period


class PeriodChooser(QToolButton):
    """A button that names the period and opens the others.

    Attributes:
        picked: Emitted with the ``Period`` a user picks.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chooser")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._periods: tuple[Period, ...] = ()
        self._actions: dict[Period, QAction] = {}
        self._labels: Labels | None = None

    def show_periods(
        self, periods: Sequence[Period], current: Period, labels: Labels
    ) -> None:
        """Offer periods, latest first, and mark the current one."""
        if self._periods != tuple(periods) or self._labels is not labels:
            self._periods, self._labels = tuple(periods), labels
            self._fill(periods, labels)
        name = labels.period(current)
        self.setText(f"{name} ▾")
        self.setAccessibleName(labels("Period: {period}", period=name))
        self.setToolTip(labels("Choose another period"))
        checked = self._actions.get(current)
        for action in self._actions.values():
            action.setChecked(action is checked)

    def action(self, period: Period) -> QAction:
        """Return the menu entry of a period; KeyError for one without data."""
        return self._actions[period]

    def _fill(self, periods: Sequence[Period], labels: Labels) -> None:
        menu = QMenu(self)
        self._actions = {}
        years = [p for p in periods if p.frequency is Frequency.ANNUAL]
        self._add(menu, years, labels)
        if years:
            menu.addSeparator()
        for frequency, title in (
            (Frequency.YTD, labels("Year to date")),
            (Frequency.MONTHLY, labels("Months")),
            (Frequency.OTHER, labels("Other periods")),
        ):
            kind = [p for p in periods if p.frequency is frequency]
            if kind:
                self._add_years(menu.addMenu(title), kind, labels)
        self._replace_menu(menu)

    def _replace_menu(self, menu: QMenu) -> None:
        before: QMenu | None = self.menu()
        self.setMenu(menu)
        if before is not None:
            before.deleteLater()

    def _add_years(
        self, menu: QMenu, periods: Sequence[Period], labels: Labels
    ) -> None:
        for year in dict.fromkeys(period.start.year for period in periods):
            within = [period for period in periods if period.start.year == year]
            self._add(menu.addMenu(labels.years(year, year)), within, labels)

    def _add(self, menu: QMenu, periods: Iterable[Period], labels: Labels) -> None:
        for period in periods:
            action = menu.addAction(labels.period(period))
            action.setCheckable(True)
            action.triggered.connect(
                lambda _checked=False, p=period: self.picked.emit(p)
            )
            self._actions[period] = action
