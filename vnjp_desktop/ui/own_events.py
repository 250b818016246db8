"""Own events: what one can do with them, and keeping them on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from vnjp_desktop.core.own.draft import Draft, draft_of, event_of, new_id
from vnjp_desktop.core.own.events import (
    drop,
    is_own,
    merged,
    own_of,
    put,
    with_own,
)
from vnjp_desktop.core.selection import select_event
from vnjp_desktop.core.shown_events import revealing
from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.dataio.own_events import Found, find_own, own_dir, own_key, write_own
from vnjp_desktop.i18n.problems import describe
from vnjp_desktop.ui.commands import Command
from vnjp_desktop.ui.dialogs.event_form import EventForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.details.spec import Go
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.own.events import Own
    from vnjp_desktop.core.records import Event
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.viewmodels.session import Session


class OwnEvents(QObject):
    """Adds, edits and deletes own events; stores those of the data in force.

    Attributes:
        form: The form that is open, or the last one.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._stored: dict[str, Own] = {}
        self._offering = False  # whether the notice offers to undo a deletion
        self._enter: QShortcut | None = None
        self.form: EventForm | None = None
        self._store()
        session.changed.connect(self._on_changed)
        window.viewed.connect(self._on_viewed)
        window.inspector.followed.connect(self._follow)

    def commands(self, labels: Labels) -> Iterator[Command]:
        """Yield the commands of the menu."""
        yield Command(
            "edit.add_event", labels("&Add event…"), self.add, "Ctrl+N", separated=True
        )
        yield Command(
            "edit.edit_event",
            labels("&Edit event…"),
            self.edit_selected,
            "F2",
            enabled=self._is_selected,
        )
        yield Command(
            "edit.delete_event",
            labels("De&lete event"),
            self.delete_selected,
            "Del",
            enabled=self._is_selected,
        )

    def add(self) -> None:
        """Ask for a new event."""
        self._ask(Draft(), None)

    def edit(self, event_id: str) -> None:
        """Ask what an own event shall be instead."""
        dataset = self._session.dataset
        if is_own(dataset, event_id):
            event = dataset.event_by_id[event_id]
            self._ask(draft_of(event, dataset.sources), event)

    def delete(self, event_id: str) -> None:
        """Take an own event away; it can be had back at once."""
        session, labels = self._session, self._session.labels
        if not is_own(session.dataset, event_id):
            return
        event = session.dataset.event_by_id[event_id]
        session.load(drop(session.dataset, event_id))
        title = labels.name(event.title)
        text = labels("“{title}” was deleted.", title=title)
        self._window.notice.tell(text, labels("Close"), labels("Undo"), session.undo)
        self._offering = True

    def edit_selected(self) -> None:
        """Edit the chosen event if it is an own one."""
        self.edit(self._session.state.selected_event or "")

    def delete_selected(self) -> None:
        """Delete the chosen event if it is an own one."""
        self.delete(self._session.state.selected_event or "")

    def _is_selected(self) -> bool:
        session = self._session
        return is_own(session.dataset, session.state.selected_event)

    def _ask(self, draft: Draft, before: Event | None) -> None:
        session = self._session
        sources = session.dataset.sources
        self.form = EventForm(
            draft, sources, session.labels, self._window, fresh=before is None
        )
        language = session.state.language

        def save(written: Draft) -> None:
            dataset = session.dataset
            event_id = (
                before.event_id
                if before
                else new_id(written, language, dataset.event_by_id)
            )
            event, source = event_of(written, language, sources, event_id, before)
            changed = put(dataset, event, source)
            session.load(changed, lambda s: _showing(s, changed, event))

        self.form.saved.connect(save)
        self.form.open()

    def _follow(self, go: Go) -> None:
        if go.kind == "edit":
            self.edit(go.key)
        elif go.kind == "delete":
            self.delete(go.key)

    def _on_viewed(self, view: View) -> None:
        """Let Return edit the chosen event wherever in the timeline one is."""
        tab = self._window.tab
        if view is View.TIMELINE and tab is not None and self._enter is None:
            self._enter = QShortcut(QKeySequence(Qt.Key.Key_Return), tab)
            self._enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._enter.activated.connect(self.edit_selected)
            self._enter.setEnabled(self._is_selected())

    def _on_changed(self, changed: Changed) -> None:
        if self._offering:
            self._offering = False
            self._window.notice.dismiss()
        if self._enter is not None:
            self._enter.setEnabled(self._is_selected())
        if changed & Changed.DATASET:
            self._store()

    def _store(self) -> None:
        """Write the own events of the data in force where they have changed."""
        dataset = self._session.dataset
        key, own = own_key(dataset.relation), own_of(dataset)
        # The first dataset about a pair came with what is on the disk.
        before = self._stored.setdefault(key, own)
        if own == before:
            return
        folder = own_dir(dataset.relation)
        try:
            whole = merged(own, before, find_own(folder).own)
            write_own(folder, whole, dataset.relation)
        except OSError as error:
            self._tell_unsaved(error)
        else:
            self._stored[key] = own

    def _tell_unsaved(self, error: OSError) -> None:
        labels = self._session.labels
        text = labels(
            "Your events were not saved: {reason}. They last until the program ends.",
            reason=error.strerror or error,
        )
        self._window.notice.tell(
            text, labels("Close"), labels("Try again"), self._try_again
        )

    def _try_again(self) -> None:
        self._window.notice.dismiss()
        self._store()

    def tell_damaged(self, found: Found) -> None:
        """Say that events on the disk could not be read, and where they are."""
        if not found.problems:
            return
        labels = self._session.labels
        reason = describe(found.problems[0], labels)
        if found.aside is None:
            text = labels("Your own events were not read. {reason}", reason=reason)
        else:
            text = labels(
                "Your own events were not read. {reason} They are kept in {folder}.",
                reason=reason,
                folder=found.aside,
            )
        self._window.notice.tell(text, labels("Close"))


def joined(dataset: Dataset, present: Dataset | None = None) -> tuple[Dataset, Found]:
    """Return a package with the own events about its pair.

    Args:
        dataset: The package as it was read.
        present: The data in force; their own events are taken when they are
            about the same pair, those of the disk otherwise.
    """
    relation = dataset.relation
    if present is not None and own_key(present.relation) == own_key(relation):
        found = Found(own_of(present))
    else:
        found = find_own(own_dir(relation))
    return with_own(dataset, *found.own), found


def _showing(state: ViewState, dataset: Dataset, event: Event) -> ViewState:
    return select_event(revealing(state, event), dataset, event.event_id)
