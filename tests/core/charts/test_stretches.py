"""What a brushed stretch says."""

import pytest

from tests.core.claimed import claim
from tests.core.traded import both_ways, small_dataset, state
from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.periods import Span
from vnjp_desktop.core.state import Measure

DATA = [
    *(claim(n * 1e9, str(2008 + n), digits=4) for n in range(3, 9)),
    *(both_ways(4, str(2008 + n)) for n in range(2, 9)),
]


def brush_of(labels, measure=Measure.VALUES, first=2012, last=2014, data=DATA):
    view = state(2010, 2016, measure=measure, brush=Span.of_years(first, last))
    return balance_chart(small_dataset(*data), view, labels).brush


RISE = "+US$ 2.0 bn · +50.0% · +22.5% a year"
LEVEL = "US$ 0 bn · 0% · 0% a year"


@pytest.mark.parametrize(
    ("measure", "texts"),
    [
        (Measure.VALUES, [f"Exports {RISE}", f"Imports {LEVEL}"]),
        (Measure.GROWTH, [f"Exports {RISE}", f"Imports {LEVEL}"]),
        (Measure.INDEX, ["Exports +50.0% · +22.5% a year", "Imports 0% · 0% a year"]),
        (
            Measure.SHARE,
            ["Exports +10.0 percentage points", "Imports −10.0 percentage points"],
        ),
        (
            Measure.MIRROR,
            [f"Aland: exports, FOB {RISE}", f"Aland: imports, CIF {LEVEL}"],
        ),
    ],
)
def test_the_change_of_each_series(measure, texts, english):
    brush = brush_of(english, measure)
    assert brush.heading == "2012 to 2014"
    assert [line.text for line in brush.lines] == texts
    assert [line.colour for line in brush.lines] == ["export", "import"]


def test_a_shorter_reach_is_named(english):
    brush = brush_of(english, first=2010, last=2014)
    assert brush.heading == "2010 to 2014"
    assert brush.lines[0].text.endswith(" · 2011 to 2014")
    assert "to" not in brush.lines[1].text


def test_one_period_has_no_change(english):
    brush = brush_of(english, first=2012, last=2012)
    assert brush.heading == "2012"
    assert brush.lines == ()


def test_a_share_of_one_period_neither(english):
    assert brush_of(english, Measure.SHARE, 2012, 2012).lines == ()


def test_a_stretch_without_periods_is_empty(english):
    brush = brush_of(english, first=1950, last=1960)
    assert (brush.heading, brush.lines) == ("", ())


def test_growth_from_nothing_has_no_rate(english):
    data = [claim(0, "2012"), claim(5e9, "2014")]
    (line,) = brush_of(english, data=data).lines
    assert line.text == "Exports +US$ 5 bn"
