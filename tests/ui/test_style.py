"""Palette and style sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.core.state import ThemeName
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.ui.style import palette, style_sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vnjp_desktop.ui.look import Look

UI = Path(__file__).parents[2] / "vnjp_desktop" / "ui"
THEMES = ["light", "dark"]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG counts it."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    light, dark = sorted(
        (
            0.2126 * part(c.redF())
            + 0.7152 * part(c.greenF())
            + 0.0722 * part(c.blueF())
            for c in (one, other)
        ),
        reverse=True,
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_place_is_filled(name: str) -> None:
    sheet = style_sheet(load_theme(name), "/icons/chevron.svg")
    assert "$" not in sheet
    assert "/icons/chevron.svg" in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("name", THEMES)
def test_colours_are_written_as_qt_reads_them(name: str) -> None:
    sheet = style_sheet(load_theme(name), "")
    found = re.findall(r"#[0-9A-Fa-f]{6,8}\b|rgba\([^)]*\)", sheet)
    assert found
    for colour in found:
        if colour.startswith("#"):
            assert len(colour) == 7
        else:
            parts = [int(part) for part in re.findall(r"\d+", colour)]
            assert len(parts) == 4
            assert max(parts) <= 255


def test_the_two_themes_differ_in_their_colours_only() -> None:
    sheets = [
        re.sub(r"#[0-9A-Fa-f]{6}|rgba\([^)]*\)", "", style_sheet(load_theme(name), ""))
        for name in THEMES
    ]
    assert sheets[0] == sheets[1]


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_its_ground(qapp: object, name: str) -> None:
    theme = load_theme(name)
    colours = palette(theme)
    role = QPalette.ColorRole
    for ground, text in (
        (role.Window, role.WindowText),
        (role.Base, role.Text),
        (role.Button, role.ButtonText),
        (role.Highlight, role.HighlightedText),
        (role.ToolTipBase, role.ToolTipText),
        (role.Base, role.Link),
    ):
        assert contrast(colours.color(ground), colours.color(text)) >= 4.5
    for ground in ("background", "panel", "grid"):
        assert contrast(QColor(theme["muted"]), QColor(theme[ground])) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_what_is_switched_off_looks_so(qapp: object, name: str) -> None:
    colours = palette(load_theme(name))
    group = QPalette.ColorGroup
    role = QPalette.ColorRole.Text
    assert colours.color(group.Disabled, role) != colours.color(group.Active, role)


@pytest.mark.parametrize("name", THEMES)
def test_the_arrow_of_combo_boxes_exists(name: str) -> None:
    assert (share_dir("resources") / "icons" / f"chevron-{name}.svg").is_file()


def test_names_in_the_sheet_are_used_in_the_code() -> None:
    sheet = style_sheet(load_theme("light"), "")
    named = set(re.findall(r"Q\w+#(\w+)", sheet))
    code = "\n".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    given = set(re.findall(r'"(\w+)"', code))
    assert named <= given


def test_widgets_wear_the_theme(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    primary, muted = QPushButton("Export"), QLabel("note")
    primary.setObjectName("primary")
    muted.setObjectName("muted")
    for widget in (primary, muted, QComboBox()):
        layout.addWidget(widget)
    page.show()
    for name in (ThemeName.DARK, ThemeName.LIGHT):
        look.choose(name)
        theme = load_theme(name)
        image = primary.grab().toImage()
        assert image.pixelColor(8, 8) == QColor(theme["accent"])
        ink = muted.palette().color(QPalette.ColorRole.WindowText)
        assert ink == QColor(theme["muted"])
