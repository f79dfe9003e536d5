"""The README shows what the program really does: its example, its statuses, its tables, its links."""

import re
from pathlib import Path

import pytest

import pipeline
from pipeline.cli import VERBS
from pipeline.tables import TABLES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAMPLE = "raw_reports/otchet_seminar_karakol.txt"
_RULE = re.compile(r"  \[[\w., ]+\]$")
"""The rule's name at a line's end: others may find the same value tomorrow."""


def test_the_example_is_what_the_program_shows(letopis, monkeypatch):
    monkeypatch.chdir(ROOT)
    (shown,) = re.findall(rf"<!-- показано: letopis show {SAMPLE} -->\n```\n(.*?)```", README, re.S)
    _, told, _ = letopis("show", SAMPLE)
    lines = iter([_RULE.sub("", line) for line in told.splitlines()])
    assert [line for line in shown.splitlines() if _RULE.sub("", line) not in lines] == []


def test_the_example_for_python_holds():
    assert "report.events[0].participants_total.value  # 35" in README
    assert pipeline.extract(ROOT / SAMPLE).events[0].participants_total.value == 35


def test_every_status_has_its_advice():
    told = re.findall(r"^\| (\w[\w ]*) \(`(\w+)`\)", README, re.M)
    assert {code: title for title, code in told} == dict(TABLES["documents"]["status"].choices)


def test_every_table_is_named():
    told = set(re.findall(r"`(\w+)`", README.partition("## Аналитику")[2].partition("Все столбцы")[0]))
    assert set(TABLES) <= told


def test_commands_are_commands_that_exist():
    assert set(re.findall(r"letopis ([a-z]+)\b(?!\.)", README)) <= {verb.__name__ for verb in VERBS}


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]))
def test_links_lead_somewhere(page):
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [one for one in targets if not (page.parent / one).exists()] == []
