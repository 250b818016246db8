"""The trade balance as a value."""

from dataclasses import replace

from tests.core.claimed import category, claim
from tests.core.traded import BILLION, both_ways, small_dataset, state
from vnjp_desktop.core.charts.balance.breaks import series_breaks
from vnjp_desktop.core.charts.balance.chart import (
    balance_chart,
    balance_sheet,
    card,
)
from vnjp_desktop.core.charts.balance.sheet import HEADER
from vnjp_desktop.core.charts.lineage import lineage_text
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.values import Missing, missing

SPAN = Span.of_years(2000, 2025)
RCEP = "2022-01-01-rcep-enters-into-force"


def chart_of(dataset, labels, **changes):
    first = replace(initial_state(dataset), span=SPAN)
    return balance_chart(dataset, replace(first, **changes), labels)


def rows_of(chart, year):
    return {
        row[4]: dict(zip(HEADER, row, strict=True))
        for row in balance_sheet(chart).rows
        if row[0].year == year
    }


def test_the_finding_of_the_embedded_data(dataset, english):
    caption = chart_of(dataset, english).caption
    assert caption.title == (
        "Vietnam–Japan trade stayed close to balance while growing more than 10-fold"
    )
    assert caption.subtitle == (
        "Merchandise exports to and imports from Japan, US$ bn, current prices,"
        " FOB / CIF · Vietnam Customs · 2000–2025"
    )
    assert "Hollow marks are provisional." in caption.note
    assert "changes of source (2020)" in caption.note
    assert caption.source.startswith("Sources: World Bank WITS; Vietnam Customs; press")
    assert caption.source.endswith(f"{dataset.title}, version {dataset.version}")


def test_2022_is_a_surplus_with_a_disagreement(dataset, english):
    told = card(chart_of(dataset, english), Period.year(2022), english)
    assert [row.value for row in told.rows] == [
        "US$ 24.2 bn",
        "US$ 23.4 bn",
        "+US$ 0.8 bn",
    ]
    assert [row.detail for row in told.rows] == ["+20.2%", "+3.3%", ""]
    assert told.title == "2022"
    assert told.warning
    assert told.footer.splitlines() == [
        "4 sources · 1 disagreement",
        "Two-way trade: Vietnam Times states nearly US$ 50 bn",
    ]


def test_2025_is_exact_in_the_sheet(dataset, english):
    rows = rows_of(chart_of(dataset, english), 2025)
    assert rows["export"]["value"] == 26_766_021_827
    assert rows["import"]["value"] == 24_677_413_863
    assert rows["balance"]["value"] == 26_766_021_827 - 24_677_413_863
    assert rows["balance"]["lineage"] == "balance"
    assert rows["export"]["lineage"] == "stated"
    assert rows["export"]["obs_status"] == "P"
    ids = rows["balance"]["claim_ids"].split(" ")
    assert ids == [rows["export"]["claim_ids"], rows["import"]["claim_ids"]]


def test_the_sheet_keeps_to_the_span_unless_asked(dataset, english):
    chart = chart_of(dataset, english, span=Span.of_years(2021, 2022))
    inside = balance_sheet(chart)
    assert {row[0].year for row in inside.rows} == {2021, 2022}
    assert len(inside.rows) == 6
    whole = balance_sheet(chart, everything=True)
    assert whole.rows[0][0].year == 1976
    assert whole.header == HEADER


def test_the_header_is_a_contract():
    assert ",".join(HEADER) == (
        "period_start,period_end,frequency,reporter,series,value,unit,obs_status,"
        "qualifier,lineage,claim_ids,source_ids"
    )


def test_the_partner_reports_its_own_figures(dataset, english):
    chart = chart_of(dataset, english, reporter="JPN")
    assert "from Vietnam" in chart.caption.subtitle
    assert "Japan Customs" in chart.caption.subtitle
    assert "Converted at the average exchange rate" in chart.caption.note


