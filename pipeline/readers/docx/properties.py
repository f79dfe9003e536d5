"""What a package says of itself: the core properties (ISO/IEC 29500-2, 11)."""

import re

from pipeline.model.document import Properties
from pipeline.readers.docx.package import Element

DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$")
"""W3CDTF: '2022', '2022-06', '2022-06-14T10:00:00Z'."""

NEVER = "1601-01-01"
"""How Windows writes the time of a document that was never printed."""


def properties(core: Element | None) -> Properties:
    """The properties of `docProps/core.xml`; dates that are none are left out."""
    said = {
        str(entry.tag).rpartition("}")[2]: (entry.text or "").strip() for entry in (core if core is not None else ())
    }
    return Properties(
        said.get("title", ""),
        said.get("creator", ""),
        _date(said.get("created", "")),
        _date(said.get("modified", "")),
        _date(said.get("lastPrinted", "")),
    )


def _date(text: str) -> str:
    r"""The date in ISO 8601 as it stands, or ''.

    >>> _date("2022-06-14T10:00:00Z"), _date("14.06.2022"), _date("1601-01-01T00:00:00Z")
    ('2022-06-14T10:00:00Z', '', '')
    """
    return text if DATE.match(text) and not text.startswith(NEVER) else ""
