"""The finding on the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.findings.story import (
    about_months,
    highest,
    lowest,
    nothing,
    percent,
    sentence_of,
)

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.balance.findings.story import Story
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.values import Value

_ALIKE: Final = 0.02  # of the higher one: less is no difference to speak of
_HUNDRED: Final = 100.0


def title(story: Story, labels: Labels) -> str:
    """Return which direction grew more since the base, or where the last stands."""
    ends = _ends(story)
    if ends is None:
        return _one_way(story, labels)
    export, imported = ends
    text = _since(story, export, imported, labels)
    return about_months(story, text, labels)


def sentence(story: Story, labels: Labels) -> str:
    """Return the chart read aloud."""
    ends = _ends(story)
    if ends is None or story.base is None:
        return sentence_of(_one_way(story, labels), labels)
    exports, imports = story.sure(0), story.sure(1)
    return labels(
        "Where {base} is 100, {place}'s exports to {partner} were highest in"
        " {export_best} ({export_high}) and lowest in {export_worst} ({export_low}),"
        " its imports from there highest in {import_best} ({import_high}) and lowest"
        " in {import_worst} ({import_low}); in {period} they stood at {export} and"
        " {import_}.",
        base=labels.period(story.base),
        place=story.place,
        partner=story.partner,
        period=labels.period(ends[0].period),
        export=_level(ends[0], labels),
        import_=_level(ends[1], labels),
        **_extremes("export", exports, labels),
        **_extremes("import", imports, labels),
    )


def _extremes(name: str, values: tuple[Value, ...], labels: Labels) -> dict[str, str]:
    best, worst = highest(values), lowest(values)
    return {
        f"{name}_best": labels.period(best.period),
        f"{name}_high": _level(best, labels),
        f"{name}_worst": labels.period(worst.period),
        f"{name}_low": _level(worst, labels),
    }


def _ends(story: Story) -> tuple[Value, Value] | None:
    """Return the last values of one period with both."""
    imports = {value.period: value for value in story.sure(1)}
    for export in reversed(story.sure(0)):
        if export.period in imports:
            return export, imports[export.period]
    return None


def _since(story: Story, export: Value, imported: Value, labels: Labels) -> str:
    words = {
        "place": story.place,
        "partner": story.partner,
        "export": _level(export, labels),
        "import_": _level(imported, labels),
        "period": labels.period(export.period),
        "base": "" if story.base is None else labels.period(story.base),
    }
    higher, lower = sorted((export.amount, imported.amount), reverse=True)
    later = story.base is not None and export.period.end > story.base.end
    if not later or lower < _HUNDRED:
        return labels(
            "{place}'s exports to {partner} stood at {export} in {period}, its imports"
            " at {import_} ({base} = 100)",
            **words,
        )
    if higher - lower <= _ALIKE * higher:
        return labels(
            "Since {base}, {place}'s exports to and imports from {partner} have grown"
            " alike: from 100 to {export} and {import_}",
            **words,
        )
    return labels(
        "Since {base}, {place}'s exports to {partner} have outgrown its imports: from"
        " 100 to {export} against {import_}"
        if export.amount > imported.amount
        else "Since {base}, {place}'s imports from {partner} have outgrown its exports:"
        " from 100 to {import_} against {export}",
        **words,
    )


def _one_way(story: Story, labels: Labels) -> str:
    for n in (0, 1):
        values = story.sure(n)
        if values and story.base is not None:
            return labels(
                "{place}'s exports to {partner} stood at {level} in {period}"
                " ({base} = 100)"
                if n == 0
                else "{place}'s imports from {partner} stood at {level} in {period}"
                " ({base} = 100)",
                place=story.place,
                partner=story.partner,
                level=_level(values[-1], labels),
                period=labels.period(values[-1].period),
                base=labels.period(story.base),
            )
    return nothing(story, labels)


def _level(value: Value, labels: Labels) -> str:
    return percent(value, labels, decimals=0)
