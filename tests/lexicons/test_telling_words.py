"""The words that tell of proposals and talks: every pattern knows its example."""

import re

import pytest

from pipeline import lexicons

ROWS = [(name, row) for name in ("proposing", "proposing_ky", "proposal_tails") for row in lexicons.read(name)]
TALKS = lexicons.read("talk_constructions")


@pytest.mark.parametrize(("name", "row"), ROWS, ids=lambda one: one["example"] if isinstance(one, dict) else one)
def test_each_pattern_finds_its_example(name: str, row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"], re.I)


@pytest.mark.parametrize("row", TALKS, ids=lambda row: row["example"])
def test_each_construction_stands_around_a_title(row: dict[str, str]) -> None:
    assert re.search(row["before"] + r"\s*[:–—-]?\s*«[^»]+»" + row["after"], row["example"], re.I)
