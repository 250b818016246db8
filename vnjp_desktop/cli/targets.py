"""The files to write: one for each name and language, checked before any work."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.options import OF_EVENTS, SUFFIXES
from vnjp_desktop.core.state import View
from vnjp_desktop.i18n.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PLACE: Final = "{lang}"


@dataclass(frozen=True, slots=True)
class Target:
    """One file to write.

    Attributes:
        path: As given, the language filled in.
        suffix: Format, one of ``SUFFIXES``.
        language: Language of its texts.
    """

    path: Path
    suffix: str
    language: str


def targets(names: Iterable[str], languages: Sequence[str]) -> tuple[Target, ...]:
    """Return the files to write, in the order given.

    Raises:
        UsageError: For an unknown language, a name without a known suffix, a name
            that several files would share, or a place that cannot be written.
    """
    for language in languages:
        if language not in LANGUAGES:
            raise UsageError(
                f"argument --lang: {language!r} is not one of {', '.join(LANGUAGES)}"
            )
    found = tuple(target for name in names for target in _targets_of(name, languages))
    seen: set[Path] = set()
    for target in found:
        _check_place(target.path)
        place = Path(os.path.abspath(target.path))  # noqa: PTH100  (links stay)
        if place in seen:
            raise UsageError(f"argument --out: {target.path} is named twice")
        seen.add(place)
    return found


def _targets_of(name: str, languages: Sequence[str]) -> list[Target]:
    suffix = _suffix(name)
    if not suffix:
        raise UsageError(
            f"argument --out: {name!r} has no suffix; "
            f"one of {', '.join(SUFFIXES)} decides the format"
        )
    if suffix not in SUFFIXES:
        raise UsageError(
            f"argument --out: the format .{suffix} of {name!r} is not known; "
            f"use one of {', '.join(SUFFIXES)}"
        )
    if len(languages) > 1 and PLACE not in name:
        raise UsageError(
            f"argument --out: {name!r} needs {PLACE} in its name for several languages"
        )
    return [
        Target(Path(name.replace(PLACE, language)), suffix, language)
        for language in languages
    ]


def _suffix(name: str) -> str:
    """Return the suffix that decides; the longest known one."""
    lower = Path(name).name.lower()
    for known in OF_EVENTS:
        if lower.endswith(f".{known}"):
            return known
    return Path(lower).suffix.removeprefix(".")


def check_formats(files: Iterable[Target], view: View) -> None:
    """Make sure that the view can be written in the formats asked for.

    Raises:
        UsageError: A format is for events, and the view has none.
    """
    for file in files:
        if file.suffix in OF_EVENTS and view is not View.TIMELINE:
            raise UsageError(
                f"argument --out: .{file.suffix} is for events, "
                f"so for {View.TIMELINE.value} only"
            )


def _check_place(path: Path) -> None:
    folder = path.parent
    if path.is_dir():
        raise UsageError(f"cannot write {path}: it is a folder")
    if not folder.is_dir():
        raise UsageError(f"cannot write {path}: there is no folder {folder}")
    if not os.access(folder, os.W_OK):
        raise UsageError(f"cannot write {path}: the folder {folder} is read-only")
