"""The operator's page names every verb, every setting and every cause that is tried again."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from pipeline.cli import VERBS
from pipeline.lexicons import read
from pipeline.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "operating.md").read_text()


def test_every_verb_is_there():
    assert set(re.findall(r"^\| `letopis (\w+)", PAGE, re.M)) == {verb.__name__ for verb in VERBS}


@pytest.mark.parametrize("part", fields(Settings), ids=lambda part: part.name)
def test_every_setting_is_there_with_its_default(part):
    told = dict(re.findall(rf"^\| {part.name} \| `(\w+)` \| (.*?) \|", PAGE, re.M))
    usual = part.default_factory()
    assert set(told) == {one.name for one in fields(usual)}
    for one in fields(usual):
        value = getattr(usual, one.name)
        if isinstance(value, bool):
            assert told[one.name] == str(value).lower()
        elif isinstance(value, int | float):
            assert float(told[one.name].replace(" ", "")) == value, one.name
        else:
            assert told[one.name] == ", ".join(value)


def test_codes_are_codes_that_exist():
    told = set(re.findall(r"`([a-z]+(?:_[a-z]+)*)`", PAGE.split("## Что читается заново")[1].split("## Ночь")[0]))
    assert told <= {row["code"] for row in read("outcomes")}
