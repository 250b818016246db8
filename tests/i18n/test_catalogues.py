"""The catalogues are whole, and the tool notices when they are not."""

from __future__ import annotations

import gettext
import runpy
import sys

import pytest

from vnjp_desktop.core.locations import share_dir
from vnjp_desktop.i18n.catalogues import TRANSLATED, Catalogue, main
from vnjp_desktop.i18n.messages import find_messages, messages_in

MESSAGES = {
    "Exports": ("a.py",),
    "Show {agency}": ("a.py", "b.py"),
    ("{n} event", "{n} events"): ("b.py",),
}
TEXTS = {
    'msgid "Exports"\nmsgstr ""': 'msgid "Exports"\nmsgstr "Xuất khẩu"',
    'msgid "Show {agency}"\nmsgstr ""': 'msgid "Show {agency}"\nmsgstr "Xem {agency}"',
    'msgstr[0] ""': 'msgstr[0] "{n} sự kiện"',
}


@pytest.fixture
def catalogue(tmp_path):
    """A catalogue of three messages, translated and compiled."""
    made = Catalogue(tmp_path, "vi")
    made.update(MESSAGES)
    source = tmp_path / "vi" / "vnjp.po"
    text = source.read_text("utf-8")
    for old, new in TEXTS.items():
        assert old in text
        text = text.replace(old, new)
    source.write_text(text, "utf-8")
    made.compile()
    return made


def edit(tmp_path, old, new):
    source = tmp_path / "vi" / "vnjp.po"
    text = source.read_text("utf-8")
    assert old in text
    source.write_text(text.replace(old, new), "utf-8")


def test_the_catalogues_of_the_program_are_whole(capsys):
    status = main(["check"])

    assert capsys.readouterr().out == ""
    assert status == 0


def test_a_compiled_catalogue_is_read_by_gettext(catalogue, tmp_path):
    with (tmp_path / "vi" / "vnjp.mo").open("rb") as file:
        texts = gettext.GNUTranslations(file)

    assert texts.gettext("Exports") == "Xuất khẩu"
    assert texts.ngettext("{n} event", "{n} events", 1) == "{n} sự kiện"
    assert list(catalogue.check(MESSAGES)) == []


def test_an_update_keeps_translations_and_drops_unused_ones(catalogue, tmp_path):
    rest = {key: files for key, files in MESSAGES.items() if key != "Exports"}

    catalogue.update({**rest, "Imports": ("c.py",)})
    text = (tmp_path / "vi" / "vnjp.po").read_text("utf-8")

    assert "Xem {agency}" in text
    assert "Xuất khẩu" not in text
    assert list(catalogue.check({**rest, "Imports": ()})) == [
        "vi: not translated: 'Imports'",
        "vi: vnjp.mo is not what vnjp.po says: run compile",
    ]


def test_an_update_without_changes_changes_nothing(catalogue, tmp_path):
    source = tmp_path / "vi" / "vnjp.po"
    before = source.read_bytes()

    catalogue.update(MESSAGES)

    assert source.read_bytes() == before


def test_a_message_that_gains_a_plural_is_translated_anew(catalogue):
    changed = {**MESSAGES, ("Exports", "Many exports"): ("a.py",)}
    del changed["Exports"]

    assert "vi: missing: 'Exports'" in list(catalogue.check(changed))
    catalogue.update(changed)
    assert "vi: not translated: 'Exports'" in list(catalogue.check(changed))


def test_missing_and_unused_messages_are_found(catalogue):
    faults = list(catalogue.check({"Exports": ("a.py",), "Imports": ("a.py",)}))

    assert "vi: missing: 'Imports'" in faults
    assert "vi: unused: 'Show {agency}'" in faults


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Xuất khẩu"', '""', "not translated"),
        ('"Xem {agency}"', '"Xem {agence}"', "other places in braces"),
        ('"{n} sự kiện"', '"sự kiện"', "other places in braces"),
        ('msgid "Exports"', '#, fuzzy\nmsgid "Exports"', "fuzzy"),
    ],
)
def test_faulty_translations_are_found(catalogue, tmp_path, old, new, fault):
    edit(tmp_path, old, new)
    catalogue.compile()

    (found,) = catalogue.check(MESSAGES)
    assert found.startswith(f"vi: {fault}: ")


def test_a_missing_catalogue_is_found(tmp_path):
    faults = list(Catalogue(tmp_path, "ja").check({"Exports": ("a.py",)}))

    assert faults[0] == "ja: missing: 'Exports'"
    assert "compile" in faults[1]


def test_the_command_makes_and_checks_catalogues(tmp_path, capsys):
    assert main(["update"], tmp_path) == 0
    assert main(["compile"], tmp_path) == 0
    assert main(["check"], tmp_path) == 1

    assert "vi: not translated: 'Exports'" in capsys.readouterr().out
    assert {path.name for path in tmp_path.iterdir()} == set(TRANSLATED)


def test_messages_are_found_where_they_are_worded():
    source = """
table = {1: mark("In a table")}
labels("Plain {x}", x=1)
self._labels("Joined" " text")
labels.plural("{n} cat", "{n} cats", n)
labels("Yes" if good else "No")
labels(table[1])
other("Not this")
message = "By name"
if good:
    message = "By name, again"
labels(message)
labels(unknown)
(lambda: 0)("Nor this")
labels()
"""
    assert set(messages_in(source)) == {
        "In a table",
        "Plain {x}",
        "Joined text",
        ("{n} cat", "{n} cats"),
        "Yes",
        "No",
        "By name",
        "By name, again",
    }


def test_a_message_names_every_file_that_uses_it(tmp_path):
    package = tmp_path / "made"
    package.mkdir()
    for name in ("b.py", "a.py"):
        (package / name).write_text('labels("Shared")', "utf-8")

    assert find_messages(package) == {"Shared": ("made/a.py", "made/b.py")}


def test_it_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["catalogues", "--help"])

    monkeypatch.delitem(sys.modules, "vnjp_desktop.i18n.catalogues")
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("vnjp_desktop.i18n.catalogues", run_name="__main__")

    assert "update" in capsys.readouterr().out


def test_resources_are_found_in_a_checkout():
    assert (share_dir("resources") / "i18n" / "vi" / "vnjp.po").is_file()
