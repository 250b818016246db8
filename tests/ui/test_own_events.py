"""Own events in the window: written, changed, deleted, stored, brought back."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.windows import clear_up
from vnjp_desktop.core.details.spec import Go
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.draft import Draft, Origin, event_of
from vnjp_desktop.core.own.events import own_of, put, without_own
from vnjp_desktop.core.selection import select_event
from vnjp_desktop.core.state import ShownEvents
from vnjp_desktop.dataio import atomic
from vnjp_desktop.dataio.own_events import own_dir, read_own, write_own
from vnjp_desktop.dataio.package import read_package

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.ui.dialogs.event_form import EventForm

OTHER_PAIR = Path(__file__).parents[1] / "fixtures" / "other_pair"
LEFT = Qt.MouseButton.LeftButton
ID = "own-2024-05-01-visit"


def form_of(desk: Desk) -> EventForm:
    form = desk.commands.own.form
    assert form is not None
    return form


def fill(form: EventForm, date: str = "2024-05-01", title: str = "Visit") -> None:
    form.date.setText(date)
    form.words.title_fields["en"].setText(title)
    form.source.origin.buttons[Origin.NOTE].click()


def add(desk: Desk, date: str = "2024-05-01", title: str = "Visit") -> None:
    desk.run("edit.add_event")
    form = form_of(desk)
    fill(form, date, title)
    form.save.click()
    clear_up()


def own_ids(desk: Desk) -> list[str]:
    return [event.event_id for event in own_of(desk.session.dataset).events]


def stored_ids(dataset: Dataset) -> list[str]:
    return [event.event_id for event in read_own(own_dir(dataset.relation)).events]


def enabled(desk: Desk) -> list[bool]:
    actions = desk.commands.actions.actions
    return [actions[f"edit.{n}_event"].isEnabled() for n in ("add", "edit", "delete")]


def test_an_event_is_added_shown_and_stored(desk: Desk, dataset: Dataset) -> None:
    assert enabled(desk) == [True, False, False]
    assert not own_dir(dataset.relation).exists()
    add(desk)
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    assert desk.session.state.selected_event == ID
    assert enabled(desk) == [True, True, True]
    words = desk.window.inspector.toPlainText()
    for word in ("Visit", "OWN EVENT", "Edit…", "Delete", "Own note"):
        assert word in words
    assert ID in [event.event_id for event in desk.window.tab.chart.events]
    assert "238 events" in desk.window.facts.text()


def test_what_hides_it_is_cleared(desk: Desk) -> None:
    only = ShownEvents(importance=5, themes=frozenset({"people"}))
    desk.session.update(lambda s: replace(s, shown_events=only))
    add(desk)
    assert desk.session.state.selected_event == ID
    assert desk.session.state.shown_events == ShownEvents()


def test_cancelling_changes_nothing(desk: Desk, dataset: Dataset) -> None:
    desk.run("edit.add_event")
    form = form_of(desk)
    fill(form)
    form.cancel.click()
    clear_up()
    assert desk.session.dataset is dataset
    assert not desk.session.can_undo


def test_every_step_can_be_undone_and_the_disk_follows(
    desk: Desk, dataset: Dataset
) -> None:
    session = desk.session
    add(desk)
    add(desk, "2023", "Second")
    assert stored_ids(dataset) == ["own-2023-second", ID]
    session.undo()
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    session.undo()
    assert own_ids(desk) == stored_ids(dataset) == []
    session.redo()
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    assert session.state.selected_event == ID


def test_an_event_is_edited_and_keeps_its_id(desk: Desk, dataset: Dataset) -> None:
    add(desk)
    desk.run("edit.edit_event")
    form = form_of(desk)
    assert form.windowTitle() == "Edit event"
    assert form.words.title_fields["en"].text() == "Visit"
    form.date.setText("2025-06")
    form.words.title_fields["en"].setText("Another visit")
    form.save.click()
    clear_up()
    event = desk.session.dataset.event_by_id[ID]
    assert (str(event.date), event.title.en) == ("2025-06", "Another visit")
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    desk.session.undo()
    assert desk.session.dataset.event_by_id[ID].title.en == "Visit"


def test_the_inspector_leads_to_the_form_and_deletes(
    desk: Desk, dataset: Dataset
) -> None:
    add(desk)
    desk.window.inspector.followed.emit(Go("edit", ID))
    assert form_of(desk).date.text() == "2024-05-01"
    form_of(desk).cancel.click()
    clear_up()
    desk.window.inspector.followed.emit(Go("delete", ID))
    assert own_ids(desk) == stored_ids(dataset) == []


def test_a_deleted_event_can_be_had_back_at_once(desk: Desk, dataset: Dataset) -> None:
    add(desk)
    notice = desk.window.notice
    desk.run("edit.delete_event")
    assert own_ids(desk) == stored_ids(dataset) == []
    assert notice.isVisible()
    assert notice.text.text() == "“Visit” was deleted."
    assert desk.session.state.selected_event is None
    notice.action.click()
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    assert not notice.isVisible()


def test_the_offer_to_undo_goes_with_the_next_change(desk: Desk) -> None:
    add(desk)
    desk.run("edit.delete_event")
    desk.session.update(lambda s: replace(s, unit="JPY"))
    assert not desk.window.notice.isVisible()


def test_keys(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    add(desk)
    asked: list[str] = []
    monkeypatch.setattr(desk.commands.own, "edit", asked.append)
    view = desk.window.tab.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert asked == [ID, ID]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert own_ids(desk) == []
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert form_of(desk).isVisible()
    form_of(desk).cancel.click()


def test_events_of_the_package_are_not_touched(desk: Desk, dataset: Dataset) -> None:
    event_id = dataset.events[-1].event_id
    desk.session.update(lambda s: select_event(s, dataset, event_id))
    assert enabled(desk) == [True, False, False]
    own = desk.commands.own
    for act in (own.edit, own.delete):
        act(event_id)
    own.edit_selected()
    own.delete_selected()
    assert own.form is None
    assert desk.session.dataset is dataset


def test_a_full_disk_is_told_of_and_tried_again(
    desk: Desk, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(atomic.os, "fsync", full)
        add(desk)
    notice = desk.window.notice
    assert notice.isVisible()
    assert "No space left on device" in notice.text.text()
    assert own_ids(desk) == [ID]
    assert stored_ids(dataset) == []
    notice.action.click()
    assert not notice.isVisible()
    assert stored_ids(dataset) == [ID]


def test_two_windows_do_not_lose_each_others_events(
    desk: Desk, dataset: Dataset
) -> None:
    draft = Draft("2020", title=Names("Theirs", "", ""), origin=Origin.NOTE)
    theirs = put(dataset, *event_of(draft, "en", {}, "own-theirs"))
    write_own(own_dir(dataset.relation), own_of(theirs), dataset.relation)
    add(desk)
    assert sorted(stored_ids(dataset)) == sorted([ID, "own-theirs"])


def open_package(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    with qtbot.waitSignal(desk.session.changed, timeout=20_000):
        desk.commands.opening.open(folder)


def test_they_stay_when_a_package_about_the_same_pair_is_opened(
    desk: Desk, qtbot: QtBot, dataset: Dataset
) -> None:
    add(desk)
    desk.commands.opening._opened(replace(dataset, version="9.9.9"))
    assert desk.session.dataset.version == "9.9.9"
    assert own_ids(desk) == stored_ids(dataset) == [ID]


def test_each_pair_has_its_own(desk: Desk, qtbot: QtBot, dataset: Dataset) -> None:
    other = read_package(OTHER_PAIR)
    add(desk)
    open_package(desk, qtbot, OTHER_PAIR)
    assert own_ids(desk) == []
    add(desk, "2001", "Elsewhere")
    assert stored_ids(other) == ["own-2001-elsewhere"]
    assert stored_ids(dataset) == [ID]
    desk.session.undo()
    desk.session.undo()
    assert own_ids(desk) == stored_ids(dataset) == [ID]
    assert stored_ids(other) == []


def test_a_damaged_package_of_the_other_pair_is_told_of(
    desk: Desk, qtbot: QtBot
) -> None:
    folder = own_dir(read_package(OTHER_PAIR).relation)
    folder.mkdir(parents=True)
    (folder / "events.csv").write_bytes(b"\0")
    open_package(desk, qtbot, OTHER_PAIR)
    said = desk.window.notice.text.text()
    assert "Your own events were not read." in said
    assert str(folder.with_name(f"{folder.name}.broken")) in said
    add(desk, "2001", "Elsewhere")
    assert stored_ids(desk.session.dataset) == ["own-2001-elsewhere"]


def test_one_that_could_not_be_moved_is_told_of(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_dir(read_package(OTHER_PAIR).relation)
    folder.mkdir(parents=True)
    (folder / "events.csv").write_bytes(b"\0")

    def refused(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "rename", refused)
    open_package(desk, qtbot, OTHER_PAIR)
    assert "were not read" in desk.window.notice.text.text()
    assert "kept in" not in desk.window.notice.text.text()


def test_the_package_itself_is_what_it_was(desk: Desk, dataset: Dataset) -> None:
    add(desk)
    plain = without_own(desk.session.dataset)
    assert plain.events == dataset.events
    assert plain.sources == dataset.sources
