"""What the inspector says about a marked stretch of time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.core.claimed import claim
from tests.core.traded import BILLION, both_ways, small_dataset
from tests.core.traded import state as view_of
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.details.brush import brush_details
from vnjp_desktop.core.details.spec import Tone
from vnjp_desktop.core.periods import Frequency, Span

DECADE = Span.of_years(2014, 2025)


def marked(dataset, state, labels, span=DECADE, **changes):
    return brush_details(dataset, replace(state, brush=span, **changes), labels)


def test_change_of_the_four_series(dataset, state, english, lines_of):
    details = marked(dataset, state, english)
    exports, imports, total, balance = lines_of(details, "Change")

    assert details.badge == "2014–2025 · Annual"
    assert details.title == "Two-way trade rose from US$ 27.5 bn to US$ 51.4 bn"
    assert details.subtitle == "Vietnam Customs"
    assert [line.label for line in (exports, imports, total, balance)] == [
        "Exports",
        "Imports",
        "Two-way trade",
        "Balance",
    ]
    # 26,766,021,827 − 14,674,920,000, over 11 years
    assert exports.text == "+US$ 12.1 bn"
    assert exports.detail.startswith(
        "+82.4% · +5.6% a year · US$ 14.7 bn in 2014, US$ 26.8 bn in 2025"
    )
    assert "across a series break" in exports.detail
    assert exports.detail.endswith(
        "2025 less 2014 · from Vietnam Customs and World Bank WITS"
    )
    assert "+US$ 1.8 bn in 2014, +US$ 2.1 bn in 2025" in balance.detail


def test_events_in_it_lead_to_themselves(dataset, state, english, lines_of):
    details = marked(dataset, state, english, event_importance=5)
    *events, hidden = lines_of(details, "What happened")

    for line in events:
        event = dataset.event_by_id[line.go.key]
        assert event.importance == 5
        assert DECADE.overlaps(event.date.start, event.last.end)
    inside = [e for e in dataset.events if DECADE.overlaps(e.date.start, e.last.end)]
    assert hidden.text == f"{len(inside) - len(events)} events are filtered out."
    assert hidden.tone is Tone.MUTED


def test_with_every_event_none_is_filtered_out(dataset, state, english, lines_of):
    details = marked(dataset, state, english, event_importance=1)

    assert all(line.go for line in lines_of(details, "What happened"))


def test_themes_filter_too(dataset, state, english, lines_of):
    details = marked(dataset, state, english, event_themes=frozenset({"security"}))
    *events, _ = lines_of(details, "What happened")

    assert {dataset.event_by_id[line.go.key].theme for line in events} == {"security"}


def test_sources_of_both_ends(dataset, state, english, lines_of):
    cards = lines_of(marked(dataset, state, english), "Sources")

    assert len(cards) == 3
    assert "World Bank WITS" in cards[0].detail


def test_the_sources_of_prices_and_rates_too(dataset, state, english, lines_of):
    real = lines_of(marked(dataset, state, english, price_year=2020), "Sources")
    yen = lines_of(marked(dataset, state, english, unit="JPY"), "Sources")

    assert dataset.sources["bls-cpiu"].title in [line.text for line in real]
    assert len(yen) > 3


def test_constant_prices_are_told_with_their_index(dataset, state, english, lines_of):
    details = marked(dataset, state, english, price_year=2020)
    exports, *_ = lines_of(details, "Change")

    assert details.subtitle == "Vietnam Customs · at 2020 prices"
    assert exports.detail.startswith("+34.1% · +2.7% a year · US$ 16.0 bn in 2014")


def test_a_category_alone(dataset, state, english, lines_of):
    details = marked(
        dataset,
        state,
        english,
        Span.of_years(2023, 2026),
        frequency=Frequency.ROLLING,
        chart_category="seafood",
    )
    exports, *_ = lines_of(details, "Change")

    assert details.badge == "2023–2026 · Rolling twelve months"
    assert details.subtitle == "Vietnam Customs · Seafood"
    assert "in 2023," in exports.detail
    assert "in August 2025 – July 2026" in exports.detail


def test_a_year_to_date_beside_the_same_months(dataset, state, english, lines_of):
    details = marked(
        dataset, state, english, Span.of_years(2023, 2026), frequency=Frequency.YTD
    )
    exports, *_ = lines_of(details, "Change")

    assert "in January–July 2023" in exports.detail
    assert "in January–July 2026" in exports.detail
    assert exports.text == "+US$ 4.5 bn"  # 17,628,994,544 − 13,086,016,310


def test_months_are_whole_and_inside(dataset, state, english, lines_of):
    span = Span(date(2024, 3, 15), date(2024, 6, 30))
    details = marked(dataset, state, english, span, frequency=Frequency.MONTHLY)
    exports, *_ = lines_of(details, "Change")

    assert details.badge == "15 March – 30 June 2024 · Monthly"
    assert "in April 2024" in exports.detail
    assert "in June 2024" in exports.detail


@pytest.mark.parametrize(
    "changes",
    [
        {"span": Span(date(2020, 2, 1), date(2020, 4, 30))},
        {"span": Span.of_years(2020, 2020)},
        {"span": Span.of_years(1950, 1960), "frequency": Frequency.YTD},
        {"span": DECADE, "frequency": Frequency.YTD, "reporter": "BBB"},
    ],
)
def test_too_short_a_stretch_has_no_change(english, lines_of, changes):
    dataset = small_dataset(
        claim(5 * BILLION, "2020"),
        both_ways(3, "2020"),
        claim(6 * BILLION, "2021"),
        both_ways(3, "2021"),
    )
    view = view_of(2020, 2021)
    details = marked(dataset, view, english, **changes)

    assert details.title == "No change to tell"
    assert {line.tone for line in lines_of(details, "Change")} <= {Tone.MUTED}


@pytest.mark.parametrize(
    ("last", "title"),
    [
        (9.0, "Two-way trade rose from US$ 8.0 bn to US$ 12.0 bn"),
        (3.0, "Two-way trade fell from US$ 8.0 bn to US$ 6.0 bn"),
        (5.001, "Two-way trade stayed at US$ 8.0 bn"),
    ],
)
def test_the_title_says_which_way(english, lines_of, last, title):
    dataset = small_dataset(
        claim(5 * BILLION, "2020", digits=10),
        claim(3 * BILLION, "2020", Flow.IMPORT, digits=10),
        claim(last * BILLION, "2022", digits=10),
        claim(3 * BILLION, "2022", Flow.IMPORT, digits=10),
    )
    details = marked(dataset, view_of(2020, 2022), english, Span.of_years(2020, 2022))

    assert details.title == title
    *_, balance = lines_of(details, "Change")
    assert ("a year" in balance.detail) == (last != 3.0)


def test_without_a_mark_the_window_counts(dataset, state, english):
    window = replace(state, span=DECADE)

    assert brush_details(dataset, window, english) == marked(dataset, window, english)


@pytest.mark.parametrize("frequency", list(Frequency))
def test_every_reporter_frequency_and_language(dataset, state, labels, frequency):
    for party in dataset.relation.parties:
        details = marked(
            dataset,
            state,
            labels,
            state.span,
            frequency=frequency,
            reporter=party.code,
        )
        assert details.title
        assert details.sections
