"""The words around the trade balance chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.sentences import (
    Story,
    balance_sentence,
    balance_title,
)
from vnjp_desktop.core.charts.captions import (
    mark_notes,
    paragraph,
    rate_note,
    source_line,
)
from vnjp_desktop.core.charts.spec import Caption
from vnjp_desktop.core.charts.trade import within
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnjp_desktop.core.charts.balance.breaks import SeriesBreak
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels, Magnitude
    from vnjp_desktop.core.state import ViewState

_LISTED: Final = 5  # more breaks than these are only counted


def balance_caption(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    points: tuple[TradePoint, ...],
    breaks: Sequence[SeriesBreak],
    magnitude: Magnitude,
) -> Caption:
    """Return the words about the points inside the span."""
    inside = within(points, state.span)
    known = tuple(point for point in inside if point.known)
    story = _story(dataset, state, labels, known, magnitude)
    values = [value for point in known for value in point.amounts]
    note = paragraph(
        (
            *mark_notes(values, labels),
            _gap_note(inside, known, labels),
            _break_note(breaks, known, labels),
            rate_note(dataset, values, labels),
        ),
        labels,
    )
    return Caption(
        balance_title(story, labels),
        _subtitle(dataset, state, labels, story),
        balance_sentence(story, labels),
        note,
        source_line(dataset, values, labels),
    )


def _story(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    known: tuple[TradePoint, ...],
    magnitude: Magnitude,
) -> Story:
    relation = dataset.relation
    first, last = state.span.years
    if known:
        first, last = known[0].period.start.year, known[-1].period.end.year
    category = dataset.categories.get(state.chart_category or "")
    return Story(
        labels.name(relation.name),
        labels.name(relation.party(state.reporter).name),
        labels.name(relation.partner(state.reporter).name),
        labels.name(category.label) if category else "",
        state.frequency,
        magnitude,
        labels.years(first, last),
        known,
    )


def _subtitle(dataset: Dataset, state: ViewState, labels: Labels, story: Story) -> str:
    words = {
        "goods": story.goods,
        "partner": story.partner,
        "unit": labels.unit(state.unit, story.magnitude).text,
        "when": _when(story, labels),
        "agency": labels.name(dataset.relation.party(state.reporter).agency),
    }
    if story.goods:
        return labels(
            "{goods}, exports to and imports from {partner}, {unit}, current prices,"
            " FOB / CIF · {agency} · {when}",
            **words,
        )
    return labels(
        "Merchandise exports to and imports from {partner}, {unit}, current prices,"
        " FOB / CIF · {agency} · {when}",
        **words,
    )


def _when(story: Story, labels: Labels) -> str:
    if story.frequency is Frequency.MONTHLY:
        return labels("{years}, monthly", years=story.years)
    if story.frequency is Frequency.YTD and story.points:
        return labels(
            "{years}, the same months each year as {period}",
            years=story.years,
            period=labels.period(story.points[-1].period),
        )
    return story.years


def _gap_note(
    inside: tuple[TradePoint, ...], known: tuple[TradePoint, ...], labels: Labels
) -> str:
    if not known:
        return ""
    first, last = known[0].period, known[-1].period
    between = [p for p in inside if first <= p.period <= last]
    holes = any(not point.both for point in between)
    return labels("Gaps: no figure.") if holes else ""


def _break_note(
    breaks: Sequence[SeriesBreak], known: tuple[TradePoint, ...], labels: Labels
) -> str:
    shown = {point.period for point in known}
    periods = list(dict.fromkeys(b.period for b in breaks if b.period in shown))
    if not periods:
        return ""
    if len(periods) > _LISTED:
        return labels("Ticks on the axis mark changes of source.")
    return labels(
        "Ticks on the axis mark changes of source ({periods}).",
        periods=labels.join([labels.period(period, short=True) for period in periods]),
    )
