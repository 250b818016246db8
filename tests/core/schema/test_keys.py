"""Keys that come once, and references that lead somewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.schema.keys import (
    dangling,
    dangling_in_lists,
    duplicates,
    empty_keys,
)
from vnjp_desktop.core.schema.schema import ForeignKey
from vnjp_desktop.core.table import Table

LINES = range(2, 1000)
_KEYS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3)), max_size=12)


@given(_KEYS)
def test_each_repeated_key_is_found_with_its_first(keys: list[tuple[str, int]]) -> None:
    table = Table("t", {"a": [k[0] for k in keys], "b": [k[1] for k in keys]})
    found = list(duplicates(table, ("a", "b"), "t.csv", LINES))
    repeated = [i for i, key in enumerate(keys) if key in keys[:i]]
    assert [problem.row for problem in found] == [i + 2 for i in repeated]
    for problem, index in zip(found, repeated, strict=True):
        assert problem.rule == str(keys.index(keys[index]) + 2)
        assert problem.value == f"{keys[index][0]}, {keys[index][1]}"
        assert problem.column == "a, b"


@given(_KEYS, _KEYS)
def test_each_dangling_key_is_found(
    keys: list[tuple[str, int]], known: list[tuple[str, int]]
) -> None:
    table = Table("t", {"a": [k[0] for k in keys], "b": [k[1] for k in keys]})
    target = Table("u", {"c": [k[0] for k in known], "d": [k[1] for k in known]})
    reference = ForeignKey(("a", "b"), "u", ("c", "d"))
    found = list(dangling(table, reference, target, "t.csv", LINES))
    assert [p.row for p in found] == [
        i + 2 for i, key in enumerate(keys) if key not in known
    ]
    assert {p.rule for p in found} <= {"u.c, u.d"}


def test_empty_keys_refer_to_nothing_and_never_repeat() -> None:
    table = Table("t", {"a": [None, None, "x"]})
    target = Table("u", {"c": ["x"]})
    reference = ForeignKey(("a",), "u", ("c",))
    assert not list(dangling(table, reference, target, "t.csv", LINES))
    assert not list(duplicates(table, ("a",), "t.csv", LINES))


def test_half_empty_key_must_still_be_found() -> None:
    table = Table("t", {"a": ["x"], "b": [None]})
    target = Table("u", {"c": ["x"], "d": [1]})
    reference = ForeignKey(("a", "b"), "u", ("c", "d"))
    (problem,) = dangling(table, reference, target, "t.csv", LINES)
    assert problem.value == "x, "


def test_primary_keys_are_filled() -> None:
    table = Table("t", {"a": ["x", None], "b": [None, 1]})
    found = [(p.row, p.column) for p in empty_keys(table, ("a", "b"), "t.csv", LINES)]
    assert found == [(3, "a"), (2, "b")]


SOURCES = Table("sources", {"source_id": ["s1", "s2"]})
EVENTS = Table("events", {"event_id": ["e1"], "source_ids": ["s1 s2"]})
TOTALS = Table("trade_totals", {"claim_id": ["t1"]})


def test_keys_in_lists_are_looked_up_one_by_one() -> None:
    table = Table("events", {"source_ids": ["s1", "s1 s3 s2", "s4 s1", None]})
    found = list(dangling_in_lists(table, {"sources": SOURCES}, "e.csv", LINES))
    assert [(p.row, p.value, p.rule) for p in found] == [
        (3, "s3", "sources.source_id"),
        (4, "s4", "sources.source_id"),
    ]


def test_subjects_are_events_or_claims() -> None:
    table = Table("conflicts", {"subject": ["e1 t1", "e1 s1"]})
    tables = {"events": EVENTS, "trade_totals": TOTALS, "sources": SOURCES}
    (problem,) = dangling_in_lists(table, tables, "c.csv", LINES)
    assert (problem.row, problem.value) == (3, "s1")
    assert problem.rule == "events.event_id|trade_totals.claim_id"


def test_a_table_not_read_whole_is_not_held_against_others() -> None:
    table = Table("conflicts", {"subject": ["x1"], "source_a": ["x2"]})
    tables = {"events": EVENTS, "trade_totals": None, "sources": None}
    assert not list(dangling_in_lists(table, tables, "c.csv", LINES))
