"""The finding on exports, imports and their balance."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.findings.story import (
    OF_MONTHS,
    SERIES,
    about_months,
    money,
    nothing,
    sentence_of,
    size,
    times,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels

_CLOSE: Final = 0.1  # share of two-way trade that still counts as near balance


def title(story: Story, labels: Labels) -> str:
    """Return the finding as a heading."""
    if len(story.both) < 2:  # noqa: PLR2004  (one period is named by itself)
        return _finding(story, labels)
    return about_months(story, _finding(story, labels), labels)


def sentence(story: Story, labels: Labels) -> str:
    """Return the chart read aloud."""
    points = story.both
    if len(points) > 1:
        return _course(story, labels)
    if points:
        return _one_period(story, points[0], labels)
    return sentence_of(_finding(story, labels), labels)


def _finding(story: Story, labels: Labels) -> str:
    points = story.both
    if not points:
        return _single_flow(story, labels)
    if len(points) == 1:
        return _single_balance(story, points[0], labels)
    turns = _turns(points)
    if not turns:
        return _throughout(story, labels)
    if len(points) >= SERIES and all(_near(point) for point in points):
        return _close(story, labels)
    if len(turns) == 1:
        return _turned(story, turns[0], labels)
    return _mixed(story, labels)


def _single_flow(story: Story, labels: Labels) -> str:
    if not story.points:
        return nothing(story, labels)
    last = story.points[-1]
    exported = last.export.known
    value = last.export if exported else last.import_
    return labels(
        "{place} exported goods worth {value} to {partner} in {period}"
        if exported
        else "{place} imported goods worth {value} from {partner} in {period}",
        place=story.place,
        partner=story.partner,
        value=money(story, value, labels),
        period=labels.period(last.period),
    )


def _single_balance(story: Story, point: TradePoint, labels: Labels) -> str:
    balance = point.balance
    words = {
        "place": story.place,
        "partner": story.partner,
        "period": labels.period(point.period),
        "amount": money(story, size(balance), labels),
    }
    if not balance.amount:
        return labels(
            "{place} sold {partner} as much as it bought in {period}", **words
        )
    return labels(
        "{place} sold {partner} {amount} more than it bought in {period}"
        if balance.amount > 0
        else "{place} bought {amount} more from {partner} than it sold in {period}",
        **words,
    )


def _close(story: Story, labels: Labels) -> str:
    fold = _fold(story)
    return labels(
        "{relation} trade stayed close to balance while growing more than {n}-fold"
        if fold
        else "{relation} trade stayed close to balance",
        relation=story.relation,
        n=labels.number(fold),
    )


def _throughout(story: Story, labels: Labels) -> str:
    fold = _fold(story)
    words = {
        "place": story.place,
        "partner": story.partner,
        "n": labels.number(fold),
    }
    if any(point.balance.amount > 0 for point in story.both):
        return labels(
            "{place} had a surplus with {partner} throughout"
            " while trade grew more than {n}-fold"
            if fold
            else "{place} had a surplus with {partner} throughout",
            **words,
        )
    return labels(
        "{place} had a deficit with {partner} throughout"
        " while trade grew more than {n}-fold"
        if fold
        else "{place} had a deficit with {partner} throughout",
        **words,
    )


def _turned(story: Story, turn: TradePoint, labels: Labels) -> str:
    return labels(
        "{place}'s deficit with {partner} turned into a surplus in {period}"
        if turn.balance.amount > 0
        else "{place}'s surplus with {partner} turned into a deficit in {period}",
        place=story.place,
        partner=story.partner,
        period=labels.period(turn.period),
    )


def _mixed(story: Story, labels: Labels) -> str:
    """Count the periods with the more frequent sign."""
    points = story.both
    surpluses = sum(1 for point in points if point.balance.amount > 0)
    deficits = sum(1 for point in points if point.balance.amount < 0)
    surplus = surpluses >= deficits
    fold = _fold(story)
    often = times(story, max(surpluses, deficits), len(points), labels)
    words = {
        "place": story.place,
        "partner": story.partner,
        "times": often,
        "fold": labels.number(fold),
    }
    if fold:
        return labels(
            "{place} had a surplus with {partner} in {times}"
            " while trade grew more than {fold}-fold"
            if surplus
            else "{place} had a deficit with {partner} in {times}"
            " while trade grew more than {fold}-fold",
            **words,
        )
    return labels(
        "{place} had a surplus with {partner} in {times}"
        if surplus
        else "{place} had a deficit with {partner} in {times}",
        **words,
    )


def _course(story: Story, labels: Labels) -> str:
    points = story.both
    first, last = points[0], points[-1]
    best = max(points, key=lambda point: point.balance.amount)
    worst = min(points, key=lambda point: point.balance.amount)

    words = {
        "first": labels.period(first.period),
        "last": labels.period(last.period),
        "place": story.place,
        "partner": story.partner,
        "export_first": money(story, first.export, labels),
        "export_last": money(story, last.export, labels),
        "import_first": money(story, first.import_, labels),
        "import_last": money(story, last.import_, labels),
        "best": labels.period(best.period),
        "high": money(story, best.balance, labels, signed=True),
        "worst": labels.period(worst.period),
        "low": money(story, worst.balance, labels, signed=True),
        "now": money(story, last.balance, labels, signed=True),
    }
    turns = len(_turns(points))
    if not turns:
        return labels(
            "From {first} to {last}, {place}'s exports to {partner} went from"
            " {export_first} to {export_last} and its imports from there from"
            " {import_first} to {import_last}; the balance was highest in {best}"
            " ({high}), lowest in {worst} ({low}), last {now}, and never changed sign.",
            **words,
        )
    return labels.plural(
        "From {first} to {last}, {place}'s exports to {partner} went from"
        " {export_first} to {export_last} and its imports from there from"
        " {import_first} to {import_last}; the balance was highest in {best} ({high}),"
        " lowest in {worst} ({low}), last {now}, and changed sign {n} time.",
        "From {first} to {last}, {place}'s exports to {partner} went from"
        " {export_first} to {export_last} and its imports from there from"
        " {import_first} to {import_last}; the balance was highest in {best} ({high}),"
        " lowest in {worst} ({low}), last {now}, and changed sign {n} times.",
        turns,
        **words,
    )


def _one_period(story: Story, point: TradePoint, labels: Labels) -> str:
    return labels(
        "In {period}, {place}'s exports to {partner} were {export} and its imports"
        " from there {import_}, a balance of {balance}.",
        period=labels.period(point.period),
        place=story.place,
        partner=story.partner,
        export=money(story, point.export, labels),
        import_=money(story, point.import_, labels),
        balance=money(story, point.balance, labels, signed=True),
    )


def _near(point: TradePoint) -> bool:
    two_way = point.export.amount + point.import_.amount
    return abs(point.balance.amount) <= _CLOSE * two_way


def _turns(points: tuple[TradePoint, ...]) -> list[TradePoint]:
    """Return the points at which the balance has changed its sign."""
    signed = [point for point in points if point.balance.amount]
    return [
        after
        for before, after in pairwise(signed)
        if (before.balance.amount > 0) is not (after.balance.amount > 0)
    ]


def _fold(story: Story) -> int:
    """Return how many times the last trade exceeds the first, 0 below twice.

    Months are not compared: their trade follows the season.
    """
    points = story.both
    first, last = (p.export.amount + p.import_.amount for p in (points[0], points[-1]))
    if story.frequency in OF_MONTHS or len(points) < SERIES or first <= 0:
        return 0
    times = int(last / first * (1 - 1e-9))
    return times if times > 1 else 0
