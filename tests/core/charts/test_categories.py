"""The category table as a value, and as rows for files."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.charts.categories.cells import (
    NUMBERS,
    heading,
    hint,
    number,
    spoken,
    text,
)
from vnjp_desktop.core.charts.categories.order import (
    mask,
    next_sort,
    permutation,
    search_texts,
)
from vnjp_desktop.core.charts.categories.rows import (
    shown_part,
    source_language,
    trend_months,
)
from vnjp_desktop.core.charts.categories.sheet import HEADER, categories_sheet
from vnjp_desktop.core.charts.categories.table import categories_table, shown_period
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.state import Column, Sort

MILLION = 1e6
TOP_2025 = [
    ("textiles-garments", 4595.2, 17.2, 266.0, 6.1),
    ("means-of-transport", 3286.8, 12.3, 260.3, 8.6),
    ("machinery-equipment", 2678.8, 10.0, -87.7, -3.2),
    ("wood-products", 2152.9, 8.0, 404.3, 23.1),
    ("computers-electronics", 1718.1, 6.4, 258.5, 17.7),
    ("seafood", 1689.6, 6.3, 157.4, 10.3),
    ("other-goods", 1674.0, 6.3, 141.6, 9.2),
    ("phones-components", 1642.7, 6.1, 265.1, 19.2),
    ("footwear", 1196.2, 4.5, 108.2, 9.9),
    ("plastic-products", 750.3, 2.8, 19.3, 2.6),
    ("iron-steel-products", 612.4, 2.3, -0.3, -0.0),
    ("coffee", 611.4, 2.3, 194.3, 46.6),
    ("toys-sports", 544.3, 2.0, -49.2, -8.3),
]
OCTOBER = Period.year_to_date(2023, 10)


@pytest.fixture
def state(dataset):
    return initial_state(dataset)


@pytest.fixture
def table(dataset, state, english):
    return categories_table(dataset, state, english)


def key_of(table):
    return [row.category for row in table.rows]


def test_the_latest_full_year_is_shown_first(table):
    assert table.period == Period.year(2025)
    assert table.earlier == Period.year(2024)
    assert table.empty is None


@pytest.mark.parametrize(("rank", "known"), list(enumerate(TOP_2025, 1)))
def test_the_largest_groups_of_2025(table, rank, known):
    row = table.rows[rank - 1]
    slug, value, share, change, growth = known
    assert (row.rank, row.category) == (rank, slug)
    assert round(row.value.amount / MILLION, 1) == value
    assert round(row.share.amount, 1) == share
    assert round(row.change.amount / MILLION, 1) == change
    assert round(row.growth.amount, 1) == growth
    assert row.status is Status.PROVISIONAL


def test_the_total_is_the_stated_one(table):
    assert table.total.value.amount == 26_766_021_827
    assert table.total.share.amount == 100
    assert table.total.rank == 0
    assert table.remainder is None


def test_january_to_october_2023_to_the_dollar(dataset, state, english):
    table = categories_table(dataset, replace(state, period=OCTOBER), english)
    values = {row.category: row.value.amount for row in table.rows}
    assert values["textiles-garments"] == 3_315_296_131
    assert values["means-of-transport"] == 2_418_083_609
    assert values["machinery-equipment"] == 2_272_228_252
    assert values["wood-products"] == 1_389_279_083
    assert values["seafood"] == 1_247_087_252
    by_slug = {row.category: row for row in table.rows}
    assert by_slug["textiles-garments"].change.amount == 18_000_000
    assert by_slug["seafood"].change.amount == -180_000_000
    assert not by_slug["means-of-transport"].change.known


def test_the_title_counts_the_groups_that_make_half(dataset, state, english, table):
    assert table.caption.title == (
        "Five groups carry half of what Vietnam sells to Japan"
    )
    shares = [row.share.amount for row in table.rows]
    assert sum(shares[:4]) < 50 <= sum(shares[:5])
    bought = categories_table(dataset, replace(state, flow=Flow.IMPORT), english)
    assert bought.caption.title == (
        "Two groups carry half of what Vietnam buys from Japan"
    )
    assert "CIF" in bought.caption.subtitle


def test_words_around_the_table(table):
    assert table.caption.subtitle == (
        "Vietnam\N{RIGHT SINGLE QUOTATION MARK}s exports to Japan by commodity "
        "group, 2025, US$ m, FOB"
    )
    assert "Status: P = provisional." in table.caption.note
    assert "compared with 2024" in table.caption.note
    assert "Vietnam Customs" in table.caption.source
    assert "US$ 26,766.0 m in all" in table.caption.sentence
    assert "Textiles and garments US$ 4,595.2 m" in table.caption.sentence


def test_words_in_each_language(dataset, state, labels):
    chosen = replace(state, language=labels.language)
    for flow in (Flow.EXPORT, Flow.IMPORT):
        for period in (None, OCTOBER, Period.year(2021), Period.year(1995)):
            view = replace(chosen, flow=flow, period=period)
            caption = categories_table(dataset, view, labels).caption
            assert caption.title
            assert "{" not in "".join((caption.title, caption.note, caption.sentence))


def test_the_other_name_stands_beside_the_label(dataset, state, table, labels):
    view = replace(state, language=labels.language)
    seafood = next(
        row
        for row in categories_table(dataset, view, labels).rows
        if row.category == "seafood"
    )
    beside = "Seafood" if labels.language == "vi" else "Hàng thủy sản"
    assert seafood.local_name == beside
    assert seafood.label == labels.name(dataset.categories["seafood"].label)


def test_a_part_names_its_whole(dataset, state, english):
    view = replace(state, flow=Flow.IMPORT)
    rows = {r.category: r for r in categories_table(dataset, view, english).rows}
    assert rows["cars-cbu"].part_of == "Vehicles, other transport equipment and parts"
    assert rows["seafood"].part_of == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dien thoai", ["phones-components"]),
        ("ĐIỆN THOẠI", ["phones-components"]),
        ("でんわき", []),
        ("電話機", ["phones-components"]),
        ("cafe", ["coffee"]),
        ("crude-oil", ["crude-oil"]),
        ("products wood", ["wood-products"]),
    ],
)
def test_the_filter_knows_every_name(dataset, state, english, typed, found):
    table = categories_table(dataset, replace(state, filter=typed), english)
    assert key_of(table) == found


@given(typed=st.sampled_from(["", " ", "a", "san pham", "other", "zzz", "đ", "製品"]))
@settings(max_examples=8, deadline=None)
def test_a_filter_changes_neither_ranks_nor_totals(dataset, english, typed):
    state = initial_state(dataset)
    whole = categories_table(dataset, state, english)
    part = categories_table(dataset, replace(state, filter=typed), english)
    ranks = {row.category: row.rank for row in whole.rows}
    assert all(ranks[row.category] == row.rank for row in part.rows)
    assert part.total == whole.total
    assert part.remainder == whole.remainder
    assert part.caption.title == whole.caption.title
    assert (part.shown.count, part.shown.groups) == (len(part.rows), len(whole.rows))


def test_how_much_is_shown_in_words(dataset, state, english, table):
    assert table.shown.text == "41 of 41 groups shown, 100% of the total"
    one = categories_table(dataset, replace(state, filter="cafe"), english)
    assert one.shown.text == "1 of 41 groups shown, 2% of the total"
    texts = [
        shown_part(table.rows[:n], 41, table.total, english).text.split(", ")[1]
        for n in (34, 38, 40)
    ]
    assert texts == [
        "99.5% of the total",
        "99.9% of the total",
        "99.98% of the total",
    ]
    least = shown_part(table.rows[-1:], 41, table.total, english).text
    assert least == "1 of 41 groups shown, 0.02% of the total"


@given(
    period=st.sampled_from(range(90)),
    flow=st.sampled_from([Flow.EXPORT, Flow.IMPORT]),
    unit=st.sampled_from(["USD", "JPY", "VND"]),
)
@settings(max_examples=12, deadline=None)
def test_groups_and_remainder_make_the_total(dataset, english, period, flow, unit):
    state = replace(initial_state(dataset), flow=flow, unit=unit)
    periods = dataset.ledger.category_periods(state.reporter, flow)
    state = replace(state, period=periods[period % len(periods)])
    table = categories_table(dataset, state, english)
    amounts = [row.value.amount for row in table.rows]
    assert amounts == sorted(amounts, reverse=True)
    assert [row.rank for row in table.rows] == list(range(1, len(amounts) + 1))
    if table.total.value.known and amounts:
        rest = table.remainder.value.amount if table.remainder else 0.0
        whole = table.total.value.amount
        assert sum(amounts) + rest == pytest.approx(whole, rel=1e-6)


def test_what_is_not_itemised_has_a_line_of_its_own(dataset, state, english):
    view = replace(state, period=Period.year(2021))
    rest = categories_table(dataset, view, english).remainder
    assert rest is not None
    assert (rest.label, rest.category, rest.rank) == ("Not itemised", "", 0)
    assert rest.value.lineage.operation == "not-itemised"
    assert not rest.change.known


@given(
    column=st.sampled_from(list(Column)),
    descending=st.booleans(),
    language=st.sampled_from(["en", "vi", "ja"]),
)
@settings(max_examples=24, deadline=None)
def test_sorting_keeps_every_row_and_puts_missing_last(
    dataset, english, column, descending, language
):
    state = replace(
        initial_state(dataset),
        period=OCTOBER,
        sort=Sort(column, descending),
        language=language,
    )
    rows = categories_table(dataset, state, english).rows
    assert sorted(row.rank for row in rows) == list(range(1, len(rows) + 1))
    if column not in NUMBERS:
        return
    values = [number(row, column) for row in rows]
    known = [value.known for value in values]
    assert known == sorted(known, reverse=True)
    amounts = [value.amount for value in values if value.known]
    assert amounts == sorted(amounts, reverse=descending)


def test_equal_rows_keep_their_order_in_both_directions(table):
    for descending in (False, True):
        order = permutation(table.rows, Sort(Column.STATUS, descending), "en")
        assert list(order) == list(range(len(table.rows)))


def test_rows_without_a_number_to_sort_by(table):
    empty = replace(table.rows[0], trend=())
    gap = replace(table.rows[1], trend=(1.0, None))
    rows = (empty, gap, table.rows[2])
    for descending in (False, True):
        assert permutation(rows, Sort(Column.TREND, descending), "en")[0] == 2


def test_vietnamese_names_sort_by_their_alphabet(dataset, state):
    from vnjp_desktop.i18n.language import load_language

    view = replace(state, language="vi", sort=Sort(Column.CATEGORY))
    names = [r.label for r in categories_table(dataset, view, load_language("vi")).rows]
    # Đ follows D and precedes G; a code point sort would put it last.
    first = {letter: n for n, letter in reversed(list(enumerate(n[0] for n in names)))}
    assert first["D"] < first["Đ"] < first["G"] < first["T"]


def test_headings_cycle_through_both_orders_and_back():
    down = next_sort(Sort(), Column.VALUE)
    assert down == Sort(Column.VALUE, descending=True)
    up = next_sort(down, Column.VALUE)
    assert up == Sort(Column.VALUE)
    assert next_sort(up, Column.VALUE) == Sort()
    assert next_sort(up, Column.CATEGORY) == Sort(Column.CATEGORY)
    assert next_sort(Sort(), Column.RANK) == Sort(Column.RANK, descending=True)


def test_a_dataset_without_aliases_can_still_be_searched(dataset):
    tables = {k: v for k, v in dataset.tables.items() if k != "category_aliases"}
    texts = search_texts(replace(dataset, tables=tables))
    assert "Seafood" in texts["seafood"]


def test_a_row_without_a_text_matches_nothing(table):
    assert mask(table.rows[:1], "x", {}) == (False,)


def test_the_last_24_months_end_with_the_last_month_there_is(table):
    assert table.months == (Period.month(2024, 8), Period.month(2026, 7))
    assert all(len(row.trend) == 24 for row in table.rows)
    crude = next(row for row in table.rows if row.category == "crude-oil")
    assert None in crude.trend


def test_without_months_there_is_no_trend():
    assert trend_months([Period.year(2025)]) == ()


def test_one_year_alone_has_neither_change_nor_trend(dataset, state, english):
    single = [
        claim
        for claim in dataset.claims
        if claim.period == Period.year(2025) and math.isnan(claim.yoy_percent)
    ]
    table = categories_table(replace(dataset, claims=tuple(single)), state, english)
    assert table.rows
    assert table.caption.note == "Status: P = provisional."


def test_names_are_at_home_in_the_language_of_the_bulletins(dataset):
    assert source_language(dataset) == "vi"
    assert source_language(replace(dataset, claims=())) == "en"


# When there is nothing to show.


def test_a_filter_without_a_match_can_be_cleared(dataset, state, english):
    view = replace(state, filter="zzz", period=OCTOBER)
    empty = categories_table(dataset, view, english).empty
    assert empty.text == "No group matches “zzz”."
    assert empty.action
    assert empty.remedied(view) == replace(view, filter="")


def test_a_period_without_groups_leads_to_the_nearest(dataset, state, english):
    view = replace(state, period=Period.month(2030, 1), filter="x")
    table = categories_table(dataset, view, english)
    assert table.rows == ()
    assert "January 2030" in table.caption.title
    assert table.caption.note == ""
    assert table.empty.action == "Show July 2026"
    there = categories_table(dataset, table.empty.remedied(view), english)
    assert there.rows


def test_a_reporter_without_groups_leads_to_the_other(dataset, state, english):
    view = replace(state, reporter="JPN")
    table = categories_table(dataset, view, english)
    assert table.months == ()
    assert "Japan Customs" in table.empty.text
    assert categories_table(dataset, table.empty.remedied(view), english).rows


def test_a_currency_without_a_rate_leads_back_to_dollars(dataset, state, english):
    view = replace(state, unit="VND")
    empty = categories_table(dataset, view, english).empty
    assert empty.text == "No exchange rate for 2025 in the data."
    assert empty.action == "Show in US$"
    assert empty.remedied(view) == state


def test_claims_in_a_currency_without_any_rate(dataset, state, english):
    claims = [
        c._replace(unit="EUR") if c.category else c
        for c in dataset.claims
        if c.period == Period.year(2025)
    ]
    foreign = replace(dataset, claims=tuple(claims))
    empty = categories_table(foreign, state, english).empty
    assert (empty.text[:16], empty.action) == ("No exchange rate", "")


def test_no_groups_at_all_leave_no_way_out(dataset, state, english):
    bare = replace(dataset, claims=tuple(c for c in dataset.claims if not c.category))
    empty = categories_table(bare, state, english).empty
    assert empty.action == ""
    assert empty.remedied(state) == state


def test_the_latest_period_where_no_year_is_full(dataset, state):
    months = [c for c in dataset.claims if c.period.frequency is not Frequency.ANNUAL]
    period = shown_period(replace(dataset, claims=tuple(months)), state)
    assert period.end.year == 2026


def test_shares_need_a_total(dataset, state, english):
    groups = replace(dataset, claims=tuple(c for c in dataset.claims if c.category))
    table = categories_table(groups, state, english)
    assert table.rows
    assert not table.total.value.known
    assert table.remainder is None
    assert table.caption.title.startswith("Textiles and garments: the largest group")
    assert table.shown.text == "41 of 41 groups shown"
    bought = categories_table(groups, replace(state, flow=Flow.IMPORT), english)
    assert "buys from Japan" in bought.caption.title


def only(dataset, *slugs):
    claims = (c for c in dataset.claims if not c.category or c.category in slugs)
    return replace(dataset, claims=tuple(claims))


@pytest.mark.parametrize(
    ("flow", "slugs", "title"),
    [
        (
            Flow.EXPORT,
            ("seafood",),
            "1 group listed: 6% of what Vietnam sells to Japan",
        ),
        (
            Flow.IMPORT,
            ("seafood", "iron-steel"),
            "2 groups listed: 7% of what Vietnam buys from Japan",
        ),
        (
            Flow.IMPORT,
            ("tobacco-materials",),
            "1 group listed: 0.001% of what Vietnam buys from Japan",
        ),
    ],
)
def test_few_groups_are_counted(dataset, state, english, flow, slugs, title):
    view = replace(state, flow=flow)
    table = categories_table(only(dataset, *slugs), view, english)
    assert table.caption.title == title


@pytest.mark.parametrize(
    ("flow", "ending"),
    [(Flow.EXPORT, "sells to Japan"), (Flow.IMPORT, "buys from Japan")],
)
def test_one_group_may_make_half(dataset, state, english, flow, ending):
    claims = [
        c._replace(value=c.value * 1000) if c.category == "seafood" else c
        for c in dataset.claims
        if c.source_rank == 1
    ]
    view = replace(state, flow=flow)
    table = categories_table(replace(dataset, claims=tuple(claims)), view, english)
    assert table.caption.title.startswith("Seafood alone: at least half")
    assert table.caption.title.endswith(ending)


def test_many_groups_are_counted_in_figures(dataset, state, english):
    claims = []
    for claim in dataset.claims:
        even = claim.category and claim.period == Period.year(2025)
        claims.append(claim._replace(value=600e6) if even else claim)
    table = categories_table(replace(dataset, claims=tuple(claims)), state, english)
    assert table.caption.title.startswith("23 groups carry half")


def test_converted_values_name_their_rates(dataset, state, english):
    table = categories_table(dataset, replace(state, unit="JPY"), english)
    assert "Converted at the average exchange rate" in table.caption.note
    assert table.unit.text == "¥ m"
    assert table.rows[0].value.unit == "JPY"


def test_several_valuations_are_not_named(dataset, state, english):
    claims = [
        c._replace(valuation="CIF") if c.category == "coffee" else c
        for c in dataset.claims
    ]
    table = categories_table(replace(dataset, claims=tuple(claims)), state, english)
    assert table.caption.subtitle.endswith("2025, US$ m")


def test_values_without_a_status_need_no_key(dataset, state, english):
    claims = [c._replace(status=Status.UNKNOWN) for c in dataset.claims]
    table = categories_table(replace(dataset, claims=tuple(claims)), state, english)
    assert "Status" not in table.caption.note
    assert text(table, table.rows[0], Column.STATUS) == ""


def test_estimates_are_explained(dataset, state, english):
    claims = [c._replace(status=Status.ESTIMATED) for c in dataset.claims]
    table = categories_table(replace(dataset, claims=tuple(claims)), state, english)
    assert "Hatched bars are estimated or derived." in table.caption.note


# Cells.


def test_cells_as_shown(table):
    row = table.rows[2]
    shown = {column: text(table, row, column) for column in Column}
    assert shown == {
        Column.RANK: "3",
        Column.CATEGORY: "Machinery, equipment, tools and parts",
        Column.VALUE: "2,678.8",
        Column.SHARE: "10.0",
        Column.CHANGE_VALUE: "−87.7",
        Column.CHANGE_PERCENT: "−3.2",
        Column.TREND: "",
        Column.STATUS: "P",
    }
    assert text(table, table.total, Column.RANK) == ""


def test_headings(table):
    assert [heading(table, column) for column in Column] == [
        "#",
        "Category",
        "US$ m",
        "Share, %",
        "Change, US$ m",
        "Change, %",
        "Last 24 months",
        "Status",
    ]


def test_cells_as_read_aloud(table):
    seafood = table.rows[5]
    aloud = {column: spoken(table, seafood, column) for column in Column}
    assert aloud[Column.RANK] == "Seafood, rank 6"
    assert aloud[Column.CATEGORY] == "Seafood, Hàng thủy sản"
    assert aloud[Column.VALUE] == "Seafood, value US$ 1,689.6 m"
    assert aloud[Column.SHARE] == "Seafood, share 6.3%"
    assert aloud[Column.CHANGE_VALUE] == "Seafood, change +US$ 157.4 m"
    assert aloud[Column.CHANGE_PERCENT] == "Seafood, change in per cent +10.3%"
    assert "lowest" in aloud[Column.TREND]
    assert aloud[Column.STATUS] == "Seafood, status provisional"
    assert spoken(table, table.total, Column.CATEGORY) == "Total, all groups"


def test_missing_cells_say_why(dataset, state, english):
    table = categories_table(dataset, replace(state, period=OCTOBER), english)
    row = next(r for r in table.rows if r.category == "means-of-transport")
    assert text(table, row, Column.CHANGE_VALUE) == "–"
    assert "missing:" in spoken(table, row, Column.CHANGE_VALUE)
    assert hint(table, row, Column.CHANGE_VALUE)
    bare = replace(row, trend=(None, None))
    assert spoken(table, bare, Column.TREND).endswith("–")


def test_hints_say_what_the_cells_leave_out(table, dataset, state, english):
    row = table.rows[0]
    assert hint(table, row, Column.VALUE) == "US$ 4,595,206,798"
    assert hint(table, row, Column.STATUS) == "provisional"
    assert "Textiles and footwear" in hint(table, row, Column.CATEGORY)
    assert hint(table, row, Column.RANK) == ""
    assert hint(table, table.total, Column.CATEGORY) == ""
    view = replace(state, flow=Flow.IMPORT)
    cars = next(
        r
        for r in categories_table(dataset, view, english).rows
        if r.category == "cars-cbu"
    )
    assert "part of: Vehicles" in hint(table, cars, Column.CATEGORY)


def test_a_full_bar_is_the_first_rank_whatever_is_shown(dataset, state, english):
    for typed in ("", "cafe", "zzz"):
        table = categories_table(dataset, replace(state, filter=typed), english)
        assert table.largest == 4_595_206_798
    nothing = categories_table(dataset, replace(state, reporter="JPN"), english)
    assert nothing.largest == 0


# Rows for files.


def test_the_sheet_holds_plain_values(table):
    sheet = categories_sheet(table)
    assert sheet.header == HEADER
    assert len(sheet.rows) == len(table.rows)
    row = dict(zip(sheet.header, sheet.rows[0], strict=True))
    assert row["value"] == 4_595_206_798
    assert isinstance(row["value"], int)
    assert row["share_percent"] == pytest.approx(17.168060, rel=1e-6)
    assert (row["unit"], row["obs_status"], row["qualifier"]) == ("USD", "P", "exact")
    assert row["lineage"] == "stated"
    assert row["claim_ids"].startswith("tc-textiles-garments-export-a-2025")
    assert row["source_ids"] == "vncustoms-5x-2025-12"


def test_the_sheet_follows_order_and_filter_and_leaves_gaps(dataset, state, english):
    view = replace(
        state, period=OCTOBER, filter="may", sort=Sort(Column.VALUE, descending=False)
    )
    table = categories_table(dataset, view, english)
    sheet = categories_sheet(table)
    assert [row[1] for row in sheet.rows] == key_of(table)
    gaps = [row for row in sheet.rows if row[6] is None]
    assert gaps
    assert all(row[7] is None for row in gaps)
