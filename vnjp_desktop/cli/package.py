"""The commands about data packages: ``validate`` and ``info``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vnjp_desktop.cli.errors import BAD_DATA, OK
from vnjp_desktop.cli.report import print_problems
from vnjp_desktop.core.problems import Severity
from vnjp_desktop.dataio.package import check_package, read_package
from vnjp_desktop.dataio.paths import data_dir
from vnjp_desktop.dataio.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.dataio.summary import Summary


def read_data(directory: Path | None) -> Dataset:
    """Return the dataset of a directory, the one that comes along by default.

    Raises:
        DataError: The package cannot be used.
    """
    return read_package(directory or data_dir())


def validate(directory: Path) -> int:
    """Print what breaks a rule; say so when nothing does."""
    dataset, problems = check_package(directory)
    print_problems(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if dataset is None or errors:
        print(f"{directory}: {_count(errors, 'error')}")
        return BAD_DATA
    rows = sum(len(table) for table in dataset.tables.values())
    warnings = f", {_count(len(problems), 'warning')}" if problems else ""
    print(
        f"{directory}: {dataset.name} {dataset.version} is valid: "
        f"{_count(len(dataset.tables), 'table')}, {_count(rows, 'row')}{warnings}"
    )
    return OK


def info(directory: Path | None, *, as_json: bool) -> int:
    """Print what a package holds."""
    facts = summary(read_data(directory))
    if as_json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return OK
    print(facts["title"])
    for name, text in _lines(facts):
        print(f"{name:<14} {text}")
    return OK


def _lines(facts: Summary) -> Iterator[tuple[str, str]]:
    claims, differences = facts["claims"], facts["disagreements"]
    yield "name", facts["name"]
    yield "version", facts["version"]
    yield "between", " and ".join(party["name"] for party in facts["parties"])
    yield "period", f"{facts['period']['start']} to {facts['period']['end']}"
    yield "events", str(facts["events"])
    yield (
        "claims",
        f"{claims['all']} ({claims['totals']} totals, "
        f"{claims['categories']} categories, {claims['products']} products, "
        f"{claims['indicators']} indicators)",
    )
    yield "categories", str(facts["categories"])
    yield "sources", str(facts["sources"])
    yield (
        "disagreements",
        f"{differences['documented']} documented, {differences['found']} found "
        f"among the claims, {differences['revisions']} revisions",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
