"""Texts typed and checked, one column at a time."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.schema.cells import Fault, convert, limit, read_column
from vnjp_desktop.core.schema.schema import Field, FieldType

_MOMENT = datetime.fromisoformat("2026-07-01T10:20:30")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("string", "a b", "a b"),
        ("any", "7", "7"),
        ("integer", "-12", -12),
        ("integer", "+7", 7),
        ("number", "2.50", 2.5),
        ("number", ".5", 0.5),
        ("number", "-1e3", -1000.0),
        ("boolean", "true", True),
        ("boolean", "0", False),
        ("date", "2024-02-29", date(2024, 2, 29)),
        ("year", "1973", 1973),
        ("yearmonth", "2026-07", "2026-07"),
        ("datetime", "2026-07-01T10:20:30", _MOMENT),
        ("datetime", "2026-07-01T10:20:30Z", _MOMENT),
    ],
)
def test_text_of_the_type(kind: str, text: str, value: object) -> None:
    assert convert(Field("x", FieldType(kind)), text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("integer", "1.0"),
        ("integer", "1_000"),
        ("integer", " 1"),
        ("integer", "\N{ARABIC-INDIC DIGIT ONE}"),
        ("integer", "9" * 5000),
        ("number", "1,5"),
        ("number", "0x1"),
        ("number", "nan"),
        ("number", "infinity"),
        ("number", ""),
        ("number", "."),
        ("boolean", "yes"),
        ("date", "2023-02-29"),
        ("date", "20230228"),
        ("date", "2023-W01-1"),
        ("date", "2023-2-8"),
        ("year", "73"),
        ("yearmonth", "2026-13"),
        ("datetime", "2026-07-01"),
        ("datetime", "2026-07-01T25:00:00"),
    ],
)
def test_text_of_another_type(kind: str, text: str) -> None:
    field = Field("x", FieldType(kind), missing=())
    assert read_column(field, [text]).faults == [(0, Fault("type-error", kind))]
    assert read_column(field, [text]).values == [None]


@pytest.mark.parametrize("text", ["NaN", "INF", "-INF", "1e999"])
def test_number_that_is_not_finite(text: str) -> None:
    column = read_column(Field("x", FieldType.NUMBER), [text])
    assert column.faults == [(0, Fault("not-finite", "number"))]
    assert column.values == [None]


@pytest.mark.parametrize(
    ("field", "good", "bad", "fault"),
    [
        (Field("x", required=True), "a", "", ("required", "required")),
        (Field("x", pattern="^[a-z]+$"), "ab", "ab1", ("pattern", "^[a-z]+$")),
        (Field("x", pattern="a|b"), "b", "bc", ("pattern", "a|b")),
        (Field("x", enum=("A", "M")), "M", "m", ("enum", "A|M")),
        (Field("x", FieldType.NUMBER, enum=("1",)), "1.0", "2", ("enum", "1")),
        (Field("x", FieldType.INTEGER, minimum="1"), "1", "0", ("minimum", "1")),
        (Field("x", FieldType.NUMBER, maximum="2.5"), "2.5", "2.6", ("maximum", "2.5")),
        (
            Field("x", FieldType.NUMBER, exclusive_minimum="0"),
            "0.1",
            "0",
            ("minimum", ">0"),
        ),
        (
            Field("x", FieldType.NUMBER, exclusive_maximum="1"),
            "0.9",
            "1",
            ("maximum", "<1"),
        ),
        (
            Field("x", FieldType.DATE, minimum="2000-01-01"),
            "2000-01-01",
            "1999-12-31",
            ("minimum", "2000-01-01"),
        ),
        (Field("x", min_length=2), "ab", "a", ("min-length", "2")),
        (Field("x", max_length=2), "越南", "abc", ("max-length", "2")),
    ],
)
def test_constraint(field: Field, good: str, bad: str, fault: tuple[str, str]) -> None:
    column = read_column(field, [good, bad, good])
    assert column.faults == [(1, fault)]


def test_every_broken_rule_of_a_cell_is_named() -> None:
    field = Field("x", pattern="[a-z]+", max_length=2)
    codes = [fault.code for _, fault in read_column(field, ["ABC"]).faults]
    assert codes == ["pattern", "max-length"]


def test_missing_cells_break_no_constraint_but_required() -> None:
    field = Field("x", FieldType.NUMBER, minimum="5", enum=("6",), missing=("", "-"))
    assert read_column(field, ["", "-", "6"]).values == [None, None, 6.0]
    assert read_column(field, ["", "-", "6"]).faults == []


def test_own_words_for_true_and_false() -> None:
    field = Field("x", FieldType.BOOLEAN, true_values=("ja",), false_values=("nein",))
    assert read_column(field, ["ja", "nein"]).values == [True, False]
    assert [n for n, _ in read_column(field, ["ja", "true"]).faults] == [1]


@pytest.mark.parametrize("kind", ["string", "boolean", "yearmonth"])
def test_types_without_order_have_no_bounds(kind: str) -> None:
    text = {"boolean": "true", "yearmonth": "2020-01"}.get(kind, "a")
    with pytest.raises(TypeError):
        limit(Field("x", FieldType(kind)), text)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_come_back_as_written(numbers: list[float]) -> None:
    column = read_column(Field("x", FieldType.NUMBER), [repr(n) for n in numbers])
    assert column.values == numbers
    assert column.faults == []


@given(st.lists(st.integers(-50, 50)), st.integers(-40, 0), st.integers(0, 40))
def test_faults_are_exactly_the_values_out_of_bounds(
    numbers: list[int], low: int, high: int
) -> None:
    field = Field("x", FieldType.INTEGER, minimum=str(low), maximum=str(high))
    faulty = [n for n, _ in read_column(field, [str(n) for n in numbers]).faults]
    assert faulty == [i for i, n in enumerate(numbers) if not low <= n <= high]


@given(st.lists(st.text(max_size=4)))
def test_any_text_is_typed_or_faulty_and_never_raises(texts: list[str]) -> None:
    for kind in FieldType:
        values, faults = read_column(Field("x", kind, required=True), texts)
        wrong = {index for index, _ in faults}
        assert [v is None for v in values] == [i in wrong for i in range(len(texts))]
