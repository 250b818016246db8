"""A language that does not exist, to find untranslated and cut texts."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from vnjp_desktop.i18n.language import SOURCE_LANGUAGE, Language

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Names

OPEN: Final = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}"
CLOSE: Final = "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"


class _Doubled(gettext.NullTranslations):
    @override
    def gettext(self, message: str) -> str:
        return _stretch(message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _stretch(msgid1 if n == 1 else msgid2)


class Stretched(Language):
    """English with every text twice as long and in brackets.

    A text on screen without brackets was never translated, a text without its
    closing bracket was cut. Numbers and dates are the English ones.
    """

    def __init__(self) -> None:
        super().__init__(SOURCE_LANGUAGE, _Doubled())

    @override
    def name(self, names: Names) -> str:
        """Return data wording, stretched."""
        return _stretch(super().name(names))


def stretched() -> Stretched:
    """Return the fake language."""
    return Stretched()


def _stretch(text: str) -> str:
    return f"{OPEN}{text} {text}{CLOSE}"
