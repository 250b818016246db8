import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPaintEngine, QPainter

from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Circle,
    Group,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    Text,
    texts,
)
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.plots.measure import text_width
from vnjp_desktop.plots.painter import colour, paint

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = load_theme("light")


def painted(*marks, size=(60, 40), scale=1.0, theme=LIGHT):
    width, height = (round(side * scale) for side in size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, marks, theme)
    painter.end()
    return image


def at(image, x, y):
    return image.pixelColor(x, y).name().upper()


class Recorder(QPaintEngine):
    """Writes down what a painter is told, in order."""

    def __init__(self):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.said = []

    def begin(self, device):
        return True

    def end(self):
        return True

    def updateState(self, state):  # noqa: N802 -- Qt's name
        pass

    def type(self):
        return QPaintEngine.Type.User

    def drawTextItem(self, point, item):  # noqa: N802 -- Qt's name
        self.said.append(item.text())

    def drawPolygon(self, *arguments):  # noqa: N802 -- Qt's name
        self.said.append("shape")

    def drawPath(self, path):  # noqa: N802 -- Qt's name
        self.said.append("shape")


class Sheet(QPaintDevice):
    """A device that only records."""

    def __init__(self):
        super().__init__()
        self.recorder = Recorder()

    def paintEngine(self):  # noqa: N802 -- Qt's name
        return self.recorder

    def metric(self, metric):
        size = QSize(600, 400)
        known = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: size.width(),
            QPaintDevice.PaintDeviceMetric.PdmHeight: size.height(),
            QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatioScaled: 65536,
        }
        return known.get(metric, 96)


def test_flat_rectangles():
    image = painted(Rectangle(Area(10, 10, 20, 20), Paint(fill="export")))
    assert at(image, 20, 20) == LIGHT["export"]
    assert at(image, 5, 5) == "#FFFFFF"


def test_later_marks_cover_earlier_ones():
    first = Rectangle(Area(0, 0, 40, 40), Paint(fill="export"))
    second = Circle(20, 20, 10, Paint(fill="import"))
    assert at(painted(first, second), 20, 20) == LIGHT["import"]
    assert at(painted(second, first), 20, 20) == LIGHT["export"]


def test_rounded_corners():
    image = painted(Rectangle(Area(0, 0, 40, 40), Paint(fill="ink"), radius=15))
    assert at(image, 1, 1) == "#FFFFFF"
    assert at(image, 20, 20) == LIGHT["ink"]


def test_polygons_and_outlines():
    square = ((5, 5), (35, 5), (35, 35), (5, 35))
    paint_ = Paint(fill="export_tint", stroke="export", width=4)
    image = painted(Polygon(square, paint_))
    assert at(image, 20, 20) == LIGHT["export_tint"]
    assert at(image, 5, 20) == LIGHT["export"]
    hollow = painted(Polygon(square, Paint(stroke="export", width=0)))
    assert at(hollow, 5, 20) == "#FFFFFF"


@pytest.mark.parametrize("y", [10.0, 10.3, 10.5, 10.9])
def test_level_lines_fill_whole_pixels(y):
    image = painted(Polyline(((0, y), (60, y)), Paint(stroke="ink")))
    assert [at(image, 30, row) for row in (9, 10, 11)] == [
        "#FFFFFF",
        LIGHT["ink"],
        "#FFFFFF",
    ]


def test_upright_lines_fill_whole_pixels_at_any_scale():
    image = painted(Polyline(((7.1, 0), (7.1, 40)), Paint(stroke="ink")), scale=3)
    inked = [x for x in range(180) if at(image, x, 60) == LIGHT["ink"]]
    assert len(inked) == 3
    assert 21 in inked


def test_lines_under_a_rotation_are_left_alone():
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.rotate(90)
    paint(
        painter, [Polyline(((0, -20), (40, -20)), Paint(stroke="ink", width=4))], LIGHT
    )
    painter.end()
    assert at(image, 20, 20) == LIGHT["ink"]


