"""What a run tells while it goes: its steps, and the fate of each file."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A step begins: scan, look, work or publish; `total` is how many files it has before it, where that is known."""

    name: str
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """A new or changed file was looked at."""

    path: str


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a file, or of a member of one: a line of the log. `detail` is for whoever mends the program.

    `at` is when it was told, ISO 8601 in UTC.
    """

    at: str
    run: int
    path: str
    status: str
    code: str = ""
    message: str = ""
    seconds: float = 0.0
    events: int | None = None
    detail: str = ""


Event = Step | Looked | Fate
Observe = Callable[[Event], None]
