"""What options can be set to: the words of the command line, a contract."""

from __future__ import annotations

from typing import Final

from vnjp_desktop.core.periods import Frequency

FREQUENCIES: Final = {
    "annual": Frequency.ANNUAL,
    "ytd": Frequency.YTD,
    "monthly": Frequency.MONTHLY,
}
PICTURES: Final = ("png", "svg", "pdf")
SUFFIXES: Final = (*PICTURES, "csv", "xlsx", "json")
DPIS: Final = (96, 150, 300, 600)
THEMES: Final = ("light", "dark", "transparent")
