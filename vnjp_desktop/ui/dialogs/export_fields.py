"""What an export dialog asks about pictures and about tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from vnjp_desktop.core.figure.compose import PRESETS
from vnjp_desktop.core.labels import mark
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES
from vnjp_desktop.plots.encode import DPIS, FORMATS, MOST_PIXELS_A_SIDE
from vnjp_desktop.ui.dialogs.export_work import PictureChoice
from vnjp_desktop.ui.widgets.number_box import NumberBox
from vnjp_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.labels import Labels

PRESET_NAMES: Final = {
    "wide": mark("Article, wide"),
    "square": mark("Square"),
    "link": mark("Link preview"),
    "screen": mark("Slide, Full HD"),
    "a4": mark("A4, landscape"),
    "a5": mark("A5, landscape"),
}
BACKGROUNDS: Final = {
    "light": mark("Light"),
    "dark": mark("Dark"),
    "transparent": mark("Transparent"),
}
FORMAT_NAMES: Final = {
    "ics": mark("Calendar (ICS)"),
    "timelinejs.json": mark("TimelineJS (JSON)"),
}
SHEETS: Final = {
    "": mark("One, of the size"),
    "a4": mark("A4 sheets, as many as needed"),
    "a3": mark("A3 sheets, as many as needed"),
}
OWN: Final = "own"
SMALLEST_SIDE: Final = 100


class PictureFields(QWidget):
    """Format, size, resolution, background, language and title of a picture.

    Attributes:
        changed: Emitted after any choice.
    """

    changed = Signal()

    def __init__(self, labels: Labels, theme: str, *, paged: bool = False) -> None:
        super().__init__()
        self._paged = paged
        self.pages = combo({key: labels(text) for key, text in SHEETS.items()})
        self.format = combo({key: key.upper() for key in FORMATS})
        presets = {p.key: labels(PRESET_NAMES[p.key]) for p in PRESETS}
        self.preset = combo({**presets, OWN: labels("Own size")})
        self.across = _pixels(PRESETS[0].width, labels("Width in px"))
        self.down = _pixels(PRESETS[0].height, labels("Height in px"))
        self.dpi = combo({str(dpi): labels("{n} dpi", n=dpi) for dpi in DPIS})
        self.background = combo({key: labels(t) for key, t in BACKGROUNDS.items()})
        self.language = combo({code: OWN_NAMES[code] for code in LANGUAGES})
        self.title = QLineEdit()
        self.source_line = QCheckBox(labels("Source line"))
        self.source_line.setChecked(True)
        choose(self.background, theme)
        choose(self.language, labels.language)
        self._arrange(labels)
        self._connect()
        self._on_format()

    def _arrange(self, labels: Labels) -> None:
        size = QWidget()
        row = QHBoxLayout(size)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.across, QLabel("×"), self.down, QLabel("px")):
            row.addWidget(widget)
        row.addStretch(1)
        arrange(
            self,
            (labels("Format"), self.format),
            (labels("Size"), self.preset),
            ("", size),
            *([(labels("Pages"), self.pages)] if self._paged else []),
            (labels("Resolution"), self.dpi),
            (labels("Background"), self.background),
            (labels("Language"), self.language),
            (labels("Title"), self.title),
            ("", self.source_line),
        )

    def _connect(self) -> None:
        self.preset.activated.connect(self._on_preset)
        for box in (self.across, self.down):
            box.changed.connect(self._on_size)
        self.format.currentIndexChanged.connect(self._on_format)
        self.pages.currentIndexChanged.connect(self._on_format)
        for chooser in (
            self.format,
            self.pages,
            self.dpi,
            self.background,
            self.language,
        ):
            chooser.currentIndexChanged.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        self.source_line.toggled.connect(self.changed)

    @property
    def language_code(self) -> str:
        """Language of the picture."""
        return str(self.language.currentData())

    def choice(self) -> PictureChoice:
        """Return what was chosen."""
        return PictureChoice(
            file_format=str(self.format.currentData()),
            width=self.across.value,
            height=self.down.value,
            dpi=int(self.dpi.currentData()),
            theme=str(self.background.currentData()),
            language=self.language_code,
            title=self.title.text().strip() or None,
            source_line=self.source_line.isChecked(),
            pages=self._sheets,
        )

    @property
    def _sheets(self) -> str:
        pdf = self.format.currentData() == "pdf"
        return str(self.pages.currentData()) if self._paged and pdf else ""

    def _on_format(self) -> None:
        """Sheets of paper are for a PDF and have a size of their own."""
        self.pages.setEnabled(self.format.currentData() == "pdf")
        for widget in (self.preset, self.across, self.down):
            widget.setEnabled(not self._sheets)

    def _on_preset(self) -> None:
        for preset in PRESETS:
            if preset.key == self.preset.currentData():
                self.across.show_value(preset.width)
                self.down.show_value(preset.height)
                self._on_size()

    def _on_size(self) -> None:
        size = (self.across.value, self.down.value)
        fits = [p.key for p in PRESETS if (p.width, p.height) == size]
        choose(self.preset, (*fits, OWN)[0])
        self.changed.emit()


class TableFields(QWidget):
    """Format and rows of a table.

    Attributes:
        changed: Emitted after any choice.
    """

    changed = Signal()

    def __init__(
        self, labels: Labels, formats: Sequence[str], shown: int, whole: int
    ) -> None:
        super().__init__()
        names = {key: labels(FORMAT_NAMES.get(key, key.upper())) for key in formats}
        self.format = combo(names)
        self.rows = Segmented(["shown", "all"])
        self.rows.set_texts(
            labels("Rows"),
            {
                "shown": labels("What I see ({n})", n=labels.number(shown)),
                "all": labels("All ({n})", n=labels.number(whole)),
            },
        )
        self.rows.choose("shown")
        arrange(self, (labels("Format"), self.format), (labels("Rows"), self.rows))
        self.format.currentIndexChanged.connect(self.changed)
        self.rows.chosen.connect(lambda _key: self.changed.emit())

    @property
    def everything(self) -> bool:
        """Whether all rows are wanted, not only those in sight."""
        return self.rows.current() == "all"


def combo(options: dict[str, str]) -> QComboBox:
    """Return a box to choose from: key to text."""
    box = QComboBox()
    for key, text in options.items():
        box.addItem(text, key)
    return box


def choose(box: QComboBox, key: str) -> None:
    """Choose by key, silently; an unknown key chooses the first."""
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(key)))


def arrange(page: QWidget, *rows: tuple[str, QWidget]) -> None:
    """Lay out fields with their names at the left."""
    form = QFormLayout(page)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for text, widget in rows:
        form.addRow(text, widget)
        if text:
            widget.setAccessibleName(text)


def _pixels(value: int, name: str) -> NumberBox:
    box = NumberBox(SMALLEST_SIDE, MOST_PIXELS_A_SIDE, value)
    box.setFixedWidth(74)
    box.setAccessibleName(name)
    return box
