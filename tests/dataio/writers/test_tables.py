"""Sheets as CSV, JSON and XLSX."""

from __future__ import annotations

import csv
import io
import json
import math
import string
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dataio.writers.workbook import Workbook
from vnjp_desktop.core.charts.spec import Caption, Sheet
from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import PartialDate
from vnjp_desktop.core.state import View
from vnjp_desktop.core.table import Table
from vnjp_desktop.dataio.cells import plain, table_sheet
from vnjp_desktop.dataio.writers import xlsx
from vnjp_desktop.dataio.writers.csv import csv_bytes
from vnjp_desktop.dataio.writers.json import json_bytes
from vnjp_desktop.dataio.writers.notes import notes
from vnjp_desktop.dataio.writers.tables import table_bytes
from vnjp_desktop.dataio.writers.xlsx import xlsx_bytes

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language

CAPTION = Caption("Títle", "Sub", "One sentence.", "", "Source: A")
SHEET = Sheet(
    "balance",
    ("period_start", "series", "value", "note"),
    (
        (date(2022, 1, 1), "export", 24_200_000_000.0, None),
        (date(1591, 1, 1), "import", -0.5, "=1+1"),
        (None, Status.PROVISIONAL, math.nan, 'say "hi", Hàng\nthủy sản'),
        (PartialDate.parse("2002-04"), True, 7, "水産物"),
    ),
)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (2.0, 2),
        (-0.0, 0),
        (0.1, 0.1),
        (1e300, int(1e300)),
        (math.inf, None),
        (math.nan, None),
        (None, None),
        (False, False),
        (date(2020, 1, 2), date(2020, 1, 2)),
        (PartialDate.parse("2020"), "2020"),
        (Status.UNKNOWN, ""),
    ],
)
def test_plain_cells(cell: object, value: object) -> None:
    assert plain(cell) == value
    assert type(plain(cell)) is type(value)


def test_csv_is_exact() -> None:
    assert csv_bytes(SHEET).decode() == (
        "period_start,series,value,note\n"
        "2022-01-01,export,24200000000,\n"
        "1591-01-01,import,-0.5,'=1+1\n"
        ',P,,"say ""hi"", Hàng\nthủy sản"\n'
        "2002-04,true,7,水産物\n"
    )


