import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.marks import texts
from vnjp_desktop.core.state import View
from vnjp_desktop.plots.export import (
    DPIS,
    FigureRequest,
    FigureSizeError,
    export_figure,
    figure_bytes,
    figure_image,
    make_figure,
    pixel_size,
)

pytestmark = pytest.mark.usefixtures("qapp")


def request(view=View.BALANCE, file_format="png", **options):
    return FigureRequest(view, file_format, **{"width": 600, "height": 400, **options})


@pytest.fixture
def state(dataset):
    return initial_state(dataset)


def figure_of(dataset, labels, asked):
    localised = replace(initial_state(dataset), language=labels.language)
    return make_figure(dataset, localised, labels, asked)


def png_chunks(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        chunks[data[at + 4 : at + 8].decode()] = data[at + 8 : at + 8 + length]
        at += length + 12
    return chunks


def svg_texts(data):
    root = ET.fromstring(data)
    return [
        "".join(t.itertext()) for t in root.iter("{http://www.w3.org/2000/svg}text")
    ]


def pdf_letters(data):
    """All letters that the glyphs of a file are said to stand for."""
    maps = b"".join(re.findall(rb"beginbfrange.*?endbfrange", data, re.DOTALL))
    lists = re.findall(rb"<[0-9A-F]{4}> <[0-9A-F]{4}> (\[[^]]*\]|<[0-9A-F]{4}>)", maps)
    codes = re.findall(rb"<([0-9A-F]{4})>", b" ".join(lists))
    return {chr(int(code, 16)) for code in codes}


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("file_format", ["png", "svg"])
def test_the_same_bytes_every_time(dataset, state, english, view, file_format):
    asked = request(view, file_format)
    first = export_figure(dataset, state, english, asked)
    assert export_figure(dataset, state, english, asked) == first


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize(("width", "height"), [(300, 200), (1200, 675), (1080, 1080)])
def test_every_view_at_any_size(dataset, labels, view, width, height):
    figure = figure_of(dataset, labels, request(view, width=width, height=height))
    assert (figure.width, figure.height) == (width, height)
    assert figure.language == labels.language
    assert figure.title
    assert figure.description


@pytest.mark.parametrize("view", View)
def test_the_words_of_a_view(dataset, state, english, view):
    figure = figure_of(dataset, english, request(view, width=1200, height=675))
    said = " ".join(texts(figure.marks))
    assert figure.title in said
    assert dataset.version in said


def test_own_title_credit_and_no_source_line(dataset, english):
    figure = figure_of(
        dataset,
        english,
        request(title="Mine", credit="Someone", licence="CC0", source_line=False),
    )
    said = list(texts(figure.marks))
    assert said[0] == figure.title == "Mine"
    assert said[-1] == "CC0 · Someone"
    assert not any("version" in text for text in said)


@pytest.mark.parametrize("dpi", DPIS)
def test_png_pixels_and_dpi(dataset, state, english, dpi):
    data = export_figure(dataset, state, english, request(dpi=dpi))
    chunks = png_chunks(data)
    size = struct.unpack(">II", chunks["IHDR"][:8])
    assert size == (round(600 * dpi / 96), round(400 * dpi / 96))
    across, down, unit = struct.unpack(">IIB", chunks["pHYs"])
    assert (across, down, unit) == (round(dpi / 0.0254), round(dpi / 0.0254), 1)


def test_pictures_of_one_figure_at_two_dpi_look_alike(dataset, state, english):
    figure = make_figure(dataset, state, english, request())
    small = figure_image(figure, 96, "light")
    large = figure_image(figure, 300, "light").scaled(
        small.size(), mode=Qt.TransformationMode.SmoothTransformation
    )
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    large = large.convertToFormat(QImage.Format.Format_Grayscale8)
    pairs = zip(bytes(small.constBits()), bytes(large.constBits()), strict=True)
    assert sum(abs(a - b) for a, b in pairs) / small.sizeInBytes() < 6


def test_png_carries_its_words(dataset, state, english):
    figure = make_figure(dataset, state, english, request())
    image = QImage.fromData(figure_bytes(figure, "png", 96, "light"))
    assert image.text("Title") == figure.title
    assert image.text("Description") == figure.description


@pytest.mark.parametrize(
    ("theme", "ground", "alpha"),
    [("light", "#ffffff", 255), ("dark", "#1b2129", 255), ("transparent", None, 0)],
)
def test_grounds(dataset, state, english, theme, ground, alpha):
    asked = request(theme=theme)
    image = figure_image(make_figure(dataset, state, english, asked), 96, theme)
    corner = image.pixelColor(1, 1)
    assert corner.alpha() == alpha
    assert ground is None or corner.name() == ground
    assert image.hasAlphaChannel() is (theme == "transparent")


@pytest.mark.parametrize("view", View)
def test_svg_writes_the_texts_that_are_painted(dataset, labels, view):
    figure = figure_of(dataset, labels, request(view, width=1200, height=675))
    data = figure_bytes(figure, "svg", 96, "light")
    assert svg_texts(data) == list(texts(figure.marks))


def test_svg_of_any_dpi_has_one_physical_size(dataset, state, english):
    figure = make_figure(dataset, state, english, request())
    assert figure_bytes(figure, "svg", 300, "light") == figure_bytes(
        figure, "svg", 96, "light"
    )


def test_pdf_page_is_exact_to_the_point_and_named(dataset, state, english):
    asked = request(file_format="pdf", width=1123, height=794, title="Balance")
    data = export_figure(dataset, state, english, asked)
    assert data.startswith(b"%PDF")
    box = re.search(rb"/MediaBox \[\s*([\d. ]+)\]", data)
    assert [float(n) for n in box[1].split()] == pytest.approx(
        [0, 0, 1123 * 0.75, 794 * 0.75], abs=0.5
    )
    assert "Balance".encode("utf-16-be") in data
    assert "vnjp-desktop".encode("utf-16-be") in data
    assert len(re.findall(rb"/Type /Page\b", data)) == 1


@pytest.mark.parametrize("view", View)
def test_pdf_text_is_text(dataset, labels, view):
    figure = figure_of(dataset, labels, request(view, width=1200, height=675))
    data = figure_bytes(figure, "pdf", 96, "light")
    letters = pdf_letters(data)
    wanted = set("".join(texts(figure.marks)))
    # On a machine without a Japanese font its letters are boxes, not text.
    assert letters
    assert letters - {"\0"} <= wanted | {"\ufffd"}
    assert {letter for letter in wanted if letter.isascii()} <= letters
    assert b"/ToUnicode" in data
    assert b"/FontFile" in data


def test_pdf_map_changes_keep_the_file_whole(dataset, state, english):
    data = export_figure(dataset, state, english, request(file_format="pdf"))
    start = int(re.search(rb"startxref\s+(\d+)\s+%%EOF", data)[1])
    assert data[start : start + 4] == b"xref"
    offsets = re.findall(rb"(\d{10}) 00000 n", data[start:])
    for number, offset in enumerate(offsets, 1):
        assert data[int(offset) :].startswith(b"%d 0 obj" % number)


def test_unknown_format_or_theme(dataset, state, english):
    figure = make_figure(dataset, state, english, request())
    with pytest.raises(KeyError):
        figure_bytes(figure, "bmp", 96, "light")
    with pytest.raises(KeyError):
        figure_bytes(figure, "png", 96, "sepia")


@pytest.mark.parametrize(
    ("width", "height", "dpi"),
    [(0, 400, 96), (100_000, 400, 96), (4000, 400, 600), (19_000, 19_000, 96)],
)
def test_sizes_that_cannot_be(dataset, state, english, width, height, dpi):
    asked = request(width=width, height=height, dpi=dpi)
    with pytest.raises(FigureSizeError):
        export_figure(dataset, state, english, asked)


def test_sizes_that_can():
    assert pixel_size(1200, 675, 96) == (1200, 675)
    assert pixel_size(1200, 675, 300) == (3750, 2109)


def test_an_image_that_memory_cannot_hold(dataset, state, english, monkeypatch):
    figure = make_figure(dataset, state, english, request())
    monkeypatch.setattr("vnjp_desktop.plots.encode.QImage.isNull", lambda _: True)
    with pytest.raises(FigureSizeError):
        figure_image(figure, 96, "light")


def test_export_loads_neither_pandas_nor_pyqtgraph(tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from vnjp_desktop.core.defaults import initial_state\n"
        "from vnjp_desktop.core.locations import share_dir\n"
        "from vnjp_desktop.core.state import View\n"
        "from vnjp_desktop.dataio.package import read_package\n"
        "from vnjp_desktop.i18n.language import load_language\n"
        "from vnjp_desktop.plots.export import FigureRequest, export_figure\n"
        "data = read_package(share_dir('data'))\n"
        "for view in View:\n"
        "    for kind in ('png', 'svg', 'pdf'):\n"
        "        asked = FigureRequest(view, kind, 600, 400)\n"
        "        labels = load_language('ja')\n"
        "        assert export_figure(data, initial_state(data), labels, asked)\n"
        "heavy = {'pandas', 'numpy', 'pyqtgraph', 'PySide6.QtWidgets'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=120,
    )
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
