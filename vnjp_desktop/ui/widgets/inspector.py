"""The panel at the right: what is selected and where its numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.core.details.spec import Details, Line, Section, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vnjp_desktop.dataio.theme import Theme

WIDTH: Final = 316
LONGEST_BESIDE: Final = 16  # characters of a label that leave room for the text
LONGEST_TEXT: Final = 26  # characters that fit beside such a label


class Inspector(QScrollArea):
    """Shows one ``Details`` value.

    Attributes:
        followed: An inside link was chosen (``Go``).
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        body = QWidget()
        body.setObjectName("inspectorBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        self._add_head(layout, details)
        for section in details.sections:
            self._add_section(layout, section, theme)
        layout.addStretch(1)
        self.setWidget(body)
        self.setAccessibleName(details.title)
        self.setAccessibleDescription(details.subtitle)

    def _add_head(self, layout: QVBoxLayout, details: Details) -> None:
        if details.badge:
            badge = _label(details.badge, "badge", wrap=False)
            badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
            layout.addWidget(badge)
            layout.addSpacing(2)
        layout.addWidget(_label(details.title, "big"))
        if details.subtitle:
            layout.addWidget(_label(details.subtitle, "muted"))
        if details.text:
            layout.addSpacing(2)
            layout.addWidget(_label(details.text))

    def _add_section(self, layout: QVBoxLayout, section: Section, theme: Theme) -> None:
        layout.addSpacing(12)
        layout.addWidget(_label(section.title.upper(), "caps"))
        if section.series:
            layout.addWidget(Sparkline(section.series, theme))
        for line in section.lines:
            if section.cards or line.tone is Tone.WARNING:
                layout.addWidget(self._card(line, theme))
            else:
                layout.addWidget(self._line(line, theme))

    def _card(self, line: Line, theme: Theme) -> QFrame:
        card = QFrame()
        card.setObjectName("warning" if line.tone is Tone.WARNING else "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(2)
        layout.addWidget(self._line(line, theme))
        return card

    def _line(self, line: Line, theme: Theme) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        short = len(line.text) <= LONGEST_TEXT and not line.go
        if short and 0 < len(line.label) <= LONGEST_BESIDE:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(_named(line, theme), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._text(line), 1)
            layout.addLayout(row)
        else:
            if line.label:
                layout.addWidget(_named(line, theme))
            if line.text:
                layout.addWidget(self._text(line))
        if line.detail:
            layout.addWidget(_label(line.detail, "small"))
        return box

    def _text(self, line: Line) -> QWidget:
        if line.go is not None:
            go = line.go
            return self._link(line.text, lambda: self.followed.emit(go))
        if line.url:
            url = QUrl(line.url)
            link = self._link(line.text, lambda: QDesktopServices.openUrl(url))
            link.setToolTip(line.url)
            return link
        return _label(line.text, "muted" if line.tone is Tone.MUTED else "")

    @staticmethod
    def _link(text: str, follow: object) -> LinkLabel:
        link = LinkLabel(text)
        link.clicked.connect(follow)
        return link


class LinkLabel(QPushButton):
    """A button that reads as text and wraps like it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setFlat(True)
        self.setStyleSheet("QPushButton#link { border: none; padding: 0; }")
        self._label = _label(text)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.setStyleSheet("color: palette(link);")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._label.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return self._label.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(20, self._label.fontMetrics().height())


class Sparkline(QWidget):
    """A small line chart without axes; gaps stay gaps."""

    def __init__(self, series: tuple[float | None, ...], theme: Theme) -> None:
        super().__init__()
        self._series = series
        self._colour = QColor(theme["export"])
        self.setMinimumHeight(64)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        known = [value for value in self._series if value is not None]
        if not known:
            return
        low, high = min(known), max(known)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 1.8))
        step = (self.width() - 6) / max(1, len(self._series) - 1)
        run = QPolygonF()
        for index, value in enumerate((*self._series, None)):
            if value is None:
                painter.drawPolyline(run)
                run = QPolygonF()
                continue
            share = (value - low) / (high - low) if high > low else 0.5
            run.append(QPointF(3 + index * step, 4 + (1 - share) * (self.height() - 8)))
        painter.end()


def _named(line: Line, theme: Theme) -> QWidget:
    """Return what a line is about, with its colour as a small square."""
    label = _label(line.label, "muted", wrap=len(line.label) > LONGEST_BESIDE)
    if not line.colour:
        return label
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    swatch = QFrame()
    swatch.setFixedSize(9, 9)
    swatch.setStyleSheet(
        f"background: {theme[line.colour]}; border: 1px solid {theme['line']};"
        " border-radius: 2px;"
    )
    row.addWidget(swatch)
    row.addWidget(label, 1)
    return box


def _label(text: str, name: str = "", *, wrap: bool = True) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label
