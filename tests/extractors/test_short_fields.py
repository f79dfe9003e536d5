"""One field of a short report each, in constructions of real papers; people, firms and villages are invented."""

import csv
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.source import Source

with Path(__file__).with_name("short_fields.tsv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['field']}: {row['text'][:40]}" for row in ROWS])
def test_field_of_a_short_report(row):
    text = row["text"].replace("\\n", "\n").replace("\\t", "\t")
    event = flow.extract(Source("report.txt", text.encode())).events[0]
    found = getattr(event, row["field"])
    assert " ".join(str(found.value).split() if found else ()) == row["value"]
