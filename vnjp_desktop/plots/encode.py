"""Figures as pictures: PNG and PDF through Qt, SVG through the own writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from vnjp_desktop.core.figure.marks import texts
from vnjp_desktop.dataio.theme import Theme, load_theme
from vnjp_desktop.dataio.writers.svg import svg_bytes
from vnjp_desktop.plots.application import ensure_application
from vnjp_desktop.plots.painter import colour, paint
from vnjp_desktop.plots.pdf_text import with_true_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.figure.marks import Figure

FORMATS: Final = ("png", "svg", "pdf")
DPIS: Final = (96, 150, 300, 600)
MOST_PIXELS_A_SIDE: Final = 20_000
MOST_PIXELS: Final = 200_000_000
_BASE_DPI: Final = 96
_POINTS_PER_INCH: Final = 72
_METRES_PER_INCH: Final = 0.0254
_CREATOR: Final = "vnjp-desktop"


class FigureSizeError(ValueError):
    """A picture with no pixels, or with more than fit."""


def pixel_size(width: float, height: float, dpi: int) -> tuple[int, int]:
    """Return the pixels of a picture.

    Args:
        width: In px at 96 dpi.
        height: In px at 96 dpi.
        dpi: Pixels an inch of the file.

    Raises:
        FigureSizeError: There would be none or too many.
    """
    across, down = round(width * dpi / _BASE_DPI), round(height * dpi / _BASE_DPI)
    if min(across, down) < 1:
        raise FigureSizeError(f"{across}x{down}")
    if max(across, down) > MOST_PIXELS_A_SIDE or across * down > MOST_PIXELS:
        raise FigureSizeError(f"{across}x{down}")
    return across, down


def figure_bytes(figure: Figure, file_format: str, dpi: int, theme: str) -> bytes:
    """Return a figure as a file of a format: ``png``, ``svg`` or ``pdf``.

    Raises:
        FigureSizeError: The picture would have no or too many pixels.
        KeyError: There is no such format or theme.
    """
    colours = load_theme(theme)
    pixel_size(figure.width, figure.height, dpi)
    if file_format == "svg":
        return svg_bytes(figure, colours)
    ensure_application()
    writer = {"png": _png, "pdf": _pdf}[file_format]
    return writer(figure, dpi, colours)


def pages_bytes(figures: Sequence[Figure], theme: str) -> bytes:
    """Return figures of one size as a PDF with a page for each.

    Raises:
        FigureSizeError: The pages would have no or too many pixels.
        KeyError: There is no such theme.
    """
    colours = load_theme(theme)
    pixel_size(figures[0].width, figures[0].height, _BASE_DPI)
    ensure_application()
    return _pdf_of(figures, colours)


def figure_image(figure: Figure, dpi: int, theme: str) -> QImage:
    """Return a figure as an image, for previews and the clipboard.

    Raises:
        FigureSizeError: The picture would have no or too many pixels.
        KeyError: There is no such theme.
    """
    ensure_application()
    return _image(figure, dpi, load_theme(theme))


def _image(figure: Figure, dpi: int, theme: Theme) -> QImage:
    across, down = pixel_size(figure.width, figure.height, dpi)
    kind = QImage.Format.Format_RGB32
    if not theme.opaque:
        kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(across, down, kind)
    if image.isNull():
        raise FigureSizeError(f"{across}x{down}")
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(across / figure.width, down / figure.height)
    _paint(painter, figure, theme)
    painter.end()
    # Only now: a painter would take the dpi for a wish to scale letters.
    dots = round(dpi / _METRES_PER_INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _paint(painter: QPainter, figure: Figure, theme: Theme) -> None:
    if theme.opaque:
        # A page has whole points: it can be a little larger than the figure.
        ground = QRectF(0, 0, figure.width + 1, figure.height + 1)
        painter.fillRect(ground, colour(theme, "panel"))
    paint(painter, figure.marks, theme)


def _png(figure: Figure, dpi: int, theme: Theme) -> bytes:
    image = _image(figure, dpi, theme)
    image.setText("Title", figure.title)
    image.setText("Description", figure.description)
    image.setText("Software", _CREATOR)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _pdf(figure: Figure, _dpi: int, theme: Theme) -> bytes:
    return _pdf_of([figure], theme)


def _pdf_of(figures: Sequence[Figure], theme: Theme) -> bytes:
    first = figures[0]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(_BASE_DPI)
    device.setTitle(first.title)
    device.setCreator(_CREATOR)
    points = QSizeF(first.width, first.height) * _POINTS_PER_INCH / _BASE_DPI
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    device.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", exact))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(device)
    for n, figure in enumerate(figures):
        if n:
            device.newPage()
        _paint(painter, figure, theme)
    painter.end()
    words = [text for figure in figures for text in texts(figure.marks)]
    return with_true_letters(bytes(buffer.data().data()), words)
