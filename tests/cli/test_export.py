"""The command ``export``, on the embedded data."""

from __future__ import annotations

import csv
import errno
import io
import json
import struct
import zipfile

import pytest

VIEWS = ("timeline", "balance", "categories")
HEADERS = {
    "balance": "period_start,period_end,frequency,reporter,series,value,unit,"
    "obs_status,qualifier,lineage,claim_ids,source_ids",
    "categories": "rank,category,label,value,unit,share_percent,change_value,"
    "change_percent,obs_status,qualifier,lineage,claim_ids,source_ids",
    "timeline": "event_id,date,end_date,kind,theme,importance,title,summary,place,"
    "source_ids",
}


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("view", VIEWS)
def test_columns_are_a_contract(command, tmp_path, view):
    assert command("export", view, "--out", "a.csv") == (0, "a.csv\n", "")
    first = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[0]
    assert first == HEADERS[view]


def test_known_values_of_the_balance(command, tmp_path):
    command("export", "balance", "--out", "a.csv", "--years", "2022:2025")
    found = {
        (row["period_start"], row["series"]): float(row["value"])
        for row in rows(tmp_path / "a.csv")
    }
    assert found["2025-01-01", "export"] == 26_766_021_827
    assert found["2025-01-01", "import"] == 24_677_413_863
    assert found["2025-01-01", "balance"] == 26_766_021_827 - 24_677_413_863
    assert found["2022-01-01", "balance"] > 0


def test_known_values_of_the_categories(command, tmp_path):
    command(
        "export",
        "categories",
        "--out",
        "a.csv",
        "--period",
        "2023-01:2023-10",
        "--flow",
        "export",
        "--reporter",
        "VNM",
    )
    found = {row["category"]: float(row["value"]) for row in rows(tmp_path / "a.csv")}
    assert found["textiles-garments"] == 3_315_296_131
    assert found["means-of-transport"] == 2_418_083_609


def test_json_holds_the_rows_and_the_words(command, tmp_path):
    command("export", "balance", "--out", "a.csv", "--out", "a.json", "--title", "Mine")
    said = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert said["title"] == "Mine"
    assert all(said[name] for name in ("subtitle", "sentence", "source"))
    assert len(said["rows"]) == len(rows(tmp_path / "a.csv"))
    assert list(said["rows"][0]) == HEADERS["balance"].split(",")


