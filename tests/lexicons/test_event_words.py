"""The words that tell of events, or that a text tells of none: every row knows its example."""

import re

import pytest

from pipeline import lexicons
from pipeline.normalisers.encounters import encounter
from pipeline.normalisers.morphology import lemmas


@pytest.mark.parametrize("row", lexicons.read("encounters"), ids=lambda row: row["example"])
def test_each_verb_tells_of_an_event_in_its_example(row: dict[str, str]) -> None:
    told = [encounter(word) for word in re.findall(r"[^\W\d_]+", row["example"])]
    assert (row["object"], row["type"], row["named"]) in told


@pytest.mark.parametrize("row", lexicons.read("gatherings"), ids=lambda row: row["example"])
def test_each_company_stands_in_its_example(row: dict[str, str]) -> None:
    assert any(row["word"] in lemmas(word.lower()) for word in re.findall(r"[^\W\d_]+", row["example"]))


@pytest.mark.parametrize("row", lexicons.read("genres"), ids=lambda row: row["example"])
def test_each_genre_heads_its_example(row: dict[str, str]) -> None:
    assert re.match(row["pattern"], row["example"], re.I)
