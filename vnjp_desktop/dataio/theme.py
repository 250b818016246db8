"""Colour schemes, read from the resources."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.locations import share_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

TRANSPARENT: Final = "transparent"
THEMES: Final = ("light", "dark", TRANSPARENT)


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour scheme.

    Attributes:
        name: ``light``, ``dark`` or ``transparent``.
        colours: Token to ``#RRGGBB`` or ``#RRGGBBAA``.
    """

    name: str
    colours: Mapping[str, str]

    def __getitem__(self, token: str) -> str:
        """Return the colour of a token; KeyError for an unknown one."""
        return self.colours[token]

    @property
    def opaque(self) -> bool:
        """Whether pictures have a background."""
        return self.name != TRANSPARENT


@cache
def load_theme(name: str) -> Theme:
    """Return a scheme by name; KeyError for an unknown one."""
    text = (share_dir("resources") / "theme.toml").read_text(encoding="utf-8")
    schemes = tomllib.loads(text)
    colours = schemes["light" if name == TRANSPARENT else name]
    return Theme(name, MappingProxyType(colours))
