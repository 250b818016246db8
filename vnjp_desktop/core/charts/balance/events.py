"""The events that the chart marks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vnjp_desktop.core.charts.ladder import event_marks
from vnjp_desktop.core.event_filter import passes

if TYPE_CHECKING:
    from vnjp_desktop.core.charts.spec import EventMark
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState


def shown_events(
    dataset: Dataset, state: ViewState, labels: Labels
) -> tuple[EventMark, ...]:
    """Return the events asked for, those the ladder tells left out.

    The chosen event is there in any case.
    """
    return tuple(
        mark
        for mark in _all_events(dataset, labels)
        if mark.event.event_id == state.selected_event
        or (passes(mark.event, state) and not mark.event.partnership_level)
    )


@lru_cache(maxsize=8)
def _all_events(dataset: Dataset, labels: Labels) -> tuple[EventMark, ...]:
    return event_marks(dataset, labels)
