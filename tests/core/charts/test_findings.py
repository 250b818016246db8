"""The finding and the reading of the trade balance."""

from dataclasses import replace

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
from vnjp_desktop.core.values import Missing, Value, missing


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


def percents(*numbers, first=2000, status=Status.NORMAL, unit="%"):
    """Values of consecutive years; None where there is none."""
    return tuple(
        missing(unit, Period.year(first + n), Missing.NO_BASE)
        if number is None
        else Value(float(number), unit, Period.year(first + n), status)
        for n, number in enumerate(numbers)
    )


def told_of(exports, imports, **changes):
    told = replace(story(), main=(exports, imports))
    return replace(told, **changes)


class TestGrowth:
    def test_how_often_exports_grew(self, english):
        told = told_of(percents(5, -2, 8), percents(1, 2, 3))
        assert growth.title(told, english) == (
            "Aland's exports to Bland grew in 2 of 3 years, most in 2002 (+8.0%)"
        )
        assert growth.sentence(told, english) == (
            "Aland's exports to Bland grew in 2 of 3 years, most in 2002 (+8.0%) and"
            " least in 2001 (−2.0%); its imports from there grew in 3 of 3 years, most"
            " in 2002 (+3.0%) and least in 2000 (+1.0%). Aland's exports to Bland rose"
            " 8.0% and its imports from there 3.0% in 2002."
        )

    def test_mostly_falling(self, english):
        told = told_of(percents(-5, -2, 8), percents())
        assert growth.title(told, english) == (
            "Aland's exports to Bland did not grow in 2 of 3 years, falling most in"
            " 2000 (−5.0%)"
        )

    @pytest.mark.parametrize(
        ("numbers", "title"),
        [
            (
                (1, 2, 3),
                "Aland's imports from Bland grew in 3 of 3 years, most in 2002 (+3.0%)",
            ),
            (
                (-1, -2, 3),
                "Aland's imports from Bland did not grow in 2 of 3 years, falling most"
                " in 2001 (−2.0%)",
            ),
        ],
    )
    def test_imports_where_exports_are_few(self, numbers, title, english):
        told = told_of(percents(5), percents(*numbers))
        assert growth.title(told, english) == title

    @pytest.mark.parametrize(
        ("export", "imported", "title"),
        [
            (
                5,
                3,
                "Aland's exports to Bland rose 5.0% and its imports from there 3.0%",
            ),
            (
                5,
                -3,
                "Aland's exports to Bland rose 5.0% while its imports from there fell"
                " 3.0%",
            ),
            (
                -5,
                3,
                "Aland's exports to Bland fell 5.0% while its imports from there rose"
                " 3.0%",
            ),
            (
                -5,
                -3,
                "Aland's exports to Bland fell 5.0% and its imports from there 3.0%",
            ),
            (5, None, "Growth of Aland's exports to Bland in 2000: +5.0%"),
            (None, -3, "Growth of Aland's imports from Bland in 2000: −3.0%"),
            (None, None, "No figures a year apart on Aland–Bland trade for 2000–2003"),
        ],
    )
    def test_one_period(self, export, imported, title, english):
        told = told_of(percents(export), percents(imported))
        assert growth.title(told, english).removesuffix(" in 2000") == title

    def test_a_part_of_the_year_tells_the_last_growth(self, english):
        told = told_of(percents(1, 2, 3), percents(1, 2, 3), frequency=Frequency.YTD)
        assert growth.title(told, english).startswith("Aland's exports to Bland rose 3")

    def test_without_both_the_sentence_is_the_finding(self, english):
        told = told_of(percents(5, 6, 7), percents())
        assert growth.sentence(told, english) == growth.title(told, english) + "."

    def test_unreliable_growth_makes_no_record(self, english):
        wild = percents(254, first=2003, status=Status.UNRELIABLE)
        told = told_of(percents(5, -2, 8) + wild, percents())
        assert "most in 2002" in growth.title(told, english)


class TestIndex:
    BASE = Period.year(2000)

    def told(self, exports, imports, **changes):
        levels = [percents(*row, unit="index") for row in (exports, imports)]
        return told_of(*levels, **{"base": self.BASE, **changes})

    @pytest.mark.parametrize(
        ("exports", "imports", "title"),
        [
            (
                (100, 300),
                (100, 200),
                "Since 2000, Aland's exports to Bland have outgrown its imports: from"
                " 100 to 300 against 200",
            ),
            (
                (100, 150),
                (100, 200),
                "Since 2000, Aland's imports from Bland have outgrown its exports: from"
                " 100 to 200 against 150",
            ),
            (
                (100, 200),
                (100, 201),
                "Since 2000, Aland's exports to and imports from Bland have grown"
                " alike: from 100 to 200 and 201",
            ),
            (
                (100, 80),
                (100, 201),
                "Aland's exports to Bland stood at 80 in 2001, its imports at 201"
                " (2000 = 100)",
            ),
            (
                (100, None),
                (100, 201),
                "Aland's exports to Bland stood at 100 in 2000, its imports at 100"
                " (2000 = 100)",
            ),
            (
                (100, 120),
                (None, None),
                "Aland's exports to Bland stood at 120 in 2001 (2000 = 100)",
            ),
            (
                (None, None),
                (100, 120),
                "Aland's imports from Bland stood at 120 in 2001 (2000 = 100)",
            ),
            ((None,), (None,), "No figures on Aland–Bland trade for 2000–2003"),
        ],
    )
    def test_titles(self, exports, imports, title, english):
        assert index.title(self.told(exports, imports), english) == title

    def test_sentences(self, english):
        assert index.sentence(self.told((100, 300), (100, 200)), english) == (
            "Where 2000 is 100, Aland's exports to Bland were highest in 2001 (300) and"
            " lowest in 2000 (100), its imports from there highest in 2001 (200) and"
            " lowest in 2000 (100); in 2001 they stood at 300 and 200."
        )
        alone = self.told((100, 120), ())
        assert index.sentence(alone, english) == index.title(alone, english) + "."

    def test_without_a_base_there_is_nothing(self, english):
        told = self.told((None,), (None,), base=None)
        assert index.title(told, english).startswith("No figures")
        assert index.sentence(told, english).startswith("No figures")


