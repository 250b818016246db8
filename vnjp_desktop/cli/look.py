"""How a picture shall look, checked before Qt is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vnjp_desktop.cli.errors import UsageError

if TYPE_CHECKING:
    import argparse

MOST_PIXELS_A_SIDE: Final = 20_000
MOST_PIXELS: Final = 200_000_000
_BASE_DPI: Final = 96


@dataclass(frozen=True, slots=True)
class Look:
    """How the file shall look, apart from its contents."""

    width: int
    height: int
    dpi: int
    theme: str
    title: str | None
    pages: str = ""

    @staticmethod
    def of(arguments: argparse.Namespace) -> Look:
        """Return the look of parsed arguments.

        Raises:
            UsageError: The picture would be empty or too large.
        """
        width, height = arguments.size
        across, down = (round(n * arguments.dpi / _BASE_DPI) for n in (width, height))
        if min(across, down) < 1:
            raise UsageError("argument --size: width and height must be at least 1")
        if max(across, down) > MOST_PIXELS_A_SIDE or across * down > MOST_PIXELS:
            raise UsageError(
                f"argument --size: {across}x{down} pixels are too many; at most "
                f"{MOST_PIXELS_A_SIDE} a side and {MOST_PIXELS // 1_000_000} million "
                "in all, dpi included"
            )
        title = arguments.title or None
        pages = arguments.pages or ""
        return Look(width, height, arguments.dpi, arguments.theme, title, pages)
