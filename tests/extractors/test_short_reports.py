"""Short reports in many constructions: kind, day, place and head count of each; an empty kind is not asked."""

import csv
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.source import Source

with Path(__file__).with_name("short_reports.tsv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_short_report(row):
    text = row["text"].replace("\\n", "\n").replace("\\t", "\t")
    events = flow.extract(Source("report.txt", text.encode())).events
    asked = {field: value for field, value in row.items() if field != "text" and (value or field != "event_type")}
    assert len(events) <= 1
    told = {field: getattr(events[0], field) if events else None for field in asked}
    assert {field: str(value.value) if value else "" for field, value in told.items()} == asked
