"""Accent-free search and alphabetical order."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.folding import contains, fold, sort_key


def ordered(words, language):
    return sorted(words, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hàng dệt, may", "hang det, may"),
        ("Điện thoại", "dien thoai"),
        ("ĐƯỜNG", "duong"),
        ("Café", "cafe"),
        ("Straße", "strasse"),
        ("ｶﾒﾗ", "かめら"),
        ("カメラ", "かめら"),
        ("ガラス", "がらす"),
        ("\uff2c\uff2e\uff27", "lng"),
        ("  two \u3000 words ", "two words"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_voiced_syllables_stay_apart():
    assert fold("ガ") != fold("カ")


@given(st.text(max_size=30))
def test_the_way_accents_are_encoded_does_not_matter(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(
        unicodedata.normalize("NFC", text)
    )
    assert contains(text, text)


def test_every_word_is_wanted_in_any_order():
    assert contains("Điện thoại các loại và linh kiện", "linh DIEN")
    assert not contains("Điện thoại các loại", "dien tu")
    assert contains("anything", "  ")


def test_vietnamese_letters_come_in_the_order_of_the_dictionary():
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    assert ordered(letters[::-1], "vi") == list(letters)


def test_vietnamese_tones_only_break_ties():
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert ordered(tones[::-1], "vi") == tones
    words = ["mà zz", "má aa"]
    assert ordered(words, "vi") == ["má aa", "mà zz"]


def test_vietnamese_words_differ_from_a_code_point_sort():
    words = ["Đá quý", "Dầu thô", "Giày dép", "Ô tô", "Phân bón", "Điện", "Dược"]
    assert ordered(words, "vi") == [
        "Dầu thô",
        "Dược",
        "Đá quý",
        "Điện",
        "Giày dép",
        "Ô tô",
        "Phân bón",
    ]


def test_english_treats_accents_as_ties_and_signs_first():
    words = ["zinc", "Café au lait", "cafe", "café", "3-D", " x", "カ", "Cage"]
    assert ordered(words, "en") == [
        " x",
        "3-D",
        "cafe",
        "café",
        "Café au lait",
        "Cage",
        "zinc",
        "カ",
    ]


def test_a_shape_is_a_tie_in_english_and_a_letter_in_vietnamese():
    words = ["câz", "cab"]
    assert ordered(words, "en") == ["cab", "câz"]
    assert ordered(["căb", "caz"], "vi") == ["caz", "căb"]
    assert sort_key("â", "en")[0] == sort_key("a", "en")[0]


def test_japanese_kana_are_one_series():
    assert sort_key("カメラ", "ja")[0] == sort_key("かめら", "ja")[0]
    words = ["水産物", "ゴム", "カメラ", "かばん"]
    assert ordered(words, "ja") == [
        "かばん",
        "カメラ",
        "ゴム",
        "水産物",
    ]


@given(st.lists(st.text(max_size=8), max_size=6), st.sampled_from(["en", "vi", "ja"]))
def test_the_order_does_not_depend_on_where_one_starts(words, language):
    assert ordered(words, language) == ordered(words[::-1], language)
