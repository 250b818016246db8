"""What the inspector says about the years before and after an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.event import event_details
from vnjp_desktop.core.details.spec import Tone
from vnjp_desktop.core.periods import PartialDate, Period

UPGRADE = "2023-11-27-upgrade-comprehensive-strategic-partnership"
EXTENSIVE = "2014-03-18-upgrade-extensive-strategic-partnership"
TITLE = "Before and after"


def mean(dataset, flow, years, **prices):
    values = [
        dataset.ledger.value(Period.year(year), "VNM", flow, **prices).amount
        for year in years
    ]
    return sum(values) / len(values)


def test_means_change_and_growth(dataset, state, english, lines_of):
    head, total, exports, imports = lines_of(
        event_details(dataset, state, english, EXTENSIVE), TITLE
    )
    before = mean(dataset, Flow.EXPORT, (2011, 2012, 2013))
    after = mean(dataset, Flow.EXPORT, (2015, 2016, 2017))

    assert head.text == "2011–2013 beside 2015–2017"
    assert [line.label for line in (total, exports, imports)] == [
        "Two-way trade",
        "Exports",
        "Imports",
    ]
    assert exports.text == f"+US$ {(after - before) / 1e9:.1f} bn"
    assert f"{100 * after / before - 100:+.1f}%" in exports.detail
    assert (
        f"mean US$ {before / 1e9:.1f} bn before, US$ {after / 1e9:.1f} bn after"
        in exports.detail
    )
    assert "+10.5% a year before, +9.1% a year after" in exports.detail


def test_each_says_how_it_was_made(dataset, state, english, lines_of):
    _, *lines = lines_of(event_details(dataset, state, english, EXTENSIVE), TITLE)

    for line in lines:
        assert line.detail.endswith("2015–2017 less 2011–2013 · from World Bank WITS")


def test_the_number_of_years_is_free(dataset, state, english, lines_of):
    head, total, *_ = lines_of(
        event_details(dataset, state, english, EXTENSIVE, years=1), TITLE
    )

    assert head.text == "2013 beside 2015"
    assert "a year" not in total.detail


def test_years_to_come_are_no_mean_of_those_that_were(
    dataset, state, english, lines_of
):
    head, total, *_ = lines_of(event_details(dataset, state, english, UPGRADE), TITLE)

    assert head.text == "2020–2022 beside 2024–2026"
    assert total.text == "Not published yet"
    assert total.tone is Tone.MUTED
    assert total.detail.startswith("mean US$ 43.3 bn before, – after")
    assert "a year" not in total.detail


def test_a_break_between_the_sides_is_told(dataset, state, english, lines_of):
    moved = tuple(
        replace(e, date=PartialDate.parse("2019")) if e.event_id == EXTENSIVE else e
        for e in dataset.events
    )
    changed = replace(dataset, events=moved)
    _, *lines = lines_of(event_details(changed, state, english, EXTENSIVE), TITLE)

    assert all("across a series break" in line.detail for line in lines)


def test_prices_category_and_currency_of_the_chart(dataset, state, english, lines_of):
    real = replace(state, price_year=2020)
    head, _, exports, _ = lines_of(
        event_details(dataset, real, english, EXTENSIVE), TITLE
    )
    after = mean(dataset, Flow.EXPORT, (2015, 2016, 2017), price_year=2020)
    assert head.text == "2011–2013 beside 2015–2017 · at 2020 prices"
    assert f"US$ {after / 1e9:.1f} bn after" in exports.detail

    yen = replace(real, unit="JPY")
    head, *_ = lines_of(event_details(dataset, yen, english, EXTENSIVE), TITLE)
    assert head.text == "2011–2013 beside 2015–2017"

    fish = replace(state, chart_category="seafood")
    head, *_ = lines_of(event_details(dataset, fish, english, UPGRADE), TITLE)
    assert head.text.endswith("· Seafood")


@pytest.mark.parametrize("years", [1, 3, 5])
def test_every_event_can_be_told(dataset, state, labels, years, lines_of):
    told = 0
    for key in dataset.event_by_id:
        details = event_details(dataset, state, labels, key, years)
        lines = lines_of(details, labels(TITLE))
        told += bool(lines)
        assert len(lines) in {0, 4}
    assert 0 < told < len(dataset.event_by_id)
