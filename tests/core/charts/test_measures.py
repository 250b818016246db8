"""Exports and imports in every measure, as values."""

from dataclasses import replace

import pytest

from tests.core.claimed import claim, months, rate
from tests.core.traded import BILLION, both_ways, small_dataset, source, state
from vnjp_desktop.core.charts.balance.card import card
from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.plot import Drawn
from vnjp_desktop.core.charts.balance.sheet import balance_sheet
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.records import PriceIndex
from vnjp_desktop.core.state import Measure

SPAN = Span.of_years(2000, 2025)
PRICES = tuple(PriceIndex("USA", y, float(y), "x", "bls") for y in range(2010, 2021))


def chart_of(dataset, labels, measure, **changes):
    first = replace(initial_state(dataset), span=SPAN, measure=measure)
    return balance_chart(dataset, replace(first, **changes), labels)


def values_at(chart, period):
    n = chart.places.find(period)
    return {(one.key, one.reporter): one.values[n].amount for _, one in chart.series()}


def ytd_of(dataset, year, flow):
    period = Period.year_to_date(year, 7)
    return dataset.ledger.value(period, "VNM", flow).amount


@pytest.mark.parametrize("measure", list(Measure))
@pytest.mark.parametrize(
    "frequency", [f for f in Frequency if f is not Frequency.OTHER]
)
def test_everything_is_aligned_and_worded(dataset, labels, measure, frequency):
    chart = chart_of(dataset, labels, measure, frequency=frequency)
    assert len({len(one.values) for _, one in chart.series()}) == 1
    for _, one in chart.series():
        periods = [point.period for point in chart.points]
        assert [value.period for value in one.values] == periods
        assert len(one.details) in {0, len(periods)}
    assert len(chart.words) == len(chart.table().rows) == len(chart.points)
    caption = chart.caption
    words = (*chart.words[-2:], caption.title, caption.subtitle, caption.sentence)
    assert all((*words, caption.source))
    assert not any("{" in word for word in (*words, caption.note))


def test_what_is_shown_lies_in_the_span(dataset, english):
    chart = chart_of(dataset, english, Measure.VALUES, span=Span.of_years(2020, 2022))
    assert [point.period.code for point in chart.shown] == ["2020", "2021", "2022"]


def test_the_four_numbers_of_2014(dataset, english):
    chart = chart_of(dataset, english, Measure.MIRROR)
    found = values_at(chart, Period.year(2014))
    value = dataset.ledger.value
    for reporter in ("VNM", "JPN"):
        for flow in (Flow.EXPORT, Flow.IMPORT, Flow.BALANCE):
            expected = value(Period.year(2014), reporter, flow).amount
            assert found[flow.value, reporter] == expected
    told = card(chart, Period.year(2014), english)
    assert [(row.label, row.value, row.detail) for row in told.rows[:4]] == [
        ("Vietnam: exports, FOB", "US$ 14.67 bn", ""),
        ("Japan: imports, CIF", "US$ 15.42 bn", "gap +5.1%"),
        ("Vietnam: imports, CIF", "US$ 12.86 bn", "gap +8.8%"),
        ("Japan: exports, FOB", "US$ 11.81 bn", ""),
    ]
    assert chart.caption.subtitle.startswith(
        "Merchandise trade as Vietnam and as Japan report it, US$ bn, current prices"
    )
    assert "Vietnam Customs and Japan Customs" in chart.caption.subtitle


def test_mirror_years_with_one_reporter_are_gaps(dataset, english):
    chart = chart_of(dataset, english, Measure.MIRROR)
    told = card(chart, Period.year(2022), english)
    gaps = {row.label for row in told.rows if row.value == "–"}
    assert gaps == {"Japan: imports, CIF", "Japan: exports, FOB", "Japan: Balance"}
    assert all(row.detail for row in told.rows if row.value == "–")


def test_mirror_sides_differ_without_colour(dataset, english):
    chart = chart_of(dataset, english, Measure.MIRROR)
    sides = {one.reporter: one.drawn for one in chart.main.series}
    assert sides == {"VNM": Drawn.LINE, "JPN": Drawn.MARKED}
    below = {one.reporter: one.drawn for one in chart.lower.series}
    assert below == {"VNM": Drawn.BARS, "JPN": Drawn.PINS}


def test_growth_of_the_year_to_date_by_hand(dataset, english):
    chart = chart_of(
        dataset,
        english,
        Measure.GROWTH,
        frequency=Frequency.YTD,
        span=Span.of_years(2023, 2026),
    )
    found = values_at(chart, Period.year_to_date(2026, 7))
    for flow in (Flow.EXPORT, Flow.IMPORT):
        hand = 100 * (ytd_of(dataset, 2026, flow) / ytd_of(dataset, 2025, flow) - 1)
        assert found[f"{flow}_growth", "VNM"] == pytest.approx(hand)
    assert chart.caption.title == (
        "Vietnam's exports to Japan rose 16.4% and its imports from there 17.0% in"
        " January–July 2026"
    )


