"""Finds the messages in the source code."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Key = str | tuple[str, str]  # a message, or its forms for one and for many
Messages = dict[Key, tuple[str, ...]]  # with the files that use it


class Found(NamedTuple):
    """A message and where it stands."""

    key: Key
    file: str


def find_messages(package: Path) -> Messages:
    """Return every message of a package with the files that use it, in order."""
    found: dict[Key, dict[str, None]] = {}
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package.parent).as_posix()
        for key in messages_in(path.read_text(encoding="utf-8")):
            found.setdefault(key, {})[file] = None
    return {key: tuple(files) for key, files in found.items()}


def messages_in(source: str) -> Iterator[Key]:
    """Yield the messages of one module.

    First arguments of ``labels(...)`` and ``mark(...)`` and pairs in
    ``labels.plural(...)``, where they are literal, a choice between literals,
    or a name that the module gives a literal to.
    """
    tree = ast.parse(source)
    names: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            yield from _messages_of(_called(node.func), node.args, names)


def _called(function: ast.expr) -> str:
    """Return the last part of the name of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _messages_of(
    name: str, arguments: list[ast.expr], names: dict[str, list[ast.expr]]
) -> Iterable[Key]:
    if name.endswith("labels") or name == "mark":
        return _texts(arguments[0], names)
    if name == "plural":
        forms = (_texts(argument, names) for argument in arguments[:2])
        return list(zip(*forms, strict=True))
    return ()


def _texts(node: ast.expr, names: dict[str, list[ast.expr]]) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _texts(node.body, names) + _texts(node.orelse, names)
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return [node.value]
    if isinstance(node, ast.Name):
        given = names.get(node.id, [])
        return [text for value in given for text in _texts(value, {})]
    return []
