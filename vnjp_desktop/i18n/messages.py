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

    Literal first arguments of ``labels(...)`` and ``mark(...)``, also of both
    branches of a conditional expression, and pairs in ``labels.plural(...)``.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            yield from _messages_of(_called(node.func), node.args)


def _called(function: ast.expr) -> str:
    """Return the last part of the name of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _messages_of(name: str, arguments: list[ast.expr]) -> Iterable[Key]:
    if name.endswith("labels") or name == "mark":
        return _texts(arguments[0])
    if name == "plural":
        pairs = zip(_texts(arguments[0]), _texts(arguments[1]), strict=True)
        return list(pairs)
    return ()


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        return [node.value]
    return []
