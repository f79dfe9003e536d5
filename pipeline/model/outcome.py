"""What became of a file."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """`documents.status` of the contract."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    NOT_A_REPORT = "not_a_report"
    UNSUPPORTED = "unsupported"
    SKIPPED = "skipped"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status, and where it is not `ok` a stable code and one Russian sentence for the archivist."""

    status: Status
    code: str = ""
    message: str = ""
