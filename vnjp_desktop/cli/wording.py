"""Sentences that several messages share."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.defaults import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH: Final = 79


def listed(intro: str, items: Sequence[str]) -> str:
    """Return what there is below an introduction, names unbroken."""
    lines = textwrap.fill(
        ", ".join(items),
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_on_hyphens=False,
    )
    return f"{intro}\n{lines}"


def no_rate(unit: str, when: str) -> str:
    """Return that a currency cannot be converted to, and the remedy."""
    return (
        f"argument --unit: the data have no exchange rate of {unit} {when}; "
        f"use --unit {UNITS[0].lower()}"
    )


def years_listed(years: Sequence[int]) -> str:
    """Return years as runs: ``1960 to 1990, 1995``."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    texts = (str(r[0]) if len(r) == 1 else f"{r[0]} to {r[-1]}" for r in runs)
    return ", ".join(texts) or "none"