def test_months_and_year_to_date_say_so(dataset, english):
    monthly = chart_of(dataset, english, frequency=Frequency.MONTHLY)
    assert monthly.caption.subtitle.endswith(", monthly")
    assert monthly.breaks == ()
    ytd = chart_of(
        dataset, english, frequency=Frequency.YTD, span=Span.of_years(2009, 2026)
    )
    assert ytd.caption.subtitle.endswith(
        "the same months each year as January–July 2026"
    )
    assert {point.period.last_month for point in ytd.points} == {7}


def test_a_group_of_goods_alone(dataset, english):
    chart = chart_of(dataset, english, chart_category="seafood")
    assert chart.category == "seafood"
    assert chart.caption.title.startswith("Seafood: ")
    assert chart.caption.subtitle.startswith(
        "Seafood: Merchandise exports to and imports"
    )


def test_every_point_can_be_read_aloud(dataset, labels):
    chart = chart_of(dataset, labels)
    assert len(chart.words) == len(chart.points)
    assert all(word for word in chart.words)


def test_words_of_points_with_and_without_numbers(dataset, english):
    chart = chart_of(dataset, english, frequency=Frequency.MONTHLY)
    words = dict(zip([p.period.code for p in chart.points], chart.words, strict=True))
    assert words["2026-07"] == (
        "July 2026: Exports US$ 2.86 bn; Imports US$ 2.49 bn; Balance +US$ 0.37 bn"
    )
    assert words["2015-05"] == "May 2015: Not in the data yet: no source collected"
    annual = chart_of(dataset, english)
    assert "Exports no figure" in annual.words[0]


def test_the_unit_fits_the_amounts(dataset, english):
    early = chart_of(dataset, english, span=Span.of_years(1976, 1990))
    late = chart_of(dataset, english)
    assert (early.magnitude, early.unit.text) == (Magnitude.SMALL, "US$ m")
    assert (late.magnitude, late.unit.text) == (Magnitude.LARGE, "US$ bn")


def test_light_events_appear_only_when_chosen(dataset, english):
    light = next(
        e for e in dataset.events if e.importance == 1 and e.date.start.year > 2000
    )
    plain = chart_of(dataset, english)
    chosen = chart_of(dataset, english, selected_event=light.event_id)
    assert light.event_id not in {m.event.event_id for m in plain.events}
    dates = [mark.event.date for mark in chosen.events]
    assert len(chosen.events) == len(plain.events) + 1
    assert dates == sorted(dates)
    heavy = chart_of(dataset, english, selected_event=RCEP)
    assert heavy.events == plain.events


def test_events_told_by_the_ladder_are_left_out(dataset, english):
    chart = chart_of(dataset, english)
    assert chart.events
    assert not any(mark.event.partnership_level for mark in chart.events)
    assert all(mark.event.importance >= 4 for mark in chart.events)


def test_a_window_without_numbers_says_where_they_are(dataset, english):
    chart = chart_of(dataset, english, span=Span.of_years(1950, 1960))
    assert chart.caption.title == "No figures on Vietnam–Japan trade for 1950–1960"
    assert chart.texts.empty.endswith("from 1976 to 2025.")
    assert chart.caption.note == ""


def test_nothing_collected_says_so(english):
    chart = balance_chart(small_dataset(), state(2000, 2020, reporter="BBB"), english)
    assert chart.points == ()
    assert chart.texts.empty == "No figures of this kind have been collected yet."
    told = card(chart, Period.year(2020), english)
    assert told.rows[0].label == chart.texts.empty
    assert balance_sheet(chart, everything=True).rows == ()


def test_a_year_to_date_view_without_numbers_names_the_years(english):
    chart = balance_chart(
        small_dataset(), state(2000, 2020, frequency=Frequency.YTD), english
    )
    assert chart.caption.subtitle.endswith("2000–2020")


def test_gaps_are_noted(english):
    data = small_dataset(
        claim(5 * BILLION, "2018"),
        both_ways(3, "2018"),
        claim(5 * BILLION, "2020"),
        both_ways(3, "2020"),
    )
    chart = balance_chart(data, state(2000, 2020), english)
    assert chart.caption.note == (
        "A dot by itself has no figure before or after it. Gaps: no figure."
    )


