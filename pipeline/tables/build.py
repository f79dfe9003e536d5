"""Report → rows of the contract's tables.

The field names of `model.report` are the contract's columns, so one walk over the dataclasses serves every table.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from pipeline.lexicons.messages import finding
from pipeline.model.report import Finding, Grounded, Report
from pipeline.tables.place import Layout
from pipeline.tables.schema import TABLES

Row = dict[str, Any]
"""A row of a table: column → plain value that JSON can hold (dates as ISO 8601), None where nothing is known."""

OF_REPORT = tuple(name for name in TABLES if name not in {"documents", "persons", "organizations"})
"""The tables whose rows come from one document's Report."""


def rows(report: Report, document_id: str) -> dict[str, list[Row]]:
    """All rows of one document by table, in reading order; `person_id` and `organization_id` are left to the registry.

    `row_no` of evidence and findings counts a table's rows within their event: for affiliations through all its people.
    """
    tables: dict[str, list[Row]] = {name: [] for name in OF_REPORT}
    layout = Layout(report.document)
    for no, event in enumerate(report.events, 1):
        keys: Row = {"event_id": f"{document_id}-{no}", "document_id": document_id, "event_no": no}
        counts: Counter[str] = Counter()
        for table, row in _walk("events", event, keys):
            counts[table] += 1
            at = {"event_id": keys["event_id"], "table": table, "row_no": counts[table]}
            tables["evidence"] += (
                {**at, **one} for name in row for one in _evidence(name, row[name], report.document.text, layout)
            )
            tables[table].append({name: _plain(value) for name, value in row.items()})
    tables["findings"] += (_finding(one, document_id, no) for no, one in enumerate(report.findings, 1))
    return tables


def _walk(table: str, item: Any, keys: Row) -> Iterator[tuple[str, Row]]:
    """The row of `item`, then those of all that hangs on it."""
    told = {field.name: getattr(item, field.name) for field in fields(item)}
    values = {**told, **keys}
    yield table, {name: values.get(name) for name in TABLES[table].names}
    handed = {name: keys[name] for name in TABLES[table].key}
    for name, children in told.items():
        if isinstance(children, tuple):
            for no, child in enumerate(children, 1):
                yield from _walk(name, child, {**handed, TABLES[name].key[-1]: no})


def _evidence(column: str, value: object, text: str, layout: Layout) -> Iterator[Row]:
    if not isinstance(value, Grounded):
        return
    for part, mention in enumerate(value.mentions, 1):
        span = mention.span
        page, bbox = layout.of(span)
        yield {
            "column": column,
            "part": part,
            "text": span.of(text),
            "start": span.start,
            "end": span.stop,
            "page": page,
            "bbox": bbox,
            "extractor": mention.rule,
            "confidence": value.confidence,
        }


def _finding(found: Finding, document_id: str, no: int) -> Row:
    usual = finding(found.code)
    table, column = found.table or usual.table, found.column or usual.column
    told = finding(found.code, **{"field": _title(table, column), **dict(found.details)})
    return {
        "document_id": document_id,
        "finding_no": no,
        "event_id": f"{document_id}-{found.event_no}" if found.event_no else None,
        "code": found.code,
        "severity": told.severity,
        "table": table or None,
        "column": column or None,
        "row_no": found.row_no,
        "message": told.message,
    }


def _title(table: str, column: str) -> str:
    """
    >>> _title("events", "settlement")
    'населённый пункт'
    """
    if table not in TABLES or column not in TABLES[table].names:
        return ""
    title = TABLES[table][column].title
    return title[:1].lower() + title[1:]


def _plain(value: Any) -> Any:
    if isinstance(value, Grounded):
        value = value.value
    return value.isoformat() if isinstance(value, dt.date) else value
