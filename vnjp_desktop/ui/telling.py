"""Starts the story and comes back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.state import View

if TYPE_CHECKING:
    from vnjp_desktop.ui.main_window import MainWindow
    from vnjp_desktop.ui.story import Story
    from vnjp_desktop.viewmodels.session import Session


class Telling:
    """Shows the story over a window; the session is never touched by it."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window = window
        self._session = session
        self.story: Story | None = None

    def start(self) -> None:
        """Show the story full screen, on the screen of the window."""
        from vnjp_desktop.ui.story import Story  # noqa: PLC0415 -- rarely wanted

        if self.story is not None:
            return
        self._window.show_view(View.TIMELINE)
        self.story = Story(self._session, self._window.look, self._window)
        self.story.left.connect(self._on_left)
        self.story.setGeometry(self._window.screen().geometry())
        self.story.showFullScreen()

    def _on_left(self) -> None:
        self.story = None
        self._window.activateWindow()
