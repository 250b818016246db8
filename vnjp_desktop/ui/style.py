"""The theme's tokens as a Qt palette and style sheet."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from vnjp_desktop.dataio.theme import Theme

_ROLES: Final = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "background",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "grid",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "muted",
    QPalette.ColorRole.Shadow: "line",
}

_SHEET: Final = Template("""
* { font-size: 13px; }
QMainWindow, QDialog { background: $background; }
QWidget#page, QWidget#pages { background: $background; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px 6px; }

QMenuBar { background: $panel; color: $ink; padding: 2px 8px; border: none; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $grid; }
QMenu { background: $panel; color: $ink; border: 1px solid $line; padding: 5px 0; }
QMenu::item { padding: 5px 28px 5px 26px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $grid; margin: 5px 0; }
QMenu::indicator { left: 8px; width: 12px; height: 12px; }

QWidget#topbar { background: $panel; border-bottom: 1px solid $line; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 11px 14px 9px 14px;
    border: none; border-bottom: 2px solid transparent; min-width: 30px;
}
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover:!selected { color: $ink; }
QTabBar::tab:focus { color: $accent; }

QPushButton, QToolButton#chooser {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 5px 12px; min-height: 18px;
}
QPushButton:hover, QToolButton#chooser:hover { border-color: $faint; }
QPushButton:focus, QToolButton#chooser:focus { border-color: $accent; }
QPushButton:pressed, QToolButton#chooser:pressed { background: $grid; }
QPushButton:disabled { color: $faint; }
QPushButton#primary, QPushButton:default {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton#primary:focus, QPushButton:default:focus { border-color: $ink; }
QPushButton#primary:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton#quiet, QToolButton#quiet {
    background: transparent; border: none; color: $accent; padding: 3px 4px;
}
QPushButton#quiet:hover, QToolButton#quiet:hover { text-decoration: underline; }
QPushButton#quiet:focus { text-decoration: underline; }
QPushButton#quiet:disabled { color: $faint; text-decoration: none; }
QToolButton#chooser::menu-indicator { image: none; }

QWidget#segmented { background: $grid; border-radius: 6px; }
QWidget#segmented QToolButton {
    background: transparent; color: $muted; border: 1px solid transparent;
    border-radius: 6px; padding: 3px 11px; min-height: 18px;
}
QWidget#segmented[compact="true"] QToolButton { padding: 3px 7px; }
QWidget#segmented QToolButton:hover { color: $ink; }
QWidget#segmented QToolButton:checked {
    background: $panel; color: $ink; font-weight: 600; border-color: $line;
}
QWidget#segmented QToolButton:focus { border-color: $accent; }

QLineEdit, QComboBox {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 4px 8px; min-height: 18px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus { border-color: $accent; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 10px; height: 10px; }
QComboBox QAbstractItemView {
    background: $panel; color: $ink; border: 1px solid $line; outline: none;
    selection-background-color: $selection; selection-color: $ink;
}
QPlainTextEdit {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 1px 4px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QPlainTextEdit:focus { border-color: $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $warning; }
QLabel#fieldName { color: $muted; font-size: 12px; }
QLabel#fieldWord { color: $muted; font-size: 12px; }
QLabel#fieldWord[wrong="true"] { color: $warning; }
QCheckBox, QRadioButton { color: $ink; spacing: 7px; }
QLabel { color: $ink; background: transparent; }
QLabel#heading { font-size: 20px; font-weight: 600; color: $ink; }
QLabel#subtitle { color: $muted; }
QLabel#note { color: $muted; font-size: 12px; }
QLabel#source { color: $muted; font-size: 12px; }
QLabel#muted { color: $muted; }
QLabel#small { color: $muted; font-size: 12px; }
QLabel#empty { color: $muted; font-size: 14px; }

QTextBrowser#inspector {
    background: $panel; color: $ink; border: none; border-left: 1px solid $line;
    selection-background-color: $accent; selection-color: $on_accent;
}
QTextBrowser#words {
    background: $background; color: $ink; border: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QFrame#valueCard { background: $panel; border: 1px solid $line; border-radius: 6px; }
QDialog#finder { background: $panel; border: 1px solid $faint; }
QDialog#finder QLineEdit { font-size: 16px; padding: 7px 10px; }
QDialog#finder QListWidget { border: none; }
QPushButton#search { color: $muted; text-align: left; padding: 5px 10px; }
QWidget#story { background: $background; }
QLabel#storyWhen { font-size: 20px; color: $accent; font-weight: 600; }
QLabel#storyTitle { font-size: 34px; font-weight: 600; color: $ink; }
QLabel#storyText { font-size: 18px; color: $ink; }
QLabel#storyKind { font-size: 14px; color: $muted; }
QFrame#popup { background: $panel; border: 1px solid $line; }
QFrame#notice { background: $warning_tint; border-bottom: 1px solid $warning; }
QFrame#preview { background: $grid; border: 1px solid $line; border-radius: 6px; }

QStatusBar { background: $panel; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; font-size: 12px; padding: 2px 12px; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle:horizontal { background: $line; }
QSplitter::handle:vertical { background: transparent; }

QTableView, QListView, QTreeView {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px;
    gridline-color: $grid; outline: none;
    selection-background-color: $selection; selection-color: $ink;
}
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 6px 8px; font-weight: 600;
}
QTableView#twin::item { padding: 0 5px; }
QTableView#twin QHeaderView::up-arrow, QTableView#twin QHeaderView::down-arrow {
    image: none; width: 0; height: 0;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: $panel; border: none; }
QProgressBar { border: none; background: $grid; border-radius: 3px; height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def palette(theme: Theme) -> QPalette:
    """Return the colours for everything Qt paints by itself."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, QColor(theme[token]))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        group = QPalette.ColorGroup.Disabled
        colours.setColor(group, role, QColor(theme["faint"]))
    return colours


def style_sheet(theme: Theme, chevron: str) -> str:
    """Return the style sheet; ``chevron`` is the path of the combo box arrow."""
    colours = {name: _css(value) for name, value in theme.colours.items()}
    return _SHEET.substitute(colours, chevron=chevron)


def _css(colour: str) -> str:
    """Return ``#RRGGBBAA`` as Qt's style sheets want it; others unchanged."""
    if len(colour) != len("#RRGGBBAA"):
        return colour
    red, green, blue, alpha = (int(colour[n : n + 2], 16) for n in (1, 3, 5, 7))
    return f"rgba({red}, {green}, {blue}, {alpha})"
