"""The command ``export``: the same pictures and tables as the window's."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.cli.choice import Choice
from vnjp_desktop.cli.display import library_trouble
from vnjp_desktop.cli.errors import OK, UsageError
from vnjp_desktop.cli.look import Look
from vnjp_desktop.cli.options import PICTURES
from vnjp_desktop.cli.package import read_data
from vnjp_desktop.cli.selection import select
from vnjp_desktop.cli.targets import check_formats, targets
from vnjp_desktop.dataio.atomic import write_bytes
from vnjp_desktop.i18n.language import load_language

if TYPE_CHECKING:
    import argparse

    from vnjp_desktop.cli.targets import Target
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import View, ViewState


def run(arguments: argparse.Namespace) -> int:
    """Write every file asked for and print its name."""
    files = targets(arguments.out, arguments.lang)
    look = Look.of(arguments)
    if any(file.suffix in PICTURES for file in files):
        _check_libraries()
    choice = Choice.of(arguments)
    check_formats(files, choice.view)
    dataset = read_data(arguments.data)
    for option in choice.without_effect():
        print(
            f"vnjp-desktop: {option} has no effect on {choice.view.value}",
            file=sys.stderr,
        )
    state = select(dataset, choice)
    for file in files:
        localised = replace(state, language=file.language)
        content = _content(file, dataset, choice.view, localised, look)
        _write(file, content)
        print(file.path)
    return OK


def _check_libraries() -> None:
    trouble = library_trouble()
    if trouble:
        raise UsageError(trouble)


def _content(
    file: Target, dataset: Dataset, view: View, state: ViewState, look: Look
) -> bytes:
    labels = load_language(file.language)
    if file.suffix in PICTURES:
        from vnjp_desktop.cli.picture import picture  # noqa: PLC0415  (loads Qt)

        return picture(file.suffix, dataset, view, state, labels, look)
    from vnjp_desktop.dataio.writers.tables import table_bytes  # noqa: PLC0415

    return table_bytes(file.suffix, dataset, view, state, labels, look.title)


def _write(file: Target, content: bytes) -> None:
    try:
        write_bytes(file.path, content)
    except OSError as error:
        raise UsageError(
            f"cannot write {file.path}: {error.strerror or error}"
        ) from error
