"""What a PDF says of itself."""

import re
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.model.document import Properties
from pipeline.readers.pdf.opened import told

_DATE = re.compile(
    r"(?:D:)?(\d{4})(?:(0[1-9]|1[0-2])(?:(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?)?)?"
)


def properties(document: Any) -> Properties:
    """Title, author and dates of the information dictionary."""
    title, author, created, modified = (
        _entry(document, key) for key in (b"Title", b"Author", b"CreationDate", b"ModDate")
    )
    return Properties(title, author, iso(created), iso(modified))


def iso(date: str) -> str:
    """A date of PDF (7.9.4 of ISO 32000-1) in ISO 8601, as far as it goes, in its own time zone; '' for what is none.

    >>> [iso(date) for date in ("D:20220614100000+06'00'", "D:202206", "2022", "14.06.2022")]
    ['2022-06-14T10:00:00', '2022-06', '2022', '']
    """
    found = _DATE.match(date)
    if not found:
        return ""
    year, month, day, hour, minute, second = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    return "-".join(part for part in (year, month, day) if part) + clock


def _entry(document: Any, key: bytes) -> str:
    return told(pdfium.FPDF_GetMetaText, document, key)
