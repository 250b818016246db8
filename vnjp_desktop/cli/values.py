"""Values of options: text in, checked value or a clear message out."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import Final

from vnjp_desktop.cli.options import CURRENT
from vnjp_desktop.core.periods import Period, Span

_SIZE: Final = re.compile(r"(\d+)x(\d+)")
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_YEARS: Final = re.compile(r"(\d{4})(?::(\d{4}))?")


def years(text: str) -> Span:
    """Read ``2000:2025`` or ``2023``."""
    match = _YEARS.fullmatch(text.strip())
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not FIRST:LAST, as 2000:2025")
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise argparse.ArgumentTypeError(f"{text!r} ends before it begins")
    if first < date.min.year:
        raise argparse.ArgumentTypeError(f"{text!r} begins before the year 1")
    return Span.of_years(first, last)


def period(text: str) -> Period:
    """Read ``2025``, ``2026-07`` or ``2023-01:2023-10``."""
    try:
        return Period.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a year (2025), a month (2026-07) "
            "or a stretch of months (2023-01:2023-10)"
        ) from None


def year(text: str) -> int:
    """Read ``2015``."""
    match = _YEAR.fullmatch(text.strip())
    if match is None or int(match[0]) < date.min.year:
        raise argparse.ArgumentTypeError(f"{text!r} is not a year, as 2015")
    return int(match[0])


def prices(text: str) -> int | str:
    """Read ``current`` or the year whose prices are meant."""
    if text.strip().lower() == CURRENT:
        return CURRENT
    try:
        return year(text)
    except argparse.ArgumentTypeError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is neither {CURRENT!r} nor a year, as 2015"
        ) from None


def names(text: str) -> tuple[str, ...]:
    """Read ``politics,economy``; the names are checked where they are known."""
    found = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",")))
    if not all(found):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a list such as politics,economy"
        )
    return found


def size(text: str) -> tuple[int, int]:
    """Read ``1600x900``."""
    match = _SIZE.fullmatch(text.strip().lower())
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT, as 1600x900")
    if len(match[1]) > len("100000") or len(match[2]) > len("100000"):
        raise argparse.ArgumentTypeError(f"{text!r} is too large")
    return int(match[1]), int(match[2])


def languages(text: str) -> tuple[str, ...]:
    """Read ``en`` or ``en,vi,ja``; the names are checked where they are known."""
    codes = tuple(dict.fromkeys(code.strip() for code in text.split(",")))
    if not all(codes):
        raise argparse.ArgumentTypeError(f"{text!r} is not a list such as en,vi,ja")
    return codes
