"""Everything a user can do from the menus of the main window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import UNITS
from vnjp_desktop.core.labels import Labels, Magnitude, mark
from vnjp_desktop.core.state import Changed, ThemeName, View
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES
from vnjp_desktop.ui import help_texts
from vnjp_desktop.ui.balance_commands import BalanceCommands
from vnjp_desktop.ui.commands import Actions, Command
from vnjp_desktop.ui.dialogs.text_dialog import TextDialog
from vnjp_desktop.ui.exporting import Exporting
from vnjp_desktop.ui.finding import Finding
from vnjp_desktop.ui.opening import Opening
from vnjp_desktop.ui.own_events import OwnEvents
from vnjp_desktop.ui.telling import Telling
from vnjp_desktop.ui.widgets.top_bar import TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vnjp_desktop.core.state import ViewState
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.viewmodels.jobs import Jobs
    from vnjp_desktop.viewmodels.session import Session

MENUS: Final = (
    ("file", mark("&File")),
    ("edit", mark("&Edit")),
    ("view", mark("&View")),
    ("data", mark("&Data")),
    ("help", mark("&Help")),
)
REBUILD: Final = Changed.LANGUAGE | Changed.DATASET


class WindowCommands:
    """The menus of a window with an open session."""

    def __init__(self, window: MainWindow, session: Session, jobs: Jobs) -> None:
        self._window = window
        self._session = session
        self._balance = BalanceCommands(window, session)
        self.exporting = Exporting(window, session)
        self.own = OwnEvents(window, session)
        self.opening = Opening(window, session, jobs, self.own)
        self.actions = Actions(window, window.menuBar())
        self.finding = Finding(window, session, self.actions)
        self.telling = Telling(window, session)
        window.top.export.clicked.connect(self.exporting.show_dialog)
        window.top.search.clicked.connect(self.finding.show_dialog)
        window.viewed.connect(lambda _view: self.actions.update())
        session.changed.connect(self._on_changed)
        self._build()

    def _on_changed(self, changed: Changed) -> None:
        if changed & REBUILD:
            self._build()
        else:
            self.actions.update()

    def _build(self) -> None:
        labels = self._session.labels
        menus = [(key, labels(title)) for key, title in MENUS]
        self.actions.build(menus, self._commands(labels))

    def _commands(self, labels: Labels) -> Iterator[Command]:
        yield from self._file(labels)
        yield from self._edit(labels)
        yield from self._views(labels)
        yield from self._choices(labels)
        yield from self._appearance(labels)
        yield from self._data(labels)
        yield from self._help(labels)

    def _file(self, labels: Labels) -> Iterator[Command]:
        yield Command(
            "file.export",
            labels("&Export…"),
            self.exporting.show_dialog,
            "Ctrl+E",
        )
        yield Command(
            "file.open",
            labels("&Open data package…"),
            self.opening.choose,
            "Ctrl+O",
            separated=True,
        )
        yield Command(
            "file.embedded",
            labels("Open the em&bedded dataset"),
            self.opening.open_embedded,
        )
        yield Command(
            "file.quit", labels("&Quit"), self._window.close, "Ctrl+Q", separated=True
        )

    def _edit(self, labels: Labels) -> Iterator[Command]:
        session = self._session
        yield Command(
            "edit.undo",
            labels("&Undo"),
            session.undo,
            "Ctrl+Z",
            enabled=lambda: session.can_undo,
        )
        yield Command(
            "edit.redo",
            labels("&Redo"),
            session.redo,
            "Ctrl+Shift+Z",
            enabled=lambda: session.can_redo,
        )
        yield Command(
            "edit.find",
            labels("&Find…"),
            self.finding.show_dialog,
            "Ctrl+K",
            separated=True,
        )
        yield from self.own.commands(labels)
        yield Command(
            "edit.copy_image",
            labels("Copy &image"),
            self.exporting.copy_image,
            "Ctrl+Shift+C",
            separated=True,
        )
        yield Command(
            "edit.copy_data",
            labels("Copy &data"),
            self.exporting.copy_data,
            "Ctrl+Alt+C",
        )
        yield Command(
            "edit.clear",
            labels("Clear &selection"),
            self._clear_selection,
            "Ctrl+D",
            separated=True,
        )

    def _clear_selection(self) -> None:
        self._session.update(
            lambda s: replace(
                s, selected_event=None, selected_period=None, selected_category=None
            )
        )

    def _views(self, labels: Labels) -> Iterator[Command]:
        window = self._window
        for number, view in enumerate(View, start=1):
            yield Command(
                f"view.{view}",
                labels(TITLES[view]),
                partial(window.show_view, view),
                f"Ctrl+{number}",
                checked=partial(self._is_front, view),
            )
        yield self._balance.table(labels)
        yield Command("view.story", labels("&Story"), self.telling.start, "F5")
        yield Command(
            "view.inspector",
            labels("&Inspector"),
            self._toggle_inspector,
            "F9",
            checked=lambda: not window.inspector.isHidden(),
            separated=True,
        )
        yield Command(
            "view.full_screen",
            labels("&Full screen"),
            self._toggle_full_screen,
            "F11",
            checked=window.isFullScreen,
        )

    def _is_front(self, view: View) -> bool:
        return self._window.view == view

    def _toggle_inspector(self) -> None:
        inspector = self._window.inspector
        inspector.setVisible(inspector.isHidden())
        self.actions.update()

    def _toggle_full_screen(self) -> None:
        window = self._window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
        self.actions.update()

    def _choices(self, labels: Labels) -> Iterator[Command]:
        session = self._session
        for party in session.dataset.relation.parties:
            yield self._choice(
                f"view.reporter.{party.code}",
                labels("&Reporter"),
                labels.name(party.agency),
                _with(reporter=party.code),
            )
        yield from self._balance.choices(labels)
        for unit in UNITS:
            yield self._choice(
                f"view.unit.{unit}",
                labels("&Unit"),
                labels.unit(unit, Magnitude.LARGE).text,
                _with(unit=unit),
            )
        for flow, text in (
            (Flow.EXPORT, labels("Exports")),
            (Flow.IMPORT, labels("Imports")),
        ):
            yield self._choice(
                f"view.flow.{flow}",
                labels("F&low of the categories"),
                text,
                _with(flow=flow),
            )

    def _appearance(self, labels: Labels) -> Iterator[Command]:
        themes = (
            (ThemeName.AUTO, labels("As the system")),
            (ThemeName.LIGHT, labels("Light")),
            (ThemeName.DARK, labels("Dark")),
        )
        for code in LANGUAGES:
            yield self._choice(
                f"view.language.{code}",
                labels("&Language"),
                OWN_NAMES[code],
                _with(language=code),
            )
        for theme, text in themes:
            yield self._choice(
                f"view.theme.{theme}",
                labels("&Colours"),
                text,
                _with(theme=theme),
            )

    def _choice(
        self,
        key: str,
        group: str,
        text: str,
        change: Callable[[ViewState], ViewState],
        chosen: Callable[[], bool] | None = None,
    ) -> Command:
        session = self._session
        return Command(
            key,
            text,
            lambda: session.update(change),
            checked=chosen or (lambda: change(session.state) == session.state),
            group=group,
            choice=True,
        )

    def _data(self, labels: Labels) -> Iterator[Command]:
        yield Command("data.facts", labels("&About this dataset"), self._show_dataset)
        yield Command("data.sources", labels("&Sources"), self._show_sources)

    def _help(self, labels: Labels) -> Iterator[Command]:
        yield Command(
            "help.numbers",
            labels("How the &numbers are made"),
            lambda: self._show_text(
                labels("How the numbers are made"), help_texts.numbers(labels)
            ),
            "F1",
        )
        yield Command(
            "help.keys",
            labels("&Keyboard"),
            lambda: self._show_text(labels("Keyboard"), help_texts.keys(labels)),
        )
        yield Command(
            "help.about",
            labels("&About"),
            lambda: self._show_text(labels("About"), help_texts.about(labels)),
            separated=True,
        )

    def _show_dataset(self) -> None:
        session = self._session
        self._show_text(
            session.labels("About this dataset"),
            help_texts.dataset(session.dataset, session.labels),
        )

    def _show_sources(self) -> None:
        session = self._session
        self._show_text(
            session.labels("Sources"),
            help_texts.sources(session.dataset, session.labels),
        )

    def _show_text(self, title: str, paragraphs: list[tuple[str, str]]) -> None:
        close = self._session.labels("Close")
        TextDialog(title, paragraphs, close, self._window).open()


def _with(**changes: Any) -> Callable[[ViewState], ViewState]:  # noqa: ANN401
    return lambda state: replace(state, **changes)
