"""The finding and the one-sentence reading of the trade balance.

Every message is a whole sentence, so that each language can order it freely.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Status
from vnjp_desktop.core.labels import Magnitude
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value

_CLOSE: Final = 0.1  # share of two-way trade that still counts as near balance
_LEAST: Final = 0.05  # of the unit: less is written as 0.0
_SERIES: Final = 3  # fewer periods show no pattern


@dataclass(frozen=True, slots=True)
class Story:
    """What is told.

    Attributes:
        relation: Name of the relation, as an attribute of trade.
        place: The reporter.
        partner: The other side.
        goods: A commodity group, or empty for all goods.
        frequency: Of the points.
        magnitude: Of the amounts.
        years: The years shown, in words.
        points: The periods shown that have a number.
    """

    relation: str
    place: str
    partner: str
    goods: str
    frequency: Frequency
    magnitude: Magnitude
    years: str
    points: tuple[TradePoint, ...]

    @property
    def both(self) -> tuple[TradePoint, ...]:
        """The points with exports and imports, without unreliable ones."""
        return tuple(
            p
            for p in self.points
            if p.both and p.balance.known and p.balance.status is not Status.UNRELIABLE
        )


def balance_title(story: Story, labels: Labels) -> str:
    """Return the finding as a heading."""
    return _about_goods(story, _finding(story, labels), labels)


def balance_sentence(story: Story, labels: Labels) -> str:
    """Return the chart read aloud."""
    points = story.both
    if len(points) > 1:
        text = _course(story, labels)
    elif points:
        text = _one_period(story, points[0], labels)
    else:
        text = labels("{finding}.", finding=_finding(story, labels))
    return _about_goods(story, text, labels)


def _about_goods(story: Story, text: str, labels: Labels) -> str:
    if not story.goods:
        return text
    return labels("{goods}: {finding}", goods=story.goods, finding=text)


def _finding(story: Story, labels: Labels) -> str:
    points = story.both
    if not points:
        return _single_flow(story, labels)
    if len(points) == 1:
        return _single_balance(story, points[0], labels)
    turns = _turns(points)
    if not turns:
        return _throughout(story, labels)
    if len(points) >= _SERIES and all(_near(point) for point in points):
        return _close(story, labels)
    if len(turns) == 1:
        return _turned(story, turns[0], labels)
    return _mixed(story, labels)


def _single_flow(story: Story, labels: Labels) -> str:
    if not story.points:
        return labels(
            "No figures on {relation} trade for {years}",
            relation=story.relation,
            years=story.years,
        )
    last = story.points[-1]
    exported = last.export.known
    value = last.export if exported else last.import_
    return labels(
        "{place} exported goods worth {value} to {partner} in {period}"
        if exported
        else "{place} imported goods worth {value} from {partner} in {period}",
        place=story.place,
        partner=story.partner,
        value=_money(story, value, labels),
        period=labels.period(last.period),
    )


def _single_balance(story: Story, point: TradePoint, labels: Labels) -> str:
    balance = point.balance
    words = {
        "place": story.place,
        "partner": story.partner,
        "period": labels.period(point.period),
        "amount": _money(story, _size(balance), labels),
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
    words = {
        "place": story.place,
        "partner": story.partner,
        "n": labels.number(max(surpluses, deficits)),
        "all": labels.number(len(points)),
        "fold": labels.number(fold),
    }
    if story.frequency is Frequency.MONTHLY:
        return labels(
            "{place} had a surplus with {partner} in {n} of {all} months"
            if surplus
            else "{place} had a deficit with {partner} in {n} of {all} months",
            **words,
        )
    if fold:
        return labels(
            "{place} had a surplus with {partner} in {n} of {all} years"
            " while trade grew more than {fold}-fold"
            if surplus
            else "{place} had a deficit with {partner} in {n} of {all} years"
            " while trade grew more than {fold}-fold",
            **words,
        )
    return labels(
        "{place} had a surplus with {partner} in {n} of {all} years"
        if surplus
        else "{place} had a deficit with {partner} in {n} of {all} years",
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
        "export_first": _money(story, first.export, labels),
        "export_last": _money(story, last.export, labels),
        "import_first": _money(story, first.import_, labels),
        "import_last": _money(story, last.import_, labels),
        "best": labels.period(best.period),
        "high": _money(story, best.balance, labels, signed=True),
        "worst": labels.period(worst.period),
        "low": _money(story, worst.balance, labels, signed=True),
        "now": _money(story, last.balance, labels, signed=True),
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
        export=_money(story, point.export, labels),
        import_=_money(story, point.import_, labels),
        balance=_money(story, point.balance, labels, signed=True),
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
    if story.frequency is Frequency.MONTHLY or len(points) < _SERIES or first <= 0:
        return 0
    times = int(last / first * (1 - 1e-9))
    return times if times > 1 else 0


def _size(value: Value) -> Value:
    return replace(value, amount=abs(value.amount))


def _money(story: Story, value: Value, labels: Labels, *, signed: bool = False) -> str:
    """Return an amount at the story's magnitude, a smaller one where it reads as 0."""
    factor = labels.unit(value.unit, story.magnitude).factor
    vanishes = 0 < abs(value.amount) < _LEAST * factor
    magnitude = Magnitude.SMALL if vanishes else story.magnitude
    return labels.value(value, magnitude, signed=signed, with_unit=True)
