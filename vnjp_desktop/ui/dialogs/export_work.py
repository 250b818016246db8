"""One view as something that can be written, copied and previewed."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.categories.table import shown_period
from vnjp_desktop.core.charts.views import sheet_of
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.state import ShownEvents, View
from vnjp_desktop.dataio.atomic import write_bytes
from vnjp_desktop.dataio.cells import plain
from vnjp_desktop.dataio.writers.tables import ending, formats_of, table_bytes
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.plots.encode import MOST_PIXELS, MOST_PIXELS_A_SIDE
from vnjp_desktop.plots.export import (
    FigureRequest,
    FigureSizeError,
    export_figure,
    figure_image,
    first_page,
    make_figure,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from vnjp_desktop.core.charts.spec import Caption, Sheet
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

STEMS: Final = {
    View.TIMELINE: "timeline",
    View.BALANCE: "trade-balance",
    View.CATEGORIES: "categories",
}
COPY_SIZE: Final = (1200, 675)
EXCERPT_ROWS: Final = 14
EXCERPT_COLUMNS: Final = 5


class ExportFailedError(Exception):
    """A file or picture could not be made; the text says why."""


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """What a user wants of a picture; the size is in px at 96 dpi."""

    file_format: str
    width: int
    height: int
    dpi: int
    theme: str
    language: str
    title: str | None
    source_line: bool
    pages: str = ""


@dataclass(frozen=True, slots=True)
class ExportWork:
    """A view of a dataset in a state."""

    dataset: Dataset
    state: ViewState
    view: View

    @property
    def tables(self) -> tuple[str, ...]:
        """Endings of the table files there are of the view."""
        return formats_of(self.view)

    @property
    def paged(self) -> bool:
        """Whether a PDF can take several sheets of paper."""
        return self.view is View.TIMELINE

    def caption(self, labels: Labels) -> Caption:
        """Return the words around the view in a language."""
        return sheet_of(self.dataset, self.view, self._in(labels), labels)[0]

    def sheet(self, labels: Labels, *, everything: bool) -> Sheet:
        """Return the rows in sight, or all rows of the view."""
        state = self.whole(labels) if everything else self._in(labels)
        return sheet_of(self.dataset, self.view, state, labels)[1]

    def whole(self, labels: Labels) -> ViewState:
        """Return the state in which nothing is filtered or out of sight."""
        return replace(
            self._in(labels),
            span=bounds(self.dataset),
            filter="",
            shown_events=ShownEvents(),
        )

    def file_stem(self, language: str) -> str:
        """Return a name such as ``vn-jp_trade-balance_2000-2025_en``."""
        pair = "-".join(party.alpha2 for party in self.dataset.relation.parties)
        first, last = self.state.span.years
        when = f"{first}-{last}"
        what = STEMS[self.view]
        if self.view is View.CATEGORIES:
            period = shown_period(self.dataset, self.state)
            when = period.code.replace(":", "_to_")
            what = f"{self.state.flow}-{what}"
        return f"{pair}_{what}_{when}_{language}"

    def image(self, theme: str) -> QImage:
        """Return the picture for the clipboard in the language of the window."""
        width, height = COPY_SIZE
        choice = PictureChoice(
            "png",
            width,
            height,
            192,
            theme,
            self.state.language,
            None,
            True,  # noqa: FBT003
        )
        return self.preview(choice)

    def preview(self, choice: PictureChoice) -> QImage:
        """Return the picture as it would be written, of several pages the first.

        Raises:
            ExportFailedError: The size is impossible.
        """
        labels, request = load_language(choice.language), self._request(choice)
        try:
            make = first_page if request.pages else make_figure
            figure = make(self.dataset, self._in(labels), labels, request)
            return figure_image(figure, min(choice.dpi, 192), choice.theme)
        except FigureSizeError as error:
            raise ExportFailedError(self._impossible(error)) from error

    def write_picture(self, path: Path, choice: PictureChoice) -> None:
        """Write the picture.

        Raises:
            ExportFailedError: The size is impossible or the file not writable.
        """
        labels, request = load_language(choice.language), self._request(choice)
        try:
            data = export_figure(self.dataset, self._in(labels), labels, request)
        except FigureSizeError as error:
            raise ExportFailedError(self._impossible(error)) from error
        self._write(path, data)

    def write_table(self, path: Path, labels: Labels, *, everything: bool) -> None:
        """Write the rows in the format of the suffix.

        Raises:
            ExportFailedError: The format is unknown or the file not writable.
        """
        file_format = ending(path.name)
        if file_format not in self.tables:
            raise ExportFailedError(
                labels("the ending must be one of {list}", list=", ".join(self.tables))
            )
        state = self.whole(labels) if everything else self._in(labels)
        data = table_bytes(file_format, self.dataset, self.view, state, labels)
        self._write(path, data)

    def tsv(self, sheet: Sheet) -> str:
        """Return rows as tab-separated text with a header."""
        out = io.StringIO()
        writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
        writer.writerow(sheet.header)
        writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
        return out.getvalue()

    def excerpt(self, sheet: Sheet) -> str:
        """Return the first rows and columns as text for a preview."""
        rows = [sheet.header, *sheet.rows[:EXCERPT_ROWS]]
        lines = [
            "  ·  ".join(_cell(cell)[:24] for cell in row[:EXCERPT_COLUMNS])
            for row in rows
        ]
        whole = len(rows) > len(sheet.rows) and len(sheet.header) <= EXCERPT_COLUMNS
        return "\n".join(lines if whole else [*lines, "…"])

    def _impossible(self, error: FigureSizeError) -> str:
        labels = load_language(self.state.language)
        return labels(
            "a picture of {size} pixels cannot be made; "
            "at most {side} a side and {most} in all",
            size=str(error).replace("x", " × "),
            side=labels.number(MOST_PIXELS_A_SIDE),
            most=labels.number(MOST_PIXELS),
        )

    def _in(self, labels: Labels) -> ViewState:
        return replace(self.state, language=labels.language)

    def _request(self, choice: PictureChoice) -> FigureRequest:
        return FigureRequest(
            self.view,
            choice.file_format,
            choice.width,
            choice.height,
            choice.dpi,
            choice.theme,
            choice.title,
            choice.source_line,
            pages=choice.pages if self.paged else "",
        )

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        try:
            write_bytes(path, data)
        except OSError as error:
            raise ExportFailedError(error.strerror or str(error)) from error


def _cell(cell: object) -> str:
    value = plain(cell)
    return "" if value is None else str(value)
