"""Rows become typed columns, and releases are put together in an order that has no history."""

import datetime as dt
import random

import pyarrow.parquet as pq
import pytest

from pipeline.tables import arrow, merged, ordered, read, to_arrow


def topics(documents, word="вопрос"):
    return [
        {"event_id": f"{document:016x}-{event}", "topic_no": no, "text": f"{word} {no}"}
        for document in documents
        for event in (1, 2, 10)
        for no in range(1, document % 3 + 1)
    ]


def ids(documents):
    return {f"{document:016x}" for document in documents}


def test_values_have_the_contracts_types():
    row = {
        "path": "а",
        "bytes": 3,
        "language": "ky",
        "ocr": False,
        "status": "ok",
        "file_modified": "2024-05-01T06:00:00.75+06:00",
    }
    table = to_arrow("documents", [row])
    assert table.schema.equals(arrow("documents"), check_metadata=True)
    [read_back] = table.to_pylist()
    assert read_back["file_modified"] == dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    assert (read_back["language"], read_back["pages"]) == ("ky", None)
    [event] = to_arrow("events", [{"date_start": "2019-04-22", "date_end": dt.date(2019, 4, 23)}]).to_pylist()
    assert (event["date_start"], event["date_end"]) == (dt.date(2019, 4, 22), dt.date(2019, 4, 23))


def test_a_code_outside_the_contract_is_refused():
    with pytest.raises(ValueError, match="mode"):
        to_arrow("events", [{"mode": "on the moon"}])


def test_a_name_that_is_no_utf8_is_written_out():
    assert to_arrow("documents", [{"path": b"\xe9.txt".decode("utf-8", "surrogateescape")}])["path"].to_pylist() == [
        "\\udce9.txt"
    ]


def test_order_is_by_document_and_keeps_the_rows_of_one():
    rows = topics(range(20))
    documents = sorted({row["event_id"][:16] for row in rows})
    random.Random(1).shuffle(documents)
    shuffled = [row for document in documents for row in rows if row["event_id"][:16] == document]
    assert ordered("topics", to_arrow("topics", shuffled)).equals(to_arrow("topics", rows))


@pytest.mark.parametrize("seed", range(20))
def test_merging_equals_building_anew(seed):
    chance = random.Random(seed)
    known = set(chance.sample(range(40), 25))
    gone = set(chance.sample(sorted(known), 8))
    changed = set(chance.sample(sorted(gone), 4)) | set(chance.sample(sorted(set(range(40)) - known), 6))
    old, new = to_arrow("topics", topics(sorted(known))), to_arrow("topics", topics(sorted(changed), "другой"))
    expected = sorted([*topics(known - gone), *topics(changed, "другой")], key=lambda row: row["event_id"][:16])
    assert merged("topics", old, new, ids(gone)).equals(to_arrow("topics", expected))


def test_merging_with_nothing_changes_nothing():
    old, none = to_arrow("topics", topics(range(9))), to_arrow("topics", [])
    assert merged("topics", old, none).equals(old)
    assert merged("topics", none, old).equals(old)
    assert merged("topics", none, none, ids([3])).equals(none)


def test_rows_of_a_changed_document_replace_the_old_ones():
    old, new = to_arrow("topics", topics([4, 5])), to_arrow("topics", topics([5], "другой"))
    assert merged("topics", old, new).equals(to_arrow("topics", topics([4]) + topics([5], "другой")))


def test_documents_are_told_apart_by_their_whole_path():
    paths = ["а", "а.zip", "а.zip!/а", "б"]
    old = to_arrow("documents", [{"path": path} for path in paths])
    kept = merged("documents", old, to_arrow("documents", [{"path": "а!"}]), ["а", "а.zip"])
    assert kept["path"].to_pylist() == ["а!", "а.zip!/а", "б"]


def test_a_file_without_a_new_column_is_read_with_it_empty(tmp_path):
    table = to_arrow("hosts", [{"event_id": "x-1", "host_no": 1, "role": "donor", "name": "ОФ"}])
    pq.write_table(table.drop_columns(["organization_id"]), tmp_path / "hosts.parquet")
    assert read("hosts", tmp_path / "hosts.parquet").equals(table)
