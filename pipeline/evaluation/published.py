"""What was published, in the shape of gold: for each file its events, each with its lists of rows."""

import csv
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.evaluation.gold import Entry

_LISTS = "people", "audience", "hosts", "presentations", "topics", "proposals"
_GIVEN_BY = "presentations", "proposals"
"""Tables whose rows name a person by number."""
Row = Mapping[str, Any]


def read(folder: Path) -> dict[str, list[Entry]]:
    """The events of each file by its path; `folder` is a release (or what holds `latest`), in Parquet or CSV.

    Raises UsageError where there is no table.
    """
    release = folder / "latest" if (folder / "latest").exists() else folder
    if not any((release / path).exists() for path in ("documents.parquet", "documents.csv", "csv/documents.csv")):
        raise UsageError(f"В папке «{folder}» нет таблиц: сначала выполните letopis run или укажите папку выпуска.")
    return shaped({name: _rows(release, name) for name in ("documents", "events", "affiliations", *_LISTS)})


def shaped(tables: Mapping[str, Iterable[Row]]) -> dict[str, list[Entry]]:
    """The same from rows of the contract's tables; empty cells may be None or ''."""
    lists = {name: _grouped(tables.get(name, ()), "event_id") for name in (*_LISTS, "affiliations")}
    events: dict[str, list[Entry]] = defaultdict(list)
    for event in sorted(tables.get("events", ()), key=lambda row: float(row["event_no"])):
        events[event["document_id"]].append(
            _entry(event, {name: rows[event["event_id"]] for name, rows in lists.items()})
        )
    documents = tables.get("documents", ())
    return {unicodedata.normalize("NFC", row["path"]): events[row["document_id"]] for row in documents}


def _entry(event: Row, lists: Mapping[str, list[Row]]) -> Entry:
    posts = _grouped(lists["affiliations"], "person_no")
    people = [{**person, "affiliations": posts[person["person_no"]]} for person in lists["people"]]
    names = {person["person_no"]: person["name"] for person in people}
    given = {name: [{**row, "person": names.get(row.get("person_no"))} for row in lists[name]] for name in _GIVEN_BY}
    return {**event, **lists, **given, "people": people}


def _grouped(rows: Iterable[Row], column: str) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _rows(folder: Path, table: str) -> list[Row]:
    if (folder / f"{table}.parquet").exists():
        import pyarrow.parquet as pq

        return list(pq.read_table(folder / f"{table}.parquet").to_pylist())
    for path in (folder / f"{table}.csv", folder / "csv" / f"{table}.csv"):
        if path.exists():
            csv.field_size_limit(sys.maxsize)
            with path.open(encoding="utf-8-sig", newline="") as file:
                return list(csv.DictReader(file))
    return []
