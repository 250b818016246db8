import pytest

from vnjp_desktop.core.figure.fonts import letter_px
from vnjp_desktop.core.figure.hatching import SPACING, hatch_lines
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Paint,
    Polyline,
    Text,
    texts,
    upright,
)


def test_area():
    area = Area(10, 20, 100, 50)
    assert (area.right, area.bottom) == (110, 70)
    assert area.contains(10, 20)
    assert area.contains(110, 70)
    assert not area.contains(9.9, 30)
    assert not area.contains(30, 70.1)
    assert area.inset(1, 2, 3, 4) == Area(11, 22, 96, 44)
    assert area.inset(80, 0, 80, 0).width == 0


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (((0, 0), (0, 9)), True),
        (((0, 5), (9, 5)), True),
        (((0, 0), (9, 9)), False),
        (((4, 4), (4, 4)), False),
        (((0, 0), (0, 5), (0, 9)), False),
    ],
)
def test_upright(points, expected):
    assert upright(Polyline(points, Paint(stroke="ink"))) is expected


def test_texts_in_the_order_of_painting():
    inner = Group((Text(0, 0, "b"), Circle(0, 0, 1, Paint())))
    assert list(texts([Text(0, 0, "a"), inner, Text(0, 0, "c")])) == ["a", "b", "c"]


def test_letters_have_whole_sizes():
    assert [letter_px(size) for size in (0.2, 11, 11.5, 12.49)] == [1, 11, 12, 12]


def test_hatching_covers_a_box_from_edge_to_edge():
    lines = list(hatch_lines(10, 20, 40, 50))
    for (x1, y1), (x2, y2) in lines:
        assert x1 + y1 == x2 + y2
        assert (x1 + y1) % SPACING == 0
        assert 10 <= x1 <= x2 <= 40
        assert 20 <= y2 <= y1 <= 50
    assert len(lines) == (40 + 50) // SPACING - (10 + 20) // SPACING + 1
