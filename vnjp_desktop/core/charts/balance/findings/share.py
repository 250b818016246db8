"""The finding on the shares of two-way trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.findings.story import (
    about_months,
    highest,
    lowest,
    nothing,
    percent,
    sentence_of,
    times,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.labels import Labels

_HALF: Final = 50.0
_CLOSE: Final = 2.0  # percentage points that whole numbers would hide


def title(story: Story, labels: Labels) -> str:
    """Return the range of the share of exports and how often it was over a half."""
    shares = story.sure(0)
    if not shares:
        return nothing(story, labels)
    words = {"place": story.place, "relation": story.relation}
    if len(shares) == 1:
        return labels(
            "{place}'s exports made up {share} of {relation} trade in {period}",
            share=percent(shares[0], labels),
            period=labels.period(shares[0].period),
            **words,
        )
    over = sum(share.amount > _HALF for share in shares)
    best, worst = highest(shares), lowest(shares)
    decimals = 1 if best.amount - worst.amount < _CLOSE else 0
    text = labels(
        "{place}'s exports made up {low} to {high} of {relation} trade, more than half"
        " in {times}",
        low=percent(worst, labels, decimals=decimals),
        high=percent(best, labels, decimals=decimals),
        times=times(story, over, len(shares), labels),
        **words,
    )
    return about_months(story, text, labels)


def sentence(story: Story, labels: Labels) -> str:
    """Return the chart read aloud."""
    shares = story.sure(0)
    if len(shares) <= 1:
        return sentence_of(title(story, labels), labels)
    first, last = shares[0], shares[-1]
    best, worst = highest(shares), lowest(shares)
    return labels(
        "From {first} to {last}, the share of {place}'s exports in {relation} trade"
        " went from {start} to {end}; it was highest in {best} ({high}) and lowest in"
        " {worst} ({low}), and more than half in {times}.",
        first=labels.period(first.period),
        last=labels.period(last.period),
        place=story.place,
        relation=story.relation,
        start=percent(first, labels),
        end=percent(last, labels),
        best=labels.period(best.period),
        high=percent(best, labels),
        worst=labels.period(worst.period),
        low=percent(worst, labels),
        times=times(story, sum(s.amount > _HALF for s in shares), len(shares), labels),
    )
