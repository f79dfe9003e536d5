"""What is right: a report's gold, `<file name>.gold.json` beside it."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUFFIX = ".gold.json"
Entry = Mapping[str, Any]
"""An event as gold has it: scalar fields by name, and lists of rows: people, audience, hosts, presentations …"""


@dataclass(frozen=True, slots=True)
class Gold:
    """The events of one report; `scored` are the only fields that count, None means all. `path` is `documents.path`."""

    path: str
    events: tuple[Entry, ...]
    scored: frozenset[str] | None = None

    def counts(self, field: str) -> bool:
        """Whether the field is annotated here."""
        return self.scored is None or field in self.scored


def read(folder: Path) -> Iterator[Gold]:
    """All gold below a folder, by path."""
    for path in sorted(folder.rglob(f"*{SUFFIX}")):
        told = json.loads(path.read_text(encoding="utf-8"))
        scored = told.get("scored")
        name = unicodedata.normalize("NFC", path.relative_to(folder).as_posix().removesuffix(SUFFIX))
        yield Gold(name, tuple(map(stated, told["events"])), None if scored is None else frozenset(scored))


def stated(told: Any) -> Any:
    """Rows without what is null: a field or a list of which nothing is due. Among several answers null is one of them.

    >>> stated({"venue": None, "topic": ["вода", None], "people": [{"name": "Асанов", "affiliations": None}]})
    {'topic': ['вода', None], 'people': [{'name': 'Асанов'}]}
    """
    if isinstance(told, dict):
        return {name: stated(value) for name, value in told.items() if value is not None}
    return [stated(one) for one in told] if isinstance(told, list) else told
