"""A slot: a value that is due, or was given, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """What became of a slot. Strictly only `right` is right; softly `near` is, too."""

    RIGHT = "right"
    NEAR = "near"
    WRONG = "wrong"
    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Slot:
    """A value of a field; `where` names the report and its event: 'dev/а.docx#1'."""

    where: str
    field: str
    gold: Any
    found: Any
    verdict: Verdict
