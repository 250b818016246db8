"""Far more periods than px: what is laid out stays small, and loses no peak."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import initial_state
from vnjp_desktop.core.figure.balance.draw import draw_balance
from vnjp_desktop.core.figure.balance.thin import thinned
from vnjp_desktop.core.figure.marks import Area, Group, Polygon, Polyline
from vnjp_desktop.core.periods import Frequency, Period, Span
from vnjp_desktop.core.state import Measure

MONTHS = 3_000
FIRST, LAST = 1700, 1949
WIDTH = 600
AREA = Area(0, 0, WIDTH, 500)


@pytest.fixture(scope="module")
def crowded(dataset):
    """Two hundred and fifty years of made-up months."""
    like = next(
        claim
        for claim in dataset.claims
        if claim.period.frequency is Frequency.MONTHLY and not claim.category
    )
    claims = []
    for n in range(MONTHS):
        period = Period.month(FIRST + n // 12, n % 12 + 1)
        for flow in (Flow.EXPORT, Flow.IMPORT):
            claims.append(
                like._replace(
                    claim_id=f"{flow}{n}",
                    reporter="VNM",
                    flow=flow,
                    period=period,
                    value=(100 + n * 7919 % 900) * 10**6,
                )
            )
    return replace(dataset, claims=tuple(claims))


@pytest.fixture
def chart(crowded, english):
    def build(**changes):
        state = replace(
            initial_state(crowded),
            frequency=Frequency.MONTHLY,
            span=Span.of_years(FIRST, LAST),
            **changes,
        )
        return balance_chart(crowded, state, english)

    return build


def measure(text, size, weight=None):
    return len(text) * size / 2


def points_of(marks):
    """Count the corners of everything drawn."""
    count = 0
    for mark in marks:
        if isinstance(mark, Group):
            count += points_of(mark.marks)
        elif isinstance(mark, Polyline | Polygon):
            count += len(mark.points)
    return count


def lines_of(marks, colour):
    for mark in marks:
        if isinstance(mark, Group):
            yield from lines_of(mark.marks, colour)
        elif isinstance(mark, Polyline) and mark.paint.stroke == colour:
            yield mark


@pytest.mark.parametrize("kind", list(Measure))
def test_points_and_targets_are_bounded_by_the_px(chart, kind):
    shown = chart(measure=kind)
    drawing = draw_balance(shown, AREA, shown.span, measure)
    assert 0 < points_of(drawing.marks) <= 10 * WIDTH
    assert 0 < len([t for t in drawing.targets if t.kind == "period"]) <= WIDTH


@pytest.mark.parametrize("log_scale", [False, True])
def test_the_highest_point_is_the_highest_value(chart, log_scale):
    shown = chart(log_scale=log_scale)
    drawing = draw_balance(shown, AREA, shown.span, measure)
    export = shown.main.series[-1]
    best = max(range(MONTHS), key=lambda n: export.values[n].amount)
    line = next(lines_of(drawing.marks, "export"))
    x, _ = min(line.points, key=lambda point: point[1])
    place = shown.places.centres[best]
    first, last = (day.toordinal() for day in (shown.span.start, shown.span.end))
    plot = drawing.plot
    expected = plot.x + (place - first) / (last - first) * plot.width
    assert x == pytest.approx(expected, abs=1.0)


def test_crowded_bars_reach_from_zero_to_their_ends(chart):
    shown = chart(measure=Measure.GROWTH)
    drawing = draw_balance(shown, AREA, shown.span, measure)
    (up, down) = lines_of(drawing.marks, "export")
    zero = up.points[0][1]
    assert zero == down.points[0][1]
    assert all(y <= zero for _, y in up.points)
    assert all(y >= zero for _, y in down.points)
    assert up.points[-1][1] == down.points[-1][1] == zero


def test_the_last_value_of_a_run(chart):
    thin = thinned(chart().main.series[0])
    assert thin.latest(0, MONTHS) == MONTHS - 1
    assert thin.latest(5, 5) is None
