"""Problems of data are worded in full."""

from __future__ import annotations

import pytest

from vnjp_desktop.core.problems import Problem, ProblemCode
from vnjp_desktop.i18n.problems import describe


def test_file_row_column_value_and_rule_are_named(english):
    problem = Problem("type-error", "trade_totals.csv", 17, "value", "abc", "number")

    assert describe(problem, english) == (
        "trade_totals.csv, row 17, column value: “abc” is not a number."
    )


@pytest.mark.parametrize(
    ("row", "column", "place"),
    [
        (0, "", "a.csv: "),
        (3, "", "a.csv, row 3: "),
        (0, "unit", "a.csv, unit: "),
        (3, "unit", "a.csv, row 3, column unit: "),
    ],
)
def test_only_what_is_known_of_the_place_is_said(english, row, column, place):
    assert describe(Problem("required", "a.csv", row, column), english).startswith(
        place
    )


@pytest.mark.parametrize("code", ProblemCode)
def test_every_code_is_worded_in_every_language(labels, code):
    text = describe(Problem(code, "file.csv", 2, "column_x", "VALUE", "RULE"), labels)

    assert not text.endswith(f": {code}")
    assert "file.csv" in text
    assert "column_x" in text
    assert "{" not in text


def test_a_type_without_words_is_named_as_it_is(english):
    problem = Problem("type-error", "a.csv", 2, "x", "1", "geopoint")

    assert describe(problem, english).endswith("“1” is not geopoint.")


def test_a_code_from_elsewhere_is_shown(english):
    assert describe(Problem("odd-rule", "a.csv"), english) == "a.csv: odd-rule"
