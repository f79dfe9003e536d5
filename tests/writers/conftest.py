"""Small tables with everything that files may stumble over."""

import pytest

from pipeline.tables import to_arrow

AWKWARD = '=1+1;"кавычки", «ёлочки»\r\nвторая строка\tи табуляция'


@pytest.fixture
def tables():
    """Two documents out of order of their paths, one event each; the first event has an empty text and no topic."""
    documents = [
        {
            "path": "а.docx",
            "document_id": "f" * 16,
            "status": "ok",
            "extracted_at": "2024-05-01T06:00:00Z",
            "ocr": False,
        },
        {"path": "б.docx", "document_id": "0" * 16, "status": "failed", "message": "Файл закрыт паролем."},
    ]
    events = [
        {
            "event_id": "0" * 16 + "-1",
            "document_id": "0" * 16,
            "event_no": 1,
            "title": "",
            "goal": "-5",
            "latitude": -12.25,
        },
        {
            "event_id": "f" * 16 + "-1",
            "document_id": "f" * 16,
            "event_no": 1,
            "title": AWKWARD,
            "event_type": "round_table",
            "date_start": "2019-04-22",
            "date_end": "1899-12-31",
            "participants_total": 43,
            "confidence": 0.1 + 0.2,
            "needs_review": True,
        },
    ]
    findings = [
        {
            "document_id": "f" * 16,
            "finding_no": 1,
            "event_id": "f" * 16 + "-1",
            "code": "year_inferred",
            "severity": "warning",
            "table": "events",
            "column": "date_edtf",
            "message": "@сообщение",
        },
    ]
    persons = [{"person_id": "p", "name": "Абдыров Т. Ш.", "n_events": 1}]
    return {
        "documents": to_arrow("documents", documents),
        "events": to_arrow("events", events),
        "findings": to_arrow("findings", findings),
        "persons": to_arrow("persons", persons),
    }
