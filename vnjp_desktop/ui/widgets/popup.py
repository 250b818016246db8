"""A button that opens a panel below itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent


GAP: Final = 4  # px between the button and its panel


class Popup(QFrame):
    """A panel over the window, closed by Escape or a click elsewhere."""

    def __init__(self, button: QToolButton, content: QWidget) -> None:
        super().__init__(button, Qt.WindowType.Popup)
        self._button = button
        self.setObjectName("popup")
        # The click that closes it would open it again if it reached the button.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(content)

    def open(self) -> None:
        """Show the panel below its button."""
        self.adjustSize()
        self._place()
        self.show()
        self._place()  # once more: the style may have changed its size
        self.focusNextChild()

    def _place(self) -> None:
        """Move below the button, inside the screen."""
        place = self._button.mapToGlobal(QPoint(0, self._button.height() + GAP))
        room = self._button.screen().availableGeometry()
        x = min(place.x(), room.right() + 1 - self.width())
        y = min(place.y(), room.bottom() + 1 - self.height())
        self.move(max(room.left(), x), max(room.top(), y))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._button.setFocus(Qt.FocusReason.PopupFocusReason)


class PopupButton(QToolButton):
    """Opens a popup with a content."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("chooser")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.popup = Popup(self, content)
        self.clicked.connect(self.popup.open)
