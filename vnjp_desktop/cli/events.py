"""The options about events, checked against the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnjp_desktop.cli.errors import UsageError
from vnjp_desktop.core.defaults import bounds
from vnjp_desktop.core.state import ShownEvents
from vnjp_desktop.core.terms import KINDS, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnjp_desktop.cli.choice import Choice
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.state import ViewState


def arranged(dataset: Dataset, state: ViewState, choice: Choice) -> ViewState:
    """Return the state with lanes, events, trade and window as asked for.

    Raises:
        UsageError: When the options do not go together or with the data.
    """
    if choice.whole and (choice.years or choice.period):
        raise UsageError("argument --all: it goes without --years and --period")
    return replace(
        state,
        span=bounds(dataset) if choice.whole else state.span,
        lanes=choice.lanes or state.lanes,
        trade_line=choice.trade or state.trade_line,
        shown_events=ShownEvents(
            importance=choice.events or 1,
            themes=themes_in(dataset, choice.themes),
            kinds=kinds_in(dataset, choice.kinds),
        ),
    )


def themes_in(dataset: Dataset, themes: tuple[str, ...] | None) -> frozenset[str]:
    """Return themes that there are events of.

    Raises:
        UsageError: There is none of one of them; the message names those there are.
    """
    present = {event.theme for event in dataset.events}
    return _checked("theme", themes or (), [t for t in THEMES if t in present])


def kinds_in(dataset: Dataset, kinds: tuple[str, ...] | None) -> frozenset[str]:
    """Return kinds that there are events of.

    Raises:
        UsageError: There is none of one of them; the message names those there are.
    """
    present = {event.kind for event in dataset.events}
    return _checked("kind", kinds or (), [k for k in KINDS if k in present])


def _checked(what: str, names: Iterable[str], known: list[str]) -> frozenset[str]:
    for name in names:
        if name not in known:
            raise UsageError(
                f"argument --{what}s: {name!r} is not a {what} of these events; "
                f"use {', '.join(known)}"
            )
    return frozenset(names)
