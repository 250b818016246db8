"""A whole picture: the chart with its words, composed for a size."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.figure.labels import ELLIPSIS, wrap
from vnjp_desktop.core.figure.magnify import magnified
from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Drawing,
    Figure,
    Group,
    Text,
    Weight,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import Caption
    from vnjp_desktop.core.figure.marks import Mark, Measure

Draw = Callable[[Area], Drawing]


@dataclass(frozen=True, slots=True)
class Preset:
    """A size that is often asked for, in px at 96 dpi."""

    key: str
    width: int
    height: int


PRESETS: Final = (
    Preset("wide", 1200, 675),
    Preset("square", 1080, 1080),
    Preset("link", 1200, 628),
    Preset("screen", 1920, 1080),
    Preset("a4", 1123, 794),
    Preset("a5", 794, 559),
)

_REFERENCE: Final = 900.0  # geometric mean of 1200 x 675, where the title has 20 px
_LEADING: Final = 1.32
_LARGEST_SHARE: Final = 1.6  # 1920 x 1080: beyond twice of it all is drawn larger
_LEAST_CHART: Final = (0.48, 0.62)  # share of the height at which words give way
_SMALL_HEIGHTS: Final = (250.0, 400.0)  # between them it rises
_SOURCE_SHARE: Final = 0.55  # of the width, at least, beside the credit
_CREDIT_GAP: Final = 24.0


@dataclass(frozen=True, slots=True)
class _Style:
    """Sizes of letters and margins, and how many lines each text may take."""

    margin: float
    title: float
    subtitle: float
    small: float
    title_lines: int = 2
    subtitle_lines: int = 2
    note_lines: int = 3
    source_lines: int = 3

    @staticmethod
    def of(width: float, height: float) -> _Style:
        share = _share(width, height)

        def between(low: float, size: float, high: float) -> float:
            return round(min(max(size * share, low), high))

        return _Style(
            margin=between(10, 28, 64),
            title=between(14, 20, 32),
            subtitle=between(11, 13, 20),
            small=between(10, 11, 16),
        )

    def tighter(self) -> _Style | None:
        """Return the style with less text, the least needed first; None at the end."""
        if self.note_lines:
            return replace(self, note_lines=self.note_lines - 1)
        if self.source_lines > 1:
            return replace(self, source_lines=self.source_lines - 1)
        if self.subtitle_lines > 1:
            return replace(self, subtitle_lines=1)
        if self.title_lines > 1:
            return replace(self, title_lines=1)
        return replace(self, subtitle_lines=0) if self.subtitle_lines else None


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written around a chart."""

    title: str
    subtitle: str
    note: str
    source: str
    credit: str


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one size, from the top down."""

    lines: tuple[str, ...]
    size: float
    colour: str = "muted"
    weight: Weight = Weight.NORMAL

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * _LEADING

    def marks(self, x: float, top: float) -> list[Mark]:
        return [
            Text(
                x,
                top + (n + 0.78) * self.size * _LEADING,
                line,
                self.size,
                self.colour,
                weight=self.weight,
            )
            for n, line in enumerate(self.lines)
        ]


@dataclass(frozen=True, slots=True)
class _Page:
    """The words broken into lines for a width."""

    title: _Block
    subtitle: _Block
    note: _Block
    source: _Block
    credit: _Block
    beside: bool  # the credit stands in the last line of the source

    @property
    def header(self) -> float:
        return self.title.height + self.gap + self.subtitle.height

    @property
    def gap(self) -> float:
        return 0.15 * self.title.size if self.subtitle.lines else 0.0

    @property
    def footer(self) -> float:
        below = 0.0 if self.beside else self.credit.height
        return self.note.height + self.source.height + below


def compose(
    caption: Caption,
    draw: Draw,
    width: float,
    height: float,
    measure: Measure,
    *,
    language: str,
    credit: str = "",
    licence: str = "",
    source_line: bool = True,
) -> Figure:
    """Return a figure laid out for a size in px at 96 dpi.

    Where room is short the words give way to the chart: first the note, then
    further lines of the source, the subtitle and the title. From 3840 x 2160 on
    everything is drawn at least twice as large, to be read on the same screen.
    """
    words = _Words(
        caption.title,
        caption.subtitle,
        caption.note,
        caption.source if source_line else "",
        " · ".join(part for part in (licence, credit) if part),
    )
    times = max(1, int(_share(width, height) / _LARGEST_SHARE))
    marks = _marks(words, draw, width / times, height / times, measure)
    if times > 1:
        marks = tuple(magnified(mark, times) for mark in marks)
    return Figure(width, height, marks, words.title, caption.sentence, language)


def _marks(
    words: _Words, draw: Draw, width: float, height: float, measure: Measure
) -> tuple[Mark, ...]:
    style = _Style.of(width, height)
    page = _page(words, style, width, measure)
    while _chart_height(page, style, height) < _least_chart(height):
        tighter = style.tighter()
        if tighter is None:
            break
        style = tighter
        page = _page(words, style, width, measure)
    area = Area(
        style.margin,
        style.margin + page.header + _gap(style),
        max(1.0, width - 2 * style.margin),
        _chart_height(page, style, height),
    )
    # Whatever a chart cannot fit, it never runs into the words around it.
    clip = Area(0.0, area.y - _gap(style), width, area.height + 2 * _gap(style))
    return (
        Group(tuple(_header(page, style)), key="heading"),
        Group(draw(area).marks, key="chart", clip=clip),
        Group(tuple(_footer(page, style, width, height)), key="footer"),
    )


def _share(width: float, height: float) -> float:
    return math.sqrt(max(1.0, width * height)) / _REFERENCE


def _least_chart(height: float) -> float:
    (low, high), (small, usual) = _LEAST_CHART, _SMALL_HEIGHTS
    part = min(max((height - small) / (usual - small), 0.0), 1.0)
    return height * (low + part * (high - low))


def _gap(style: _Style) -> float:
    return max(6.0, style.margin * 0.5)


def _chart_height(page: _Page, style: _Style, height: float) -> float:
    gaps = _gap(style) * (2 if page.footer else 1)
    return max(1.0, height - 2 * style.margin - page.header - page.footer - gaps)


def _page(words: _Words, style: _Style, width: float, measure: Measure) -> _Page:
    inner = max(1.0, width - 2 * style.margin)

    def lines(
        text: str, size: float, most: int, room: float = inner
    ) -> tuple[str, ...]:
        return wrap(text, inner, size, measure, max_lines=most) if most else ()

    small = style.small
    credit = _Block(lines(words.credit, small, 1), small)
    source, beside = _source(words, credit, style, inner, measure)
    return _Page(
        title=_title(words.title, style, inner, measure),
        subtitle=_Block(
            lines(words.subtitle, style.subtitle, style.subtitle_lines), style.subtitle
        ),
        note=_Block(lines(words.note, small, style.note_lines), small),
        source=source,
        credit=credit,
        beside=beside,
    )


def _source(
    words: _Words, credit: _Block, style: _Style, width: float, measure: Measure
) -> tuple[_Block, bool]:
    """Return the source line, and whether the credit stands beside its end."""
    small = style.small

    def block(room: float) -> _Block:
        most = style.source_lines
        return _Block(wrap(words.source, room, small, measure, max_lines=most), small)

    whole = block(width)
    if not credit.lines or not whole.lines:
        return whole, bool(whole.lines)
    room = width - measure(credit.lines[0], small) - _CREDIT_GAP
    if measure(whole.lines[-1], small) <= room:
        return whole, True
    if room < width * _SOURCE_SHARE:
        return whole, False
    narrow = block(room)
    better = len(narrow.lines) <= len(whole.lines) + 1 and not _is_cut(narrow)
    return (narrow, True) if better else (whole, False)


def _is_cut(block: _Block) -> bool:
    return bool(block.lines) and block.lines[-1].endswith(ELLIPSIS)


def _title(text: str, style: _Style, width: float, measure: Measure) -> _Block:
    """Return the title, smaller by up to a quarter where it would be cut."""
    size = style.title
    while True:
        lines = wrap(
            text,
            width,
            size,
            measure,
            max_lines=style.title_lines,
            weight=Weight.SEMIBOLD,
        )
        block = _Block(lines, size, "ink", Weight.SEMIBOLD)
        if not _is_cut(block) or size - 1 < style.title * 0.75:
            return block
        size -= 1


def _header(page: _Page, style: _Style) -> list[Mark]:
    top = style.margin
    marks = page.title.marks(style.margin, top)
    top += page.title.height + page.gap
    return marks + page.subtitle.marks(style.margin, top)


def _footer(page: _Page, style: _Style, width: float, height: float) -> list[Mark]:
    top = height - style.margin - page.footer
    marks = page.note.marks(style.margin, top)
    top += page.note.height
    marks += page.source.marks(style.margin, top)
    right = width - style.margin
    for line in page.credit.lines:
        y = height - style.margin - (1 - 0.78) * style.small * _LEADING
        marks.append(Text(right, y, line, style.small, "muted", anchor=Anchor.END))
    return marks
