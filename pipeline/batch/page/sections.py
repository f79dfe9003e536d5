"""The sections of the page, from top to bottom; each is a function of the tables and the facts of the release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pipeline.batch.names import MEMBER
from pipeline.batch.page import rows
from pipeline.batch.page.facts import Facts
from pipeline.batch.page.figures import MOST, figures
from pipeline.batch.page.html import bars, folded, items, link, months, section, text, tile
from pipeline.batch.page.pick import counted, first, natural, where
from pipeline.batch.summary import NEEDS_A_LOOK
from pipeline.model.outcome import Status
from pipeline.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

    Tables = Mapping[str, pa.Table]

_TROUBLES = 300
_DOUBTS = 60
_EVENTS = 200
_NEWS = 200
"""Rows of each list; the tables have them all."""
_SEEN = 8
"""Rows that are seen before one asks for more."""
_EMPTY = "В папке пока нет ни одного файла: положите в неё отчёты, и при следующем запуске они появятся здесь."
_GAVE_NOTHING = (*NEEDS_A_LOOK, Status.NOT_A_REPORT, Status.SKIPPED)
_HARMLESS = ("litter", "inside_link")
_READ = (Status.OK, Status.PARTIAL, Status.NOT_A_REPORT)


def tiles(tables: Tables, facts: Facts) -> str:
    """The figures to begin with."""
    statuses = counted(tables["documents"], "status")
    bad = sum(statuses.get(status, 0) for status in NEEDS_A_LOOK)
    doubtful = counted(tables["events"], "needs_review").get("true", 0)
    lie, inside = _present(tables["documents"])
    shown = [
        tile(lie, "файлы в папке" + (f", в архивах и письмах ещё {inside}" if inside else "")),
        tile(len(tables["events"]), "мероприятия"),
        tile(len(tables["persons"]), "люди"),
        tile(len(tables["proposals"]), "предложения и решения"),
        tile(bad, "файлы, которые требуют внимания", "bad" if bad else "good"),
        tile(doubtful, "мероприятия, которые стоит проверить", "doubt" if doubtful else "good"),
    ]
    return f'<div class="tiles">{"".join(shown)}</div>'


def navigation(tables: Tables, facts: Facts) -> str:
    """Links to the sections."""
    return "<nav>" + "".join(link(f"#{name}", title) for name, title in _TITLES.items()) + "</nav>"


def troubles(tables: Tables, facts: Facts) -> str:
    """Files that were not read, or not wholly, or tell of no event: why, what to do, and which.

    What needs a look comes first, and of that the commonest cause.
    """
    noted = _noted(tables["documents"])
    if not len(noted):
        said = "Все файлы прочитаны." if len(tables["documents"]) else _EMPTY
        return _section("troubles", f'<p class="good">{said}</p>')
    reasons: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for row in sorted(first(noted, [("path", "ascending")], _TROUBLES), key=natural):
        reasons[row["status"] in NEEDS_A_LOOK, row["message"]].append(rows.report(row["path"], facts))
    ordered = sorted(reasons.items(), key=lambda one: (not one[0][0], -len(one[1])))
    told = "".join(
        f'<p class="{"bad" if grave else "doubt"}">{text(reason)} <small>Файлов: {len(reports)}</small></p>'
        + folded(reports, _SEEN)
        for (grave, reason), reports in ordered
    )
    return _section("troubles", told + _more(len(noted), _TROUBLES, "documents", facts))


def doubts(tables: Tables, facts: Facts) -> str:
    """Events that a person should look at, the most doubtful first, with what does not add up."""
    doubtful = tables["events"].filter(tables["events"]["needs_review"])
    if not len(doubtful):
        return _section("doubts", '<p class="good">Сомнительных мероприятий нет.</p>')
    picked = first(doubtful, [("confidence", "ascending"), ("event_id", "ascending")], _DOUBTS)
    said = rows.findings_of({row["event_id"] for row in picked}, tables)
    told = [
        rows.event(row, facts) + rows.notes(row, said.get(row["event_id"], ()))
        for row in rows.with_paths(picked, tables)
    ]
    return _section("doubts", folded(told, _SEEN) + _more(len(doubtful), _DOUBTS, "events", facts))


def came(tables: Tables, facts: Facts) -> str:
    """What is new in this release; how many files there are of each fate and of each format."""
    documents = tables["documents"]
    fresh = where(documents, "path", facts.fresh)
    picked = first(fresh, [("path", "ascending")], _NEWS)
    told = [rows.newcomer(row, facts) for row in sorted(picked, key=natural)]
    new = f"Новых, изменённых, убранных и прочитанных заново файлов: {len(fresh)}." if told else "Ничего нового."
    titles, statuses = dict(TABLES["documents"]["status"].choices), counted(documents, "status")
    fates = [(title, statuses[status]) for status, title in titles.items() if status in statuses]
    formats = sorted(counted(where(documents, "status", _READ), "format").items(), key=lambda one: (-one[1], one[0]))
    parts = (("Что стало со всеми файлами", bars(fates)), ("Виды прочитанных файлов", bars(formats)))
    more = _more(len(fresh), _NEWS, "documents", facts)
    return _section("came", f"<p>{new}</p>{folded(told, _SEEN)}{more}{_charts(parts)}")


def charts(tables: Tables, facts: Facts) -> str:
    """Events by month, place and kind; participants and people by sex."""
    found = figures(tables)
    ranks, sexes = [""] * MOST + ["rest"], ("woman", "man")
    stated = f"<small>Мероприятий, где сказано и о женщинах, и о мужчинах: {found.stated}.</small>"
    parts = (
        ("По месяцам", months(found.months)),
        ("По видам", bars(found.kinds, ranks)),
        ("По местам", bars(found.places, ranks)),
        ("Участники", bars(found.participants, sexes) + stated),
        ("Названные люди", bars(found.people, sexes)),
    )
    return _section("charts", _charts(parts))


def events(tables: Tables, facts: Facts) -> str:
    """Events, the latest first."""
    picked = first(tables["events"], [("date_start", "descending"), ("event_id", "ascending")], _EVENTS)
    told = [rows.event(row, facts) for row in rows.with_paths(picked, tables)]
    return _section("events", folded(told, _SEEN) + _more(len(tables["events"]), _EVENTS, "events", facts))


def contents(tables: Tables, facts: Facts) -> str:
    """The tables themselves."""
    told = items(
        f"{link(facts.table(name), table.title)} <small>строк: {len(tables[name])}. {text(table.russian)}</small>"
        for name, table in TABLES.items()
    )
    return _section("contents", told)


_TITLES = {
    "troubles": "Что не прочитано и что делать",
    "doubts": "Что проверить первым",
    "came": "Что пришло",
    "charts": "Что понято",
    "events": "Мероприятия",
    "contents": "Таблицы",
}
SECTIONS: tuple[Callable[[Tables, Facts], str], ...] = (
    tiles,
    navigation,
    troubles,
    doubts,
    came,
    charts,
    events,
    contents,
)


def _section(name: str, body: str) -> str:
    return section(name, _TITLES[name], body)


def _charts(parts: tuple[tuple[str, str], ...]) -> str:
    told = "".join(f"<div><h3>{title}</h3>{chart}</div>" for title, chart in parts)
    return f'<div class="charts">{told}</div>'


def _more(of: int, most: int, table: str, facts: Facts) -> str:
    if of <= most:
        return ""
    whole = link(facts.table(table), TABLES[table].title)
    return f"<p><small>Показано {most} из {of}; все — в таблице {whole}.</small></p>"


def _noted(documents: pa.Table) -> pa.Table:
    """The files of which something is to be said: all that gave nothing, litter and the like aside."""
    import pyarrow as pa
    import pyarrow.compute as pc

    noted = where(documents, "status", _GAVE_NOTHING)
    return noted.filter(pc.invert(pc.is_in(noted["error_code"].cast(pa.string()), pa.array(_HARMLESS))))


def _present(documents: pa.Table) -> tuple[int, int]:
    """How many files lie in the folder, and how many more in archives and mails."""
    import pyarrow.compute as pc

    paths = documents.filter(pc.not_equal(documents["status"], Status.REMOVED))["path"]
    inside = pc.sum(pc.match_substring(paths, MEMBER)).as_py() or 0
    return len(paths) - inside, inside
