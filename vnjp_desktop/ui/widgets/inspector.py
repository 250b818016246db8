"""The panel at the right: what is selected and where its numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from vnjp_desktop.core.details.spec import Go
from vnjp_desktop.ui.widgets.inspector_html import GO, html_of

if TYPE_CHECKING:
    from vnjp_desktop.core.details.spec import Details
    from vnjp_desktop.dataio.theme import Theme

WIDTH: Final = 316
SERIES_SIZE: Final = QSize(272, 72)
SERIES_SCALE: Final = 2  # sharp on dense screens


class Inspector(QTextBrowser):
    """Shows one ``Details`` value.

    Attributes:
        followed: An inside link was chosen (``Go``).
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(230)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._follow)
        self.details: Details | None = None
        self._theme: Theme | None = None

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def show_details(self, details: Details, theme: Theme) -> None:
        """Replace the content unless it is the one already shown."""
        if details == self.details and theme is self._theme:
            return
        self.details, self._theme = details, theme
        for index, section in enumerate(details.sections):
            if section.series:
                self.document().addResource(
                    QTextDocument.ResourceType.ImageResource,
                    QUrl(f"series:{index}"),
                    series_image(section.series, theme["export"]),
                )
        self.setHtml(html_of(details, theme))
        self.setAccessibleName(details.title)
        self.setAccessibleDescription(details.subtitle)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == GO:
            kind, _, key = link.path().partition("/")
            self.followed.emit(Go(kind, key))
        else:
            QDesktopServices.openUrl(link)


def series_image(series: tuple[float | None, ...], colour: str) -> QImage:
    """Return a small line chart without axes; gaps stay gaps."""
    size = SERIES_SIZE
    image = QImage(size * SERIES_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SERIES_SCALE)
    image.fill(Qt.GlobalColor.transparent)
    known = [value for value in series if value is not None]
    if not known:
        return image
    low, high = min(known), max(known)
    step = (size.width() - 6) / max(1, len(series) - 1)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.8))
    run = QPolygonF()
    for index, value in enumerate((*series, None)):
        if value is None:
            painter.drawPolyline(run)
            run = QPolygonF()
            continue
        share = (value - low) / (high - low) if high > low else 0.5
        run.append(QPointF(3 + index * step, 4 + (1 - share) * (size.height() - 8)))
    painter.end()
    return image
