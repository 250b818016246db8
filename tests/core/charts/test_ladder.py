"""The partnership ladder and the events of both time charts."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from vnjp_desktop.core.charts.ladder import (
    core_wording,
    distinct_wording,
    event_date,
    event_marks,
    level_bands,
)

END = date(2026, 12, 31)


def test_levels_change_on_the_known_days(dataset, english):
    starts = [band.start for band in level_bands(dataset, english, END)]
    assert starts == [
        date(1973, 9, 21),
        date(2002, 4, 1),
        date(2009, 4, 20),
        date(2014, 3, 18),
        date(2023, 11, 27),
    ]


def test_steps_towards_a_level_stay_inside_the_one_before(dataset, english):
    bands = level_bands(dataset, english, END)
    steps = [step.start.start for step in bands[1].steps]
    assert steps == [date(2004, 7, 1), date(2006, 10, 19)]
    assert not any(band.steps for band in bands if band is not bands[1])


def test_bands_follow_each_other_to_the_end(dataset, labels):
    bands = level_bands(dataset, labels, END)
    assert bands[-1].end == END
    for before, after in pairwise(bands):
        assert before.end + timedelta(days=1) == after.start


def test_bands_after_the_end_are_left_out(dataset, english):
    bands = level_bands(dataset, english, date(2010, 1, 1))
    assert [band.level.level_id for band in bands][-1] == "strategic-partnership"
    assert bands[-1].end == date(2010, 1, 1)
    assert level_bands(dataset, english, date(1950, 1, 1)) == ()


def test_wordings_lose_their_purpose_and_what_they_share(dataset, labels):
    short = [band.short for band in level_bands(dataset, labels, END)]
    assert (
        short
        == {
            "en": [
                "Diplomatic relations",
                "Reliable partner",
                "Strategic",
                "Extensive",
                "Comprehensive",
            ],
            "vi": [
                "Quan hệ ngoại giao",
                "Tin cậy",
                "Chiến lược",
                "Sâu rộng",
                "Toàn diện",
            ],
            "ja": ["外交関係", "信頼と長期安定", "戦略的", "広範な", "包括的"],
        }[labels.language]
    )


def test_a_label_is_the_official_wording_without_its_purpose(dataset, english):
    last = level_bands(dataset, english, END)[-1]
    assert last.label == "Comprehensive Strategic Partnership"
    assert last.level.label.en.startswith(last.label + " for Peace")


def test_unknown_languages_keep_their_wording():
    assert core_wording("Amitié pour la paix", "fr") == "Amitié pour la paix"
    assert distinct_wording("Amitié forte", ["Amitié"], "fr") == "Amitié forte"
    assert distinct_wording("Partnership", [], "en") == "Partnership"


@pytest.mark.parametrize("least", [1, 3, 5])
def test_events_are_chosen_by_weight(dataset, english, least):
    marks = event_marks(dataset, english, least)
    expected = [e for e in dataset.events if e.importance >= least]
    assert [mark.event for mark in marks] == expected


def test_an_event_knows_that_sources_disagree_about_it(dataset, english):
    disputed = {m.event.event_id for m in event_marks(dataset, english) if m.disputed}
    assert "2014-03-18-upgrade-extensive-strategic-partnership" in disputed
    assert "2022-01-01-rcep-enters-into-force" not in disputed


def test_dates_of_events_in_words(dataset, english):
    visit = dataset.event_by_id["2023-11-27-president-vo-van-thuong-visits"]
    assert event_date(visit, english) == english.date_range(visit.date, visit.end_date)
    single = replace(visit, end_date=None)
    assert event_date(single, english, long=True) == english.date(visit.date, long=True)
