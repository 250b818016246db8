"""Sheets as CSV, JSON and XLSX."""

from __future__ import annotations

import csv
import io
import json
import math
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.charts.spec import Caption, Sheet
from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.periods import PartialDate
from vnjp_desktop.core.table import Table
from vnjp_desktop.dataio.cells import plain, table_sheet
from vnjp_desktop.dataio.writers import xlsx
from vnjp_desktop.dataio.writers.csv import csv_bytes
from vnjp_desktop.dataio.writers.json import json_bytes
from vnjp_desktop.dataio.writers.notes import notes
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


def read(raw: bytes) -> dict[str, list[list[object]]]:
    book = python_calamine.load_workbook(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_xlsx_holds_typed_cells_and_notes() -> None:
    raw = xlsx_bytes([SHEET], [("Title", "A finding"), ("Source", "=HYPERLINK(1)")])
    book = read(raw)
    assert list(book) == ["balance", "Notes"]
    header, *rows = book["balance"]
    assert header == list(SHEET.header)
    assert rows[0] == [date(2022, 1, 1), "export", 24_200_000_000.0, ""]
    assert rows[1] == ["1591-01-01", "import", -0.5, "=1+1"]
    assert rows[2] == ["", "P", "", 'say "hi", Hàng\nthủy sản']
    assert rows[3] == ["2002-04", True, 7.0, "水産物"]
    assert book["Notes"] == [["Title", "A finding"], ["Source", "=HYPERLINK(1)"]]


def test_xlsx_has_no_formula_no_link_and_a_header_that_stays() -> None:
    sheet = Sheet("s", ("a",), (("=1+1",), ("https://example.org",), ("123",)))
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes([sheet]))) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
        names = archive.namelist()
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert 'state="frozen"' in page
    assert "autoFilter" in page
    assert page.count('t="s"') == 4
    assert "xl/worksheets/sheet2.xml" not in names


def test_xlsx_bytes_repeat(monkeypatch: pytest.MonkeyPatch) -> None:
    first = xlsx_bytes([SHEET], [("a", "b")])
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(
        "time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0)
    )
    assert xlsx_bytes([SHEET], [("a", "b")]) == first


def test_xlsx_numbers_are_formatted_by_size() -> None:
    cells = ((2022, 1_234_567, 0.123), (None, None, None))
    raw = xlsx_bytes([Sheet("s", ("year", "value", "share"), cells)])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    assert '<c r="A2"><v>2022</v></c>' in page
    assert '<c r="B2" s=' in page
    assert "#,##0.0#####" in styles


def test_xlsx_sheet_names_are_allowed_and_differ() -> None:
    empty = ("a",), ()
    wanted = ["Notes", "notes", "x" * 40, "x" * 40, "a/b:c", "", "'q'"]
    raw = xlsx_bytes([Sheet(name, *empty) for name in wanted], [("a", "b")])
    assert list(read(raw)) == [
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
    book = read(xlsx_bytes([Sheet("s", ("a",), ((1,), (2,), (3,)))]))
    assert book == {"s": [["a"], [1.0], [2.0]], "s (2)": [["a"], [3.0]]}


def test_xlsx_text_longer_than_a_cell_is_cut() -> None:
    long = "x" * 40_000
    book = read(xlsx_bytes([Sheet("s", ("a",), ((long,),))], [("b", long)]))
    assert len(str(book["s"][1][0])) == len(str(book["Notes"][0][1])) == 32_767


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
