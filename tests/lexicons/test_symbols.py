"""The characters of symbol fonts are those that their names say."""

import unicodedata

import pytest

from pipeline.lexicons import read


@pytest.mark.parametrize("row", read("symbols"), ids=lambda row: f"{row['font']} {row['code']}")
def test_character_has_the_name_that_is_given(row):
    assert unicodedata.name(row["character"]).lower() == row["meaning"]
    assert 0x20 < int(row["code"], 16) <= 0xFF