def test_xlsx_holds_the_rows_and_the_words(command, tmp_path):
    command("export", "categories", "--out", "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert "xl/worksheets/sheet2.xml" in book.namelist()
        assert "textiles-garments" in book.read("xl/sharedStrings.xml").decode()


def test_a_file_for_each_language(command, tmp_path):
    code, out, _ = command(
        "export", "categories", "--lang", "en,vi,ja", "--out", "c-{lang}.csv"
    )
    assert (code, out) == (0, "c-en.csv\nc-vi.csv\nc-ja.csv\n")
    labels = {
        rows(tmp_path / f"c-{lang}.csv")[0]["label"] for lang in ("en", "vi", "ja")
    }
    assert len(labels) == 3


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("view", VIEWS)
def test_pictures_in_three_formats(command, tmp_path, view):
    code, _, err = command(
        "export",
        view,
        "--out",
        "a.png",
        "--out",
        "a.svg",
        "--out",
        "a.pdf",
        "--size",
        "800x450",
        "--dpi",
        "150",
        "--theme",
        "dark",
    )
    assert (code, err) == (0, "")
    png = (tmp_path / "a.png").read_bytes()
    assert struct.unpack(">II", png[16:24]) == (1250, 703)
    assert b"pHYs" in png
    assert b"<svg" in (tmp_path / "a.svg").read_bytes()[:200]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("suffix", ["png", "svg", "csv", "json"])
def test_two_runs_give_the_same_bytes(command, tmp_path, suffix):
    for name in ("a", "b"):
        command("export", "balance", "--out", f"{name}.{suffix}", "--lang", "ja")
    first, second = ((tmp_path / f"{n}.{suffix}").read_bytes() for n in ("a", "b"))
    assert first == second


def test_an_existing_file_is_replaced(command, tmp_path):
    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    command("export", "balance", "--out", "a.csv")
    assert "old" not in (tmp_path / "a.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["balance"], "--out"),
        (["sunburst", "--out", "a.png"], "invalid choice: 'sunburst'"),
        (["balance", "--out", "a"], "no suffix"),
        (["balance", "--out", "a.gif"], ".gif"),
        (["balance", "--out", "no/a.png"], "there is no folder no"),
        (["balance", "--out", "a.png", "--size", "0x10"], "at least 1"),
        (["balance", "--out", "a.png", "--size", "100000x10"], "too many"),
        (["balance", "--out", "a.png", "--size", "20000x20000"], "too many"),
        (
            ["balance", "--out", "a.png", "--size", "4000x10", "--dpi", "600"],
            "too many",
        ),
        (["balance", "--out", "a.png", "--dpi", "72"], "invalid choice"),
        (["balance", "--out", "a.png", "--theme", "pink"], "invalid choice"),
        (["balance", "--out", "a.png", "--unit", "eur"], "invalid choice"),
        (["balance", "--out", "a.png", "--lang", "fr"], "'fr' is not one of"),
        (["balance", "--out", "a.png", "--lang", "en,vi"], "{lang}"),
        (["balance", "--out", "a.png", "--reporter", "USA"], "VNM or JPN"),
        (["balance", "--out", "a.png", "--years", "2025:2000"], "ends before"),
        (["categories", "--out", "a.png", "--period", "soon"], "'soon' is not"),
        (["categories", "--out", "a.png", "--period", "1980"], "there are:"),
    ],
)
def test_wrong_usage_ends_with_2_and_leaves_no_file(
    command, tmp_path, arguments, message
):
    code, out, err = command("export", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert list(tmp_path.iterdir()) == []


def test_bad_data_end_with_1(command, tmp_path):
    code, out, err = command("export", "balance", "--out", "a.csv", "--data", "nowhere")
    assert (code, out) == (1, "")
    assert err.startswith("error: nowhere")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_reported(command, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("vnjp_desktop.cli.export.write_bytes", full)
    code, out, err = command("export", "balance", "--out", "a.csv")
    assert (code, out) == (2, "")
    assert "cannot write a.csv: No space left on device" in err


def test_options_without_effect_are_named(command):
    code, _, err = command(
        "export", "categories", "--out", "a.csv", "--years", "2000:2025"
    )
    assert code == 0
    assert "--years has no effect on categories" in err


def test_missing_libraries_are_reported_before_qt_loads(command, monkeypatch):
    monkeypatch.setattr(
        "vnjp_desktop.cli.libraries.loads", lambda name: "EGL" not in name
    )
    code, _, err = command("export", "balance", "--out", "a.png")
    assert code == 2
    assert err.endswith("apt-get install libegl1\n")


def test_tables_need_no_qt_libraries(command, monkeypatch):
    monkeypatch.setattr("vnjp_desktop.cli.libraries.loads", lambda _: False)
    assert command("export", "balance", "--out", "a.csv")[0] == 0


@pytest.mark.usefixtures("qapp")
def test_letters_without_a_font_are_named(command, monkeypatch):
    monkeypatch.setattr("vnjp_desktop.cli.picture.missing_fonts", lambda _: ("ja",))
    code, _, err = command("export", "timeline", "--out", "a.png", "--lang", "ja")
    assert code == 0
    assert "apt-get install fonts-noto-cjk" in err
    assert command("export", "timeline", "--out", "a.svg", "--lang", "ja")[2] == ""


def test_the_limits_are_those_of_the_painter():
    from vnjp_desktop.cli import look
    from vnjp_desktop.plots import encode

    assert look.MOST_PIXELS == encode.MOST_PIXELS
    assert look.MOST_PIXELS_A_SIDE == encode.MOST_PIXELS_A_SIDE
