"""The words around the trade balance chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.findings import (
    growth,
    index,
    mirror,
    share,
    values,
)
from vnjp_desktop.core.charts.balance.findings.story import Story, about_goods
from vnjp_desktop.core.charts.balance.notes import note
from vnjp_desktop.core.charts.balance.subtitle import subtitle
from vnjp_desktop.core.charts.captions import source_line
from vnjp_desktop.core.charts.spec import Caption
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnjp_desktop.core.charts.balance.measures.body import Frame, Trade
    from vnjp_desktop.core.charts.balance.notes import Sight
    from vnjp_desktop.core.charts.trade import TradePoint
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

    Tell = Callable[[Story, Labels], str]

_FINDINGS: Final[dict[Measure, tuple[Tell, Tell]]] = {
    Measure.VALUES: (values.title, values.sentence),
    Measure.GROWTH: (growth.title, growth.sentence),
    Measure.INDEX: (index.title, index.sentence),
    Measure.SHARE: (share.title, share.sentence),
    Measure.MIRROR: (mirror.title, mirror.sentence),
}


def balance_caption(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    trade: Trade,
    sight: Sight,
    frame: Frame,
) -> Caption:
    """Return the words about what the window shows."""
    story = _story(dataset, state, labels, trade, sight, frame)
    title, sentence = _FINDINGS[state.measure]
    return Caption(
        about_goods(story, title(story, labels), labels),
        subtitle(dataset, state, labels, story),
        about_goods(story, sentence(story, labels), labels),
        note(dataset, sight, labels),
        source_line(dataset, sight.known, labels),
    )


def _story(
    dataset: Dataset,
    state: ViewState,
    labels: Labels,
    trade: Trade,
    sight: Sight,
    frame: Frame,
) -> Story:
    relation = dataset.relation
    main = [sight.values(one) for one in sight.plots[0].series]
    known = [
        n for n, row in enumerate(zip(*main, strict=True)) if any(v.known for v in row)
    ]
    periods = sight.periods[sight.first : sight.last]
    first, last = state.span.years
    if known:
        start = periods[known[0]]
        rolling = state.frequency is Frequency.ROLLING
        first = start.end.year if rolling else start.start.year
        last = periods[known[-1]].end.year
    category = dataset.categories.get(state.chart_category or "")

    def picked(points: tuple[TradePoint, ...]) -> tuple[TradePoint, ...]:
        inside = points[sight.first : sight.last]
        return tuple(inside[n] for n in known) if inside else ()

    return Story(
        labels.name(relation.name),
        *frame.parties,
        labels.name(category.label) if category else "",
        state.frequency,
        frame.magnitude,
        labels.years(first, last),
        picked(trade.points),
        tuple(main),
        picked(trade.partner_points),
        frame.base,
    )
