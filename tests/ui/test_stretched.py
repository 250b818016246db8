"""Every text of the program is translated, and there is room for long ones."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from tests.ui.windows import open_desk, settle
from vnjp_desktop import __version__
from vnjp_desktop.core.labels import UnitName
from vnjp_desktop.core.state import Measure, View
from vnjp_desktop.dataio.writers.tables import TABLE_FORMATS
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES
from vnjp_desktop.i18n.stretched import CLOSE, OPEN, Stretched, stretched
from vnjp_desktop.plots.encode import FORMATS
from vnjp_desktop.ui.dialogs.text_dialog import TextDialog
from vnjp_desktop.ui.widgets.caption_line import CaptionLine
from vnjp_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from tests.ui.conftest import Desk
    from vnjp_desktop.core.dataset import Dataset

SIZES = [(1024, 640), (1440, 900)]
INNERMOST = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
WORD = re.compile(r"[^\W\d_]+")
TEXT_DIALOGS = ("data.facts", "data.sources", "help.numbers", "help.keys", "help.about")


class Marked(Stretched):
    """Only what is in brackets has letters: messages, units, dates; not data."""

    def name(self, names):
        return "◆" * len(names.en)

    def join(self, parts):
        return f"{OPEN}{super().join(parts)}{CLOSE}"

    def unit(self, unit, magnitude):
        plain = super().unit(unit, magnitude)
        return UnitName(f"{OPEN}{plain.text}{CLOSE}", plain.factor)

    def value(self, value, magnitude, **how):
        return f"{OPEN}{super().value(value, magnitude, **how)}{CLOSE}"

    def date(self, day, *, long=False):
        return f"{OPEN}{super().date(day, long=long)}{CLOSE}"

    def date_range(self, start, end, *, long=False):
        return f"{OPEN}{super().date_range(start, end, long=long)}{CLOSE}"

    def period(self, period, *, short=False):
        return f"{OPEN}{super().period(period, short=short)}{CLOSE}"


@pytest.fixture(scope="module")
def marked(qapp: object, dataset: Dataset) -> Iterator[Desk]:
    """A window in which only data has no brackets."""
    language = Marked()
    with open_desk(dataset, lambda _code: language) as desk:
        yield desk


@pytest.fixture(scope="module")
def long(qapp: object, dataset: Dataset) -> Iterator[Desk]:
    """A window in which every text is twice as long as in English."""
    language = stretched()
    with open_desk(dataset, lambda _code: language) as desk:
        yield desk


@pytest.fixture(scope="module")
def own_words(dataset: Dataset) -> re.Pattern[str]:
    """Texts that are data, in whatever language they were written."""
    texts = {dataset.name, dataset.title, dataset.version, *OWN_NAMES.values()}
    for source in dataset.sources.values():
        texts |= {source.title, source.publisher, source.published, source.url}
    texts |= {event.place for event in dataset.events}
    longest_first = sorted(filter(None, texts), key=len, reverse=True)
    return re.compile("|".join(re.escape(text) for text in longest_first))


def untranslated(text: str, own_words: re.Pattern[str]) -> list[str]:
    """Return the words that are neither in brackets nor data."""
    while OPEN in text and (shorter := INNERMOST.sub(" ", text)) != text:
        text = shorter
    return WORD.findall(own_words.sub(" ", text))


def spoken(widget: QWidget) -> Iterator[str]:
    """Yield every text a widget shows or says."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QTextBrowser) and widget.objectName() == "words":
        yield from widget.toPlainText().splitlines()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))


def said_in(root: QWidget) -> set[str]:
    """Return every text of a window as it is now."""
    shown = [w for w in root.findChildren(QWidget) if w.isVisibleTo(root)]
    return {text for widget in (root, *shown) for text in spoken(widget)}


def check_translated(texts: set[str], own_words: re.Pattern[str]) -> None:
    assert any(text.startswith(OPEN) for text in texts)
    left = {text: rest for text in texts if (rest := untranslated(text, own_words))}
    assert left == {}


