"""What holds of every Report, whatever it was read from: faults of its rows against the contract."""

import datetime as dt
import json
import re
from collections.abc import Iterator

from edtf import parse_edtf

from pipeline.assemble.checks.empty import CORE
from pipeline.assemble.trust import EMPTY
from pipeline.model.report import Report
from pipeline.tables import OF_REPORT, TABLES, rows, to_arrow
from pipeline.tables.build import Row
from pipeline.tables.schema import Column, Table

_ID = "0123456789abcdef"
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_KINDS = {"string": str, "integer": int, "number": float, "boolean": bool, "date": str, "enum": str}
_LATER = {"person_id", "organization_id"}
"""What the registry adds."""


def faults(report: Report) -> list[str]:
    """Everything about its rows that an analyst may rely on, and may not here."""
    made = rows(report, _ID)
    told = [fault for name in OF_REPORT for fault in _of_table(TABLES[name], made)]
    told += _ungrounded(made, report.document.text)
    told += (fault for row in made["events"] for fault in _of_event(row, made))
    if json.loads(json.dumps(made)) != made:
        told.append("JSON does not hold the rows")
    for name, some in made.items():
        to_arrow(name, some)
    return told


def _of_table(table: Table, made: dict[str, list[Row]]) -> Iterator[str]:
    """Columns, types, codes, keys, references."""
    listed = made[table.name]
    for row in listed:
        if tuple(row) != table.names and set(row) != set(table.names):
            yield f"{table.name}: columns {sorted(row)}"
        odd = (column.name for column in table.columns if _odd(column, row))
        yield from (f"{table.name}.{name}: {row[name]!r}" for name in odd)
    keys = [tuple(row[column] for column in table.key) for row in listed]
    if len(set(keys)) < len(keys):
        yield f"{table.name}: keys are not unique"
    for reference in table.references:
        if reference.table in made and not _LATER & set(reference.columns):
            known = {tuple(row[column] for column in reference.targets) for row in made[reference.table]}
            asked = {tuple(row[column] for column in reference.columns) for row in listed}
            yield from (f"{table.name}: {one} lead nowhere" for one in asked - known if None not in one)


def _odd(column: Column, row: Row) -> bool:
    value = row[column.name]
    if value is None:
        return column.key
    if not isinstance(value, _KINDS[column.type]) or (column.type == "integer" and isinstance(value, bool)):
        return True
    if column.type == "string":
        return value != value.strip() or not value or (column.name not in {"text", "place_text"} and "\n" in value)
    if column.type == "integer":
        return not 0 <= value < 2**53
    if column.type == "date":
        dt.date.fromisoformat(value)
    return bool(column.codes) and value not in column.codes


def _ungrounded(made: dict[str, list[Row]], text: str) -> Iterator[str]:
    """Evidence that is not its text; values without any."""
    for row in made["evidence"]:
        if text[row["start"] : row["end"]] != row["text"] or not row["text"].strip():
            yield f"evidence of {row['table']}.{row['column']}: {row['text']!r}"
        if not 0 < row["confidence"] <= 1 or not row["extractor"]:
            yield f"evidence of {row['table']}.{row['column']}: {row['extractor']} at {row['confidence']}"
    known = {(row["event_id"], row["table"], row["row_no"], row["column"]) for row in made["evidence"]}
    for table in set(OF_REPORT) - {"evidence", "findings"}:
        counted: dict[str, int] = {}
        for row in made[table]:
            no = counted[row["event_id"]] = counted.get(row["event_id"], 0) + 1
            for column, value in row.items():
                read = value is not None and column not in _GIVEN and column not in TABLES[table].key
                if read and (row["event_id"], table, no, column) not in known:
                    yield f"{table}.{column}: {value!r} without evidence"


_GIVEN = {"event_id", "document_id", "event_no", "confidence", "needs_review"}


def _of_event(row: Row, made: dict[str, list[Row]]) -> Iterator[str]:
    """Dates, times and places that can be; and a reason for each core field that is empty, and for no other."""
    if row["date_edtf"] is not None:
        try:
            parse_edtf(row["date_edtf"])
        except Exception as error:
            yield f"date_edtf {row['date_edtf']}: {error}"
    if (row["date_start"] is None) != (row["date_end"] is None):
        yield f"{row['date_start']} to {row['date_end']}"
    for column in ("time_start", "time_end"):
        if row[column] is not None and not _TIME.fullmatch(row[column]):
            yield f"{column}: {row[column]}"
    if not 0 < row["confidence"] < 1:
        yield f"confidence {row['confidence']}"
    mine = [one for one in made["findings"] if one["event_id"] == row["event_id"]]
    told = (one for one in mine if one["code"] in EMPTY)
    reasons = sorted(one["column"] if one["table"] == "events" else one["table"] for one in told)
    empty = sorted(name for name in CORE if not _filled(name, row, made))
    if reasons != empty:
        yield f"empty: {empty}, told of {reasons}"


def _filled(name: str, row: Row, made: dict[str, list[Row]]) -> bool:
    if name in made:
        return any(one["event_id"] == row["event_id"] for one in made[name])
    return row[name] is not None
