"""The frame every tab shares: heading, subtitle, switches, body, source line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from vnjp_desktop.core.state import Changed, View
from vnjp_desktop.ui.widgets.caption_line import CaptionLine
from vnjp_desktop.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from vnjp_desktop.core.charts.spec import Caption
    from vnjp_desktop.ui.look import Look
    from vnjp_desktop.viewmodels.session import Session

LOW: Final = 620  # px of height below which the chart needs the room of the words


class Tab(QWidget):
    """One view of the session.

    A subclass names its ``VIEW`` and what it ``WATCHES``, fills ``switches``
    (rows below the subtitle) and ``body`` in its constructor, and redraws
    in ``refresh``. A hidden tab only notes that it is stale.
    """

    VIEW: ClassVar[View]
    WATCHES: ClassVar[Changed]

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.session = session
        self.look = look
        self._stale = True
        self.setObjectName("page")
        self.heading, self.subtitle, self.note, self.source = (
            CaptionLine(name) for name in ("heading", "subtitle", "note", "source")
        )
        self.switches = FlowRow()
        self.switches.setSpacing(8)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 10)
        layout.setSpacing(2)
        layout.addWidget(self.heading)
        layout.addWidget(self.subtitle)
        layout.addSpacing(4)
        layout.addLayout(self.switches)
        layout.addSpacing(6)
        layout.addLayout(self.body, 1)
        layout.addSpacing(4)
        layout.addWidget(self.note)
        layout.addWidget(self.source)
        session.changed.connect(self._on_changed)
        look.changed.connect(self._on_look)

    def refresh(self) -> None:
        """Redraw from the session; the subclass says how."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Word the switches anew; called before ``refresh``."""

    def show_caption(self, caption: Caption) -> None:
        """Put the words around the view in place."""
        for label, text in (
            (self.heading, caption.title),
            (self.subtitle, caption.subtitle),
            (self.note, caption.note),
            (self.source, caption.source),
        ):
            label.show_text(text)
        self.setAccessibleName(caption.title)
        self.setAccessibleDescription(caption.sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._catch_up()
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        for line in (self.subtitle, self.note, self.source):
            line.set_single(single=low)

    def _on_changed(self, changed: Changed) -> None:
        if changed & (self.WATCHES | Changed.DATASET | Changed.LANGUAGE):
            self._mark_stale()

    def _on_look(self) -> None:
        self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self.retranslate()
            self.refresh()
