"""The reference validator for data packages agrees with ours."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import frictionless
import pytest

from tests.dataio.packages import OTHER_PAIR

if TYPE_CHECKING:
    from tests.dataio.packages import Package

DATA = Path(__file__).parent.parent.parent / "data"


def verdict(path: Path) -> list[tuple[str, int, str]]:
    """Return file, row and column of everything the reference finds."""
    report = frictionless.validate(str(path / "datapackage.json"))
    return [
        (Path(task.place).name, getattr(error, "row_number", 0) or 0, _column(error))
        for task in report.tasks
        for error in task.errors
    ]


def _column(error: frictionless.Error) -> str:
    return getattr(error, "field_name", "") or ", ".join(
        getattr(error, "field_names", ())
    )


@pytest.mark.parametrize("path", [DATA, OTHER_PAIR], ids=["embedded", "other"])
def test_both_accept_the_package(path: Path) -> None:
    assert verdict(path) == []


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("trade_totals", "value", "many"),
        ("trade_totals", "value", "1,000"),
        ("trade_totals", "value", ""),
        ("trade_totals", "significant_digits", "3.5"),
        ("trade_totals", "significant_digits", "0"),
        ("trade_totals", "period_start", "2021-13-01"),
        ("trade_totals", "period_end", "20211231"),
        ("trade_totals", "flow", "smuggle"),
        ("trade_totals", "claim_id", "TT-1"),
        ("trade_totals", "source_id", "nobody"),
        ("trade_categories", "category", "gold"),
        ("trade_categories", "quantity", "-1"),
        ("categories", "parent", "gold"),
        ("events", "importance", "6"),
        ("events", "importance", "0"),
        ("events", "title_en", "x" * 71),
        ("events", "date", "2022-3"),
        ("events", "partnership_level", "enemies"),
        ("exchange_rates", "rate_per_usd", "-3"),
        ("sources", "language", "EN"),
    ],
)
def test_both_refuse_the_same_cell(
    package: Package, table: str, column: str, text: str
) -> None:
    package.cell(table, 0, column, text)
    ours = [(p.file, p.row, p.column) for p in package.problems()]
    assert ours[0] == (f"{table}.csv", 2, column)
    theirs = verdict(package.path)
    # A foreign key is named by its row alone, in some of the validator's errors.
    assert (f"{table}.csv", 2) in [(file, row) for file, row, _ in theirs]
    named = {name for file, _, name in theirs if file == f"{table}.csv"}
    assert column in named | ({column} if "" in named else set())


def test_both_refuse_a_repeated_key(package: Package) -> None:
    rows = package.rows("exchange_rates")
    package.write("exchange_rates", [*rows, rows[1]])
    problem = package.only()
    assert (problem.code, problem.row, problem.rule) == ("duplicate", 7, "3")
    assert [(file, row) for file, row, _ in verdict(package.path)] == [
        ("exchange_rates.csv", 7)
    ]


def test_both_refuse_a_row_cut_short(package: Package) -> None:
    package.text("indicators", lambda text: text[:-40])
    problem = package.only()
    theirs = {(file, row) for file, row, _ in verdict(package.path)}
    assert theirs == {(problem.file, problem.row)}


def test_both_refuse_another_header(package: Package) -> None:
    package.text("indicators", lambda text: text.replace("unit", "units", 1))
    assert package.codes() == {"missing-column", "extra-column"}
    assert {file for file, _, _ in verdict(package.path)} == {"indicators.csv"}


def test_rows_are_numbered_alike(package: Package) -> None:
    rows = package.rows("sources")
    package.write("sources", [rows[0], {**rows[1], "rank": "9"}])
    assert package.only().row == 3
    assert verdict(package.path) == [("sources.csv", 3, "rank")]


def test_ours_reads_the_cells_theirs_reads() -> None:
    for table in frictionless.Package(str(OTHER_PAIR / "datapackage.json")).resources:
        theirs = [row.to_dict() for row in table.read_rows()]
        with (OTHER_PAIR / table.path).open(newline="", encoding="utf-8") as file:
            assert len(theirs) == sum(1 for _ in csv.reader(file)) - 1
        ours = list(_dataset_table(table.name))
        for mine, other in zip(ours, theirs, strict=True):
            assert list(mine) == list(other)
            for name, value in mine.items():
                assert value == (
                    float(other[name]) if isinstance(value, float) else other[name]
                )


def _dataset_table(name: str) -> list[dict[str, object]]:
    from vnjp_desktop.dataio.package import read_package

    return list(read_package(OTHER_PAIR).tables[name].rows())
