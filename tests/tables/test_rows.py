"""Rows of one document: every value has its evidence, and the evidence is what the text says."""

import json
from collections import Counter

import pytest
from made_reports import report as made_up

from pipeline.model.document import Block, Box, Document
from pipeline.model.mention import Mention
from pipeline.model.report import Affiliation, Event, Finding, Grounded, Person, Report
from pipeline.model.span import Span
from pipeline.tables import OF_REPORT, TABLES, rows, to_arrow

DOCUMENT = "0123456789abcdef"
UNGROUNDED = {"event_id", "document_id", "confidence", "needs_review", "person_id", "organization_id"}


def keys_of(table):
    return UNGROUNDED | ({TABLES[table].key[-1]} | ({"person_no"} if table == "affiliations" else set()))


@pytest.mark.parametrize("seed", range(50))
def test_evidence_is_what_the_text_says(seed):
    report = made_up(seed)
    for one in rows(report, DOCUMENT)["evidence"]:
        assert report.document.text[one["start"] : one["end"]] == one["text"] != ""


@pytest.mark.parametrize("seed", range(50))
def test_every_value_and_no_other_has_evidence(seed):
    tables = rows(made_up(seed), DOCUMENT)
    known = {(one["event_id"], one["table"], one["row_no"], one["column"]) for one in tables["evidence"]}
    filled = set()
    for table in set(OF_REPORT) - {"evidence", "findings"}:
        counts = Counter()
        for row in tables[table]:
            counts[row["event_id"]] += 1
            at = row["event_id"], table, counts[row["event_id"]]
            free = keys_of(table) | ({"event_no"} if table == "events" else set())
            filled |= {(*at, name) for name, value in row.items() if value is not None and name not in free}
    assert known == filled


@pytest.mark.parametrize("seed", range(50))
def test_keys_are_unique_columns_are_the_contracts_and_rows_go_through_json(seed):
    tables = rows(made_up(seed), DOCUMENT)
    assert tuple(tables) == OF_REPORT
    assert json.loads(json.dumps(tables)) == tables
    for name, listed in tables.items():
        assert all(set(row) == set(TABLES[name].names) for row in listed)
        keys = [tuple(row[column] for column in TABLES[name].key) for row in listed]
        assert len(set(keys)) == len(keys)
        assert to_arrow(name, listed).to_pylist() is not None


def grounded(value, start=0, stop=2, rule="test.rule"):
    span = Span(start, stop)
    return Grounded(value, (Mention("x", span, "", "", rule),), 0.5)


def test_events_and_parts_count_from_one():
    title = Grounded("Ош 2024", grounded("", 0, 2).mentions + grounded("", 3, 7).mentions)
    tables = rows(Report(Document("Ош 2024"), "ru", (Event(), Event(title=title))), DOCUMENT)
    assert [(row["event_id"], row["event_no"]) for row in tables["events"]] == [
        (f"{DOCUMENT}-1", 1),
        (f"{DOCUMENT}-2", 2),
    ]
    assert [(one["part"], one["text"]) for one in tables["evidence"]] == [(1, "Ош"), (2, "2024")]


def test_affiliations_are_counted_through_the_event_in_evidence():
    people = tuple(
        Person(grounded(name), grounded("speaker"), affiliations=(Affiliation(grounded("post")),) * 2) for name in "аб"
    )
    tables = rows(Report(Document("Ош 2024"), "ru", (Event(people=people),)), DOCUMENT)
    numbers = [(row["person_no"], row["affiliation_no"]) for row in tables["affiliations"]]
    assert numbers == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert [one["row_no"] for one in tables["evidence"] if one["table"] == "affiliations"] == [1, 2, 3, 4]


def test_a_value_over_two_pages_is_boxed_on_the_first():
    boxes = (
        Box(0, 2, 1, 10, 700, 30, 712),
        Box(3, 7, 1, 35.26, 699, 60, 712),
        Box(8, 12, 2, 10, 50, 40, 62),
    )
    document = Document("Ош 2024 года", boxes=boxes)
    told = rows(Report(document, "ru", (Event(title=grounded("x", 0, 12)),)), DOCUMENT)["evidence"]
    assert [(one["page"], one["bbox"]) for one in told] == [(1, "10.0 699.0 60.0 712.0")]


def test_without_boxes_the_page_is_the_blocks():
    document = Document("Ош\n2024", (Block(Span(0, 2), page=1), Block(Span(3, 7), page=2)))
    told = rows(Report(document, "ru", (Event(title=grounded("x", 3, 7)),)), DOCUMENT)["evidence"]
    assert [(one["page"], one["bbox"]) for one in told] == [(2, None)]


def test_a_finding_names_the_field_in_russian():
    found = Finding("not_stated", 1, "events", "settlement", 1), Finding("doubtful_ocr")
    first, second = rows(Report(Document("Ош"), "ru", findings=found), DOCUMENT)["findings"]
    assert first["message"] == "В тексте не сказано: населённый пункт; если это известно, допишите в отчёт."
    assert (first["event_id"], first["finding_no"], first["severity"]) == (f"{DOCUMENT}-1", 1, "info")
    assert (second["event_id"], second["table"], second["column"]) == (None, None, None)
