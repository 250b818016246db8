"""The line below the heading: what is measured, in what, by whom, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Measure

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState


def subtitle(dataset: Dataset, state: ViewState, labels: Labels, story: Story) -> str:
    """Return measure, unit, prices, basis, office and period."""
    relation = dataset.relation
    agency = labels.name(relation.party(state.reporter).agency)
    if state.measure is Measure.MIRROR:
        other = labels.name(relation.partner(state.reporter).agency)
        agency = labels.join([agency, other])
    parts = {
        "what": _what(state, labels, story),
        "agency": agency,
        "when": _when(story, labels),
    }
    if state.measure is Measure.SHARE:  # of the same money: no unit, no prices
        return labels("{what}, FOB / CIF · {agency} · {when}", **parts)
    return labels(
        "{what}, {unit}, {prices}, FOB / CIF · {agency} · {when}",
        unit=_unit(state, labels, story),
        prices=_prices(state, labels),
        **parts,
    )


def _what(state: ViewState, labels: Labels, story: Story) -> str:
    words = {"partner": story.partner, "place": story.place}
    text = {
        Measure.VALUES: _values,
        Measure.GROWTH: _growth,
        Measure.INDEX: _index,
        Measure.SHARE: _share,
        Measure.MIRROR: _mirror,
    }[state.measure](labels, words)
    if not story.goods:
        return text
    return labels("{goods}: {what}", goods=story.goods, what=text)


def _values(labels: Labels, words: dict[str, str]) -> str:
    return labels("Merchandise exports to and imports from {partner}", **words)


def _growth(labels: Labels, words: dict[str, str]) -> str:
    return labels(
        "Merchandise exports to and imports from {partner}, change on the same period"
        " a year before in %",
        **words,
    )


def _index(labels: Labels, words: dict[str, str]) -> str:
    return labels("Index of merchandise exports to and imports from {partner}", **words)


def _share(labels: Labels, words: dict[str, str]) -> str:
    return labels(
        "Exports to and imports from {partner} as shares of two-way merchandise trade,"
        " %",
        **words,
    )


def _mirror(labels: Labels, words: dict[str, str]) -> str:
    return labels("Merchandise trade as {place} and as {partner} report it", **words)


def _unit(state: ViewState, labels: Labels, story: Story) -> str:
    plain = labels.unit(state.unit, story.magnitude).text
    if state.measure is Measure.GROWTH:
        return labels("in {currency}", currency=state.unit)
    if state.measure is Measure.INDEX and story.base is not None:
        return labels(
            "{period} = 100, in {currency}",
            period=labels.period(story.base),
            currency=state.unit,
        )
    return plain


def _prices(state: ViewState, labels: Labels) -> str:
    if state.price_year is None:
        return labels("current prices")
    return labels("constant {year} prices", year=state.price_year)


def _when(story: Story, labels: Labels) -> str:
    if story.frequency is Frequency.MONTHLY:
        return labels("{years}, monthly", years=story.years)
    if story.frequency is Frequency.ROLLING:
        return labels("{years}, twelve months up to each month", years=story.years)
    if story.frequency is Frequency.YTD and story.points:
        return labels(
            "{years}, the same months each year as {period}",
            years=story.years,
            period=labels.period(story.points[-1].period),
        )
    return story.years
