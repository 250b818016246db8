"""The language the user's system speaks, found without Qt."""

from __future__ import annotations

import ctypes
import locale
import os
from typing import TYPE_CHECKING

from vnjp_desktop.i18n.language import LANGUAGES, SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the first language of the system that we have, else English."""
    for name in _wishes(environment):
        code = name.replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in LANGUAGES:
            return code
    return SOURCE_LANGUAGE


def _wishes(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield locale names in order of preference, as gettext reads them."""
    for variable in _VARIABLES:
        yield from environment.get(variable, "").split(":")
    yield _windows_locale()


def _windows_locale() -> str:
    """Return the display language of Windows, which sets no variables."""
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return ""
    number = int(windll.kernel32.GetUserDefaultUILanguage())
    return locale.windows_locale.get(number, "")
