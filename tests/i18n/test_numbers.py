"""Numbers and values: right marks, no digit that is not known."""

from __future__ import annotations

import math

import pytest
from babel.core import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.claims import Qualifier, quantum
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.values import Missing, Value, missing
from vnjp_desktop.i18n.conventions import CONVENTIONS
from vnjp_desktop.i18n.language import LANGUAGES, load_language

YEAR = Period.year(2022)
QUIET = settings(max_examples=50, deadline=None)


def read(text, code):
    """Read a written number back."""
    marks = CONVENTIONS[code]
    plain = text.replace(marks.group, "").replace(marks.decimal, ".")
    return float(plain.replace("\N{MINUS SIGN}", "-"))


@pytest.mark.parametrize("code", LANGUAGES)
@QUIET
@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_with_all_digits_reads_back_as_itself(code, number):
    assert read(load_language(code).number(number), code) == number


@pytest.mark.parametrize("code", LANGUAGES)
@QUIET
@given(
    number=st.floats(-1e15, 1e15),
    decimals=st.integers(0, 6),
    signed=st.booleans(),
)
def test_a_rounded_number_is_off_by_at_most_half_a_step(code, number, decimals, signed):
    text = load_language(code).number(number, decimals, signed=signed)

    step = 10.0**-decimals
    assert abs(read(text, code) - number) <= step / 2 + abs(number) * 1e-15
    assert text.startswith("+") == (signed and number > 0 and read(text, code) > 0)


@pytest.mark.parametrize("code", LANGUAGES)
def test_marks_are_those_of_the_unicode_locale_data(code):
    symbols = Locale.parse(code).number_symbols["latn"]

    assert CONVENTIONS[code].decimal == symbols["decimal"]
    assert CONVENTIONS[code].group == symbols["group"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_lists_are_those_of_the_unicode_locale_data(code):
    pattern = Locale.parse("en_GB" if code == "en" else code).list_patterns["standard"]

    expected = pattern["2"].format("A", "B")
    assert load_language(code).join(["A", "B"]) == expected


def test_rounding_is_what_a_reader_does_by_hand():
    english = load_language("en")

    assert english.number(2.675, 2) == "2.68"
    assert english.number(0.25, 1) == "0.3"
    assert english.number(12345.678, -2) == "12,300"
    assert english.number(-0.04, 1, signed=True) == "0.0"
    assert english.number(math.nan, 1) == "–"
    assert english.number(math.inf) == "–"


@pytest.mark.parametrize(
    ("code", "amount", "step", "texts"),
    [
        ("en", 24.2e9, 1e8, ("24,200,000,000", "24,200", "24.2")),
        ("vi", 24.2e9, 1e8, ("24.200.000.000", "24.200", "24,2")),
        ("ja", 24.2e9, 1e8, ("24,200,000,000", "24,200", "242")),
        ("en", 40e9, 1e9, ("40,000,000,000", "40,000", "40")),
        ("en", 47_612e6, 1e9, ("48,000,000,000", "48,000", "48")),
        ("en", 26_766_021_827, 0, ("26,766,021,827", "26,766.0", "26.8")),
    ],
)
def test_no_more_digits_than_are_known(code, amount, step, texts):
    value = Value(amount, "USD", YEAR, quantum=step)

    shown = tuple(load_language(code).value(value, size) for size in Magnitude)
    assert shown == texts


@pytest.mark.parametrize("code", LANGUAGES)
@QUIET
@given(
    amount=st.floats(1e3, 1e13),
    digits=st.integers(1, 15),
    size=st.sampled_from(Magnitude),
    decimals=st.integers(0, 4),
)
def test_significant_digits_never_exceed_the_known_ones(
    code, amount, digits, size, decimals
):
    value = Value(amount, "USD", YEAR, quantum=quantum(amount, digits))

    text = load_language(code).value(value, size, decimals=decimals)

    known = {mark for mark in text if mark.isdigit()}
    shown = "".join(mark for mark in text if mark.isdigit()).lstrip("0").rstrip("0")
    assert known
    # Rounding up may add one digit: 9.96 to two digits is 10.0.
    assert len(shown) <= digits + 1


@pytest.mark.parametrize(
    ("code", "qualifier", "text"),
    [
        ("en", Qualifier.EXACT, "US$ 1.3 bn"),
        ("en", Qualifier.NEARLY, "nearly US$ 1.25 bn"),
        ("en", Qualifier.OVER, "over US$ 1.25 bn"),
        ("en", Qualifier.UNDER, "under US$ 1.25 bn"),
        ("en", Qualifier.APPROX, "about US$ 1.3 bn"),
        ("vi", Qualifier.OVER, "trên 1,25 tỷ USD"),
        ("ja", Qualifier.OVER, "12.5億ドル超"),
        ("ja", Qualifier.APPROX, "約12.5億ドル"),
    ],
)
def test_hedges_are_worded_with_the_unit_only(code, qualifier, text):
    value = Value(1.25e9, "USD", YEAR, qualifier=qualifier, quantum=1e7)
    labels = load_language(code)

    assert labels.value(value, Magnitude.LARGE, with_unit=True) == text
    assert "1.3" in labels.value(value, Magnitude.LARGE).replace(",", ".") or (
        code == "ja"
    )


def test_signs_stand_before_the_unit():
    english = load_language("en")
    deficit = Value(-1.8e9, "USD", YEAR, quantum=1e8)
    growth = Value(20.25, "%", YEAR, quantum=0.01)

    assert english.value(deficit, Magnitude.LARGE, with_unit=True) == "−US$ 1.8 bn"
    assert english.value(growth, Magnitude.SMALL, signed=True) == "+20.3"
    assert english.value(growth, Magnitude.LARGE, with_unit=True) == "20.3%"


def test_missing_values_are_a_dash(labels):
    nothing = missing("USD", YEAR, Missing.NOT_COLLECTED)

    assert labels.value(nothing, Magnitude.LARGE, with_unit=True) == "–"
    assert labels.value(Value(math.nan, "USD", YEAR), Magnitude.LARGE) == "–"


@pytest.mark.parametrize(
    ("code", "unit", "texts"),
    [
        ("en", "USD", ("US$", "US$ m", "US$ bn")),
        ("vi", "USD", ("USD", "triệu USD", "tỷ USD")),
        ("ja", "USD", ("ドル", "百万ドル", "億ドル")),
        ("vi", "VND", ("đồng", "tỷ đồng", "nghìn tỷ đồng")),
        ("ja", "JPY", ("円", "百万円", "億円")),
        ("en", "EUR", ("EUR", "EUR m", "EUR bn")),
        ("ja", "%", ("%", "%", "%")),
    ],
)
def test_units(code, unit, texts):
    labels = load_language(code)

    assert tuple(labels.unit(unit, size).text for size in Magnitude) == texts


def test_factors_grow_with_the_magnitude(labels):
    for unit in ("USD", "JPY", "VND", "EUR"):
        factors = [labels.unit(unit, size).factor for size in Magnitude]
        assert factors == sorted(set(factors))


def test_an_index_is_a_plain_number(labels):
    value = Value(128.2236, "index", YEAR)

    assert labels.value(value, Magnitude.LARGE) == labels.number(128.2)
    assert labels.value(value, Magnitude.PLAIN, with_unit=True) == labels.number(128.2)
    assert labels.unit("index", Magnitude.SMALL).text == ""
