"""Commands as values; menus and shortcuts are built from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """Something a user can do.

    Attributes:
        key: Stable id, ``file.export``; the part before the dot is its menu.
        text: What the menu says, with its mnemonic.
        run: What it does.
        shortcut: Keys in portable form, or empty.
        enabled: Whether it can be done now; None for always.
        checked: Whether it is switched on; None when it is no switch.
        group: Submenu it belongs to, or empty.
        choice: Whether it is one of several of which one is on.
        separated: Whether a line stands above it.
    """

    key: str
    text: str
    run: Callable[[], object]
    shortcut: str = ""
    enabled: Callable[[], bool] | None = None
    checked: Callable[[], bool] | None = None
    group: str = ""
    choice: bool = False
    separated: bool = False


class Actions:
    """The actions of a window, made anew when its language changes."""

    def __init__(self, window: QWidget, bar: QMenuBar) -> None:
        self._window = window
        self._bar = bar
        self._commands: dict[str, Command] = {}
        self._menus: list[QMenu] = []
        self.actions: dict[str, QAction] = {}

    def build(
        self, menus: Iterable[tuple[str, str]], commands: Iterable[Command]
    ) -> None:
        """Fill the menu bar: (id, title) of each menu, then what is in them."""
        self._clear()
        self._commands = {command.key: command for command in commands}
        by_id = {key: self._bar.addMenu(title) for key, title in menus}
        self._menus = list(by_id.values())
        groups: dict[str, tuple[QMenu, QActionGroup]] = {}
        for command in self._commands.values():
            menu = by_id[command.key.partition(".")[0]]
            if command.group:
                if command.group not in groups:
                    submenu = menu.addMenu(command.group)
                    groups[command.group] = (submenu, QActionGroup(submenu))
                menu = groups[command.group][0]
            if command.separated:
                menu.addSeparator()
            action = self._action(command, menu)
            menu.addAction(action)
            if command.choice:
                groups[command.group][1].addAction(action)
        self.update()

    @property
    def commands(self) -> Mapping[str, Command]:
        """The commands in the menus by their ids."""
        return self._commands

    def update(self) -> None:
        """Bring what is enabled and switched on up to date."""
        for key, action in self.actions.items():
            command = self._commands[key]
            if command.enabled is not None:
                action.setEnabled(command.enabled())
            if command.checked is not None:
                action.setChecked(command.checked())

    def _clear(self) -> None:
        """Take the menus away; their actions go with them, but not at once.

        One of them may have been chosen just now: the language, for instance.
        """
        self._bar.clear()
        self.actions.clear()
        for menu in self._menus:
            menu.deleteLater()

    def _action(self, command: Command, menu: QMenu) -> QAction:
        action = QAction(command.text, menu)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _checked=False: command.run())
        self.actions[command.key] = action
        return action
