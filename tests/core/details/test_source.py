"""The inspector about one source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vnjp_desktop.core.details.source import source_details
from vnjp_desktop.core.details.spec import Go


def named_by(dataset, source_id):
    return [e for e in dataset.events if source_id in e.source_ids]


def test_it_tells_who_where_and_what(dataset, labels):
    source_id = next(
        key for key in dataset.events[60].source_ids if dataset.sources[key].url
    )
    source = dataset.sources[source_id]
    told = source_details(dataset, labels, source_id)
    assert told.title == source.title
    assert source.publisher in told.subtitle
    links = [
        line.url for section in told.sections for line in section.lines if line.url
    ]
    assert links == [source.url.partition(" ")[0]]
    leads = [line.go for section in told.sections for line in section.lines if line.go]
    assert leads == [Go("event", e.event_id) for e in named_by(dataset, source_id)]


def test_figures_are_counted(dataset, english):
    source_id = dataset.claims[0].source_id
    count = sum(c.source_id == source_id for c in dataset.claims)
    told = source_details(dataset, english, source_id)
    texts = [line.text for section in told.sections for line in section.lines]
    assert english.plural("{n} claim", "{n} claims", count) in texts


def test_what_there_is_not_is_not_told(dataset, english):
    bare = replace(next(iter(dataset.sources.values())), source_id="bare", url="")
    alone = replace(dataset, sources={"bare": bare})
    assert source_details(alone, english, "bare").sections == ()
    with pytest.raises(KeyError):
        source_details(dataset, english, "no-such-source")