class TestShare:
    def test_range_and_how_often_over_a_half(self, english):
        told = told_of(percents(45, 55, 60), percents(55, 45, 40))
        assert share.title(told, english) == (
            "Aland's exports made up 45% to 60% of Aland–Bland trade, more than half in"
            " 2 of 3 years"
        )
        assert share.sentence(told, english) == (
            "From 2000 to 2002, the share of Aland's exports in Aland–Bland trade went"
            " from 45.0% to 60.0%; it was highest in 2002 (60.0%) and lowest in 2000"
            " (45.0%), and more than half in 2 of 3 years."
        )

    def test_close_shares_have_decimals(self, english):
        told = told_of(percents(52.2, 52.5), percents(47.8, 47.5))
        assert "52.2% to 52.5%" in share.title(told, english)

    def test_one_period_and_none(self, english):
        told = told_of(percents(52), percents(48))
        title = "Aland's exports made up 52.0% of Aland–Bland trade in 2000"
        assert share.title(told, english) == title
        assert share.sentence(told, english) == f"{title}."
        empty = told_of(percents(None), percents(None))
        assert share.title(empty, english).startswith("No figures")


class TestMirror:
    def told(self, own, other):
        return replace(story(*years(*own)), partner_points=tuple(years(*other)))

    @pytest.mark.parametrize(
        ("own", "other", "title"),
        [
            (
                (-1, -2, 3),
                (-1, -2, -3),
                "Aland and Bland each reported a deficit with the other in 2 of 3"
                " years",
            ),
            (
                (1, 2, 3),
                (1, -2, -3),
                "Aland and Bland each reported a surplus with the other in 1 of 3"
                " years",
            ),
            ((1, 2), (-1, -2), "Aland and Bland always agreed on who had the surplus"),
            (
                (-1,),
                (-1,),
                "Aland and Bland each reported a deficit with the other in 2000",
            ),
            (
                (1,),
                (1,),
                "Aland and Bland each reported a surplus with the other in 2000",
            ),
            ((1,), (-1,), "Aland and Bland agreed on who had the surplus in 2000"),
            ((), (), "No period of 2000–2003 has figures from both Aland and Bland"),
        ],
    )
    def test_titles(self, own, other, title, english):
        assert mirror.title(self.told(own, other), english) == title

    def test_years_with_one_reporter_are_not_counted(self, english):
        told = replace(
            story(*years(-1, -1)), partner_points=(point(None, 3), point(9, 10, 2001))
        )
        assert mirror.title(told, english).endswith("with the other in 2001")

    def test_the_sentence_tells_the_four_numbers(self, english):
        assert mirror.sentence(self.told((-1, -2), (-3, -4)), english) == (
            "Aland and Bland each reported a deficit with the other in 2 of 2 years."
            " In 2001, Aland reported exports of US$ 8.0 bn where Bland reported"
            " imports of US$ 10.0 bn, and imports of US$ 10.0 bn where Bland reported"
            " exports of US$ 6.0 bn."
        )
        assert mirror.sentence(self.told((), ()), english).endswith("Bland.")


def test_part_years_say_so(english):
    periods = [Period.year_to_date(year, 7) for year in (2020, 2021)]
    points = [point(5, 3, period) for period in periods]
    told = story(*points, frequency=Frequency.YTD)
    assert values.title(told, english) == (
        "First 7 months of each year: Aland had a surplus with Bland throughout"
    )
    one = story(points[0], frequency=Frequency.YTD)
    assert values.title(one, english).endswith("in January–July 2020")


def test_twelve_months_are_counted_as_such(english):
    periods = [Period.twelve_months(2020, month) for month in (3, 4, 5)]
    points = [point(5 + s, 5, p) for s, p in zip((2, -2, 2), periods, strict=True)]
    told = story(*points, frequency=Frequency.ROLLING)
    assert values.title(told, english) == (
        "Aland had a surplus with Bland in 2 of 3 twelve-month periods"
    )
