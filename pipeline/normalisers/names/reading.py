"""One way to take a word of a name."""

from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """Part of a personal name."""

    SURNAME = "surname"
    GIVEN = "given_name"
    PATRONYMIC = "patronymic"
    INITIAL = "initial"


class Reading(NamedTuple):
    """One way to take a word. `case` and `gender` are '' where the form does not tell; `weight` is a log-odds."""

    part: Part
    nominative: str
    case: str
    gender: str
    weight: float
