"""Own events on the disk: there and back, and what a crash leaves."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from frictionless import Package
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.own.drafts import drafts
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.own.draft import NOTE, Draft, Origin, event_of
from vnjp_desktop.core.own.events import NOTHING, Own, own_of, put, with_own
from vnjp_desktop.core.problems import DataError, ProblemCode
from vnjp_desktop.dataio import atomic
from vnjp_desktop.dataio.own_events import (
    find_own,
    own_dir,
    own_key,
    read_own,
    write_own,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.records import Relation

NAMES = ("datapackage.json", "events.csv", "sources.csv")
KNOWN = {
    key: replace(NOTE, source_id=key, title="Title", kind="news", own=True)
    for key in ("mofa", "vna-2023")
}


def own(*drafts: Draft) -> Own:
    made = [event_of(d, "en", KNOWN, f"own-{n}") for n, d in enumerate(drafts)]
    sources = {source.source_id: source for _, source in made}
    return Own(tuple(event for event, _ in made), tuple(sources.values()))


OLD = own(Draft("2023", title=Names("Old", "", ""), origin=Origin.NOTE))
NEW = own(
    Draft("2023", title=Names("New", "", ""), origin=Origin.SOURCE, source_id="mofa"),
    Draft(
        "2024-05-01",
        "2024-05-03",
        Names("", "", '訪問, "公式"'),
        origin=Origin.CITATION,
        citation="=1+1",
    ),
)


@pytest.fixture
def relation(dataset) -> Relation:
    return dataset.relation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "own" / "jpn-vnm"


def test_where_nothing_was_saved_nothing_is_found(folder: Path) -> None:
    assert read_own(folder) == NOTHING
    folder.mkdir(parents=True)
    assert find_own(folder).own == NOTHING
    assert list(folder.iterdir()) == []


def test_they_are_kept_by_pair(
    relation: Relation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    turned = replace(relation, parties=relation.parties[::-1])
    assert own_key(relation) == own_key(turned) == "jpn-vnm"
    assert own_dir(relation) == tmp_path / "vnjp-desktop" / "own-events" / "jpn-vnm"


def test_what_was_saved_is_read(folder: Path, relation: Relation) -> None:
    write_own(folder, OLD, relation)
    assert read_own(folder) == OLD
    write_own(folder, NEW, relation)
    assert read_own(folder) == NEW
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)
    write_own(folder, NOTHING, relation)
    assert read_own(folder) == NOTHING


def test_saving_the_same_again_touches_nothing(
    folder: Path, relation: Relation, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_own(folder, NEW, relation)
    written: list[Path] = []
    monkeypatch.setattr(
        "vnjp_desktop.dataio.own_events.write_bytes",
        lambda path, _data: written.append(path),
    )
    write_own(folder, NEW, relation)
    assert written == []


@given(
    st.lists(drafts(KNOWN), min_size=1, max_size=4),
    st.sampled_from(["", "a note, with a comma"]),
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_draft_comes_back_the_same(
    tmp_path: Path, relation: Relation, written: list[Draft], note: str
) -> None:
    made = own(*written)
    noted = Own(tuple(replace(e, note=note) for e in made.events), made.sources)
    write_own(tmp_path / "any", noted, relation)
    assert find_own(tmp_path / "any").problems == ()
    assert read_own(tmp_path / "any") == noted


def test_they_come_back_into_the_dataset(dataset, folder: Path) -> None:
    known = next(iter(dataset.sources.values()))
    draft = Draft("2024", title=Names("A", "", ""), source_id=known.source_id)
    changed = put(dataset, *event_of(draft, "en", dataset.sources, "own-a"))
    write_own(folder, own_of(changed), dataset.relation)
    again = with_own(dataset, *read_own(folder))
    assert again.events == changed.events
    assert own_of(again) == own_of(changed)


def test_it_is_a_valid_data_package(folder: Path, relation: Relation) -> None:
    write_own(folder, NEW, relation)
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["message"]) == []
    stated = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert [party["code"] for party in stated["relation"]["parties"]] == ["VNM", "JPN"]


class Crash(BaseException):
    """The power fails."""


@pytest.mark.parametrize("step", range(12))
def test_a_crash_leaves_the_old_or_the_new(
    folder: Path, relation: Relation, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """At every step of writing: before and after each file takes its name."""
    write_own(folder, OLD, relation)
    (folder / "datapackage.json").write_text(
        (folder / "datapackage.json").read_text("utf-8") + "\n", "utf-8"
    )  # so that all files are written again
    left = [step]
    through, taken = atomic._write_through, Path.replace

    def fail() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Crash

    def half(path: Path, data: bytes, mode: int | None) -> None:
        through(path, data[: len(data) // 2], mode)
        fail()
        path.unlink()
        through(path, data, mode)

    def replaced(self: Path, target: Path) -> Path:
        fail()
        done = taken(self, target)
        fail()
        return done

    monkeypatch.setattr(atomic, "_write_through", half)
    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(Crash):
        write_own(folder, NEW, relation)
    monkeypatch.undo()
    found = find_own(folder)
    assert found.problems == ()
    assert found.own.events in (OLD.events, NEW.events)
    sources = {source.source_id for source in found.own.sources}
    assert {key for e in found.own.events for key in e.source_ids} <= sources
    write_own(folder, NEW, relation)
    assert read_own(folder) == NEW


def test_a_full_disk_leaves_the_old(
    folder: Path, relation: Relation, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_own(folder, OLD, relation)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_own(folder, NEW, relation)
    assert read_own(folder) == OLD
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


DAMAGES = [
    ("datapackage.json", '"name"', '"name', ProblemCode.DESCRIPTOR_JSON),
    ("datapackage.json", '"0.1.0"', '"1.0.0"', ProblemCode.VERSION_NEWER),
    ("events.csv", "2024-05-01", "2024-02-30", ProblemCode.DATE_INVALID),
    ("events.csv", "2024-05-03", "2020", ProblemCode.DATE_ORDER),
    ("events.csv", "own-1", "own-0", ProblemCode.DUPLICATE),
    ("events.csv", "agreement", "party", ProblemCode.ENUM),
    ("events.csv", ",New,", ",,", ProblemCode.REQUIRED),
    ("events.csv", "event_id", "id", ProblemCode.MISSING_COLUMN),
    ("events.csv", '""', '"', ProblemCode.CSV_SYNTAX),
    ("sources.csv", "mofa", "moha", ProblemCode.DANGLING),
    ("sources.csv", ",5,", ",9,", ProblemCode.MAXIMUM),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), DAMAGES)
def test_a_damaged_package_is_set_aside(
    folder: Path, relation: Relation, name: str, old: str, new: str, code: ProblemCode
) -> None:
    write_own(folder, NEW, relation)
    edit(folder, name, old, new)
    with pytest.raises(DataError):
        read_own(folder)
    found = find_own(folder)
    assert found.own == NOTHING
    assert found.problems[0].code == code
    assert found.aside == folder.with_name("jpn-vnm.broken")
    assert sorted(path.name for path in found.aside.iterdir()) == sorted(NAMES)
    assert find_own(folder).own == NOTHING
    assert find_own(folder).problems == ()


@pytest.mark.parametrize("name", ["datapackage.json", "sources.csv"])
def test_a_missing_file_is_damage(folder: Path, relation: Relation, name: str) -> None:
    write_own(folder, NEW, relation)
    (folder / name).unlink()
    found = find_own(folder)
    assert found.problems[0].code == ProblemCode.FILE_UNREADABLE
    assert name in found.problems[0].file
    assert found.aside is not None


def test_several_damaged_ones_are_all_kept(folder: Path, relation: Relation) -> None:
    for number in ("", "-2", "-3"):
        write_own(folder, NEW, relation)
        (folder / "events.csv").write_bytes(b"\0")
        assert find_own(folder).aside == folder.with_name(f"jpn-vnm.broken{number}")


def test_one_that_cannot_be_moved_is_left(
    folder: Path, relation: Relation, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_own(folder, NEW, relation)
    (folder / "events.csv").write_bytes(b"")

    def refused(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "rename", refused)
    found = find_own(folder)
    assert found.aside is None
    assert found.problems
    assert (folder / "events.csv").exists()


def test_saving_over_a_damaged_one_makes_it_whole(
    folder: Path, relation: Relation
) -> None:
    write_own(folder, OLD, relation)
    (folder / "sources.csv").write_bytes(b"\xff")
    write_own(folder, NEW, relation)
    assert read_own(folder) == NEW
