"""The words that tell of proposals and talks: every pattern knows its example."""

import re

import pytest

from pipeline import lexicons

ROWS = [(name, row) for name in ("proposing", "proposing_ky", "proposal_tails") for row in lexicons.read(name)]
LEADS = lexicons.read("talk_leads")


@pytest.mark.parametrize(("name", "row"), ROWS, ids=lambda one: one["example"] if isinstance(one, dict) else one)
def test_each_pattern_finds_its_example(name: str, row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"], re.I)


@pytest.mark.parametrize("row", LEADS, ids=lambda row: row["example"])
def test_each_lead_stands_right_before_a_title(row: dict[str, str]) -> None:
    assert re.search(row["pattern"] + r"\s*[:–—-]?\s*«", row["example"], re.I)
