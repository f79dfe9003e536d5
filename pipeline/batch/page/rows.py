"""Rows: how one report and one event are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.batch.page.dates import days
from pipeline.batch.page.facts import Facts
from pipeline.batch.page.html import link, text
from pipeline.batch.page.pick import Row, where
from pipeline.model.outcome import Status
from pipeline.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

_FATES = dict(TABLES["documents"]["status"].choices)
_QUALIFIERS = {"about": "около ", "at_least": "не менее ", "at_most": "не более "}
_GRAVITY = ("error", "warning", "info")
_REASONS = 4


def report(path: str, facts: Facts) -> str:
    """A link to a report."""
    return link(facts.report(path), path)


def newcomer(row: Row, facts: Facts) -> str:
    """A file and what became of it; to one that is gone there is no way."""
    shown = text(row["path"]) if row["status"] == Status.REMOVED else report(row["path"], facts)
    events = f", мероприятий: {row['n_events']}" if row["n_events"] else ""
    why = f". {text(row['message'])}" if row["message"] and row["status"] != Status.REMOVED else ""
    return f"{shown}<br><small>{text(_FATES[row['status']])}{events}{why}</small>"


def event(row: Row, facts: Facts) -> str:
    """An event: what, when, where, how many, and where that is read from."""
    title = row["title"] or _capital(row["topic"] or row["event_type_text"] or "без названия")
    told = [days(_iso(row["date_start"]), _iso(row["date_end"])), row["settlement"] or row["region"], _came(row)]
    text_of = link(f"texts/{row['document_id']}.txt", "прочитанный текст")
    known = ", ".join(one for one in told if one)
    return (
        f"<b>{text(title)}</b>{f'<br>{text(known)}' if known else ''}<br>"
        f"<small>{report(row['path'], facts)} · {text_of}</small>"
    )


def notes(row: Row, findings: Sequence[Row]) -> str:
    """Why an event deserves a look, a few reasons at most."""
    sure = f"Уверенность {100 * row['confidence']:.0f} %." if row["confidence"] is not None else ""
    told = [*(one["message"] for one in findings[:_REASONS]), sure]
    return "".join(f'<br><small class="doubt">{text(one)}</small>' for one in told if one)


def with_paths(rows: Iterable[Row], tables: Mapping[str, pa.Table]) -> list[Row]:
    """The rows of events, each with the path of its report: of equal files, the first."""
    listed = list(rows)
    documents = where(tables["documents"], "document_id", {row["document_id"] for row in listed})
    spoken = where(documents, "status", (Status.OK, Status.PARTIAL)).select(["document_id", "path"]).to_pylist()
    paths = {row["document_id"]: row["path"] for row in spoken}
    return [{**row, "path": paths.get(row["document_id"], "")} for row in listed]


def findings_of(event_ids: set[str], tables: Mapping[str, pa.Table]) -> dict[str, list[Row]]:
    """What does not add up, or was not found, in each event; the gravest first."""
    found: dict[str, list[Row]] = {}
    for row in where(tables["findings"], "event_id", event_ids).to_pylist():
        found.setdefault(row["event_id"], []).append(row)
    return {event: sorted(rows, key=lambda row: _GRAVITY.index(row["severity"])) for event, rows in found.items()}


def _came(row: Row) -> str:
    total = row["participants_total"]
    return f"участников\u00a0{_QUALIFIERS.get(row['participants_qualifier'], '')}{total}" if total else ""


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _iso(date: object) -> str | None:
    return None if date is None else str(date)
