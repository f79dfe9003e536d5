"""Whatever is published stands in its source at the place that evidence names: over the whole corpus."""

from pathlib import Path

import pytest
from make_samples import HERE, RAW

from pipeline import flow
from pipeline.errors import ReadError
from pipeline.model.source import Source
from pipeline.tables import build
from pipeline.tables.schema import TABLES

OPEN = [RAW / "*", HERE / "novel" / "?[13579]_*", *(HERE / name / "*" for name in ("more", "press", "fresh", "not_reports"))]
REPORTS = sorted(
    path
    for pattern in OPEN
    for path in pattern.parent.glob(pattern.name)
    if path.is_file() and path.suffix != ".json"
)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_evidence_is_the_text_itself_and_every_value_has_some(path: Path) -> None:
    try:
        report = flow.extract(Source(path.name, path.read_bytes()))
    except ReadError:
        pytest.skip("not read here")
    rows = build.rows(report, "0123456789abcdef")
    places = {(row["event_id"], row["table"], row["row_no"], row["column"]) for row in rows["evidence"]}
    assert len(rows["evidence"]) >= len(places)
    for row in rows["evidence"]:
        assert report.document.text[row["start"] : row["end"]] == row["text"]
        assert row["text"].strip()
        assert 0 < row["confidence"] < 1
        assert row["column"] in TABLES[row["table"]].names
    for row in rows["events"]:
        told = {column for _, table, _, column in places if table == "events"}
        assert {name for name in ("title", "date_edtf", "settlement", "venue") if row[name] is not None} <= told
