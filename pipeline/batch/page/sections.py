"""The sections of the page, from top to bottom; each is a function of the tables and the way to the reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.batch.page.dates import days
from pipeline.batch.page.figures import figures
from pipeline.batch.page.html import bars, items, link, months, section, source, text, tile
from pipeline.batch.page.pick import Row, counted, first, where
from pipeline.batch.summary import NEEDS_A_LOOK
from pipeline.model.outcome import Status
from pipeline.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

    Tables = Mapping[str, pa.Table]

_TROUBLES = 300
_DOUBTS = 60
_EVENTS = 200
"""Rows of each list; the tables have them all."""
_REASONS = 4
_GRAVITY = ("error", "warning", "info")
_READ = (Status.OK, Status.PARTIAL, Status.NOT_A_REPORT)


def tiles(tables: Tables, raw: str) -> str:
    """The figures to begin with."""
    statuses = counted(tables["documents"], "status")
    bad = sum(statuses.get(status, 0) for status in NEEDS_A_LOOK)
    doubtful = counted(tables["events"], "needs_review").get("true", 0)
    shown = [
        tile(len(tables["documents"]) - statuses.get(Status.REMOVED, 0), "файлов в папке"),
        tile(len(tables["events"]), "мероприятий"),
        tile(len(tables["persons"]), "разных людей"),
        tile(len(tables["proposals"]), "предложений и решений"),
        tile(bad, "файлов требуют внимания", "bad" if bad else "good"),
        tile(doubtful, "мероприятий стоит проверить", "doubt" if doubtful else "good"),
    ]
    return f'<div class="tiles">{"".join(shown)}</div>'


def navigation(tables: Tables, raw: str) -> str:
    """Links to the sections."""
    return "<nav>" + "".join(link(f"#{name}", title) for name, title in _TITLES.items()) + "</nav>"


def troubles(tables: Tables, raw: str) -> str:
    """Files that were not read, or not wholly: why, and what to do."""
    bad = where(tables["documents"], "status", NEEDS_A_LOOK)
    if not len(bad):
        return _section("troubles", '<p class="good">Все файлы прочитаны.</p>')
    rows = first(bad, [("path", "ascending")], _TROUBLES)
    told = items(f"{_report(raw, row['path'])}<br><small>{text(row['message'])}</small>" for row in rows)
    return _section("troubles", told + _more(len(bad), len(rows), "documents"))


def doubts(tables: Tables, raw: str) -> str:
    """Events that a person should look at, the most doubtful first, with what does not add up."""
    doubtful = tables["events"].filter(tables["events"]["needs_review"])
    if not len(doubtful):
        return _section("doubts", '<p class="good">Сомнительных мероприятий нет.</p>')
    rows = first(doubtful, [("confidence", "ascending"), ("event_id", "ascending")], _DOUBTS)
    said = _findings(tables, {row["event_id"] for row in rows})
    told = items(_event(row, raw) + _notes(row, said.get(row["event_id"], ())) for row in _with_paths(rows, tables))
    return _section("doubts", told + _more(len(doubtful), len(rows), "events"))


def charts(tables: Tables, raw: str) -> str:
    """Events by month, place and kind; participants and people by sex."""
    found = figures(tables)
    sexes = ("woman", "man")
    parts = (
        ("По месяцам", months(found.months)),
        ("По видам", bars(found.kinds)),
        ("По местам", bars(found.places)),
        ("Участники, где сказано", bars(found.participants, sexes)),
        ("Названные люди", bars(found.people, sexes)),
    )
    told = "".join(f"<div><h3>{title}</h3>{chart}</div>" for title, chart in parts)
    return _section("charts", f'<div class="charts">{told}</div>')


def events(tables: Tables, raw: str) -> str:
    """Events, the latest first."""
    rows = first(tables["events"], [("date_start", "descending"), ("event_id", "ascending")], _EVENTS)
    told = items(_event(row, raw) for row in _with_paths(rows, tables))
    return _section("events", told + _more(len(tables["events"]), len(rows), "events"))


def came(tables: Tables, raw: str) -> str:
    """How many files of each fate and of each format."""
    documents = tables["documents"]
    titles, statuses = dict(TABLES["documents"]["status"].choices), counted(documents, "status")
    fates = [(title, statuses[status]) for status, title in titles.items() if status in statuses]
    formats = sorted(counted(where(documents, "status", _READ), "format").items(), key=lambda one: (-one[1], one[0]))
    parts = (("Что с ними стало", bars(fates)), ("Виды прочитанных файлов", bars(formats)))
    told = "".join(f"<div><h3>{title}</h3>{chart}</div>" for title, chart in parts)
    return _section("came", f'<div class="charts">{told}</div>')


def contents(tables: Tables, raw: str) -> str:
    """The tables themselves."""
    told = items(
        f"{link(f'csv/{name}.csv', table.title)} <small>строк: {len(tables[name])}. {text(table.russian)}</small>"
        for name, table in TABLES.items()
    )
    return _section("contents", told)


_TITLES = {
    "troubles": "Что не прочитано и что делать",
    "doubts": "Что проверить первым",
    "charts": "Что понято",
    "events": "Мероприятия",
    "came": "Что пришло",
    "contents": "Таблицы",
}
SECTIONS: tuple[Callable[[Tables, str], str], ...] = (
    tiles,
    navigation,
    troubles,
    doubts,
    charts,
    events,
    came,
    contents,
)


def _section(name: str, body: str) -> str:
    return section(name, _TITLES[name], body)


def _more(of: int, shown: int, table: str) -> str:
    if of <= shown:
        return ""
    whole = link(f"csv/{table}.csv", TABLES[table].title)
    return f"<p><small>Показано {shown} из {of}; все — в таблице {whole}.</small></p>"


def _report(raw: str, path: str) -> str:
    return link(source(raw, path), path)


def _with_paths(rows: Iterable[Row], tables: Tables) -> list[Row]:
    """The rows of events, each with the path of its report: of equal files, the first."""
    listed = list(rows)
    documents = where(tables["documents"], "document_id", {row["document_id"] for row in listed})
    spoken = where(documents, "status", (Status.OK, Status.PARTIAL)).select(["document_id", "path"]).to_pylist()
    paths = {row["document_id"]: row["path"] for row in spoken}
    return [{**row, "path": paths.get(row["document_id"], "")} for row in listed]


def _event(row: Row, raw: str) -> str:
    title = row["title"] or row["topic"] or row["event_type_text"] or "Без названия"
    told = [days(_iso(row["date_start"]), _iso(row["date_end"])), row["settlement"] or row["region"], _came(row)]
    text_of = link(f"texts/{row['document_id']}.txt", "прочитанный текст")
    return (
        f"<b>{text(title)}</b><br>{text(', '.join(one for one in told if one))}<br>"
        f"<small>{_report(raw, row['path'])} · {text_of}</small>"
    )


def _came(row: Row) -> str:
    total, qualifier = row["participants_total"], row["participants_qualifier"]
    words = {"about": "около ", "at_least": "не менее ", "at_most": "не более "}
    return f"участников {words.get(qualifier, '')}{total}" if total else ""


def _iso(date: object) -> str | None:
    return None if date is None else str(date)


def _findings(tables: Tables, event_ids: set[str]) -> dict[str, list[Row]]:
    """What does not add up, or was not found, in each event; the gravest first."""
    found: dict[str, list[Row]] = {}
    for row in where(tables["findings"], "event_id", event_ids).to_pylist():
        found.setdefault(row["event_id"], []).append(row)
    return {event: sorted(rows, key=lambda row: _GRAVITY.index(row["severity"])) for event, rows in found.items()}


def _notes(row: Row, findings: Sequence[Row]) -> str:
    """Why an event deserves a look, a few reasons at most."""
    sure = f"Уверенность {row['confidence']:.0%}." if row["confidence"] is not None else ""
    told = [*(one["message"] for one in findings[:_REASONS]), sure]
    return "".join(f'<br><small class="doubt">{text(one)}</small>' for one in told if one)
