"""Decides what the inspector shows: what was chosen last, else the context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from vnjp_desktop.core.details.category import category_details
from vnjp_desktop.core.details.context import context_details
from vnjp_desktop.core.details.event import event_details
from vnjp_desktop.core.details.period import period_details
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.selection import select_category, select_event, select_period
from vnjp_desktop.core.state import Changed, View

if TYPE_CHECKING:
    from vnjp_desktop.core.details.spec import Details, Go
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.ui.widgets.inspector import Inspector
    from vnjp_desktop.viewmodels.session import Session

WATCHES: Final = (
    Changed.DATASET
    | Changed.LANGUAGE
    | Changed.REPORTER
    | Changed.UNIT
    | Changed.FLOW
    | Changed.PERIOD
    | Changed.SELECTED_EVENT
    | Changed.SELECTED_PERIOD
    | Changed.SELECTED_CATEGORY
)
NATURAL: Final = {
    View.TIMELINE: Changed.SELECTED_EVENT,
    View.BALANCE: Changed.SELECTED_PERIOD,
    View.CATEGORIES: Changed.SELECTED_CATEGORY,
}


class Inspecting(QObject):
    """Keeps an inspector in step with a session."""

    def __init__(
        self, session: Session, look: Look, inspector: Inspector, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._inspector = inspector
        self._subject = Changed.SELECTED_EVENT
        session.changed.connect(self._on_changed)
        inspector.followed.connect(self.follow)

    def on_view(self, view: View) -> None:
        """Turn to what the view in front is about, if it is chosen."""
        if self._details(NATURAL[view]) is not None:
            self._subject = NATURAL[view]
        self.refresh()

    def follow(self, go: Go) -> None:
        """Choose what an inside link leads to."""
        session = self._session
        if go.kind == "event":
            session.update(lambda s: select_event(s, session.dataset, go.key))
        elif go.kind == "period":
            period = Period.parse(go.key)
            session.update(lambda s: select_period(s, session.dataset, period))
        else:
            session.update(lambda s: select_category(s, go.key))

    def refresh(self) -> None:
        """Show the subject, or the context when nothing is chosen."""
        details = self._details(self._subject)
        if details is None:
            session = self._session
            details = context_details(session.dataset, session.state, session.labels)
        self._inspector.show_details(details, self._look.theme)

    def _on_changed(self, changed: Changed) -> None:
        for subject in (
            Changed.SELECTED_CATEGORY,
            Changed.SELECTED_PERIOD,
            Changed.SELECTED_EVENT,
        ):
            if changed & subject and self._details(subject) is not None:
                self._subject = subject
        if changed & WATCHES:
            self.refresh()

    def _details(self, subject: Changed) -> Details | None:
        session = self._session
        what = (session.dataset, session.state, session.labels)
        state = session.state
        if subject is Changed.SELECTED_EVENT and state.selected_event:
            return event_details(*what, state.selected_event)
        if subject is Changed.SELECTED_PERIOD and state.selected_period:
            return period_details(*what, state.selected_period)
        if subject is Changed.SELECTED_CATEGORY and state.selected_category:
            return category_details(*what, state.selected_category)
        return None
