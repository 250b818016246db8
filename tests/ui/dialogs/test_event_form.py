"""The form for an own event, through what a user touches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.checks import Part
from vnjp_desktop.core.own.draft import Draft, Origin
from vnjp_desktop.i18n.language import load_language
from vnjp_desktop.ui.dialogs.event_form import EventForm
from vnjp_desktop.ui.widgets.source_field import _named

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language
    from vnjp_desktop.ui.look import Look

    Open = Callable[..., EventForm]

LEFT = Qt.MouseButton.LeftButton
WHOLE = Draft(
    "2024-05-01",
    "2024-05-03",
    Names("Visit", "Chuyến thăm", "訪問"),
    Names("Two days.\nThree cities.", "", ""),
    "visit",
    "people",
    5,
    "Huế",
    Origin.CITATION,
    citation="Nhân Dân",
)


@pytest.fixture
def open_form(qtbot: QtBot, dataset: Dataset, look: Look) -> Open:
    """Open the form in a language."""

    def opened(draft: Draft | None = None, code: str = "en") -> EventForm:
        form = EventForm(draft or Draft(), dataset.sources, load_language(code))
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(form)
        with qtbot.waitActive(form):
            form.show()
        return form

    return opened


@pytest.fixture
def form(open_form: Open) -> EventForm:
    """The empty form in English."""
    return open_form()


def said(form: EventForm, part: Part) -> str:
    """What stands below a field when it is wrong."""
    field = form.parts[part]
    return field.word.text() if field.is_wrong and field.word.isVisible() else ""


def test_an_empty_form_says_what_is_needed_without_scolding(form: EventForm) -> None:
    assert not form.save.isEnabled()
    assert [part for part in Part if said(form, part)] == []
    assert form.missing.text() == "Still to fill in or correct: Date, Title and Source"
    assert form.parts[Part.DATE].word.text().startswith("2023, 2023-11")


def test_a_filled_form_can_be_saved(form: EventForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.date, "1 May 2024")
    assert form.parts[Part.DATE].word.text() == "1 May 2024"
    qtbot.keyClicks(form.words.title_fields["en"], "Visit")
    assert not form.save.isEnabled()
    qtbot.mouseClick(form.source.origin.buttons[Origin.NOTE], LEFT)
    assert form.save.isEnabled()
    assert form.missing.text() == ""
    with qtbot.waitSignal(form.saved) as heard:
        qtbot.mouseClick(form.save, LEFT)
    draft = heard.args[0]
    assert (draft.date, draft.title.en, draft.origin) == (
        "1 May 2024",
        "Visit",
        Origin.NOTE,
    )
    assert form.isHidden()


def test_it_says_beside_each_field_what_is_wrong(form: EventForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.date, "2024-13")
    assert said(form, Part.DATE).startswith("This is not a date.")
    assert form.date.accessibleDescription() == said(form, Part.DATE)
    assert form.date.property("wrong") is True
    form.date.clear()
    assert said(form, Part.DATE) == "When was it? A year, a month or a day."
    qtbot.keyClicks(form.date, "2024")
    assert said(form, Part.DATE) == ""
    assert form.date.property("wrong") is False
    qtbot.keyClicks(form.end_date, "2023")
    assert said(form, Part.END_DATE) == "It ends before it begins."
    form.end_date.clear()
    assert said(form, Part.END_DATE) == ""
    form.place.setText("x" * 121)
    assert said(form, Part.PLACE) == "Too long: at most 120 characters."
    form.words.summary_fields["ja"].setPlainText("x" * 2001)
    assert said(form, Part.SUMMARY) == "Too long: at most 2,000 characters."
    assert not form.save.isEnabled()


def test_it_points_at_the_title_that_is_too_long(form: EventForm) -> None:
    form.words.title_fields["en"].setText("Visit")
    form.words.title_fields["vi"].setText("x" * 121)
    assert said(form, Part.TITLE)
    marked = [c for c, f in form.words.title_fields.items() if f.property("wrong")]
    assert marked == ["vi"]
    form.words.title_fields["vi"].clear()
    assert said(form, Part.TITLE) == ""
    form.words.title_fields["en"].clear()
    assert said(form, Part.TITLE) == "A title in at least one language is needed."


def test_a_needed_field_that_is_passed_by_is_told_of(
    form: EventForm, qtbot: QtBot
) -> None:
    form.date.setFocus()
    qtbot.keyClick(form.date, Qt.Key.Key_Tab)
    assert said(form, Part.DATE) == "When was it? A year, a month or a day."
    assert said(form, Part.SOURCE) == ""


def test_what_is_edited_is_what_was_written(open_form: Open) -> None:
    form = open_form(WHOLE)
    assert form.draft() == WHOLE
    assert form.save.isEnabled()
    assert [part for part in Part if said(form, part)] == []


@pytest.mark.parametrize(
    ("code", "date", "first"),
    [("vi", "27/11/2023", "vi"), ("ja", "2023年11月27日", "ja")],
)
def test_each_language_has_its_dates_and_its_title_first(
    open_form: Open, code: str, date: str, first: str
) -> None:
    form = open_form(code=code)
    form.date.setText(date)
    labels: Language = load_language(code)
    assert said(form, Part.DATE) == ""
    assert form.parts[Part.DATE].word.text() == labels.date(
        day(2023, 11, 27), long=True
    )
    assert next(iter(form.words.title_fields)) == first


def test_every_field_has_a_name_to_be_spoken(form: EventForm) -> None:
    fields = [
        form.date,
        form.end_date,
        form.kind,
        form.theme,
        form.importance,
        form.place,
        form.source.text,
        *form.words.title_fields.values(),
        *form.words.summary_fields.values(),
    ]
    names = [field.accessibleName() for field in fields]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", ["en", "vi", "ja"])
def test_it_fits_the_smallest_window_with_every_complaint(
    open_form: Open, code: str
) -> None:
    form = open_form(code=code)
    form.date.setText("soon")
    form.end_date.setText("later")
    form.source.text.setText("nobody")
    form.place.setText("x" * 121)
    form.words.title_fields["en"].setText("x" * 121)
    form.words.summary_fields["en"].setPlainText("x" * 2001)
    least = form.minimumSizeHint()
    assert least.width() <= 1000
    assert form.layout().minimumHeightForWidth(form.width()) <= 540


class TestSource:
    @pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
    def test_typing_offers_sources_without_accents(
        self, form: EventForm, qtbot: QtBot, dataset: Dataset
    ) -> None:
        field = form.source
        wanted = dataset.sources["baodantoc-sgp-csp"]
        qtbot.keyClicks(field.text, "bao dan toc")
        offered = field.offers.stringList()
        assert offered
        assert len(offered) <= 40
        assert said(form, Part.SOURCE).startswith("There is no such source")
        field.text.setText(offered[0])
        chosen = dataset.sources[field.source_id]
        assert chosen.title in offered[0]
        assert said(form, Part.SOURCE) == ""
        field.show_source(Origin.SOURCE, wanted.source_id, "")
        assert field.source_id == wanted.source_id

    def test_its_id_is_enough(self, form: EventForm, dataset: Dataset) -> None:
        known = next(iter(dataset.sources))
        form.source.text.setText(known)
        assert form.source.source_id == known
        assert said(form, Part.SOURCE) == ""

    def test_sources_of_the_same_name_differ(self, dataset: Dataset) -> None:
        known = next(iter(dataset.sources.values()))
        both = {"a": replace(known, source_id="a"), "b": replace(known, source_id="b")}
        assert sorted(_named(both).values()) == ["a", "b"]

    def test_own_words_are_kept_while_another_kind_is_tried(
        self, form: EventForm, qtbot: QtBot
    ) -> None:
        field = form.source
        buttons = field.origin.buttons
        qtbot.mouseClick(buttons[Origin.CITATION], LEFT)
        assert said(form, Part.SOURCE) == "Who says so, and where?"
        qtbot.keyClicks(field.text, "Nhan Dan, 2 May")
        assert field.offers.stringList() == []
        assert said(form, Part.SOURCE) == ""
        qtbot.mouseClick(buttons[Origin.NOTE], LEFT)
        assert field.text.isHidden()
        assert said(form, Part.SOURCE) == ""
        qtbot.mouseClick(buttons[Origin.SOURCE], LEFT)
        assert field.text.text() == ""
        assert said(form, Part.SOURCE).startswith("Where is it from?")
        qtbot.mouseClick(buttons[Origin.CITATION], LEFT)
        assert field.citation == field.text.text() == "Nhan Dan, 2 May"