@pytest.mark.parametrize("sign", [*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20"])
def test_csv_text_is_no_formula(sign: str) -> None:
    text = f"{sign}A1"
    content = csv_bytes(Sheet("s", ("a", "b"), ((text, -1),))).decode()
    ((_, _), (written, number)) = csv.reader(io.StringIO(content, newline=""))
    assert (written, number) == (f"'{text}", "-1")


_CELLS = st.lists(
    st.tuples(
        st.text(st.characters(codec="utf-8", exclude_characters="\0")),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
    )
)


def test_csv_line_of_one_empty_cell_is_not_blank() -> None:
    assert csv_bytes(Sheet("s", ("a",), ((None,), ("x",)))) == b'a\n""\nx\n'


@given(_CELLS)
def test_csv_reads_back(rows: list[tuple[str, float | None]]) -> None:
    content = csv_bytes(Sheet("s", ("a", "b"), tuple(rows))).decode()
    header, *read = csv.reader(io.StringIO(content, newline=""), strict=True)
    assert header == ["a", "b"]
    for (text, number), (wrote, digits) in zip(rows, read, strict=True):
        assert wrote in (text, f"'{text}")
        assert digits == "" if number is None else float(digits) == number


def test_json_holds_rows_and_words() -> None:
    extra = {"view": "balance", "made": date(2026, 1, 2), "parties": ["VNM", "JPN"]}
    raw = json_bytes(SHEET, CAPTION, extra)
    content = json.loads(raw)
    assert list(content) == [
        "title",
        "subtitle",
        "sentence",
        "note",
        "source",
        "view",
        "made",
        "parties",
        "rows",
    ]
    assert content["title"] == "Títle"
    assert content["made"] == "2026-01-02"
    assert content["parties"] == ["VNM", "JPN"]
    assert content["rows"][0] == {
        "period_start": "2022-01-01",
        "series": "export",
        "value": 24_200_000_000,
        "note": None,
    }
    assert content["rows"][2]["value"] is None
    assert content["rows"][1]["note"] == "=1+1"
    assert "水産物".encode() in raw
    assert b"24200000000," in raw


def test_json_without_extra() -> None:
    content = json.loads(json_bytes(Sheet("s", ("a",), ()), CAPTION))
    assert content["rows"] == []


def test_xlsx_holds_typed_cells_and_notes() -> None:
    raw = xlsx_bytes([SHEET], [("Title", "A finding"), ("Source", "=HYPERLINK(1)")])
    book = Workbook(raw)
    assert book.names == ["balance", "Notes"]
    cells = book.cells("balance")
    assert [cells[f"{column}1"] for column in "ABCD"] == list(SHEET.header)
    # Days since the last day of 1899, as the format counts them.
    assert (cells["A2"], cells["C2"]) == (44562.0, 24_200_000_000.0)
    assert (cells["A3"], cells["C3"], cells["D3"]) == ("1591-01-01", -0.5, "=1+1")
    assert (cells["B4"], cells["D4"]) == ("P", 'say "hi", Hàng\nthủy sản')
    assert (cells["A5"], cells["B5"], cells["D5"]) == ("2002-04", True, "水産物")
    assert not {"D2", "A4", "C4"} & set(cells)
    assert book.cells("Notes") == {
        "A1": "Title",
        "B1": "A finding",
        "A2": "Source",
        "B2": "=HYPERLINK(1)",
    }


def test_xlsx_has_no_formula_no_link_and_a_header_that_stays() -> None:
    sheet = Sheet("s", ("a",), (("=1+1",), ("https://example.org",), ("123",)))
    book = Workbook(xlsx_bytes([sheet]))
    assert list(book.cells("s").values()) == ["a", "=1+1", "https://example.org", "123"]
    page = book.page("s")
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert 'state="frozen"' in page
    assert "autoFilter" in page
    assert book.names == ["s"]


def test_xlsx_bytes_repeat(monkeypatch: pytest.MonkeyPatch) -> None:
    first = xlsx_bytes([SHEET], [("a", "b")])
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(
        "time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0)
    )
    assert xlsx_bytes([SHEET], [("a", "b")]) == first


def test_xlsx_numbers_are_formatted_by_size() -> None:
    cells = (2022, 1_234_567, 0.123, date(2020, 1, 1))
    names = ("year", "value", "share", "day")
    book = Workbook(xlsx_bytes([Sheet("s", names, (cells,))]))
    formats = [book.number_format("s", f"{column}2") for column in "ABCD"]
    assert formats == ["0", "#,##0", "#,##0.0#####", "yyyy-mm-dd"]


def test_xlsx_sheet_names_are_allowed_and_differ() -> None:
    empty = ("a",), ()
    wanted = ["Notes", "notes", "x" * 40, "x" * 40, "a/b:c", "", "'q'"]
    raw = xlsx_bytes([Sheet(name, *empty) for name in wanted], [("a", "b")])
    assert Workbook(raw).names == [
        "Notes",
        "notes (2)",
        "x" * 31,
        "x" * 25 + " (2)",
        "a_b_c",
        "Sheet",
        "q",
        "Notes (3)",
    ]


def test_xlsx_goes_on_where_a_sheet_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    book = Workbook(xlsx_bytes([Sheet("s", ("a",), ((1,), (2,), (3,)))]))
    assert book.cells("s") == {"A1": "a", "A2": 1.0, "A3": 2.0}
    assert book.cells("s (2)") == {"A1": "a", "A2": 3.0}


def test_xlsx_text_longer_than_a_cell_is_cut() -> None:
    long = "x" * 40_000
    book = Workbook(xlsx_bytes([Sheet("s", ("a",), ((long,),))], [("b", long)]))
    assert book.cells("s")["A2"] == book.cells("Notes")["B1"] == "x" * 32_767


def test_whole_table_becomes_a_sheet(dataset: Dataset) -> None:
    sheet = table_sheet(dataset.tables["trade_totals"])
    assert sheet.name == "trade_totals"
    assert sheet.header[:3] == ("claim_id", "frequency", "period_start")
    assert len(sheet.rows) == 787
    raw = csv_bytes(sheet).decode().split("\n")
    assert raw[1] == (
        "tt-jpn-export-a-1976-wits-comtrade-2017,A,1976-01-01,1976-12-31,JPN,export,"
        "167238000,USD,FOB,A,exact,6,,wits-comtrade-2017,,"
    )


def test_table_without_rows_becomes_an_empty_sheet() -> None:
    assert table_sheet(Table("t", {"a": (), "b": ()})) == Sheet("t", ("a", "b"), ())


def test_notes_name_statuses_and_sources(dataset: Dataset, english: Language) -> None:
    ids = list(dataset.sources)[:3]
    values = Sheet(
        "balance",
        ("obs_status", "source_ids"),
        (("P", f"{ids[1]};{ids[0]}"), ("A", ids[1]), (None, "unknown")),
    )
    claims = Sheet("claims", ("source_id",), ((ids[2],),))
    lines = notes(CAPTION, [values, claims], dataset, english)
    assert lines[:4] == (
        ("Title", "Títle"),
        ("Subtitle", "Sub"),
        ("In a sentence", "One sentence."),
        ("Source", "Source: A"),
    )
    assert lines[4] == ("Data package", f"{dataset.title} {dataset.version}")
    assert lines[5:7] == (("Status", "P = provisional"), ("Status", "A = final"))
    assert [label for label, _ in lines[7:]] == [ids[1], ids[0], ids[2]]
    assert dataset.sources[ids[1]].url in lines[7][1]


@pytest.mark.parametrize("view", list(View))
def test_every_view_writes_the_same_rows_to_each_format(
    dataset: Dataset, labels: Language, view: View
) -> None:
    state = initial_state(dataset, labels.language)
    files = {
        kind: table_bytes(kind, dataset, view, state, labels, title)
        for kind, title in (("csv", None), ("json", "Mine"), ("xlsx", None))
    }
    text = files["csv"].decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    content = json.loads(files["json"])
    assert (content["title"], content["view"]) == ("Mine", view.value)
    assert content["language"] == labels.language
    assert rows
    assert len(rows) == len(content["rows"])
    for row, item in zip(rows, content["rows"], strict=True):
        assert header == list(item)
        assert row == ["" if cell is None else str(cell) for cell in item.values()]
    book = Workbook(files["xlsx"])
    cells = book.cells(book.names[0])
    filled = {int(reference.lstrip(string.ascii_uppercase)) for reference in cells}
    assert filled == set(range(1, len(rows) + 2))
    assert [cells[f"{c}1"] for c in string.ascii_uppercase[: len(header)]] == header
