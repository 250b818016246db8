"""Reading whole packages."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.dataio.packages import OTHER_PAIR
from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.problems import DataError, Severity
from vnjp_desktop.dataio.package import MOST_PROBLEMS, check_package, read_package

if TYPE_CHECKING:
    from tests.dataio.packages import Package
    from vnjp_desktop.core.dataset import Dataset

DATA = Path(__file__).parent.parent.parent / "data"


def test_embedded_package_has_no_problem() -> None:
    dataset, problems = check_package(DATA)
    assert dataset is not None
    assert problems == ()


def test_embedded_package_is_read_whole(dataset: Dataset) -> None:
    assert (dataset.name, dataset.version) == ("vietnam-japan-relations-trade", "0.2.0")
    assert [party.code for party in dataset.relation.parties] == ["VNM", "JPN"]
    assert dataset.relation.name.en == "Vietnam\N{EN DASH}Japan"
    assert len(dataset.tables) == 14
    assert len(dataset.claims) == 787 + 7075
    assert len(dataset.events) == 237
    assert len(dataset.categories) == 60
    assert len(dataset.sources) == 586
    assert (len(dataset.rates), len(dataset.prices)) == (616, 66)
    assert (len(dataset.partners), len(dataset.frameworks)) == (14, 11)
    assert (len(dataset.indicators), len(dataset.conflicts)) == (74, 60)


def test_records_are_typed_and_in_order(dataset: Dataset) -> None:
    levels = [level.start.start for level in dataset.levels]
    assert levels == sorted(levels)
    assert levels[0] == date(1973, 9, 21)
    dates = [event.date for event in dataset.events]
    assert dates == sorted(dates)
    claim = dataset.claims[0]
    assert claim.period == Period.year(1976)
    assert (claim.reporter, claim.flow, claim.category) == ("JPN", Flow.EXPORT, "")
    assert (claim.value, claim.digits, claim.source_rank) == (167238000.0, 6, 3)
    assert (claim.status, claim.qualifier) == (Status.NORMAL, Qualifier.EXACT)


def test_claim_without_a_value_is_not_a_number(dataset: Dataset) -> None:
    valueless = [claim for claim in dataset.claims if math.isnan(claim.value)]
    assert len(valueless) == 17
    assert {claim.qualifier for claim in valueless} == {Qualifier.NONE}
    assert {claim.digits for claim in valueless} == {0}


def test_tables_hold_typed_columns(dataset: Dataset) -> None:
    table = dataset.tables["price_index"]
    assert table.columns["year"][0] == 1960
    assert table.columns["note"][0] is None
    assert dataset.tables["trade_totals"].columns["period_end"][0] == date(1976, 12, 31)


def test_another_pair_opens_under_its_own_names() -> None:
    dataset = read_package(OTHER_PAIR)
    first, second = dataset.relation.parties
    assert (first.code, first.alpha2, first.name.vi) == ("KOR", "kr", "Hàn Quốc")
    assert (second.code, second.agency.en) == ("MEX", "Mexico Fixture Customs")
    assert dataset.relation.name.en == "Korea\N{EN DASH}Mexico"
    assert dataset.partners == ()
    assert dataset.prices == ()
    (framework,) = dataset.frameworks
    assert str(framework.in_force[0]) == "2011-01-01"
    assert framework.in_force[1] is None
    assert dataset.categories["avocados"].note.endswith("\nand a second line.")
    frequencies = {claim.period.frequency for claim in dataset.claims}
    assert frequencies == {Frequency.ANNUAL, Frequency.MONTHLY, Frequency.YTD}
    assert dataset.coverage.years == (2021, 2025)


def test_byte_order_mark_and_other_line_ends_are_read(package: Package) -> None:
    for table in ("trade_totals", "events"):
        file = package.path / f"{table}.csv"
        raw = file.read_bytes().replace(b"\n", b"\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + raw)
    assert package.problems() == ()


def test_other_delimiter_and_quote_are_read(package: Package) -> None:
    package.text("sources", lambda text: text.replace(",", ";").replace('"', "'"))
    package.resource(
        "sources", lambda r: r.update(dialect={"delimiter": ";", "quoteChar": "'"})
    )
    assert package.problems() == ()


def test_table_without_rows_is_read(package: Package) -> None:
    package.write("conflicts", [])
    dataset, problems = check_package(package.path)
    assert problems == ()
    assert dataset is not None
    assert dataset.conflicts == ()


@pytest.mark.parametrize(
    "table",
    ["conflicts", "indicators", "frameworks", "exchange_rates", "trade_categories"],
)
def test_table_may_be_absent(package: Package, table: str) -> None:
    package.drop("conflicts").drop(table)
    assert package.problems() == ()


def test_events_alone_are_enough(package: Package) -> None:
    for table in ("trade_totals", "trade_categories", "conflicts"):
        package.drop(table)
    dataset, problems = check_package(package.path)
    assert problems == ()
    assert dataset is not None
    assert dataset.claims == ()
    assert dataset.coverage.years == (1962, 2022)


def test_package_that_names_no_parties_opens_with_codes(package: Package) -> None:
    package.describe(lambda data: data.pop("relation"))
    dataset, (problem,) = check_package(package.path)
    assert (problem.code, problem.severity) == ("relation-missing", Severity.WARNING)
    assert dataset is not None
    assert [party.name.en for party in dataset.relation.parties] == ["KOR", "MEX"]
    assert str(dataset.frameworks[0].in_force[0]) == "2011-01-01"


def test_reporters_without_a_list_come_from_the_rows(package: Package) -> None:
    package.describe(lambda data: data.pop("relation"))
    package.field("trade_totals", "reporter", lambda f: f["constraints"].pop("enum"))
    dataset, _ = check_package(package.path)
    assert dataset is not None
    assert [party.code for party in dataset.relation.parties] == ["KOR", "MEX"]


@pytest.mark.parametrize("absent", [True, False])
def test_package_without_two_reporters_has_no_relation(
    package: Package, *, absent: bool
) -> None:
    package.describe(lambda data: data.pop("relation"))
    if absent:
        package.drop("trade_totals").drop("conflicts").drop("trade_categories")
    else:
        enum = {"enum": ["KOR", "RECON"]}
        package.field(
            "trade_totals", "reporter", lambda f: f["constraints"].update(enum)
        )
    problem = package.problems()[0]
    assert (problem.code, problem.severity) == ("relation-missing", Severity.ERROR)


def test_read_package_raises_with_every_problem(package: Package) -> None:
    package.cell("trade_totals", 0, "value", "many")
    package.cell("events", 1, "importance", "9")
    with pytest.raises(DataError) as caught:
        read_package(package.path)
    assert [p.code for p in caught.value.problems] == ["type-error", "maximum"]


def test_long_lists_of_problems_are_cut_and_counted(package: Package) -> None:
    package.resource("sources", lambda r: r.update(bytes=1))
    rows = package.rows("exchange_rates")[:1] * (MOST_PROBLEMS + 7)
    package.write("exchange_rates", rows)
    problems = package.problems()
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[0].code == "duplicate"
    # All but the first row repeat a key; the warning about bytes comes last.
    assert (problems[-1].code, problems[-1].value) == ("more-problems", "7")
