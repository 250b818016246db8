"""Languages: loading, choosing, texts."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from vnjp_desktop.core.labels import Names
from vnjp_desktop.i18n import language
from vnjp_desktop.i18n.language import LANGUAGES, OWN_NAMES, load_language
from vnjp_desktop.i18n.stretched import CLOSE, OPEN, stretched
from vnjp_desktop.i18n.system import system_language


def test_every_language_has_its_own_name():
    assert set(OWN_NAMES) == set(LANGUAGES)


def test_a_language_is_read_once():
    assert load_language("vi") is load_language("vi")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="xx"):
        load_language("xx")


def test_without_its_catalogue_a_language_speaks_english(monkeypatch, tmp_path):
    monkeypatch.setattr(language, "share_dir", lambda name: tmp_path / name)

    bare = load_language.__wrapped__("vi")

    assert bare("Exports") == "Exports"
    assert bare.number(1234.5) == "1.234,5"


def test_texts_and_places():
    assert load_language("vi")("Exports") == "Xuất khẩu"
    assert load_language("ja")("Exports") == "輸出"
    assert load_language("en")("Show {agency}", agency="{odd}") == "Show {odd}"


def test_an_empty_message_stays_empty(labels):
    assert labels("") == ""


def test_plural_forms_count_in_the_language(english):
    one, many = "Sum of {n} month", "Sum of {n} months"

    assert english.plural(one, many, 1) == "Sum of 1 month"
    assert english.plural(one, many, 1200) == "Sum of 1,200 months"
    assert "1.200" in load_language("vi").plural(one, many, 1200)


def test_names_of_data(labels):
    names = Names(en="Seafood", vi="Hàng thủy sản", ja="水産物")

    assert labels.name(names) == getattr(names, labels.language)


def test_lists_in_words(labels):
    assert labels.join([]) == ""
    assert labels.join(["A"]) == "A"
    assert labels.join(["A", "B", "C"])[0] == "A"


def test_lists_of_three():
    assert load_language("en").join(["A", "B", "C"]) == "A, B and C"
    assert load_language("vi").join(["A", "B", "C"]) == "A, B và C"
    assert load_language("ja").join(["A", "B", "C"]) == "A、B、C"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, "ja"),
        ({"LANGUAGE": "fr:ja:en", "LANG": "vi_VN"}, "ja"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_language_of_the_system(environment, expected):
    assert system_language(environment) == expected


def test_windows_is_asked_for_its_display_language(monkeypatch):
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: 0x0411)
    monkeypatch.setattr(
        ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False
    )

    assert system_language({}) == "ja"


def test_the_stretched_language_marks_every_text():
    fake = stretched()
    names = Names(en="Seafood", vi="", ja="")

    assert fake("Exports") == f"{OPEN}Exports Exports{CLOSE}"
    assert fake.plural("{n} event", "{n} events", 1) == f"{OPEN}1 event 1 event{CLOSE}"
    assert fake.plural("{n} event", "{n} events", 2).startswith(f"{OPEN}2 events")
    assert fake.name(names) == f"{OPEN}Seafood Seafood{CLOSE}"
    assert fake.number(1.5) == "1.5"
