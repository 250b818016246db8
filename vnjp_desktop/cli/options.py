"""What options can be set to: the words of the command line, a contract."""

from __future__ import annotations

from typing import Final

from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Measure

FREQUENCIES: Final = {
    "annual": Frequency.ANNUAL,
    "ytd": Frequency.YTD,
    "monthly": Frequency.MONTHLY,
    "rolling": Frequency.ROLLING,
}
MEASURES: Final = tuple(measure.value for measure in Measure)
SCALES: Final = ("linear", "log")
CURRENT: Final = "current"  # prices, as against those of a year
IMPORTANCES: Final = (1, 2, 3, 4, 5)
PICTURES: Final = ("png", "svg", "pdf")
SUFFIXES: Final = (*PICTURES, "csv", "xlsx", "json")
DPIS: Final = (96, 150, 300, 600)
THEMES: Final = ("light", "dark", "transparent")