def test_cards_of_growth_tell_the_amounts(dataset, english):
    chart = chart_of(dataset, english, Measure.GROWTH)
    told = card(chart, Period.year(2022), english)
    assert [(row.value, row.detail) for row in told.rows] == [
        ("+20.2%", "US$ 24.2 bn"),
        ("+3.3%", "US$ 23.4 bn"),
    ]


def test_growth_across_a_break_is_marked(dataset, english):
    chart = chart_of(dataset, english, Measure.GROWTH)
    across = {
        chart.points[n].period.code for one in chart.main.series for n in one.across
    }
    assert "2020" in across
    assert "Growth across a change of source is hatched." in chart.caption.note
    late = chart_of(dataset, english, Measure.GROWTH, span=Span.of_years(2022, 2025))
    assert "hatched" not in late.caption.note


def test_the_index_is_100_in_its_base(dataset, english):
    chart = chart_of(dataset, english, Measure.INDEX)
    assert chart.base == Period.year(2000)
    assert set(values_at(chart, chart.base).values()) == {100.0}
    assert chart.unit.text == "2000 = 100"
    later = chart_of(dataset, english, Measure.INDEX, base_year=2010)
    assert later.base == Period.year(2010)
    assert balance_sheet(later).rows[0][6] == "2010=100"


def test_a_guess_is_no_base(dataset, english):
    chart = chart_of(dataset, english, Measure.INDEX, span=Span.of_years(1990, 2025))
    assert chart.base == Period.year(1997)  # 1995 is an estimate


def test_a_base_year_without_values_gives_way(dataset, english):
    chart = chart_of(dataset, english, Measure.INDEX, base_year=1700)
    assert chart.base == Period.year(2000)


def test_bases_of_other_periods(dataset, english):
    about = {"frequency": Frequency.MONTHLY, "span": Span.of_years(2023, 2026)}
    months_of_2024 = chart_of(dataset, english, Measure.INDEX, base_year=2024, **about)
    assert months_of_2024.base == Period.year(2024)
    found = [
        values_at(months_of_2024, month)["export_index", "VNM"]
        for month in Period.year(2024).months
    ]
    assert sum(found) / 12 == pytest.approx(100, rel=1e-3)
    part = chart_of(dataset, english, Measure.INDEX, base_year=2026, **about)
    assert part.base == Period.month(2026, 1)
    rolling = chart_of(
        dataset,
        english,
        Measure.INDEX,
        base_year=2024,
        frequency=Frequency.ROLLING,
        span=Span.of_years(2023, 2026),
    )
    assert rolling.base == Period.year(2024)
    ytd = chart_of(
        dataset,
        english,
        Measure.INDEX,
        frequency=Frequency.YTD,
        span=Span.of_years(1990, 1991),
    )
    assert ytd.base.frequency is Frequency.YTD


def test_no_base_no_index(english):
    data = small_dataset(claim(BILLION, "2020"))
    chart = balance_chart(data, state(2020, 2020, measure=Measure.INDEX), english)
    assert chart.base is None
    assert chart.unit.text == ""
    assert not any(value.known for _, one in chart.series() for value in one.values)
    assert "No figures" in chart.caption.title
    assert chart.table().columns[1].label == "Exports"


def test_shares_add_up(dataset, english):
    chart = chart_of(dataset, english, Measure.SHARE)
    exports, imports = (one.values for one in chart.main.series)
    for export, imported in zip(exports, imports, strict=True):
        if export.known:
            assert export.amount + imported.amount == pytest.approx(100)
    assert chart.main.reference == 50
    assert "US$" not in chart.caption.subtitle


def test_constant_prices_say_how(english):
    data = small_dataset(
        claim(5 * BILLION, "2015", digits=10),
        both_ways(3, "2015"),
        claim(5 * BILLION, "2021"),
        prices=PRICES,
        sources={"bls": source("bls", "official-statistics", "Bureau of Prices")},
    )
    chart = balance_chart(data, state(2010, 2021, price_year=2020), english)
    assert "constant 2020 prices" in chart.caption.subtitle
    assert "annual means (Bureau of Prices)." in chart.caption.note
    assert "No price index for 2021." in chart.caption.note
    row = balance_sheet(chart).rows[0]
    assert (row[5], row[6]) == (
        pytest.approx(5 * BILLION * 2020 / 2015, 1e-3),
        "USD@2020",
    )
    told = card(chart, Period.year(2021), english)
    assert told.rows[0].detail == "No price index for this year"


