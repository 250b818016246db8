"""Claims made up for tests."""

from __future__ import annotations

import math
from datetime import date

from hypothesis import strategies as st

from vnjp_desktop.core.claims import Claim, Flow, Qualifier, Status
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.ledger.ledger import Ledger
from vnjp_desktop.core.periods import Frequency, Period
from vnjp_desktop.core.records import Category, ExchangeRate, PriceIndex, Source

NAN = math.nan


def significant(value: float) -> int:
    """Digits of a number written without its trailing zeros."""
    return len(f"{abs(value):.0f}".rstrip("0")) or 1


def claim(
    value: float,
    period: str | Period = "2022",
    flow: Flow = Flow.EXPORT,
    *,
    reporter: str = "AAA",
    category: str = "",
    unit: str = "USD",
    digits: int | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    status: Status = Status.NORMAL,
    rank: int = 1,
    published: str = "",
    source: str = "office",
    claim_id: str = "",
    yoy: float = NAN,
    change: float = NAN,
    share: float = NAN,
) -> Claim:
    """Return a claim; what is not given is ordinary."""
    when = Period.parse(period) if isinstance(period, str) else period
    if digits is None:
        digits = 0 if math.isnan(value) else significant(value)
    name = claim_id or f"{flow}-{category}-{when.code}-{source}-{value:.0f}-{unit}"
    return Claim(
        name,
        when,
        reporter,
        flow,
        category,
        value,
        unit,
        {Flow.EXPORT: "FOB", Flow.IMPORT: "CIF"}.get(flow, ""),
        status,
        qualifier,
        digits,
        source,
        rank,
        published,
        yoy_percent=yoy,
        change_value=change,
        share_percent=share,
    )


def source(
    source_id: str, kind: str = "news", publisher: str = "", rank: int = 3
) -> Source:
    """Return a source of which only kind, publisher and rank matter."""
    return Source(
        source_id, source_id, publisher or source_id, "", "en", "", "", kind, rank, ""
    )


def category(slug: str, parent: str = "") -> Category:
    """Return a commodity group."""
    return Category(slug, Names(slug, slug, slug), "other", "", parent, "both", "")


def rate(
    per_usd: float,
    year: int,
    month: int = 0,
    *,
    currency: str = "JPY",
    source: str = "bank",
) -> ExchangeRate:
    """Return an annual average rate, or a month's."""
    frequency = Frequency.MONTHLY if month else Frequency.ANNUAL
    start = date(year, month or 1, 1)
    return ExchangeRate(currency, frequency, start, per_usd, source)


def price(
    index: float,
    year: int,
    *,
    country: str = "USA",
    base: str = "2000=100",
    source: str = "labour",
) -> PriceIndex:
    """Return the consumer prices of a year."""
    return PriceIndex(country, year, index, base, source)


def ledger(
    *claims: Claim,
    rates: tuple[ExchangeRate, ...] = (),
    categories: tuple[Category, ...] = (),
    sources: tuple[Source, ...] = (),
    prices: tuple[PriceIndex, ...] = (),
) -> Ledger:
    """Return a ledger of few claims."""
    return Ledger(
        claims,
        rates,
        {each.category: each for each in categories},
        {each.source_id: each for each in sources},
        prices,
    )


def months(*values: float, year: int = 2023, **kinds: object) -> list[Claim]:
    """Return a claim for each month of a year, from January."""
    return [
        claim(value, Period.month(year, n), **kinds)  # type: ignore[arg-type]
        for n, value in enumerate(values, 1)
    ]


amounts = st.integers(1, 10**12).map(float)
digit_counts = st.integers(1, 12)
qualifiers = st.sampled_from([q for q in Qualifier if q is not Qualifier.NONE])
statuses = st.sampled_from(list(Status))
dates = st.sampled_from(["", "2022", "2022-06", "2023-01", "2023-01-15", "2024"])


@st.composite
def claims_of_one_thing(draw: st.DrawFn, unit: str = "USD") -> list[Claim]:
    """Draw one to six claims about the same thing, with ids of their own."""
    count = draw(st.integers(1, 6))
    return [
        claim(
            draw(amounts),
            unit=unit,
            digits=draw(digit_counts),
            qualifier=draw(qualifiers),
            status=draw(statuses),
            rank=draw(st.integers(1, 5)),
            published=draw(dates),
            claim_id=f"c{n}",
        )
        for n in range(count)
    ]
