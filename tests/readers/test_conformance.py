"""The page that says what the readers bear claims nothing that no test shows."""

import re
from pathlib import Path

from tests.readers.conformance import page

PAGE = (Path(__file__).parents[2] / "docs" / "conformance.md").read_text(encoding="utf-8")


def claims(text):
    return set(
        re.findall(r"^(?:\| |- )(.+?)(?: \| <code>.*)?$", re.sub(r"^\| .* \| \d+ \|$", "", text, flags=re.M), re.M)
    )


def test_every_claim_is_a_case():
    """python tests/readers/conformance.py > docs/conformance.md"""
    assert len(claims(PAGE)) > 200
    assert claims(PAGE) - claims(page()) == set()
