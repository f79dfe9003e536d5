"""The words that say where an event took place, and when in the day: every row knows its example."""

import re

import pytest

from pipeline import lexicons
from pipeline.normalisers.morphology import lemmas


@pytest.mark.parametrize(
    "row", [*lexicons.read("held_here"), *lexicons.read("arrivals")], ids=lambda row: row["example"]
)
def test_each_verb_stands_in_its_example(row: dict[str, str]) -> None:
    assert any(row["verb"] in lemmas(word.lower()) for word in re.findall(r"[^\W\d_]+", row["example"]))


@pytest.mark.parametrize("row", lexicons.read("roads"), ids=lambda row: row["example"])
def test_each_road_begins_its_example(row: dict[str, str]) -> None:
    assert re.match(row["pattern"], row["example"], re.I)


@pytest.mark.parametrize("row", lexicons.read("no_titles"), ids=lambda row: row["example"])
def test_each_line_that_is_no_title_is_known(row: dict[str, str]) -> None:
    assert re.fullmatch(row["pattern"], row["example"], re.I)


@pytest.mark.parametrize("row", lexicons.read("clock_words"), ids=lambda row: row["example"])
def test_each_word_before_a_clock_stands_in_its_example(row: dict[str, str]) -> None:
    assert re.search(rf"\b{row['stem']}", row["example"], re.I)
