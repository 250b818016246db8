"""The finding on the figures of both sides."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.findings.story import (
    about_months,
    money,
    sentence_of,
    times,
)
from vnjp_desktop.core.claims import Status

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.labels import Labels


class Verdict(StrEnum):
    """What two reporters say about the balance of their trade."""

    AGREE = "agree"
    DEFICITS = "deficits"  # each says that it had the deficit
    SURPLUSES = "surpluses"


def title(story: Story, labels: Labels) -> str:
    """Return how often the two sides disagree on who had the surplus."""
    verdicts = _verdicts(story)
    words = {"place": story.place, "partner": story.partner}
    if not verdicts:
        return labels(
            "No period of {years} has figures from both {place} and {partner}",
            years=story.years,
            **words,
        )
    if len(verdicts) == 1:
        ((point, verdict),) = verdicts
        return _single(story, point, verdict, labels)
    return about_months(story, _often(story, [v for _, v in verdicts], labels), labels)


def sentence(story: Story, labels: Labels) -> str:
    """Return the latest period that both sides report, read aloud."""
    pairs = [
        (own, other)
        for own, other in zip(story.points, story.partner_points, strict=True)
        if own.both and other.both
    ]
    finding = sentence_of(title(story, labels), labels)
    if not pairs:
        return finding
    own, other = pairs[-1]
    return labels(
        "{finding} In {period}, {place} reported exports of {export} where {partner}"
        " reported imports of {mirror_import}, and imports of {import_} where"
        " {partner} reported exports of {mirror_export}.",
        finding=finding,
        period=labels.period(own.period),
        place=story.place,
        partner=story.partner,
        export=money(story, own.export, labels),
        import_=money(story, own.import_, labels),
        mirror_export=money(story, other.export, labels),
        mirror_import=money(story, other.import_, labels),
    )


def _single(story: Story, point: TradePoint, verdict: Verdict, labels: Labels) -> str:
    words = {
        "place": story.place,
        "partner": story.partner,
        "period": labels.period(point.period),
    }
    if verdict is Verdict.DEFICITS:
        return labels(
            "{place} and {partner} each reported a deficit with the other in {period}",
            **words,
        )
    if verdict is Verdict.SURPLUSES:
        return labels(
            "{place} and {partner} each reported a surplus with the other in {period}",
            **words,
        )
    return labels(
        "{place} and {partner} agreed on who had the surplus in {period}", **words
    )


def _often(story: Story, verdicts: list[Verdict], labels: Labels) -> str:
    words = {"place": story.place, "partner": story.partner}
    deficits, surpluses = (
        verdicts.count(each) for each in (Verdict.DEFICITS, Verdict.SURPLUSES)
    )
    if not deficits and not surpluses:
        return labels(
            "{place} and {partner} always agreed on who had the surplus", **words
        )
    often = times(story, max(deficits, surpluses), len(verdicts), labels)
    return labels(
        "{place} and {partner} each reported a deficit with the other in {times}"
        if deficits >= surpluses
        else "{place} and {partner} each reported a surplus with the other in {times}",
        times=often,
        **words,
    )


def _verdicts(story: Story) -> list[tuple[TradePoint, Verdict]]:
    return [
        (own, _verdict(own, other))
        for own, other in zip(story.points, story.partner_points, strict=True)
        if _sure(own) and _sure(other)
    ]


def _sure(point: TradePoint) -> bool:
    balance = point.balance
    return balance.known and balance.status is not Status.UNRELIABLE


def _verdict(own: TradePoint, other: TradePoint) -> Verdict:
    if own.balance.amount < 0 and other.balance.amount < 0:
        return Verdict.DEFICITS
    if own.balance.amount > 0 and other.balance.amount > 0:
        return Verdict.SURPLUSES
    return Verdict.AGREE
