"""Keeps the catalogues in step with the code: update, compile or check.

For developers: ``python -m vnjp_desktop.i18n.catalogues check``. Needs Babel,
which the program itself does not.
"""

from __future__ import annotations

import argparse
import io
import string
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.i18n.language import LANGUAGES, SOURCE_LANGUAGE
from vnjp_desktop.i18n.messages import find_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Message

    from vnjp_desktop.i18n.messages import Messages

PACKAGE: Final = Path(__file__).resolve().parent.parent
TRANSLATED: Final = tuple(code for code in LANGUAGES if code != SOURCE_LANGUAGE)
_HEADER: Final = {
    "Plural-Forms": "nplurals=1; plural=0;",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
}
_MAGIC: Final = 0x950412DE  # of a compiled catalogue, least byte first


class Catalogue:
    """One language's texts: ``vnjp.po`` for people, ``vnjp.mo`` for the program.

    Args:
        folder: The folder of the languages' folders.
        code: The language.
    """

    def __init__(self, folder: Path, code: str) -> None:
        self._code = code
        self._source = folder / code / "vnjp.po"
        self._compiled = folder / code / "vnjp.mo"

    def update(self, messages: Messages) -> None:
        """Take in new messages and drop unused ones; keep the translations."""
        old, new = self._read(), Catalog(locale=self._code)
        for key, files in messages.items():
            known = old.get(_singular(key))
            kept = known if known is not None and known.id == key else None
            new.add(
                key,
                string=kept.string if kept else None,
                locations=[(file, 0) for file in files],
                user_comments=kept.user_comments if kept else (),
                flags=kept.flags if kept else (),
            )
        body = io.BytesIO()
        write_po(
            body,
            new,
            width=88,
            omit_header=True,
            sort_by_file=True,
            include_lineno=False,
        )
        self._source.parent.mkdir(parents=True, exist_ok=True)
        self._source.write_bytes(self._header().encode() + b"\n" + body.getvalue())

    def compile(self) -> None:
        """Write the form that the program reads."""
        self._compiled.write_bytes(self._bytes())

    def check(self, messages: Messages) -> Iterator[str]:
        """Yield what is wrong, a sentence each."""
        texts = self._read()
        for key in messages:
            known = texts.get(_singular(key))
            for fault in _faults(key, known):
                yield f"{self._code}: {fault}: {_singular(key)!r}"
        for message in texts:
            if message.id and message.id not in messages:
                yield f"{self._code}: unused: {message.id!r}"
        if not self._compiled.exists() or self._compiled.read_bytes() != self._bytes():
            yield f"{self._code}: vnjp.mo is not what vnjp.po says: run compile"

    def _read(self) -> Catalog:
        if not self._source.exists():
            return Catalog(locale=self._code)
        with self._source.open("rb") as file:
            return read_po(file, locale=self._code)

    def _header(self) -> str:
        fields = {"Language": self._code, **_HEADER}
        lines = "".join(f'"{name}: {text}\\n"\n' for name, text in fields.items())
        return f'msgid ""\nmsgstr ""\n{lines}'

    def _bytes(self) -> bytes:
        """Return the compiled catalogue, the same for the same texts."""
        fields = {"Language": self._code, **_HEADER}
        pairs = {"": "".join(f"{name}: {text}\n" for name, text in fields.items())}
        for message in self._read():
            if message.id and _forms(message)[0]:
                pairs["\0".join(_ids(message.id))] = "\0".join(_forms(message))
        return _machine_object(pairs)


def _machine_object(pairs: dict[str, str]) -> bytes:
    """Return the binary form of gettext: two tables of lengths and offsets."""
    keys = sorted(key.encode() for key in pairs)
    texts = [pairs[key.decode()].encode() for key in keys]
    start = 7 * 4
    offset = start + 2 * 8 * len(keys)
    table, blob = [], b""
    for piece in keys + texts:
        table.append(struct.pack("<II", len(piece), offset + len(blob)))
        blob += piece + b"\0"
    head = (_MAGIC, 0, len(keys), start, start + 8 * len(keys), 0, offset)
    return struct.pack("<7I", *head) + b"".join(table) + blob


def _faults(key: str | tuple[str, str], known: Message | None) -> Iterator[str]:
    if known is None or known.id != key:
        yield "missing"
        return
    if known.fuzzy:
        yield "fuzzy"
    for text in _forms(known):
        if not text:
            yield "not translated"
        elif _places(text) != _places(_ids(known.id)[-1]):
            yield "other places in braces"


def _singular(key: str | tuple[str, str]) -> str:
    return _ids(key)[0]


def _ids(key: object) -> tuple[str, ...]:
    return key if isinstance(key, tuple) else (str(key),)


def _forms(message: Message) -> tuple[str, ...]:
    """Return the translations: one, or as many as the language has forms."""
    return tuple(text or "" for text in _ids(message.string))


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def main(arguments: Sequence[str], folder: Path | None = None) -> int:
    """Do what the command line asks; 1 when a check finds something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("action", choices=("update", "compile", "check"))
    action = parser.parse_args(arguments).action
    messages = find_messages(PACKAGE)
    faults: list[str] = []
    for code in TRANSLATED:
        catalogue = Catalogue(folder or share_dir("resources") / "i18n", code)
        if action == "update":
            catalogue.update(messages)
        elif action == "compile":
            catalogue.compile()
        else:
            faults += catalogue.check(messages)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
