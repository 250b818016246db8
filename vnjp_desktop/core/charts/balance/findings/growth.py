"""The finding on growth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.balance.findings.story import (
    SERIES,
    highest,
    lowest,
    percent,
    sentence_of,
    size,
    times,
)
from vnjp_desktop.core.periods import Frequency

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value


def title(story: Story, labels: Labels) -> str:
    """Return how often exports grew; of a part of the year, how much last."""
    exports, imports = story.sure(0), story.sure(1)
    if not exports and not imports:
        return labels(
            "No figures a year apart on {relation} trade for {years}",
            relation=story.relation,
            years=story.years,
        )
    few = max(len(exports), len(imports)) < SERIES
    if few or story.frequency is Frequency.YTD:
        return _last(story, labels)
    return _often(story, labels, imports=len(exports) < SERIES)


def sentence(story: Story, labels: Labels) -> str:
    """Return the chart read aloud."""
    exports, imports = story.sure(0), story.sure(1)
    if not exports or not imports:
        return sentence_of(title(story, labels), labels)
    return labels(
        "{place}'s exports to {partner} grew in {export_times}, most in {export_best}"
        " ({export_high}) and least in {export_worst} ({export_low}); its imports from"
        " there grew in {import_times}, most in {import_best} ({import_high}) and"
        " least in {import_worst} ({import_low}). {last}.",
        place=story.place,
        partner=story.partner,
        last=_last(story, labels),
        **_extremes("export", story, exports, labels),
        **_extremes("import", story, imports, labels),
    )


def _extremes(
    name: str, story: Story, values: tuple[Value, ...], labels: Labels
) -> dict[str, str]:
    best, worst = highest(values), lowest(values)
    rises = sum(value.amount > 0 for value in values)
    return {
        f"{name}_times": times(story, rises, len(values), labels),
        f"{name}_best": labels.period(best.period),
        f"{name}_high": percent(best, labels, signed=True),
        f"{name}_worst": labels.period(worst.period),
        f"{name}_low": percent(worst, labels, signed=True),
    }


def _often(story: Story, labels: Labels, *, imports: bool) -> str:
    values = story.sure(1 if imports else 0)
    rises = sum(value.amount > 0 for value in values)
    more = 2 * rises >= len(values)
    extreme = highest(values) if more else lowest(values)
    words = {
        "place": story.place,
        "partner": story.partner,
        "times": times(
            story, rises if more else len(values) - rises, len(values), labels
        ),
        "period": labels.period(extreme.period),
        "rate": percent(extreme, labels, signed=True),
    }
    if imports:
        return labels(
            "{place}'s imports from {partner} grew in {times}, most in {period}"
            " ({rate})"
            if more
            else "{place}'s imports from {partner} did not grow in {times}, falling"
            " most in {period} ({rate})",
            **words,
        )
    return labels(
        "{place}'s exports to {partner} grew in {times}, most in {period} ({rate})"
        if more
        else "{place}'s exports to {partner} did not grow in {times}, falling most in"
        " {period} ({rate})",
        **words,
    )


def _last(story: Story, labels: Labels) -> str:
    """Return the growth of the last period that has any."""
    exports, imports = (
        {value.period: value for value in story.sure(n)} for n in (0, 1)
    )
    period = max((*exports, *imports))
    words = {
        "place": story.place,
        "partner": story.partner,
        "period": labels.period(period),
    }
    if period not in imports:
        words["rate"] = percent(exports[period], labels, signed=True)
        return labels(
            "Growth of {place}'s exports to {partner} in {period}: {rate}", **words
        )
    if period not in exports:
        words["rate"] = percent(imports[period], labels, signed=True)
        return labels(
            "Growth of {place}'s imports from {partner} in {period}: {rate}", **words
        )
    return _both(exports[period], imports[period], words, labels)


def _both(export: Value, imported: Value, words: dict[str, str], labels: Labels) -> str:
    words["export"] = percent(size(export), labels)
    words["import_"] = percent(size(imported), labels)
    if export.amount >= 0:
        return labels(
            "{place}'s exports to {partner} rose {export} and its imports from there"
            " {import_} in {period}"
            if imported.amount >= 0
            else "{place}'s exports to {partner} rose {export} while its imports from"
            " there fell {import_} in {period}",
            **words,
        )
    return labels(
        "{place}'s exports to {partner} fell {export} while its imports from there"
        " rose {import_} in {period}"
        if imported.amount >= 0
        else "{place}'s exports to {partner} fell {export} and its imports from there"
        " {import_} in {period}",
        **words,
    )
