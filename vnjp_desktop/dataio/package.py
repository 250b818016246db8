"""Data packages: a directory in, a checked and typed dataset out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.problems import DataError, Problem, ProblemCode, Severity
from vnjp_desktop.dataio.build import build_dataset
from vnjp_desktop.dataio.checks import check_tables
from vnjp_desktop.dataio.csvfile import decode
from vnjp_desktop.dataio.descriptor import DESCRIPTOR, parse_descriptor
from vnjp_desktop.dataio.relation import relation_of_reporters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.records import Relation
    from vnjp_desktop.dataio.checks import Checked
    from vnjp_desktop.dataio.descriptor import Descriptor

MOST_PROBLEMS = 1000
"""Problems reported at most; a closing one counts the others."""


def read_package(path: Path) -> Dataset:
    """Return the dataset of a package directory.

    Raises:
        DataError: The package cannot be used; it carries every problem found.
    """
    dataset, problems = check_package(path)
    if dataset is None:
        raise DataError(problems)
    return dataset


def check_package(path: Path) -> tuple[Dataset | None, tuple[Problem, ...]]:
    """Return the dataset, None when there is any error, and all problems."""
    descriptor, problems = _read_descriptor(path)
    if descriptor is None:
        return None, problems
    codes = (
        [party.code for party in descriptor.relation.parties]
        if (descriptor.relation)
        else []
    )
    checked = check_tables(path, descriptor, codes)
    relation, unnamed = _relation(descriptor, checked)
    found = (*unnamed, *checked.problems)
    if relation is None or any(p.severity is Severity.ERROR for p in found):
        return None, _capped(found)
    return build_dataset(descriptor, relation, checked.tables), _capped(found)


def _read_descriptor(path: Path) -> tuple[Descriptor | None, tuple[Problem, ...]]:
    """Return the descriptor of a directory, or why there is none."""
    try:
        raw = _descriptor_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (Problem(ProblemCode.FILE_UNREADABLE, str(path), value=reason),)
    if isinstance(raw, Problem):
        return None, (raw,)
    text, problems = decode(raw, DESCRIPTOR)
    return (None, problems) if problems else parse_descriptor(text)


def _descriptor_bytes(path: Path) -> bytes | Problem:
    """Return the bytes of the descriptor, or what is wrong with the directory."""
    if not path.exists():
        return Problem(ProblemCode.DIRECTORY_MISSING, str(path))
    if not path.is_dir():
        return Problem(ProblemCode.NOT_A_DIRECTORY, str(path))
    if not (path / DESCRIPTOR).is_file():
        empty = next(path.iterdir(), None) is None
        if empty:
            return Problem(ProblemCode.DIRECTORY_EMPTY, str(path))
        return Problem(ProblemCode.DESCRIPTOR_MISSING, str(path), rule=DESCRIPTOR)
    raw = (path / DESCRIPTOR).read_bytes()
    return raw or Problem(ProblemCode.FILE_EMPTY, DESCRIPTOR)


def _relation(
    descriptor: Descriptor, checked: Checked
) -> tuple[Relation | None, tuple[Problem, ...]]:
    """Return the relation stated, or one of bare codes with a warning.

    Packages before 0.2.0 do not name their parties; they open all the same,
    with the codes of their reporters for names.
    """
    if descriptor.relation is not None:
        return descriptor.relation, ()
    relation = relation_of_reporters(checked.reporters)
    severity = Severity.ERROR if relation is None else Severity.WARNING
    missing = Problem(
        ProblemCode.RELATION_MISSING,
        DESCRIPTOR,
        column="relation",
        severity=severity,
    )
    return relation, (missing,)


def _capped(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the first problems, closed by the number of the others.

    Errors come before warnings, so that the cap never hides that the package
    cannot be used.
    """
    ordered = sorted(problems, key=lambda p: p.severity is Severity.WARNING)
    if len(ordered) <= MOST_PROBLEMS:
        return tuple(ordered)
    more = len(ordered) - MOST_PROBLEMS
    closing = Problem(
        ProblemCode.MORE, DESCRIPTOR, value=str(more), severity=ordered[-1].severity
    )
    return (*ordered[:MOST_PROBLEMS], closing)