@pytest.mark.parametrize("view", list(View))
def test_all_texts_of_a_view_are_translated(
    marked: Desk, own_words: re.Pattern[str], view: View
) -> None:
    marked.window.show_view(view)
    settle()
    check_translated(said_in(marked.window), own_words)


@pytest.mark.parametrize("view", list(View))
def test_the_inspector_is_translated(
    marked: Desk, own_words: re.Pattern[str], view: View
) -> None:
    marked.window.show_view(view)
    text = marked.window.inspector.toPlainText()
    headings = [line for line in text.splitlines() if line.startswith(OPEN)]
    assert len(headings) > 5
    titles = [marked.window.inspector.details.title]
    titles += [section.title for section in marked.window.inspector.details.sections]
    for title in titles:
        assert untranslated(title, own_words) == []


def entries(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        yield action
        if (menu := action.menu()) is not None:
            yield from entries(menu.actions())


def test_all_menus_are_translated(marked: Desk, own_words: re.Pattern[str]) -> None:
    found = [a for a in entries(marked.window.menuBar().actions()) if a.text()]
    assert len(found) > 35
    for action in found:
        for text in (action.text(), action.toolTip(), action.statusTip()):
            assert untranslated(text.replace("&", ""), own_words) == []


def test_drop_down_menus_are_translated(
    marked: Desk, own_words: re.Pattern[str]
) -> None:
    marked.window.show_view(View.CATEGORIES)
    controls = marked.window.top.controls
    for button in (controls.reporter, controls.unit, marked.window.tab.period):
        found = list(entries(button.menu().actions()))
        assert found
        for action in found:
            assert untranslated(action.text(), own_words) == []


@pytest.mark.parametrize("key", TEXT_DIALOGS)
def test_all_texts_of_the_dialogs_are_translated(
    marked: Desk, own_words: re.Pattern[str], key: str
) -> None:
    marked.run(key)
    dialog = marked.window.findChildren(TextDialog)[-1]
    try:
        name = f"vnjp-desktop {__version__}"
        check_translated(said_in(dialog) - {name}, own_words)
    finally:
        dialog.close()


def test_the_export_dialog_is_translated(
    marked: Desk, own_words: re.Pattern[str]
) -> None:
    marked.run("file.export")
    dialog = marked.commands.exporting.dialog
    try:
        for kind in ("picture", "table"):
            dialog.show_kind(kind)
            texts = said_in(dialog)
            for box in dialog.findChildren(QComboBox):
                texts |= {box.itemText(index) for index in range(box.count())}
            formats = {key.upper() for key in (*FORMATS, *TABLE_FORMATS)}
            check_translated(texts - formats - {"px"}, own_words)
    finally:
        dialog.close()


def test_the_options_of_the_balance_are_translated(
    marked: Desk, own_words: re.Pattern[str]
) -> None:
    marked.window.show_view(View.BALANCE)
    marked.session.update(lambda s: replace(s, measure=Measure.INDEX, price_year=2010))
    options = marked.window.tab.controls.options
    settle()
    texts = said_in(options)
    box = options.events.weight
    texts |= {box.itemText(index) for index in range(box.count())}
    check_translated(texts, own_words)
    marked.session.undo()


def test_a_missing_translation_would_be_found(own_words: re.Pattern[str]) -> None:
    assert untranslated(f"{OPEN}Years {OPEN}x{CLOSE}{CLOSE} – 2026", own_words) == []
    assert untranslated(f"{OPEN}Years{CLOSE} and", own_words) == ["and"]
    assert untranslated(f"{OPEN}Years", own_words) == ["Years"]


def too_narrow(root: QWidget) -> list[str]:
    """Return the texts of a window that have not the width they need."""
    found = []
    for widget in root.findChildren(QWidget):
        # Captions and counts are shortened on purpose, with the whole as a tooltip.
        if not widget.isVisible() or isinstance(widget, CaptionLine | ElidedLabel):
            continue
        if isinstance(widget, QAbstractButton | QLabel | QComboBox) and not (
            isinstance(widget, QLabel) and widget.wordWrap()
        ):
            text = (
                widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            )
            left = widget.mapTo(root, QPoint(0, 0)).x()
            inside = left >= 0 and left + widget.width() <= root.width()
            if text and not (
                inside and widget.sizeHint().width() <= widget.width() + 1
            ):
                found.append(text)
        elif isinstance(widget, QLineEdit):
            shown = widget.text() or widget.placeholderText()
            least = widget.fontMetrics().horizontalAdvance(shown)
            if widget.width() < min(least, 40):
                found.append(shown)
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", list(View))
def test_nothing_is_cut(long: Desk, view: View, size: tuple[int, int]) -> None:
    window = long.window
    window.resize(*size)
    window.show_view(view)
    settle()
    assert (window.width(), window.height()) == size
    assert window.minimumSizeHint().width() <= size[0]
    assert too_narrow(window) == []


@pytest.mark.parametrize("size", SIZES)
def test_tabs_and_menus_fit(long: Desk, size: tuple[int, int]) -> None:
    window = long.window
    window.resize(*size)
    settle()
    tabs, bar = window.top.tabs, window.menuBar()
    for index in range(tabs.count()):
        room = tabs.tabRect(index)
        text = tabs.fontMetrics().horizontalAdvance(tabs.tabText(index))
        assert text <= room.width()
        assert room.right() <= tabs.width()
    for action in bar.actions():
        assert bar.actionGeometry(action).right() <= bar.width()


@pytest.mark.parametrize("size", SIZES)
def test_shortened_captions_are_whole_on_hover(
    long: Desk, size: tuple[int, int]
) -> None:
    window = long.window
    window.resize(*size)
    for view in View:
        window.show_view(view)
        settle()
        for line in window.tab.findChildren(CaptionLine):
            if line.isVisible():
                assert line.full_text in (line.text(), line.toolTip())
                assert line.text().endswith((CLOSE, "…", ".", line.full_text[-1]))


@pytest.mark.parametrize("kind", ["picture", "table"])
def test_nothing_is_cut_in_the_export_dialog(long: Desk, kind: str) -> None:
    long.run("file.export")
    dialog = long.commands.exporting.dialog
    try:
        dialog.show_kind(kind)
        settle()
        assert too_narrow(dialog) == []
        assert dialog.width() <= 1024
    finally:
        dialog.close()


def test_nothing_is_cut_in_the_options_of_the_balance(long: Desk) -> None:
    long.window.show_view(View.BALANCE)
    long.session.update(lambda s: replace(s, measure=Measure.INDEX, price_year=2010))
    popup = long.window.tab.controls.more.popup
    popup.ensurePolished()
    popup.adjustSize()
    popup.grab()  # lays it out
    assert popup.width() <= SIZES[0][0]
    assert popup.height() <= SIZES[0][1]
    texts = popup.findChildren(QAbstractButton) + popup.findChildren(QLabel)
    shown = [widget for widget in texts if widget.isVisibleTo(popup)]
    assert len(shown) > 10
    for widget in shown:
        assert widget.width() >= widget.sizeHint().width()
    long.session.undo()


def test_nothing_is_cut_in_the_notice(long: Desk) -> None:
    labels, notice = long.session.labels, long.window.notice
    long.window.resize(*SIZES[0])
    notice.tell(labels("Nothing") * 12, labels("Close"), labels("Details"))
    settle()
    assert too_narrow(long.window) == []
    needed = notice.text.heightForWidth(notice.text.width())
    assert notice.text.height() >= needed
    notice.dismiss()


@pytest.fixture(scope="module")
def real(qapp: object, dataset: Dataset) -> Iterator[Desk]:
    """A window as users have it."""
    with open_desk(dataset) as desk:
        yield desk


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_in_a_real_language(real: Desk, code: str) -> None:
    real.session.update(lambda s: replace(s, language=code))
    for size in SIZES:
        real.window.resize(*size)
        for view in View:
            real.window.show_view(view)
            settle()
            assert too_narrow(real.window) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_row_is_enough_above_the_views_in_a_real_language(
    real: Desk, code: str
) -> None:
    real.session.update(lambda s: replace(s, language=code))
    real.window.resize(*SIZES[0])
    settle()
    top = real.window.top
    assert top.export.geometry().top() < top.tabs.geometry().bottom()
