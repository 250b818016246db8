"""The export dialog: a picture or a table, with a live preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.plots.encode import FORMATS
from vnjp_desktop.ui.dialogs.export_fields import PictureFields, TableFields
from vnjp_desktop.ui.dialogs.export_target import TargetField
from vnjp_desktop.ui.dialogs.export_work import ExportFailedError
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vnjp_desktop.core.charts.spec import Sheet
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.ui.dialogs.export_work import ExportWork

PREVIEW_MS: Final = 120  # typing rests this long before the preview follows
PICTURE, TABLE = "picture", "table"


class ExportDialog(QDialog):
    """Asks what to write and where, and writes it.

    Attributes:
        written: Emitted with the path once the file is there.
    """

    written = Signal(object)

    def __init__(
        self,
        work: ExportWork,
        labels: Labels,
        theme: str,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._labels = labels
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(labels("Export"))
        self.resize(960, 570)
        self._pixmap = QPixmap()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MS)
        self._timer.timeout.connect(self.refresh_preview)
        self.kind = Segmented([PICTURE, TABLE])
        self.kind.set_texts(
            labels("What to export"),
            {PICTURE: labels("Picture"), TABLE: labels("Table")},
        )
        self.picture = PictureFields(labels, theme, paged=work.paged)
        shown, whole = (
            len(work.sheet(labels, everything=everything).rows)
            for everything in (False, True)
        )
        self.table = TableFields(labels, work.tables, shown, whole)
        self.target = TargetField(labels, folder)
        self.preview = QLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setMinimumSize(QSize(380, 240))
        self.preview.setAccessibleName(labels("Preview"))
        self.save = QPushButton(labels("Export"))
        self.save.setDefault(True)
        self.cancel = QPushButton(labels("Cancel"))
        self.copy = QPushButton(labels("Copy to the clipboard"))
        self._arrange()
        self._connect()
        self.show_kind(PICTURE)

    def _arrange(self) -> None:
        frame = QFrame()
        frame.setObjectName("preview")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 10, 10, 10)
        inside.addWidget(self.preview, 1)
        panel = QWidget()
        panel.setMinimumWidth(390)
        side = QVBoxLayout(panel)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        side.addWidget(self.picture)
        side.addWidget(self.table)
        side.addStretch(1)
        side.addWidget(self.target)
        upper = QHBoxLayout()
        upper.setSpacing(18)
        upper.addWidget(frame, 1)
        upper.addWidget(panel)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(upper, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.kind.chosen.connect(self.show_kind)
        self.picture.changed.connect(self._on_choice)
        self.table.changed.connect(self._on_choice)
        self.target.changed.connect(self._on_target)
        self.target.format_typed.connect(self._on_format)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)

    @property
    def is_table(self) -> bool:
        """Whether a table is wanted rather than a picture."""
        return self.kind.current() == TABLE

    def show_kind(self, kind: str) -> None:
        """Ask about a picture or about a table."""
        self.kind.choose(kind)
        self.picture.setVisible(kind == PICTURE)
        self.table.setVisible(kind == TABLE)
        self._on_choice()

    def _on_choice(self) -> None:
        code = self.picture.language_code
        found = self._work.caption(load_language(code)).title
        self.picture.title.setPlaceholderText(found)
        fields = self.table if self.is_table else self.picture
        language = self._labels.language if self.is_table else code
        stem = self._work.file_stem(language)
        formats = self._work.tables if self.is_table else tuple(FORMATS)
        self.target.suggest(stem, str(fields.format.currentData()), formats)
        self._timer.start()

    def _on_target(self) -> None:
        self.save.setEnabled(self.target.allowed)

    def _on_format(self, suffix: str) -> None:
        box = (self.table if self.is_table else self.picture).format
        box.setCurrentIndex(box.findData(suffix))

    def refresh_preview(self) -> None:
        """Draw the picture as it would be written, or the first rows."""
        self._pixmap = QPixmap()
        if self.is_table:
            self.preview.setText(self._work.excerpt(self._sheet()))
            return
        try:
            image = self._work.preview(self.picture.choice())
        except ExportFailedError as error:
            self.preview.setText(str(error))
            return
        self._pixmap = QPixmap.fromImage(image)
        self._fit_preview()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_preview()

    def _fit_preview(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        scaled = self._pixmap.scaled(
            self.preview.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self.preview.setPixmap(scaled)

    def _sheet(self) -> Sheet:
        everything = self.table.everything
        return self._work.sheet(self._labels, everything=everything)

    def _on_copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        try:
            if self.is_table:
                clipboard.setText(self._work.tsv(self._sheet()))
            else:
                clipboard.setImage(self._work.preview(self.picture.choice()))
        except ExportFailedError as error:
            self.target.tell(str(error))
            return
        self.target.tell(self._labels("Copied."))

    def _on_save(self) -> None:
        self.target.check()  # a file may have come there since
        if not self.target.allowed:
            return
        path, labels = self.target.path, self._labels
        try:
            if self.is_table:
                everything = self.table.everything
                self._work.write_table(path, labels, everything=everything)
            else:
                self._work.write_picture(path, self.picture.choice())
        except ExportFailedError as error:
            text = labels("{file} was not written: {reason}", file=path, reason=error)
            self.target.tell(text)
            return
        self.written.emit(path)
        self.accept()
