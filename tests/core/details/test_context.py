"""What the inspector says when nothing is selected."""

from __future__ import annotations

from dataclasses import replace

from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.details.context import context_details
from vnjp_desktop.core.details.indicators import indicator_name
from vnjp_desktop.core.details.teller import Teller
from vnjp_desktop.core.labels import Names


def test_frameworks_bind_each_party_from_its_own_day(dataset, state, english, lines_of):
    details = context_details(dataset, state, english)
    lines = {
        line.label: line for line in lines_of(details, "Agreements and frameworks")
    }

    cptpp = next(line for label, line in lines.items() if "(CPTPP)" in label)
    rcep = next(line for label, line in lines.items() if "(RCEP)" in label)
    ipef = next(line for label, line in lines.items() if "(IPEF)" in label)
    assert cptpp.text == (
        "signed 8 March 2018 · in force for Vietnam 14 January 2019"
        " · in force for Japan 30 December 2018"
    )
    assert rcep.text == "signed 15 November 2020 · in force 1 January 2022"
    assert ipef.text == "no date in the data"
    assert all(line.url.startswith("http") for line in lines.values())


def test_the_partner_is_marked_in_the_ladder(dataset, state, english, lines_of):
    details = context_details(dataset, state, english)
    ladder = lines_of(details, "Comprehensive strategic partners of Vietnam")

    (marked,) = [line for line in ladder if line.colour == "accent"]
    assert marked.text == "Japan"
    assert marked.label == "No. 6"
    assert marked.detail.startswith("27 November 2023 · ")


def test_levels_are_told_latest_first(dataset, state, english, lines_of):
    levels = lines_of(context_details(dataset, state, english), "Partnership levels")

    assert levels[0].label == "27 November 2023"
    assert levels[-1].label == "21 September 1973"
    assert levels[0].colour == "ladder.5"


def test_indicators_are_grouped_and_sourced(dataset, state, english, lines_of):
    details = context_details(dataset, state, english)
    groups = ("Trade", "Investment", "Development aid", "Politics", "Ranks", "People")
    found = [line for title in groups for line in lines_of(details, title)]

    assert len(found) == len(dataset.indicators)
    assert all(line.detail and line.text for line in found)
    people = lines_of(details, "People")
    assert people[0].label == "Residents from Japan in Vietnam"
    assert people[0].text == "22,185 people"
    assert people[0].detail.startswith("1 October 2021 · ")
    assert people[1].label == ""
    loans = [line.text for line in lines_of(details, "Development aid")]
    assert "over ¥ 100 bn" in loans
    assert "about US$ 671 m" in loans


def test_another_pair_is_named_by_its_own_package(dataset, english):
    first, second = dataset.relation.parties
    names = Names(en="Korea", vi="Hàn Quốc", ja="韓国")
    korea = replace(second, code="KOR", alpha2="kr", name=names)
    pair = replace(dataset, relation=replace(dataset.relation, parties=(first, korea)))
    teller = Teller(pair, english)

    assert indicator_name(teller, "residents_vn_in_kr") == (
        "Residents from Vietnam in Korea"
    )
    assert indicator_name(teller, "visitors_kr_to_vn") == (
        "Visitors from Korea to Vietnam"
    )
    assert indicator_name(teller, "cats_per_head") == "cats per head"


def test_odd_units_are_shown_as_they_are(dataset, state, english, lines_of):
    claim = dataset.indicators[0]
    odd = replace(claim, unit="tonnes", value=1500.0, qualifier=Qualifier.NEARLY)
    details = context_details(replace(dataset, indicators=(odd,)), state, english)

    assert lines_of(details, "Trade")[0].text == "nearly 1,500 tonnes"


def test_nothing_is_said_of_what_a_package_lacks(dataset, state, english):
    bare = replace(dataset, levels=(), frameworks=(), partners=(), indicators=())

    assert context_details(bare, state, english).sections == ()


def test_the_context_can_be_told_in_every_language(dataset, state, labels):
    details = context_details(dataset, state, labels)

    assert details.title == labels.name(dataset.relation.name)
    assert len(details.sections) > 5
