"""Packages that cannot be used, each refused with its own problem."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from vnjp_desktop.core.problems import Severity
from vnjp_desktop.dataio.descriptor import parse_descriptor
from vnjp_desktop.dataio.package import check_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.dataio.packages import Package


def test_missing_directory(tmp_path: Path) -> None:
    dataset, (problem,) = check_package(tmp_path / "none")
    assert dataset is None
    assert (problem.code, problem.file) == (
        "directory-missing",
        str(tmp_path / "none"),
    )


def test_file_in_place_of_a_directory(package: Package) -> None:
    _, (problem,) = check_package(package.path / "events.csv")
    assert problem.code == "not-a-directory"


def test_empty_directory(tmp_path: Path) -> None:
    _, (problem,) = check_package(tmp_path)
    assert problem.code == "directory-empty"


def test_directory_without_a_descriptor(package: Package) -> None:
    (package.path / "datapackage.json").unlink()
    assert package.only().code == "descriptor-missing"


def test_path_the_system_refuses(tmp_path: Path) -> None:
    _, (problem,) = check_package(tmp_path / ("x" * 5000))
    # Newer versions of Python do not tell such a path from a missing one.
    assert problem.code in ("file-unreadable", "directory-missing")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"\xff\xfe{", "encoding"),
        (b"{\x00}", "nul-byte"),
        (b"name: x", "descriptor-json"),
        (b'{"name": "x",\n "resources": [', "descriptor-json"),
        (b"[" * 100_000, "descriptor-json"),
        (b"[1" + b"0" * 10_000 + b"]", "descriptor-json"),
        (b"[]", "descriptor-shape"),
        (b"{}", "descriptor-shape"),
    ],
)
def test_descriptor_that_is_none(package: Package, content: bytes, code: str) -> None:
    (package.path / "datapackage.json").write_bytes(content)
    problem = package.only()
    assert (problem.code, problem.file) == (code, "datapackage.json")


def test_half_written_descriptor_names_its_line(package: Package) -> None:
    file = package.path / "datapackage.json"
    lines = file.read_text(encoding="utf-8").split("\n")
    file.write_text("\n".join(lines[:40]), encoding="utf-8")
    assert package.only().row in (39, 40, 41)


@pytest.mark.parametrize("version", ["1.0.0", "12.3.4", "2.0.0-beta.1"])
def test_newer_major_version(package: Package, version: str) -> None:
    problem = package.describe(lambda data: data.update(version=version)).only()
    assert (problem.code, problem.value) == ("version-newer", version)
    assert problem.rule == "0.x"


@pytest.mark.parametrize("version", ["0.0.1", "0.99.0", "0.2.0-rc.1+build"])
def test_other_versions_of_the_same_major(package: Package, version: str) -> None:
    assert package.describe(lambda d: d.update(version=version)).problems() == ()


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../x.csv",
        "a/../../x.csv",
        "C:\\x.csv",
        "\\x.csv",
        "a\\..\\..\\x",
        "https://example.org/x.csv",
        "a\0b",
    ],
)
def test_path_out_of_the_package(package: Package, path: str) -> None:
    problem = package.resource("events", lambda r: r.update(path=path)).only()
    assert problem.code == "unsafe-path"
    assert problem.column == "resources.events.path"


def test_link_out_of_the_package(package: Package) -> None:
    file = package.path / "indicators.csv"
    outside = package.path.parent / "outside.csv"
    shutil.move(file, outside)
    file.symlink_to(outside)
    problem = package.only()
    assert (problem.code, problem.file) == ("unsafe-path", "indicators.csv")


def test_link_inside_the_package_is_followed(package: Package) -> None:
    file = package.path / "indicators.csv"
    (package.path / "deep").mkdir()
    shutil.move(file, package.path / "deep" / "real.csv")
    file.symlink_to(package.path / "deep" / "real.csv")
    assert package.problems() == ()


def test_links_in_a_circle(package: Package) -> None:
    file = package.path / "indicators.csv"
    file.unlink()
    file.symlink_to(file)
    assert package.only().code in ("file-missing", "file-unreadable")


def test_missing_file(package: Package) -> None:
    (package.path / "indicators.csv").unlink()
    problem = package.only()
    assert (problem.code, problem.file) == ("file-missing", "indicators.csv")


@pytest.mark.parametrize("name", ["indicators.csv", "datapackage.json"])
@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError(), "OSError"),
    ],
)
def test_file_the_system_refuses(
    package: Package,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    error: OSError,
    reason: str,
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == name:
            raise error
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problem = package.only()
    assert (problem.code, problem.value) == ("file-unreadable", reason)
    assert problem.file in (name, str(package.path))


@pytest.mark.parametrize(
    ("raw", "code", "row"),
    [
        (b"", "file-empty", 0),
        (b" \n\n", "file-empty", 0),
        (b"a\xff\n", "encoding", 1),
        (b"a\nb\n\xe3\x81\n", "encoding", 3),
        (b"a\n\0\n", "nul-byte", 2),
        (b'claim_id,"indi', "csv-syntax", 1),
    ],
)
def test_file_that_is_no_table(
    package: Package, raw: bytes, code: str, row: int
) -> None:
    (package.path / "indicators.csv").write_bytes(raw)
    problem = package.only()
    assert (problem.code, problem.file) == (code, "indicators.csv")
    assert problem.row == row


def test_last_line_cut_off(package: Package) -> None:
    problem = package.text("indicators", lambda text: text[:-40]).only()
    assert (problem.code, problem.row) == ("cell-count", 2)
    assert int(problem.value) < int(problem.rule) == 8


def test_file_cut_inside_quotes(package: Package) -> None:
    package.text("categories", lambda text: text[: text.rindex("second")])
    problem = package.only()
    assert (problem.code, problem.file) == ("csv-syntax", "categories.csv")


def test_file_cut_inside_its_last_cell(package: Package) -> None:
    size = (package.path / "indicators.csv").stat().st_size
    package.resource("indicators", lambda r: r.update(bytes=size))
    problem = package.text("indicators", lambda text: text[:-3]).only()
    assert (problem.code, problem.severity) == ("file-truncated", Severity.ERROR)
    assert (problem.value, problem.rule) == (str(size - 3), str(size))


@pytest.mark.parametrize(
    "stated", [{"bytes": 7}, {"hash": "sha256:" + "0" * 64}, {"hash": "f" * 64}]
)
def test_edited_file_is_only_a_warning(
    package: Package, stated: dict[str, Any]
) -> None:
    package.resource("events", lambda r: r.update(stated))
    dataset, (problem,) = check_package(package.path)
    assert dataset is not None
    assert (problem.code, problem.severity) == ("hash-differs", Severity.WARNING)


def test_hash_of_another_kind_is_not_compared(package: Package) -> None:
    package.resource("events", lambda r: r.update(hash="md5:00"))
    assert package.problems() == ()


@pytest.mark.parametrize(
    ("edit", "codes"),
    [
        (lambda h: h.replace("unit,", ""), {"missing-column"}),
        (lambda h: h.replace("note", "remark"), {"missing-column", "extra-column"}),
        (lambda h: h.replace("note", "note,more"), {"extra-column"}),
        (lambda h: h + ",note", {"duplicate-column"}),
        (lambda h: h.replace("value,unit", "unit,value"), {"column-order"}),
    ],
)
def test_other_columns(
    package: Package, edit: Callable[[str], str], codes: set[str]
) -> None:
    def edited(text: str) -> str:
        header, rest = text.split("\n", 1)
        return f"{edit(header)}\n{rest}"

    assert package.text("indicators", edited).codes() == codes


def test_blank_rows_are_named(package: Package) -> None:
    package.text("sources", lambda text: text.replace("\nfixture-p", "\n\nfixture-p"))
    problem = package.only()
    assert (problem.code, problem.row) == ("blank-row", 3)


def test_rows_after_quoted_line_ends_keep_their_line(package: Package) -> None:
    rows = package.rows("categories")
    package.write("categories", [rows[2], rows[0], {**rows[1], "sector": "space"}])
    problem = package.only()
    # The note of the first row holds a line end: its row takes lines 2 and 3.
    assert (problem.code, problem.row, problem.column) == ("enum", 5, "sector")


@pytest.mark.parametrize(
    ("table", "code"),
    [("sources", "descriptor-shape"), ("categories", "descriptor-shape")],
)
def test_table_that_others_refer_to_is_gone(
    package: Package, table: str, code: str
) -> None:
    assert package.drop(table).only().code == code


def test_tables_without_which_nothing_shows(package: Package) -> None:
    def strip(data: dict[str, Any]) -> None:
        data["relation"]["partners_table"] = "friends"
        data["resources"] = [
            r for r in data["resources"] if r["name"] == "trade_categories"
        ]
        data["resources"][0]["schema"].pop("foreignKeys")

    problems = package.describe(strip).problems()
    assert {problem.code for problem in problems} == {"table-missing"}
    assert [problem.rule for problem in problems] == [
        "sources",
        "trade_totals",
        "categories",
        "friends",
    ]


def test_tables_without_any_row(package: Package) -> None:
    for table in ("trade_totals", "trade_categories", "events", "conflicts"):
        package.write(table, [])
    problem = package.only()
    assert (problem.code, problem.file) == ("file-empty", "trade_totals.csv")


def test_schema_that_lacks_what_the_program_needs(package: Package) -> None:
    package.resource("indicators", lambda r: r["schema"]["fields"].pop(3))
    package.field(
        "frameworks", "signed", lambda f: f.update(type="date", constraints={})
    )
    found = [(p.code, p.file, p.column) for p in package.problems()]
    assert found == [
        ("field-type", "frameworks.csv", "signed"),
        ("field-missing", "indicators.csv", "value"),
    ]


def test_partners_table_is_checked_and_read(package: Package) -> None:
    names = ("country_iso3", "label_en", "label_vi", "label_ja")
    names += ("date", "source_ids", "note")
    fields = [{"name": name, "type": "string"} for name in names]

    def add(data: dict[str, Any]) -> None:
        data["relation"]["partners_table"] = "friends"
        data["resources"].append(
            {"name": "friends", "path": "friends.csv", "schema": {"fields": fields}}
        )

    package.describe(add)
    file = package.path / "friends.csv"
    header = ",".join(names)
    file.write_text(f"{header}\nBRA,Brazil,,,2011-02,fixture-press,\n")
    dataset, problems = check_package(package.path)
    assert problems == ()
    assert dataset is not None
    assert dataset.partners[0].label.en == "Brazil"
    file.write_text(f"{header}\nBRA,Brazil,,,2011-02-30,nobody,\n")
    assert package.codes() == {"date-invalid", "dangling"}


@pytest.mark.skipif(os.name == "nt", reason="directories cannot stand for files")
def test_directory_in_place_of_a_table(package: Package) -> None:
    (package.path / "indicators.csv").unlink()
    (package.path / "indicators.csv").mkdir()
    assert package.only().code == "file-missing"


def test_no_cut_of_the_descriptor_raises(package: Package) -> None:
    text = (package.path / "datapackage.json").read_text(encoding="utf-8")
    short = json.dumps(json.loads(text))
    for end in range(0, len(short), 97):
        descriptor, problems = parse_descriptor(short[:end])
        assert descriptor is None
        assert len(problems) == 1


def test_a_cell_is_reported_once(package: Package) -> None:
    package.cell("trade_totals", 0, "reporter", "USA")
    assert package.only().code == "enum"
    package.cell("trade_totals", 0, "reporter", "KOR")
    package.cell("trade_totals", 0, "frequency", "Q")
    assert package.only().code == "enum"


def test_reporter_that_is_neither_party(package: Package) -> None:
    package.cell("trade_totals", 0, "reporter", "USA")
    package.field("trade_totals", "reporter", lambda f: f["constraints"].pop("enum"))
    problem = package.only()
    assert (problem.code, problem.value) == ("party-unknown", "USA")
