"""Views as pictures; importing this loads Qt."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

# Before Qt looks for a display: pictures need none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from vnjp_desktop.core.state import View
from vnjp_desktop.i18n.fonts import FONT_PACKAGES
from vnjp_desktop.plots.encode import pages_bytes
from vnjp_desktop.plots.export import (
    FigureRequest,
    figure_bytes,
    make_figure,
    timeline_pages,
)
from vnjp_desktop.plots.measure import missing_fonts

if TYPE_CHECKING:
    from vnjp_desktop.cli.look import Look
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState


def picture(
    suffix: str,
    dataset: Dataset,
    view: View,
    state: ViewState,
    labels: Labels,
    look: Look,
) -> bytes:
    """Return the file of a view as ``png``, ``svg`` or ``pdf``."""
    request = FigureRequest(
        view=view,
        format=suffix,
        width=look.width,
        height=look.height,
        dpi=look.dpi,
        theme=look.theme,
        title=look.title,
        pages=look.pages if view is View.TIMELINE else "",
    )
    if request.pages and suffix == "pdf":
        pages = timeline_pages(dataset, state, labels, request)
        _warn_of_boxes("".join(page.title + page.description for page in pages))
        return pages_bytes(pages, look.theme)
    figure = make_figure(dataset, state, labels, request)
    # An SVG is drawn with the fonts of whoever opens it.
    if suffix != "svg":
        _warn_of_boxes(figure.title + figure.description)
    return figure_bytes(figure, suffix, look.dpi, look.theme)


def _warn_of_boxes(text: str) -> None:
    for language in missing_fonts(text):
        package = FONT_PACKAGES.get(language)
        remedy = f": apt-get install {package}" if package else ""
        print(
            f"vnjp-desktop: no font for some letters, they are boxes{remedy}",
            file=sys.stderr,
        )
