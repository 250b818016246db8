"""The one mutable object: it holds the current snapshot and state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from vnjp_desktop.core.defaults import fitting, initial_state
from vnjp_desktop.core.state import Changed, ThemeName, ViewState, difference
from vnjp_desktop.i18n.language import load_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels

UNDO_LIMIT: Final = 500


class Snapshot(NamedTuple):
    """What undo goes back to."""

    dataset: Dataset
    state: ViewState


class Session(QObject):
    """Owns what is shown; tabs read it and ask it to change.

    Attributes:
        changed: Emitted after a change with the ``Changed`` flags.
    """

    changed = Signal(object)

    def __init__(
        self,
        dataset: Dataset,
        language: str = "en",
        theme: ThemeName = ThemeName.AUTO,
        *,
        parent: QObject | None = None,
        languages: Callable[[str], Labels] = load_language,
    ) -> None:
        super().__init__(parent)
        self._languages = languages
        state = replace(initial_state(dataset, language), theme=theme)
        self._now = Snapshot(dataset, state)
        self._done: list[Snapshot] = []
        self._undone: list[Snapshot] = []
        self._merge = ""

    @property
    def dataset(self) -> Dataset:
        """The current snapshot of the data."""
        return self._now.dataset

    @property
    def state(self) -> ViewState:
        """The current filters and selection."""
        return self._now.state

    @property
    def labels(self) -> Labels:
        """Texts, numbers and dates in the current language."""
        return self._languages(self.state.language)

    @property
    def can_undo(self) -> bool:
        """Whether there is a view to go back to."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether an undone view can be shown again."""
        return bool(self._undone)

    def load(
        self,
        dataset: Dataset,
        change: Callable[[ViewState], ViewState] = lambda state: state,
    ) -> None:
        """Replace the data, keeping the view as far as it still fits.

        Args:
            dataset: The new data.
            change: What changes in the view at the same step.
        """
        about_same = dataset.relation == self.dataset.relation
        if about_same:
            state = fitting(self.state, dataset)
        else:
            fresh = initial_state(dataset, self.state.language)
            state = replace(fresh, theme=self.state.theme)
        self._remember("")
        self._show(Snapshot(dataset, fitting(change(state), dataset)))

    def update(self, change: Callable[[ViewState], ViewState], merge: str = "") -> None:
        """Apply a pure change; silent when nothing differs.

        Args:
            change: From the present view to the wanted one.
            merge: Changes in a row with the same name are undone as one, such
                as the letters typed into a filter.
        """
        state = fitting(change(self.state), self.dataset)
        if state == self.state:
            return
        self._remember(merge)
        self._show(Snapshot(self.dataset, state))

    def close_step(self, merge: str) -> None:
        """End a row of merged changes; the next one is a step of its own."""
        if self._merge == merge:
            self._merge = ""

    def undo(self) -> None:
        """Go back to the view before."""
        if self._done:
            self._undone.append(self._now)
            self._merge = ""
            self._show(self._done.pop())

    def redo(self) -> None:
        """Show the view that was undone."""
        if self._undone:
            self._done.append(self._now)
            self._merge = ""
            self._show(self._undone.pop())

    def _remember(self, merge: str) -> None:
        self._undone.clear()
        if not merge or merge != self._merge:
            self._done.append(self._now)
            del self._done[:-UNDO_LIMIT]
        self._merge = merge

    def _show(self, snapshot: Snapshot) -> None:
        before, self._now = self._now, snapshot
        changed = difference(before.state, snapshot.state)
        if before.dataset is not snapshot.dataset:
            changed |= Changed.DATASET
        self.changed.emit(changed)