def test_dashes_are_counted_in_px():
    dashed = Paint(stroke="ink", width=2, dash=(10, 5))
    image = painted(Polyline(((0, 20), (60, 20)), dashed))
    row = [at(image, x, 20) == LIGHT["ink"] for x in (2, 8, 12, 17, 23, 27)]
    assert row == [True, True, False, True, True, False]
    single = painted(Polyline(((0, 20), (60, 20)), Paint(stroke="ink", dash=(6,))))
    assert [at(single, x, 20) == LIGHT["ink"] for x in (3, 9, 15)] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "shape",
    [
        lambda look: Rectangle(Area(0, 0, 40, 40), look, radius=2),
        lambda look: Polygon(((0, 0), (40, 0), (40, 40), (0, 40)), look),
        lambda look: Circle(20, 20, 28, look),
    ],
)
def test_hatching_is_neither_empty_nor_full(shape):
    image = painted(shape(Paint(fill="ink", hatched=True)))
    tones = {at(image, x, 20) for x in range(5, 35)}
    assert "#FFFFFF" in tones
    assert any(tone < "#999999" for tone in tones)
    assert at(image, 50, 20) == "#FFFFFF"


def test_opacity():
    image = painted(Rectangle(Area(0, 0, 60, 40), Paint(fill="ink", opacity=0.5)))
    assert 0x80 <= image.pixelColor(9, 9).red() <= 0x90


def test_clips_end_with_their_group():
    full = Rectangle(Area(0, 0, 60, 40), Paint(fill="export"))
    image = painted(
        Group((full,), clip=Area(0, 0, 20, 40)),
        Rectangle(Area(50, 0, 10, 40), Paint(fill="import")),
    )
    assert [at(image, x, 20) for x in (10, 30, 55)] == [
        LIGHT["export"],
        "#FFFFFF",
        LIGHT["import"],
    ]


def test_a_clip_inside_a_clip_only_narrows():
    full = Rectangle(Area(0, 0, 60, 40), Paint(fill="export"))
    inner = Group((full,), clip=Area(10, 0, 50, 40))
    image = painted(Group((inner, full), clip=Area(0, 0, 30, 40)))
    assert at(image, 45, 20) == "#FFFFFF"
    assert at(image, 5, 20) == LIGHT["export"]


def inked_columns(image):
    height = image.height()
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 160 for y in range(height))
    ]


def test_anchors():
    width = text_width("HHH", 12)
    spans = {
        anchor: inked_columns(
            painted(Text(60, 20, "HHH", 12, anchor=anchor), size=(120, 40))
        )
        for anchor in Anchor
    }
    assert min(spans[Anchor.START]) >= 60
    assert max(spans[Anchor.END]) <= 60
    middle = spans[Anchor.MIDDLE]
    assert abs((min(middle) + max(middle)) / 2 - 60) < 2
    assert max(middle) - min(middle) == pytest.approx(width, abs=4)


def test_texts_grow_with_the_scale():
    mark = Text(5, 30, "HHHH", 12)
    small, large = (
        inked_columns(painted(mark, size=(80, 40), scale=scale)) for scale in (1, 4)
    )
    assert (max(large) - min(large)) / (max(small) - min(small)) == pytest.approx(
        4, rel=0.1
    )


def test_halo_keeps_lines_off_the_letters():
    line = Rectangle(Area(0, 0, 60, 40), Paint(fill="export"))
    image = painted(line, Text(10, 28, "I", 20, "ink", halo="panel"))
    tones = {at(image, x, 20) for x in range(60)}
    assert "#FFFFFF" in tones
    assert "#FFFFFF" not in {
        at(painted(line, Text(10, 28, "I", 20, "ink")), x, 20) for x in range(60)
    }


def test_colours_with_transparency():
    assert colour(LIGHT, "selection").alpha() == 0x2E
    assert colour(LIGHT, "selection").name().upper() == "#0B6BCB"
    assert colour(LIGHT, "ink", 0.5).alpha() == 128


def test_painted_in_the_order_of_the_marks():
    marks = (
        Text(0, 10, "first"),
        Group((Circle(9, 9, 3, Paint(fill="ink")), Text(0, 20, "second"))),
        Polygon(((0, 0), (9, 0), (9, 9)), Paint(fill="ink")),
        Text(0, 30, "third"),
    )
    sheet = Sheet()
    painter = QPainter(sheet)
    paint(painter, marks, LIGHT)
    painter.end()
    said = [word for word in sheet.recorder.said if word]
    assert said == ["first", "shape", "second", "shape", "third"]
    assert [word for word in said if word != "shape"] == list(texts(marks))


def test_the_painter_is_left_as_it_was():
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QColor("red"))
    paint(painter, [Text(0, 9, "a"), Circle(1, 1, 1, Paint(fill="ink"))], LIGHT)
    assert painter.pen().color() == QColor("red")
    assert painter.transform().map(QPointF(3, 4)) == QPointF(3, 4)
    painter.end()
