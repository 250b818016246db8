from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.figure.rulers import ruler
from vnjp_desktop.core.figure.labels import (
    ELLIPSIS,
    Slots,
    fit,
    graphemes,
    spread,
    wrap,
)
from vnjp_desktop.core.figure.marks import Weight

words = st.text("aV đ\u0323日、貿易ー。（2-/–", max_size=40)


class TestSlots:
    def test_first_come_first_served(self):
        slots = Slots(1)
        found = [slots.place(*ends) for ends in [(0, 10), (5, 15), (10, 20)]]
        assert found == [0, None, 0]

    def test_rows_in_a_chosen_order(self):
        slots = Slots(2)
        slots.take(0, 10, 20)
        assert len(slots) == 2
        assert not slots.free(0, 15, 30)
        assert slots.free(1, 15, 30)
        assert slots.place(12, 18, order=[1, 0]) == 1
        assert slots.place(12, 18) is None

    @settings(max_examples=50)
    @given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 20)), max_size=30))
    def test_never_overlaps_and_never_refuses_without_need(self, items):
        slots = Slots(2)
        taken = [[], []]
        for x, width in items:
            row = slots.place(x, x + width)
            busy = [
                any(x < right and left < x + width for left, right in ends)
                for ends in taken
            ]
            assert (row is None) == all(busy)
            if row is not None:
                assert not busy[row]
                taken[row].append((x, x + width))


class TestFit:
    def test_whole_when_it_fits(self):
        assert fit("Seafood", 1000, 12, ruler) == "Seafood"

    def test_cut_with_an_ellipsis(self):
        assert fit("Textiles and garments", 66, 12, ruler) == "Textiles a…"
        assert fit("Textiles, garments", 60, 12, ruler) == "Textiles…"
        assert fit("Textiles", 66, 12, ruler, Weight.SEMIBOLD) == "Textiles"

    def test_nothing_fits(self):
        assert fit("Textiles", 5, 12, ruler) == ""

    def test_marks_stay_with_their_letters(self):
        assert graphemes("Vie\u0323\u0302t") == ["V", "i", "e\u0323\u0302", "t"]
        assert graphemes("👩\u200d🌾!") == ["👩\u200d🌾", "!"]
        assert graphemes("👍🏽") == ["👍🏽"]

    @settings(max_examples=80)
    @given(words, st.floats(0, 200))
    def test_never_too_wide_never_inside_a_letter(self, text, width):
        short = fit(text, width, 10, ruler)
        assert ruler(short, 10) <= width or short == text
        if short != text and short:
            kept = short.removesuffix(ELLIPSIS)
            assert kept == "".join(graphemes(text)[: len(graphemes(kept))])


class TestWrap:
    @pytest.mark.parametrize(
        ("text", "width", "lines"),
        [
            ("Trade grew tenfold", 60, ("Trade grew", "tenfold")),
            ("Vietnam–Japan trade", 60, ("Vietnam–", "Japan trade")),
            ("a 2000–2025 b", 46, ("a", "2000–2025", "b")),
            ("日越貿易は均衡", 50, ("日越貿易は", "均衡")),
            ("日越貿易、均衡", 40, ("日越貿", "易、均衡")),
            ("年（二〇二五年）", 20, ("年", "（二", "〇二", "五", "年）")),
            ("貿易は2025年に", 46, ("貿易は", "2025年に")),
            ("戦略パートナー", 60, ("戦略", "パートナー")),
            ("年は2000～2025年", 70, ("年は", "2000～2025年")),
            ("one · two", 30, ("one", "two")),
            ("", 60, ()),
        ],
    )
    def test_breaks(self, text, width, lines):
        assert wrap(text, width, 10, ruler, max_lines=5) == lines

    def test_the_last_line_says_there_was_more(self):
        lines = wrap("one two three four", 40, 10, ruler, max_lines=2)
        assert lines == ("one two", "three f…")

    def test_a_long_word_is_cut_between_letters(self):
        assert wrap("abcdefghij", 25, 10, ruler, max_lines=2) == ("abcde", "fghij")

    @settings(max_examples=80)
    @given(words, st.floats(25, 200), st.integers(1, 4))
    def test_lines_fit_and_keep_the_text(self, text, width, most):
        lines = wrap(text, width, 10, ruler, max_lines=most)
        assert len(lines) <= most
        assert all(ruler(line, 10) <= width for line in lines)
        if lines and not any(line.endswith(ELLIPSIS) for line in lines):
            assert "".join("".join(lines).split()) == "".join(text.split())


class TestSpread:
    def test_moves_only_what_collides(self):
        assert spread([10, 50], 20, 0, 100) == (10, 50)
        assert spread([50, 50], 20, 0, 100) == (40, 60)
        assert spread([99, 100, 10], 20, 0, 100) == (80, 100, 10)

    def test_without_room_they_stand_evenly(self):
        assert spread([5, 5, 5], 20, 0, 10) == (0, 5, 10)
        assert spread([], 20, 0, 10) == ()
        assert spread([7], 20, 0, 10) == (7,)

    @settings(max_examples=80)
    @given(st.lists(st.floats(0, 100), max_size=6), st.floats(1, 15))
    def test_apart_inside_and_in_order(self, positions, gap):
        placed = spread(positions, gap, 0, 100)
        ordered = [
            placed[n] for n in sorted(range(len(placed)), key=lambda n: positions[n])
        ]
        assert all(-1e-6 <= y <= 100 + 1e-6 for y in placed)
        assert all(b - a >= gap - 1e-6 for a, b in pairwise(ordered))
