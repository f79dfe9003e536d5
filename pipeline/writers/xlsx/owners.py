"""To which file and which event a row belongs, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

_ID = 16


@dataclass(frozen=True, slots=True)
class Owners:
    """Paths by document_id, and what to call an event by event_id."""

    paths: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    def path(self, id: str | None) -> str:
        """The file of a document or an event."""
        return self.paths.get((id or "")[:_ID], "")

    def event(self, id: str | None) -> str:
        """The event's title, theme or kind."""
        return self.events.get(id or "", "")


def owners(tables: Mapping[str, pa.Table]) -> Owners:
    """From the tables `documents` and `events`, where they are there. Of several equal files the first is meant."""
    paths: dict[str, str] = {}
    if "documents" in tables:
        for path, document in _columns(tables["documents"], "path", "document_id"):
            if document:
                paths.setdefault(document, path or "")
    events: dict[str, str] = {}
    if "events" in tables:
        for event, *told in _columns(tables["events"], "event_id", "title", "topic", "event_type_text"):
            events[event or ""] = next((name for name in told if name), "")
    return Owners(paths, events)


def _columns(table: pa.Table, *names: str) -> Iterator[tuple[str | None, ...]]:
    return zip(*(table[name].to_pylist() for name in names), strict=True)
