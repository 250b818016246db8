"""The session: one signal, frozen state, undo and redo."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import fitting, initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import (
    Changed,
    Column,
    Lanes,
    Measure,
    ShownEvents,
    Sort,
    ThemeName,
    ViewState,
    difference,
)
from vnjp_desktop.viewmodels.session import UNDO_LIMIT, Session

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset

OTHER = {
    "span": Span.of_years(2001, 2005),
    "reporter": "JPN",
    "frequency": Frequency.MONTHLY,
    "flow": Flow.IMPORT,
    "unit": "JPY",
    "period": Period.year(2024),
    "selected_event": "1973-09-21-diplomatic-relations-established",
    "selected_period": Period.year(2022),
    "selected_category": "seafood",
    "chart_category": "coffee",
    "filter": "gỗ",
    "sort": Sort(Column.VALUE, descending=True),
    "language": "vi",
    "theme": ThemeName.DARK,
    "measure": Measure.MIRROR,
    "log_scale": True,
    "base_year": 2010,
    "price_year": 2015,
    "event_importance": 5,
    "event_themes": frozenset({"economy"}),
    "brush": Span.of_years(2010, 2020),
    "twin": True,
    "lanes": Lanes.KIND,
    "shown_events": ShownEvents(importance=3, themes=frozenset({"people"})),
    "trade_line": Flow.BALANCE,
}


class Heard:
    """Collects what a session says."""

    def __init__(self, session: Session) -> None:
        self.flags: list[Changed] = []
        session.changed.connect(self.flags.append)


@pytest.fixture
def session(dataset: Dataset, qapp: object) -> Session:
    return Session(dataset)


@pytest.mark.parametrize("name", [field.name for field in fields(ViewState)])
def test_every_field_has_its_flag(session: Session, name: str) -> None:
    heard = Heard(session)
    session.update(lambda state: replace(state, **{name: OTHER[name]}))
    assert heard.flags == [Changed[name.upper()]]
    assert getattr(session.state, name) == OTHER[name]


def test_nothing_is_said_when_nothing_differs(session: Session) -> None:
    heard = Heard(session)
    session.update(lambda state: replace(state, unit="USD"))
    session.undo()
    session.redo()
    assert heard.flags == []
    assert not session.can_undo


def test_undo_and_redo(session: Session) -> None:
    first = session.state
    session.update(lambda s: replace(s, unit="JPY"))
    session.update(lambda s: replace(s, flow=Flow.IMPORT))
    last = session.state
    session.undo()
    assert session.state.flow is Flow.EXPORT
    session.undo()
    assert session.state == first
    assert session.can_redo
    session.redo()
    session.redo()
    assert session.state == last
    assert not session.can_redo


def test_a_new_change_forgets_what_was_undone(session: Session) -> None:
    session.update(lambda s: replace(s, unit="JPY"))
    session.undo()
    session.update(lambda s: replace(s, unit="VND"))
    assert not session.can_redo


def test_merged_changes_are_one_step(session: Session) -> None:
    for text in ("g", "gỗ", "gỗ "):
        session.update(lambda s, t=text: replace(s, filter=t), "filter")
    session.undo()
    assert session.state.filter == ""
    assert not session.can_undo


def test_a_closed_step_is_not_merged_with_the_next(session: Session) -> None:
    session.update(lambda s: replace(s, filter="a"), "filter")
    session.close_step("other")
    session.close_step("filter")
    session.update(lambda s: replace(s, filter="ab"), "filter")
    session.undo()
    assert session.state.filter == "a"


def test_loading_keeps_the_view_and_can_be_undone(
    session: Session, dataset: Dataset
) -> None:
    session.update(lambda s: replace(s, unit="JPY"))
    heard = Heard(session)
    newer = replace(dataset, version="9.9.9")
    session.load(newer)
    assert heard.flags == [Changed.DATASET]
    assert session.state.unit == "JPY"
    session.undo()
    assert session.dataset is dataset


def test_another_pair_starts_afresh(session: Session, dataset: Dataset) -> None:
    first, second = dataset.relation.parties
    session.update(lambda s: replace(s, unit="JPY", theme=ThemeName.DARK))
    turned = replace(dataset.relation, parties=(second, first))
    session.load(replace(dataset, relation=turned))
    assert session.state.reporter == second.code
    assert session.state.unit == "USD"
    assert session.state.theme is ThemeName.DARK


def test_labels_follow_the_language(session: Session) -> None:
    session.update(lambda s: replace(s, language="vi"))
    assert session.labels.language == "vi"


def test_the_past_is_bounded(session: Session) -> None:
    for year in range(UNDO_LIMIT + 20):
        span = Span.of_years(1700, 1800 + year % 200)
        session.update(lambda s, x=span: replace(s, span=x))
    steps = 0
    while session.can_undo:
        session.undo()
        steps += 1
    assert steps == UNDO_LIMIT


@settings(max_examples=40)
@given(names=st.lists(st.sampled_from(sorted(OTHER)), max_size=12))
def test_undoing_everything_leads_back(
    dataset: Dataset, qapp: object, names: list[str]
) -> None:
    session = Session(dataset)
    wanted = session.state
    for name in names:
        session.update(lambda s, n=name: replace(s, **{n: OTHER[n]}))
        wanted = fitting(replace(wanted, **{name: OTHER[name]}), dataset)
    while session.can_undo:
        session.undo()
    assert session.state == initial_state(dataset)
    while session.can_redo:
        session.redo()
    assert difference(session.state, wanted) is Changed.NOTHING
