"""Which packages bring the letters of a language, on Debian and its kin."""

from __future__ import annotations

from typing import Final

FONT_PACKAGES: Final = {"ja": "fonts-noto-cjk", "vi": "fonts-dejavu-core"}
