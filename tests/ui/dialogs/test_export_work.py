"""A view as something to write."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vnjp_desktop.core.charts.spec import Sheet
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.state import View
from vnjp_desktop.ui.dialogs import export_work
from vnjp_desktop.ui.dialogs.export_work import (
    ExportFailedError,
    ExportWork,
    PictureChoice,
)

if TYPE_CHECKING:
    from pathlib import Path

    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language

pytestmark = pytest.mark.usefixtures("qapp")

CHOICE = PictureChoice("png", 600, 400, 96, "light", "en", None, source_line=True)


def work_of(dataset: Dataset, view: View = View.BALANCE, **changes) -> ExportWork:
    return ExportWork(dataset, replace(initial_state(dataset), **changes), view)


@pytest.mark.parametrize(
    ("view", "changes", "stem"),
    [
        (View.BALANCE, {}, "vn-jp_trade-balance_1990-2026_en"),
        (
            View.BALANCE,
            {"span": Span.of_years(2000, 2025)},
            "vn-jp_trade-balance_2000-2025_en",
        ),
        (View.TIMELINE, {}, "vn-jp_timeline_1990-2026_en"),
        (View.CATEGORIES, {}, "vn-jp_export-categories_2025_en"),
        (
            View.CATEGORIES,
            {"period": Period.month(2026, 7), "flow": Flow.IMPORT},
            "vn-jp_import-categories_2026-07_en",
        ),
        (
            View.CATEGORIES,
            {"period": Period.parse("2023-01:2023-10")},
            "vn-jp_export-categories_2023-01_to_2023-10_en",
        ),
    ],
)
def test_the_name_says_what_is_in_it(
    dataset: Dataset, view: View, changes: dict[str, object], stem: str
) -> None:
    assert work_of(dataset, view, **changes).file_stem("en") == stem


@pytest.mark.parametrize("view", list(View))
def test_all_is_never_less_than_what_is_seen(
    dataset: Dataset, english: Language, view: View
) -> None:
    work = work_of(dataset, view, span=Span.of_years(2010, 2012), filter="wood")
    seen = work.sheet(english, everything=False)
    whole = work.sheet(english, everything=True)
    assert 0 < len(seen.rows) < len(whole.rows)
    assert seen.header == whole.header
    assert set(seen.rows) <= set(whole.rows)


@pytest.mark.parametrize("file_format", ["csv", "json", "xlsx"])
def test_tables_are_written(
    dataset: Dataset, english: Language, tmp_path: Path, file_format: str
) -> None:
    path = tmp_path / f"a.{file_format}"
    work_of(dataset).write_table(path, english, everything=False)
    assert path.stat().st_size > 100


def test_the_rows_are_those_counted(
    dataset: Dataset, english: Language, tmp_path: Path
) -> None:
    work = work_of(dataset, span=Span.of_years(2010, 2020))
    for everything in (False, True):
        sheet = work.sheet(english, everything=everything)
        work.write_table(tmp_path / "a.csv", english, everything=everything)
        text = (tmp_path / "a.csv").read_text("utf-8")
        assert len(list(csv.reader(io.StringIO(text)))) == len(sheet.rows) + 1
        work.write_table(tmp_path / "a.json", english, everything=everything)
        rows = json.loads((tmp_path / "a.json").read_text("utf-8"))["rows"]
        assert len(rows) == len(sheet.rows)


def test_an_unknown_ending_is_refused(
    dataset: Dataset, english: Language, tmp_path: Path
) -> None:
    with pytest.raises(ExportFailedError, match="csv, xlsx, json"):
        work_of(dataset).write_table(tmp_path / "a.txt", english, everything=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("width", "height", "dpi"), [(20_000, 20_000, 96), (20_000, 100, 600), (0, 100, 96)]
)
def test_impossible_sizes_are_refused(
    dataset: Dataset, tmp_path: Path, width: int, height: int, dpi: int
) -> None:
    choice = replace(CHOICE, width=width, height=height, dpi=dpi)
    work = work_of(dataset)
    for attempt in (
        lambda: work.preview(choice),
        lambda: work.write_picture(tmp_path / "a.png", choice),
    ):
        with pytest.raises(ExportFailedError, match="pixels"):
            attempt()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_work, "write_bytes", full)
    with pytest.raises(ExportFailedError, match="No space left on device"):
        work_of(dataset).write_picture(tmp_path / "a.png", CHOICE)


def test_a_preview_of_a_large_picture_stays_small(dataset: Dataset) -> None:
    image = work_of(dataset).preview(replace(CHOICE, dpi=600))
    assert (image.width(), image.height()) == (1200, 800)


def test_the_picture_is_in_its_own_language(dataset: Dataset, tmp_path: Path) -> None:
    choice = replace(CHOICE, file_format="svg", language="ja")
    work_of(dataset).write_picture(tmp_path / "a.svg", choice)
    text = (tmp_path / "a.svg").read_text("utf-8")
    assert 'lang="ja"' in text
    assert "輸出" in text


def test_tab_separated_rows(dataset: Dataset) -> None:
    sheet = Sheet("s", ("a", "b"), ((1, "x\ty"), (None, 2.5), ("line\nbreak", True)))
    text = work_of(dataset).tsv(sheet)
    rows = list(csv.reader(io.StringIO(text), dialect="excel-tab"))
    assert rows[:3] == [["a", "b"], ["1", "x\ty"], ["", "2.5"]]
    assert rows[3][0] == "line\nbreak"


def test_an_excerpt_is_short(dataset: Dataset) -> None:
    header = tuple("abcdefgh")
    sheet = Sheet("s", header, tuple((n,) * 8 for n in range(100)))
    lines = work_of(dataset).excerpt(sheet).splitlines()
    assert lines[0] == "  ·  ".join(header[: export_work.EXCERPT_COLUMNS])
    assert len(lines) == export_work.EXCERPT_ROWS + 2
    assert lines[-1] == "…"


def test_an_excerpt_of_few_rows_is_whole(dataset: Dataset) -> None:
    sheet = Sheet("s", ("a", "b"), ((1, 2),))
    assert work_of(dataset).excerpt(sheet).splitlines() == ["a  ·  b", "1  ·  2"]
