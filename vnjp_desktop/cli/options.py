"""What options can be set to: the words of the command line, a contract."""

from __future__ import annotations

from typing import Final

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Lanes, Measure

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
OF_EVENTS: Final = ("ics", "timelinejs.json")  # of the timeline alone
SUFFIXES: Final = (*PICTURES, "csv", "xlsx", "json", *OF_EVENTS)
LANES: Final = tuple(lanes.value for lanes in Lanes)
TRADE: Final = {"two-way": Flow.TOTAL, "balance": Flow.BALANCE}
PAPERS: Final = ("a4", "a3")
DPIS: Final = (96, 150, 300, 600)
THEMES: Final = ("light", "dark", "transparent")
