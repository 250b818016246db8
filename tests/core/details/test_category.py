"""What the inspector says about a commodity group."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.category import category_details
from vnjp_desktop.core.details.spec import Go, Tone
from vnjp_desktop.core.periods import Period

TEN_MONTHS = Period.parse("2023-01:2023-10")


def test_a_group_is_named_in_three_languages(dataset, state, english):
    details = category_details(dataset, state, english, "seafood")

    assert details.badge == "Seafood · Hàng thủy sản · 水産物"
    assert details.title == "US$ 1,689.6 m in 2025, +10.3% on 2024"
    assert details.subtitle == "Exports · Agriculture and food · roughly HS 03, 16"


def test_value_share_rank_and_change(dataset, state, english, lines_of):
    details = category_details(dataset, state, english, "seafood")
    values = {line.label: line for line in lines_of(details, "Values")}

    assert values["Exports"].text == "US$ 1,689.6 m"
    assert values["Share of the total"].text == "6.3%"
    assert values["Share of the total"].detail.startswith("rank 6 of ")
    assert values["Change"].text == "+US$ 157.4 m"


def test_the_last_months_are_a_series(dataset, state, english):
    details = category_details(dataset, state, english, "seafood")
    (trend,) = [s for s in details.sections if s.series]

    assert trend.title == "Last 24 months"
    assert len(trend.series) == 24
    assert trend.lines[0].label == "July 2026"


def test_sources_that_agree_are_said_to_agree(dataset, state, english, lines_of):
    view = replace(state, period=TEN_MONTHS)
    details = category_details(dataset, view, english, "seafood")
    first = lines_of(details, "Several sources")[0]

    assert first.label == "January–October 2023"
    assert first.text == (
        "Vietnam Customs US$ 1,247.1 m · Trí Thức VN nearly US$ 1.25 bn"
    )
    assert first.detail == "They agree."


def test_sources_that_differ_are_marked(dataset, state, english, lines_of):
    details = category_details(dataset, state, english, "seafood")
    differ = [
        line
        for line in lines_of(details, "Several sources")
        if line.tone is Tone.WARNING
    ]

    assert differ
    assert {line.detail for line in differ} == {"They do not all agree."}


def test_parts_and_wholes_are_linked(dataset, state, english, lines_of):
    imports = replace(state, flow=Flow.IMPORT)
    part = lines_of(category_details(dataset, imports, english, "cars-cbu"), "Scope")
    whole = lines_of(
        category_details(dataset, state, english, "means-of-transport"), "Scope"
    )

    assert part[0].label == "Part of"
    assert part[0].go == Go("category", "means-of-transport")
    assert Go("category", "cars-cbu") in [line.go for line in whole]
    assert whole[-1].tone is Tone.MUTED


def test_a_part_counted_in_its_whole_has_no_rank(dataset, state, english, lines_of):
    periods = [
        p
        for p in dataset.ledger.category_periods(state.reporter, Flow.EXPORT)
        if dataset.ledger.value(p, state.reporter, Flow.EXPORT, "wood-pellets").known
    ]
    view = replace(state, period=periods[0])
    details = category_details(dataset, view, english, "wood-pellets")
    share = {line.label: line for line in lines_of(details, "Values")}

    assert share["Share of the total"].detail == ""


def test_a_group_without_a_figure_says_why(dataset, state, english, lines_of):
    view = replace(state, period=Period.year(1990))
    details = category_details(dataset, view, english, "seafood")
    (value,) = lines_of(details, "Values")

    assert details.title == "No figure for 1990"
    assert value.tone is Tone.MUTED


def test_a_group_without_a_year_before_has_no_change(dataset, state, english):
    claims = tuple(c for c in dataset.claims if c.period.start.year == 2025)
    fresh = replace(
        dataset, claims=tuple(c._replace(yoy_percent=float("nan")) for c in claims)
    )
    details = category_details(fresh, state, english, "coffee")

    assert details.title.endswith(" in 2025")


def test_without_a_total_there_is_no_share(dataset, state, english, lines_of):
    groups = tuple(c for c in dataset.claims if c.category)
    details = category_details(
        replace(dataset, claims=groups), state, english, "seafood"
    )
    names = [line.label for line in lines_of(details, "Values")]

    assert names == ["Exports", "Change"]


def test_documented_conflicts_are_shown(dataset, state, english, lines_of):
    details = category_details(dataset, state, english, "plastic-raw-materials")
    topics = [line.label for line in lines_of(details, "Disagreements")]

    assert "Plastic raw material exports, January-November 2025" in topics


def test_without_months_there_is_no_series(dataset, state, english):
    japan = replace(state, reporter=dataset.relation.parties[1].code)
    details = category_details(dataset, japan, english, "seafood")

    assert not any(section.series for section in details.sections)


@pytest.mark.parametrize("flow", [Flow.EXPORT, Flow.IMPORT])
def test_every_group_can_be_told(dataset, state, labels, flow):
    view = replace(state, flow=flow)
    for slug in dataset.categories:
        details = category_details(dataset, view, labels, slug)
        assert details.title
        assert details.badge


def test_an_unknown_group_is_an_error(dataset, state, english):
    with pytest.raises(KeyError):
        category_details(dataset, state, english, "nothing")
