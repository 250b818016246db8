"""The commands about data packages: ``validate`` and ``info``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from vnjp_desktop.cli.errors import BAD_DATA, OK
from vnjp_desktop.cli.report import print_problems
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.problems import Severity
from vnjp_desktop.dataio.package import check_package, read_package
from vnjp_desktop.dataio.paths import data_dir

if TYPE_CHECKING:
    from pathlib import Path

    from vnjp_desktop.core.dataset import Dataset

_CLAIM_TABLES: Final = (
    "trade_totals",
    "trade_categories",
    "trade_products",
    "indicators",
)


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
    facts = _facts(read_data(directory))
    if as_json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return OK
    events, trade = facts["period"], facts["trade_period"]
    print(f"{facts['title']}")
    print(f"name           {facts['name']}")
    print(f"version        {facts['version']}")
    print(f"between        {' and '.join(p['name'] for p in facts['parties'])}")
    print(f"period         {events['start']} to {events['end']}")
    print(f"trade          {trade['start']} to {trade['end']}")
    for name, count in facts["counts"].items():
        print(f"{name:<14} {count}")
    return OK


def _facts(dataset: Dataset) -> dict[str, Any]:
    span, trade = bounds(dataset), dataset.coverage
    tables = {name: len(table) for name, table in dataset.tables.items()}
    return {
        "name": dataset.name,
        "title": dataset.title,
        "version": dataset.version,
        "created": dataset.created,
        "parties": [
            {"code": party.code, "name": party.name.en}
            for party in dataset.relation.parties
        ],
        "period": {"start": str(span.start), "end": str(span.end)},
        "trade_period": {"start": str(trade.start), "end": str(trade.end)},
        "counts": {
            "events": len(dataset.events),
            "claims": sum(tables.get(name, 0) for name in _CLAIM_TABLES),
            "categories": len(dataset.categories),
            "sources": len(dataset.sources),
            "disagreements": len(dataset.conflicts),
        },
        "tables": tables,
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
