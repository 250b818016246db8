"""What the help and data dialogs say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from vnjp_desktop import __version__
from vnjp_desktop.i18n.stretched import CLOSE, OPEN, stretched
from vnjp_desktop.ui import help_texts
from vnjp_desktop.ui.window_commands import MENUS

if TYPE_CHECKING:
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.i18n.language import Language

PLAIN = (help_texts.numbers, help_texts.keys, help_texts.about)


@pytest.mark.parametrize("texts", PLAIN)
def test_nothing_is_left_in_english(texts, labels: Language, english: Language) -> None:
    said, plain = texts(labels), texts(english)
    assert len(said) == len(plain) > 2
    assert all(heading or paragraph for heading, paragraph in said)
    if labels.language != "en":
        assert not {p for p in said if p in plain and p[1]}


@pytest.mark.parametrize("texts", PLAIN)
def test_everything_is_translated(texts) -> None:
    for pair in texts(stretched()):
        for text in filter(None, pair):
            if __version__ not in text:
                assert text.startswith(OPEN)
                assert text.endswith(CLOSE)


def test_the_rule_names_its_steps_in_order(english: Language) -> None:
    rule = help_texts.numbers(english)[0][1]
    steps = ["low reliability", "best-ranked source", "status", "digits", "publication"]
    places = [rule.index(step) for step in steps]
    assert places == sorted(places)


def test_the_dataset_is_counted(dataset: Dataset, labels: Language) -> None:
    said = help_texts.dataset(dataset, labels)
    text = "\n".join(f"{heading}\n{paragraph}" for heading, paragraph in said)
    for count in (dataset.events, dataset.claims, dataset.categories, dataset.sources):
        assert labels.number(len(count)) in text
    assert labels.name(dataset.relation.name) in text
    assert dataset.version in text


def test_every_source_is_listed_once(dataset: Dataset, english: Language) -> None:
    said = help_texts.sources(dataset, english)
    assert len(said) == len(dataset.sources)
    text = "\n".join(paragraph for _, paragraph in said)
    for source in dataset.sources.values():
        assert source.title in text
        assert source.publisher in text
    assert not [paragraph for _, paragraph in said if not paragraph.strip()]


def test_sources_stand_by_rank(dataset: Dataset, english: Language) -> None:
    headings = [heading for heading, _ in help_texts.sources(dataset, english)]
    ranks = [int(re.sub(r"\D", "", heading)) for heading in headings if heading]
    assert headings[0]
    assert ranks == sorted(set(ranks))
    assert set(ranks) == {source.rank for source in dataset.sources.values()}


def test_menus_have_letters_to_press(labels: Language) -> None:
    titles = [labels(title) for _, title in MENUS]
    letters = [re.search(r"&(\w)", title) for title in titles]
    assert all(letters)
    found = [match[1].lower() for match in letters if match]
    assert len(set(found)) == len(found)
