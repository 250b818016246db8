"""What the help and data dialogs say, as (heading, paragraph) pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnjp_desktop import __version__

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.records import Source


def numbers(labels: Labels) -> list[tuple[str, str]]:
    """Explain how claims become the numbers shown."""
    return [
        (
            labels("One number from many claims"),
            labels(
                "Every figure in the data is a claim: one value that one source "
                "states. Where several claims are about the same thing, all stay; "
                "the one shown is chosen by this rule: claims of low reliability are "
                "left out unless there is nothing else; then the best-ranked source "
                "wins, then a normal status over provisional, unknown, estimated, "
                "imputed and forecast, then the claim with more digits, then the "
                "later publication."
            ),
        ),
        (
            labels("Balance and two-way trade"),
            labels(
                "The balance and the two-way total are computed from the exports and "
                "imports shown, not taken from a printed total."
            ),
        ),
        (
            labels("When sources disagree"),
            labels(
                "A claim means a range: 24.2 billion is 24.15 to 24.25, “over 19 "
                "billion” is 19 to 20, “nearly 1.4 billion” is 1.35 to 1.4. Two "
                "claims disagree when their ranges do not meet. A later release of "
                "the same office is a revision."
            ),
        ),
        (
            labels("Derived numbers"),
            labels(
                "A month may be the difference of two cumulative figures, a year the "
                "sum of its months, last year's value what a stated change implies. "
                "The inspector says how each number was made. A derived number has "
                "the weakest status of its inputs and never more digits than they "
                "have."
            ),
        ),
        (
            labels("Marks"),
            labels(
                "Solid: normal. Hollow: provisional. Dashed or hatched: estimated or "
                "derived. A gap: no number, never zero."
            ),
        ),
        (
            labels("Two reporters"),
            labels(
                "Exports are valued free on board (FOB), imports with cost, insurance "
                "and freight (CIF). One side's exports and the other side's imports "
                "are two different facts, so the sign of the balance can depend on "
                "who reports."
            ),
        ),
    ]


def keys(labels: Labels) -> list[tuple[str, str]]:
    """List the keys that are not in the menus."""
    return [
        (labels("In the charts"), ""),
        ("", labels("← and →: previous and next event or period")),
        ("", labels("Plus and minus keys, or the wheel: zoom")),
        ("", labels("Page Up and Page Down, or dragging: move through time")),
        ("", labels("0, or a double click: show everything")),
        (labels("In the timeline"), ""),
        ("", labels("D, Y, M: a decade, a year, a month around the event")),
        ("", labels("↑ and ↓: nearest event in the lane above or below")),
        ("", labels("Home and End: first and last event")),
        (
            "",
            labels(
                "In the overview: ← and → move the window, with Shift its end, "
                "plus and minus zoom"
            ),
        ),
        (labels("In the balance chart"), ""),
        (
            "",
            labels("Shift with dragging, a click, ← or →: mark a stretch of time"),
        ),
        ("", labels("Escape: mark no stretch of time")),
        ("", labels("Enter: make the chosen period 100 in the index")),
        ("", labels("Ctrl+T: the numbers as a table")),
        (labels("In the table"), ""),
        ("", labels("Arrow keys, Home and End: move; Ctrl+C: copy the chosen rows")),
        ("", labels("Ctrl+Shift+M: copy the rows of the balance as Markdown")),
        (labels("Anywhere"), ""),
        ("", labels("Ctrl+K: find; F5: the story of the landmark events")),
        ("", labels("Ctrl+1 to Ctrl+3: the views")),
        ("", labels("Ctrl+Z and Ctrl+Shift+Z: one view back, one view forward")),
    ]


def about(labels: Labels) -> list[tuple[str, str]]:
    """Name the program and its licence."""
    return [
        (
            f"vnjp-desktop {__version__}",
            labels("See, question and cite a relationship between two countries."),
        ),
        (labels("Licence"), labels("The program is free software (MIT licence).")),
        (
            labels("Data"),
            labels(
                "Facts and figures belong to their sources, which the program names "
                "beside every number."
            ),
        ),
    ]


def dataset(data: Dataset, labels: Labels) -> list[tuple[str, str]]:
    """Describe the open dataset."""
    first, last = data.coverage.years
    counts = (
        labels.plural("{n} event", "{n} events", len(data.events)),
        labels.plural("{n} claim", "{n} claims", len(data.claims)),
        labels.plural("{n} category", "{n} categories", len(data.categories)),
        labels.plural("{n} source", "{n} sources", len(data.sources)),
        labels.plural(
            "{n} documented disagreement",
            "{n} documented disagreements",
            len(data.conflicts),
        ),
    )
    parties = [labels.name(party.name) for party in data.relation.parties]
    return [
        (labels.name(data.relation.name), labels.join(parties)),
        (labels("Package"), f"{data.name} {data.version}"),
        (labels("Years of trade"), labels.years(first, last)),
        (labels("Contents"), "\n".join(counts)),
    ]


def sources(data: Dataset, labels: Labels) -> list[tuple[str, str]]:
    """List the sources, the most trusted first."""
    paragraphs: list[tuple[str, str]] = []
    ranked = sorted(data.sources.values(), key=lambda s: (s.rank, s.publisher, s.title))
    for source in ranked:
        heading = labels("Rank {rank}", rank=labels.number(source.rank))
        same = any(heading == shown for shown, _ in paragraphs)
        paragraphs.append(("" if same else heading, _source(source)))
    return paragraphs


def _source(source: Source) -> str:
    parts = (source.title, source.publisher, source.published, source.url)
    return "\n".join(part for part in parts if part)