def test_a_missing_rate_is_a_gap_that_says_why(english):
    data = small_dataset(
        claim(5 * BILLION, "2019"),
        claim(5 * BILLION, "2020"),
        claim(5 * BILLION, "2021"),
        rates=(rate(100, 2019), rate(100, 2021)),
    )
    chart = balance_chart(data, state(2018, 2021, unit="JPY"), english)
    assert "No exchange rate for 2020." in chart.caption.note
    assert "Gaps: no figure." in chart.caption.note  # there are no imports at all
    told = card(chart, Period.year(2020), english)
    assert told.rows[0].detail == "No exchange rate for this period"
    none = balance_chart(data, state(2018, 2021, unit="VND"), english)
    assert none.caption.note == ""


def test_many_gaps_are_counted(english):
    claims = [claim(5 * BILLION, str(year)) for year in range(2010, 2021)]
    data = small_dataset(*claims, rates=(rate(100, 2010), rate(100, 2020)))
    chart = balance_chart(data, state(2010, 2020, unit="JPY"), english)
    assert "No exchange rate for 9 periods." in chart.caption.note


def test_log_is_refused_with_a_word(dataset, english):
    assert chart_of(dataset, english, Measure.VALUES, log_scale=True).refusal == ""
    plain = chart_of(dataset, english, Measure.VALUES, log_scale=True)
    assert plain.main.logarithmic
    assert not plain.lower.logarithmic
    for measure, word in (
        (Measure.GROWTH, "growth can be negative"),
        (Measure.SHARE, "for values and the index"),
        (Measure.MIRROR, "for values and the index"),
    ):
        chart = chart_of(dataset, english, measure, log_scale=True)
        assert word in chart.refusal
        assert not chart.main.logarithmic
        assert chart.caption.note.startswith(chart.refusal)
    data = small_dataset(claim(0, "2020"), both_ways(3, "2020"))
    none = balance_chart(data, state(2020, 2020, log_scale=True), english)
    assert "zero or less" in none.refusal
    assert not none.main.logarithmic


def test_keys_only_for_what_is_there(english):
    data = small_dataset(
        claim(5 * BILLION, "2018", qualifier=Qualifier.OVER),
        both_ways(3, "2018"),
        claim(6 * BILLION, "2019", status=Status.UNRELIABLE),
        both_ways(3, "2019"),
        *months(*[5e8] * 12, year=2020),
        both_ways(3, "2020"),
    )

    def note(first, last, measure=Measure.VALUES):
        view = state(first, last, measure=measure)
        return balance_chart(data, view, english).caption.note

    whole = note(2018, 2020)
    assert "Open-ended strokes" in whole
    assert "Faint marks" in whole
    assert "Dashed lines and hatched bars are" in whole
    assert "Open-ended" not in note(2019, 2020)
    assert "Faint" not in note(2018, 2018)
    assert "Hatched bars are estimated or derived." in note(2020, 2020, Measure.GROWTH)
    assert "Dashed lines are estimated or derived." in note(2020, 2020, Measure.SHARE)


def test_both_claims_are_told(english):
    data = small_dataset(
        claim(5 * BILLION, "2020", digits=3),
        claim(8 * BILLION, "2020", source="paper", rank=4, digits=2),
        claim(8 * BILLION, "2020", source="lost", rank=5, digits=2),
        claim(5.1 * BILLION, "2020", source="office", claim_id="r", digits=3),
        both_ways(3, "2020"),
    )
    chart = balance_chart(data, state(2020, 2020), english)
    told = card(chart, Period.year(2020), english)
    assert told.rows[0].value == "US$ 5.00 bn"
    assert told.footer.splitlines() == [
        "3 sources · 2 disagreements · 1 revision",
        "Exports: Daily Paper states US$ 8.0 bn",
        "Exports: lost states US$ 8.0 bn",
    ]
    assert "Thin strokes reach" in chart.caption.note


def test_events_by_weight_and_theme(dataset, english):
    def shown(**changes):
        chart = chart_of(dataset, english, Measure.VALUES, **changes)
        return [mark.event for mark in chart.events]

    assert {event.importance for event in shown(event_importance=5)} <= {5}
    assert len(shown(event_importance=2)) > len(shown())
    themes = shown(event_importance=1, event_themes=frozenset({"security"}))
    assert {event.theme for event in themes} == {"security"}


def test_constant_and_current_prices_share_no_memory(dataset, english):
    now = chart_of(dataset, english, Measure.VALUES)
    then = chart_of(dataset, english, Measure.VALUES, price_year=2015)
    assert then.main.series[0].values != now.main.series[0].values
    again = chart_of(dataset, english, Measure.VALUES)
    assert again.main.series[0] is now.main.series[0]
