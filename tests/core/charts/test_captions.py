"""Pieces of the words around a view."""

from dataclasses import replace

import pytest

from tests.core.claimed import claim, rate
from tests.core.traded import BILLION, both_ways, small_dataset, source
from vnjp_desktop.core.charts.captions import (
    paragraph,
    price_note,
    rate_note,
    short_publisher,
    source_line,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.periods import Period
from vnjp_desktop.core.records import PriceIndex

DATASET = "Aland and Bland, version 1.2.0"


def value(data, unit="USD", flow=Flow.EXPORT):
    return data.ledger.value(Period.year(2020), "AAA", flow, unit=unit)


@pytest.mark.parametrize(
    ("publisher", "short"),
    [
        ("Vietnam Customs (Cục Hải quan / Tổng cục Hải quan)", "Vietnam Customs"),
        ("World Bank WITS / UN Statistics Division (Comtrade)", "World Bank WITS"),
        ("Observatory of Complexity (MIT); Feenstra", "Observatory of Complexity"),
        ("ITC Trade Map, from statistics", "ITC Trade Map"),
        ("VOV", "VOV"),
    ],
)
def test_publishers_are_named_shortly(publisher, short):
    assert short_publisher(publisher) == short


def test_one_source_is_named_alone(english):
    data = small_dataset()
    line = source_line(data, [value(data)], english)
    assert line == f"Source: Aland Customs. {DATASET}"


def test_no_values_leave_the_dataset(english):
    assert source_line(small_dataset(), [], english) == DATASET


def test_the_press_is_summed_up(english):
    data = small_dataset(
        claim(5 * BILLION, "2020"),
        claim(3 * BILLION, "2020", Flow.IMPORT, source="paper"),
    )
    values = [value(data), value(data, flow=Flow.IMPORT)]
    assert source_line(data, values, english) == (
        "Sources: Aland Customs; press and official statements;"
        f" each figure lists its own. {DATASET}"
    )


def test_a_source_that_is_not_listed_counts_as_press(english):
    data = small_dataset(claim(5 * BILLION, "2020", source="lost"))
    assert "press" in source_line(data, [value(data)], english)


def test_only_the_most_used_are_named(english):
    ids = ["one", "two", "three", "four"]
    claims = [
        claim(5 * BILLION, str(2000 + n), source=ids[min(n // 2, 3)]) for n in range(7)
    ]
    data = small_dataset(
        *claims, sources={i: source(i, "database", f"Base {i}") for i in ids}
    )
    values = [
        data.ledger.value(Period.year(2000 + n), "AAA", Flow.EXPORT) for n in range(7)
    ]
    line = source_line(data, values, english)
    assert "Base one; Base two; Base three; other databases;" in line
    assert "four" not in line


def test_rates_are_named_with_their_source(english):
    data = small_dataset(
        claim(5 * BILLION, "2020"), both_ways(3, "2020"), rates=(rate(100, 2020),)
    )
    data = replace(
        data, sources={**data.sources, "bank": source("bank", "database", "Bank (B)")}
    )
    converted = value(data, "JPY")
    assert rate_note(data, [converted], english) == (
        "Converted at the average exchange rate of each period (Bank)."
    )
    assert rate_note(data, [value(data)], english) == ""


def test_prices_are_named_with_their_source(english):
    prices = tuple(PriceIndex("USA", y, 100.0 + y, "x", "bls") for y in (2015, 2020))
    data = small_dataset(prices=prices)
    data = replace(
        data, sources={**data.sources, "bls": source("bls", "database", "Bureau")}
    )
    constant = data.ledger.value(Period.year(2020), "AAA", Flow.EXPORT, price_year=2015)
    assert price_note(data, [constant], english) == (
        "At 2015 prices: amounts divided by the consumer price index of the United"
        " States, annual means (Bureau)."
    )
    assert price_note(data, [value(data)], english) == ""


def test_sentences_follow_each_other_as_the_language_wants(labels):
    text = paragraph(("A.", "", "B."), labels)
    assert text == ("A.B." if labels.language == "ja" else "A. B.")
