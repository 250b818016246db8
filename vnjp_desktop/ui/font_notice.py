"""A word to the user when the letters of the language would be boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.i18n.fonts import FONT_PACKAGES
from vnjp_desktop.plots.measure import missing_fonts

if TYPE_CHECKING:
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.ui.widgets.notice import Notice

SAMPLES = {"ja": "日本語の貿易統計", "vi": "Việt Nam, tỷ đồng, kim ngạch"}


def tell_of_missing_fonts(notice: Notice, labels: Labels) -> None:
    """Show which fonts to install when a language cannot be drawn."""
    missing = missing_fonts(SAMPLES.get(labels.language, ""))
    if missing:
        # In English: the chosen language cannot be read now.
        notice.tell(
            "No font on this computer has the letters of this language; they are "
            f"drawn as boxes. Install one, such as {FONT_PACKAGES[labels.language]}.",
            "Close",
        )
