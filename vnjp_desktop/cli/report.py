"""Problems of data, put into words on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vnjp_desktop.i18n.language import SOURCE_LANGUAGE, load_language
from vnjp_desktop.i18n.problems import describe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.core.problems import Problem


def print_problems(problems: Iterable[Problem]) -> None:
    """Print one line a problem, its severity first."""
    labels = load_language(SOURCE_LANGUAGE)
    for problem in problems:
        text = describe(problem, labels)
        print(f"{problem.severity.value}: {text}", file=sys.stderr)
