from dataclasses import replace
from itertools import pairwise

import pytest

from tests.core.figure.rulers import ruler
from vnjp_desktop.core.charts.spec import Caption
from vnjp_desktop.core.figure.compose import PRESETS, compose
from vnjp_desktop.core.figure.marks import Anchor, Drawing, Group, Rectangle, Text

CAPTION = Caption(
    title="Trade has stayed close to balance while growing tenfold",
    subtitle="Merchandise exports and imports, US$ bn, annual, 2000-2025",
    sentence="In words.",
    note="Hollow marks are provisional.",
    source="Sources: two offices; each figure lists its own. Data, version 1",
)
SIZES = [(preset.width, preset.height) for preset in PRESETS]
SIZES += [(300, 200), (320, 640), (640, 300), (2560, 1440)]


class Chart:
    """Fills its area and remembers it."""

    area = None

    def __call__(self, area):
        from vnjp_desktop.core.figure.marks import Paint

        self.area = area
        return Drawing((Rectangle(area, Paint(fill="panel")),))


def composed(width=1200, height=675, caption=CAPTION, **options):
    chart = Chart()
    figure = compose(caption, chart, width, height, ruler, language="en", **options)
    return figure, chart.area


def lines(figure, key):
    (group,) = (g for g in figure.marks if isinstance(g, Group) and g.key == key)
    return [mark for mark in group.marks if isinstance(mark, Text)]


def words(figure, key):
    return " ".join(mark.text for mark in lines(figure, key))


def extent(text):
    width = ruler(text.text, text.size, text.weight)
    left = {Anchor.START: text.x, Anchor.END: text.x - width}[text.anchor]
    return left, left + width


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_everything_lies_inside_and_apart(width, height):
    figure, area = composed(width, height, credit="Someone, 2026", licence="CC BY 4.0")
    head, foot = lines(figure, "heading"), lines(figure, "footer")
    for text in head + foot:
        left, right = extent(text)
        assert 0 < left < right <= width, text
        assert text.size < text.y < height
    assert max(text.y for text in head) < area.y
    assert area.bottom <= min(text.y - text.size for text in foot)
    assert all(b.y - a.y >= a.size for a, b in pairwise(head))
    assert area.height > 0.4 * height
    assert area.width > 0.85 * width
    assert (figure.width, figure.height) == (width, height)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_source_and_credit_do_not_touch(width, height):
    figure, _ = composed(width, height, credit="Someone, 2026", licence="CC BY 4.0")
    foot = lines(figure, "footer")
    (credit,) = (text for text in foot if text.anchor is Anchor.END)
    for text in foot:
        if text is not credit and abs(text.y - credit.y) < credit.size:
            assert extent(text)[1] < extent(credit)[0]


def test_all_words_are_there_when_there_is_room():
    figure, _ = composed()
    assert words(figure, "heading") == f"{CAPTION.title} {CAPTION.subtitle}"
    assert words(figure, "footer") == f"{CAPTION.note} {CAPTION.source}"
    assert (figure.title, figure.description) == (CAPTION.title, "In words.")
    assert figure.language == "en"


def test_the_words_give_way_where_there_is_none():
    small, _ = composed(300, 200)
    assert CAPTION.note not in words(small, "footer")
    assert len(lines(small, "footer")) == 1
    assert lines(small, "footer")[0].text.startswith("Sources:")
    assert lines(small, "heading")[0].text.startswith("Trade has")
    flat, _ = composed(1200, 60)
    assert len(lines(flat, "heading")) == 1


def test_titles_shrink_before_they_are_cut():
    long = "A finding in so many words that one line and even two lines are not enough"
    caption = Caption(long, "", "", "", "")
    figure, _ = composed(300, 300, caption)
    assert words(figure, "heading") == long
    assert lines(figure, "heading")[0].size < 14
    longest, _ = composed(300, 300, Caption(long * 3, "", "", "", ""))
    assert words(longest, "heading").endswith("…")


def test_letters_and_margins_grow_gently():
    sizes = [
        lines(composed(w, h)[0], "heading")[0].size
        for w, h in [(300, 200), (1200, 675), (1920, 1080), (3840, 2160)]
    ]
    assert sizes == sorted(sizes)
    assert (sizes[1], sizes[2]) == (20, 32)


def test_very_large_pictures_are_drawn_larger():
    screen, area = composed(1920, 1080)
    wall, same = composed(3840, 2160)
    assert same == area
    assert (wall.width, wall.height) == (3840, 2160)
    assert words(wall, "footer") == words(screen, "footer")
    for small, large in zip(
        lines(screen, "heading"), lines(wall, "heading"), strict=True
    ):
        assert (large.x, large.y, large.size) == (
            2 * small.x,
            2 * small.y,
            2 * small.size,
        )


def test_the_source_line_and_the_credit_can_be_left_out():
    figure, tall = composed(source_line=False)
    assert words(figure, "footer") == CAPTION.note
    figure, _ = composed(source_line=False, credit="Someone")
    assert words(figure, "footer") == f"{CAPTION.note} Someone"
    bare, area = composed(caption=Caption("T", "", "", "", ""), source_line=False)
    assert lines(bare, "footer") == []
    assert area.bottom > tall.bottom


def test_a_chart_that_runs_over_is_clipped():
    figure, area = composed()
    (chart,) = (g for g in figure.marks if isinstance(g, Group) and g.key == "chart")
    assert chart.clip.y > max(text.y for text in lines(figure, "heading"))
    assert chart.clip.bottom < min(text.y for text in lines(figure, "footer"))
    assert chart.clip.contains(area.x, area.y)
    assert chart.clip.contains(area.right, area.bottom)


def test_a_long_source_line_takes_the_room_there_is():
    source = "Sources: " + "an office of statistics, " * 4 + "the press"
    caption = replace(CAPTION, source=source)
    beside, _ = composed(1200, 675, caption, credit="Someone")
    assert len({text.y for text in lines(beside, "footer")}) == 2
    narrowed, _ = composed(730, 675, caption, credit="Someone with a long name")
    *source_lines, credit = lines(narrowed, "footer")[1:]
    assert len(source_lines) == 2
    assert abs(source_lines[-1].y - credit.y) < 1
    below, _ = composed(330, 800, caption, credit="Someone with a name")
    *source_lines, credit = lines(below, "footer")
    assert credit.y > source_lines[-1].y + 10
    wordy, _ = composed(660, 675, caption, credit="Someone with a very long name" * 2)
    *source_lines, credit = lines(wordy, "footer")
    assert credit.y > source_lines[-1].y + 10


def test_presets_are_the_usual_sizes():
    assert {preset.key: (preset.width, preset.height) for preset in PRESETS} == {
        "wide": (1200, 675),
        "square": (1080, 1080),
        "link": (1200, 628),
        "screen": (1920, 1080),
        "a4": (1123, 794),
        "a5": (794, 559),
    }
