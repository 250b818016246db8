"""Files to write, checked before any work."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.cli.targets import Target, targets


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_suffix_decides_the_format():
    assert targets(["a.png", "b.CSV"], ["vi"]) == (
        Target(Path("a.png"), "png", "vi"),
        Target(Path("b.CSV"), "csv", "vi"),
    )


def test_each_language_gets_a_file():
    found = targets(["a-{lang}.svg"], ["en", "vi", "ja"])
    assert [str(target.path) for target in found] == [
        "a-en.svg",
        "a-vi.svg",
        "a-ja.svg",
    ]


@pytest.mark.parametrize(
    ("names", "languages", "message"),
    [
        (["a"], ["en"], "has no suffix"),
        ([""], ["en"], "has no suffix"),
        ([".png"], ["en"], "has no suffix"),
        (["a.gif"], ["en"], r"\.gif.*png, svg, pdf, csv, xlsx, json"),
        (["a.png"], ["en", "ja"], r"needs \{lang\}"),
        (["a.png"], ["fr"], "'fr' is not one of en, vi, ja"),
        (["a.png", "./a.png"], ["en"], "named twice"),
        (["no/such/a.png"], ["en"], "there is no folder"),
        (["folder.png"], ["en"], "is a folder"),
    ],
)
def test_what_cannot_be_written_is_said_first(folder, names, languages, message):
    (folder / "folder.png").mkdir()
    with pytest.raises(UsageError, match=message):
        targets(names, languages)


def test_a_read_only_folder_is_reported(monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(UsageError, match="read-only"):
        targets(["a.png"], ["en"])
