"""What happens to what is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.core.details.source import source_details
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.search import Entry, HitKind, command_entry, search
from vnjp_desktop.core.selection import select_category, select_event, select_period
from vnjp_desktop.core.shown_events import revealing
from vnjp_desktop.core.state import View
from vnjp_desktop.ui.dialogs.finder import Finder

if TYPE_CHECKING:
    from vnjp_desktop.core.search import Group
    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.ui.commands import Actions
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.viewmodels.session import Session


class Finding:
    """Opens the finder and does what is chosen in it."""

    def __init__(self, window: MainWindow, session: Session, actions: Actions) -> None:
        self._window = window
        self._session = session
        self._actions = actions
        self.dialog: Finder | None = None

    def show_dialog(self) -> None:
        """Open the finder over the window."""
        commands = self._commands()
        session = self._session

        def found(query: str) -> tuple[Group, ...]:
            return search(query, session.dataset, session.labels, commands)

        self.dialog = Finder(found, session.labels, self._window)
        self.dialog.found.connect(self.act)
        self.dialog.open()

    def act(self, entry: Entry) -> None:
        """Go to what was found, or run it."""
        session, window = self._session, self._window
        match entry.kind:
            case HitKind.EVENT:
                window.show_view(View.TIMELINE)
                session.update(lambda s: self._with_event(s, entry.key))
            case HitKind.CATEGORY:
                window.show_view(View.CATEGORIES)
                session.update(lambda s: _with_category(s, entry.key))
            case HitKind.PERIOD:
                if window.view is View.CATEGORIES:
                    window.show_view(View.TIMELINE)
                session.update(lambda s: self._with_period(s, entry.key))
            case HitKind.SPAN:
                first, last = (int(year) for year in entry.key.split(":"))
                session.update(lambda s: replace(s, span=Span.of_years(first, last)))
            case HitKind.SOURCE:
                self._show_source(entry.key)
            case HitKind.COMMAND:
                self._actions.actions[entry.key].trigger()

    def _with_event(self, state: ViewState, event_id: str) -> ViewState:
        dataset = self._session.dataset
        shown = revealing(state, dataset.event_by_id[event_id])
        return select_event(shown, dataset, event_id)

    def _with_period(self, state: ViewState, code: str) -> ViewState:
        period = Period.parse(code)
        if self._window.view is View.BALANCE:
            fits = period.frequency is state.frequency
            if not fits and state.frequency is not Frequency.ROLLING:
                state = replace(state, frequency=period.frequency)
        return select_period(state, self._session.dataset, period)

    def _show_source(self, source_id: str) -> None:
        session, window = self._session, self._window
        details = source_details(session.dataset, session.labels, source_id)
        window.inspector.show()
        window.inspector.show_details(details, window.look.theme)
        self._actions.update()

    def _commands(self) -> list[Entry]:
        """Return the menus' commands that can be run now."""
        return [
            command_entry(key, _plain(command.text), _plain(command.group))
            for key, command in self._actions.commands.items()
            if self._actions.actions[key].isEnabled() and key != "edit.find"
        ]


def _with_category(state: ViewState, category: str) -> ViewState:
    """Return the state with a category chosen and in sight."""
    return replace(select_category(state, category), filter="")


def _plain(text: str) -> str:
    """Return a menu text without its mnemonic."""
    head, mark, tail = text.partition("(&")
    if mark and tail[1:2] == ")":  # as Japanese menus have it
        text = head + tail[2:]
    return text.replace("&", "").removesuffix("…")
