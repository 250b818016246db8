"""What the inspector says about a period."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.period import period_details
from vnjp_desktop.core.details.spec import Tone
from vnjp_desktop.core.periods import Frequency, Period

CODES = ("2022", "2025", "2019", "2026-07", "2023-01:2023-10")


def only(dataset, *flows):
    """The dataset with claims on totals in some directions alone."""
    claims = [c for c in dataset.claims if not c.category and c.flow in flows]
    return replace(dataset, claims=tuple(claims))


def test_values_in_one_unit_with_growth(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2022))
    values = {line.label: line for line in lines_of(details, "Values")}

    assert details.badge == "2022 · Annual"
    assert details.title == "Two-way trade of US$ 47.6 bn, nearly in balance"
    assert values["Exports"].text == "US$ 24.2 bn"
    assert values["Exports"].detail.startswith("+20.2% on 2021")
    assert values["Exports"].colour == "export"
    assert values["Imports"].text == "US$ 23.4 bn"
    assert values["Balance"].text == "+US$ 0.8 bn"
    assert values["Balance"].detail == "the first surplus since 2019"


def test_how_each_number_was_made(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2022))
    made = {
        line.label: line.text for line in lines_of(details, "How this number was made")
    }

    assert made["Exports"] == "Stated by Vietnam Times · 28 November 2023"
    assert made["Balance"] == "Exports − imports · from Vietnam Times"


def test_sources_that_disagree_are_quoted(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2022))
    texts = [line.text for line in lines_of(details, "Disagreements")]

    assert (
        "Vietnam Times says “nearly US$ 50 bn” for 2022; the parts make US$ 47.6 bn."
        " The parts are used."
    ) in texts
    assert any(text.startswith("Use the parts") for text in texts)


def test_no_turn_is_told_where_the_years_before_are_not_known(
    dataset, state, english, lines_of
):
    years = [c for c in dataset.claims if c.period.start.year in (2021, 2022)]
    short = replace(dataset, claims=tuple(years))
    details = period_details(short, state, english, Period.year(2022))
    values = {line.label: line for line in lines_of(details, "Values")}

    assert values["Balance"].detail == ""


def test_a_deficit_can_be_the_first_in_years(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2020))
    values = {line.label: line for line in lines_of(details, "Values")}

    assert values["Balance"].detail.startswith("the first deficit since 20")
    assert values["Balance"].colour == "import"


def test_a_revision_is_told_apart(dataset, state, english, lines_of):
    months = dataset.ledger.periods(state.reporter, Frequency.MONTHLY)
    told = [
        line
        for month in months
        for line in lines_of(
            period_details(dataset, state, english, month), "Disagreements"
        )
        if line.label == "Revised later."
    ]

    assert told
    assert all(line.tone is Tone.MUTED for line in told)
    assert all("the later" in line.text for line in told)


def test_missing_values_give_the_reason(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(1950))
    values = lines_of(details, "Values")

    assert details.title == "No trade figures for 1950"
    assert {line.tone for line in values} == {Tone.MUTED}
    assert values[0].text == "Not in the data yet: no source collected"
    assert lines_of(details, "How this number was made") == ()


def test_the_nearest_events_where_none_happened(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(1965))
    near = lines_of(details, "Nearest in time")

    assert len(near) == 2
    assert all(line.go.kind == "event" for line in near)


@pytest.mark.parametrize(
    ("flows", "year", "title"),
    [
        ((Flow.EXPORT,), 2025, "Exports: US$ 26.8 bn"),
        ((Flow.TOTAL,), 2022, "Two-way trade of about"),
        ((Flow.EXPORT, Flow.IMPORT), 2024, "Two-way trade of US$ 46.2 bn, a surplus"),
        ((Flow.EXPORT, Flow.IMPORT), 2021, "Two-way trade of US$ 42.8 bn, a deficit"),
    ],
)
def test_titles_say_what_is_known(dataset, state, english, flows, year, title):
    details = period_details(only(dataset, *flows), state, english, Period.year(year))

    assert details.title.startswith(title.partition(" about")[0])


def test_conversions_name_the_rate(dataset, state, english, lines_of):
    yen = replace(state, unit="JPY")
    details = period_details(dataset, yen, english, Period.year(2022))
    made = lines_of(details, "How this number was made")

    assert "→ converted at 131." in made[0].text
    assert "¥ for US$ 1 (average of 2022" in made[0].text


def test_sums_and_differences_are_told(dataset, state, english, lines_of):
    quarter = Period.parse("2025-04:2025-06")
    monthly = [
        c
        for c in dataset.claims
        if c.period.frequency is not Frequency.MONTHLY and not c.category
    ]
    fewer = replace(dataset, claims=tuple(monthly))

    summed = lines_of(
        period_details(dataset, state, english, quarter), "How this number was made"
    )
    taken = lines_of(
        period_details(fewer, state, english, Period.month(2025, 6)),
        "How this number was made",
    )
    assert summed[0].text.startswith("Sum of 3 months · from Vietnam Customs")
    assert taken[0].text.startswith("January–June 2025 less January–May 2025")


def test_what_a_change_implies_is_told(dataset, state, english, lines_of):
    told = [
        line.text
        for period in dataset.ledger.periods(state.reporter, Frequency.YTD)
        for line in lines_of(
            period_details(dataset, state, english, period), "How this number was made"
        )
        if line.text.startswith("Implied by the figure for ")
    ]

    assert told
    assert any("%" in text for text in told)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", ["USD", "JPY", "VND"])
def test_every_reporter_and_unit_can_be_told(dataset, state, labels, code, unit):
    for party in dataset.relation.parties:
        view = replace(state, reporter=party.code, unit=unit)
        details = period_details(dataset, view, labels, Period.parse(code))
        assert details.title
        assert len(details.sections) > 1


def test_claims_without_dates_and_sources_are_named(dataset, state, english, lines_of):
    bare = replace(dataset, sources={})
    details = period_details(bare, state, english, Period.year(2022))
    made = lines_of(details, "How this number was made")

    assert made[0].text == "Stated by vietnamtimes-2023-11-28"
    assert lines_of(details, "Sources") == ()
    assert not math.isnan(
        bare.ledger.value(Period.year(2022), "VNM", Flow.EXPORT).amount
    )
