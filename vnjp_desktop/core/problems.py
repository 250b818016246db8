"""Problems found in data: a code and a place, put into words by i18n."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the data can still be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file.

    Attributes:
        code: Stable name of the rule broken, such as ``type-error``.
        file: File name inside the package, or the path given.
        row: Line of the file, header = 1; 0 when it is about the whole file.
        column: Field name, or empty.
        value: The offending text, shortened, or empty.
        rule: What was expected, in the schema's own terms (``date``,
            ``A|M|YTD|O``, ``sources.source_id``).
        severity: Error or warning.
    """

    code: str
    file: str
    row: int = 0
    column: str = ""
    value: str = ""
    rule: str = ""
    severity: Severity = Severity.ERROR


class DataError(Exception):
    """Data that cannot be used; carries the problems, never a bare text."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = problems
