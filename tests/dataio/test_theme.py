"""Colours that can be told apart by everybody."""

import pytest

from vnjp_desktop.dataio.theme import THEMES, load_theme

TEXTS = ("ink", "muted", "warning")
MARKS = (
    "export",
    "import",
    "trade",
    "accent",
    "theme.politics",
    "theme.economy",
    "theme.security",
    "theme.people",
)
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(first, second):
    light = [
        0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (first, second))
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


def lab(rgb):
    r, g, b = rgb
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (
        max(0.0, v) ** (1 / 3) if v > 0.008856 else 7.787 * v + 4 / 29 for v in xyz
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_difference(first, second, matrix):
    seen = []
    for colour in (first, second):
        rgb = linear(colour)
        seen.append(
            lab([sum(m * c for m, c in zip(row, rgb, strict=True)) for row in matrix])
        )
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_are_legible(name):
    theme = load_theme(name)
    for ground in ("background", "panel", "card"):
        for token in TEXTS:
            assert contrast(theme[token], theme[ground]) >= 4.5, (token, ground)
    assert contrast(theme["warning"], theme["warning_tint"]) >= 4.5
    for rank in range(6):
        assert contrast(theme["ink"], theme[f"ladder.{rank}"]) >= 4.5, rank


@pytest.mark.parametrize("name", ["light", "dark"])
def test_marks_stand_out(name):
    theme = load_theme(name)
    for ground in ("background", "panel"):
        for token in MARKS:
            assert contrast(theme[token], theme[ground]) >= 3, (token, ground)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", DEFICIENCIES)
def test_exports_and_imports_differ_for_every_eye(name, kind):
    theme = load_theme(name)
    matrix = DEFICIENCIES[kind]
    assert seen_difference(theme["export"], theme["import"], matrix) >= 20
    assert seen_difference(theme["export_tint"], theme["import_tint"], matrix) >= 10


def test_the_check_itself_tells_apart():
    # Red and green of equal lightness: far apart for most, near for a deuteranope.
    red, green = "#C8553D", "#7D8B2F"
    plain = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    assert seen_difference(red, green, plain) > 40
    assert seen_difference(red, green, DEFICIENCIES["deutan"]) < 20


def test_every_scheme_has_every_token():
    tokens = set(load_theme("light").colours)
    assert all(set(load_theme(name).colours) == tokens for name in THEMES)
    assert load_theme("dark")["ink"] != load_theme("light")["ink"]


def test_transparent_is_light_without_a_ground():
    assert not load_theme("transparent").opaque
    assert load_theme("light").opaque
    assert load_theme("transparent").colours == load_theme("light").colours
    with pytest.raises(KeyError):
        load_theme("sepia")
