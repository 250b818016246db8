"""Where periods stand on an axis of time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vnjp_desktop.core.charts.balance.places import Places, band, centre
from vnjp_desktop.core.periods import Frequency, Period, Span

YEARS = tuple(Period.year(year) for year in range(2000, 2010))


def test_bands_follow_each_other_evenly():
    year = date(2020, 1, 1), date(2020, 12, 31)
    assert band(Period.year(2020), Frequency.ANNUAL) == year
    assert band(Period.year_to_date(2020, 7), Frequency.YTD) == year
    march = date(2020, 3, 1), date(2020, 3, 31)
    assert band(Period.month(2020, 3), Frequency.MONTHLY) == march
    assert band(Period.twelve_months(2020, 3), Frequency.ROLLING) == march


def test_points_stand_in_the_middle():
    start = date(2021, 1, 1).toordinal()
    assert centre(Period.year(2021), Frequency.ANNUAL) == start + 365 / 2


def test_windows():
    places = Places(YEARS, Frequency.ANNUAL)
    assert places.touching(Span(date(2003, 12, 31), date(2005, 1, 1))) == (3, 6)
    assert places.inside(Span(date(2003, 12, 31), date(2005, 1, 1))) == (4, 5)
    assert places.touching(Span.of_years(1990, 1995)) == (0, 0)
    assert places.inside(Span.of_years(2020, 2025)) == (10, 10)
    assert places.edges(0, 1) == (
        date(2000, 1, 1).toordinal(),
        date(2002, 1, 1).toordinal(),
    )


def test_finding_a_period():
    places = Places(YEARS, Frequency.ANNUAL)
    assert [places.find(period) for period in YEARS] == list(range(10))
    assert places.find(Period.month(2003, 12)) is None
    assert places.find(Period.year(2030)) is None


@given(st.integers(1995, 2015), st.integers(0, 15))
def test_what_lies_inside_also_touches(first, length):
    places = Places(YEARS, Frequency.ANNUAL)
    span = Span.of_years(first, first + length)
    low, high = places.inside(span)
    start, end = places.touching(span)
    assert start <= low <= high <= end
    shown = [p.start.year for p in YEARS[low:high]]
    assert shown == [y for y in range(2000, 2010) if first <= y <= first + length]
