"""Finding by words."""

from __future__ import annotations

import pytest

from vnjp_desktop.core.search import (
    MOST,
    HitKind,
    command_entry,
    index,
    search,
)

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"


def keys(groups, kind):
    return [e.key for group in groups if group.kind is kind for e in group.entries]


@pytest.mark.parametrize(
    ("query", "kind", "key"),
    [
        ("do muoi", HitKind.EVENT, "1995-04-17"),
        ("ĐỖ MƯỜI", HitKind.EVENT, "1995-04-17"),
        ("toan dien", HitKind.EVENT, "2023-11-27-upgrade"),
        ("包括的戦略", HitKind.EVENT, "2023-11-27-upgrade"),
        ("2023-11-27", HitKind.EVENT, "2023-11-27"),
        ("ca phe", HitKind.CATEGORY, "coffee"),
        ("コーヒー", HitKind.CATEGORY, "coffee"),
        ("こーひー", HitKind.CATEGORY, "coffee"),
        ("ｺｰﾋｰ", HitKind.CATEGORY, "coffee"),
        ("1998", HitKind.PERIOD, "1998"),
        ("2026-07", HitKind.PERIOD, "2026-07"),
        ("1990-2000", HitKind.SPAN, "1990:2000"),
        ("2000 – 1990", HitKind.SPAN, "1990:2000"),
        ("jetro", HitKind.SOURCE, ""),
    ],
)
def test_it_finds(dataset, labels, query, kind, key):
    found = keys(search(query, dataset, labels), kind)
    assert found
    assert found[0].startswith(key)


def test_titles_are_in_the_language_shown(dataset, labels):
    groups = search("coffee", dataset, labels)
    entry = next(g for g in groups if g.kind is HitKind.CATEGORY).entries[0]
    assert entry.title == labels.name(dataset.categories["coffee"].label)


def test_months_are_found_by_name(dataset, english):
    assert keys(search("july 2026", dataset, english), HitKind.PERIOD) == ["2026-07"]


def test_what_begins_so_comes_before_what_has_it_inside(dataset, english):
    commands = [
        command_entry("c.inside", "Rearrange"),
        command_entry("c.word", "To arrange"),
        command_entry("c.detail", "Nothing", "Arrange"),
        command_entry("c.prefix", "Arrange it"),
        command_entry("c.whole", "Arrange"),
    ]
    found = keys(search("arrange", dataset, english, commands), HitKind.COMMAND)
    assert found == ["c.whole", "c.detail", "c.prefix", "c.word", "c.inside"]


def test_words_may_stand_apart(dataset, english):
    commands = [
        command_entry("c.parts", "Unarranged list"),
        command_entry("c.words", "Arranged (big) list"),
    ]
    found = keys(search("list arranged", dataset, english, commands), HitKind.COMMAND)
    assert found == ["c.words"]
    found = keys(search("list big", dataset, english, commands), HitKind.COMMAND)
    assert found == ["c.words"]
    assert keys(search("list other", dataset, english, commands), HitKind.COMMAND) == []


def test_where_words_are_not_set_apart_they_are_found_inside(dataset, english):
    commands = [command_entry("c.ja", "画像を書き出す")]
    found = keys(search("出す 画像", dataset, english, commands), HitKind.COMMAND)
    assert found == ["c.ja"]


def test_of_events_that_fit_alike_the_weightier_comes_first(dataset, english):
    entries = search("visit", dataset, english)
    group = next(g for g in entries if g.kind is HitKind.EVENT)
    assert len(group.entries) == MOST < group.total
    starts = [e.weight for e in group.entries if "visit" in e.texts[0].split()]
    assert starts == sorted(starts, reverse=True)


@pytest.mark.parametrize("query", ["", "  ", "…", "zzzz", "0900-1000"])
def test_it_finds_nothing(dataset, english, query):
    assert search(query, dataset, english) == ()


def test_one_year_is_no_stretch(dataset, english):
    groups = search("2000-2000", dataset, english)
    assert keys(groups, HitKind.PERIOD) == ["2000"]
    assert keys(groups, HitKind.SPAN) == []


def test_years_beyond_the_data_are_cut(dataset, english):
    assert keys(search("2020-9000", dataset, english), HitKind.SPAN) != []


def test_the_index_is_made_once(dataset, english):
    assert index(dataset, english) is index(dataset, english)
    assert UPGRADE in {entry.key for entry in index(dataset, english)}
