"""Decides what the inspector shows: what was chosen last, else the context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from vnjp_desktop.core.details.brush import brush_details
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
    | Changed.FREQUENCY
    | Changed.CHART_CATEGORY
    | Changed.MEASURE
    | Changed.BASE_YEAR
    | Changed.PRICE_YEAR
    | Changed.EVENT_IMPORTANCE
    | Changed.EVENT_THEMES
    | Changed.BRUSH
)
SUBJECTS: Final = (  # of several that change at once, the last is shown
    Changed.SELECTED_CATEGORY,
    Changed.SELECTED_PERIOD,
    Changed.SELECTED_EVENT,
    Changed.BRUSH,
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
        elif go.kind == "category":
            session.update(lambda s: select_category(s, go.key))
        self.refresh()  # it may have been chosen all along

    def refresh(self) -> None:
        """Show the subject, or the context when nothing is chosen."""
        details = self._details(self._subject)
        if details is None:
            session = self._session
            details = context_details(session.dataset, session.state, session.labels)
        self._inspector.show_details(details, self._look.theme)

    def _on_changed(self, changed: Changed) -> None:
        for subject in SUBJECTS:
            if changed & subject and self._details(subject) is not None:
                self._subject = subject
        if self._subject is Changed.BRUSH and self._session.state.brush is None:
            self._subject = Changed.SELECTED_PERIOD  # whose end was moved last
        if changed & WATCHES:
            self.refresh()

    def _details(self, subject: Changed) -> Details | None:
        session = self._session
        what = (session.dataset, session.state, session.labels)
        chosen = getattr(session.state, (subject.name or "").lower())
        if chosen is None:
            return None
        match subject:
            case Changed.SELECTED_EVENT:
                return event_details(*what, chosen)
            case Changed.SELECTED_PERIOD:
                return period_details(*what, chosen)
            case Changed.SELECTED_CATEGORY:
                return category_details(*what, chosen)
        return brush_details(*what)
