"""Packages to break: copies of the small fixture, edited cell by cell."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnjp_desktop.dataio.package import check_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnjp_desktop.core.problems import Problem

OTHER_PAIR = Path(__file__).parent.parent / "fixtures" / "other_pair"


class Package:
    """A copy of the small package in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "package"
        shutil.copytree(OTHER_PAIR, self.path)

    def problems(self) -> tuple[Problem, ...]:
        """Return what checking finds."""
        return check_package(self.path)[1]

    def only(self) -> Problem:
        """Return the one problem that checking finds."""
        (problem,) = self.problems()
        return problem

    def codes(self) -> set[str]:
        """Return the codes of what checking finds."""
        return {problem.code for problem in self.problems()}

    def describe(self, edit: Callable[[dict[str, Any]], object]) -> Package:
        """Edit the descriptor."""
        file = self.path / "datapackage.json"
        data = json.loads(file.read_text(encoding="utf-8"))
        edit(data)
        file.write_text(json.dumps(data), encoding="utf-8")
        return self

    def resource(self, name: str, edit: Callable[[dict[str, Any]], object]) -> Package:
        """Edit the description of one table."""
        return self.describe(
            lambda data: edit(next(r for r in data["resources"] if r["name"] == name))
        )

    def field(
        self, table: str, name: str, edit: Callable[[dict[str, Any]], object]
    ) -> Package:
        """Edit the description of one column."""
        return self.resource(
            table,
            lambda r: edit(next(f for f in r["schema"]["fields"] if f["name"] == name)),
        )

    def cell(self, table: str, row: int, column: str, text: str) -> Package:
        """Write one cell; row 0 is the first below the header."""
        rows = self.rows(table)
        rows[row][column] = text
        return self.write(table, rows)

    def rows(self, table: str) -> list[dict[str, str]]:
        """Return the rows of a table as texts."""
        with (self.path / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def write(self, table: str, rows: list[dict[str, str]]) -> Package:
        """Write all rows of a table that has at least one."""
        file = self.path / f"{table}.csv"
        header = file.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
        with file.open("w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return self

    def text(self, table: str, edit: Callable[[str], str]) -> Package:
        """Edit the text of a table file."""
        file = self.path / f"{table}.csv"
        text = edit(file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8", newline="")
        return self

    def drop(self, table: str) -> Package:
        """Take a table out of the descriptor."""
        return self.describe(
            lambda data: data.update(
                resources=[r for r in data["resources"] if r["name"] != table]
            )
        )
