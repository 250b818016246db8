import xml.etree.ElementTree as ET

import pytest

from vnjp_desktop.core.figure.marks import (
    Anchor,
    Area,
    Circle,
    Figure,
    Group,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    Text,
    Weight,
    texts,
)
from vnjp_desktop.dataio.theme import load_theme
from vnjp_desktop.dataio.writers.svg import svg_bytes

NS = "{http://www.w3.org/2000/svg}"
LINE = Polyline(((0, 0), (50, 30), (100, 10)), Paint(stroke="export", width=2.5))
MARKS = (
    Text(10, 20, "Cán cân <Đà Nẵng> & 日本", 20, weight=Weight.SEMIBOLD),
    Group(
        (
            LINE,
            Polyline(((5, 0), (5, 90)), Paint(stroke="grid", dash=(4, 3))),
            Polygon(((0, 0), (9, 0), (9, 9)), Paint(fill="import_tint", opacity=0.5)),
            Rectangle(Area(1, 2, 30, 4), Paint(fill="import", hatched=True), radius=9),
            Circle(50, 30, 4, Paint(fill="panel", stroke="export", width=2)),
            Text(50, 40, "24,2", 11.5, "muted", Anchor.MIDDLE, halo="panel"),
        ),
        title='Xuất khẩu "2022"',
        key="series:export 2022",
        clip=Area(0, 0, 120.5, 80),
    ),
)


def figure(marks=MARKS, title="日越貿易 & <balance>"):
    return Figure(1200, 675, marks, title, "In words.", "ja")


def written(theme="light", **options):
    return svg_bytes(figure(**options), load_theme(theme))


def parsed(theme="light", **options):
    return ET.fromstring(written(theme, **options))


def test_the_same_bytes_every_time():
    assert written() == written()
    assert written("dark") != written()


def test_text_stays_text():
    found = ["".join(text.itertext()) for text in parsed().iter(f"{NS}text")]
    assert found == list(texts(MARKS))


def test_accessible_root():
    root = parsed()
    assert root.get("role") == "img"
    assert root.get("lang") == "ja"
    ids = root.get("aria-labelledby").split()
    named = {child.get("id"): child.text for child in root if child.get("id") in ids}
    assert named == {"title": "日越貿易 & <balance>", "description": "In words."}
    assert "'Noto Sans CJK JP'" in root.get("font-family")
    assert root.get("font-family").endswith("sans-serif")


def test_physical_size():
    root = parsed()
    assert (root.get("width"), root.get("height")) == ("12.5in", "7.03125in")
    assert root.get("viewBox") == "0 0 1200 675"


def test_groups_carry_their_name_and_key():
    (group,) = parsed().iter(f"{NS}g")
    assert group.get("id") == "m-series-export-2022"
    assert group.find(f"{NS}title").text == 'Xuất khẩu "2022"'


def test_ids_are_unique_and_optional():
    groups = tuple(Group((), key=key) for key in ("a", "a", "", "a"))
    found = [group.get("id") for group in parsed(marks=groups).iter(f"{NS}g")]
    assert found == ["m-a", "m-a.2", None, "m-a.3"]


def test_clip_and_hatching_are_defined_once():
    root = parsed(marks=MARKS * 2)
    (clip,) = root.iter(f"{NS}clipPath")
    assert clip[0].attrib == {"x": "0", "y": "0", "width": "120.5", "height": "80"}
    (pattern,) = root.iter(f"{NS}pattern")
    fills = [rect.get("fill") for rect in root.iter(f"{NS}rect")]
    assert fills.count(f"url(#{pattern.get('id')})") == 2
    assert {g.get("clip-path") for g in root.iter(f"{NS}g")} == {
        f"url(#{clip.get('id')})"
    }


def test_shapes():
    root = parsed()
    curve, stroke = root.iter(f"{NS}polyline")
    assert curve.get("points") == "0,0 50,30 100,10"
    assert (curve.get("stroke"), curve.get("stroke-width")) == ("#1F77B4", "2.5")
    assert (curve.get("fill"), curve.get("stroke-linecap")) == ("none", "round")
    assert stroke.get("shape-rendering") == "crispEdges"
    assert stroke.get("stroke-dasharray") == "4 3"
    (polygon,) = root.iter(f"{NS}polygon")
    assert (polygon.get("fill"), polygon.get("fill-opacity")) == ("#F8DCCB", "0.5")
    (circle,) = root.iter(f"{NS}circle")
    assert (circle.get("cx"), circle.get("cy"), circle.get("r")) == ("50", "30", "4")


def test_radius_never_exceeds_half_a_side():
    rect = list(parsed().iter(f"{NS}rect"))[-1]
    assert rect.get("rx") == "2"


def test_letters():
    title, value = parsed().iter(f"{NS}text")
    assert (title.get("font-size"), title.get("font-weight")) == ("20", "600")
    assert title.get("text-anchor") is None
    assert (value.get("font-size"), value.get("text-anchor")) == ("12", "middle")
    assert (value.get("paint-order"), value.get("stroke")) == ("stroke", "#FFFFFF")


@pytest.mark.parametrize(
    ("theme", "ground"), [("light", "#FFFFFF"), ("dark", "#1B2129")]
)
def test_ground(theme, ground):
    rect = next(parsed(theme, marks=()).iter(f"{NS}rect"))
    assert (rect.get("width"), rect.get("fill")) == ("100%", ground)


def test_transparent_has_no_ground_and_no_definitions():
    root = parsed("transparent", marks=(LINE,))
    assert [child.tag.removeprefix(NS) for child in root] == [
        "title",
        "desc",
        "polyline",
    ]


def test_colours_with_transparency():
    rect = Rectangle(Area(0, 0, 9, 9), Paint(fill="selection", opacity=0.5))
    found = list(parsed(marks=(rect,)).iter(f"{NS}rect"))[-1]
    assert (found.get("fill"), found.get("fill-opacity")) == ("#0B6BCB", "0.09")


def test_invisible_outline_and_negative_zero():
    line = Polyline(((-0.001, 0), (1, 1)), Paint(stroke="ink", width=0))
    (found,) = parsed(marks=(line,)).iter(f"{NS}polyline")
    assert found.get("points") == "0,0 1,1"
    assert found.get("stroke") is None


def test_letters_that_xml_cannot_hold():
    root = parsed(marks=(Text(0, 0, "a\x00b\x1b"),), title="t\x07")
    (text,) = root.iter(f"{NS}text")
    assert text.text == "a\ufffdb\ufffd"
    assert root.find(f"{NS}title").text == "t\ufffd"
