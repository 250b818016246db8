"""Views as files: the figure of a view, and its bytes in a format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.compose import compose
from vnjp_desktop.core.figure.marks import Drawing
from vnjp_desktop.core.state import View
from vnjp_desktop.plots.application import ensure_application
from vnjp_desktop.plots.encode import (
    DPIS,
    FORMATS,
    FigureSizeError,
    figure_bytes,
    figure_image,
    pages_bytes,
    pixel_size,
)
from vnjp_desktop.plots.measure import QtMeasure

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnjp_desktop.core.charts.spec import Caption
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.figure.compose import Draw
    from vnjp_desktop.core.figure.marks import Area, Figure, Measure
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

    Chart = Callable[[Dataset, ViewState, Labels, Measure], tuple[Caption, Draw]]

__all__ = [
    "DPIS",
    "FORMATS",
    "FigureRequest",
    "FigureSizeError",
    "export_figure",
    "figure_bytes",
    "figure_image",
    "first_page",
    "make_figure",
    "pixel_size",
    "timeline_pages",
]


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """A picture that is asked for.

    Attributes:
        view: What it shows.
        format: ``png``, ``svg`` or ``pdf``.
        width: In px at 96 dpi.
        height: In px at 96 dpi.
        dpi: Of the file; a PNG has width * dpi / 96 pixels.
        theme: ``light``, ``dark`` or ``transparent``.
        title: Replaces the finding; None keeps it.
        source_line: Whether to name the sources at the bottom.
        credit: Who made it, at the bottom right; may be empty.
        licence: Terms of use, before the credit; may be empty.
        pages: Sheets of paper for a timeline as PDF, ``a4`` or ``a3``, as many
            as its labels need; empty for one picture of the size.
    """

    view: View
    format: str
    width: int
    height: int
    dpi: int = 96
    theme: str = "light"
    title: str | None = None
    source_line: bool = True
    credit: str = ""
    licence: str = ""
    pages: str = ""


PAPERS: Final = {"a4": (1123, 794), "a3": (1587, 1123)}  # landscape, px at 96 dpi


def make_figure(
    dataset: Dataset, state: ViewState, labels: Labels, request: FigureRequest
) -> Figure:
    """Return the figure of a view, composed for the size asked for.

    Raises:
        FigureSizeError: The picture would have no or too many pixels.
    """
    pixel_size(request.width, request.height, request.dpi)
    ensure_application()
    caption, draw = _CHARTS[request.view](dataset, state, labels, QtMeasure())
    return _composed(caption, draw, request, labels)


def export_figure(
    dataset: Dataset, state: ViewState, labels: Labels, request: FigureRequest
) -> bytes:
    """Return the file of a view.

    Raises:
        FigureSizeError: The picture would have no or too many pixels.
        KeyError: There is no such format or theme.
    """
    if request.pages and request.format == "pdf":
        pages = timeline_pages(dataset, state, labels, request)
        return pages_bytes(pages, request.theme)
    figure = make_figure(dataset, state, labels, request)
    return figure_bytes(figure, request.format, request.dpi, request.theme)


def timeline_pages(
    dataset: Dataset, state: ViewState, labels: Labels, request: FigureRequest
) -> tuple[Figure, ...]:
    """Return the window of a timeline on sheets of paper, each with its words."""
    from vnjp_desktop.core.charts.timeline.chart import timeline_chart  # noqa: PLC0415
    from vnjp_desktop.core.figure.timeline.pages import page_spans  # noqa: PLC0415

    width, height = PAPERS[request.pages]
    ensure_application()
    chart, areas = timeline_chart(dataset, state, labels), []

    def note_area(area: Area) -> Drawing:
        areas.append(area)
        return Drawing(())

    sheet = replace(request, width=width, height=height)
    _composed(chart.caption, note_area, sheet, labels, "1")
    spans = page_spans(chart, areas[0], state.span, QtMeasure())
    figures = []
    for n, span in enumerate(spans, 1):
        page = replace(state, span=span)
        caption, draw = _timeline(dataset, page, labels, QtMeasure())
        number = labels("Page {n} of {total}", n=n, total=len(spans))
        figures.append(_composed(caption, draw, sheet, labels, number))
    return tuple(figures)


def first_page(
    dataset: Dataset, state: ViewState, labels: Labels, request: FigureRequest
) -> Figure:
    """Return the first of the pages of a timeline."""
    return timeline_pages(dataset, state, labels, request)[0]


def _composed(
    caption: Caption, draw: Draw, request: FigureRequest, labels: Labels, more: str = ""
) -> Figure:
    if request.title is not None:
        caption = replace(caption, title=request.title)
    return compose(
        caption,
        draw,
        request.width,
        request.height,
        QtMeasure(),
        language=labels.language,
        credit=" · ".join(part for part in (request.credit, more) if part),
        licence=request.licence,
        source_line=request.source_line,
    )


# Each loads its own chart only: the first picture should not wait for the others.


def _timeline(
    dataset: Dataset, state: ViewState, labels: Labels, measure: Measure
) -> tuple[Caption, Draw]:
    from vnjp_desktop.core.charts.timeline.chart import timeline_chart  # noqa: PLC0415
    from vnjp_desktop.core.figure.timeline.draw import draw_timeline  # noqa: PLC0415

    chart = timeline_chart(dataset, state, labels)
    return chart.caption, lambda area: draw_timeline(
        chart, area, state.span, measure, named=True
    )


def _balance(
    dataset: Dataset, state: ViewState, labels: Labels, measure: Measure
) -> tuple[Caption, Draw]:
    from vnjp_desktop.core.charts.balance.chart import balance_chart  # noqa: PLC0415
    from vnjp_desktop.core.figure.balance.draw import draw_balance  # noqa: PLC0415

    chart = balance_chart(dataset, state, labels)
    return chart.caption, lambda area: draw_balance(chart, area, state.span, measure)


def _categories(
    dataset: Dataset, state: ViewState, labels: Labels, measure: Measure
) -> tuple[Caption, Draw]:
    from vnjp_desktop.core.charts.categories.table import categories_table  # noqa: PLC0415
    from vnjp_desktop.core.figure.categories.draw import draw_categories  # noqa: PLC0415

    table = categories_table(dataset, state, labels)
    return table.caption, lambda area: draw_categories(table, area, measure)


_CHARTS: Final[dict[View, Chart]] = {
    View.TIMELINE: _timeline,
    View.BALANCE: _balance,
    View.CATEGORIES: _categories,
}
