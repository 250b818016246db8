"""The finding and the reading of the trade balance."""

import pytest

from tests.core.traded import point
from vnjp_desktop.core.charts.balance.findings import (
    growth,
    index,
    mirror,
    share,
    values,
)
from vnjp_desktop.core.charts.balance.findings.story import Story, about_goods
from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency, Period


def story(*points, goods="", frequency=Frequency.ANNUAL):
    return Story(
        "Aland–Bland",
        "Aland",
        "Bland",
        goods,
        frequency,
        Magnitude.LARGE,
        "2000–2003",
        points,
    )


def years(*balances, level=10.0, growth=1.0):
    """Points from 2000 on whose imports grow by a factor a year."""
    return [
        point(level * growth**n + balance, level * growth**n, 2000 + n)
        for n, balance in enumerate(balances)
    ]


@pytest.mark.parametrize(
    ("points", "title"),
    [
        ([], "No figures on Aland–Bland trade for 2000–2003"),
        ([point(2, None)], "Aland exported goods worth US$ 2.0 bn to Bland in 2020"),
        (
            [point(None, 3)],
            "Aland imported goods worth US$ 3.0 bn from Bland in 2020",
        ),
        (
            [point(5, 3)],
            "Aland sold Bland US$ 2.0 bn more than it bought in 2020",
        ),
        (
            [point(3, 5)],
            "Aland bought US$ 2.0 bn more from Bland than it sold in 2020",
        ),
        ([point(3, 3)], "Aland sold Bland as much as it bought in 2020"),
        (years(0.1, -0.1, 0.1), "Aland–Bland trade stayed close to balance"),
        (
            years(0.1, -0.1, 0.1, growth=3),
            "Aland–Bland trade stayed close to balance while growing more than 8-fold",
        ),
        (years(5, 5, 6), "Aland had a surplus with Bland throughout"),
        (
            years(5, 5, 6, growth=2),
            "Aland had a surplus with Bland throughout"
            " while trade grew more than 3-fold",
        ),
        (years(-5, -5, -6), "Aland had a deficit with Bland throughout"),
        (
            years(-5, -5, -6, growth=2),
            "Aland had a deficit with Bland throughout"
            " while trade grew more than 4-fold",
        ),
        (
            years(-5, -5, 6),
            "Aland's deficit with Bland turned into a surplus in 2002",
        ),
        (years(5, -5, -6), "Aland's surplus with Bland turned into a deficit in 2001"),
        (years(5, -5, 5), "Aland had a surplus with Bland in 2 of 3 years"),
        (years(-5, 5, -5), "Aland had a deficit with Bland in 2 of 3 years"),
        (
            years(5, -5, 5, growth=2),
            "Aland had a surplus with Bland in 2 of 3 years"
            " while trade grew more than 3-fold",
        ),
        (
            years(-5, 5, -5, growth=2),
            "Aland had a deficit with Bland in 2 of 3 years"
            " while trade grew more than 4-fold",  # five times is not more than five,
        ),
    ],
)
def test_the_title_is_the_finding(points, title, english):
    assert values.title(story(*points), english) == title


@pytest.mark.parametrize(("sign", "word"), [(1, "surplus"), (-1, "deficit")])
def test_months_are_counted_and_never_compared_first_to_last(sign, word, english):
    points = [
        point(10 * 3**n + sign * s, 10 * 3**n, Period.month(2020, n + 1))
        for n, s in enumerate((5, -5, 5))
    ]
    told = values.title(story(*points, frequency=Frequency.MONTHLY), english)
    assert told == f"Aland had a {word} with Bland in 2 of 3 months"


def test_a_group_of_goods_is_named_first(english):
    told = story(point(5, 3), goods="Tea")
    assert about_goods(told, "A fact", english) == "Tea: A fact"
    assert about_goods(story(), "A fact", english) == "A fact"


def test_unreliable_years_make_no_finding(english):
    odd = point(1, 9, 2001, Status.UNRELIABLE)
    points = [*years(0.1), odd, *years(0.1, -0.1, 0.1, -0.1)[2:]]
    assert "close to balance" in values.title(story(*points), english)


def test_a_balance_of_nought_is_no_change_of_sign(english):
    told = story(*years(5, 0, 5))
    assert values.title(told, english) == "Aland had a surplus with Bland throughout"
    assert values.sentence(told, english).endswith("and never changed sign.")


def test_trade_from_nothing_has_no_fold(english):
    told = story(point(0, 0, 2000), point(5, 4, 2001), point(9, 2, 2002))
    assert values.title(told, english) == "Aland had a surplus with Bland throughout"


def test_the_sentence_tells_the_course(english):
    told = values.sentence(story(*years(5, -5, 7)), english)
    assert told == (
        "From 2000 to 2002, Aland's exports to Bland went from US$ 15.0 bn to"
        " US$ 17.0 bn and its imports from there from US$ 10.0 bn to US$ 10.0 bn;"
        " the balance was highest in 2002 (+US$ 7.0 bn), lowest in 2001"
        " (−US$ 5.0 bn), last +US$ 7.0 bn, and changed sign 2 times."
    )


def test_small_amounts_do_not_read_as_nothing(english):
    points = [point(0.045, 0.02, 2000), point(8, 7.99, 2001)]
    told = values.sentence(story(*points), english)
    assert "went from US$ 45.0 m to US$ 8.0 bn" in told
    assert "highest in 2000 (+US$ 25.0 m), lowest in 2001 (+US$ 10.0 m)" in told


def test_one_change_of_sign_is_singular(english):
    told = values.sentence(story(*years(5, -5)), english)
    assert told.endswith("changed sign 1 time.")


def test_one_period_is_read_with_its_numbers(english):
    assert values.sentence(story(point(5, 3)), english) == (
        "In 2020, Aland's exports to Bland were US$ 5.0 bn and its imports from there"
        " US$ 3.0 bn, a balance of +US$ 2.0 bn."
    )


def test_without_both_directions_the_sentence_is_the_finding(english):
    told = story(point(2, None))
    assert values.sentence(told, english) == f"{values.title(told, english)}."


def test_the_same_numbers_give_the_same_words(labels):
    told = story(*years(5, -5, 7, growth=2))
    assert values.title(told, labels) == values.title(told, labels)
    assert "{" not in values.title(told, labels) + values.sentence(told, labels)
