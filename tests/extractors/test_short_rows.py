"""The groups, hosts, topics or proposals of a short report each, whole and in order; people and firms are invented."""

import csv
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.source import Source

with Path(__file__).with_name("short_rows.tsv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

TOLD = {
    "audience": lambda group: (group.name, group.count),
    "hosts": lambda host: (host.role, host.name),
    "topics": lambda topic: (topic.text,),
    "proposals": lambda proposal: (proposal.text, proposal.addressee),
}
"""What a row of each field says: a group with its number, a host behind its role, a proposal with its addressee."""


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['field']}: {row['text'][:40]}" for row in ROWS])
def test_rows_of_a_short_report(row):
    text = row["text"].replace("\\n", "\n").replace("\\t", "\t")
    event = flow.extract(Source("report.txt", text.encode())).events[0]
    found = (TOLD[row["field"]](one) for one in getattr(event, row["field"]))
    assert " | ".join("=".join(str(cell.value) for cell in told if cell) for told in found) == row["rows"]
