"""The page that says what the readers bear claims nothing that no test shows."""

import re
from pathlib import Path

from tests.readers.conformance import page

PAGE = (Path(__file__).parents[2] / "docs" / "conformance.md").read_text(encoding="utf-8")


def claims(text):
    """What the rows show, without the counts by format."""
    rows = re.findall(r"^(?:\| |- )(.+)$", text, re.M)
    return {row.partition(" | <code>")[0] for row in rows if not re.search(r"\| \d+ \|$", row)}


def test_every_claim_is_a_case():
    """python tests/readers/conformance.py > docs/conformance.md"""
    assert len(claims(PAGE)) > 200
    assert claims(PAGE) - claims(page()) == set()
