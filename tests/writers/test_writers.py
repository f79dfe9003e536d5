"""What is written can be read back exactly, and the same tables give the same bytes."""

import csv
import io

import pyarrow as pa
import pytest

from pipeline.errors import UsageError
from pipeline.tables import TABLES, read, to_arrow
from pipeline.writers import WRITERS, write


def parsed(path, **options):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), **options))


@pytest.mark.parametrize("format", WRITERS)
def test_equal_tables_give_equal_bytes_whatever_pieces_they_are_made_of(format, tables, tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    pieces = {name: pa.concat_tables([table.slice(0, 1), table.slice(1)]) for name, table in tables.items()}
    first, second = write(format, tables, tmp_path / "one"), write(format, pieces, tmp_path / "two")
    assert [path.relative_to(tmp_path / "one") for path in first] == [
        path.relative_to(tmp_path / "two") for path in second
    ]
    assert first
    assert all(one.read_bytes() == other.read_bytes() for one, other in zip(first, second, strict=True))


@pytest.mark.parametrize("format", WRITERS)
def test_tables_without_rows_can_be_written(format, tmp_path):
    assert write(format, {name: to_arrow(name, []) for name in TABLES}, tmp_path)


def test_an_unknown_format_is_told_in_russian():
    with pytest.raises(UsageError, match="parquet"):
        write("dbf", {}, None)


def test_parquet_comes_back_as_it_was(tables, tmp_path):
    tables = {**tables, "hosts": to_arrow("hosts", [])}
    write("parquet", tables, tmp_path)
    for name, table in tables.items():
        assert read(name, tmp_path / f"{name}.parquet").equals(table)


def test_large_tables_are_whole_and_do_not_tell_their_pieces(tmp_path):
    words = (f"{no * 2_654_435_761 % 2**32:x}" * 5 for no in range(140_000))
    table = to_arrow("topics", [{"event_id": "x-1", "topic_no": no, "text": text} for no, text in enumerate(words)])
    [path] = write("parquet", {"topics": table}, tmp_path)
    assert read("topics", path).equals(table)
    whole = path.read_bytes()
    pieces = pa.concat_tables(table.slice(start, 777) for start in range(0, len(table), 777))
    write("parquet", {"topics": pieces}, tmp_path)
    assert path.read_bytes() == whole


def test_csv_is_exact(tables, tmp_path):
    write("csv", tables, tmp_path)
    first, second = parsed(tmp_path / "csv" / "events.csv")
    assert second["title"] == tables["events"]["title"][1].as_py()
    assert (second["date_start"], second["participants_total"], second["needs_review"]) == ("2019-04-22", "43", "true")
    assert float(second["confidence"]) == 0.1 + 0.2
    assert first["goal"] == "-5"
    assert list(first) == list(TABLES["events"].names)
    assert parsed(tmp_path / "csv" / "documents.csv")[0]["extracted_at"] == "2024-05-01T06:00:00Z"


def test_csv_tells_empty_text_from_nothing(tables, tmp_path):
    write("csv", tables, tmp_path)
    data = (tmp_path / "csv" / "events.csv").read_bytes()
    assert data.split(b"\r\n")[1].startswith(b'"0000000000000000-1","0000000000000000",1,"",,')


def test_the_copy_for_excel_holds_no_formula(tables, tmp_path):
    write("csv-for-excel", tables, tmp_path)
    path = tmp_path / "csv-for-excel" / "events.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    first, second = parsed(path, delimiter=";")
    assert second["title"].startswith("'=1+1")
    assert (first["goal"], first["latitude"]) == ("'-5", "-12,25")
    [finding] = parsed(tmp_path / "csv-for-excel" / "findings.csv", delimiter=";")
    assert finding["message"] == "'@сообщение"
