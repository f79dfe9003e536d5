"""`datapackage.json`: what lies in a release, for programs and for `verify`: Data Package 2.0, https://datapackage.org.

Every table's file with its columns, keys and references, its size and the SHA-256 of its bytes.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.lexicons import read
from pipeline.tables import TABLES
from pipeline.tables.schema import VERSION, Column, Table

NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_ABOUT = (
    "Мероприятия, люди, организации и предложения, прочитанные из отчётов. Каждое значение указывает на знаки текста,"
    " из которых оно взято: таблица evidence, файлы texts/<document_id>.txt. Пустая ячейка значит «неизвестно»."
)
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_CSV = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
_PARQUET = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
_XLSX = {"format": "xlsx", "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How a table's files of one format are called and described; `typed` ones hold what the schema says."""

    path: str
    name: str
    told: dict[str, Any]
    typed: bool = True


_KINDS = (
    Kind("csv/{}.csv", "{}", _CSV | {"dialect": _DIALECT}),
    Kind("{}.parquet", "{}-parquet", _PARQUET),
    Kind("csv-for-excel/{}.csv", "{}-csv-for-excel", _CSV, typed=False),
)
_WORKBOOK = "letopis.xlsx"


def write(folder: Path) -> Path:
    """Describe the tables that lie in a release, in whatever formats.

    `sources` are those of what does not come from the reports, each with its licence (SPDX). The tables themselves are
    under none that we could name: they belong to whoever owns the reports.
    """
    package = {
        "$schema": _PROFILE,
        "name": "letopis",
        "title": "Летопись: таблицы, прочитанные из отчётов о мероприятиях",
        "description": _ABOUT,
        "version": f"{__version__}+contract.{VERSION}",
        "sources": [{name: told for name, told in row.items() if told} for row in read("sources", __package__ or "")],
        "resources": list(_resources(folder)),
    }
    path = folder / NAME
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return path


def is_whole(folder: Path) -> bool:
    """Whether every file is there in its size, which is quick to see. Raises OSError where there is no description."""
    there = ((folder / one["path"], one["bytes"]) for one in _described(folder))
    return all(path.is_file() and path.stat().st_size == size for path, size in there)


def unsound(folder: Path) -> Iterator[str]:
    """The paths of files that are missing, or whose bytes are not the described ones."""
    for one in _described(folder):
        path = folder / one["path"]
        if not path.is_file() or _digest(path) != one["hash"]:
            yield one["path"]


def _described(folder: Path) -> list[dict[str, Any]]:
    return list(json.loads((folder / NAME).read_text(encoding="utf-8"))["resources"])


def _resources(folder: Path) -> Iterator[dict[str, Any]]:
    for kind in _KINDS:
        there = [table for table in TABLES.values() if (folder / kind.path.format(table.name)).is_file()]
        for table in there:
            yield {
                "name": kind.name.format(table.name),
                "title": table.title,
                "description": f"{table.russian} ({table.about})",
                **_file(folder, kind.path.format(table.name), kind.told),
                **(_typed(table, kind, there) if kind.typed else {}),
            }
    if (folder / _WORKBOOK).is_file():
        yield {"name": "letopis-xlsx", **_file(folder, _WORKBOOK, _XLSX)}


def _file(folder: Path, path: str, told: dict[str, Any]) -> dict[str, Any]:
    return {"path": path, **told, "bytes": (folder / path).stat().st_size, "hash": _digest(folder / path)}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _typed(table: Table, kind: Kind, there: list[Table]) -> dict[str, Any]:
    """The table's columns and key, and its references to those that are there.

    A reference of which a part may be empty (who gave a talk) is left out: validators take it for a broken one.
    """
    references = [
        {"fields": one.columns, "reference": {"resource": kind.name.format(one.table), "fields": one.targets}}
        for one in table.references
        if TABLES[one.table] in there and (len(one.columns) == 1 or set(one.columns) <= set(table.key))
    ]
    schema = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": table.key,
        "foreignKeys": references,
    }
    return {"type": "table", "schema": schema}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.key else {}
    if column.codes:
        constraints["enum"] = column.codes
    return {
        "name": column.name,
        "type": "string" if column.type == "enum" else column.type,
        "title": column.title,
        "description": f"{column.russian} ({column.about})" if column.about else column.russian,
        "constraints": constraints,
    }
