"""A row of `documents`: what became of one file."""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.model.outcome import Status


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """The contract's `documents`; times are UTC, None is unknown.

    >>> DocumentRow("2019/отчёт.docx", status=Status.OK).row()["status"]
    'ok'
    """

    path: str
    status: Status
    document_id: str | None = None
    sha256: str | None = None
    bytes: int | None = None
    format: str | None = None
    pages: int | None = None
    chars: int | None = None
    language: str | None = None
    ocr: bool | None = None
    error_code: str | None = None
    message: str | None = None
    duplicate_of: str | None = None
    n_events: int | None = None
    file_modified: dt.datetime | None = None
    extracted_at: dt.datetime | None = None
    pipeline_version: str | None = None

    def row(self) -> dict[str, Any]:
        """Column → plain value that JSON can hold; times to the second ('2024-05-01T10:00:00+00:00')."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="seconds")
    return value.value if isinstance(value, Status) else value
