"""The rules that extractors name, and those that the lexicons know, are the same."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline import extractors, lexicons
from pipeline.extractors.people import _SLOT_ROLES

_FOLDER = Path(extractors.__file__).parent
_RULE = re.compile(r"[a-z_]+\.[a-z_]+")
_BY_SLOT = "people."
"""The rules of people named after a label: one for each field that gives a role."""


def _named() -> Iterator[str]:
    for path in _FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _RULE.fullmatch(node.value):
                yield node.value
            elif isinstance(node, ast.JoinedStr) and ast.unparse(node).startswith(f"f'{_BY_SLOT}"):
                yield from (f"{_BY_SLOT}{field}" for field in _SLOT_ROLES)


def test_every_rule_that_an_extractor_names_is_in_the_lexicon_and_no_other():
    rules = [row["rule"] for row in lexicons.read("rules")]
    assert len(rules) == len(set(rules))
    assert set(_named()) == set(rules)


def test_traits_are_those_of_known_rules():
    rules = {row["rule"] for row in lexicons.read("rules")}
    assert {row["rule"] for row in lexicons.read("rule_traits")} <= rules
