"""Trade points and datasets made up for tests."""

from __future__ import annotations

from dataclasses import replace

from tests.core.claimed import claim
from vnjp_desktop.core.charts.trade import TradePoint
from vnjp_desktop.core.claims import Flow, Status
from vnjp_desktop.core.dataset import Dataset
from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.periods import Period, Span
from vnjp_desktop.core.records import Party, Relation, Source
from vnjp_desktop.core.state import ViewState
from vnjp_desktop.core.values import Missing, Value, missing

BILLION = 1e9


def names(text: str) -> Names:
    """Return one wording in all languages."""
    return Names(text, text, text)


RELATION = Relation(
    (
        Party("AAA", "aa", names("Aland"), names("Aland Customs")),
        Party("BBB", "bb", names("Bland"), names("Bland Customs")),
    ),
    names("Aland-Bland"),
)


def amount(
    number: float | None,
    period: Period,
    status: Status = Status.NORMAL,
    unit: str = "USD",
) -> Value:
    """Return a value in billions, or a missing one."""
    if number is None:
        return missing(unit, period, Missing.NOT_COLLECTED)
    return Value(number * BILLION, unit, period, status)


def point(
    export: float | None,
    imported: float | None,
    period: Period | int = 2020,
    status: Status = Status.NORMAL,
) -> TradePoint:
    """Return a point, amounts in billions."""
    when = Period.year(period) if isinstance(period, int) else period
    both = export is not None and imported is not None
    balance = export - imported if both else None  # type: ignore[operator]
    total = export + imported if both else None  # type: ignore[operator]
    growth = missing("%", when, Missing.NO_BASE)
    return TradePoint(
        when,
        amount(export, when, status),
        amount(imported, when, status),
        amount(balance, when, status),
        amount(total, when, status),
        growth,
        growth,
        frozenset({"office"}),
    )


def source(source_id: str, kind: str, publisher: str) -> Source:
    """Return a source of a kind."""
    return Source(source_id, source_id, publisher, "", "en", "", "", kind, 1, "")


def small_dataset(*claims: object, **changes: object) -> Dataset:
    """Return a dataset of few claims; other fields by name."""
    sources = {
        "office": source("office", "official-statistics", "Aland Customs (Ala)"),
        "base": source("base", "database", "World Base, part / Other"),
        "paper": source("paper", "news", "Daily Paper"),
    }
    plain = Dataset(
        "pack",
        "Aland and Bland",
        "1.2.0",
        "2026-01-01",
        RELATION,
        {},
        claims or (claim(5 * BILLION, "2020"), both_ways(3, "2020")),  # type: ignore[arg-type]
        sources,
        {},
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def both_ways(number: float, period: str) -> object:
    """Return a claim of imports in billions."""
    return claim(number * BILLION, period, Flow.IMPORT)


def state(first: int, last: int, **changes: object) -> ViewState:
    """Return a view of some years."""
    return replace(ViewState(Span.of_years(first, last), "AAA"), **changes)  # type: ignore[arg-type]
