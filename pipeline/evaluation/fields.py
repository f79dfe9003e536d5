"""The fields that are evaluated: `fields.tsv`. A dotted field is a column of a list's rows, the first one its key."""

from dataclasses import dataclass

from pipeline.lexicons import read


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of an event: its rows are known by `key`, the columns `parts` are compared on paired rows."""

    name: str
    key: str
    parts: tuple[str, ...]


def _lists() -> tuple[Rows, ...]:
    columns: dict[str, list[str]] = {}
    for field in FIELDS:
        name, _, column = field.rpartition(".")
        if name:
            columns.setdefault(name, []).append(column)
    return tuple(Rows(name, key, tuple(parts)) for name, (key, *parts) in columns.items())


_ROWS = read("fields", "pipeline.evaluation")
FIELDS = tuple(row["field"] for row in _ROWS)
SCALARS = tuple(field for field in FIELDS if "." not in field)
LISTS = _lists()
EXACT = frozenset(row["field"] for row in _ROWS if row["exact"])
"""Fields where nearly right is wrong: codes, numbers, dates, places."""
CORE = frozenset(row["field"] for row in _ROWS if row["core"])
