"""Outcomes and findings are told in whole Russian sentences, and every code of the source has one."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline
from pipeline import errors
from pipeline.lexicons import messages, read
from pipeline.model.document import Problem
from pipeline.model.outcome import Status

SOURCE = Path(pipeline.__file__).parent
RAISED = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.ReadError)}
OUTCOMES = {**dict.fromkeys(RAISED, 0), "problem": 0, "Problem": 0, "outcome": 0, "Outcome": 1}
FINDINGS = {"Finding": 0, "finding": 0, "_finding": 0}


def called(name: ast.expr) -> str:
    return name.attr if isinstance(name, ast.Attribute) else name.id if isinstance(name, ast.Name) else ""


def codes(calls: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Every code that a call in the source names as it stands, with its file."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node.func) in calls:
                place = calls[called(node.func)]
                given = [*node.args[place : place + 1], *(word.value for word in node.keywords if word.arg == "code")]
                yield from ((one.value, path.name) for one in given if isinstance(one, ast.Constant) and one.value)


@pytest.mark.parametrize(("lexicon", "calls"), [("outcomes", OUTCOMES), ("findings", FINDINGS)])
def test_every_code_of_the_source_has_its_sentence(lexicon, calls):
    known = {row["code"] for row in read(lexicon)}
    used = set(codes(calls)) | (
        {(getattr(errors, name).default, "errors.py") for name in RAISED} if lexicon == "outcomes" else set()
    )
    assert [one for one in sorted(used) if one[0] not in known] == []


@pytest.mark.parametrize("row", read("outcomes"), ids=lambda row: row["code"])
def test_an_outcome_has_a_status_and_a_whole_sentence(row):
    told = messages.outcome(row["code"], **messages.example(row))
    assert (told.code, told.status) == (row["code"], Status(row["status"]))
    assert sentence(told.message)
    assert all(str(value) in told.message for value in messages.example(row).values() if isinstance(value, str))
    assert sentence(messages.outcome(row["code"]).message), "without any detail it is a sentence too"


@pytest.mark.parametrize("row", read("findings"), ids=lambda row: row["code"])
def test_a_finding_has_a_severity_and_a_whole_sentence(row):
    told = messages.finding(row["code"], **messages.example(row))
    assert told.severity in {"error", "warning", "info"}
    assert sentence(told.message)
    assert all(str(value) in told.message for value in messages.example(row).values())
    assert sentence(messages.finding(row["code"]).message)


@pytest.mark.parametrize("lexicon", ["outcomes", "findings"])
def test_codes_are_snake_case_and_stand_once(lexicon):
    stand = [row["code"] for row in read(lexicon)]
    assert len(set(stand)) == len(stand)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in stand)


def sentence(text: str) -> bool:
    return bool(re.fullmatch(r"[А-ЯЁ][^{}\[\]…\n\t]*\.", text)) and not re.search(r" [,.;:]|[(«] *[)»]| {2}", text)


def test_an_unknown_code_is_told_politely():
    assert messages.outcome("moon_phase").status is Status.FAILED
    assert "moon_phase" in messages.outcome("moon_phase").message
    assert messages.finding("moon_phase").severity == "warning"


def test_a_status_that_is_asked_for_wins_and_empty_details_are_left_out():
    assert messages.outcome("damaged", Status.PARTIAL).status is Status.PARTIAL
    told = messages.finding("ambiguous_date", text="", readings=None)
    assert told.message == "Дату можно понять по-разному; проверьте её."


def test_what_a_detail_holds_cannot_break_the_sentence():
    told = messages.finding("ambiguous_date", text="{text}[}\n" * 99, readings="").message
    assert "\n" not in told
    assert len(told) < 250
    assert messages.outcome("too_large", bytes="many").message.startswith("Файл слишком велик;")


def test_pages_with_one_problem_are_told_together():
    told = messages.outcome_of([Problem("damaged_page", 7), Problem("doubtful_ocr", 2), Problem("damaged_page", 9)])
    assert (told.status, told.code) == (Status.PARTIAL, "damaged_page")
    assert "(7, 9)" in told.message
    assert "(2)" in told.message
    assert messages.outcome_of([]).status is Status.OK