def test_many_breaks_are_not_listed(english):
    claims = [
        claim(BILLION, str(2000 + n), source=("office", "base")[n % 2])
        for n in range(8)
    ]
    data = small_dataset(*claims)
    chart = balance_chart(data, state(2000, 2020), english)
    assert len(chart.breaks) == 7
    assert "Ticks on the axis mark changes of source." in chart.caption.note


def test_a_break_names_both_publishers(english):
    data = small_dataset(
        claim(BILLION, "2000"),
        both_ways(1, "2000"),
        claim(BILLION, "2001", source="base"),
        claim(BILLION, "2001", Flow.IMPORT, source="base"),
        claim(BILLION, "2002", source="lost"),
    )
    notes = [item.note for item in series_breaks(data, "AAA", "", english)]
    assert notes == [
        "Series break: exports first from Aland Customs, from here World Base",
        "Series break: imports first from Aland Customs, from here World Base",
        "Series break: exports first from World Base, from here lost",
    ]


def test_the_card_of_a_year_with_a_break_says_so(dataset, english):
    told = card(chart_of(dataset, english), Period.year(2020), english)
    assert "series break" in told.footer


def test_the_card_gives_reasons_for_what_is_missing(dataset, english):
    told = card(chart_of(dataset, english), Period.year(1980), english)
    exports, imports, balance = told.rows
    assert exports.value == "–"
    assert exports.detail == "Not in the data yet: no source collected"
    assert imports.value == "US$ 0.11 bn"
    assert balance.colour == "muted"
    assert balance.detail


def test_the_card_of_an_empty_period_has_no_status(dataset, english):
    chart = chart_of(dataset, english, frequency=Frequency.MONTHLY)
    told = card(chart, Period.month(2015, 5), english)
    assert told.status == ""
    assert told.footer == ""
    assert not told.warning


def test_the_card_tells_the_weakest_status(dataset, english):
    chart = chart_of(dataset, english)
    assert card(chart, Period.year(2025), english).status == "provisional"
    assert card(chart, Period.year(2010), english).status == "final"


def test_a_balance_known_alone_is_shown(english):
    data = small_dataset(
        claim(2 * BILLION, "2020", Flow.BALANCE), claim(BILLION, "2019")
    )
    chart = balance_chart(data, state(2000, 2020), english)
    told = card(chart, Period.year(2020), english)
    assert told.rows[2].value == "+US$ 2 bn"
    assert told.status == "final"
    assert chart.words[-1].endswith("Balance +US$ 2 bn")
    first = card(chart, Period.year(2019), english)
    assert first.rows[0].detail == ""


def test_a_deficit_has_its_colour(english):
    data = small_dataset(claim(BILLION, "2020"), both_ways(3, "2020"))
    chart = balance_chart(data, state(2020, 2020), english)
    assert card(chart, Period.year(2020), english).rows[2].colour == "import"


def test_languages_name_everything(dataset, labels):
    chart = chart_of(dataset, labels)
    told = card(chart, Period.year(2022), labels)
    assert [row.label for row in told.rows] == [one.label for _, one in chart.series()]
    assert "{" not in "".join((chart.caption.title, chart.caption.subtitle))


def test_lineage_in_files(dataset):
    ledger = dataset.ledger
    year = Period.year(2025)
    stated = ledger.value(year, "VNM", Flow.EXPORT)
    converted = ledger.value(year, "VNM", Flow.EXPORT, unit="JPY")
    balance = ledger.value(year, "VNM", Flow.BALANCE, unit="JPY")
    assert lineage_text(stated) == "stated"
    assert lineage_text(converted) == "conversion"
    assert lineage_text(balance) == "balance(conversion)"
    assert lineage_text(missing("USD", year, Missing.INPUT)) == ""


def test_another_pair_needs_no_change(english):
    data = small_dataset(
        claim(5 * BILLION, "2020", status=Status.PROVISIONAL),
        both_ways(3, "2020"),
        categories={"tea": category("tea")},
    )
    caption = balance_chart(data, state(2020, 2020), english).caption
    assert caption.title == "Aland sold Bland US$ 2 bn more than it bought in 2020"
    tea = balance_chart(data, state(2020, 2020, chart_category="tea"), english)
    assert tea.caption.title == "tea: No figures on Aland-Bland trade for 2020"
