import pytest

from vnjp_desktop.core.figure.marks import Measure, Weight
from vnjp_desktop.plots import application
from vnjp_desktop.plots.application import ensure_application
from vnjp_desktop.plots.measure import QtMeasure, font, missing_fonts, text_width

pytestmark = pytest.mark.usefixtures("qapp")


class Running:
    """Stands for the class that knows the running application."""

    def __init__(self, found):
        self.instance = lambda: found


def test_widths_add_up():
    measure: Measure = QtMeasure()
    assert measure("", 12) == 0
    assert 0 < measure("i", 12) <= measure("ii", 12) < measure("iiii", 12)
    assert measure("HHHH", 24) == pytest.approx(2 * measure("HHHH", 12), rel=0.05)
    assert measure("HHHH", 12, Weight.SEMIBOLD) >= measure("HHHH", 12)


def test_figures_are_tabular():
    assert text_width("1111", 12) == pytest.approx(text_width("8888", 12), rel=0.02)


def test_half_sizes_are_measured_as_painted():
    assert text_width("Exports", 11.5) == text_width("Exports", 12)
    assert font(11.5, Weight.NORMAL).pixelSize() == 12


def test_letters_without_a_font_are_named_by_language(monkeypatch):
    class Poor:
        def inFontUcs4(self, code):  # noqa: N802 -- Qt's name
            return code < 0x1E00 and chr(code) != "Ω"

    monkeypatch.setattr("vnjp_desktop.plots.measure._metrics", lambda *_: Poor())
    assert missing_fonts("Trade, 2025") == ()
    assert missing_fonts("Việt Nam") == ("vi",)
    assert missing_fonts("日本\n") == ("ja",)
    assert missing_fonts("Ω 日 ế") == ("vi", "ja", "und")


def test_letters_of_the_alphabet_are_never_missing():
    assert missing_fonts("Trade 2000") == ()


def test_an_application_is_used_when_there_is_one(qapp):
    assert ensure_application() is qapp


def test_an_application_that_cannot_paint(monkeypatch):
    monkeypatch.setattr(application, "QCoreApplication", Running(object()))
    with pytest.raises(TypeError, match="cannot paint"):
        ensure_application()


def test_a_new_application_needs_no_display(monkeypatch):
    made = []

    class Made:
        def __init__(self, arguments):
            made.append(self)

    monkeypatch.setattr(application, "QCoreApplication", Running(None))
    monkeypatch.setattr(application, "QGuiApplication", Made)
    monkeypatch.setattr(application, "_kept", [])
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert ensure_application() is made[0]
    assert application.os.environ["QT_QPA_PLATFORM"] == "offscreen"
