"""What the inspector says about the partner's count of the same trade."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.claimed import claim
from tests.core.traded import BILLION, small_dataset
from tests.core.traded import state as view_of
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.period import period_details
from vnjp_desktop.core.details.spec import Tone
from vnjp_desktop.core.periods import Period

WHY = "Why the two sides differ"


def four(a_out, b_in, b_out, a_in):
    """A dataset of one year that two sides count, in billions."""
    numbers = (
        (a_out, "AAA", Flow.EXPORT),
        (b_in, "BBB", Flow.IMPORT),
        (b_out, "BBB", Flow.EXPORT),
        (a_in, "AAA", Flow.IMPORT),
    )
    claims = [
        claim(
            n * BILLION, "2020", flow, reporter=who, claim_id=f"{who}-{flow}", digits=10
        )
        for n, who, flow in numbers
        if n is not None
    ]
    return small_dataset(*claims)


def mirrored(dataset, labels, lines_of, year=2020, **changes):
    details = period_details(
        dataset, view_of(2020, 2020, **changes), labels, Period.year(year)
    )
    return lines_of(details, "Mirror")


def test_the_four_numbers_with_gaps_and_balances(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2014))
    told = [(line.label, line.text) for line in lines_of(details, "Mirror")]

    assert told == [
        ("Vietnam exports to Japan", "US$ 14.7 bn"),
        ("Japan imports from Vietnam", "US$ 15.4 bn"),
        ("Gap", "+US$ 747.1 m"),
        ("Japan exports to Vietnam", "US$ 11.8 bn"),
        ("Vietnam imports from Japan", "US$ 12.9 bn"),
        ("Gap", "+US$ 1.0 bn"),
        ("Balance as Vietnam counts it", "+US$ 1.8 bn"),
        ("Balance as Japan counts it", "−US$ 3.6 bn"),
        ("", "They agree on which side has the surplus."),
    ]
    gaps = [line.detail for line in lines_of(details, "Mirror") if line.label == "Gap"]
    assert gaps == ["+5.1% of the exporter’s figure", "+8.8% of the exporter’s figure"]


def test_each_number_says_how_it_was_made(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2014))
    sent, got, *_ = lines_of(details, "Mirror")

    assert sent.detail.startswith("FOB · Stated by World Bank WITS")
    assert got.detail.startswith("CIF · Stated by Hannari Python")
    assert "converted at 105.7 ¥" in got.detail
    cards = " ".join(line.text for line in lines_of(details, "Sources"))
    assert dataset.sources["hannari-mof-imports-2020"].title in cards


def test_the_standing_reasons(dataset, state, english, lines_of):
    details = period_details(dataset, state, english, Period.year(2014))
    reasons = lines_of(details, WHY)

    assert [line.label for line in reasons] == [
        "Valuation",
        "Time lag",
        "Partner",
        "Third places",
        "Exchange rates",
        "Classification",
    ]
    assert {line.tone for line in reasons} == {Tone.MUTED}


def test_gaps_stay_in_dollars_in_other_currencies(dataset, state, english, lines_of):
    yen = replace(state, unit="JPY")
    details = period_details(dataset, yen, english, Period.year(2014))
    lines = lines_of(details, "Mirror")

    assert lines[0].text == "¥ 1,551.7 bn"
    assert [line.text for line in lines if line.label == "Gap"] == [
        "+US$ 747.1 m",
        "+US$ 1.0 bn",
    ]


@pytest.mark.parametrize("year", [2024, 1950])
def test_nothing_to_mirror_where_one_side_alone_reports(
    dataset, state, english, lines_of, year
):
    details = period_details(dataset, state, english, Period.year(year))

    assert lines_of(details, "Mirror") == ()
    assert lines_of(details, WHY) == ()


def test_each_can_count_itself_in_deficit(english, lines_of):
    *_, ours, theirs, verdict = mirrored(four(5, 7, 6, 8), english, lines_of)

    assert (ours.detail, theirs.detail) == ("deficit", "deficit")
    assert verdict.text == "They do not agree on which side has the surplus."
    assert verdict.tone is Tone.WARNING


def test_a_balance_of_nothing_contradicts_nobody(english, lines_of):
    *_, ours, _, verdict = mirrored(four(5, 7, 6, 5), english, lines_of)

    assert ours.detail == "in balance"
    assert verdict.tone is Tone.MUTED


def test_what_one_side_leaves_out_is_no_gap_of_zero(english, lines_of):
    lines = mirrored(four(5, 7, None, None), english, lines_of)
    by_label = {line.label: line for line in lines}

    assert by_label["Aland exports to Bland"].text == "US$ 5.0 bn"
    assert by_label["Bland exports to Aland"].tone is Tone.MUTED
    gaps = [line for line in lines if line.label == "Gap"]
    assert [line.text for line in gaps] == [
        "+US$ 2.0 bn",
        "Only one of the two counts it.",
    ]
    assert gaps[1].tone is Tone.MUTED


def test_without_any_gap_there_is_nothing_to_explain(english, lines_of):
    dataset = four(5, None, 6, None)
    details = period_details(dataset, view_of(2020, 2020), english, Period.year(2020))

    assert len(lines_of(details, "Mirror")) == 6
    assert lines_of(details, WHY) == ()


def test_a_gap_on_next_to_nothing_has_no_per_cent(english, lines_of):
    dataset = small_dataset(
        claim(0.0, "2020", reporter="AAA", digits=1),
        claim(7 * BILLION, "2020", Flow.IMPORT, reporter="BBB", digits=10),
    )
    lines = mirrored(dataset, english, lines_of)
    (gap, _) = (line for line in lines if line.label == "Gap")

    assert (gap.text, gap.detail) == ("+US$ 7.0 bn", "")


def test_in_every_language(dataset, state, labels, lines_of):
    details = period_details(dataset, state, labels, Period.year(2014))

    assert len(lines_of(details, labels("Mirror"))) == 9
