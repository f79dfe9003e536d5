"""Gold as tables, and many ways to spoil them."""

import copy
from collections.abc import Callable
from random import Random
from typing import Any

Tables = dict[str, list[dict[str, Any]]]
NUMBERS = {
    "audience": "group_no",
    "hosts": "host_no",
    "presentations": "presentation_no",
    "topics": "topic_no",
    "proposals": "proposal_no",
}
LISTS = ("people", "affiliations", *NUMBERS)


def tables_of(gold: dict[str, dict[str, Any]]) -> Tables:
    """What a run without errors would publish for these gold files by path."""
    tables: Tables = {name: [] for name in ("documents", "events", *LISTS)}
    for number, (path, told) in enumerate(gold.items()):
        document = f"{number:016x}"
        tables["documents"].append({"path": path, "document_id": document, "status": "ok"})
        for no, event in enumerate(told["events"], 1):
            key = {"event_id": f"{document}-{no}"}
            scalars = {name: one(value) for name, value in event.items() if name not in LISTS}
            tables["events"].append({**key, "document_id": document, "event_no": no, **scalars})
            _people(tables, key, event.get("people", []))
            names = {person["name"]: no for no, person in enumerate(event.get("people", []), 1)}
            for table, count in NUMBERS.items():
                for row_no, row in enumerate(event.get(table, []), 1):
                    given = {"person_no": names[row["person"]]} if row.get("person") else {}
                    plain = {name: one(value) for name, value in row.items() if name != "person"}
                    tables[table].append({**key, count: row_no, **plain, **given})
    return tables


def _people(tables: Tables, key: dict[str, Any], people: list[dict[str, Any]]) -> None:
    for no, person in enumerate(people, 1):
        plain = {name: one(value) for name, value in person.items() if name != "affiliations"}
        tables["people"].append({**key, "person_no": no, **plain})
        for post_no, post in enumerate(person.get("affiliations", []), 1):
            tables["affiliations"].append({**key, "person_no": no, "affiliation_no": post_no, **post})


def one(value: Any) -> Any:
    return value[-1] if isinstance(value, list) else value


def spoiled(tables: Tables, seed: int) -> Tables:
    """A copy with a share of its rows and cells spoiled, in every way that we thought of."""
    chance, copied = Random(seed), copy.deepcopy(tables)
    share = chance.choice([0.02, 0.1, 0.4])
    for name, rows in copied.items():
        for row in list(rows):
            for column in [column for column in row if not column.endswith(("_id", "_no", "path", "status"))]:
                if row[column] is not None and chance.random() < share:
                    row[column] = chance.choice(CELLS)(row[column], chance)
            if name not in ("documents", "events") and chance.random() < share:
                chance.choice(ROWS)(rows, row, chance)
            if name == "events" and chance.random() < share:
                chance.choice(EVENTS)(rows, row, chance)
            if name == "documents" and chance.random() < share / 4:
                rows.remove(row)
    return copied


def _letters(text: Any, chance: Random, count: int) -> str:
    letters = list(str(text))
    for _ in range(count):
        letters[chance.randrange(len(letters))] = chance.choice("абвгд -.,")
    return "".join(letters)


CELLS: tuple[Callable[[Any, Random], Any], ...] = (
    lambda value, chance: None,
    lambda value, chance: "",
    lambda value, chance: str(value).upper(),
    lambda value, chance: f" «{value}». ",
    lambda value, chance: str(value).replace(" ", "\u00a0 ").replace("-", " — ").replace("ё", "е"),
    lambda value, chance: str(value).replace(".", ". "),
    lambda value, chance: _letters(value, chance, 1),
    lambda value, chance: _letters(value, chance, 1 + len(str(value)) // 8),
    lambda value, chance: _letters(value, chance, 1 + len(str(value)) // 3),
    lambda value, chance: f"{value} и ещё",
    lambda value, chance: str(value)[: len(str(value)) * 7 // 8],
    lambda value, chance: float(value) if isinstance(value, int) else f"{value}.0",
    lambda value, chance: value + 1 if isinstance(value, int) else "другое",
    lambda value, chance: str(value).replace("XXXX", "2019?"),
    lambda value, chance: str(value).replace("-0", "?-0"),
)
ROWS: tuple[Callable[[list[dict[str, Any]], dict[str, Any], Random], Any], ...] = (
    lambda rows, row, chance: rows.remove(row),
    lambda rows, row, chance: rows.append(dict(row)),
    lambda rows, row, chance: rows.insert(0, dict(row)),
    lambda rows, row, chance: rows.append(dict(row) | {"event_id": chance.choice(rows)["event_id"]}),
    lambda rows, row, chance: row.update(event_id=chance.choice(rows)["event_id"]),
    lambda rows, row, chance: row.update(person_no=chance.choice([1, 2, 99])),
)
EVENTS: tuple[Callable[[list[dict[str, Any]], dict[str, Any], Random], Any], ...] = (
    lambda rows, row, chance: rows.remove(row),
    lambda rows, row, chance: rows.append({**row, "event_id": "x", "event_no": 9}),
    lambda rows, row, chance: row.update(event_no=7),
    lambda rows, row, chance: row.update(document_id=chance.choice(rows)["document_id"]),
)
